// The custom element in somebody else's page: what it shows, what a page can set and hear, and what it leaves alone.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { Host } from "./host.mjs";
import { builtSite } from "./server.mjs";
import { EVERYTHING } from "./views.mjs";

let host;
before(async () => (host = await Host.open()));
after(() => host?.close());
afterEach((test) => host?.check(test));

const tag = (attributes, content = "<p>Until then</p>") => `<connector-checker ${attributes}>${content}</connector-checker>`;
const texts = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)].map((found) => found.innerText);

/** Hears every event of the element in the page from now on. */
const listens = () =>
  host.browser.run(() => {
    window.heard = [];
    for (const name of ["ready", "verdict", "route", "quiz-answer", "quiz-result", "error"])
      document.addEventListener(`connector-checker-${name}`, ({ type, detail, target }) => window.heard.push({ name: type.slice("connector-checker-".length), detail, target: target.localName }));
  });
const hears = (name, count = 1) =>
  host.driver.wait(() => host.browser.run((name, count) => (window.heard.filter((event) => event.name === name).length >= count ? window.heard.filter((event) => event.name === name) : null), name, count), 10_000, `no event ${name}`);

describe("each view", () => {
  for (const [attributes, heading] of [
    ["", "Connector Checker"],
    ['view="check"', "Where are your organization’s mailboxes?"],
    ['view="check" answers="mailboxes=split"', "What do your own email servers run?"],
    ['view="verdict" answers="mailboxes=none"', "Do you need a connector? Not for you"],
    ['view="table"', "Every case in one table"],
    ['view="route"', "An example with four domains"],
    ['view="route" recipients="john@contoso.com"', "Try your own domains and connectors"],
    ['view="playground"', "Try your own domains and connectors"],
    ['view="flow" from="relay" to="internet"', "Which way does the mail go?"],
    ['view="setup" answers="mailboxes=cloud"', "Set it up, step by step"],
    ['view="quiz"', "Test what you know"],
    ['view="quiz" seed="tuesday" count="5"', "Question 1 of 5"],
    ['view="about"', "About this checker"],
    ['link="https://checker.example/#/route?step=contradiction"', "The page contradicts itself"],
  ]) {
    it(`${attributes || "without attributes"}: ${heading}`, async () => {
      await host.shows(tag(attributes));
      await host.arrivesAt(heading);
      assert.deepEqual(await host.inside(texts, 0, ".notice"), [], "nothing in the attributes was unknown");
    });
  }
});

