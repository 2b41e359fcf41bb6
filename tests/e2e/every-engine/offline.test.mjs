// The site without a network: kept by the browser once every file is there and right, renewed only when the reader says so, and
// no worse than any other site where the browser keeps nothing.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { builtSite } from "../server.mjs";
import { VIEWS } from "../views.mjs";
import { visit } from "../visit.mjs";

const KEPT = "Available offline.";
const UPDATE = "An update is ready.";
// For axe, which takes seconds for a long page: what is new on it is only the line at its end.
const SHORT = "#/check";
// A connection that is broken on purpose is an error in the console.
const BROKEN = /Failed to load|ERR_|NetworkError|could not be|load failed|Service ?Worker/i;

/** A copy of the site that a test may change, as a host does who puts a new version there. */
class Copy {
  static async make() {
    const folder = await mkdtemp(join(tmpdir(), "connector-checker-"));
    await cp(builtSite, folder, { recursive: true });
    return new Copy(folder);
  }

  constructor(folder) {
    this.folder = folder;
  }

  async change(name, edit) {
    const path = join(this.folder, name);
    await writeFile(path, edit(await readFile(path, "utf8")));
  }

  /** Puts another version there: the page says its number, and the app and its part with the mail flow have other names. */
  async release(version) {
    const files = (await readdir(this.folder)).join("\n");
    const [part] = /^guide-\w{16}/m.exec(files);
    const [app] = /^connector-checker-\w{16}/m.exec(files);
    const digits = String(version).padStart(16, "0");
    const [newPart, newApp] = [`guide-${digits}`, `connector-checker-${digits}`];
    const named = (text) => text.replaceAll(part, newPart).replaceAll(app, newApp);
    for (const file of [`${part}.wasm`, `${app}.js`, `${app}_bg.wasm`]) await rename(join(this.folder, file), join(this.folder, named(file)));
    await this.change(`${newApp}.js`, named);
    await this.change("index.html", (page) => named(page).replace(/<html( data-version="\d+")?/, `<html data-version="${version}"`));
    const sum = async (file) => createHash("sha256").update(await readFile(join(this.folder, file))).digest("base64");
    const [page, script] = [await sum("index.html"), await sum(`${newApp}.js`)];
    await this.change("service-worker.js", (worker) =>
      named(worker)
        .replace(/"\.\/": ".*"/, `"./": "${page}"`)
        .replace(new RegExp(`"${newApp}\\.js": ".*"`), `"${newApp}.js": "${script}"`)
        .replace(/const VERSION = ".*"/, `const VERSION = "${version}"`),
    );
  }

  /** The names of the files that a reader may come to need, but for the page and the worker. */
  async files() {
    const own = (await readdir(this.folder)).filter((name) => /-[0-9a-f]{16}(_bg)?\.(js|wasm|css|svg)$/.test(name));
    return [...own, "diagnose.js", "icon-192.png", "icon-512.png", "icon-maskable.png", "import.js", "manifest.webmanifest", "offline.js"].toSorted();
  }
}

/** A visit to a copy of the site, `those.copy`, for each test or all of a `describe`. */
function visitCopy({ each = false, ...host } = {}) {
  const folder = async (those) => {
    those.copy = await Copy.make();
    return { folder: those.copy.folder, keeps: true, ...host };
  };
  const those = visit(folder, { each, expected: BROKEN });
  (each ? afterEach : after)(() => rm(those.copy.folder, { recursive: true, force: true }));
  return those;
}

