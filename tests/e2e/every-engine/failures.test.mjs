// Where the app cannot start, or stops: each cause is made on purpose. The document stays to be read, a short line says what is
// wrong and what helps, and what was typed is kept.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { builtSite } from "../server.mjs";
import { visit } from "../visit.mjs";

// What a reader had chosen when the app failed to come.
const LINK = "#/check?mailboxes=split";
const MODULE = /connector-checker-\w+_bg\.wasm$/;
const SCRIPT = /connector-checker-\w+\.js$/;

/** A visit whose tests leave errors in the console. */
const badVisit = (host) => visit(host, { expected: /./ });

/** Opens the page, and gives back what it says once it has given up. */
async function opens(reader) {
  await reader.driver.get("about:blank");
  await reader.driver.get(reader.site.url + LINK);
  return failure(reader);
}

/** What the page says of its failure, after a look at whether the document is there, and nothing lost. */
async function failure(reader) {
  await reader.until("the page says what is wrong", () => document.getElementById("app-failed")?.checkVisibility());
  assert.equal(await reader.fragment(), LINK, "what was chosen stays in the address");
  await reader.sees("Your own email servers", ".reading");
  await reader.sees("Which connector is used?", ".reading");
  await reader.browser.assertNoSidewaysScroll();
  return reader.text("#app-failed[role=alert]");
}

/** The site in a folder, changed by `edit`. */
async function changed(edit) {
  const folder = await mkdtemp(join(tmpdir(), "connector-checker-"));
  await cp(builtSite, folder, { recursive: true });
  await edit(folder);
  return folder;
}

describe("a browser without WebAssembly", () => {
  const those = badVisit({ first: "delete globalThis.WebAssembly;" });

  it("is told to be updated, or to allow it", async () => {
    const said = await opens(those.reader);
    assert.match(said, /^The app needs WebAssembly.*Update the browser, or allow WebAssembly for this page/);
  });
});

describe("a host that sends a wrong type", () => {
  const answers = {};
  const those = badVisit({ headers: (path) => (answers.for?.test(path) ? answers.headers : {}) });

  it("for the module is no hindrance", async () => {
    const { reader } = those;
    Object.assign(answers, { for: MODULE, headers: { "content-type": "application/octet-stream", "x-content-type-options": "nosniff" } });
    await reader.open(LINK);
    await reader.arrivesAt("What do your own email servers run?");
  });

  it("for the script is named, with what its owner has to do", async () => {
    Object.assign(answers, { for: SCRIPT, headers: { "content-type": "text/plain", "x-content-type-options": "nosniff" } });
    const said = await opens(those.reader);
    assert.match(said, /sends the script connector-checker-\w+\.js with the type text\/plain, .*ask the site owner to send it as text\/javascript\.$/);
  });
});

describe("a policy without 'wasm-unsafe-eval'", () => {
  const those = badVisit({ headers: () => ({ "content-security-policy": "default-src 'self'; script-src 'self'" }) });

  it("is named, with what to add", async () => {
    const said = await opens(those.reader);
    assert.match(said, /^The security policy of this page doesn’t allow WebAssembly.*add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy\.$/);
  });
});

