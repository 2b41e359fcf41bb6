// Every view in every guise: light, dark, with forced colours, narrow, zoomed and on paper.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { dresses, findings, named, unfold } from "../guises.mjs";
import { Reader } from "../reader.mjs";
import { ALL_UNKNOWN, EVERYTHING, VIEWS } from "../views.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open();
});
after(() => reader?.leave());
afterEach(async (test) => {
  await reader?.browser.resize(1280, 900);
  if (reader?.browser.can("media")) await reader.browser.prefer();
  await reader?.check(test);
});

describe("every view has one heading, which is its title, the same frame, and no sideways scroll", () => {
  const GUISES = [
    ["light", {}],
    ["320 px, dark", { width: 320, dark: true }],
    ["zoomed to 200 %", { width: 640, scale: 2 }],
    ["forced colors", { forcedColors: true }],
  ];
  for (const [fragment, heading] of VIEWS) {
    it(named(fragment), async () => {
      await reader.goes(fragment);
      await reader.arrivesAt(heading);
      const found = await reader.browser.run(() => ({
        title: document.title,
        headings: document.querySelectorAll("h1").length,
        language: document.documentElement.lang,
        landmarks: ["header", "nav", "main", "footer"].map((name) => document.querySelectorAll(`#app ${name}`).length),
        levels: [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].map((element) => Number(element.tagName[1])),
      }));
      const { levels, title, ...frame } = found;
      assert.equal(title, heading === "Connector Checker" ? heading : `${heading} – Connector Checker`);
      assert.deepEqual(frame, { headings: 1, language: "en", landmarks: [1, 1, 1, 1] });
      assert.ok(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1), `a level of heading is left out: ${levels}`);
      await unfold(reader);
      const problems = [];
      for (const [guise, looks] of GUISES) {
        if (looks.forcedColors && !reader.browser.can("media")) continue;
        await dresses(reader, looks);
        await reader.browser.assertNoSidewaysScroll().catch(({ message }) => problems.push(`${guise}: ${message}`));
      }
      assert.deepEqual(problems, []);
    });
  }
});

describe("axe", () => {
  // accessibility.test.mjs beside this folder has every other view: what axe judges is the same document in each engine.
  it("finds nothing in a question, by this engine's styles, colors and layout", async () => {
    await reader.goes("#/check?mailboxes=split");
    await reader.arrivesAt("What do your own email servers run?");
    assert.deepEqual(await findings(reader), []);
  });
});

describe("colours", () => {
  const dark = async () => {
    const [red] = await reader.browser.run(() => getComputedStyle(document.querySelector(".app, #app > *")).backgroundColor.match(/\d+/g).map(Number));
    return red < 128;
  };

  it("follow the system, and change with it", async (test) => {
    if (!reader.browser.can("media")) return test.skip("this engine has no means to set preferences");
    await reader.goes("#/");
    assert.equal(await dark(), false);
    await reader.browser.prefer({ dark: true });
    assert.equal(await dark(), true);
  });

  it("follow the reader's choice against the system, through a reload and on every page", async (test) => {
    if (!reader.browser.can("media")) return test.skip("this engine has no means to set preferences");
    await reader.goes("#/");
    await reader.chooses("Dark", "Theme");
    assert.equal(await dark(), true);
    await reader.reload();
    assert.equal(await dark(), true);
    assert.equal(await (await reader.control("Theme")).getProperty("value"), "dark");
    await reader.goes("#/about");
    assert.equal(await dark(), true);
    await reader.browser.prefer({ dark: true });
    await reader.chooses("Light", "Theme");
    assert.equal(await dark(), false);
    await reader.chooses("System default", "Theme");
    assert.equal(await dark(), true);
  });
});

describe("motion", () => {
  it("stops where the reader prefers none", async (test) => {
    if (!reader.browser.can("media")) return test.skip("this engine has no means to set preferences");
    const longest = () =>
      reader.browser.run(() =>
        Math.max(...[...document.querySelectorAll("*")].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return `${transitionDuration}, ${animationDuration}`.split(",").map((time) => parseFloat(time) * (/ms/.test(time) ? 1 : 1000));
        })),
      );
    for (const fragment of ["", "#/check", `#/verdict?${EVERYTHING}`, "#/route?step=third-answer", "#/playground"]) {
      await reader.goes(fragment);
      await reader.browser.prefer({ reducedMotion: true });
      assert.equal(await longest(), 0, fragment);
      await reader.browser.prefer();
    }
  });
});

describe("on paper", () => {
  it("a verdict has its full reasons and the addresses of its sources, in dark on light, without what is only for the screen", async (test) => {
    if (!reader.browser.can("media")) return test.skip("this engine has no means to print");
    for (const answers of [EVERYTHING, ALL_UNKNOWN]) {
      await reader.goes(`#/verdict?${answers}`);
      await reader.arrivesAt(/Do you need a connector/);
      await reader.chooses("Dark", "Theme");
      await reader.driver.printPage();
      await reader.browser.prefer({ print: true });
      const paper = await reader.browser.run(() => {
        const shown = (element) => element.checkVisibility();
        return {
          folded: document.querySelectorAll("details:not([open])").length,
          controls: [...document.querySelectorAll("nav a, button, select")].filter(shown).map((element) => element.innerText),
          addresses: [...document.querySelectorAll("article a[href^=http]")].filter(shown).every((link) => /http|attr\(href\)/.test(getComputedStyle(link, "::after").content)),
          scheme: getComputedStyle(document.querySelector("article").parentElement).colorScheme,
        };
      });
      assert.deepEqual(paper, { folded: 0, controls: [], addresses: true, scheme: "light" });
      await reader.sees("Why");
      await reader.browser.prefer();
      await reader.chooses("System default", "Theme");
    }
  });
});