const version = (reader) => reader.browser.run(() => document.documentElement.dataset.version);
/** What the status of the whole site says. */
const said = (reader) => reader.browser.run(() => document.querySelector("#offline")?.innerText ?? "");
/** The addresses of all files that the browser keeps for the site, by the names of the caches. */
const kept = (reader) =>
  reader.browser.run(async () => {
    const all = {};
    for (const name of await caches.keys()) all[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
    return all;
  });

/** Light and dark, wide and narrow. */
async function inEachGuise(reader, look) {
  for (const dark of reader.browser.can("media") ? [false, true] : [false]) {
    if (reader.browser.can("media")) await reader.browser.prefer({ dark });
    for (const width of [320, 1280]) {
      await reader.browser.resize(width, 800);
      await look();
    }
  }
  if (reader.browser.can("media")) await reader.browser.prefer();
}

/** Opens the site and waits until it is kept. */
async function keeps(reader) {
  await reader.open();
  await reader.sees(KEPT, "#offline");
}

describe("the first visit", () => {
  const those = visitCopy({ each: true, under: "/tools/connectors/" });

  it("says that the site is available offline once every file is kept, and not before", async () => {
    const { reader, copy } = those;
    const release = reader.site.hold(/\/quiz-\w{16}\.wasm$/);
    await reader.open();
    const asked = (name) => reader.site.files().includes(name);
    await reader.driver.wait(() => asked("icon-512.png") && reader.site.requests.some(({ path }) => /\/quiz-\w{16}\.wasm$/.test(path)), 10_000, "the worker fetches files");
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await said(reader), "");
    release();
    await reader.sees(KEPT, "#offline");
    const [[, addresses], ...more] = Object.entries(await kept(reader));
    assert.deepEqual(more, []);
    const expected = (await copy.files()).map((name) => reader.site.url + name);
    assert.deepEqual(addresses.toSorted(), [reader.site.url, ...expected].toSorted());
  });

  it("says nothing of it where the host sends another file than was built", async () => {
    const { reader, copy } = those;
    const [name] = (await copy.files()).filter((name) => /^connector-checker-\w+\.js$/.test(name));
    await copy.change(name, (script) => `${script}\n`);
    await reader.open();
    await reader.until("the worker is given up", async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration || (!registration.installing && !registration.waiting && !registration.active);
    });
    assert.equal(await said(reader), "");
    await reader.clicks("Mail flow", "header");
    await reader.arrivesAt("Mail flow, hop by hop");
  });

  it("tells of it politely, where the focus is not", async () => {
    const { reader } = those;
    const release = reader.site.hold(/\/quiz-\w{16}\.wasm$/);
    await reader.open("#/playground");
    const field = await reader.control("Email addresses");
    await field.sendKeys("ann");
    release();
    await reader.sees(KEPT, "#offline[role=status]");
    assert.equal((await reader.focused()).name, "Email addresses");
  });
});

describe("the site as an app of the system", () => {
  const those = visitCopy({ under: "/tools/connectors/" });

  it("can be installed, by the browser's own criteria", async (test) => {
    const { reader } = those;
    if (!reader.browser.can("installability")) return test.skip("this engine does not tell");
    await keeps(reader);
    const { obstacles, manifest } = await reader.browser.installability();
    assert.deepEqual(obstacles, []);
    assert.deepEqual(manifest.errors, []);
    assert.equal(manifest.url, `${reader.site.url}manifest.webmanifest`);
    const { name, icons } = JSON.parse(manifest.data);
    assert.equal(name, "Connector Checker");
    assert.ok(icons.some(({ purpose }) => purpose === "maskable"));
    for (const { src, sizes } of icons) {
      const size = await reader.browser.run(async (src) => {
        const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
        return `${width}x${height}`;
      }, src);
      assert.equal(size, sizes, src);
    }
  });
});

describe("without a network", () => {
  const those = visitCopy();
  before(async () => {
    const { reader } = those;
    await keeps(reader);
    reader.site.cut(/./);
  });

  it("there is every view", async () => {
    const { reader } = those;
    await reader.open();
    for (const [fragment, heading] of VIEWS) {
      await reader.goes(fragment);
      await reader.arrivesAt(heading);
    }
    await reader.sees(KEPT, "#offline");
  });

  // One for each of the modules, and the start.
  for (const [fragment, heading] of [
    ["", "Connector Checker"],
    ["#/verdict?mailboxes=none", "Do you need a connector? Doesn’t apply"],
    ["#/flow?from=your-server&to=internet", "Mail flow, hop by hop"],
    ["#/quiz?seed=tuesday&count=5", "Question 1 of 5"],
  ]) {
    it(`there is ${fragment || "the start"}, by its link and after a reload`, async () => {
      const { reader } = those;
      await reader.open(fragment);
      await reader.arrivesAt(heading);
      await reader.reload();
      await reader.arrivesAt(heading);
      await reader.sees(KEPT, "#offline");
    });
  }

  it("there is the page by its file name, and with whatever was added to its address", async () => {
    const { reader } = those;
    for (const way of ["index.html#/about", "?source=newsletter#/about", "index.html?a=b#/about"]) {
      await reader.open(way);
      await reader.arrivesAt("About this checker");
      await reader.sees(KEPT, "#offline");
    }
  });

  it("looks well, light and dark, wide and narrow", async () => {
    const { reader } = those;
    await reader.open(SHORT);
    await inEachGuise(reader, async () => {
      await reader.sees(KEPT, "#offline");
      await reader.findsAccessible();
      await reader.browser.assertNoSidewaysScroll();
    });
  });
});

