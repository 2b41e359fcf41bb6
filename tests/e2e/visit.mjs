// One browser for a whole file, in front of another site for each `describe` that needs one: to start a browser takes
// longer than most tests.

import { after, afterEach, before, beforeEach } from "node:test";
import { start } from "./browser.mjs";
import { Reader } from "./reader.mjs";

let browser;
/** The visits of this file that are not over; all are known before the first begins. */
let open = 0;

/**
 * A reader, `those.reader`, for all tests of a `describe` or file, or for `each` by itself. `host` is as `Reader.with` takes
 * it, or a function that makes it of `those`. `expected` matches what the console may hold.
 *
 *     const those = visit({ under: "/tools/connectors/" });
 */
export function visit(host = {}, { each = false, expected } = {}) {
  const those = {};
  open += 1;
  (each ? beforeEach : before)(async () => {
    browser ??= start();
    those.reader = await Reader.with(await browser, typeof host === "function" ? await host(those) : host);
  });
  afterEach((test) => those.reader?.check(test, expected));
  (each ? afterEach : after)(async () => {
    // Once the page is gone, nothing of this site reaches the tests of the next one.
    await those.reader?.driver.get("about:blank");
    await those.reader?.site.close();
  });
  after(async () => {
    open -= 1;
    if (open === 0) await (await browser)?.close();
  });
  return those;
}
