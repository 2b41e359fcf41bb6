// The custom element in somebody else's page, as far as it is the same in every engine: its views, what a page can set of them
// and hear of them.

import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, afterEach, before, describe, it } from "node:test";
import { Host, hears, listens, tag, texts } from "./host.mjs";
import { builtSite } from "./server.mjs";
import { EVERYTHING } from "./views.mjs";

let host;
before(async () => (host = await Host.open()));
after(() => host?.close());
afterEach((test) => host?.check(test));

describe("each view", () => {
  const VIEWS = [
    ["", "Connector Checker"],
    ['view="check"', "Where are your organization’s mailboxes?"],
    ['view="check" answers="mailboxes=split"', "What do your own email servers run?"],
    ['view="verdict" answers="mailboxes=none"', "Do you need a connector? Doesn’t apply"],
    ['view="table"', "Every case in one table"],
    ['view="route"', "An example with four domains"],
    ['view="route" recipients="john@contoso.com"', "My configuration"],
    ['view="playground"', "My configuration"],
    ['view="flow" from="relay" to="internet"', "Mail flow, hop by hop"],
    ['view="setup" answers="mailboxes=cloud"', "Set it up, step by step"],
    ['view="quiz"', "Test your knowledge"],
    ['view="quiz" seed="tuesday" count="5"', "Question 1 of 5"],
    ['view="bounce"', "My mail bounced"],
    ['view="bounce" code="5.7.64"', "My mail bounced"],
    ['view="inbound"', "Incoming mail"],
    ['view="about"', "About this checker"],
    ['link="https://checker.example/#/route?step=contradiction"', "The page contradicts itself"],
  ];
  // Side by side in one page, where they share one module.
  before(() => host.shows(VIEWS.map(([attributes]) => tag(`${attributes} loading="eager"`)).join("")));

  for (const [number, [attributes, heading]] of VIEWS.entries()) {
    it(`${attributes || "without attributes"}: ${heading}`, async () => {
      await host.arrivesAt(heading, number);
      assert.deepEqual(await host.inside(texts, number, ".notice"), [], "nothing in the attributes was unknown");
    });
  }
});

describe("preset state", () => {
  it("an organization and its recipients, as attributes", async () => {
    const organization = { acceptedDomains: [{ domainName: "fabrikam.com", matchSubDomains: true }], outboundConnectors: [{ name: "Ours; & more", recipientDomains: ["fabrikam.com", "*.fabrikam.com"] }, { name: "Off", recipientDomains: ["fabrikam.com"], enabled: false, testMode: true }] };
    await host.shows(tag(`view="route" organization='${JSON.stringify(organization)}' recipients="ann@fabrikam.com bob@elsewhere.example"`));
    await host.arrivesAt("My configuration");
    const results = await host.inside(texts, 0, ".results > li");
    assert.match(results[0], /^ann@fabrikam\.com\s+→ Ours; & more/);
    assert.match(results[1], /^bob@elsewhere\.example\s+→ No connector/);
  });

  it("a quiz of these topics, so long, passed at so many percent", async () => {
    await host.shows(tag('view="quiz" seed="tuesday" topics="flow" count="3" pass="100"'));
    await host.arrivesAt("Question 1 of 3");
    const told = await host.inside((element) => [element.seed, element.topics, element.count, element.pass]);
    assert.deepEqual(told, ["tuesday", ["flow"], 3, 100]);
    assert.match((await host.inside(texts, 0, ".progress")).join(), /Mail flow/);
  });

  it("an organization as the cmdlets name its settings is routed as the package for JavaScript routes it", async () => {
    const connectors = [
      { name: "Scoped", recipientDomains: ["fabrikam.com"], isTransportRuleScoped: true },
      { name: "Partner", connectorType: "Partner", recipientDomains: ["*.fabrikam.com"], tlsSettings: "EncryptionOnly", useMXRecord: true },
      { name: "Central", connectorType: "OnPremises", recipientDomains: ["*"], routeAllMessagesViaOnPremises: true, enabled: false },
    ];
    const organization = { acceptedDomains: [{ domainName: "contoso.com", domainType: "InternalRelay", matchSubDomains: true }], outboundConnectors: connectors };
    const recipients = ["ann@fabrikam.com", "ann@mail.fabrikam.com", "bob@contoso.com"];
    await host.shows(tag(`view="route" organization='${JSON.stringify(organization)}' recipients="${recipients.join(" ")}"`), { head: "<script>window.heard = []; addEventListener('connector-checker-route', ({ detail }) => heard.push(detail));</script>" });
    await host.arrivesAt("My configuration");
    const { routes } = await host.driver.wait(() => host.browser.run(() => window.heard[0] ?? null), 10_000, "no event route");
    const { Router } = await import(pathToFileURL(join(builtSite, "npm/route.node.js")));
    const router = new Router(organization);
    const brief = ({ outcome, connectors }) => [outcome, connectors];
    assert.deepEqual(routes.map(({ answer }) => brief(answer)), recipients.map((recipient) => brief(router.route(recipient))));
    // A wildcard covers the domain behind its star too, and the connector that lists that domain is for mail flow rules only.
    assert.deepEqual(routes.map(({ answer }) => answer.connectors), [["Partner"], ["Partner"], []]);
  });
});

