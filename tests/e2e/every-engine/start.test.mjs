// The first visit: the page that index.html is, for slow networks and for browsers without JavaScript; the app that starts in
// it, and takes nothing from whoever has begun to read; and what is asked for meanwhile and later.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { TITLES } from "../questions.mjs";
import { visit } from "../visit.mjs";

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

describe("the first visit", () => {
  const those = visit();
  before(() => those.reader.open());

  it("shows the app", async () => {
    const { reader } = those;
    await reader.sees("Connector Checker", "h1");
    assert.match(await reader.browser.run(() => document.title), /Connector Checker/);
  });

  it("asks for each file once, and only for those that the size budget counts, and for the parts of the app once it is there", async () => {
    const { reader } = those;
    const { requests } = reader.site;
    const [first, later] = [process.env.CHECKER_FIRST_LOAD, process.env.CHECKER_PARTS].map((files) => files?.split(" "));
    const isAnswered = (file) => requests.some(({ path, status }) => path === `/${file}` && status === 200);
    if (later) await reader.driver.wait(() => later.every(isAnswered), 30_000, "the parts are fetched");
    assert.deepEqual(requests.filter(({ status }) => status !== 200), []);
    const paths = requests.map(({ path }) => path.slice(1) || "index.html");
    assert.deepEqual(paths, [...new Set(paths)], "a file was asked for twice");
    assert.ok(paths.some((path) => path.endsWith(".wasm")));
    if (later) {
      const counted = paths.filter((path) => !later.includes(path));
      assert.deepEqual(counted.filter((path) => !first.includes(path)), [], "the browser asked for files that xtask/src/size.rs does not count");
      // Pictures don't count here: when a browser asks for the page's icon is its own affair.
      const app = paths.findLastIndex((path) => path.endsWith(".wasm") && first.includes(path));
      assert.ok(Math.min(...later.map((path) => paths.indexOf(path))) > app, "a part came before the app");
    }
  });

  it("runs no script that stands in the page, by its Content-Security-Policy", async () => {
    const { reader } = those;
    const ran = await reader.browser.run(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      return window.ran === true;
    });
    assert.equal(ran, false);
    // The browser reports the refusal in the console: here that is the proof, and no error of the page.
    await reader.browser.assertQuiet(reader.site.origin, /Content.Security.Policy/);
  });
});

describe("a site in a folder of its host", () => {
  const those = visit({ under: "/tools/connectors/" });

  it("starts as well", async () => {
    const { reader } = those;
    await reader.open("#/");
    await reader.sees("Connector Checker", "h1");
    const outside = reader.site.requests.filter(({ path }) => !path.startsWith("/tools/connectors/"));
    assert.deepEqual(outside, []);
  });
});

describe("without JavaScript", () => {
  const those = visit();
  const can = () => those.reader.browser.can("javascript");
  before(async () => {
    if (!can()) return;
    await those.reader.browser.javascript(false);
    await those.reader.driver.get(those.reader.site.url);
  });
  after(() => can() && those.reader.browser.javascript(true));

  it("the page has its heading, its purpose, the first question and links, and says what is missing", async (test) => {
    if (!can()) return test.skip("this engine has no means to switch JavaScript off");
    const { reader } = those;
    const { heading, words, links } = await content(reader);
    assert.equal(heading, "Connector Checker");
    assert.ok(words.some((text) => /whether you need an Exchange Online connector/.test(text)), "the purpose");
    assert.ok(words.some((text) => /^Where are your organization’s mailboxes/.test(text)), "the first question");
    assert.ok(words.some((text) => /No account, no server, no tracking/.test(text)), "the promise");
    assert.ok(links.length >= 12);
    await reader.sees("JavaScript is turned off in this browser");
    const [failed] = await reader.driver.findElements({ css: "#app-failed" });
    assert.equal(await failed.isDisplayed(), false, "no error is shown that did not happen");
    await reader.browser.assertNoSidewaysScroll();
  });

  it("every link within the page leads to a passage, answers to the first question too", async (test) => {
    if (!can()) return test.skip("this engine has no means to switch JavaScript off");
    const { reader } = those;
    const lost = await reader.browser.run(() =>
      [...document.querySelectorAll("a[href^='#']:not([href='#/'])")]
        .filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))))
        .map(({ innerText, hash }) => `${innerText} (${hash})`),
    );
    assert.deepEqual(lost, []);
    await reader.clicks("Some in Exchange Online, some on our own servers");
    const passage = await reader.browser.run(() => document.querySelector(":target").closest("tr").innerText);
    assert.match(passage, /^Mailboxes in both places/);
  });
});

