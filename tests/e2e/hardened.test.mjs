// What the world may do to the page, as far as no engine does it: storage that is missing or broken, hostile links to every
// page, and a clock that is wrong. (What is written for each link is looked at on the host, by tests/hostile.rs.)

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { worksWithoutStorage } from "./stored.mjs";
import { usesEverything } from "./used.mjs";
import { visit } from "./visit.mjs";

describe("storage", () => {
  worksWithoutStorage("that is missing", `for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { value: null });`);
  worksWithoutStorage(
    "that fails at every use",
    `for (const name of ["getItem", "setItem", "removeItem"]) Storage.prototype[name] = () => { throw new Error("broken"); };`,
  );
});

describe("a hostile link", () => {
  const those = visit();
  before(() => those.reader.open());

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
      for (const page of PAGES) {
        await reader.goes(`#/${page}${hostile}`);
        await reader.until("a page is there", () => document.querySelector("h1")?.innerText);
        await reader.browser.assertNoSidewaysScroll();
      }
      assert.deepEqual(
        await reader.browser.run(() => [document.querySelectorAll("main img, main script, main svg[onload]").length, Object.keys(Object.prototype)]),
        [0, []],
        "nothing of it became markup, or part of every object",
      );
      await reader.goes("#/about");
      await reader.arrivesAt("About this checker");
    });
  }
});

describe("a clock that is wrong", () => {
  for (const [what, now] of [
    ["stands at the beginning of 1970", "0"],
    ["is in the year 9999", "253402300799999"],
    ["is before the first year", "-62198755200001"],
    ["is no number at all", "NaN"],
  ]) {
    describe(`and ${what}`, () => {
      const those = visit({
        first: `{
        const Real = Date;
        Date = class extends Real {
          constructor(...parts) { super(...(parts.length ? parts : [${now}])); }
          static now() { return ${now}; }
        };
        Performance.prototype.now = () => ${now};
      }`,
      });
      it("changes nothing in what the app does", () => usesEverything(those.reader));
    });
  }
});