describe("a new version", () => {
  const those = visitCopy({ each: true });
  beforeEach(async () => {
    await keeps(those.reader);
  });

  it("waits until the reader wants it, and then keeps what was typed", async () => {
    const { reader, copy } = those;
    await copy.release(2);
    await reader.open("#/playground");
    await reader.sees(UPDATE, "#offline[role=status]");
    assert.equal(await version(reader), null);
    await reader.reload();
    await reader.sees(UPDATE, "#offline");
    assert.equal(await version(reader), null, "a reload takes nothing over");
    await reader.types("Email addresses", "ann@sales.contoso.com");
    await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
    await reader.clicks("Use it now", "#offline");
    await reader.until("the page is the new one", () => document.documentElement?.dataset.version === "2");
    await reader.started();
    await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
    await reader.sees(KEPT, "#offline");
    assert.equal(Object.keys(await kept(reader)).length, 1, "the old files are gone");
    reader.site.cut(/./);
    await reader.open("#/flow");
    await reader.arrivesAt("Mail flow, hop by hop");
    assert.equal(await version(reader), "2");
  });

  it("lets the old page go on meanwhile, with modules that the host no longer has", async () => {
    const { reader, copy } = those;
    await copy.release(2);
    await reader.open();
    await reader.sees(UPDATE, "#offline");
    await reader.clicks("Mail flow", "header");
    await reader.arrivesAt("Mail flow, hop by hop");
    await reader.clicks("Later", "#offline");
    assert.equal(await said(reader), "");
    await reader.clicks("Quiz", "header");
    await reader.arrivesAt("Test your knowledge");
  });

  it("that one window takes leaves the other window as it is", async () => {
    const { reader, copy } = those;
    const first = await reader.driver.getWindowHandle();
    await reader.driver.switchTo().newWindow("tab");
    await reader.open("#/check?mailboxes=cloud");
    const second = await reader.driver.getWindowHandle();
    await copy.release(2);
    await reader.reload();
    await reader.sees(UPDATE, "#offline");
    await reader.clicks("Use it now", "#offline");
    await reader.until("the page is the new one", () => document.documentElement?.dataset.version === "2");
    await reader.driver.switchTo().window(first);
    assert.equal(await version(reader), null);
    await reader.clicks("Mail flow", "header");
    await reader.arrivesAt("Mail flow, hop by hop");
    await reader.driver.close();
    await reader.driver.switchTo().window(second);
  });

  it("that breaks off in the middle changes nothing, and comes when the host is well again", async () => {
    const { reader, copy } = those;
    await copy.release(2);
    reader.site.cut(/\/guide-0{15}2\.wasm$/, 0.5);
    await reader.open();
    await reader.driver.wait(() => reader.site.requests.some(({ path }) => path.includes("guide-0000000000000002")), 10_000, "the new version is fetched");
    await reader.until("the new version is given up", async () => !(await navigator.serviceWorker.getRegistration()).installing);
    await reader.sees(KEPT, "#offline");
    reader.site.cut(/./);
    await reader.open("#/flow");
    await reader.arrivesAt("Mail flow, hop by hop");
    assert.equal(await version(reader), null);
    // A look for the new version that is still under way, in vain, would count as one with the host well again.
    const looks = () => navigator.serviceWorker.getRegistration().then((registration) => registration.update()).then(() => "found", () => "in vain");
    assert.equal(await reader.browser.run(looks), "in vain");
    reader.site.cut(undefined);
    await reader.open();
    await reader.sees(UPDATE, "#offline");
  });

  it("is offered where it can be read, without a finding of axe, light and dark, wide and narrow", async () => {
    const { reader, copy } = those;
    await copy.release(2);
    await reader.open("#/table");
    await reader.sees(UPDATE, "#offline");
    await inEachGuise(reader, async () => {
      const place = await reader.browser.run(() => document.querySelector("#offline button").getBoundingClientRect().bottom <= innerHeight);
      assert.ok(place, "it is in view");
      const hides = await reader.browser.run(() => {
        const bar = document.querySelector("#offline").getBoundingClientRect().top;
        return [...document.querySelectorAll("main a")].filter((link) => {
          link.focus();
          return link.getBoundingClientRect().bottom > bar + 1;
        }).length;
      });
      assert.equal(hides, 0, "it hides no link that has the focus");
      await reader.browser.assertNoSidewaysScroll();
    });
    await reader.goes(SHORT);
    await inEachGuise(reader, () => reader.findsAccessible());
  });
});

