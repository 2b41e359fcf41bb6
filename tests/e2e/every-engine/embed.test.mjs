// The custom element in somebody else's page, as engines may do it differently: how it comes there, what it leaves alone, and how
// it looks.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { Host, hears, listens, tag, texts } from "../host.mjs";
import { builtSite } from "../server.mjs";

let host;
before(async () => (host = await Host.open()));
after(() => host?.close());
afterEach((test) => host?.check(test));

describe("preset state", () => {
  it("the same as properties, set before the script has come", async () => {
    await host.shows(tag(""), { script: "" });
    await host.inside((element) => {
      element.view = "route";
      element.organization = { acceptedDomains: [{ domainName: "fabrikam.com" }], outboundConnectors: [{ name: "Ours", recipientDomains: ["fabrikam.com"] }], cloudMailboxes: ["eve@fabrikam.com"] };
      element.recipients = ["ann@fabrikam.com", "eve@fabrikam.com"];
    });
    await host.browser.run((src) => {
      const script = document.createElement("script");
      Object.assign(script, { type: "module", src });
      document.head.append(script);
    }, `${host.site.url}embed.js`);
    await host.arrivesAt("My configuration");
    const results = await host.inside(texts, 0, ".results > li");
    assert.match(results[0], /→ Ours/);
    assert.match(results[1], /→ No connector: stays in Microsoft 365/);
    assert.deepEqual(await host.inside((element) => [element.recipients, element.organization.cloudMailboxes, element.getAttribute("view")]), [["ann@fabrikam.com", "eve@fabrikam.com"], ["eve@fabrikam.com"], "route"]);
  });

  it("takes effect live, without taking the focus or what a reader chose elsewhere", async () => {
    await host.shows(`<input id="field">${tag('view="check"')}`);
    await host.arrivesAt("Where are your organization’s mailboxes?");
    await host.browser.run(() => document.getElementById("field").focus());
    await host.inside((element) => (element.answers = { mailboxes: "split" }));
    await host.arrivesAt("What do your own email servers run?");
    await host.inside((element) => element.setAttribute("view", "quiz"));
    await host.arrivesAt("Test your knowledge");
    await host.inside((element) => Object.assign(element, { seed: "tuesday", count: 4 }));
    await host.arrivesAt("Question 1 of 4");
    await host.inside((element) => (element.link = "#/table"));
    await host.arrivesAt("Every case in one table");
    await host.inside((element) => (element.link = null));
    await host.arrivesAt("Question 1 of 4");
    assert.equal(await host.browser.run(() => document.activeElement.id), "field");
  });
});

describe("the page around", () => {
  const around = () =>
    host.browser.run(() => [location.href, document.title, history.length, JSON.stringify(history.state), document.documentElement.outerHTML.split(">")[0], document.querySelectorAll("head *").length, JSON.stringify(localStorage), JSON.stringify(sessionStorage), Object.keys(window).length, scrollY]);

  it("keeps its address, title, history, storage, globals and focus", async () => {
    await host.shows(`<input id="field" autofocus><div id="app">mine</div>${tag('view="check"')}`);
    await host.browser.run(() => document.getElementById("field").focus());
    const before = await around();
    await host.arrivesAt("Where are your organization’s mailboxes?");
    assert.equal(await host.browser.run(() => document.activeElement.id), "field", "the focus stays when the app comes");
    await host.clicks("We use neither Exchange Online nor Exchange Online Protection");
    await host.clicks("Continue");
    await host.arrivesAt("Check your answers");
    await host.clicks("See your result");
    await host.arrivesAt("Do you need a connector? Doesn’t apply");
    await host.clicks("Quiz");
    await host.arrivesAt("Test your knowledge");
    await host.clicks("Start");
    await host.until("the quiz begins", (element) => /^Question 1 of/.test(element.shadowRoot.querySelector("h1").innerText));
    assert.deepEqual(await around(), before);
    assert.equal(await host.browser.run(() => document.getElementById("app").innerText), "mine", "an element of the same id as the site's is left alone");
  });

  it("has several elements that share one download and don't disturb each other, even with the script there twice", async () => {
    await host.shows(tag('view="check"') + tag('view="check" loading="eager"') + tag('view="flow" loading="eager"') + tag('view="flow" loading="eager"') + host.script);
    for (const number of [0, 1]) await host.arrivesAt("Where are your organization’s mailboxes?", number);
    for (const number of [2, 3]) await host.arrivesAt("Mail flow, hop by hop", number);
    await host.clicks("Some in Exchange Online, some on our own servers", 0);
    await host.clicks("Continue", 0);
    await host.arrivesAt("What do your own email servers run?", 0);
    await host.arrivesAt("Where are your organization’s mailboxes?", 1);
    const paths = host.site.requests.map(({ path }) => path);
    assert.deepEqual(paths, [...new Set(paths)], "a file was asked for twice");
    const ofGuide = (path) => path.split(/[/-]/).includes("guide");
    assert.deepEqual(paths.filter((path) => path.endsWith(".wasm") && !ofGuide(path)).length, 1, "the app itself");
    assert.ok(paths.some(ofGuide), "and the guide");
  });

  it("may move an element without its reader losing anything", async () => {
    await host.shows(`${tag('view="check"')}<section></section>`);
    await host.arrivesAt("Where are your organization’s mailboxes?");
    await host.clicks("Some in Exchange Online, some on our own servers");
    await host.clicks("Continue");
    await host.arrivesAt("What do your own email servers run?");
    await host.inside((element) => document.querySelector("section").append(element));
    await host.arrivesAt("What do your own email servers run?");
    // Taken away and put back later, it begins anew.
    await host.inside((element) => {
      element.remove();
      setTimeout(() => document.querySelector("section").append(element), 50);
    });
    await host.driver.sleep(100);
    await host.arrivesAt("Where are your organization’s mailboxes?");
  });
});

