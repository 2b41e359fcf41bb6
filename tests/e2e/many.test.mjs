// Very much text, and browsers that refuse to store it: the page stays usable, and says what would be lost.

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
const REFUSED = "this browser refuses to store it";
const isKept = () => reader.until("the text is kept beside the address", () => location.hash === "#/playground?kept=here");

/** Runs `use` in a browser whose pages meet this piece of script before the app's own. */
async function underThese(source, use) {
  const undo = await reader.browser.beforeEachPage(source);
  try {
    await use();
  } finally {
    await undo();
  }
}

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
    await reader.until("the page is a new one", () => document.documentElement.dataset.app === "started" && document.querySelector("textarea")?.value === "ann@fabrikam.com");
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

const REFUSES = `for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
}`;
const IS_FULL = `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`;

for (const [what, source] of [
  ["refuses its storage", REFUSES],
  ["has no room left in its storage", IS_FULL],
]) {
  describe(`a browser that ${what}`, () => {
    it("runs the app, colours included", async (test) => {
      if (!reader.browser.can("early")) return test.skip("this engine has no means to change its storage");
      await underThese(source, async () => {
        await reader.open("#/playground");
        await reader.sees("john@contoso.com → Connector 2", "main li");
        await reader.chooses("Dark", "Colors");
        assert.equal(await reader.browser.run(() => getComputedStyle(document.documentElement).colorScheme), "dark");
      });
    });

    it("says that long text will be lost, before it is, and takes that back when it is short again", async (test) => {
      if (!reader.browser.can("early")) return test.skip("this engine has no means to change its storage");
      await underThese(source, async () => {
        await reader.open("#/playground");
        await reader.seesNot(REFUSED);
        await reader.pastes(RECIPIENTS, MANY);
        await reader.sees(REFUSED, "[role=status]");
        await reader.sees(COUNT, "main [role=status]");
        await reader.pastes(RECIPIENTS, "john@contoso.com");
        await reader.until("the warning goes", (words) => !document.body.innerText.includes(words), REFUSED);
      });
    });
  });
}

describe("a link to text that this browser does not have", () => {
  it("leads to the example, with a notice", async (test) => {
    if (!reader.browser.can("early")) return test.skip("this engine has no means to change its storage");
    await underThese(REFUSES, async () => {
      await reader.open("#/playground?kept=here");
      await reader.sees("It was left out", "[role=status]");
      await reader.clicks("Close");
      await reader.until("the notice goes", () => !document.body.innerText.includes("It was left out"));
    });
  });
});