describe("events", () => {
  it("tell each verdict once, when the reader comes to it", async () => {
    await host.shows(tag(`view="check" answers="${EVERYTHING}"`));
    await listens(host);
    await host.arrivesAt("Check your answers");
    assert.deepEqual(await host.browser.run(() => window.heard.filter(({ name }) => name === "verdict")), []);
    await host.clicks("See your result");
    const [{ detail }] = await hears(host, "verdict");
    assert.equal(detail.answers.reach, "outside");
    assert.equal(detail.word, "Yes");
    assert.ok(detail.connectors.length > 1 && detail.connectors.every(({ from, to }) => from && to), JSON.stringify(detail.connectors));
    await host.clicks("Why not the other cases?");
    assert.equal((await hears(host, "verdict")).length, 1);
  });

  it("name the ends of a connector by id and label, as the package does", async () => {
    await host.shows(tag('view="verdict"'));
    await listens(host);
    await host.inside((element) => (element.answers = { mailboxes: "split", servers: "other" }));
    const connectorOf = async () => (await hears(host, "verdict")).at(-1).detail.connectors.at(0);
    const { from, to, needs } = await host.driver.wait(connectorOf, 10_000, "no verdict with a connector");
    assert.deepEqual([from.id, to.id, needs[0].id], ["your-server", "microsoft-365", "required"]);
    for (const named of [from, to, ...needs]) assert.ok(named.label.length > 0 && named.label !== named.id);
  });

  it("tell the routes that are on the page, in both readings", async () => {
    await host.shows(tag('view="route" link="#/route?step=third-answer&guess-3=1"'));
    await listens(host);
    const routeOf = (recipient) =>
      host.driver.wait(async () => (await hears(host, "route")).at(-1).detail.routes.find((route) => route.recipient === recipient), 10_000, `no route of ${recipient}`);
    // The listener may have come too late for the first one, or in time.
    await host.inside((element) => (element.link = "#/route?step=first-answer&guess-1=2"));
    assert.equal((await routeOf("john@fabrikam.com")).answer.outcome.id, "connector");
    await host.inside((element) => {
      element.link = null;
      element.precedence = "listed-order";
      element.organization = { acceptedDomains: [{ domainName: "contoso.com" }], outboundConnectors: [{ name: "All", allAcceptedDomains: true }, { name: "\"Wild\" <b>", recipientDomains: ["*.contoso.com"] }] };
      element.recipients = ["john@sales.contoso.com", "no address"];
    });
    await host.arrivesAt("My configuration");
    const told = await routeOf("john@sales.contoso.com");
    assert.deepEqual(told.answer, { reading: { id: "listed-order", label: "Listed order" }, outcome: { id: "connector", label: "Connector" }, connectors: ['"Wild" <b>'] });
    assert.equal(told.other, null);
  });

  it("tell each answer of a quiz, and its result", async () => {
    await host.shows(tag('view="quiz" seed="tuesday" topics="need" count="2" pass="50"'));
    await listens(host);
    for (const number of [1, 2]) {
      await host.arrivesAt(`Question ${number} of 2`);
      await host.inside((element) => {
        const names = new Set([...element.shadowRoot.querySelectorAll(".choice input")].map((input) => input.name));
        for (const name of names) element.shadowRoot.querySelector(`.choice input[name="${name}"]:not(:checked)`)?.click();
      });
      await host.until("Check leads on", (element) => element.shadowRoot.querySelector(".primary")?.getAttribute("href")?.includes("answers="));
      await host.clicks("Check");
      await host.clicks(number === 2 ? "See your result" : "Next question");
    }
    const [{ detail }] = await hears(host, "quiz-result");
    const answers = await hears(host, "quiz-answer", 2);
    assert.deepEqual(answers.map(({ detail }) => detail.number), [1, 2]);
    const right = answers.filter(({ detail }) => detail.right).length;
    assert.deepEqual(detail, { right, count: 2, percent: right * 50, pass: 50, passed: right >= 1 });
  });
});

describe("a reader who goes on before the app has had its next turn", () => {
  // Time that flies makes the app give the browser a turn whenever it may, as it does on a slow machine.
  const head = "<script>{ const begin = Date.now(); let asked = 0; Date.now = () => begin + 100 * asked++; }</script>";

  it("loses no answer of a quiz", async () => {
    await host.shows(tag('view="quiz" seed="tuesday" topics="need" count="2"'), { head });
    await listens(host);
    await host.arrivesAt("Question 1 of 2");
    await host.inside(({ shadowRoot }) => {
      const goesOn = () => [...shadowRoot.querySelectorAll(".primary")].find(({ textContent }) => /^(Next question|See your result)$/.test(textContent))?.click();
      new MutationObserver(goesOn).observe(shadowRoot, { childList: true, subtree: true, characterData: true });
    });
    for (const number of [1, 2]) {
      await host.arrivesAt(`Question ${number} of 2`);
      await host.inside(({ shadowRoot }) => shadowRoot.querySelector(".choice input").click());
      await host.until("Check leads on", ({ shadowRoot }, number) => new RegExp(`answers=\\d${",\\d".repeat(number - 1)}&`).test(shadowRoot.querySelector(".primary").getAttribute("href")), 0, number);
      await host.clicks("Check");
    }
    await hears(host, "quiz-result");
    const answers = await hears(host, "quiz-answer", 2);
    assert.deepEqual(answers.map(({ detail }) => detail.number), [1, 2]);
  });
});

describe("the page around", () => {
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
});
