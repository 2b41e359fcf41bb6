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

/** The tables row by row: the situation that a row is under, and the text of its cells. */
const rows = () =>
  reader.browser.run(() => {
    const flat = (element) => element.innerText.replaceAll(/\s+/g, " ").trim();
    return [...document.querySelectorAll("main details")].flatMap((group) => {
      const situation = flat(group);
      return [...group.querySelectorAll("tbody tr")].map((row) => ({ situation, cells: [...row.cells].map(flat) }));
    });
  });

const DIRECTIONS = ["Your organization’s email server to Microsoft 365", "Microsoft 365 to Your organization’s email server"];

describe("the table", () => {
  it("lists every case of the documents with its need, its connectors and how well it is supported", async () => {
    await reader.goes("#/table");
    await reader.arrivesAt("Every case in one table");
    const all = await rows();
    const title = ({ situation }) => situation.split(/ \d+ cases? /)[0];
    const find = (...words) => all.filter((row) => words.every((word) => `${title(row)} ${row.cells.join(" ")}`.includes(word)));
    // By hand: 1 out of scope, 3 for EOP, 4 for split mailboxes, 1 internet, 4 remaining servers, 13 devices, 4 partners, 1 other
    // tenant, 3 services in front and 3 for outgoing mail, 2 relay domains, 1 rule, 1 Multi-Geo.
    assert.equal(all.length, 41);
    const expected = [
      [["Standalone", "2010 or later"], "Required"],
      [["Standalone", "2007 or earlier"], "Required"],
      [["Standalone", "isn’t Microsoft’s"], "Required"],
      [["both places", "no hybrid deployment"], "Required unless you go hybrid"],
      [["both places", "completed hybrid deployment"], "Already created by the wizard"],
      [["both places", "2007 or earlier"], "Required"],
      [["both places", "isn’t Microsoft’s"], "Required"],
    ];
    for (const [words, need] of expected) {
      const [row, ...more] = find(...words);
      assert.ok(row && more.length === 0, `one row for ${words.join(", ")}`);
      const [, needed, ends] = row.cells;
      assert.equal(needed, need, words.join(", "));
      for (const direction of DIRECTIONS) assert.ok(ends.includes(direction), `${words.join(", ")}: ${ends}`);
    }
    for (const words of ["Client submission", "Direct send", "Multi-Geo", "The defaults are enough"]) {
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
    const perhaps = await marked("Might apply to you")();
    assert.ok(perhaps.some((situation) => /^Printers/.test(situation)));
    assert.ok(!perhaps.some((situation) => /^A partner/.test(situation)), "what was answered with no is not marked");
  });

  it("keeps the answers on the way from the verdict and back", async () => {
    await reader.goes("#/verdict?mailboxes=none");
    await reader.clicks("See it in the table");
    await reader.sees("Applies to you", "table");
    await reader.clicks("Back to your verdict");
    await reader.arrivesAt("Do you need a connector? Doesn’t apply");
  });

  it("shows the cases that hold the words looked for, or the reader's own alone, and keeps that in the link", async () => {
    await reader.goes("#/table?mailboxes=split&servers=exchange-2010&hybrid=no&devices=unknown&partner=no");
    await reader.types("Filter by word", "RELAY subdomains");
    await reader.sees("Showing 1 of 41 cases.", "[role=status]");
    assert.deepEqual((await rows()).map(({ cells }) => cells[0].replace("Might apply to you ", "")), ["An internal relay domain with its subdomains"]);
    await reader.types("Filter by word", "partner");
    await reader.sees("Showing 4 of 41 cases.", "[role=status]");
    await reader.clicks("Show only my cases");
    await reader.sees("Showing 0 of 41 cases.", "[role=status]");
    await reader.until("the address follows", () => location.hash.endsWith("&find=partner&mine=yes"));
    await reader.reload();
    await reader.sees("Showing 0 of 41 cases.", "[role=status]");
  });

  it("folds each situation, and the others stay as they are while the reader filters", async () => {
    await reader.goes("#/about");
    await reader.goes("#/table?find=");
    await reader.clicks(/^Several regions/);
    const isOpen = () => reader.browser.run(() => [...document.querySelectorAll("main details")].at(-1).open);
    await reader.until("it is folded", () => ![...document.querySelectorAll("main details")].at(-1).open);
    await reader.types("Filter by word", "multi-geo");
    await reader.sees("Showing 1 of 41 cases.", "[role=status]");
    assert.equal(await isOpen(), false);
  });

  it("keeps the heads of its columns in sight", async () => {
    await reader.goes("#/about");
    await reader.goes("#/table?find=");
    const top = () => reader.browser.run(() => {
      scrollTo(0, 1_500);
      return document.querySelector(".heads").getBoundingClientRect().top;
    });
    assert.equal(await top(), 0);
  });

  it("is a table for screen readers too: each situation under its heading, with a caption and headers for columns and cases", async () => {
    await reader.goes("#/about");
    await reader.goes("#/table?find=");
    const heads = await reader.browser.run(() => [...document.querySelectorAll("main table")].map((table) => ({
      caption: table.querySelector("caption").textContent,
      heading: table.closest("details").querySelector("summary h2").innerText,
      columns: [...table.querySelectorAll("thead th[scope=col]")].length,
      cases: table.querySelectorAll("tbody th[scope=row]").length === table.querySelectorAll("tbody tr").length,
    })));
    assert.ok(heads.length > 5);
    for (const { caption, heading, columns, cases } of heads) assert.deepEqual({ caption, columns, cases }, { caption: heading, columns: 4, cases: true });
  });
});