describe("preset state", () => {
  it("an organization and its recipients, as attributes", async () => {
    const organization = { acceptedDomains: [{ domain: "fabrikam.com", matchSubdomains: true }], outboundConnectors: [{ name: "Ours; & more", recipientDomains: ["fabrikam.com", "*.fabrikam.com"] }, { name: "Off", recipientDomains: ["fabrikam.com"], enabled: false, testMode: true }] };
    await host.shows(tag(`view="route" organization='${JSON.stringify(organization)}' recipients="ann@fabrikam.com bob@elsewhere.example"`));
    await host.arrivesAt("Try your own domains and connectors");
    const results = await host.inside(texts, 0, ".results > li");
    assert.match(results[0], /^ann@fabrikam\.com\s+→ Ours; & more/);
    assert.match(results[1], /^bob@elsewhere\.example\s+→ No connector/);
  });

  it("the same as properties, set before the script has come", async () => {
    await host.shows(tag(""), { script: "" });
    await host.inside((element) => {
      element.view = "route";
      element.organization = { acceptedDomains: [{ domain: "fabrikam.com" }], outboundConnectors: [{ name: "Ours", recipientDomains: ["fabrikam.com"] }], cloudMailboxes: ["eve@fabrikam.com"] };
      element.recipients = ["ann@fabrikam.com", "eve@fabrikam.com"];
    });
    await host.browser.run((src) => {
      const script = document.createElement("script");
      Object.assign(script, { type: "module", src });
      document.head.append(script);
    }, `${host.site.url}embed.js`);
    await host.arrivesAt("Try your own domains and connectors");
    const results = await host.inside(texts, 0, ".results > li");
    assert.match(results[0], /→ Ours/);
    assert.match(results[1], /→ No connector: stays in Microsoft 365/);
    assert.deepEqual(await host.inside((element) => [element.recipients, element.organization.cloudMailboxes, element.getAttribute("view")]), [["ann@fabrikam.com", "eve@fabrikam.com"], ["eve@fabrikam.com"], "route"]);
  });

  it("a quiz of these topics, so long, passed at so many percent", async () => {
    await host.shows(tag('view="quiz" seed="tuesday" topics="flow" count="3" pass="100"'));
    await host.arrivesAt("Question 1 of 3");
    const told = await host.inside((element) => [element.seed, element.topics, element.count, element.pass]);
    assert.deepEqual(told, ["tuesday", ["flow"], 3, 100]);
    assert.match((await host.inside(texts, 0, ".progress")).join(), /Who mails whom/);
  });

  it("takes effect live, without taking the focus or what a reader chose elsewhere", async () => {
    await host.shows(`<input id="field">${tag('view="check"')}`);
    await host.arrivesAt("Where are your organization’s mailboxes?");
    await host.browser.run(() => document.getElementById("field").focus());
    await host.inside((element) => (element.answers = { mailboxes: "split" }));
    await host.arrivesAt("What do your own email servers run?");
    await host.inside((element) => element.setAttribute("view", "quiz"));
    await host.arrivesAt("Test what you know");
    await host.inside((element) => Object.assign(element, { seed: "tuesday", count: 4 }));
    await host.arrivesAt("Question 1 of 4");
    await host.inside((element) => (element.link = "#/table"));
    await host.arrivesAt("Every case in one table");
    await host.inside((element) => (element.link = null));
    await host.arrivesAt("Question 1 of 4");
    assert.equal(await host.browser.run(() => document.activeElement.id), "field");
  });

  it("takes what is no organization for none, and says so in the console only", async () => {
    await host.shows(tag('view="playground" organization="{" recipients="ann@fabrikam.com"'));
    await host.arrivesAt("Try your own domains and connectors");
    await host.browser.assertQuiet([host.site.origin, host.server.origin], /"organization\\?" cannot be read/);
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
    await host.clicks("See the verdict");
    await host.arrivesAt("Do you need a connector? Not for you");
    await host.clicks("Quiz");
    await host.arrivesAt("Test what you know");
    await host.clicks("Begin");
    await host.until("the quiz begins", (element) => /^Question 1 of/.test(element.shadowRoot.querySelector("h1").innerText));
    assert.deepEqual(await around(), before);
    assert.equal(await host.browser.run(() => document.getElementById("app").innerText), "mine", "an element of the same id as the site's is left alone");
  });

  it("has several elements that share one download and don't disturb each other, even with the script there twice", async () => {
    await host.shows(tag('view="check"') + tag('view="check" loading="eager"') + tag('view="flow" loading="eager"') + tag('view="flow" loading="eager"') + host.script);
    for (const number of [0, 1]) await host.arrivesAt("Where are your organization’s mailboxes?", number);
    for (const number of [2, 3]) await host.arrivesAt("Which way does the mail go?", number);
    await host.clicks("Some in Exchange Online, some on our own servers", 0);
    await host.clicks("Continue", 0);
    await host.arrivesAt("What do your own email servers run?", 0);
    await host.arrivesAt("Where are your organization’s mailboxes?", 1);
    const paths = host.site.requests.map(({ path }) => path);
    assert.deepEqual(paths, [...new Set(paths)], "a file was asked for twice");
    assert.equal(paths.filter((path) => path.endsWith(".wasm")).length, 2, "the app and the guide");
  });

  it("gets back what a removed element held: 200 of them, and memory levels off", async (test) => {
    await host.shows("<main></main>", { script: host.script });
    const mount = (times) =>
      host.browser.run(async (times) => {
        for (let time = 0; time < times; time++) {
          const element = document.createElement("connector-checker");
          Object.assign(element, { view: ["check", "table", "flow", "route"][time % 4], loading: "eager" });
          const ready = new Promise((resolve) => element.addEventListener("connector-checker-ready", resolve, { once: true }));
          document.querySelector("main").append(element);
          await ready;
          element.remove();
          await new Promise((resolve) => setTimeout(resolve));
          if (element.shadowRoot.querySelector(".app")) throw new Error("the app stays behind");
        }
        const code = performance.getEntriesByType("resource").map(({ name }) => name).find((name) => /connector-checker-\w+\.js$/.test(name));
        // In a script of the page's own, since a driver's may have modules of its own.
        const script = Object.assign(document.createElement("script"), { type: "module" });
        script.textContent = `import start from "${code}"; document.body.dataset.held = (await start()).memory.buffer.byteLength;`;
        delete document.body.dataset.held;
        document.body.append(script);
        while (!document.body.dataset.held) await new Promise((resolve) => setTimeout(resolve, 20));
        return Number(document.body.dataset.held);
      }, times);
    await host.driver.manage().setTimeouts({ script: 120_000 });
    const wasm = [];
    const page = [];
    for (let quarter = 0; quarter < 4; quarter++) {
      wasm.push(await mount(50));
      if (host.browser.can("memory")) page.push(await host.browser.memory());
    }
    test.diagnostic(`wasm memory: ${wasm.join(", ")} bytes; page: ${page.map(({ bytes, nodes, listeners }) => `${bytes} bytes, ${nodes} nodes, ${listeners} listeners`).join("; ")}`);
    assert.equal(wasm[3], wasm[1], "the second hundred takes no more of wasm's memory");
    if (page.length) {
      assert.ok(page[3].nodes <= page[1].nodes + 20, "no nodes pile up");
      assert.ok(page[3].listeners <= page[1].listeners + 4, "no listeners pile up");
      assert.ok(page[3].bytes < page[1].bytes * 1.05, "the scripts' memory levels off");
    }
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
  const wasm = () => host.site.requests.filter(({ path }) => path.endsWith(".wasm")).length;

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
    await listens();
    await host.browser.run(() => {
      const inner = document.querySelector("section").attachShadow({ mode: "open" });
      inner.innerHTML = '<connector-checker view="verdict" answers="mailboxes=none"></connector-checker>';
    });
    const [ready] = await hears("ready");
    assert.deepEqual(ready, { name: "ready", detail: { view: "verdict" }, target: "section" });
    const [{ detail }] = await hears("verdict");
    assert.deepEqual(detail.answers, { mailboxes: "none" });
    assert.equal(detail.word, "Not for you");
    assert.deepEqual(detail.needs, ["does-not-apply"]);
    assert.deepEqual(detail.connectors, []);
  });

  it("tell each verdict once, when the reader comes to it", async () => {
    await host.shows(tag(`view="check" answers="${EVERYTHING}"`));
    await listens();
    await host.arrivesAt("Check your answers");
    assert.deepEqual(await host.browser.run(() => window.heard.filter(({ name }) => name === "verdict")), []);
    await host.clicks("See the verdict");
    const [{ detail }] = await hears("verdict");
    assert.equal(detail.answers.reach, "outside");
    assert.equal(detail.word, "Yes");
    assert.ok(detail.connectors.length > 1 && detail.connectors.every(({ from, to }) => from && to), JSON.stringify(detail.connectors));
    await host.clicks("Why not the other cases?");
    assert.equal((await hears("verdict")).length, 1);
  });

  it("tell the routes that are on the page, in both readings", async () => {
    await host.shows(tag('view="route" link="#/route?step=third-answer&guess-3=1"'));
    await listens();
    const routeOf = (recipient) =>
      host.driver.wait(async () => (await hears("route")).at(-1).detail.routes.find((route) => route.recipient === recipient), 10_000, `no route of ${recipient}`);
    // The listener may have come too late for the first one, or in time.
    await host.inside((element) => (element.link = "#/route?step=first-answer&guess-1=2"));
    assert.equal((await routeOf("john@fabrikam.com")).answer.outcome, "connector");
    await host.inside((element) => {
      element.link = null;
      element.precedence = "listed-order";
      element.organization = { acceptedDomains: [{ domain: "contoso.com" }], outboundConnectors: [{ name: "All", allAcceptedDomains: true }, { name: "\"Wild\" <b>", recipientDomains: ["*.contoso.com"] }] };
      element.recipients = ["john@sales.contoso.com", "no address"];
    });
    await host.arrivesAt("Try your own domains and connectors");
    const told = await routeOf("john@sales.contoso.com");
    assert.deepEqual(told.answer, { reading: "listed-order", outcome: "connector", connectors: ['"Wild" <b>'] });
    assert.equal(told.other, null);
  });

  it("tell each answer of a quiz, and its result", async () => {
    await host.shows(tag('view="quiz" seed="tuesday" count="2" pass="50"'));
    await listens();
    for (const number of [1, 2]) {
      await host.arrivesAt(`Question ${number} of 2`);
      await host.inside((element) => {
        const names = new Set([...element.shadowRoot.querySelectorAll(".choice input")].map((input) => input.name));
        for (const name of names) element.shadowRoot.querySelector(`.choice input[name="${name}"]:not(:checked)`)?.click();
      });
      await host.until("Check leads on", (element) => element.shadowRoot.querySelector(".primary")?.getAttribute("href")?.includes("answers="));
      await host.clicks("Check");
      await host.clicks(number === 2 ? "See the result" : "Next question");
    }
    const [{ detail }] = await hears("quiz-result");
    const answers = await hears("quiz-answer", 2);
    assert.deepEqual(answers.map(({ detail }) => detail.number), [1, 2]);
    const right = answers.filter(({ detail }) => detail.right).length;
    assert.deepEqual(detail, { right, count: 2, percent: right * 50, pass: 50, passed: right >= 1 });
  });
});

