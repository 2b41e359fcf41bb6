// A browser for the tests: WebDriver, one interface for every engine. ENGINE chooses; each has a file in engines/.
//
// An engine's file says how to start it, and has a function for each thing that WebDriver itself has no word for and that
// this engine can do all the same. A test asks `browser.can("media")` and skips what its engine has no means for; it never
// knows which engine it is.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as chromium from "./engines/chromium.mjs";
import * as firefox from "./engines/firefox.mjs";
import * as webkitgtk from "./engines/webkitgtk.mjs";
import { axeSource, found } from "./packages.mjs";

export const { By, Key, until } = found("selenium-webdriver");

const ENGINES = { chromium, firefox, webkitgtk };

/** Starts the engine that ENGINE names, with a fresh profile. */
export async function start() {
  const name = process.env.ENGINE ?? "chromium";
  if (!Object.hasOwn(ENGINES, name)) throw new Error(`ENGINE=${name} is not known here; known: ${Object.keys(ENGINES).join(", ")}.`);
  const profile = await mkdtemp(join(tmpdir(), "connector-checker-"));
  const engine = await ENGINES[name].start(profile);
  await engine.driver.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
  return new Browser(name, engine, profile);
}

export class Browser {
  #engine;
  #profile;
  #console = [];
  #requests = [];

  constructor(name, engine, profile) {
    this.name = name;
    this.driver = engine.driver;
    this.#engine = engine;
    this.#profile = profile;
  }

  /** Whether this engine has the means for "size", "media", "slow" and so on: see its file. */
  can(what) {
    return Object.hasOwn(this.#engine.means, what);
  }

  /**
   * Sets the size of the viewport in CSS pixels; 320 is the narrowest that the site promises to serve. `scale` is how many
   * pixels of the screen one of them takes: half the width at a scale of 2 is what a reader has who zooms to 200 %.
   */
  async resize(width, height = 800, scale = 1) {
    await this.#means("size")(width, height, scale);
  }

  /**
   * Sets what the reader's system prefers: { dark, reducedMotion, forcedColors, print }. What isn't named is as on a plain
   * system.
   */
  async prefer(preferences = {}) {
    await this.#means("media")(preferences);
  }

  /** Makes the processor appear this many times slower; 1 is its own speed. */
  async slowDown(factor) {
    await this.#means("slow")(factor);
  }

  /** Takes the network away, or gives it back. */
  async offline(offline) {
    await this.#means("offline")(offline);
  }

  /** Runs a piece of script in every page before any of its own, until what comes back is called. */
  async beforeEachPage(source) {
    return this.#means("early")(source);
  }

  /** Switches JavaScript off or on, for pages that are opened from now on. */
  async javascript(on) {
    await this.#means("javascript")(on);
  }

  /** What the page has cost so far, in milliseconds of the main thread: { script, all }. Differences of it are a measure. */
  async spent() {
    return this.#means("scripting")();
  }

  /** What the page holds once everything is gone that can go: { bytes, nodes, listeners }, the bytes being those of scripts. */
  async memory() {
    return this.#means("memory")();
  }

  /** What keeps the page from being installed, and its manifest as the browser reads it: { obstacles, manifest }. */
  async installability() {
    return this.#means("installability")();
  }

  /** The text in the clipboard, for what a copy button leaves there. */
  async clipboard() {
    return this.#means("clipboard")();
  }

  /** Runs a function or a piece of script in the page and gives back its result; a promise is waited for. */
  async run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** What axe-core finds wrong with the page as it stands, as lines to read; none is the aim. `options` are axe's own. */
  async axe(options = {}) {
    // By script through the driver, which the page's Content-Security-Policy doesn't concern.
    if (!(await this.run(() => "axe" in window))) await this.run(axeSource);
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
    // The engine gives each message only once.
    if (this.can("console")) this.#console.push(...(await this.#means("console")()));
    return this.#console;
  }

  /** The address of everything the browser asked for since assertQuiet, this machine or not. */
  async requests() {
    this.#requests.push(...(await this.#means("requests")()));
    return [...new Set(this.#requests)];
  }

  /** Forgets every message and every request so far. */
  async forget() {
    await this.requests();
    await this.console();
    this.#requests = [];
    this.#console = [];
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

  /**
   * Writes a picture of the viewport, or of the whole page, into `folder`, and gives back its path. Where the engine makes none, it
   * is the page's HTML instead.
   */
  async picture(name, { whole = false, folder = process.env.CHECKER_PICTURES ?? join(tmpdir(), "connector-checker-pictures") } = {}) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-"));
    if (!this.can("picture")) {
      writeFileSync(`${path}.html`, await this.run(() => document.documentElement.outerHTML));
      return `${path}.html`;
    }
    let before;
    if (whole) {
      before = await this.run(() => ({ width: innerWidth, height: innerHeight }));
      await this.resize(before.width, await this.run(() => Math.min(document.documentElement.scrollHeight, 12_000)));
    }
    writeFileSync(`${path}.png`, Buffer.from(await this.#means("picture")(), "base64"));
    if (before) await this.resize(before.width, before.height);
    return `${path}.png`;
  }

  async close() {
    await this.#engine.end();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  #means(what) {
    if (!this.can(what)) throw new Error(`${this.name} has no means for "${what}": ask browser.can("${what}") and skip the test.`);
    return this.#engine.means[what];
  }
}
