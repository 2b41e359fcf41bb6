// Reports of the command as other programs read them: SARIF by its official schema, JSON by the one that the package has.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { project, tool } from "./package.mjs";

const { default: Ajv } = tool("ajv");
const { default: Ajv2020 } = tool("ajv/dist/2020.js");
const { default: addFormats } = tool("ajv-formats");

const HOSTILE = ["<script>alert(1)</script>", "=HYPERLINK(\"https://evil.example\")", "a\u202eb\u2028c\n\t\"\\", "\ud83d\ude00 100%", ""];

let folder, command, faultsOfSarif, faultsOfJson, schema, reports;

const strict = () => new Ajv2020({ allErrors: true, strict: true, strictRequired: false });

/** What a schema says against a value, as a list of texts. */
function faultsBy(ajv, schema) {
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

// The standard's own file says the same in the same words under draft 07, which the validator knows: only the draft and the
// address differ.
function sarifSchema() {
  const { id, $schema, ...schema } = tool("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  assert.match($schema, /draft-04/);
  return { $id: id, ...schema };
}

const SETTINGS = { Enabled: true, ConnectorType: "Partner", UseMXRecord: true, AllAcceptedDomains: false, IsTransportRuleScoped: false, RouteAllMessagesViaOnPremises: false, TestMode: false };
const outbound = (Name, domain) => ({ ...SETTINGS, Name, RecipientDomains: [domain] });
const TIE = [outbound("A", "fabrikam.com"), outbound("B", "fabrikam.com")];
const ADDRESS = [{ Name: "In", Enabled: true, ConnectorType: "OnPremises", SenderIPAddresses: ["10.0.0.1"], SenderDomains: ["*"] }];
const DOMAINS = [{ DomainName: "contoso.com", DomainType: "Authoritative", MatchSubDomains: false }];

/** Reports of every kind, each with how many findings and silenced findings it has at least. */
function kinds() {
  const files = { "out.json": TIE, "in.json": ADDRESS, "domains.json": DOMAINS };
  const silences = [{ lint: "outbound-tie", object: "A", reason: HOSTILE[2] }, { lint: "outbound-test-mode", reason: "It is on for no connector." }];
  const { silenced, findings } = audit(files, [], "json");
  const [first] = findings;
  // It knows the first finding, and one that is gone.
  const baseline = { findings: [first, { ...first, fingerprint: "0123456789abcdef" }], silenced };
  const hostile = HOSTILE.flatMap((name, place) => [outbound(name, `${place}.example`), outbound(`${name} 2`, `${place}.example`)]);
  write({ "settings.json": { silences }, "baseline.json": baseline });
  return [
    { what: "several files", files, least: 2 },
    { what: "a silenced finding, and a silence without one", files, options: ["--settings", "settings.json"], least: 2, silenced: 1 },
    { what: "a baseline", files, options: ["--baseline", "baseline.json"], least: 1 },
    { what: "hostile names", files: { "out.json": hostile }, least: HOSTILE.length },
    { what: "a strange name of a file", files: { "#1 50% [odd] ü.json": TIE }, least: 1 },
    { what: "nothing found", files: { "domains.json": DOMAINS }, least: 0, most: 0 },
  ];
}

function write(files) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content, null, 1));
}

function audit(files, options, form) {
  write(files);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "audit", ...Object.keys(files), ...options, "--format", form], { cwd: folder, encoding: "utf8" });
  assert.notEqual(status, 2, stderr);
  return JSON.parse(stdout);
}

before(() => {
  ({ folder } = project("reports"));
  const home = join(folder, "node_modules/connector-checker");
  command = join(home, "cli.js");
  // A pattern of the standard's isn't one in the mode for Unicode.
  faultsOfSarif = faultsBy(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }), sarifSchema());
  schema = JSON.parse(readFileSync(join(home, "report.schema.json"), "utf8"));
  faultsOfJson = faultsBy(strict(), schema);
  reports = kinds().map(({ what, files, options = [], least, most = Infinity, silenced = 0 }) => {
    const [json, sarif] = ["json", "sarif"].map((form) => audit(files, options, form));
    const { length } = json.findings;
    // Otherwise there would be little to look at.
    assert.ok(length >= least && length <= most && json.silenced.length >= silenced, what);
    assert.equal(sarif.runs[0].results.length, length, what);
    return { what, json, sarif };
  });
});

test("SARIF fits the official schema, whatever was found", () => {
  for (const { what, sarif } of reports) assert.deepEqual(faultsOfSarif(sarif), [], what);
});

test("the official schema refuses SARIF that is broken", () => {
  for (const [says, breaks] of [
    [/\/version must be equal to one of the allowed values/, (broken) => (broken.version = "2.1")],
    [/\/runs\/0 must have required property 'tool'/, (broken) => delete broken.runs[0].tool],
    [/\/level must be equal to one of the allowed values/, ({ runs }) => (runs[0].results[0].level = "info")],
    [/\/startLine must be >= 1/, ({ runs }) => (runs[0].results[0].locations[0].physicalLocation.region.startLine = 0)],
    [/\/uri must match format "uri-reference"/, ({ runs }) => (runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b.json")],
    [/\/results\/0 must NOT have additional properties/, ({ runs }) => (runs[0].results[0].silenced = true)],
  ]) {
    const broken = structuredClone(reports[0].sarif);
    breaks(broken);
    assert.match(faultsOfSarif(broken).join("\n"), says);
  }
});

test("JSON fits the package’s schema, whatever was found, and the schema describes every property of it", () => {
  const closed = JSON.parse(JSON.stringify(schema).replaceAll('"properties":', '"additionalProperties":false,"properties":'));
  const faults = faultsBy(strict(), closed);
  for (const { what, json } of reports) {
    assert.deepEqual(faultsOfJson(json), [], what);
    assert.deepEqual(faults(json), [], what);
  }
});

test("the package’s schema refuses JSON that is broken", () => {
  for (const [says, breaks] of [
    [/ must have required property 'undecided'/, (broken) => delete broken.undecided],
    [/\/findings\/0\/severity must be equal to one of the allowed values/, ({ findings }) => (findings[0].severity = "fatal")],
    [/\/findings\/0 must have properties line, column when property file is present/, ({ findings }) => delete findings[0].line],
    [/\/silenced\/0 must have required property 'reason'/, ({ silenced, findings }) => silenced.push(findings[0])],
    [/\/gone\/0 must match pattern/, ({ gone }) => gone.push("none")],
  ]) {
    const broken = structuredClone(reports[0].json);
    breaks(broken);
    assert.match(faultsOfJson(broken).join("\n"), says);
  }
});