describe("storage that the browser has emptied", () => {
  const those = visitCopy();

  it("is filled again, and the app works all the while", async () => {
    const { reader, copy } = those;
    await keeps(reader);
    await reader.browser.run(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await reader.clicks("Mail flow", "header");
    await reader.arrivesAt("Mail flow, hop by hop");
    await reader.reload();
    await reader.sees(KEPT, "#offline");
    const [addresses] = Object.values(await kept(reader));
    assert.equal(addresses.length, (await copy.files()).length + 1);
    reader.site.cut(/./);
    await reader.open("#/quiz");
    await reader.arrivesAt("Test your knowledge");
  });
});

describe("others on the same host", () => {
  const those = visitCopy({
    under: "/tools/connectors/",
    pages: { "/tools/connectors/inside/": "<!DOCTYPE html><title>Inside</title><h1>Of somebody else</h1>" },
  });

  it("keep their caches, and nothing of theirs is shown as ours", async () => {
    const { reader, copy } = those;
    await reader.open("#/about");
    const foreign = ["connector-checker", "another app", `connector-checker ${reader.site.origin}/tools/ 1`];
    await reader.browser.run(
      async (names, url) => {
        for (const name of names) await (await caches.open(name)).put(url, new Response("not ours", { headers: { "content-type": "text/html" } }));
      },
      foreign,
      reader.site.url,
    );
    await keeps(reader);
    await copy.release(2);
    await reader.reload();
    await reader.clicks("Use it now", "#offline");
    await reader.until("the page is the new one", () => document.documentElement?.dataset.version === "2");
    await reader.started();
    await reader.sees(KEPT, "#offline");
    const names = Object.keys(await kept(reader));
    for (const name of foreign) assert.ok(names.includes(name), name);
    assert.equal(names.length, foreign.length + 1);
  });

  it("answer for their own folders, also inside of ours", async () => {
    const { reader } = those;
    await reader.driver.get(`${reader.site.url}inside/`);
    await reader.arrivesAt("Of somebody else");
  });
});

describe("a browser that keeps nothing", () => {
  for (const [why, first] of [
    ["refuses the worker, as private windows may", `ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("refused", "SecurityError"));`],
    ["has no workers", `delete Navigator.prototype.serviceWorker;`],
    ["refuses the storage", `ServiceWorkerContainer.prototype.register = () => { throw new DOMException("refused", "NotAllowedError"); };`],
  ]) {
    describe(`since it ${why}`, () => {
      const those = visitCopy({ first });

      it("runs the app as ever, and promises nothing", async () => {
        const { reader } = those;
        await reader.open("#/flow");
        await reader.arrivesAt("Mail flow, hop by hop");
        await reader.reload();
        await reader.arrivesAt("Mail flow, hop by hop");
        assert.equal(await said(reader), "");
      });
    });
  }
});
