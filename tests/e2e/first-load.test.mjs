// What is there before the app is: the page as index.html has it, for slow networks and for browsers without JavaScript.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { TITLES } from "./questions.mjs";
import { Reader } from "./reader.mjs";

/** The words and links of the page, without those that only the app can bring. */
const content = (reader) =>
  reader.browser.run(() => {
    const flat = (element) => element.innerText.replaceAll(/\s+/g, " ").trim();
    const main = document.querySelector("main");
    return {
      heading: flat(main.querySelector("h1")),
      words: [...main.querySelectorAll("p, h2")].filter((element) => element.checkVisibility() && !element.closest("noscript")).map(flat),
      links: [...document.querySelectorAll("#app a")].map((link) => [flat(link), link.getAttribute("href")]),
    };
  });

describe("without JavaScript", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());
  afterEach((test) => reader?.check(test));

  it("the page has its heading, its purpose, the first question and links, and says what is missing", async (test) => {
    if (!reader.browser.can("javascript")) return test.skip("this engine has no means to switch JavaScript off");
    await reader.browser.javascript(false);
    try {
      await reader.driver.get(reader.site.url);
      const { heading, words, links } = await content(reader);
      assert.equal(heading, "Connector Checker");
      assert.ok(words.some((text) => /do I need a connector, and which of my connectors/.test(text)), "the purpose");
      assert.ok(words.some((text) => /where are your organization’s mailboxes/.test(text)), "the first question");
      assert.ok(words.some((text) => /leaves your browser/.test(text)), "the promise");
      assert.ok(links.length >= 12);
      await reader.sees("The answers need JavaScript");
      const [failed] = await reader.driver.findElements({ css: "#app-failed" });
      assert.equal(await failed.isDisplayed(), false, "no error is shown that did not happen");
      await reader.browser.assertNoSidewaysScroll();
    } finally {
      await reader.browser.javascript(true);
    }
  });
});

describe("before the app has come", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());

  it("the page shows the same words and links as after, so that nothing jumps", async () => {
    reader.site.refuse(/\.wasm$/);
    await reader.driver.get(reader.site.url);
    await reader.until("the app has failed", () => document.documentElement.dataset.app === "failed");
    await reader.browser.run(() => (document.getElementById("app-failed").hidden = true));
    const early = await content(reader);
    reader.site.refuse(undefined);
    await reader.open();
    assert.deepEqual(await content(reader), early);
  });

  it("a link that was followed meanwhile leads to its view once the app is there", async () => {
    reader.site.refuse(/\.wasm$/);
    await reader.driver.get("about:blank");
    await reader.driver.get(reader.site.url);
    await reader.until("the app has failed", () => document.documentElement.dataset.app === "failed");
    await reader.clicks("Some in Exchange Online, some on our own servers");
    assert.match(await reader.fragment(), /mailboxes=split/);
    reader.site.refuse(undefined);
    await reader.reload();
    await reader.arrivesAt(TITLES.servers);
  });
});

describe("an app that cannot start says so, and how to go on", () => {
  for (const [what, refused] of [
    ["its module", /\.wasm$/],
    ["its code", /connector-checker-[^/]*\.js$/],
  ]) {
    it(`without ${what}`, async () => {
      // A browser of its own, which has none of it in memory.
      const reader = await Reader.arrive();
      try {
        reader.site.refuse(refused);
        await reader.driver.get(reader.site.url);
        await reader.sees("The app could not start in this browser.", "[role=alert]");
      } finally {
        await reader.leave();
      }
    });
  }
});

describe("a whole visit", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());
  afterEach((test) => reader?.check(test));

  it("asks for nothing after the first load, until the mail flow brings its own module, once", async () => {
    await reader.open();
    // The browser fetches the icon when it has nothing better to do, now and then after all else.
    await reader.driver.wait(() => reader.site.requests.some(({ path }) => path.includes("icon")), 10_000, "the icon is never fetched");
    const files = reader.site.requests.length;
    for (const link of ["Do I need one?", "The table", "Which one?", "Playground", "About"]) await reader.clicks(link, "header");
    await reader.clicks("Playground", "header");
    await reader.pastes("Mail addresses", "a@bücher.example, b@💩.la");
    await reader.sees("a@xn--bcher-kva.example", "main li");
    await reader.sees("b@xn--ls8h.la", "main li");
    assert.deepEqual(reader.site.requests.slice(files), []);
    for (const link of ["Mail flow", "About", "Mail flow"]) await reader.clicks(link, "header");
    await reader.arrivesAt("Which way does the mail go?");
    const later = reader.site.requests.slice(files).map(({ path }) => path.replace(/-[0-9a-f]{16}/, ""));
    assert.deepEqual(later, ["/guide.js", "/guide_bg.wasm"]);
  });

  it("leaves no cookie, and nothing stored that was not chosen or typed", async () => {
    await reader.open("#/playground");
    const kept = await reader.browser.run(async () => ({
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
    }));
    assert.deepEqual(kept, { cookies: "", local: [], session: [], databases: 0 });
  });
});
