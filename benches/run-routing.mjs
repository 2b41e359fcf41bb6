// Measures routing in Node, then in Chromium, and prints the tables.

import { start } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { fileURLToPath } from "node:url";
import { measure, report } from "./routing.mjs";
import { Router } from "../dist/npm/route.node.js";

console.log(`How many times faster the package is than a careful \`Map\` in JavaScript that answers the same (\`benches/peers.mjs\`), and, in the last column, than the loop over all connectors that most people write.\n`);
console.error("bench: routing in Node");
console.log(report(`Node ${process.versions.node}`, measure(Router)));

console.error("bench: routing in Chromium");
const PAGE = `<!doctype html><title>waiting</title><script type="module">
  import init, { Router } from "/dist/npm/route.js";
  import { measure } from "/benches/routing.mjs";
  try {
    await init();
    window.rows = measure(Router);
  } catch (error) {
    window.failed = String(error);
  }
  document.title = "done";
</script>`;
const site = await serve({ folder: fileURLToPath(new URL("..", import.meta.url)), pages: { "/bench.html": PAGE } });
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
