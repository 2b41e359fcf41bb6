// A browser that stores nothing: the app works, and says so before text is lost.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { usesEverything } from "./used.mjs";
import { visit } from "./visit.mjs";

const LEFT_OUT = "was ignored";
// More than an address takes.
const MANY = Array.from({ length: 1_000 }, (_, place) => `user${place}@contoso.com`).join("\n");
const COUNT = "1000 recipients · Connector 2: 1000";
const REFUSED = "this browser won’t store it";

/** The tests, in a page where this piece of script, which runs before the app's own, is why nothing is stored. */
export function worksWithoutStorage(what, first) {
  describe(what, () => {
    const those = visit({ first });

    it("lets the app run, colors included", async () => {
      const { reader } = those;
      await usesEverything(reader);
      await reader.chooses("Dark", "Theme");
      assert.equal(await reader.browser.run(() => getComputedStyle(document.documentElement).colorScheme), "dark");
    });

    it("is told of before long text is lost, until it is short again", async () => {
      const { reader } = those;
      await reader.goes("#/playground");
      await reader.seesNot(REFUSED);
      await reader.pastes("Email addresses", MANY);
      await reader.sees(REFUSED, "[role=status]");
      await reader.sees(COUNT, "main [role=status]");
      await reader.pastes("Email addresses", "john@contoso.com");
      await reader.until("the warning goes", (words) => !document.body.innerText.includes(words), REFUSED);
    });

    it("makes of a link to text that was kept here the example, with a notice", async () => {
      const { reader } = those;
      await reader.goes("#/playground?kept=here");
      await reader.sees(LEFT_OUT, "[role=status]");
      await reader.clicks("Close");
      await reader.until("the notice goes", (words) => !document.body.innerText.includes(words), LEFT_OUT);
    });
  });
}
