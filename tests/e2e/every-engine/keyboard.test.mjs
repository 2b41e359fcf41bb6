// Everything by keyboard alone. Each stop of Tab must show where the focus is: tabsTo fails where one does not.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Key } from "../browser.mjs";
import * as say from "../questions.mjs";
import { Reader } from "../reader.mjs";

let reader;
before(async () => (reader = await Reader.arrive()));
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

/** Goes to Continue, presses it, and finds the focus on the heading that comes. */
async function goesOnTo(heading) {
  await reader.tabsTo("Continue");
  await reader.presses(Key.ENTER);
  await lands(heading);
}
async function lands(heading) {
  await reader.arrivesAt(heading);
  await reader.until("the heading has the focus", () => document.activeElement?.tagName === "H1");
}

describe("by keyboard alone", () => {
  it("the questions are answered, corrected and end in a verdict", async () => {
    await reader.open();
    await reader.tabsTo("Questions");
    await reader.presses(Key.ENTER);
    await lands(say.TITLES.mailboxes);
    // The first radio button takes the focus; arrows move within the group and choose.
    await reader.tabsTo(say.CLOUD);
    await reader.presses(Key.ARROW_DOWN);
    assert.equal((await reader.focused()).name, say.SPLIT);
    await goesOnTo(say.TITLES.servers);
    await reader.tabsTo(say.EXCHANGE);
    await reader.presses(Key.SPACE);
    await goesOnTo(say.TITLES.hybrid);
    await reader.tabsTo("Yes");
    await reader.presses(Key.ARROW_DOWN);
    assert.equal((await reader.focused()).name, "No");
    await goesOnTo(say.TITLES.needs);
    await reader.tabsTo(say.PARTNER);
    await reader.presses(Key.SPACE);
    await goesOnTo(say.TITLES.partner);
    // An error takes the focus; the next Tab is at the choices.
    await reader.tabsTo("Continue");
    await reader.presses(Key.ENTER);
    await reader.sees("Select an answer", "[role=alert]");
    await reader.until("the error has the focus", () => document.activeElement?.getAttribute("role") === "alert");
    await reader.presses(Key.TAB);
    for (let choice = 1; choice < 5 && (await reader.focused()).name !== say.UNKNOWN; choice++) await reader.presses(Key.ARROW_DOWN);
    assert.equal((await reader.focused()).name, say.UNKNOWN, "arrows lead to the last choice");
    await reader.presses(Key.ARROW_UP);
    await goesOnTo(say.SUMMARY);
    await reader.tabsTo(/^Change What do your own email servers run/);
    await reader.presses(Key.ENTER);
    await lands(say.TITLES.servers);
    await reader.tabsTo(say.EXCHANGE);
    await goesOnTo(say.SUMMARY);
    await reader.tabsTo("See your result");
    await reader.presses(Key.ENTER);
    await lands(/^Do you need a connector\? Yes, unless you go hybrid/);
    await reader.tabsTo("Why not the other cases?");
    await reader.presses(Key.ENTER);
    await reader.sees("This is the smallest change");
    await reader.tabsTo("Copy link");
    await reader.presses(Key.SPACE);
    await reader.sees("Copied");
  });

  it("the worked example is walked to its end", async () => {
    await reader.goes("#/route");
    await goesOnTo("Its three connectors");
    for (const [place, address] of ["john@fabrikam.com", "john@contoso.com", "john@sales.contoso.com"].entries()) {
      await goesOnTo(`Which connector handles ${address}?`);
      await reader.tabsTo(/^Connector 1/);
      await reader.presses(Key.SPACE);
      for (let down = 0; down < place; down++) await reader.presses(Key.ARROW_DOWN);
      await goesOnTo(`What happens to ${address}`);
      await reader.sees("That’s what you predicted.");
    }
    await goesOnTo("The page contradicts itself");
    await reader.tabsTo("Try your own domains");
    await reader.presses(Key.ENTER);
    await lands("My configuration");
  });

  it("the playground is edited: a row comes and goes, and the focus is never lost", async () => {
    await reader.goes("#/playground");
    await reader.tabsTo("Why? john@contoso.com");
    await reader.presses(Key.ENTER);
    await reader.sees("Chosen by the exact domain");
    await reader.tabsTo("Most specific", { back: true });
    await reader.presses(Key.ARROW_DOWN);
    await reader.sees("john@sales.contoso.com → Connector 1", "main li");
    assert.equal((await reader.focused()).name, "Listed order");
    await reader.tabsTo(/^Connector 3/, { back: true });
    await reader.presses(Key.ENTER);
    await reader.tabsTo("Recipient domains");
    await reader.tabsTo("Add a connector");
    await reader.presses(Key.ENTER);
    await reader.until("the new row has the focus", () => document.activeElement.matches("input"));
    assert.equal((await reader.focused()).name, "Name of connector 4");
    await reader.showsFocus("the new row");
    await reader.tabsTo("Remove Connector 4");
    await reader.presses(Key.ENTER);
    await reader.until("the button has the focus", () => document.activeElement.tagName === "BUTTON");
    assert.equal((await reader.focused()).name, "Add a connector");
    await reader.showsFocus("the button");
  });

  it("Tab goes backwards through the same places", async () => {
    await reader.goes("#/check");
    await reader.tabsTo("Continue");
    await reader.tabsTo(/^(All in Exchange Online|I don’t know)$/, { back: true });
    await reader.tabsTo("Connector Checker", { back: true });
  });

  it("the colours are chosen", async () => {
    await reader.goes("#/");
    await reader.tabsTo("Theme");
    await reader.presses("d");
    await reader.until("it is dark", () => getComputedStyle(document.documentElement).colorScheme === "dark");
    await reader.presses(Key.HOME);
    await reader.until("it is as the system is", () => getComputedStyle(document.documentElement).colorScheme === "light dark");
  });
});
