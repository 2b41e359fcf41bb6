// The app as one file, opened from a disk as somebody has it who carries it on a stick: alone in a folder, without a server.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { start } from "../browser.mjs";
import { Reader } from "../reader.mjs";
import { builtSite } from "../server.mjs";
import { EVERYTHING, VIEWS } from "../views.mjs";

let reader;
before(async () => {
  const folder = await mkdtemp(join(tmpdir(), "connector-checker-"));
  // As people name things.
  const file = join(folder, "Connector Checker #1 (Größe).html");
  await cp(join(builtSite, "connector-checker.html"), file);
  const site = { url: pathToFileURL(file).href, origin: "none", close: () => rm(folder, { recursive: true }) };
  reader = await Reader.with(await start(), { site });
  await reader.open();
});
after(() => reader?.leave());
afterEach(async (test) => {
  await asksForNothingElse();
  await reader.check(test);
});

/** Fails if anything was asked for but the file itself, from the disk or from elsewhere. */
async function asksForNothingElse() {
  const asked = (await reader.browser.requests()).filter((url) => !/^(about|blob|data|chrome|resource):/.test(url));
  assert.deepEqual(asked.filter((url) => url.split("#")[0] !== reader.site.url), []);
}

const named = (fragment) => (fragment.length > 60 ? `${fragment.slice(0, 60)}…` : fragment || "the start");

describe("the file shows", () => {
  for (const [fragment, heading] of VIEWS) {
    it(named(fragment), async () => {
      await reader.goes(fragment);
      await reader.arrivesAt(heading);
      await reader.seesNot("could not start");
    });
  }
});

