// What the world may do to the page: storage that is full, refused or holds what nobody here wrote, links of every kind of
// malice, a page whose built-in objects somebody changed, a clock that is wrong. The app starts, works and says the truth.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

const PLAYGROUND = "Try your own domains and connectors";
const LEFT_OUT = "It was left out";

/** A reader for the tests of a `describe`, in whose pages this piece of script runs before the app's own. */
function readerAfter(first) {
  const those = {};
  before(async () => (those.reader = await Reader.arrive({ first })));
  after(() => those.reader?.leave());
  afterEach((test) => those.reader?.check(test));
  return those;
}

/** Uses every part of the app once: the questions, the playground, a sheet and the quiz. */
async function usesEverything(reader) {
  await reader.open("#/check");
  await reader.clicks("All in Exchange Online");
  await reader.clicks("Continue");
  await reader.arrivesAt("Which of these apply to you?");
  await reader.clicks("Playground", "header");
  await reader.arrivesAt(PLAYGROUND);
  await reader.types("Mail addresses", "ann@sales.contoso.com");
  await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
  await reader.clicks("Listed order");
  await reader.sees("ann@sales.contoso.com → Connector 1", "main li");
  await reader.clicks("Most specific");
  await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
  await reader.clicks("Set it up", "header");
  await reader.arrivesAt("Set it up, step by step");
  await reader.clicks("Quiz", "header");
  await reader.arrivesAt("Test what you know");
  await reader.clicks("Begin");
  await reader.arrivesAt("Question 1 of 10");
  await reader.reload();
  await reader.arrivesAt("Question 1 of 10");
}

describe("storage", () => {
  const MANY = Array.from({ length: 10_000 }, (_, place) => `user${place}@contoso.com`).join("\n");
  const COUNT = "10000 recipients · Connector 2: 10000";
  const REFUSED = "this browser refuses to store it";
  for (const [what, first] of [
    [
      "that is refused",
      `for (const name of ["localStorage", "sessionStorage"]) {
         Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
       }`,
    ],
    ["that is missing", `for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { value: null });`],
    ["that is full", `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`],
    [
      "that fails at every use",
      `for (const name of ["getItem", "setItem", "removeItem"]) Storage.prototype[name] = () => { throw new Error("broken"); };`,
    ],
  ]) {
    describe(what, () => {
      const those = readerAfter(first);

      it("lets the app run, colors included", async () => {
        const { reader } = those;
        await usesEverything(reader);
        await reader.chooses("Dark", "Colors");
        assert.equal(await reader.browser.run(() => getComputedStyle(document.documentElement).colorScheme), "dark");
      });

      it("is told of before long text is lost, until it is short again", async () => {
        const { reader } = those;
        await reader.open("#/playground");
        await reader.seesNot(REFUSED);
        await reader.pastes("Mail addresses", MANY);
        await reader.sees(REFUSED, "[role=status]");
        await reader.sees(COUNT, "main [role=status]");
        await reader.pastes("Mail addresses", "john@contoso.com");
        await reader.until("the warning goes", (words) => !document.body.innerText.includes(words), REFUSED);
      });

      it("makes of a link to text that was kept here the example, with a notice", async () => {
        const { reader } = those;
        await reader.open("#/playground?kept=here");
        await reader.sees(LEFT_OUT, "[role=status]");
        await reader.clicks("Close");
        await reader.until("the notice goes", (words) => !document.body.innerText.includes(words), LEFT_OUT);
      });
    });
  }
});

