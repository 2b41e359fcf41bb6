// The way of the mail, as a reader follows it: picked, drawn and told, from the reader's own verdict.

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

const HEADING = "Which way does the mail go?";
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
    await reader.sees("Nothing is drawn yet");
    assert.equal(await reader.browser.run(() => document.querySelectorAll("input:checked").length), 0, "nothing is preselected");
    await reader.clicks("your own email server", "fieldset:nth-of-type(1)");
    await reader.clicks("the internet", "fieldset:nth-of-type(2)");
    await answer("Mail from your own email server to the internet uses one connector.");
    await reader.until("the address follows", () => location.hash === "#/flow?from=your-server&to=internet");
    const drawn = await reader.browser.run(() => document.querySelector("svg.drawing").textContent.replaceAll(/\s+/g, " "));
    for (const words of ["Your own email server", "Microsoft 365", "The internet", "Incoming connector", "No connector"]) assert.ok(drawn.includes(words), words);
    await reader.reload();
    await answer("Mail from your own email server to the internet uses one connector.");
    await reader.clicks("About", "header");
    await reader.arrivesAt("About this checker");
    await reader.back();
    await reader.arrivesAt(HEADING);
    await answer("uses one connector.");
  });

  it("tells hop by hop what the drawing shows, for those who don't see it", async () => {
    await reader.goes("#/flow?from=relay&to=your-server");
    await answer("Mail from a device by SMTP relay to your own email server uses two connectors.");
    const { hidden, drawn, told } = await reader.browser.run(() => ({
      hidden: document.querySelector("svg.drawing").getAttribute("aria-hidden"),
      drawn: [...document.querySelectorAll("svg.drawing :is(.connector, .no-connector)")].map((box) => [...box.querySelectorAll("text")].map((line) => line.textContent).join(" ")),
      told: [...document.querySelectorAll(".hops > li")].map((hop) => [...hop.querySelectorAll(":scope > ul:not(.claims) > li")].map((fact) => fact.textContent).join(" ")),
    }));
    assert.equal(hidden, "true");
    assert.equal(told.length, 2);
    assert.deepEqual(told, drawn);
  });

  it("says what is not delivered in words, too", async () => {
    await reader.goes("#/flow?from=direct-send&to=internet");
    await answer("Mail from a device by direct send to the internet is not delivered.");
    assert.match(await reader.browser.run(() => document.querySelector("svg .stop").textContent), /Not delivered/);
  });

  it("keeps the text inside the drawing's boxes with the fonts that are really there, narrow and wide", async () => {
    for (const width of [320, 1280]) {
      await reader.browser.resize(width, 900);
      for (const pair of ["from=relay&to=your-server", "from=provider&to=your-server", "from=direct-send&to=partner", "from=submission&to=provider"]) {
        await reader.open(`#/flow?${pair}`);
        await reader.until("it is drawn", () => document.querySelector("svg.drawing"));
        const outside = await reader.browser.run(() =>
          [...document.querySelectorAll("svg.drawing g")].flatMap((group) => {
            const box = group.querySelector("rect")?.getBoundingClientRect();
            const lines = box ? [...group.querySelectorAll("text")] : [];
            return lines.filter((line) => line.getBoundingClientRect().right > box.right || line.getBoundingClientRect().bottom > box.bottom).map((line) => line.textContent);
          }),
        );
        assert.deepEqual(outside, [], `${pair} at ${width}`);
      }
    }
    await reader.browser.resize(1280, 900);
  });

  it("offers only what the reader's answers leave possible, and all on request", async () => {
    await reader.goes("#/verdict?mailboxes=cloud&devices=no&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no");
    await reader.clicks("See which way the mail goes");
    await reader.arrivesAt(HEADING);
    assert.deepEqual(await offered("From"), ["a Microsoft 365 mailbox", "the internet"]);
    await reader.clicks("Show all");
    await reader.sees("Every sender and recipient is on offer");
    assert.equal((await offered("From")).length, 8);
    await reader.clicks("Only mine");
    await reader.sees("Only what your answers leave possible");
    assert.equal((await offered("From")).length, 2);
  });

  it("has John, Bob and Sun ready", async () => {
    await reader.goes("#/flow");
    await reader.clicks("Sun to John");
    await answer("Mail from the internet to your own email server uses one connector.");
    await reader.sees("Shown above", ".mails .mine");
  });
});