describe("a policy that allows the style sheet only as a file", () => {
  const answers = {};
  const those = badVisit({ headers: () => answers.headers ?? {} });
  const look = async () => {
    const { reader } = those;
    await reader.open(LINK);
    await reader.arrivesAt("What do your own email servers run?");
    await reader.until("the style has come", () => getComputedStyle(document.documentElement).getPropertyValue("--brand"));
    return reader.browser.run(() => [...document.querySelectorAll("header, h1, label")].map((element) => [getComputedStyle(element).color, getComputedStyle(element).font]));
  };

  it("changes nothing for the reader", async () => {
    const asked = () => those.reader.site.requests.filter(({ path }) => /style-\w+\.css$/.test(path)).length;
    const expected = await look();
    assert.equal(asked(), 0);
    answers.headers = { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'" };
    assert.deepEqual(await look(), expected);
    assert.equal(asked(), 1);
  });
});

describe("half a download", () => {
  const those = badVisit();
  afterEach(() => those.reader.site.cut(undefined));

  it("of the module is told, and a reload that gets all of it shows what was chosen", async () => {
    const { reader } = those;
    reader.site.cut(MODULE, 0.5);
    const said = await opens(reader);
    await reader.findsAccessible();
    assert.match(said, /^The download of connector-checker-\w+_bg\.wasm was interrupted\. Check your connection, then reload\.$/);
    reader.site.cut(undefined);
    await reader.reload();
    await reader.arrivesAt("What do your own email servers run?");
  });

  it("of the script is told too", async () => {
    const { reader } = those;
    reader.site.cut(SCRIPT, 0.5);
    assert.match(await opens(reader), /^The download of connector-checker-\w+\.js was interrupted\./);
  });

  it("is told apart from no answer at all", async () => {
    const { reader } = those;
    reader.site.cut(MODULE);
    assert.match(await opens(reader), /^The file connector-checker-\w+_bg\.wasm couldn’t be downloaded\. Check your connection/);
  });
});

describe("a host that has half a file, and sends that as if it were whole", () => {
  for (const [what, pattern, expected] of [
    ["the module", MODULE, /^The file connector-checker-\w+_bg\.wasm is incomplete or damaged.*clear the browser’s cache/],
    ["the script", SCRIPT, /^A script of the app is incomplete, or this browser is too old\. Reload\./],
  ]) {
    describe(what, () => {
      const those = badVisit(async (those) => {
        those.folder = await changed(async (folder) => {
          const name = (await readdir(folder)).find((name) => pattern.test(name));
          await truncate(join(folder, name), 9_000);
        });
        return { folder: those.folder };
      });
      after(() => rm(those.folder, { recursive: true }));

      it("is told", async () => assert.match(await opens(those.reader), expected));
    });
  }
});

describe("from a disk", () => {
  let folder;
  const those = badVisit(async () => {
    folder = await changed(async (folder) => {
      const whole = await readFile(join(folder, "connector-checker.html"));
      await writeFile(join(folder, "half.html"), whole.subarray(0, whole.length / 2));
    });
    return { site: { origin: "none", close: () => rm(folder, { recursive: true }) } };
  });

  async function opensFile(name) {
    const { reader } = those;
    reader.site.url = pathToFileURL(join(folder, name)).href;
    const said = await opens(reader);
    await reader.findsAccessible();
    return said;
  }

  it("the site of many files says which file to open instead", async () => {
    assert.match(await opensFile("index.html"), /^Browsers don’t load the parts of an app from a local folder.*Open connector-checker\.html instead/);
  });

  it("half of the one file says so", async () => {
    assert.match(await opensFile("half.html"), /^This copy of the app is incomplete or damaged.*Download connector-checker\.html again/);
  });
});

describe("an app that breaks while it is used", () => {
  // Nothing that a reader does makes it panic. So, from a moment on, whatever it asks of the browser ends as a panic does: in an
  // instruction that cannot be reached, here of the smallest module that has one.
  const those = badVisit({
    first: `{
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];
      const { t: panic } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
      const real = WebAssembly.instantiate;
      const ends = (asked) => (...given) => (window.isBroken ? panic() : asked(...given));
      const all = (change, things) => Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, change(thing)]));
      WebAssembly.instantiate = (module, imports = {}) => real(module, all((from) => all(ends, from), imports));
    }`,
  });

  it("says that it has stopped, and leaves on the screen what was typed", async () => {
    const { reader } = those;
    await reader.open("#/playground");
    await reader.types("Email addresses", "ann@sales.contoso.com");
    await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
    await reader.until("the address has followed", () => location.hash.includes("to=ann@sales.contoso.com"));
    const link = await reader.fragment();
    await reader.browser.run(() => void (window.isBroken = true));
    await reader.clicks("Listed order");
    await reader.until("the page says what is wrong", () => document.getElementById("app-failed")?.checkVisibility());
    const said = await reader.text("#app-failed[role=alert]");
    assert.match(said, /^The app crashed\. Your entries are still in the address and in the fields of this page\. Copy what you need, then reload\./);
    assert.equal(await (await reader.control("Email addresses")).getProperty("value"), "ann@sales.contoso.com");
    assert.equal(await reader.fragment(), link);
    await reader.sees("Which connector is used?", ".reading");
    await reader.reload();
    await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
  });
});
