// The table of all cases: every one is there, and the reader's own are marked.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/table");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

/** The table row by row: the situation that it stands under, and the text of its cells. */
const rows = () =>
  reader.browser.run(() => {
    const flat = (element) => element.innerText.replaceAll(/\s+/g, " ").trim();
    return [...document.querySelectorAll("table tbody")].flatMap((body) => {
      const situation = flat(body.querySelector("th"));
      return [...body.querySelectorAll("tr")].map((row) => ({ situation, cells: [...row.querySelectorAll("td")].map(flat) }));
    });
  });

const DIRECTIONS = ["Your organization’s email server to Microsoft 365", "Microsoft 365 to Your organization’s email server"];

describe("the table", () => {
  it("lists every case of the documents with its need, its connectors and how well it is supported", async () => {
    await reader.goes("#/table");
    await reader.arrivesAt("Every case in one table");
    const all = await rows();
    const find = (...words) => all.filter(({ situation, cells }) => words.every((word) => `${situation} ${cells.join(" ")}`.includes(word)));
    // By hand: 1 out of scope, 3 for EOP, 4 for split mailboxes, 1 internet, 8 devices, 4 partners, 1 other tenant, 2 service
    // providers, 2 relay domains, 1 rule, 1 Multi-Geo.
    assert.equal(all.length, 28);
    const expected = [
      [["Standalone", "2010 or later"], "Required"],
      [["Standalone", "2007 or earlier"], "Required"],
      [["Standalone", "not Microsoft’s"], "Required"],
      [["both places", "no hybrid deployment"], "Required unless you go hybrid"],
      [["both places", "completed hybrid deployment"], "Already created by the wizard"],
      [["both places", "2007 or earlier"], "Required"],
      [["both places", "not Microsoft’s"], "Required"],
    ];
    for (const [words, need] of expected) {
      const [row, ...more] = find(...words);
      assert.ok(row && more.length === 0, `one row for ${words.join(", ")}`);
      const [, needed, ends] = row.cells;
      assert.equal(needed, need, words.join(", "));
      for (const direction of DIRECTIONS) assert.ok(ends.includes(direction), `${words.join(", ")}: ${ends}`);
    }
    for (const words of ["Client submission", "Direct send", "Multi-Geo", "The defaults suffice"]) {
      const [{ cells }] = find(words);
      assert.deepEqual(cells.slice(1, 3), ["Not needed", "none"], words);
    }
    for (const { cells } of all) {
      assert.match(cells[3], /^(Documented|Documents disagree|Reported|Inferred|Undocumented)$/, cells.join(" | "));
    }
  });

  it("marks nothing before a question is answered, and leads to the questions", async () => {
    await reader.goes("#/table");
    await reader.seesNot("Applies to you");
    await reader.clicks("Answer the questions");
    await reader.arrivesAt("Where are your organization’s mailboxes?");
  });

  it("marks the cases that apply for certain, in words, and those that may", async () => {
    await reader.goes("#/table?mailboxes=split&servers=exchange-2010&hybrid=no&devices=unknown&partner=no");
    const marked = (words) => async () => (await rows()).filter(({ cells }) => cells[0].startsWith(words)).map(({ situation }) => situation);
    const mine = await marked("Applies to you")();
    assert.equal(mine.length, 1);
    assert.match(mine[0], /^Mailboxes in both places/);
    const perhaps = await marked("May apply to you")();
    assert.ok(perhaps.some((situation) => /^Printers/.test(situation)));
    assert.ok(!perhaps.some((situation) => /^A partner/.test(situation)), "what was answered with no is not marked");
  });

  it("keeps the answers on the way from the verdict and back", async () => {
    await reader.goes("#/verdict?mailboxes=none");
    await reader.clicks("See it in the table");
    await reader.sees("Applies to you", "table");
    await reader.clicks("Back to your verdict");
    await reader.arrivesAt("Do you need a connector? Not for you");
  });

  it("is a table for screen readers too: a caption, and headers for columns and situations", async () => {
    await reader.goes("#/table");
    const heads = await reader.browser.run(() => ({
      caption: document.querySelector("caption").textContent,
      columns: [...document.querySelectorAll("thead th[scope=col]")].map((head) => head.innerText),
      situations: document.querySelectorAll("tbody th[scope=rowgroup]").length,
      bodies: document.querySelectorAll("tbody").length,
    }));
    assert.ok(heads.caption);
    assert.equal(heads.columns.length, 5);
    assert.equal(heads.situations, heads.bodies);
  });
});
