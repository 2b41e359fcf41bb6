// The app as a reader on a slow phone has it: Lighthouse, and how long it takes until a first question is answered.
//
//     cargo xtask bench app

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { start } from "../tests/e2e/browser.mjs";
import { builtSite } from "../tests/e2e/server.mjs";
import { median, table } from "./measure.mjs";

const RUNS = 5;
const SLOWER = 4;
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".png": "image/png", ".webmanifest": "application/manifest+json" };

/** The site with brotli, as a real server would send it. With `isBare`, without WebAssembly: the document is all there is. */
async function serve(isBare) {
  const files = new Map();
  for (const name of readdirSync(builtSite)) {
    if (!(extname(name) in TYPES)) continue;
    let body = readFileSync(join(builtSite, name));
    if (name === "index.html" && isBare) body = Buffer.from(String(body).replaceAll(/<script.*?<\/script>/gs, ""));
    files.set(`/${name}`, brotliCompressSync(body));
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://site").pathname.replace(/\/$/, "/index.html");
    const body = files.get(path);
    if (!body) return response.writeHead(404, { "content-type": "text/plain" }).end("not here");
    const cache = path === "/index.html" ? "no-cache" : "max-age=31536000, immutable";
    response.writeHead(200, { "content-type": TYPES[extname(path)], "content-encoding": "br", "cache-control": cache }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** One visit by Lighthouse, on its mobile phone, in a browser of its own. */
function lighthouse(url) {
  const require = createRequire(join(process.env.CHECKER_BENCH_TOOLS, "packages.cjs"));
  const program = join(require.resolve("lighthouse/package.json"), "../cli/index.js");
  const folder = mkdtempSync(join(tmpdir(), "connector-checker-lighthouse-"));
  const report = join(folder, "report.json");
  const flags = `--headless=new --no-sandbox --disable-dev-shm-usage --user-data-dir=${folder}`;
  const args = [program, url, "--output=json", `--output-path=${report}`, "--quiet", "--no-enable-error-reporting", `--chrome-flags=${flags}`];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, CHROME_PATH: process.env.CHROME }, stdio: ["ignore", "inherit", "inherit"] });
    child.on("exit", (code) => {
      if (code !== 0) return reject(new Error(`Lighthouse ended with code ${code}.`));
      const { categories, audits, lighthouseVersion } = JSON.parse(readFileSync(report, "utf8"));
      rmSync(folder, { recursive: true, force: true });
      const score = (name) => Math.round(categories[name].score * 100);
      resolve({
        version: lighthouseVersion,
        figures: [...["performance", "accessibility", "best-practices", "seo"].map(score), audits["largest-contentful-paint"].numericValue, audits["cumulative-layout-shift"].numericValue],
      });
    });
  });
}

/** Answers the first question of the page as soon as it is there, and notes when its answer has been taken and painted. */
const ANSWER = `
  const painted = () => requestAnimationFrame(() => setTimeout(() => (window.answered = performance.now())));
  const look = () => {
    const answer = document.querySelector("a[href^='#/check?mailboxes=']");
    if (!answer) return requestAnimationFrame(look);
    window.seen = performance.now();
    answer.click();
    wait();
  };
  // The app takes the document's place; where there is no app, the browser has gone to the passage at once.
  const wait = () => (ISBARE || document.documentElement.dataset.app === "started" ? painted() : setTimeout(wait, 1));
  look();`;

async function firstAnswer(browser, site, isBare) {
  await browser.driver.get("about:blank");
  const forget = await browser.beforeEachPage(ANSWER.replace("ISBARE", isBare));
  await browser.slowDown(SLOWER);
  await browser.driver.sendDevToolsCommand("Network.clearBrowserCache", {});
  await browser.driver.get(site.url);
  await browser.driver.wait(() => browser.run("return window.answered !== undefined"), 60_000, "No first question was answered.");
  const { seen, answered } = await browser.run("return { seen: window.seen, answered: window.answered }");
  await forget();
  return { seen, answered };
}

const [site, bare] = [await serve(false), await serve(true)];
try {
  const runs = [];
  for (let run = 1; run <= RUNS; run++) {
    console.error(`bench: Lighthouse, run ${run} of ${RUNS}`);
    runs.push(await lighthouse(site.url));
  }
  const print = ([performance, accessibility, practices, seo, paint, shift]) => [performance, accessibility, practices, seo, `${Math.round(paint)} ms`, shift.toFixed(3)];
  const medians = runs[0].figures.map((_, place) => median(runs.map(({ figures }) => figures[place])));
  console.log(`Lighthouse ${runs[0].version}, mobile, from a local server with brotli:\n`);
  console.log(table(["run", "performance", "accessibility", "best practices", "SEO", "largest contentful paint", "layout shift"], [...runs.map(({ figures }, run) => [run + 1, ...print(figures)]), ["median", ...print(medians)]]));

  console.error("bench: the first answer");
  const browser = await start();
  try {
    const pairs = [];
    for (let pair = 0; pair < 11; pair++) pairs.push({ app: await firstAnswer(browser, site, false), bare: await firstAnswer(browser, bare, true) });
    const of = (which, what) => median(pairs.map((pair) => pair[which][what]));
    const row = (name, which) => [name, ...["seen", "answered"].map((what) => `${Math.round(of(which, what))} ms`)];
    const version = (await browser.driver.getCapabilities()).getBrowserVersion();
    console.log(`\nTime from navigation until the first question shows, and until the app has accepted the answer (for the document: until it shows the passage). In Chromium ${version} with a ${SLOWER} × slower processor, without a cache; medians of ${pairs.length} visits each:\n`);
    console.log(table(["page", "question shows", "answered"], [row("the site", "app"), row("without WebAssembly: the document", "bare")]));
    const ratio = median(pairs.map(({ app, bare }) => app.answered / bare.answered));
    console.log(`\nThe app takes ${ratio.toFixed(1)} × as long as the document to answer (the median of the pairs).`);
  } finally {
    await browser.close();
  }
} finally {
  site.close();
  bare.close();
}
