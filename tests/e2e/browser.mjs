// A browser for the tests: WebDriver, one interface for every engine. ENGINE chooses; chromium is the only entry so far.
//
// An engine is an entry of ENGINES: how to start it, and what WebDriver itself has no word for. `can` says what an engine is
// able to do beyond that, so that a test can skip what its engine has no means for, and never knows which engine it is.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axeSource, chrome, webdriver } from "./packages.mjs";

const { Builder, By, Key, until, logging } = webdriver;
export { By, Key, until };

const CHROMIUM_FLAGS = JSON.parse(readFileSync(new URL("../chromium-flags.json", import.meta.url), "utf8"));

const ENGINES = {
  chromium: {
    can: ["size", "media", "slow", "offline", "requests", "console", "clipboard", "early", "javascript", "scripting", "memory"],

    async start(profile) {
      const options = new chrome.Options().addArguments(...CHROMIUM_FLAGS, `--user-data-dir=${profile}`);
      if (process.env.CHROME) options.setBinaryPath(process.env.CHROME);
      const wanted = new logging.Preferences();
      wanted.setLevel(logging.Type.BROWSER, logging.Level.ALL);
      wanted.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
      options.setLoggingPrefs(wanted);
      const builder = new Builder().forBrowser("chrome").setChromeOptions(options);
      if (process.env.CHROMEDRIVER) builder.setChromeService(new chrome.ServiceBuilder(process.env.CHROMEDRIVER));
      return builder.build();
    },

    size: (driver, width, height, scale) =>
      driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false }),

    media: (driver, medium, features) =>
      driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: medium, features }),

    slow: (driver, factor) => driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: factor }),

    offline: (driver, offline) =>
      driver.sendDevToolsCommand("Network.emulateNetworkConditions", {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      }),

    async clipboard(driver) {
      // Writing needs a click only; reading would ask the reader, who isn't there.
      await driver.setPermission("clipboard-read", "granted");
      return driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](`unreadable: ${error}`))");
    },

    async early(driver, source) {
      const command = "Page.addScriptToEvaluateOnNewDocument";
      const { identifier } = await driver.sendAndGetDevToolsCommand(command, { source });
      return () => driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    },

    javascript: (driver, on) => driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: !on }),

    async scripting(driver) {
      // By the thread's own clock, so that other programs on the machine do not count.
      await driver.sendDevToolsCommand("Performance.enable", { timeDomain: "threadTicks" });
      const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
      const seconds = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { script: seconds("ScriptDuration") * 1000, all: seconds("TaskDuration") * 1000 };
    },

    async memory(driver) {
      await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
      await driver.sendDevToolsCommand("Performance.enable", {});
      const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
      const value = (name) => metrics.find((metric) => metric.name === name).value;
      return { bytes: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners") };
    },

    async console(driver) {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER);
      return entries.map(({ level, message }) => ({ level: level.name === "SEVERE" ? "error" : level.name.toLowerCase(), message }));
    },

    async requests(driver) {
      const entries = await driver.manage().logs().get(logging.Type.PERFORMANCE);
      return entries
        .map(({ message }) => JSON.parse(message).message)
        .filter(({ method }) => method === "Network.requestWillBeSent" || method === "Network.webSocketCreated")
        .map(({ params }) => params.request?.url ?? params.url);
    },
  },
};

/** Starts the engine that ENGINE names, with a fresh profile. */
export async function start() {
  const name = process.env.ENGINE ?? "chromium";
  const engine = ENGINES[name];
  if (!engine) throw new Error(`ENGINE=${name} is not known here; known: ${Object.keys(ENGINES).join(", ")}.`);
  const profile = await mkdtemp(join(tmpdir(), "connector-checker-"));
  const driver = await engine.start(profile);
  await driver.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
  return new Browser(name, engine, driver, profile);
}

/** Media features that a reader's system sets, as the browser calls them. */
const FEATURES = {
  dark: (on) => ({ name: "prefers-color-scheme", value: on ? "dark" : "light" }),
  reducedMotion: (on) => ({ name: "prefers-reduced-motion", value: on ? "reduce" : "no-preference" }),
  forcedColors: (on) => ({ name: "forced-colors", value: on ? "active" : "none" }),
  moreContrast: (on) => ({ name: "prefers-contrast", value: on ? "more" : "no-preference" }),
};

export class Browser {
  #engine;
  #profile;
  #console = [];
  #requests = [];

  constructor(name, engine, driver, profile) {
    this.name = name;
    this.driver = driver;
    this.#engine = engine;
    this.#profile = profile;
  }

  /** Whether this engine has the means for "size", "media", "slow", and so on: see the list of each engine. */
  can(what) {
    return this.#engine.can.includes(what);
  }

  /**
   * Sets the size of the viewport in CSS pixels; 320 is the narrowest that the site promises to serve. `scale` is how many
   * pixels of the screen one of them takes: half the width at a scale of 2 is what a reader has who zooms to 200 %.
   */
  async resize(width, height = 800, scale = 1) {
    if (this.can("size")) await this.#engine.size(this.driver, width, height, scale);
    else await this.driver.manage().window().setRect({ width, height });
  }

