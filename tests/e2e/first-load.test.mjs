// What index.html holds to be read before the app is there, or without it: the same as the app says.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open();
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));
beforeEach(() => reader.goes("#/"));

/** The words of the rows of a table, cell by cell. */
const rows = (table) =>
  reader.browser.run(
    (table) =>
      [...document.querySelectorAll(`${table} tbody tr`)].map((row) => [...row.cells].map((cell) => cell.innerText.replaceAll(/\s+/g, " ").trim())),
    table,
  );

describe("what the page holds to be read", () => {
  it("has the situations of the app's own table, and its cases of own servers", async () => {
    const [situations, servers] = [await rows("section:nth-of-type(1) > .cases"), await rows("section:nth-of-type(2) > .cases")];
    await reader.clicks("Table", "header");
    await reader.arrivesAt("Every case in one table");
    const folds = await reader.browser.run(() =>
      [...document.querySelectorAll("main details")].map((fold) => [fold.querySelector("h2"), fold.querySelector("p")].map(({ innerText }) => innerText.trim()).join(" ")),
    );
    assert.deepEqual(situations.map(([situation]) => situation), folds);
    const cases = new Map((await rows(".cases")).map(([title, need, ends]) => [title, [need, ends]]));
    assert.ok(servers.length > 3);
    for (const [title, need, ends] of servers) assert.deepEqual([need, ends], cases.get(title), title);
  });

  it("has the worked example as the guided walk shows it", async () => {
    const early = await rows(".compare");
    await reader.goes("#/route?step=contradiction");
    assert.deepEqual(await rows(".compare"), early);
    assert.equal(early.length, 3);
  });

  it("stays when the reader goes elsewhere and comes back", async () => {
    const early = await rows(".cases");
    await reader.clicks("About", "header");
    await reader.clicks("Connector Checker", "header");
    await reader.arrivesAt("Connector Checker");
    assert.deepEqual(await rows(".cases"), early);
  });
});
