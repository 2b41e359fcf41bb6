// The types: examples that compile under `tsc --strict`, run, and don't compile when they are wrong.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project, tool } from "./package.mjs";

const tsc = join(tool.resolve("typescript/package.json"), "../bin/tsc");
const OPTIONS = ["--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom,esnext.disposable"];

function compile(folder, options, file) {
  const run = spawnSync(process.execPath, [tsc, ...OPTIONS, ...options, file], { cwd: folder, encoding: "utf8" });
  return { ok: run.status === 0, says: run.stdout + run.stderr };
}

test("the examples compile as Node and as a bundler resolve modules, and run", () => {
  const { folder } = project("types", ["examples.ts"]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const options of [
    ["--module", "esnext", "--moduleResolution", "bundler", "--noEmit"],
    ["--module", "nodenext"],
  ]) {
    const { ok, says } = compile(folder, options, "examples.ts");
    assert.ok(ok, says);
  }
  const said = execFileSync(process.execPath, ["examples.js"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(said.split("\n").slice(0, 3), ["Yes", "Connector 3", "Connector 1"]);
});

const WRONG = {
  "a misspelt answer": 'import { check } from "connector-checker"; check({ mailboxes: "mars" });',
  "a misspelt question": 'import { check } from "connector-checker"; check({ letterboxes: "split" });',
  "a misspelt setting": 'import { Router } from "connector-checker"; new Router({ outboundConnectors: [{ name: "A", enable: true }] });',
  "a reading that isn't one": 'import { Router } from "connector-checker"; new Router({}, { precedence: "loudest" });',
  "a decision changed": 'import { Router } from "connector-checker"; new Router({}).route("a@b.example").outcome = "mx";',
  "a place that may be empty": 'import { Router } from "connector-checker"; new Router({}).routeMany("").at(0).outcome;',
  "a need that isn't one": 'import { check } from "connector-checker"; if (check({}).needs[0]?.id === "perhaps") {}',
  "a topic that isn't one": 'import { Quiz } from "connector-checker/quiz"; new Quiz({ seed: "x", topics: ["weather"] });',
  "a step that isn't one":
    'import { Inbound } from "connector-checker/inbound"; if (new Inbound({}).attribute({ ip: "", to: [""] }).recipients[0]?.steps[0]?.id === "sender") {}',
  "a message without a recipient": 'import { Inbound } from "connector-checker/inbound"; new Inbound({}).attribute({ ip: "203.0.113.5" });',
  "a misspelt setting of an inbound connector":
    'import { Inbound } from "connector-checker/inbound"; new Inbound({ inboundConnectors: [{ name: "A", requireTLS: true }] });',
  "a format that isn't one": 'import { Quiz } from "connector-checker/quiz"; new Quiz({ seed: "x" }).file("docx");',
};
test("what is wrong does not compile", () => {
  const { folder } = project("types-wrong");
  Object.values(WRONG).forEach((code, place) => writeFileSync(join(folder, `wrong${place}.ts`), code));
  writeFileSync(join(folder, "right.ts"), 'import { check } from "connector-checker"; check({ mailboxes: "split" });');
  const files = Object.keys(WRONG).map((_, place) => `wrong${place}.ts`);
  const options = ["--module", "esnext", "--moduleResolution", "bundler", "--noEmit", "right.ts", ...files.slice(1)];
  const { says } = compile(folder, options, files[0]);
  Object.keys(WRONG).forEach((what, place) => assert.match(says, new RegExp(`wrong${place}\\.ts.*error`), what));
  assert.doesNotMatch(says, /right\.ts/);
});

test("the code in the README compiles and runs", () => {
  const readme = readFileSync(new URL("../../npm/README.md", import.meta.url), "utf8");
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
  assert.ok(blocks.length >= 3);
  const { folder } = project("readme");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  blocks.forEach((code, place) => {
    writeFileSync(join(folder, `block${place}.ts`), `declare const console: { log(...words: unknown[]): void };\n${code}`);
    const { ok, says } = compile(folder, ["--module", "nodenext"], `block${place}.ts`);
    assert.ok(ok, says);
    execFileSync(process.execPath, [`block${place}.js`], { cwd: folder });
  });
});

// What a call gives is written down as a literal, which TypeScript holds against the declared type: nothing may be missing, in
// excess, or another word than those that the type knows.
test("what the calls give is what their types say", async () => {
  const { folder, load } = project("shapes");
  const { Router, check, questions, table } = await load("connector-checker");
  const { Quiz } = await load("connector-checker/quiz");
  const { explainBounce } = await load("connector-checker/bounce");
  const verdicts = [{}, { mailboxes: "unknown" }, { mailboxes: "none" }];
  for (const { id, choices } of questions()) verdicts.push(...choices.map((choice) => ({ mailboxes: "split", servers: "other", [id]: choice.id })));
  const organization = {
    acceptedDomains: [{ domainName: "contoso.com", domainType: "InternalRelay", matchSubDomains: true }],
    outboundConnectors: [
      { name: "A", allAcceptedDomains: true },
      { name: "B", recipientDomains: ["*.contoso.com"] },
      { name: "C", recipientDomains: ["*.contoso.com"], testMode: true },
      { name: "D", recipientDomains: ["*"], isTransportRuleScoped: true },
    ],
    cloudMailboxes: ["ann@contoso.com"],
  };
  const recipients = ["ann@contoso.com", "bob@contoso.com", "bob@sales.contoso.com", "bob@fabrikam.com"];
  const routers = ["most-specific", "listed-order"].map((precedence) => new Router(organization, { precedence }));
  const quiz = new Quiz({ seed: "shapes", count: 100 });
  const { Batch, importOrganization } = await load("connector-checker/import");
  const samples = new URL("../import/samples/", import.meta.url);
  const imports = readdirSync(samples).map((name) => importOrganization([{ name, bytes: readFileSync(new URL(name, samples)) }]));
  const report = (organization, text) => {
    const batch = new Batch(organization);
    batch.feed(new TextEncoder().encode(text));
    return batch.finish();
  };
  const { Inbound } = await load("connector-checker/inbound");
  const receiving = {
    acceptedDomains: [{ domainName: "contoso.com" }],
    inboundConnectors: [
      { name: "A", connectorType: "OnPremises", tlsSenderCertificateName: "*.contoso.com" },
      { name: "B", connectorType: "Partner", senderDomains: ["fabrikam.com"], requireTls: true, enabled: false },
      { name: "C", unknown: ["enabled", "connectorType", "senderIPAddresses"], incomplete: [] },
    ],
    incomplete: ["cloudMailboxes"],
  };
  const to = ["ann@contoso.com", "bob@fabrikam.com"];
  const messages = [
    { ip: "203.0.113.5", to },
    { ip: "2001:db8::1", certificate: ["mail.contoso.com", "*.sub.contoso.com"], from: "ann@contoso.com", to },
    { ip: "192.0.2.1", from: "bob@fabrikam.com", to, tls: true },
  ];
  const inbounds = [receiving, ...imports.map(({ organization }) => organization)].map((organization) => new Inbound(organization));
  const values = {
    Attribution: inbounds.flatMap((inbound) => messages.map((message) => inbound.attribute(message))),
    InboundTrace: inbounds.flatMap((inbound) => messages.flatMap((message) => inbound.trace(message))),
    Questions: [questions()],
    Table: [table()],
    Verdict: verdicts.map(check),
    Explanation: routers.flatMap((router) => recipients.map((recipient) => router.explain(recipient))),
    Routed: routers.flatMap((router) => recipients.map((recipient) => router.route(recipient))),
    QuizQuestion: quiz.questions,
    Bounce: ["", "550 5.7.64 ATTR36 Remote server: mail.contoso.com", "5.7.1", "4.7.999", "550 5.7.500 x"].map(explainBounce),
    Import: [...imports, importOrganization([{ name: "cut.json", text: '[{"Name": "A", "UseMXRecord": true}, {"Na' }])],
    BatchReport: [
      report(organization, "nobody\n"),
      ...["A", "B", "", "Z", "D"].map((name) => report(organization, `recipient_address,connector_id\nx@sales.contoso.com,${name}\n"`)),
      ...imports.map(({ organization }) => report(organization, "a@contoso.com\n")),
    ],
    QuizScore: [quiz.score(quiz.questions.map(() => []))],
  };
  const lines = Object.entries(values).map(([type, all]) => `export const ${type}s: readonly ${type}[] = ${JSON.stringify(all)};\n`);
  const importing = (names, entry) => `import type { ${names.join(", ")} } from "connector-checker/${entry}";\n`;
  const types = importing(["Questions", "Table", "Verdict"], "check") + importing(["Explanation", "Routed"], "route") + importing(["QuizQuestion", "QuizScore"], "quiz") + importing(["Bounce"], "bounce") + importing(["Import", "BatchReport"], "import") + importing(["Attribution", "InboundTrace"], "inbound");
  const options = ["--module", "esnext", "--moduleResolution", "bundler", "--noEmit"];
  writeFileSync(join(folder, "shapes.ts"), types + lines.join(""));
  const { ok, says } = compile(folder, options, "shapes.ts");
  assert.ok(ok, says);
  for (const [what, wrong] of [
    ["a property in excess", (verdict) => ({ ...verdict, extra: 1 })],
    ["one that is missing", ({ findings, ...verdict }) => verdict],
    ["a word that no type knows", (verdict) => ({ ...verdict, needs: [{ id: "perhaps", label: "Perhaps" }] })],
  ]) {
    writeFileSync(join(folder, "wrong.ts"), `${importing(["Verdict"], "check")}export const wrong: Verdict = ${JSON.stringify(wrong(values.Verdict[0]))};\n`);
    assert.ok(!compile(folder, options, "wrong.ts").ok, what);
  }
});
