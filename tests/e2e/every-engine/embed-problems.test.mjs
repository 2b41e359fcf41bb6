// The custom element where it cannot start: each cause is made on purpose. What is in the tag stays, and a line says what is
// wrong and how to mend it.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, afterEach, before, describe, it } from "node:test";
import { Host, OPEN, tag } from "../host.mjs";
import { builtSite } from "../server.mjs";

let host;
before(async () => (host = await Host.open()));
after(() => host?.close());
// Every one of these tests makes errors that belong into the console.
afterEach((test) => host?.check(test, /./));

const ELEMENT = '<connector-checker view="check"><p>Until then</p></connector-checker>';
const TEXT = { ...OPEN, "content-type": "text/plain", "x-content-type-options": "nosniff" };
const only = (ending, headers) => (path) => (ending.test(path) && !path.endsWith("embed.js") ? headers : OPEN);

/** Opens the page, and gives back the line and the code of the event. */
async function problem(options) {
  await host.shows(ELEMENT, {
    ...options,
  });
  const said = await host.fails();
  // It can be tried again, and says the same again.
  const code = await host.inside(
    (element) =>
      new Promise((resolve) => {
        element.addEventListener("connector-checker-error", ({ detail }) => resolve(detail.code), { once: true });
        element.load().catch(() => {});
      }),
  );
  return { code, said };
}

