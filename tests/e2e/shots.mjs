// Pictures of the built site, to look at it: every given view, wide and at 320 px, light and dark.
//
//     cargo xtask node tests/e2e/shots.mjs FOLDER [VIEW ...] [--wide] [--light] [--screen]
//
// A view is a fragment ("#/check"), quoted for the shell; none means the start page. --wide leaves out the narrow pictures
// and --light the dark ones; --screen takes what the screen shows instead of the whole page.

import { relative } from "node:path";
import { Reader } from "./reader.mjs";

const words = process.argv.slice(2);
const flags = new Set(words.filter((word) => word.startsWith("--")));
const [folder, ...views] = words.filter((word) => !word.startsWith("--"));
if (!folder) {
  console.error("Say where the pictures go: cargo xtask node tests/e2e/shots.mjs FOLDER [VIEW ...]");
  process.exit(1);
}

const sizes = { wide: [1280, 900], ...(flags.has("--wide") ? {} : { 320: [320, 640] }) };
const reader = await Reader.arrive();
try {
  for (const view of views.length ? views : [""]) {
    for (const [size, [width, height]] of Object.entries(sizes)) {
      for (const dark of flags.has("--light") ? [false] : [false, true]) {
        await reader.browser.resize(width, height);
        if (reader.browser.can("media")) await reader.browser.prefer({ dark });
        await reader.open(view);
        await reader.until("the whole page is there", () => !document.querySelector("[aria-busy=true]"));
        const page = view.replace(/^#\/?/, "").replaceAll(/[/?&=]+/g, "-") || "start";
        const name = `${page}-${size}-${dark ? "dark" : "light"}`;
        const path = await reader.browser.picture(name, { whole: !flags.has("--screen"), folder });
        console.log(relative(".", path));
      }
    }
  }
  const errors = (await reader.browser.console()).filter(({ level }) => level === "error");
  for (const { message } of errors) console.error(`console: ${message}`);
  process.exitCode = errors.length ? 1 : 0;
} finally {
  await reader.leave();
}
