// Measures routing in Node, then in Chromium, and prints the tables.

import { start } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { measure, report } from "./routing.mjs";
import { Router } from "../dist/npm/route.node.js";

console.log(`How many times faster the package is than a careful \`Map\` in JavaScript with the same answers (\`benches/peers.mjs\`). The last column compares it with the loop through all connectors that most people write.\n`);
console.error("bench: routing in Node");
console.log(report(`Node ${process.versions.node}`, measure(Router)));

console.error("bench: routing in Chromium");
const PAGE = `<!doctype html><title>waiting</title><script type="module">
  try {
    const { default: init, Router } = await import("/dist/npm/route.js");
    const { measure } = await import("/benches/routing.mjs");
    await init();
    window.rows = measure(Router);
  } catch (error) {
    window.failed = String(error);
  }
  document.title = "done";
</script>`;
// The tests' server knows no such ending.
const asScript = (path) => (path.endsWith(".mjs") ? { "content-type": "text/javascript" } : {});
const site = await serve({ folder: resolve(fileURLToPath(new URL("..", import.meta.url))), pages: { "/bench.html": PAGE }, headers: asScript });
const browser = await start();
try {
  await browser.driver.get(`${site.origin}/bench.html`);
  await browser.driver.manage().setTimeouts({ script: 600_000, pageLoad: 600_000 });
  await browser.driver.wait(async () => (await browser.driver.getTitle()) === "done", 600_000, "The page never ended measuring.");
  const { rows, failed } = await browser.run("return { rows: window.rows, failed: window.failed }");
  if (failed) throw new Error(failed);
  const version = (await browser.driver.getCapabilities()).getBrowserVersion();
  console.log(report(`Chromium ${version}`, rows));
} finally {
  await browser.close();
  await site.close();
}
