// The playground: the reader's own domains, connectors and recipients, with live answers.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { opens } from "./fields.mjs";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/playground");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));
beforeEach(async () => {
  // The example again, on a page that is made anew: nothing is unfolded there.
  await reader.goes("#/about");
  await reader.goes("#/playground");
  await reader.clicks("Back to the example");
});

const RECIPIENTS = "Email addresses";
/** The place of the connector of this number. */
const connector = (number) => `section fieldset:nth-of-type(${number})`;
const goes = (address, words) => reader.sees(`${address} → ${words}`, "main li");
const status = (words) => reader.sees(words, "main [role=status]");

describe("both readings in the playground", () => {
  it("stand beside each other wherever they differ", async () => {
    await goes("john@fabrikam.com", "Connector 1");
    await goes("john@contoso.com", "Connector 2");
    await goes("john@sales.contoso.com", "Connector 3 Listed order: Connector 1");
    await status("different under each interpretation: 1");
  });

  it("change places with one click", async () => {
    await reader.clicks("Listed order");
    await goes("john@sales.contoso.com", "Connector 1 Most specific: Connector 3");
    await reader.clicks("Most specific");
    await goes("john@sales.contoso.com", "Connector 3 Listed order: Connector 1");
  });

  it("agree once the domain itself is listed, as the advice says", async () => {
    await reader.clicks("Why? john@sales.contoso.com");
    await reader.sees("To make this unambiguous, add sales.contoso.com to the connector you want");
    await opens(reader, 2);
    await reader.types("Recipient domains", "contoso.com, sales.contoso.com", connector(2));
    await goes("john@sales.contoso.com", "Connector 2");
    await status("Connector 2: 2");
    await reader.seesNot("Listed order: Connector");
  });
});

describe("the reasons for a route", () => {
  it("tell what became of every connector, and close again", async () => {
    await reader.clicks("Why? john@contoso.com");
    await reader.sees("Connector 1: Matches by all accepted domains", "main li");
    await reader.sees("Connector 2: Chosen by the exact domain contoso.com", "main li");
    await reader.sees("Connector 3: Matches by the wildcard *.contoso.com", "main li");
    const open = async () => (await reader.control("Why? john@contoso.com")).getAttribute("aria-expanded");
    assert.equal(await open(), "true");
    await reader.clicks("Why? john@contoso.com");
    await reader.until("the reasons close", () => !/Chosen by/.test(document.querySelector("main").innerText));
    assert.equal(await open(), "false");
  });
});

describe("domains and connectors", () => {
  it("tie when two connectors have the same domain, and all of them are named", async () => {
    await reader.clicks("Add a connector");
    await reader.types("Recipient domains", "Contoso.com.", connector(4));
    await goes("john@contoso.com", "Ambiguous: Connector 2 or Connector 4");
    await status("ambiguous: 1");
    await reader.clicks("Why? john@contoso.com");
    await reader.sees("Undocumented");
  });

  it("are left out when they are turned off, or only a rule may use them", async () => {
    await opens(reader, 2);
    await reader.clicks("Turned off", connector(2));
    await goes("john@contoso.com", "Connector 3");
    await reader.clicks("Back to the example");
    await goes("john@contoso.com", "Connector 2");
    await opens(reader, 2);
    await reader.clicks("Used only by a mail flow rule", connector(2));
    await goes("john@contoso.com", "Connector 3");
  });

  it("cover subdomains only where they are told to", async () => {
    await reader.types(RECIPIENTS, "ann@north.fabrikam.com");
    await goes("ann@north.fabrikam.com", "No connector: normal delivery by MX");
    await reader.clicks(/^Match subdomains/, "section > :has(> div > input, > * input):nth-child(4)");
    await goes("ann@north.fabrikam.com", "Connector 1");
  });

  it("never take a longer name for a subdomain", async () => {
    await reader.types(RECIPIENTS, "ann@evilcontoso.com");
    await goes("ann@evilcontoso.com", "No connector: normal delivery by MX");
  });

  it("leave mail for mailboxes in Exchange Online alone", async () => {
    await reader.clicks("Mailboxes in Exchange Online");
    await reader.types("Addresses whose mailbox is in Exchange Online", "JOHN@contoso.com");
    await goes("john@contoso.com", "No connector: stays in Microsoft 365");
    await status("stay in Microsoft 365: 1");
  });

  it("stand back where mail never gets as far as them", async () => {
    await reader.clicks("All mailboxes");
    await goes("john@fabrikam.com", "No connector: stays in Microsoft 365");
    await reader.clicks("Only the ones I list");
    await reader.clicks("Only those with a mailbox in Microsoft 365");
    await goes("john@fabrikam.com", "Rejected: not in the directory");
    await status("rejected: 3");
    await reader.clicks("All of them");
    await goes("john@fabrikam.com", "Connector 1");
  });

  it("come back as they were by “Back to the example”, and go by “Clear everything”", async () => {
    await reader.clicks("Remove Connector 1");
    await goes("john@fabrikam.com", "No connector: normal delivery by MX");
    await reader.clicks("Back to the example");
    await goes("john@fabrikam.com", "Connector 1");
    await reader.clicks("Clear everything");
    await status("No recipients yet.");
    assert.equal(await reader.browser.run(() => document.querySelectorAll("main fieldset input[type=text]").length), 0);
  });
});

describe("recipients", () => {
  it("are taken as mail programs write them", async () => {
    await reader.pastes(RECIPIENTS, 'Smith, John <john@contoso.com>; "Doe, Jane" <jane+news@Sales.Contoso.COM>\nmailto:bob@fabrikam.com');
    await goes("john@contoso.com", "Connector 2");
    await goes("jane+news@sales.contoso.com", "Connector 3");
    await goes("bob@fabrikam.com", "Connector 1");
    await status("3 recipients");
  });

  it("are shown in part when they are many, and more at a click, while the count is of all", async () => {
    await reader.pastes(RECIPIENTS, Array.from({ length: 60 }, (_, place) => `user${place}@contoso.com`).join("\n"));
    await status("60 recipients · Connector 2: 60");
    const shown = () => reader.browser.run(() => document.querySelectorAll("main li button[aria-expanded]").length);
    assert.equal(await shown(), 25);
    await reader.clicks("Show more");
    assert.equal(await shown(), 50);
    await reader.clicks("Show more");
    assert.equal(await shown(), 60);
    assert.ok(!(await reader.text("main")).includes("Show more"));
  });
});