describe("a reader who goes on before the app has had its next turn", () => {
  // Time that flies makes the app give the browser a turn whenever it may, as it does on a slow machine.
  const head = "<script>{ const begin = Date.now(); let asked = 0; Date.now = () => begin + 100 * asked++; }</script>";

  it("loses no answer of a quiz", async () => {
    await host.shows(tag('view="quiz" seed="tuesday" count="2"'), { head });
    await listens();
    await host.arrivesAt("Question 1 of 2");
    await host.inside(({ shadowRoot }) => {
      const goesOn = () => [...shadowRoot.querySelectorAll(".primary")].find(({ textContent }) => /^(Next question|See the result)$/.test(textContent))?.click();
      new MutationObserver(goesOn).observe(shadowRoot, { childList: true, subtree: true, characterData: true });
    });
    for (const number of [1, 2]) {
      await host.arrivesAt(`Question ${number} of 2`);
      await host.inside(({ shadowRoot }) => shadowRoot.querySelector(".choice input").click());
      await host.until("Check leads on", ({ shadowRoot }, number) => new RegExp(`answers=\\d${",\\d".repeat(number - 1)}&`).test(shadowRoot.querySelector(".primary").getAttribute("href")), 0, number);
      await host.clicks("Check");
    }
    await hears("quiz-result");
    const answers = await hears("quiz-answer", 2);
    assert.deepEqual(answers.map(({ detail }) => detail.number), [1, 2]);
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
    for (const [root, attributes, expected] of [
      ['lang="ar" dir="rtl"', "", ["rtl", "en"]],
      ['lang="ar" dir="rtl"', 'dir="ltr"', ["ltr", "en"]],
      ['lang="en-GB"', "", ["ltr", "en-GB"]],
      ['lang="en"', 'lang="he"', ["rtl", "en"]],
    ]) {
      await host.shows(tag(`view="table" ${attributes}`), { root });
      await host.arrivesAt("Every case in one table");
      assert.deepEqual(await host.inside(direction), expected, `${root} ${attributes}`);
      const arrow = await host.inside((element) => getComputedStyle(element.shadowRoot.querySelector(".arrow"), "::before").content);
      assert.match(arrow, expected[0] === "rtl" ? /←/ : /→/);
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
    for (const width of [1280, 320]) {
      await host.browser.resize(width, 800);
      for (const style of ["display: flex", "display: inline-flex; width: 100%", "display: grid", "float: left; width: 100%"]) {
        await host.shows(`<div style="${style}">${tag('view="check"')}</div>`, { head: "<style>body { margin: 8px; }</style>" });
        await host.arrivesAt("Where are your organization’s mailboxes?");
        const got = await host.inside((element) => element.shadowRoot.querySelector(".app").getBoundingClientRect().width);
        assert.ok(got > width - 50 && got <= width - 16, `${style}: ${got} px of ${width}`);
        await host.browser.assertNoSidewaysScroll();
      }
    }
    await host.browser.resize(1280, 900);
  });
});
