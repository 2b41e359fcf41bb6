// What is typed and pasted: bad input in a field, of which a sentence beside it says what is wrong while the text stays and the
// rest goes on working; and very much of it, with which the page stays usable and loses nothing. (input.test.mjs beside this
// folder has the sentences for everything else that may be wrong.)

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { DOMAIN, DOMAINS, MARKUP, RECIPIENTS, explains, explainsLine, isWrong, neverMarkup, opens } from "../fields.mjs";
import { Reader } from "../reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/playground");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));
beforeEach(() => reader.clicks("Back to the example"));

const NAMES = ["contoso.com", "sales.contoso.com", "fabrikam.com", "elsewhere.example"];
const MANY = Array.from({ length: 10_000 }, (_, place) => `user${place}@${NAMES[place % 4]}`).join("\n");
const COUNT = "10000 recipients · Connector 1: 2500 · Connector 2: 2500 · Connector 3: 2500 · by MX: 2500 · different under each interpretation: 2500";
const isKept = () => reader.until("the text is kept beside the address", () => location.hash === "#/playground?kept=here");

describe("a field for one domain", () => {
  for (const [what, typed, says] of [
    ["a lone @", "@", /mail address/],
    ["text that is turned around", "\u202Emoc.osotnoc", /hidden character.*U\+202E/],
    ["markup", MARKUP, /./],
    ["a label of 64 KB", `${"a".repeat(65_536)}.com`, /longer than 63 characters/],
  ]) {
    it(`explains ${what}, and keeps it`, () => explains(reader, DOMAIN, typed, says));
  }

  it("says nothing against an empty field, which is only unfinished", async () => {
    await reader.pastes(DOMAIN, "   ");
    await reader.sees("john@contoso.com → Connector 2", "main li");
    assert.equal(await isWrong(reader, DOMAIN), false);
  });

  it("takes letters and signs of other alphabets, and a final dot", async () => {
    for (const [typed, recipient] of [["Bücher.example.", "a@xn--bcher-kva.example"], ["💩.la", "a@xn--ls8h.la"], ["مثال.إختبار", "a@مثال.إختبار"]]) {
      await reader.pastes(DOMAIN, typed);
      await reader.pastes(RECIPIENTS, recipient);
      await reader.sees("→ Connector 1", "main li");
      assert.equal(await isWrong(reader, DOMAIN), false, typed);
    }
  });
});

describe("a connector's field for domains", () => {
  it("explains markup, and keeps it", () => explains(reader, DOMAINS, MARKUP, /./));
});

describe("the field for recipients", () => {
  for (const [what, typed, says] of [
    ["a hidden character", "john\u200B@contoso.com", /hidden character.*U\+200B/],
    ["a local part of 64 KB", `${"a".repeat(65_536)}@contoso.com`, /longer than 64 characters/],
    ["markup", MARKUP, /Line 1: /],
  ]) {
    it(`explains ${what} with its line, and keeps it`, () => explainsLine(reader, typed, says));
  }
});

describe("markup in a name", () => {
  it("is shown as it was typed, wherever the name appears", async () => {
    await opens(reader, 1);
    await reader.pastes("Name of connector 1", MARKUP);
    await reader.sees(`john@fabrikam.com → ${MARKUP}`, "main li");
    await reader.clicks("Why? john@fabrikam.com");
    await reader.sees(`${MARKUP}: Chosen by`, "main li");
    await neverMarkup(reader);
    await reader.browser.assertNoSidewaysScroll();
  });
});

describe("a reload right after a keystroke", () => {
  it("loses nothing, although the address had not followed yet", async () => {
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
    assert.doesNotMatch(shown, /ann/, "the address had not followed");
    await reader.until("the page is a new one", () => document.documentElement?.dataset.app === "started" && document.querySelector("#recipients")?.value === "ann@fabrikam.com");
    await reader.until("the address follows", () => location.hash.includes("ann@fabrikam.com"));
  });
});

describe("10,000 recipients pasted at once", () => {
  it("are all counted, and frames are drawn while they are", async () => {
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
    await reader.pastes(RECIPIENTS, MANY);
    await reader.clicks("Listed order");
    await opens(reader, 1);
    await reader.types("Name of connector 1", "Berlin");
    await reader.sees("10000 recipients · Berlin: 5000", "main [role=status]");
  });

  it("survive a reload, although they are too long for a link", async () => {
    await reader.pastes(RECIPIENTS, MANY);
    await isKept();
    await reader.reload();
    await reader.sees(COUNT, "main [role=status]");
    assert.equal(await (await reader.control(RECIPIENTS)).getProperty("value"), MANY);
  });
});