describe("before the app has come", () => {
  // A module that is refused is an error in the console.
  const those = visit({}, { expected: /./ });

  it("the page shows the same words and links as after, so that nothing jumps", async () => {
    const { reader } = those;
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
    const { reader } = those;
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
    const { reader } = those;
    const release = reader.site.hold(/\.wasm$/);
    await reader.driver.get("about:blank");
    // The page's own load event waits for what it holds back.
    await reader.browser.run((url) => location.assign(url), reader.site.url);
    const link = await reader.driver.wait(() => reader.driver.findElement({ linkText: "See every case in one table" }).catch(() => false), 10_000);
    await reader.browser.run((link) => link.focus(), link);
    const at = await reader.browser.run(() => {
      scrollTo(0, 150);
      return scrollY;
    });
    assert.ok(at > 100);
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
    const { reader } = those;
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
  const those = visit();
  before(() => those.reader.open());

  it("asks for nothing once the parts of the app have come", async () => {
    const { reader } = those;
    if (process.env.CHECKER_PARTS) {
      const parts = process.env.CHECKER_PARTS.split(" ");
      await reader.driver.wait(() => parts.every((file) => reader.site.files().includes(file)), 30_000, "the parts are fetched");
    }
    const files = reader.site.requests.length;
    for (const link of ["Questions", "Table", "Example", "Mail flow", "Set-up guide", "Quiz", "My mail bounced", "About", "My configuration"]) await reader.clicks(link, "header");
    await reader.pastes("Email addresses", "a@bücher.example, b@💩.la");
    await reader.sees("a@xn--bcher-kva.example", "main li");
    await reader.sees("b@xn--ls8h.la", "main li");
    // The page for files has a script of its own.
    const more = reader.site.requests.slice(files).map(({ path }) => path);
    assert.deepEqual(more.filter((path) => !path.endsWith("/import.js")), []);
  });

  it("leaves no cookie, and nothing stored that was not chosen or typed", async () => {
    const kept = await those.reader.browser.run(async () => ({
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
    }));
    assert.deepEqual(kept, { cookies: "", local: [], session: [], databases: 0 });
  });
});

describe("a reader who pays for what comes", () => {
  const those = visit();

  it("gets a part of the app with the first click that needs it, once", async (test) => {
    const { reader } = those;
    if (!reader.browser.can("early")) return test.skip("this engine lets no script run before the page's own");
    const stop = await reader.browser.beforeEachPage("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });");
    await reader.open();
    const { length } = reader.site.requests;
    // Whoever does not save data has all parts by now, as the first visit shows.
    await new Promise((done) => setTimeout(done, 1000));
    await reader.clicks("Questions", "header");
    assert.deepEqual(reader.site.requests.slice(length), []);
    for (const link of ["Mail flow", "Questions", "Mail flow"]) await reader.clicks(link, "header");
    await reader.arrivesAt("Mail flow, hop by hop");
    const later = reader.site.requests.slice(length).map(({ path }) => path);
    assert.ok(later.length > 0 && later.every((path) => path.split(/[/-]/).includes("guide")), `${later}`);
    assert.deepEqual(later, [...new Set(later)]);
    await stop();
  });
});