describe("storage that holds what this app did not write", () => {
  const those = readerAfter();

  /** Opens a view in a browser that has these things stored, by the names that the app gives them. */
  async function opens(fragment, { local = {}, session = {} }) {
    const { reader } = those;
    await reader.open("#/about");
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

  for (const [what, junk] of [
    ["nothing but empty texts", ""],
    ["bytes of all kinds", "\u0000\uFFFF\n\u202E%%%\uD800<script>alert(1)</script>"],
    ["JSON of another program", '{"__proto__":{"polluted":true},"theme":["dark"]}'],
    ["a hundred thousand letters", "x".repeat(100_000)],
  ]) {
    it(`such as ${what}, does no harm on any page`, async () => {
      const { reader } = those;
      const stored = { local: { theme: junk, setup: junk }, session: { "kept-link": junk, left: junk } };
      for (const [fragment, heading] of [
        ["#/", "Connector Checker"],
        ["#/check?mailboxes=split", "What do your own email servers run?"],
        ["#/setup", "Set it up, step by step"],
        ["#/playground?kept=here", PLAYGROUND],
      ]) {
        await opens(fragment, stored);
        await reader.arrivesAt(heading);
        assert.equal(await (await reader.control("Colors")).getProperty("value"), "auto");
        assert.equal(await reader.browser.run(() => "polluted" in {}), false);
        for (const left of [junk, `\n${junk}`]) {
          await reloadsWith(left);
          await reader.until("there is a page", () => document.querySelector("h1")?.innerText);
        }
      }
      await reader.clicks("About", "header");
      await reader.arrivesAt("About this checker");
    });
  }

  it("such as what an older version kept, is taken as far as it means something, and the rest is named", async () => {
    const { reader } = those;
    await opens("#/playground?kept=here", {
      local: { theme: "sepia" },
      session: { "kept-link": "#/playground?old-switch=on&connector=Berlin;*.contoso.com&to=ann@sales.contoso.com" },
    });
    await reader.sees("ann@sales.contoso.com → Berlin", "main li");
    await reader.sees(`${LEFT_OUT}: old-switch=on`, "[role=status]");
    assert.equal(await (await reader.control("Colors")).getProperty("value"), "auto");
    await opens("#/setup", { local: { setup: "#/setup?mailboxes=in-the-attic&servers=exchange-2010&old-field=1" } });
    await reader.arrivesAt("Set it up, step by step");
    await reader.sees(LEFT_OUT, "[role=status]");
  });
});

describe("a hostile link", () => {
  const those = readerAfter();
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "then", "valueOf"];
  const HOSTILE = [
    ["twenty thousand names", `?${"a=&".repeat(20_000)}`],
    ["a value of a hundred thousand characters", `?to=${"a".repeat(100_000)}`],
    ["a path of a hundred thousand slashes", "/".repeat(100_000)],
    ["broken escapes", "?to=%&connector=%E0%A4%A&domain=%zz&%=%&order=%%%"],
    ["escaped NULs and controls", "?to=%00%01%7F%0D%0A@%00.com&connector=%00;%00&domain=%E2%80%AE"],
    ["half a character, escaped", "?to=%ED%A0%80&connector=%C0%AF;%FF%FE&domain=%F8%88%80%80%80"],
    ["half a character, as it is", "?to=\uD800&connector=\uDC00;x\uD83D&domain=\uDFFF"],
    ["the names of what every object has", `?${names.map((name) => `${name}=${name}&${name}[${name}]=1`).join("&")}`],
    ["signs without a meaning", "?&&==&;;;&connector=;;;;;;;;&domain=;;;&to=;;;&?#?#?&"],
    ["markup", '?to="><img src=x onerror=alert(1)>@x.com&connector=<svg/onload=alert(1)>;*'],
    ["a script in the place of a path", "javascript:alert(1)//"],
  ];
  const PAGES = ["check", "verdict", "table", "flow", "setup", "quiz", "route", "playground", "about", "__proto__"];

  for (const [what, hostile] of HOSTILE) {
    it(`with ${what} leads to a page that works, wherever it leads`, async () => {
      const { reader } = those;
      await reader.open();
      for (const page of PAGES) {
        // By script, and as JSON: a driver would escape what it cannot send, or refuse it.
        await reader.browser.run((fragment) => void (location.hash = JSON.parse(fragment)), JSON.stringify(`#/${page}${hostile}`));
        await reader.until("a page is there", () => document.querySelector("h1")?.innerText && !document.querySelector(".sheet[aria-busy]"));
        await reader.reload();
        await reader.until("the page is there again", () => document.querySelector("h1")?.innerText && !document.querySelector(".sheet[aria-busy]"));
        await reader.browser.assertNoSidewaysScroll();
      }
      assert.deepEqual(
        await reader.browser.run(() => [document.querySelectorAll("main img, main script, main svg[onload]").length, Object.keys(Object.prototype)]),
        [0, []],
        "nothing of it became markup, or part of every object",
      );
      await reader.clicks("About", "header");
      await reader.arrivesAt("About this checker");
    });
  }
});

describe("a page in which somebody changed the built-in objects before the app came", () => {
  const those = readerAfter(
    `for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype]) {
       for (const name of ["extend", "each", "last", "module", "module_or_path", "detail", "label", "state", "url"]) prototype[name] = "polluted";
     }`,
  );

  it("works as ever", () => usesEverything(those.reader));
});

describe("a clock that is wrong", () => {
  for (const [what, now] of [
    ["stands at the beginning of 1970", "0"],
    ["is in the year 9999", "253402300799999"],
    ["is before the first year", "-62198755200001"],
    ["is no number at all", "NaN"],
  ]) {
    describe(`and ${what}`, () => {
      const those = readerAfter(`{
        const Real = Date;
        Date = class extends Real {
          constructor(...parts) { super(...(parts.length ? parts : [${now}])); }
          static now() { return ${now}; }
        };
        Performance.prototype.now = () => ${now};
      }`);
      it("changes nothing in what the app does", () => usesEverything(those.reader));
    });
  }
});
