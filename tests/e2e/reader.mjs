// A reader: a browser in front of the served site, and what a person does there, by the words on the page. The specs speak
// through this, so that they say what is seen and done rather than how the page is made.

import assert from "node:assert/strict";
import { By, Key, start } from "./browser.mjs";
import { serve } from "./server.mjs";

/** How long anything may take to appear, in milliseconds: far more than it should, since only its coming is tested here. */
const PATIENCE = 30_000;

/** The source of a regular expression that means exactly these words. */
const literally = (words) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Serves the site, by a host as server.mjs knows them, and opens a browser, for all tests of a file:
 *
 *     let reader;
 *     before(async () => (reader = await Reader.arrive()));
 *     after(() => reader.leave());
 *     afterEach((test) => reader.check(test));
 *
 * Where each `describe` of a file needs another host, visit.mjs lets them share one browser.
 */
export class Reader {
  static async arrive(host) {
    const browser = await start();
    try {
      return await Reader.with(browser, host);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** A reader with a browser that is open already, in front of a site of this host, or of a `site` that needs no server. */
  static async with(browser, { site, ...host } = {}) {
    await browser.resize(1280, 900);
    if (browser.can("media")) await browser.prefer();
    await browser.forget();
    return new Reader(site ?? (await serve(host)), browser);
  }

  constructor(site, browser) {
    this.site = site;
    this.browser = browser;
    this.driver = browser.driver;
  }

  /** Ends browser and server. */
  async leave() {
    await this.browser.close();
    await this.site.close();
  }

  /**
   * For afterEach: nothing outside the site was asked for, and the console holds no error (but those that `expected`, a
   * regular expression, allows). Takes a picture of a test that failed.
   */
  async check(test, expected) {
    if (test && !test.passed) await this.browser.picture(test.fullName ?? test.name);
    await this.browser.assertQuiet(this.site.origin, expected);
  }

  /** Opens a view of the site by its fragment, such as "#/check?mailboxes=split", as from a link: the page is loaded anew. */
  async open(fragment = "") {
    await this.driver.get("about:blank");
    await this.driver.get(this.site.url + fragment);
    await this.started();
    await this.viewIsThere();
  }

  /**
   * Goes to a view by its fragment within the page, as by a link there: nothing is loaded, which makes it far quicker than
   * `open`. What the reader has entered elsewhere stays: a fragment without parameters leads to the playground or the set-up
   * guide as they were left.
   */
  async goes(fragment) {
    await this.browser.run(
      (fragment) =>
        new Promise((arrived) => {
          const hash = JSON.parse(fragment);
          if (location.hash === new URL(hash, location.href).hash) return arrived();
          let isThere = false;
          const arrive = () => {
            isThere = true;
            // The app hears of the event first, and draws before the next task.
            setTimeout(arrived);
          };
          addEventListener("hashchange", arrive, { once: true });
          const go = () => {
            if (isThere) return;
            location.hash = hash;
            // A browser refuses more than so many changes in a few seconds.
            setTimeout(go, 100);
          };
          go();
        }),
      // As JSON, since a driver would refuse half a character.
      JSON.stringify(fragment),
    );
    await this.viewIsThere();
  }

  /** Waits until nothing of the view is still to come: its part of the app, or the rest of a long page. */
  async viewIsThere() {
    await this.until("the whole view is there", () => !document.querySelector("main > [aria-busy]"));
  }

  /** Waits until the app has taken the place of what index.html holds for it. */
  async started() {
    // A new window, or one between two pages, may hold a document without any element.
    await this.until("the app starts", () => document.documentElement?.dataset.app === "started");
  }

  async reload() {
    // By the page itself: a driver's reload may leave a service worker out, which a reader's never does.
    await this.browser.run(() => {
      window.isOld = true;
      location.reload();
    });
    await this.until("the page is a new one", () => !window.isOld);
    await this.started();
  }

  async back() {
    await this.driver.navigate().back();
  }

  async forward() {
    await this.driver.navigate().forward();
  }

  /** The fragment of the address, "" if there is none. */
  async fragment() {
    return new URL(await this.driver.getCurrentUrl()).hash;
  }

  /** Waits until a function that runs in the page gives something true, and gives that back. */
  async until(what, condition, ...values) {
    return this.driver.wait(
      () => this.browser.run(condition, ...values),
      PATIENCE,
      `waited ${PATIENCE / 1000} s in vain until ${what}`,
      50,
    );
  }

  /** The text a reader sees, in the whole page or in what a CSS selector names. */
  async text(selector = "body") {
    return this.driver.findElement(By.css(selector)).getText();
  }

  /** Waits until these words can be read. */
  async sees(words, selector = "body") {
    return this.until(
      `"${words}" can be read`,
      (words, selector) => {
        const flat = (text) => text.replaceAll(/\s+/g, " ");
        return [...document.querySelectorAll(selector)].some((element) => flat(element.innerText).includes(flat(words)));
      },
      words,
      selector,
    );
  }

  /** The heading of the view. */
  async heading() {
    return this.until("there is a heading", () => document.querySelector("h1")?.innerText);
  }

  /** Waits until the view of this heading (a string, or a regular expression for part of it) is there. */
  async arrivesAt(heading) {
    const { source, flags } = heading instanceof RegExp ? heading : new RegExp(`^${literally(heading)}$`);
    const arrived = (source, flags) => new RegExp(source, flags).test(document.querySelector("h1")?.innerText ?? "") && !document.querySelector(".sheet[aria-busy]");
    await this.until(`the view "${heading}" is there`, arrived, source, flags);
  }

  /**
   * What stands under the heading of these words: { text, items }, the items being those of its first list, each as flat
   * text. Nothing where there is no such heading.
   */
  async section(heading) {
    return this.browser.run((heading) => {
      const flat = (element) => element.innerText.replaceAll(/\s+/g, " ").trim();
      const found = [...document.querySelectorAll("h2, summary")].find((element) => flat(element) === heading);
      const place = found?.parentElement;
      const list = place?.querySelector(":scope > :is(ul, ol, dl), :scope > div > :is(ul, ol, dl)");
      return place ? { text: flat(place), items: list ? [...list.children].map(flat) : [] } : null;
    }, heading);
  }

  /** Fails if these words can be read. Ask only after the page has come to rest, by `sees` for instance. */
  async seesNot(words, selector = "body") {
    const found = await this.browser.run(
      (words, selector) => {
        const texts = [...document.querySelectorAll(selector)].map((element) => element.innerText.replaceAll(/\s+/g, " "));
        return texts.find((text) => text.includes(words)) ?? null;
      },
      words,
      selector,
    );
    assert.equal(found, null, `"${words}" can be read`);
  }

  /**
   * Waits for the control of this name and gives it back. A control is whatever can be clicked or typed into; its name is
   * what a screen reader says, asked of the browser itself. A string must be the whole name, a regular expression part of
   * it. `within` is a CSS selector.
   */
  async control(name, within = "body") {
    const controls = "a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=switch]";
    const fits = (text) => (name instanceof RegExp ? name.test(text) : text.trim() === name);
    let names = [];
    const search = async () => {
      names = [];
      for (const element of await this.#likelyFirst(within, controls, name)) {
        const text = (await element.getAccessibleName()) || (await element.getText());
        names.push(text);
        if (fits(text) && (await this.#reachable(element))) return element;
      }
      return false;
    };
    // An element that goes away while it is looked at only means that the page is not at rest yet.
    const patiently = () => search().catch((error) => (error.name === "StaleElementReferenceError" ? false : Promise.reject(error)));
    try {
      return await this.driver.wait(patiently, PATIENCE, undefined, 50);
    } catch (error) {
      if (error.name !== "TimeoutError") throw error;
      throw new Error(`no control named ${name}; there are: ${names.join(" | ")}`);
    }
  }

  /**
   * All controls in a place, those first that have the name in or beside them, and nothing else: asking the browser for the
   * name of every control of a long page takes seconds. Only the order is a guess; the name still comes from the browser.
   */
  async #likelyFirst(within, controls, name) {
    const part = name instanceof RegExp ? name : new RegExp(literally(name));
    const whole = name instanceof RegExp ? name : new RegExp(`^${literally(name)}$`);
    return this.browser.run(
      (within, controls, part, whole, flags) => {
        const [isPart, isWhole] = [part, whole].map((source) => (text) => new RegExp(source, flags).test(text));
        const likelihood = (element) => {
          const words = [element.textContent, element.ariaLabel ?? "", ...[...(element.labels ?? [])].map((label) => label.textContent)];
          return words.some((text) => isWhole(text.trim())) ? 2 : Number(isPart(words.join(" ")));
        };
        const found = [...document.querySelectorAll(within)].flatMap((place) => [...place.querySelectorAll(controls)]);
        const likely = new Map(found.map((element) => [element, likelihood(element)]));
        return found.sort((one, other) => likely.get(other) - likely.get(one));
      },
      within,
      controls,
      part.source,
      whole.source,
      part.flags,
    );
  }

  /** A radio or checkbox may be drawn by its label: then the label is what a reader clicks. */
  async #reachable(element) {
    return (await element.isDisplayed()) || this.browser.run((input) => [...(input.labels ?? [])].some((label) => label.checkVisibility()), element);
  }

  /** Clicks the control of this name. */
  async clicks(name, within) {
    const element = await this.control(name, within);
    try {
      await element.click();
    } catch (error) {
      if (!["ElementClickInterceptedError", "ElementNotInteractableError"].includes(error.name)) throw error;
      // The label lies over its input, or the input is drawn by the label: a reader's click lands there as well.
      const label = await this.browser.run((input) => input.labels?.[0] ?? null, element);
      if (!label) throw error;
      await label.click();
    }
  }

  /** Chooses an option of the list of this name. */
  async chooses(option, name, within) {
    const list = await this.control(name, within);
    for (const element of await list.findElements(By.css("option"))) {
      if ((await element.getText()).trim() === option) return element.click();
    }
    throw new Error(`the list "${name}" has no option "${option}"`);
  }

  /** Replaces what the field of this name holds, key by key. */
  async types(name, text, within) {
    const field = await this.control(name, within);
    await field.sendKeys(Key.chord(process.platform === "darwin" ? Key.META : Key.CONTROL, "a"), Key.DELETE);
    await field.sendKeys(text);
  }

  /** Puts text into the field of this name at once, as pasting does: for text that would take minutes by keys. */
  async pastes(name, text, within) {
    const field = await this.control(name, within);
    await this.browser.run(
      (field, text) => {
        field.focus();
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      },
      field,
      text,
    );
  }

  /** Gives the field for files of this id a file that contains a text so many times, as choosing it does. */
  async takes(id, name, content, times = 1) {
    await this.until(`there is a field ${id}`, (id) => document.getElementById(id), id);
    await this.browser.run(
      (id, name, content, times) => {
        const given = new DataTransfer();
        given.items.add(new File(Array(times).fill(content), name));
        const field = document.getElementById(id);
        field.files = given.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      },
      id,
      name,
      content,
      times,
    );
  }

  /** Presses keys where the focus is: reader.presses(Key.TAB), reader.presses(Key.SHIFT, Key.TAB). */
  async presses(...keys) {
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  /** What a screen reader adds to the name of the field or choice of this name: its hint and its errors. */
  async hintOf(name, within) {
    const field = await this.control(name, within);
    return this.browser.run((field) => {
      const ids = (field.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean);
      const said = ids.map((id) => document.getElementById(id)?.innerText ?? "");
      return said.join(" ").replaceAll(/\s+/g, " ").trim();
    }, field);
  }

  /** Presses Tab until the control of this name has the focus, and fails where a stop on the way shows no focus. */
  async tabsTo(name, { most = 60, back = false } = {}) {
    const fits = (text) => (name instanceof RegExp ? name.test(text) : text.trim() === name);
    const passed = [];
    for (let stop = 0; stop < most; stop++) {
      if (back) await this.presses(Key.SHIFT, Key.TAB);
      else await this.presses(Key.TAB);
      const text = await (await this.driver.switchTo().activeElement()).getAccessibleName();
      passed.push(text);
      if (text) await this.showsFocus(text);
      if (fits(text)) return;
    }
    assert.fail(`Tab never reached ${name}, only: ${passed.join(" | ")}`);
  }

  /** Fails unless the element with the focus can be seen and has a ring around it. */
  async showsFocus(what = "the focus") {
    // An engine may scroll to it a moment later.
    const look = () => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { top, bottom, height } = element.getBoundingClientRect();
      const ring = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
      return ring && height > 0 && bottom > 0 && top < innerHeight;
    };
    await this.until(`"${what}", which has the focus, is in view and has a ring around it`, look);
  }

  /** What has the focus: { tag, name, text }. */
  async focused() {
    const element = await this.driver.switchTo().activeElement();
    return { tag: await element.getTagName(), name: await element.getAccessibleName(), text: await element.getText() };
  }

  /** Fails if axe-core has a finding in the page as it stands. */
  async findsAccessible(options) {
    assert.deepEqual(await this.browser.axe(options), [], "axe-core has findings");
  }
}
