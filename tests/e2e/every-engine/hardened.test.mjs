// What the world may do to the page: storage that is full, refused or holds what nobody here wrote, links of every kind of
// malice, a page whose built-in objects somebody changed. The app starts, works and says the truth.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { opens } from "../fields.mjs";
import { worksWithoutStorage } from "../stored.mjs";
import { usesEverything } from "../used.mjs";
import { EVERYTHING } from "../views.mjs";
import { visit } from "../visit.mjs";

const PLAYGROUND = "My configuration";
const LEFT_OUT = "was ignored";

describe("storage", () => {
  worksWithoutStorage(
    "that is refused",
    `for (const name of ["localStorage", "sessionStorage"]) {
       Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
     }`,
  );
  worksWithoutStorage("that is full", `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`);
});

describe("storage that holds what this app did not write", () => {
  const those = visit();
  before(() => those.reader.open("#/about"));

  /** Opens a view in a browser that has these things stored, by the names that the app gives them. */
  async function opens(fragment, { local = {}, session = {} }) {
    const { reader } = those;
    // As JSON, since a driver would refuse half a character.
    await reader.browser.run((...stored) => {
      for (const [place, texts] of [localStorage, sessionStorage].map((place, at) => [place, JSON.parse(stored[at])])) {
        place.clear();
        for (const [name, text] of Object.entries(texts)) place.setItem(`connector-checker:${name}`, text);
      }
    }, JSON.stringify(local), JSON.stringify(session));
    await reader.open(fragment);
  }

  /** Reloads a page that leaves this behind as what was typed last. */
  async function reloadsWith(left) {
    await those.reader.browser.run((left) => {
      addEventListener("pagehide", () => sessionStorage.setItem("connector-checker:left", location.hash + JSON.parse(left)));
    }, JSON.stringify(left));
    await those.reader.reload();
  }

  const BYTES = "\u0000\uFFFF\n\u202E%%%\uD800<script>alert(1)</script>";
  for (const [what, junk, fragment, heading] of [
    ["nothing but empty texts", "", "#/", "Connector Checker"],
    ["JSON of another program", '{"__proto__":{"polluted":true},"theme":["dark"]}', "#/check?mailboxes=split", "What do your own email servers run?"],
    ["a hundred thousand letters", "x".repeat(100_000), "#/setup", "Set it up, step by step"],
    ["bytes of all kinds", BYTES, "#/playground?kept=here", PLAYGROUND],
  ]) {
    it(`such as ${what}, does no harm`, async () => {
      const { reader } = those;
      await opens(fragment, { local: { theme: junk, setup: junk }, session: { "kept-link": junk, left: junk } });
      await reader.arrivesAt(heading);
      assert.equal(await (await reader.control("Theme")).getProperty("value"), "auto");
      assert.equal(await reader.browser.run(() => "polluted" in {}), false);
      await reader.clicks("Set-up guide", "header");
      await reader.arrivesAt("Set it up, step by step");
    });
  }

  it("such as what seems to have been left at a reload, does no harm either", async () => {
    const { reader } = those;
    await reader.open("#/playground");
    for (const left of [BYTES, `\n${BYTES}`]) {
      await reloadsWith(left);
      await reader.until("there is a page", () => document.querySelector("h1")?.innerText);
    }
    await reader.clicks("About", "header");
    await reader.arrivesAt("About this checker");
  });

  it("such as what an older version kept, is taken as far as it means something, and the rest is named", async () => {
    const { reader } = those;
    await opens("#/playground?kept=here", {
      local: { theme: "sepia" },
      session: { "kept-link": "#/playground?old-switch=on&connector=Berlin;*.contoso.com&to=ann@sales.contoso.com" },
    });
    await reader.sees("ann@sales.contoso.com → Berlin", "main li");
    await reader.sees(`${LEFT_OUT}: old-switch=on`, "[role=status]");
    assert.equal(await (await reader.control("Theme")).getProperty("value"), "auto");
    await opens("#/setup", { local: { setup: "#/setup?mailboxes=in-the-attic&servers=exchange-2010&old-field=1" } });
    await reader.arrivesAt("Set it up, step by step");
    await reader.sees(LEFT_OUT, "[role=status]");
  });
});

describe("a hostile link", () => {
  const those = visit();
  before(() => those.reader.open());

  const MARKUP = `<img src=x onerror="window.ran=true"><script>window.ran=true</script>'`;

  /** Fails if something of the link became an element, or ran. */
  async function neverMarkup() {
    assert.deepEqual(
      await those.reader.browser.run(() => [document.querySelectorAll("#app :is(img, script, [onerror])").length, window.ran === true, Object.keys(Object.prototype)]),
      [0, false, []],
    );
  }

  it("is text where it becomes a text of the page: a part that was left out, and a name", async () => {
    const { reader } = those;
    await reader.goes(`#/playground?connector=${encodeURIComponent(MARKUP)};*&to=ann@contoso.com&colour=${encodeURIComponent(MARKUP)}`);
    await reader.sees(`ann@contoso.com → ${MARKUP}`, "main li");
    await reader.sees(`colour=${MARKUP.slice(0, 40)}`, "[role=status]");
    await neverMarkup();
  });

  it("is text where it becomes an attribute: what stands in a field", async () => {
    const { reader } = those;
    await reader.goes(`#/playground?domain=${encodeURIComponent(MARKUP)}&connector=${encodeURIComponent(MARKUP)};*`);
    await opens(reader, 1);
    assert.equal(await (await reader.control("Name of connector 1")).getProperty("value"), MARKUP);
    assert.equal(await (await reader.control("Accepted domain 1")).getProperty("value"), MARKUP);
    await neverMarkup();
  });

  it("is text, between quotes, where it becomes a part of a command, which is written as markup", async () => {
    const { reader } = those;
    await reader.goes(`#/setup?${EVERYTHING}&receive=${encodeURIComponent(MARKUP)}`);
    await reader.sees(`'${MARKUP.replaceAll("'", "''")}'`, "main pre");
    await neverMarkup();
  });

  for (const [what, hostile] of [
    ["a value of a hundred thousand characters", `?to=${"a".repeat(100_000)}`],
    ["broken escapes", "?to=%&connector=%E0%A4%A&domain=%zz&%=%&order=%%%"],
    ["escaped NULs and controls", "?to=%00%01%7F%0D%0A@%00.com&connector=%00;%00&domain=%E2%80%AE"],
    ["half a character, as it is", "?to=\uD800&connector=\uDC00;x\uD83D&domain=\uDFFF"],
  ]) {
    it(`with ${what} leads to a page that works, and does so again after a reload`, async () => {
      const { reader } = those;
      await reader.goes(`#/playground${hostile}`);
      await reader.arrivesAt(PLAYGROUND);
      await reader.browser.assertNoSidewaysScroll();
      await reader.reload();
      await reader.arrivesAt(PLAYGROUND);
      await reader.browser.assertNoSidewaysScroll();
      await neverMarkup();
      await reader.clicks("About", "header");
      await reader.arrivesAt("About this checker");
    });
  }
});

describe("a page in which somebody changed the built-in objects before the app came", () => {
  const those = visit({
    first: `for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype]) {
       for (const name of ["extend", "each", "last", "module", "module_or_path", "detail", "label", "state", "url"]) prototype[name] = "polluted";
     }`,
  });

  it("works as ever", () => usesEverything(those.reader));
});
