// Forms in a reader's hands: where the focus is, what is typed, unfolded, kept and copied. Engines differ in each of these.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { Key } from "../browser.mjs";
import { opens } from "../fields.mjs";
import * as say from "../questions.mjs";
import { Reader } from "../reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/check");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

describe("a question", () => {
  beforeEach(() => reader.goes("#/check"));

  it("asks for an answer when Continue is pressed without one, puts the focus there and says so in the title", async () => {
    await reader.clicks("Continue");
    await reader.sees("Select an answer", "[role=alert]");
    assert.match((await reader.focused()).text, /Select an answer/);
    assert.match(await reader.browser.run(() => document.title), /^Error: /);
    await reader.clicks(say.CLOUD);
    await reader.until("the error goes", () => !document.querySelector("[role=alert]"));
    assert.doesNotMatch(await reader.browser.run(() => document.title), /Error/);
  });

  it("moves focus to the new heading, and the title with it", async () => {
    await reader.clicks(say.SPLIT);
    await reader.clicks("Continue");
    await reader.arrivesAt(say.TITLES.servers);
    const { tag, text } = await reader.focused();
    assert.deepEqual({ tag, text }, { tag: "h1", text: say.TITLES.servers });
    assert.match(await reader.browser.run(() => document.title), /^What do your own email servers run\?/);
  });
});

describe("a verdict", () => {
  it("is copied as a link that brings it back", async (test) => {
    if (!reader.browser.can("clipboard")) return test.skip("this engine has no means to read the clipboard");
    await reader.goes("#/verdict?mailboxes=cloud&devices=yes&sign-in=yes&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no&remaining-server=no");
    const before = await reader.text("h1");
    await reader.clicks("Copy link");
    await reader.sees("Copied");
    const link = await reader.browser.clipboard();
    assert.ok(link.startsWith(reader.site.url), link);
    await reader.open(new URL(link).hash);
    assert.equal(await reader.heading(), before);
  });
});

describe("the playground", () => {
  const RECIPIENTS = "Email addresses";
  const MAILBOXES = "Addresses whose mailbox is in Exchange Online";
  const SECOND = "section fieldset:nth-of-type(2)";
  const goes = (address, words) => reader.sees(`${address} → ${words}`, "main li");

  beforeEach(async () => {
    // The example again, on a page that is made anew: nothing is unfolded there.
    await reader.goes("#/about");
    await reader.goes("#/playground");
    await reader.clicks("Back to the example");
  });

  it("puts the focus in a row that is added, and on the button that adds once one is removed", async () => {
    await reader.clicks("Add a domain");
    await reader.until("the new row has the focus", () => document.activeElement.matches("input"));
    assert.equal((await reader.focused()).name, "Accepted domain 5");
    await reader.presses("x");
    // What is wrong with it takes a line of its own, which moves the button below.
    await reader.sees("The top-level domain is missing");
    await reader.clicks("Add a connector");
    await reader.until("the new row has the focus", () => /connector 4/.test(document.activeElement.labels?.[0]?.innerText));
    await reader.clicks("Remove Connector 4");
    await reader.until("the button has the focus", () => document.activeElement.innerText === "Add a connector");
    await reader.clicks("Remove Accepted domain 1");
    await reader.until("the button has the focus", () => document.activeElement.innerText === "Add a domain");
    assert.equal(await (await reader.control("Accepted domain 1")).getAttribute("value"), "sales.contoso.com");
  });

  it("keeps a connector open while the reader is in there, and closes it at a click on its line", async () => {
    await opens(reader, 2);
    await reader.clicks("Turned off", SECOND);
    await goes("john@contoso.com", "Connector 3");
    await reader.presses(Key.SPACE);
    await goes("john@contoso.com", "Connector 2");
    assert.equal((await reader.focused()).name, "Turned off");
    assert.ok(await (await reader.control("Test mode", SECOND)).isDisplayed());
    await reader.clicks(/^Connector 2/, `${SECOND} details`);
    await reader.until("it is closed", () => !document.querySelector("fieldset details[open]"));
  });

  it("leaves the field for mailboxes in Exchange Online open when its text is taken out", async () => {
    await reader.clicks("Mailboxes in Exchange Online");
    await reader.types(MAILBOXES, "a");
    await reader.presses(Key.BACK_SPACE);
    await reader.until("the field is empty", () => document.activeElement.value === "");
    assert.equal((await reader.focused()).name, MAILBOXES);
    assert.ok(await (await reader.control(MAILBOXES)).isDisplayed());
  });

  it("keeps recipients and everything else in the link, through a reload and for whoever opens it", async () => {
    await reader.types(RECIPIENTS, "ann@fabrikam.com");
    await opens(reader, 1);
    await reader.types("Name of connector 1", "Berlin & <Köln>; 100 %");
    await reader.clicks("Listed order");
    await goes("ann@fabrikam.com", "Berlin & <Köln>; 100 %");
    await reader.until("the address follows", () => location.hash.includes("listed-order"));
    const link = await reader.fragment();
    for (const comeBack of [() => reader.reload(), () => reader.open(link)]) {
      await comeBack();
      await goes("ann@fabrikam.com", "Berlin & <Köln>; 100 %");
      assert.equal(await (await reader.control("Listed order")).isSelected(), true);
    }
  });
});