describe("loading", () => {
  const far = (attributes = "") => `<p style="height: 6000px">Above</p>${tag(`view="table" ${attributes}`)}`;
  const wasm = () => host.site.requests.filter(({ path }) => path.endsWith("_bg.wasm")).length;

  it("waits until a reader is near, and shows the tag's content until then", async () => {
    await host.shows(far());
    await host.until("the element is known", (element) => element.load);
    await host.driver.sleep(300);
    assert.equal(wasm(), 0);
    assert.equal(await host.inside((element) => element.querySelector("p").checkVisibility()), true);
    await host.browser.run(() => scrollTo(0, 5000));
    await host.arrivesAt("Every case in one table");
    assert.equal(await host.inside((element) => element.querySelector("p").checkVisibility()), false);
    assert.equal(wasm(), 1);
  });

  it("begins at once when it is asked to: by load(), and by loading=eager, at first or later", async () => {
    await host.shows(far());
    await host.until("the element is known", (element) => element.load);
    await host.inside((element) => element.load());
    await host.arrivesAt("Every case in one table");
    await host.shows(far('loading="eager"'));
    await host.arrivesAt("Every case in one table");
    await host.shows(far());
    await host.until("the element is known", (element) => element.load);
    await host.inside((element) => (element.loading = "eager"));
    await host.arrivesAt("Every case in one table");
  });

  it("comes for an element without any content, and not for a hidden one until it is shown", async () => {
    await host.shows(tag('view="table"', ""));
    await host.arrivesAt("Every case in one table");
    await host.shows(tag('view="table" hidden'));
    await host.until("the element is known", (element) => element.load);
    await host.driver.sleep(300);
    assert.equal(wasm(), 0);
    await host.inside((element) => (element.hidden = false));
    await host.arrivesAt("Every case in one table");
  });
});

describe("events", () => {
  it("tell of being ready, and of the verdict, out of a shadow root in another one", async () => {
    await host.shows("<section></section>");
    await listens(host);
    await host.browser.run(() => {
      const inner = document.querySelector("section").attachShadow({ mode: "open" });
      inner.innerHTML = '<connector-checker view="verdict" answers="mailboxes=none"></connector-checker>';
    });
    const [ready] = await hears(host, "ready");
    assert.deepEqual(ready, { name: "ready", detail: { view: "verdict" }, target: "section" });
    const [{ detail }] = await hears(host, "verdict");
    assert.deepEqual(detail.answers, { mailboxes: "none" });
    assert.equal(detail.word, "Doesn’t apply");
    assert.deepEqual(detail.needs.map(({ id }) => id), ["does-not-apply"]);
    assert.deepEqual(detail.connectors, []);
  });
});

describe("policies", () => {
  it("it runs under the strictest one that WebAssembly allows, with a digest of the script", async () => {
    const digest = createHash("sha384").update(readFileSync(join(builtSite, "embed.js"))).digest("base64");
    await host.shows(tag('view="quiz" seed="tuesday"'), {
      policy: `default-src 'none'; script-src ${host.site.origin} 'wasm-unsafe-eval'; connect-src ${host.site.origin}; base-uri 'none'; form-action 'none'`,
      script: `<script type="module" src="${host.site.url}embed.js" integrity="sha384-${digest}" crossorigin></script>`,
    });
    await host.until("the quiz is there", (element) => /^Question 1 of/.test(element?.shadowRoot?.querySelector("h1")?.innerText));
    assert.equal(await host.inside((element) => getComputedStyle(element.shadowRoot.querySelector("h1")).fontSize), "28px", "the style sheet is there");
  });

  it("another digest keeps the script out, and the content stays", async () => {
    await host.shows(tag(""), { script: `<script type="module" src="${host.site.url}embed.js" integrity="sha384-${"A".repeat(64)}" crossorigin></script>` });
    await host.driver.sleep(500);
    assert.equal(await host.inside((element) => element.matches(":defined")), false);
    assert.equal(await host.browser.run(() => document.body.innerText), "Until then");
    await host.browser.assertQuiet([host.site.origin, host.server.origin], /integrity/);
  });
});