describe("in the file", () => {
  it("a reader goes from page to page by links, and back", async () => {
    await reader.goes("#/");
    for (const link of ["Questions", "Table", "Mail flow", "Set-up guide", "Quiz", "Example", "My configuration", "My mail bounced", "About"]) {
      const before = await reader.heading();
      await reader.clicks(link, "header");
      await reader.until(`${link} leads on`, (before) => document.querySelector("h1")?.innerText !== before, before);
    }
    assert.equal(await reader.fragment(), "#/about");
    await reader.back();
    await reader.arrivesAt("My mail bounced");
  });

  it("files are read and recipients counted in a worker that the page makes", async () => {
    await reader.open("#/playground");
    await reader.browser.run(() => {
      const { Worker } = window;
      window.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          this.addEventListener("message", () => (window.heard = true));
        }
      };
    });
    const settings = { ConnectorType: "OnPremises", Enabled: true, UseMXRecord: false, SmartHosts: ["192.0.2.1"], IsTransportRuleScoped: false, AllAcceptedDomains: false, RouteAllMessagesViaOnPremises: false, TestMode: false };
    await reader.takes("import-files", "connectors.json", JSON.stringify([{ Name: "From the file", RecipientDomains: ["fabrikam.com"], ...settings }]));
    await reader.sees("Found 1 outbound connector", "main [role=status]");
    await reader.goes("#/tenant?show=recipients");
    await reader.takes("import-recipients", "list.txt", "ann@fabrikam.com\n".repeat(1_000), 200);
    await reader.sees("200,000 recipients in 1 file with 200,000 lines.");
    await reader.sees("From the file ann@fabrikam.com line 1");
    assert.ok(await reader.browser.run(() => window.heard), "the worker answers");
  });

  const refusesWorkers = () =>
    reader.browser.run(() => {
      window.Worker = class {
        constructor() {
          throw new Error("refused");
        }
      };
    });

  it("reading moves on step by step and is canceled where the browser refuses the worker, too", async () => {
    await reader.open("#/playground");
    await refusesWorkers();
    const line = `Name : ${"x".repeat(70)}\nRequireTls : True\n\n`;
    await reader.takes("import-files", "large.txt", line.repeat(1_000), 200);
    await reader.until("some of it is read", () => document.querySelector("main progress")?.value > 0);
    await reader.clicks("Cancel");
    await reader.sees("Canceled. Nothing was changed.");
    await reader.takes("import-files", "small.txt", line);
    await reader.sees("Found 0 outbound connectors, 1 inbound connector", "main [role=status]");
  });

  it("a count is canceled where the browser refuses the worker, too", async () => {
    await reader.open("#/playground");
    await refusesWorkers();
    await reader.takes("import-files", "connectors.json", JSON.stringify([{ Name: "From the file", RecipientDomains: ["fabrikam.com"], ConnectorType: "Partner" }]));
    await reader.sees("Found 1 outbound connector", "main [role=status]");
    await reader.goes("#/tenant?show=recipients");
    await reader.takes("import-recipients", "list.txt", "ann@fabrikam.com\n".repeat(50_000), 120);
    await reader.until("some of it is read", () => document.querySelector("main progress")?.value > 0);
    await reader.clicks("Cancel");
    await reader.sees("Before you canceled:");
    await reader.open();
  });

  it("the quiz is taken to its result, which a reload keeps", async () => {
    await reader.open("#/quiz?seed=tuesday&topics=need&count=3");
    for (let question = 1; question <= 3; question++) {
      await reader.arrivesAt(`Question ${question} of 3`);
      await reader.browser.run(() => {
        for (const { name } of document.querySelectorAll("main .choice input")) document.querySelector(`main .choice input[name="${name}"]`).click();
      });
      await reader.until("Check leads on", () => document.querySelector("main .primary")?.getAttribute("href")?.includes("answers="));
      await reader.clicks("Check");
      await reader.arrivesAt(/^Question \d of 3: (correct|incorrect)$/);
      await reader.clicks(question === 3 ? "See your result" : "Next question");
    }
    await reader.arrivesAt(/^Your result: \d of 3 correct/);
    const result = await reader.heading();
    await reader.reload();
    await reader.arrivesAt(result);
  });

  it("what was typed is there after a reload, however long it is", async () => {
    await reader.goes("#/playground");
    await reader.types("Email addresses", "ann@sales.contoso.com");
    await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
    await reader.reload();
    await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
    const many = Array.from({ length: 5_000 }, (_, place) => `user${place}@contoso.com`).join("\n");
    await reader.pastes("Email addresses", many);
    await reader.until("the text is kept beside the address", () => location.hash === "#/playground?kept=here");
    await reader.reload();
    await reader.until("the text is there", (many) => document.querySelector("#recipients")?.value === many, many);
  });

  it("the colors that were chosen stay", async () => {
    await reader.chooses("Dark", "Theme");
    await reader.open("#/about");
    assert.equal(await reader.browser.run(() => getComputedStyle(document.documentElement).colorScheme), "dark");
    await reader.chooses("System default", "Theme");
  });

  it("the set-up guide prints without controls, and with nothing folded", async (test) => {
    if (!reader.browser.can("media")) return test.skip("this engine has no means to print");
    await reader.goes(`#/setup?${EVERYTHING}`);
    await reader.arrivesAt("Set it up, step by step");
    await reader.driver.printPage();
    await reader.browser.prefer({ print: true });
    const paper = await reader.browser.run(() => ({
      folded: document.querySelectorAll("details:not([open])").length,
      controls: [...document.querySelectorAll("nav a, button, select")].filter((element) => element.checkVisibility()).length,
      steps: document.querySelectorAll(".steps li").length > 3,
    }));
    await reader.browser.prefer();
    assert.deepEqual(paper, { folded: 0, controls: 0, steps: true });
  });

  it("axe finds nothing, and nothing is wider than 320 px", async () => {
    await reader.browser.resize(320, 640);
    for (const fragment of ["", "#/quiz?seed=tuesday&count=5", "#/flow"]) {
      await reader.goes(fragment);
      await reader.findsAccessible();
      await reader.browser.assertNoSidewaysScroll();
    }
    await reader.browser.resize(1280, 900);
  });

  it("the policy lets nothing out, and no foreign script in", async () => {
    await reader.goes("#/");
    const refused = await reader.browser.run(async () => {
      const refused = [];
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
      const script = Object.assign(document.createElement("script"), { textContent: "window.ran = true" });
      document.body.append(script, Object.assign(new Image(), { src: "http://127.0.0.1:9/x.png" }));
      await fetch("http://127.0.0.1:9/").catch(() => {});
      await new Promise((resume) => setTimeout(resume, 300));
      return { refused, ran: window.ran === true };
    });
    assert.equal(refused.ran, false);
    assert.deepEqual(refused.refused.toSorted(), ["connect-src", "img-src", "script-src-elem"]);
    // The browser tells of each refusal in the console, and of the requests that it did not make.
    await reader.browser.requests();
    await reader.browser.assertQuiet(["none", "http://127.0.0.1:9"], /Content.Security.Policy/);
  });
});
