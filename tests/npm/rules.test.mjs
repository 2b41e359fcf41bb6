// Checking from JavaScript: plain objects in, plain objects out, errors with a code and a path.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { project, thrown } from "./package.mjs";

let CheckerError, check, questions, table;
before(async () => ({ CheckerError, check, questions, table } = await project("rules").load("connector-checker/check")));

test("questions come with their choices, in the order in which a person meets them", () => {
  const [first] = questions();
  assert.equal(first.id, "mailboxes");
  assert.deepEqual(first.choices.map(({ id }) => id), ["cloud", "split", "on-premises", "none"]);
});

test("answers come to a verdict with its evidence", () => {
  const verdict = check({ mailboxes: "split", servers: "other" });
  assert.equal(verdict.findings[0].scenario.id, "split-mailboxes");
  assert.deepEqual(verdict.findings[0].rows[0].need, { id: "required", label: "Required" });
  assert.deepEqual(verdict.connectors[0].from.id, "your-server");
  assert.deepEqual(verdict.connectors[0].identifiedBy.map(({ id }) => id), ["certificate", "ip-address"]);
  assert.deepEqual(verdict.findings[0].grade, { id: "documented", label: "Documented" });
  assert.equal(verdict.connectors[0].certain, true);
  assert.equal(verdict.next, "devices");
  assert.ok(verdict.findings[0].because[0].sources[0].url.startsWith("https://learn.microsoft.com/"));
});

test("every claim has an id, and no two claims share one", () => {
  const says = new Map();
  for (const { because, rows } of table()) {
    for (const claim of [because, ...rows.flatMap(({ because, considerFirst, warnings }) => [because, considerFirst, warnings])].flat()) {
      assert.match(claim.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.equal(says.get(claim.id) ?? claim.says, claim.says);
      says.set(claim.id, claim.says);
    }
  }
  assert.equal(new Set(says.values()).size, says.size);
});

test("nothing answered is an answer too, and so is a question that says nothing", () => {
  assert.deepEqual(check({}), check({ mailboxes: undefined }));
  assert.equal(check({}).next, "mailboxes");
});

test("every row of the table is the verdict of its own conditions", () => {
  const rows = table().flatMap((scenario) => scenario.rows.map((row) => ({ scenario, row })));
  assert.ok(rows.length >= 20);
  for (const { scenario, row } of rows) {
    const answers = Object.fromEntries(row.when.map(({ question, answers }) => [question, answers[0]]));
    const finding = check(answers).findings.find((finding) => finding.scenario.id === scenario.id);
    assert.ok(finding?.certain, `${scenario.id} ${row.id}`);
    assert.deepEqual(finding.rows, [row]);
  }
});

test("every choice of every question is taken", () => {
  for (const { id, choices } of questions()) {
    for (const choice of [...choices.map((choice) => choice.id), "unknown"]) assert.ok(check({ [id]: choice }).word);
  }
});

for (const [what, answers, code, path, says = /./] of [
  ["no object", "split", "answers", "answers"],
  ["nothing", undefined, "answers", "answers"],
  ["an array", ["split"], "answers", "answers"],
  ["an unknown question", { letterboxes: "split" }, "question", "letterboxes", /Use one of: mailboxes, servers/],
  ["an unknown answer", { mailboxes: "mars" }, "answer", "mailboxes", /must be one of cloud, split, on-premises, none, unknown\./],
  ["an answer that is no text", { mailboxes: 1 }, "answer", "mailboxes"],
]) {
  test(`check refuses ${what} with code ${code} and path ${path}`, () => {
    const error = thrown(() => check(answers));
    assert.ok(error instanceof CheckerError && error instanceof Error);
    assert.deepEqual({ name: error.name, code: error.code, path: error.path }, { name: "CheckerError", code, path });
    assert.match(error.message, says);
  });
}
