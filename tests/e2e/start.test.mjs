// The first visit: the page comes, the app starts in it, and nothing else is asked for.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

describe("the first visit", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());
  afterEach((test) => reader?.check(test));

  it("shows the app", async () => {
    await reader.open();
    await reader.sees("Connector Checker", "h1");
    assert.match(await reader.browser.run(() => document.title), /Connector Checker/);
  });

  it("asks for each file once, and only for those that the size budget counts", async () => {
    await reader.open();
    const { requests } = reader.site;
    const last = requests.slice(requests.findLastIndex(({ path }) => path === "/"));
    assert.deepEqual(last.filter(({ status }) => status !== 200), []);
    const paths = last.map(({ path }) => path.slice(1) || "index.html");
    assert.deepEqual(paths, [...new Set(paths)], "a file was asked for twice");
    if (process.env.CHECKER_FIRST_LOAD) {
      const counted = process.env.CHECKER_FIRST_LOAD.split(" ");
      assert.deepEqual(paths.filter((path) => !counted.includes(path)), [], "the browser asked for files that xtask/src/size.rs does not count");
    }
  });

  it("runs no script that stands in the page, by its Content-Security-Policy", async () => {
    await reader.open();
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

  it("fits a screen of 320 px, in light and dark, with forced colours and without motion", async () => {
    await reader.browser.resize(320, 640);
    const all = [{}, { dark: true }, { forcedColors: true }, { reducedMotion: true }];
    for (const preferences of reader.browser.can("media") ? all : [undefined]) {
      if (preferences) await reader.browser.prefer(preferences);
      await reader.open();
      await reader.browser.assertNoSidewaysScroll();
      await reader.findsAccessible();
    }
    if (reader.browser.can("media")) await reader.browser.prefer();
    await reader.browser.resize(1280, 900);
  });
});

describe("a site in a folder of its host", () => {
  let reader;
  before(async () => (reader = await Reader.arrive({ under: "/tools/connectors/" })));
  after(() => reader?.leave());
  afterEach((test) => reader?.check(test));

  it("starts as well", async () => {
    await reader.open("#/");
    await reader.sees("Connector Checker", "h1");
    const outside = reader.site.requests.filter(({ path }) => !path.startsWith("/tools/connectors/"));
    assert.deepEqual(outside, []);
  });
});

describe("a browser that can't run the app", () => {
  let reader;
  before(async () => (reader = await Reader.arrive()));
  after(() => reader?.leave());

  it("says so in the page", async () => {
    // The server forgets the app's wasm, as a host does that doesn't let it through.
    await reader.driver.get(reader.site.url);
    await reader.started();
    reader.site.refuse(/\.wasm$/);
    await reader.driver.get("about:blank");
    await reader.driver.get(reader.site.url);
    await reader.until("the page says that the app could not start", () => document.getElementById("app-failed").checkVisibility());
  });
});
