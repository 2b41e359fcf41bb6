// Pictures of every view, to look at: at four widths, light and dark.
//
//     cargo xtask shots [FOLDER] [VIEW ...] [--light] [--screen] [--width=320]
//
// A view is a fragment ("#/check"), quoted for the shell; none means every view of views.mjs. FOLDER is target/shots if left
// out. --light takes no dark pictures, --width only that width; --screen takes what the screen shows instead of the whole page.

import { relative } from "node:path";
import { Reader } from "./reader.mjs";
import { VIEWS } from "./views.mjs";

const words = process.argv.slice(2);
const flags = new Map(words.filter((word) => word.startsWith("--")).map((word) => word.slice(2).split("=")));
const given = words.filter((word) => !word.startsWith("--"));
const fragments = given.filter((word) => word.startsWith("#"));
const [folder = "target/shots"] = given.filter((word) => !word.startsWith("#"));

const HEIGHTS = { 1440: 900, 1200: 900, 390: 844, 320: 640 };
const widths = flags.has("width") ? [flags.get("width")] : Object.keys(HEIGHTS).toReversed();
const themes = flags.has("light") ? ["light"] : ["light", "dark"];

/** A file's name for a view: its place in the list, its page, and as much of the rest as tells it apart. */
const name = (fragment, place) => {
  const page = fragment.replace(/^#\/?/, "").replaceAll(/[^\w.-]+/g, "-") || "start";
  return `${String(place + 1).padStart(2, "0")}-${page.slice(0, 40)}`;
};

const views = fragments.length ? fragments : VIEWS.map(([fragment]) => fragment);
const reader = await Reader.arrive();
try {
  for (const width of widths) {
    for (const theme of themes) {
      await reader.browser.resize(Number(width), HEIGHTS[width] ?? 900);
      if (reader.browser.can("media")) await reader.browser.prefer({ dark: theme === "dark" });
      await reader.open();
      for (const [place, fragment] of views.entries()) {
        await reader.goes(fragment || "#/");
        const path = await reader.browser.picture(`${name(fragment, place)}-${width}-${theme}`, { whole: !flags.has("screen"), folder });
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
