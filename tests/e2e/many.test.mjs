// Very much text: the page stays usable, and loses nothing.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => (reader = await Reader.arrive()));
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

const RECIPIENTS = "Mail addresses";
const DOMAINS = ["contoso.com", "sales.contoso.com", "fabrikam.com", "elsewhere.example"];
const MANY = Array.from({ length: 10_000 }, (_, place) => `user${place}@${DOMAINS[place % 4]}`).join("\n");
const COUNT = "10000 recipients · Connector 1: 2500 · Connector 2: 2500 · Connector 3: 2500 · by MX: 2500 · differ between the two readings: 2500";
const isKept = () => reader.until("the text is kept beside the address", () => location.hash === "#/playground?kept=here");

describe("a reload right after a keystroke", () => {
  it("loses nothing, although the address had not followed yet", async () => {
    await reader.open("#/playground");
    const field = await reader.control(RECIPIENTS);
    // In one go in the page, since a driver takes longer between two steps than the address waits.
    const shown = await reader.browser.run((field) => {
      const typed = "ann@fabrikam.com";
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, typed);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      const { hash } = location;
      location.reload();
      return hash;
    }, field);
    assert.equal(shown, "#/playground", "the address had not followed");
    await reader.until("the page is a new one", () => document.documentElement?.dataset.app === "started" && document.querySelector("textarea")?.value === "ann@fabrikam.com");
    await reader.until("the address follows", () => location.hash.includes("ann@fabrikam.com"));
  });
});

describe("10,000 recipients pasted at once", () => {
  it("are all counted, and frames are drawn while they are", async () => {
    await reader.open("#/playground");
    await reader.browser.run(() => {
      window.framesBetween = 0;
      const look = () => {
        const counts = [...document.querySelectorAll("main [role=status]")].map((status) => status.textContent);
        if (counts.some((count) => /so far/.test(count))) window.framesBetween += 1;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await reader.pastes(RECIPIENTS, MANY);
    await reader.sees(COUNT, "main [role=status]");
    assert.ok((await reader.browser.run(() => window.framesBetween)) >= 2, "the page was drawn between paste and count");
    assert.equal(await reader.browser.run(() => document.querySelectorAll("main li button[aria-expanded]").length), 25, "and shows a few only");
  });

  it("let the reader go on: a reading is chosen and a field typed in at once", async () => {
    await reader.open("#/playground");
    await reader.pastes(RECIPIENTS, MANY);
    await reader.clicks("Listed order");
    await reader.types("Name of connector 1", "Berlin");
    await reader.sees("10000 recipients · Berlin: 5000", "main [role=status]");
  });

  it("survive a reload, although they are too long for a link", async () => {
    await reader.open("#/playground");
    await reader.pastes(RECIPIENTS, MANY);
    await isKept();
    await reader.reload();
    await reader.sees(COUNT, "main [role=status]");
    assert.equal(await (await reader.control(RECIPIENTS)).getProperty("value"), MANY);
  });
});