/** Copies the site into a folder, and hands over the folder with the address of a page in it. */
async function inFolder(action) {
  const folder = await mkdtemp(join(tmpdir(), "connector-checker-"));
  try {
    await cp(builtSite, folder, { recursive: true });
    await action(folder, pathToFileURL(join(folder, "page.html")).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The line of embed-help.js, under the tag's own content. */
async function helped() {
  await host.until("embed-help.js says something", (element) => element.querySelector("[role=status]")?.checkVisibility());
  const [content, said] = await host.inside((element) => [...element.children].map((child) => child.innerText));
  assert.equal(content, "Until then");
  assert.match(said, /^Connector Checker couldn't start\. For the site owner: /);
  return said;
}

describe("when it cannot start", () => {
  it("a script of the wrong type", async () => {
    host.answers.headers = only(/\.js$/, TEXT);
    const { code, said } = await problem();
    assert.equal(code, "type");
    assert.match(said, /connector-checker-\w+\.js has the content type "text\/plain".*\.js files as text\/javascript/);
  });

  it("but WebAssembly of the wrong type starts all the same, with a warning in the console", async () => {
    host.answers.headers = only(/\.wasm$/, TEXT);
    await host.shows(ELEMENT);
    await host.arrivesAt("Where are your organization’s mailboxes?");
    if (host.browser.can("console")) {
      const messages = (await host.browser.console()).map(({ message }) => message);
      assert.ok(messages.some((message) => /application\/wasm/.test(message)), messages.join("\n"));
    }
  });

  it("a host that answers whatever it doesn't know with its own page", async () => {
    host.answers.headers = only(/\.wasm$/, { ...OPEN, "content-type": "text/html" });
    const { code, said } = await problem();
    assert.equal(code, "missing");
    assert.match(said, /_bg\.wasm is missing \(the server returned 200\)\. Copy all files/);
  });

  it("files that are missing: any of them", async () => {
    for (const missing of [/connector-checker-\w+\.js$/, /connector-checker-\w+_bg\.wasm$/, /style-\w+\.css$/]) {
      host.site.refuse(missing);
      try {
        const { code, said } = await problem();
        assert.equal(code, "missing");
        assert.match(said, /is missing \(the server returned 503\)\. Copy all files.*Cache-Control: no-cache/);
      } finally {
        host.site.refuse(undefined);
      }
      await host.inside((element) => element.load());
      await host.arrivesAt("Where are your organization’s mailboxes?");
    }
  });

  it("another address that doesn't let this page use its files", async () => {
    host.answers.headers = (path) => (path.endsWith("embed.js") ? OPEN : {});
    const { code, said } = await problem();
    assert.equal(code, "unreachable");
    assert.match(said, /Access-Control-Allow-Origin: \*/);
  });

  for (const [missing, policy, blocked] of [
    ["'wasm-unsafe-eval'", (site) => `default-src 'none'; script-src ${site}; connect-src ${site}`, /blocks WebAssembly\./],
    ["connect-src", (site) => `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'`, /blocks http\S+\./],
    ["the address in script-src", (site) => `default-src 'none'; script-src ${site}/embed.js 'wasm-unsafe-eval'; connect-src ${site}`, /blocks http\S+\.js\./],
  ]) {
    it(`a policy without ${missing}`, async () => {
      const { code, said } = await problem({ policy: policy(host.site.origin) });
      assert.equal(code, "policy");
      assert.match(said, blocked);
      assert.match(said, new RegExp(`Allow ${host.site.origin} in script-src and connect-src, and 'wasm-unsafe-eval' in script-src\\.`));
    });
  }

  it("a policy that requires trusted types and allows other names: what is missing is said, and with it the app comes", async () => {
    const { code, said } = await problem({ policy: "require-trusted-types-for 'script'; trusted-types other" });
    assert.equal(code, "policy");
    assert.match(said, /Add "trusted-types connector-checker" to it, or add the name to its list\./);
    for (const names of ["", "; trusted-types other connector-checker"]) {
      await host.shows(tag('view="table"'), { policy: `require-trusted-types-for 'script'${names}` });
      await host.arrivesAt("Every case in one table");
      await host.until("the table is there", (element) => element.shadowRoot.querySelectorAll("table tr").length > 10);
    }
  });

  for (const [what, attributes, said] of [
    ["is no word of its own", 'view="weather"', /view must be check or verdict or .* or about\./],
    ["is no number", 'view="quiz" count="many"', /count must be a whole number\./],
    ["is above what can be", 'view="quiz" pass="101"', /pass must be a whole number from 0 to 100\./],
    ["is too long", `view="route" recipients="${"a@b.example ".repeat(10_000)}"`, /recipients must have at most 100000 characters\./],
    ["is no JSON", 'view="playground" organization="{" recipients="ann@fabrikam.com"', /organization must be an object \(JSON/],
    ["has an old name in it", `view="route" organization='{ "outboundConnectors": [{ "name": "A", "partner": true }] }'`, /Unknown setting outboundConnectors\[0\]\.partner\. It is now called connectorType/],
    ["has an unknown name in it", `view="route" organization='{ "acceptedDomains": [{ "domainName": "a.example", "mode": 1 }] }'`, /Unknown setting acceptedDomains\[0\]\.mode\. Use one of: domainName, /],
    ["has a setting of another type", `view="route" organization='{ "outboundConnectors": [{ "name": "A", "useMXRecord": "no" }] }'`, /outboundConnectors\[0\]\.useMXRecord must be true or false\./],
    ["has more connectors than the playground shows", `view="route" organization='${JSON.stringify({ outboundConnectors: Array(201).fill({ name: "A" }) })}'`, /outboundConnectors must have at most 200 entries\./],
  ]) {
    it(`an attribute that ${what}`, async () => {
      await host.shows(tag(attributes));
      assert.match(await host.fails(), said);
    });
  }

  it("a wrong property, which is refused at once, and a wrong attribute later, which changes nothing", async () => {
    await host.shows(tag('view="check"'));
    await host.arrivesAt("Where are your organization’s mailboxes?");
    const refused = await host.inside((element) =>
      [["recipients", "ann@fabrikam.com"], ["count", "5"], ["topics", [1]], ["answers", []], ["view", "weather"], ["organization", "{}"]].map(([name, value]) => {
        try {
          element[name] = value;
        } catch ({ name, code, message }) {
          return [name, code, message];
        }
      }),
    );
    for (const [name, code] of refused) assert.deepEqual([name, code], ["ConnectorCheckerProblem", "attribute"]);
    assert.match(refused[0][2], /recipients must be an array of strings\./);
    const code = await host.inside(
      (element) =>
        new Promise((resolve) => {
          element.addEventListener("connector-checker-error", ({ detail }) => resolve(detail.code), { once: true });
          element.setAttribute("view", "weather");
        }),
    );
    assert.equal(code, "attribute");
    await host.arrivesAt("Where are your organization’s mailboxes?");
  });

  it("a browser without WebAssembly, and one that is too old", async () => {
    for (const broken of ["delete globalThis.WebAssembly;", "CSS.supports = () => false;"]) {
      const { code, said } = await problem({ head: `<script>${broken}</script>` });
      assert.equal(code, "browser");
      assert.match(said, /This browser is too old for the checker, or WebAssembly is turned off/);
    }
  });

  it("a page that was opened from a folder, where browsers let no module run: the content stays, and embed-help.js says why", async () => {
    await inFolder(async (folder, address) => {
      const page = (head) => writeFile(join(folder, "page.html"), `<!DOCTYPE html><title>A file</title>${head}${ELEMENT}`);
      await page('<script type="module" src="embed.js"></script><script defer src="embed-help.js"></script>');
      await host.driver.get(address);
      const said = await helped();
      assert.match(said, /Browsers don't run modules in a page opened from a folder\. Put the page and the checker on a web server/);
      // With the script from a server, a page in a folder is a page like any other.
      await page(host.script);
      await host.driver.get(address);
      await host.arrivesAt("Where are your organization’s mailboxes?");
    });
  });

  for (const [cause, script, headers] of [
    ["is not there", (site) => `<script type="module" src="${site.url}nowhere.js"></script>`, () => OPEN],
    ["is of the wrong type", (site) => `<script type="module" src="${site.url}embed.js"></script>`, (path) => (path.endsWith("embed.js") ? TEXT : OPEN)],
    ["is kept from this page by its server", (site) => `<script type="module" src="${site.url}embed.js"></script>`, () => ({})],
    ["has another digest", (site) => `<script type="module" src="${site.url}embed.js" integrity="sha384-${"A".repeat(64)}" crossorigin></script>`, () => OPEN],
  ]) {
    it(`an embed.js that ${cause}: embed-help.js says what to look at`, async () => {
      host.answers.headers = headers;
      await host.shows(ELEMENT, { script: `${script(host.site)}<script defer src="${host.site.url}embed-help.js"></script>` });
      assert.match(await helped(), /embed\.js didn't run\. See the browser console/);
    });
  }

  it("embed-help.js says nothing where all is well", async () => {
    await host.shows(ELEMENT, { script: `${host.script}<script defer src="${host.site.url}embed-help.js"></script>` });
    await host.arrivesAt("Where are your organization’s mailboxes?");
    assert.equal(await host.inside((element) => element.innerHTML), "<p>Until then</p>");
  });

  it("without JavaScript the content stays", async (test) => {
    if (!host.browser.can("javascript")) return test.skip("this engine has no means to switch JavaScript off");
    await host.browser.javascript(false);
    try {
      await host.shows(ELEMENT);
      assert.equal(await host.browser.run(() => document.body.innerText.trim()), "Until then");
    } finally {
      await host.browser.javascript(true);
    }
  });
});
