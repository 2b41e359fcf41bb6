// The way of the mail, as a reader follows it: picked and drawn hop by hop, from the reader's own verdict.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/flow");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

const HEADING = "Mail flow, hop by hop";
const answer = (words) => reader.sees(words, "main [role=status]");
/** The choices of "From" or "To", as a reader sees them. */
const offered = (legend) =>
  reader.browser.run((legend) => {
    const group = [...document.querySelectorAll("fieldset")].find((group) => group.querySelector("legend")?.innerText === legend);
    return [...group.querySelectorAll("label")].map((label) => label.innerText);
  }, legend);

describe("the mail flow", () => {
  it("is drawn and told for the pair that the reader picks, and can be linked, reloaded and left with Back", async () => {
    await reader.goes("#/flow");
    await reader.arrivesAt(HEADING);
    await reader.sees("Select a sender and a recipient to see the hops.");
    assert.equal(await reader.browser.run(() => document.querySelectorAll("input:checked").length), 0, "nothing is preselected");
    await reader.clicks("your own email server", "fieldset:nth-of-type(1)");
    await reader.clicks("the internet", "fieldset:nth-of-type(2)");
    await answer("Mail from your own email server to the internet uses one connector.");
    await reader.until("the address follows", () => location.hash === "#/flow?from=your-server&to=internet");
    const drawn = await reader.browser.run(() => document.querySelector(".hops").innerText);
    for (const words of ["Your own email server", "Microsoft 365", "The internet", "Inbound connector", "No connector"]) assert.ok(drawn.includes(words), words);
    await reader.reload();
    await answer("Mail from your own email server to the internet uses one connector.");
    await reader.clicks("About", "header");
    await reader.arrivesAt("About this checker");
    await reader.back();
    await reader.arrivesAt(HEADING);
    await answer("uses one connector.");
  });

  it("is one list for those who see it and those who listen, with a word for each arrow", async () => {
    await reader.goes("#/flow?from=relay&to=your-server");
    await answer("Mail from a device using SMTP relay to your own email server uses two connectors.");
    const { hidden, drawn, heard } = await reader.browser.run(() => {
      const list = document.querySelector(".hops");
      const inside = [...list.querySelectorAll("*")];
      return {
        hidden: inside.filter((part) => part.matches("svg, img, [aria-hidden], [hidden]") || !part.checkVisibility()).map((part) => part.outerHTML),
        drawn: inside.filter((part) => part.matches(".place strong, .party, .flow > li") && !part.querySelector(".party")).map((part) => part.innerText),
        heard: inside.filter((part) => part.matches(".unseen")).map((part) => part.textContent.trim()),
      };
    });
    assert.deepEqual(hidden, []);
    assert.deepEqual(drawn, [
      ...["Your device or app", "Inbound connector", "Your organization’s email server", "Microsoft 365", "Port 25", "TLS if both sides support it"],
      ...["Microsoft 365", "Outbound connector", "Microsoft 365", "Your organization’s email server", "Port 25", "TLS as set in the connector"],
      "Your own email server",
    ]);
    assert.deepEqual(heard, ["to Microsoft 365", "to", "to Your own email server", "to"]);
  });

  it("tells by more than color where no connector is used, and where the mail stops", async () => {
    await reader.goes("#/flow?from=direct-send&to=internet");
    await answer("Mail from a device using direct send to the internet isn’t delivered.");
    const look = () =>
      reader.browser.run(() =>
        [...document.querySelectorAll(".hop")].map((hop) => [getComputedStyle(hop).borderLeftStyle, getComputedStyle(hop, "::after").display, hop.querySelector(".badge, .stop").innerText]),
      );
    assert.deepEqual(await look(), [
      ["dashed", "block", "No connector"],
      ["dashed", "none", "Not delivered to the internet"],
    ]);
    await reader.goes("#/flow?from=your-server&to=internet");
    await answer("uses one connector.");
    assert.deepEqual(await look(), [
      ["solid", "block", "Inbound connector"],
      ["dashed", "block", "No connector"],
    ]);
  });

  it("offers only what the reader's answers leave possible, and all on request", async () => {
    await reader.goes("#/verdict?mailboxes=cloud&devices=no&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no&remaining-server=no");
    await reader.clicks("See the mail flow");
    await reader.arrivesAt(HEADING);
    assert.deepEqual(await offered("From"), ["a Microsoft 365 mailbox", "the internet"]);
    await reader.clicks("Show all");
    await reader.sees("Showing all senders and recipients");
    assert.equal((await offered("From")).length, 8);
    await reader.clicks("Show only mine");
    await reader.sees("Showing only what matches your answers");
    assert.equal((await offered("From")).length, 2);
  });

  it("has John, Bob and Sun ready", async () => {
    await reader.goes("#/flow");
    await reader.clicks("Sun to John");
    await answer("Mail from the internet to your own email server uses one connector.");
    await reader.sees("Shown above", ".mails .mine");
  });
});
