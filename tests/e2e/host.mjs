// Somebody else's page with the custom element in it, from another address than the checker's site, and a reader in front of
// it. What a reader sees and does inside the element goes through its shadow root here.

import assert from "node:assert/strict";
import { start } from "./browser.mjs";
import { serve } from "./server.mjs";

const PATIENCE = 30_000;

/** What a site sends that lets pages of other addresses use its files. */
export const OPEN = { "access-control-allow-origin": "*" };

export class Host {
  /** `headers` are the checker's site's, by path. */
  static async open({ headers = () => OPEN } = {}) {
    // Browsers ask every address for it.
    const pages = { "/favicon.ico": "" };
    const answers = { headers, own: () => ({}) };
    const site = await serve({ headers: (path) => answers.headers(path) });
    const server = await serve({ folder: "/nowhere", pages, headers: (path) => answers.own(path) });
    const browser = await start();
    await browser.resize(1280, 900);
    return new Host(site, server, browser, pages, answers);
  }

  constructor(site, server, browser, pages, answers) {
    Object.assign(this, { site, server, browser, pages, answers, driver: browser.driver });
    this.usual = answers.headers;
  }

  async close() {
    await this.browser.close();
    await this.site.close();
    await this.server.close();
  }

  /** For afterEach: as for a reader of the site, but that two addresses are at home here. The site answers as usual again. */
  // A policy that lets nothing in concerns the icon too that browsers ask every address for, and some tell of it.
  async check(test, expected = /favicon\.ico/) {
    if (test && !test.passed) await this.browser.picture(test.fullName ?? test.name);
    this.answers.headers = this.usual;
    this.answers.own = () => ({});
    await this.browser.assertQuiet([this.site.origin, this.server.origin], expected);
  }

  /** The line that a page needs, once. */
  get script() {
    return `<script type="module" src="${this.site.url}embed.js"></script>`;
  }

  /** Opens a page with this body; `head` comes before the script, and `policy` is its Content-Security-Policy. */
  async shows(body, { head = "", policy, script = this.script, root = 'lang="en"' } = {}) {
    this.answers.own = () => (policy ? { "content-security-policy": policy } : {});
    this.pages["/page"] = `<!DOCTYPE html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The page around</title>${head}${script}</head><body>${body}</body></html>`;
    this.site.requests.length = 0;
    await this.driver.get("about:blank");
    await this.driver.get(`${this.server.url}page`);
  }

  /** Runs a function in the page, with the element of this number as its first argument. */
  async inside(action, number = 0, ...values) {
    return this.browser.run(`return (${action})(document.querySelectorAll("connector-checker")[arguments[0]], ...arguments[1])`, number, values);
  }

  /** Waits until a function of the element gives something true. */
  async until(what, action, number = 0, ...values) {
    return this.driver.wait(() => this.inside(action, number, ...values), PATIENCE, `waited ${PATIENCE / 1000} s in vain until ${what}`, 50);
  }

  async arrivesAt(heading, number = 0) {
    const arrived = (element, heading) => element?.shadowRoot?.querySelector("h1")?.innerText === heading && !element.shadowRoot.querySelector("[aria-busy]");
    await this.until(`"${heading}" is there`, arrived, number, heading);
  }

  async clicks(words, number = 0) {
    const clicked = (element, words) => {
      const found = [...element.shadowRoot.querySelectorAll("a, button, label, summary")].find((control) => control.textContent.trim() === words);
      found?.click();
      return Boolean(found);
    };
    await this.until(`"${words}" can be clicked`, clicked, number, words);
  }

  /** The line for the owner of the site, once it is there; and the tag's own content still is. */
  async fails() {
    await this.until("the element says what is wrong", (element) => element.shadowRoot.querySelector("[part=problem]"));
    const said = await this.inside((element) => element.shadowRoot.querySelector("[part=problem]").innerText);
    assert.equal(await this.inside((element) => element.querySelector("p").checkVisibility() && element.innerText), "Until then", "the tag's content stays");
    assert.match(said, /^Connector Checker couldn't start\. For the site owner: /);
    return said;
  }
}

/** The element with these attributes, and what is in its tag until it comes. */
export const tag = (attributes, content = "<p>Until then</p>") => `<connector-checker ${attributes}>${content}</connector-checker>`;

/** For `inside`: the texts of everything in the element that a selector names. */
export const texts = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)].map((found) => found.innerText);

/** Hears every event of the element in the page from now on. */
export const listens = (host) =>
  host.browser.run(() => {
    window.heard = [];
    for (const name of ["ready", "verdict", "route", "quiz-answer", "quiz-result", "error"])
      document.addEventListener(`connector-checker-${name}`, ({ type, detail, target }) => window.heard.push({ name: type.slice("connector-checker-".length), detail, target: target.localName }));
  });

/** Waits until so many events of this name were heard, and gives back all of them. */
export const hears = (host, name, count = 1) =>
  host.driver.wait(() => host.browser.run((name, count) => (window.heard.filter((event) => event.name === name).length >= count ? window.heard.filter((event) => event.name === name) : null), name, count), PATIENCE, `no event ${name}`);
