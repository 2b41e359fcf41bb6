// Every view as axe-core judges it: light, dark and narrow, with forced colors, and with nothing folded.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { findings, named, unfold } from "./guises.mjs";
import { Reader } from "./reader.mjs";
import { VIEWS } from "./views.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open();
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

describe("axe finds nothing in any view", () => {
  for (const [fragment, heading] of VIEWS) {
    it(named(fragment), async () => {
      await reader.goes(fragment);
      await reader.arrivesAt(heading);
      await unfold(reader);
      assert.deepEqual(await findings(reader), []);
    });
  }
});
