// Measures a report of a million rows in Chromium, and prints the table.

import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { table, times } from "./measure.mjs";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const worker = readdirSync(resolve(root, "dist")).find((name) => name.startsWith("worker-"));

const PAGE = `<!doctype html><title>waiting</title><script type="module">
  try {
    const { configuration, counts, ours, report, theirs } = await import("/benches/recipients.mjs");
    const { agree, compareLater, median } = await import("/benches/measure.mjs");
    const { plain, exported } = configuration();
    const own = await ours("/dist/${worker}", exported);
    const peer = theirs(plain);
    agree(counts(await own(report(1))), (await peer(report(1))).counts, "the counts");
    const file = report(100);
    const taken = [];
    const ratio = await compareLater(async () => {
      const start = performance.now();
      await own(file);
      taken.push(performance.now() - start);
    }, () => peer(file), 5);
    window.result = { ratio, own: median(taken), size: file.size };
  } catch (error) {
    window.failed = String(error?.stack ?? error);
  }
  document.title = "done";
</script>`;
// The tests' server knows no such ending.
const asScript = (path) => (path.endsWith(".mjs") ? { "content-type": "text/javascript" } : {});
const site = await serve({ folder: root, pages: { "/bench.html": PAGE }, headers: asScript });
const browser = await start();
try {
  console.error("bench: a file of recipients in Chromium");
  await browser.driver.get(`${site.origin}/bench.html`);
  await browser.driver.wait(async () => (await browser.driver.getTitle()) === "done", 600_000, "The page never ended measuring.");
  const { result, failed } = await browser.run("return { result: window.result, failed: window.failed }");
  if (failed) throw new Error(failed);
  const version = (await browser.driver.getCapabilities()).getBrowserVersion();
  console.log("How many times faster the app counts the recipients of a report than careful JavaScript with the same answers (`benches/recipients-peer.mjs`), each in a worker.\n");
  console.log(table(["browser", "rows", "size", "the app", "compared with JavaScript"], [[`Chromium ${version}`, "1,000,000", `${Math.round(result.size / 1e6)} MB`, `${Math.round(result.own)} ms`, times(result.ratio)]]));
} finally {
  await browser.close();
  await site.close();
}