  /**
   * Sets what the reader's system prefers: { dark, reducedMotion, forcedColors, moreContrast, print }. What isn't named is
   * as on a plain system.
   */
  async prefer({ print = false, ...preferences } = {}) {
    this.#must("media");
    const features = Object.keys(FEATURES).map((name) => FEATURES[name](preferences[name] ?? false));
    await this.#engine.media(this.driver, print ? "print" : "", features);
  }

  /** Makes the processor appear this many times slower; 1 is its own speed. */
  async slowDown(factor) {
    this.#must("slow");
    await this.#engine.slow(this.driver, factor);
  }

  /** Takes the network away, or gives it back. */
  async offline(offline) {
    this.#must("offline");
    await this.#engine.offline(this.driver, offline);
  }

  /** Runs a piece of script in every page before any of its own, until what comes back is called. */
  async beforeEachPage(source) {
    this.#must("early");
    return this.#engine.early(this.driver, source);
  }

  /** Switches JavaScript off or on, for pages that are opened from now on. */
  async javascript(on) {
    this.#must("javascript");
    await this.#engine.javascript(this.driver, on);
  }

  /** What the page has cost so far, in milliseconds of the main thread: { script, all }. Differences of it are a measure. */
  async spent() {
    this.#must("scripting");
    return this.#engine.scripting(this.driver);
  }

  /** What the page holds once everything is gone that can go: { bytes, nodes, listeners }, the bytes being those of scripts. */
  async memory() {
    this.#must("memory");
    return this.#engine.memory(this.driver);
  }

  /** The text in the clipboard, for what a copy button leaves there. */
  async clipboard() {
    this.#must("clipboard");
    return this.#engine.clipboard(this.driver);
  }

  /** Runs a function or a piece of script in the page and gives back its result; a promise is waited for. */
  async run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** What axe-core finds wrong with the page as it stands, as lines to read; none is the aim. `options` are axe's own. */
  async axe(options = {}) {
    // By script through the driver, which the page's Content-Security-Policy doesn't concern.
    await this.run(`if (!window.axe) { ${axeSource} }`);
    const { violations, error } = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       window.axe.run(document, arguments[0]).then(done, (error) => done({ error: String(error) }));`,
      { resultTypes: ["violations"], ...options },
    );
    if (error) throw new Error(error);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
  }

  /** Every message in the console since assertQuiet: { level, message }; nothing where the engine doesn't tell. */
  async console() {
    // The driver gives each message only once.
    if (this.can("console")) this.#console.push(...(await this.#engine.console(this.driver)));
    return this.#console;
  }

  /** The address of everything the browser asked for since assertQuiet, this machine or not. */
  async requests() {
    if (this.can("requests")) this.#requests.push(...(await this.#engine.requests(this.driver)));
    else this.#requests.push(...(await this.run(() => performance.getEntriesByType("resource").map(({ name }) => name))));
    return [...new Set(this.#requests)];
  }

  /**
   * Fails if anything was asked for outside this origin (or these, in a list), or if the console holds an error that `expected` doesn't match.
   * What was looked at is forgotten, so that one test's error is not the next one's too.
   */
  async assertQuiet(origin, expected = /^$/) {
    // Only these can leave the machine; the browser's own pages (chrome:) are none of the site's doing.
    const strangers = (await this.requests()).filter((url) => /^(http|ws)s?:/.test(url) && ![origin].flat().includes(new URL(url).origin));
    const errors = (await this.console()).filter(({ level, message }) => level === "error" && !expected.test(message));
    this.#requests = [];
    this.#console = [];
    assert.deepEqual(strangers, [], "the page asked for something outside its own site");
    assert.deepEqual(errors, [], "the console holds errors");
  }

  /** Fails if the page is wider than the viewport. */
  async assertNoSidewaysScroll() {
    const { page, view, widest } = await this.run(() => {
      const view = document.documentElement.clientWidth;
      const widest = [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > view + 1)
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 120));
      return { page: document.documentElement.scrollWidth, view, widest };
    });
    assert.ok(page <= view, `the page is ${page} px wide in a viewport of ${view} px: ${widest.join(" | ")}`);
  }

  /** Writes a picture of the viewport, or of the whole page, into `folder`, and gives back its path. */
  async picture(name, { whole = false, folder = process.env.CHECKER_PICTURES ?? join(tmpdir(), "connector-checker-pictures") } = {}) {
    mkdirSync(folder, { recursive: true });
    let before;
    if (whole && this.can("size")) {
      before = await this.run(() => ({ width: innerWidth, height: innerHeight }));
      await this.resize(before.width, await this.run(() => Math.min(document.documentElement.scrollHeight, 12_000)));
    }
    const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")}.png`);
    writeFileSync(path, Buffer.from(await this.driver.takeScreenshot(), "base64"));
    if (before) await this.resize(before.width, before.height);
    return path;
  }

  async close() {
    await this.driver.quit();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #must(what) {
    if (!this.can(what)) throw new Error(`${this.name} has no means for "${what}": ask browser.can("${what}") and skip the test.`);
  }
}
