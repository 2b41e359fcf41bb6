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
      await reader.sees("The checker itself needs JavaScript");
      const [failed] = await reader.driver.findElements({ css: "#app-failed" });
      assert.equal(await failed.isDisplayed(), false, "no error is shown that did not happen");
      await reader.browser.assertNoSidewaysScroll();
    } finally {
      await reader.browser.javascript(true);
    }
  });

  it("every link within the page leads to a passage, answers to the first question too", async (test) => {
    if (!reader.browser.can("javascript")) return test.skip("this engine has no means to switch JavaScript off");
    await reader.browser.javascript(false);
    try {
      await reader.driver.get(reader.site.url);
      const lost = await reader.browser.run(() =>
        [...document.querySelectorAll("a[href^='#']:not([href='#/'])")]
          .filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))))
          .map(({ innerText, hash }) => `${innerText} (${hash})`),
      );
      assert.deepEqual(lost, []);
      await reader.clicks("Some in Exchange Online, some on our own servers");
      const passage = await reader.browser.run(() => document.querySelector(":target").closest("tr").innerText);
      assert.match(passage, /^Mailboxes in both places/);
    } finally {
      await reader.browser.javascript(true);
    }
  });
});

/** The words of the rows of a table, cell by cell. */
const rows = (reader, table) =>
  reader.browser.run(
    (table) =>
      [...document.querySelectorAll(`${table} tbody tr`)].map((row) => [...row.cells].map((cell) => cell.innerText.replaceAll(/\s+/g, " ").trim())),
    table,
  );

describe("what the page holds to be read", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());
  afterEach((test) => reader?.check(test));

  it("has the situations of the app's own table, and its cases of own servers", async () => {
    await reader.open();
    const [situations, servers] = [await rows(reader, "section:nth-of-type(1) > .cases"), await rows(reader, "section:nth-of-type(2) > .cases")];
    await reader.clicks("The table", "header");
    await reader.arrivesAt("Every case in one table");
    const table = await rows(reader, ".cases");
    // A row of five cells begins a situation.
    assert.deepEqual(situations.map(([situation]) => situation), table.filter(({ length }) => length === 5).map(([situation]) => situation));
    const cases = new Map(table.map((cells) => cells.slice(-4)).map(([title, need, ends]) => [title, [need, ends]]));
    assert.ok(servers.length > 3);
    for (const [title, need, ends] of servers) assert.deepEqual([need, ends], cases.get(title), title);
  });

  it("has the worked example as the guided walk shows it", async () => {
    await reader.open();
    const early = await rows(reader, ".compare");
    await reader.open("#/route?step=contradiction");
    assert.deepEqual(await rows(reader, ".compare"), early);
    assert.equal(early.length, 3);
  });

  it("stays when the reader goes elsewhere and comes back", async () => {
    await reader.open();
    const early = await rows(reader, ".cases");
    await reader.clicks("About", "header");
    await reader.clicks("Connector Checker", "header");
    await reader.arrivesAt("Connector Checker");
    assert.deepEqual(await rows(reader, ".cases"), early);
  });
});

describe("before the app has come", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());

  it("the page shows the same words and links as after, so that nothing jumps", async () => {
    reader.site.refuse(/\.wasm$/);
    await reader.driver.get(reader.site.url);
    // Its words come a moment after the failure.
    await reader.until("the page says why", () => document.getElementById("app-failed").checkVisibility());
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
    await reader.until("the app has failed", () => document.documentElement?.dataset.app === "failed");
    await reader.clicks("Some in Exchange Online, some on our own servers");
    assert.match(await reader.fragment(), /mailboxes=split/);
    reader.site.refuse(undefined);
    await reader.reload();
    await reader.arrivesAt(TITLES.servers);
  });

  it("what the reader does meanwhile is not lost: place, focus, and a click in the very moment", async () => {
    const release = reader.site.hold(/\.wasm$/);
    await reader.driver.get("about:blank");
    // The page's own load event waits for what it holds back.
    await reader.browser.run((url) => location.assign(url), reader.site.url);
    const link = await reader.driver.wait(() => reader.driver.findElement({ linkText: "See every case in one table" }).catch(() => false), 10_000);
    await reader.browser.run((link) => link.focus(), link);
    const at = await reader.browser.run(() => {
      scrollTo(0, 400);
      return scrollY;
    });
    assert.ok(at > 300);
    const question = await reader.driver.findElement({ linkText: "All in Exchange Online" });
    const actions = reader.driver.actions();
    await actions.move({ origin: question }).press().perform();
    release();
    await reader.browser.run(() => new Promise((done) => setTimeout(done, 500)));
    assert.equal(await reader.browser.run(() => document.documentElement.dataset.app ?? "waiting"), "waiting");
    await reader.driver.actions().release().perform();
    await reader.started();
    await reader.arrivesAt("Which of these apply to you?");
  });

  it("nothing moves when it comes, and the focus and the place stay", async () => {
    const release = reader.site.hold(/\.wasm$/);
    await reader.driver.get("about:blank");
    await reader.browser.run((url) => location.assign(url), reader.site.url);
    const link = await reader.driver.wait(() => reader.driver.findElement({ linkText: "See every case in one table" }).catch(() => false), 10_000);
    const at = await reader.browser.run((link) => {
      link.focus();
      scrollTo(0, 600);
      return scrollY;
    }, link);
    release();
    await reader.started();
    assert.equal((await reader.focused()).text, "See every case in one table");
    const { shift, now } = await reader.browser.run(async () => {
      const seen = PerformanceObserver.supportedEntryTypes.includes("layout-shift");
      const shifts = !seen ? [] : await new Promise((done) => {
        new PerformanceObserver((list) => done(list.getEntries())).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done([]), 1000);
      });
      return { shift: shifts.reduce((sum, { value }) => sum + value, 0), now: scrollY };
    });
    assert.equal(shift, 0);
    assert.equal(now, at);
  });
});

describe("a whole visit", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());
  afterEach((test) => reader?.check(test));

  it("asks for nothing after the first load, until the mail flow brings its own module, once", async () => {
    await reader.open();
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
