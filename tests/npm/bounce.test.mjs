// explainBounce: what a bounce message means, for programs.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { project, thrown } from "./package.mjs";

let explainBounce, CheckerError;
before(async () => {
  ({ explainBounce, CheckerError } = await project("bounce").load("connector-checker/bounce"));
});

test("a code, its text, the servers, and what to do", () => {
  const { findings, names } = explainBounce("Remote server: mail.contoso.com\n550 5.7.64 Relay Access Denied ATTR36");
  assert.equal(findings.length, 1);
  const [{ code, reply, certainty, meanings }] = findings;
  assert.deepEqual([code, reply, certainty], ["5.7.64", 550, "text"]);
  assert.equal(meanings.length, 1);
  const [{ id, because, sides, setting, causes, checks }] = meanings;
  assert.equal(id, "5.7.64-attr36");
  assert.equal(because[0].grade.id, "documented");
  assert.match(because[0].sources[0].url, /^https:/);
  assert.deepEqual(sides[0], { id: "tenant", label: "Microsoft 365 organization" });
  assert.ok(setting && causes.length && checks.every(({ does, command }) => does && command));
  assert.deepEqual(names.find((name) => name.id === "remote").text, "mail.contoso.com");
});

test("where to read on: questions, views and steps of the set-up guide", () => {
  const [{ meanings }] = explainBounce("4.4.316").findings;
  assert.deepEqual(meanings[0].onward, [
    { kind: "question", id: "servers", label: "Which connectors do your own servers need?" },
    { kind: "view", id: "playground", label: "Check which of your connectors handles the recipient" },
    { kind: "step", id: "port", label: "Open port 25" },
    { kind: "step", id: "firewall", label: "Allow all of Exchange Online Protection" },
  ]);
});

test("a number with several meanings gives all of them, and one that nobody documents none", () => {
  const [open] = explainBounce("5.4.1").findings;
  assert.deepEqual([open.certainty, open.meanings.length], ["open", 2]);
  const [unknown] = explainBounce("5.7.99").findings;
  assert.deepEqual([unknown.certainty, unknown.meanings.length, unknown.reply], ["class", 0, null]);
  assert.equal(unknown.because[0].grade.id, "undocumented");
});

test("a text without a code finds nothing, and what is no text is refused", () => {
  assert.deepEqual(explainBounce("Hello").findings, []);
  for (const wrong of [undefined, null, 5.7, {}, ["5.7.64"]]) {
    const error = thrown(() => explainBounce(wrong));
    assert.ok(error instanceof CheckerError);
    assert.deepEqual([error.code, error.path], ["text", "text"]);
  }
});

test("a report of a megabyte is answered", () => {
  const { findings } = explainBounce(`${"All is well. ".repeat(80_000)}\n550 5.7.711 Access denied`);
  assert.equal(findings[0].code, "5.7.711");
});
