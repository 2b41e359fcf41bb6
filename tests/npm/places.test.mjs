// The package where it runs: unbundled in a browser, in a worker, from a bundle of Vite, and in Node; each under the
// strictest policy that WebAssembly allows.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { start } from "../e2e/browser.mjs";
import { serve } from "../e2e/server.mjs";
import { project, thrown, tool } from "./package.mjs";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'";

/** Asks every part of the package something, and says what it answered. */
const asking = (main, quiz) => `
  import init, { check, Router, version } from "${main}";
  import initQuiz, { Quiz } from "${quiz}";
  let early;
  try { check({}); } catch (error) { early = error.code; }
  await Promise.all([init(), initQuiz(), init()]);
  const router = new Router({ outboundConnectors: [{ name: "Ä", recipientDomains: ["*.bücher.example"] }] });
  const said = JSON.stringify([
    check({ mailboxes: "split" }).next,
    router.route("x@mail.bücher.example").connectors,
    [...router.routeMany("a@mail.bücher.example\\nb").positions],
    router.explain("x@mail.bücher.example").answer.outcome.id,
    new Quiz({ seed: "x", topics: ["flow"], count: 3 }).score([]).percent,
    typeof version,
  ]);
`;
const ANSWER = JSON.stringify(["servers", ["Ä"], [0, -3], "connector", 0, "string"]);

const page = (script) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>waiting</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script type="module" src="${script}"></script></head></html>`;

let browser, site;
before(async () => {
  const { folder } = project("places");
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const home = "./node_modules/connector-checker";
  const inPage = "document.title = `${early} ${said}`;";
  write("unbundled.html", page("unbundled.js"));
  write("unbundled.js", asking(`${home}/index.js`, `${home}/quiz.js`) + inPage);
  write("worker.html", page("worker-page.js"));
  write("worker-page.js", 'new Worker("worker.js", { type: "module" }).onmessage = ({ data }) => { document.title = data; };');
  write("worker.js", `${asking(`${home}/index.js`, `${home}/quiz.js`)}postMessage(\`\${early} \${said}\`);`);
  write("missing.html", page("missing.js"));
  write(
    "missing.js",
    `import init, { check } from "${home}/check.js";
     const failed = await init("nowhere.wasm").then(() => "no", () => "yes");
     await init();
     document.title = \`\${failed} \${check({}).next}\`;`,
  );
  mkdirSync(join(folder, "app"));
  write("app/index.html", page("/main.js"));
  write("app/main.js", asking("connector-checker", "connector-checker/quiz") + inPage);
  const vite = join(tool.resolve("vite/package.json"), "../bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "app", "--outDir", "../bundled", "--base", "./", "--logLevel", "error"], { cwd: folder });
  site = await serve({ folder });
  browser = await start();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function title(path) {
  await browser.driver.get(site.url + path);
  await browser.driver.wait(async () => (await browser.driver.getTitle()) !== "waiting", 20_000, `${path} said nothing`);
  return browser.driver.getTitle();
}

test("in a page, unbundled: it says when it is asked too early, and answers once it has started", async () => {
  assert.equal(await title("unbundled.html"), `not-ready ${ANSWER}`);
});

test("in a module worker", async () => {
  assert.equal(await title("worker.html"), `not-ready ${ANSWER}`);
});

test("from a bundle that Vite has built", async () => {
  assert.equal(await title("bundled/index.html"), `not-ready ${ANSWER}`);
});

test("a start that failed can be tried again", async () => {
  assert.equal(await title("missing.html"), "yes mailboxes");
});

test("in Node, where it is ready when the import is done, and init changes nothing", async () => {
  const { load } = project("node");
  const entry = await load("connector-checker");
  assert.equal(entry.check({}).next, "mailboxes");
  await entry.default();
  assert.equal(thrown(() => new entry.Router({}).route("x")).code, "address");
});