describe("the look", () => {
  const color = (element, selector, property) => getComputedStyle(element.shadowRoot.querySelector(selector))[property];
  const LIGHT = "rgb(255, 255, 255)";
  const DARK = "rgb(41, 41, 41)";

  it("follows the page's colors, live, unless the theme says otherwise", async () => {
    await host.shows(tag('view="check"'));
    await host.arrivesAt("Where are your organization’s mailboxes?");
    const ground = () => host.inside(color, 0, ".app", "backgroundColor");
    assert.equal(await ground(), LIGHT, "a page that says nothing is light");
    await host.browser.run(() => (document.documentElement.style.colorScheme = "dark"));
    assert.equal(await ground(), DARK);
    await host.inside((element) => (element.theme = "light"));
    await host.until("it is light", (element, light) => getComputedStyle(element.shadowRoot.querySelector(".app")).backgroundColor === light, 0, LIGHT);
    await host.browser.run(() => (document.documentElement.style.colorScheme = "light"));
    await host.inside((element) => element.setAttribute("theme", "dark"));
    await host.until("it is dark", (element, dark) => getComputedStyle(element.shadowRoot.querySelector(".app")).backgroundColor === dark, 0, DARK);
  });

  it("takes custom properties and parts, and nothing else of the page's", async () => {
    await host.shows(tag('view="check"'), {
      head: `<style>connector-checker { --connector-checker-brand: rgb(1, 2, 3); --connector-checker-ground: rgb(250, 251, 252); --connector-checker-text: rgb(4, 5, 6); }
        connector-checker::part(heading) { color: rgb(7, 8, 9); } connector-checker::part(header) { display: none; } h1 { color: red; } * { --brand: red; --text: red; }</style>`,
    });
    await host.arrivesAt("Where are your organization’s mailboxes?");
    assert.equal(await host.inside(color, 0, ".foot a", "color"), "rgb(1, 2, 3)");
    assert.equal(await host.inside(color, 0, ".app", "backgroundColor"), "rgb(250, 251, 252)");
    assert.equal(await host.inside(color, 0, "label", "color"), "rgb(4, 5, 6)");
    assert.equal(await host.inside(color, 0, "h1", "color"), "rgb(7, 8, 9)");
    assert.equal(await host.inside(color, 0, ".bar", "display"), "none");
    assert.equal(await host.inside((element) => ["app", "header", "main", "footer", "heading"].every((part) => element.shadowRoot.querySelector(`[part=${part}]`))), true);
  });

  it("takes the direction of the page, of dir and of lang; the words stay marked as English", async () => {
    const direction = (element) => [getComputedStyle(element.shadowRoot.querySelector(".app")).direction, element.shadowRoot.querySelector(".guest").lang];
    for (const [root, ...elements] of [
      ['lang="ar" dir="rtl"', ["", ["rtl", "en"]], ['dir="ltr"', ["ltr", "en"]]],
      ['lang="en-GB"', ["", ["ltr", "en-GB"]]],
      ['lang="en"', ['lang="he"', ["rtl", "en"]]],
    ]) {
      await host.shows(elements.map(([attributes]) => tag(`view="table" loading="eager" ${attributes}`)).join(""), { root });
      for (const [number, [attributes, expected]] of elements.entries()) {
        await host.arrivesAt("Every case in one table", number);
        assert.deepEqual(await host.inside(direction, number), expected, `${root} ${attributes}`);
        const arrow = await host.inside((element) => getComputedStyle(element.shadowRoot.querySelector(".arrow"), "::before").content, number);
        assert.match(arrow, expected[0] === "rtl" ? /←/ : /→/);
      }
    }
    await host.inside((element) => (element.dir = "rtl"));
    assert.equal((await host.inside(direction))[0], "rtl", "live");
  });

  it("is narrow where its place is narrow, in a wide window", async () => {
    await host.shows(`<div style="width: 320px">${tag('view="table"')}</div>`);
    await host.arrivesAt("Every case in one table");
    const widest = await host.inside((element) => Math.max(...[...element.shadowRoot.querySelectorAll("*")].map((part) => part.getBoundingClientRect().right)) - element.getBoundingClientRect().left);
    assert.ok(widest <= 321, `${widest} px in 320`);
  });

  it("fills its place in a flex row, in a grid and as a float, at 320 px too", async () => {
    const places = ["display: flex", "display: inline-flex; width: 100%", "display: grid", "float: left; width: 100%"];
    await host.shows(places.map((style) => `<div style="${style}">${tag('view="check" loading="eager"')}</div>`).join(""), { head: "<style>body { margin: 8px; }</style>" });
    for (const number of places.keys()) await host.arrivesAt("Where are your organization’s mailboxes?", number);
    for (const width of [1280, 320]) {
      await host.browser.resize(width, 800);
      for (const [number, style] of places.entries()) {
        const got = await host.inside((element) => element.shadowRoot.querySelector(".app").getBoundingClientRect().width, number);
        assert.ok(got > width - 50 && got <= width - 16, `${style}: ${got} px of ${width}`);
      }
      await host.browser.assertNoSidewaysScroll();
    }
    await host.browser.resize(1280, 900);
  });
});
