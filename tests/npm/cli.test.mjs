// The command `connector-checker`, as npm installs it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { project } from "./package.mjs";

let folder, command;
const write = (name, text) => writeFileSync(join(folder, name), text);
before(() => {
  ({ folder } = project("cli"));
  const home = join(folder, "node_modules/connector-checker");
  command = join(home, JSON.parse(readFileSync(join(home, "package.json"), "utf8")).bin["connector-checker"]);
  const connectors = [
    { Name: "Connector 1", AllAcceptedDomains: true, RecipientDomains: [] },
    { Name: "Connector 2", AllAcceptedDomains: false, RecipientDomains: ["*.contoso.com"] },
  ];
  const settings = { Enabled: true, ConnectorType: "OnPremises", UseMXRecord: false, IsTransportRuleScoped: false, RouteAllMessagesViaOnPremises: false, TestMode: false };
  const domain = { DomainName: "sales.contoso.com", DomainType: "Authoritative", MatchSubDomains: false };
  write("out.json", JSON.stringify(connectors.map((one) => ({ ...settings, ...one }))));
  write("domains.json", JSON.stringify([domain]));
  const inbound = { Enabled: true, RequireTls: false, SenderDomains: ["*"], CloudServicesMailEnabled: false, TreatMessagesAsInternal: false };
  const restricts = { RestrictDomainsToCertificate: false, RestrictDomainsToIPAddresses: false, AssociatedAcceptedDomains: [], TrustedOrganizations: [] };
  const servers = [
    { Name: "From HQ", ConnectorType: "OnPremises", TlsSenderCertificateName: "*.sales.contoso.com", SenderIPAddresses: [] },
    { Name: "Old", ConnectorType: "OnPremises", TlsSenderCertificateName: null, SenderIPAddresses: ["203.0.113.0/24"], Enabled: false },
  ];
  write("in.json", JSON.stringify(servers.map((one) => ({ ...inbound, ...restricts, ...one }))));
  write("cut.json", '[{"Name": "A", "UseMXRecord": true}, {"Na');
  write("letter.txt", "Dear all,\nsee attached.\n");
});

function run(words, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: folder, encoding: "utf8", input });
  return { status, stdout, stderr };
}

test("import says what each file is, and lists what the files contain", () => {
  const { status, stdout, stderr } = run(["import", "out.json", "domains.json"]);
  assert.equal(status, 0);
  assert.equal(stderr, "");
  assert.equal(
    stdout,
    "out.json: read\ndomains.json: read\n1 accepted domain\n  sales.contoso.com\n2 outbound connectors\n  Connector 1\n  Connector 2\n",
  );
});

test("import with --json prints what importOrganization returns", () => {
  const { status, stdout, stderr } = run(["import", "--json", "out.json"]);
  assert.deepEqual([status, stderr], [0, ""]);
  const { organization, files, notices } = JSON.parse(stdout);
  assert.equal(organization.outboundConnectors.length, 2);
  assert.deepEqual([files, notices], [[{ name: "out.json", status: "read" }], []]);
});

test("route says where mail for each address goes", () => {
  const { status, stdout } = run(["route", "out.json", "domains.json", "--to", "john@sales.contoso.com", "ann@fabrikam.com"]);
  assert.equal(status, 0);
  const told = stdout.replaceAll(/\s+/g, " ");
  assert.match(told, /mail for john@sales\.contoso\.com goes through Connector 2\./);
  assert.match(told, /Mail for ann@fabrikam\.com uses no connector\. It goes to the servers in the MX record of fabrikam\.com\./);
  const { routes } = JSON.parse(run(["route", "out.json", "domains.json", "--json", "--to", "john@sales.contoso.com"]).stdout);
  assert.deepEqual([routes[0].answer.connectors, routes[0].other.connectors], [["Connector 2"], ["Connector 1"]]);
});

test("route says what can’t be told where the files lack something", () => {
  const { stdout } = run(["route", "domains.json", "--to", "ann@fabrikam.com"]);
  assert.match(stdout, /^ {2}Can’t tell: /m);
});

test("inbound says for each recipient whether the message is accepted, step by step, and what each connector did", () => {
  const from = ["--ip", "203.0.113.5", "--certificate", "mail.sales.contoso.com", "--from", "bob@sales.contoso.com"];
  const { status, stdout, stderr } = run(["inbound", "in.json", "domains.json", "--to", "sun@fabrikam.com", ...from]);
  assert.deepEqual([status, stderr], [0, ""]);
  const told = stdout.replaceAll(/\s+/g, " ");
  assert.match(told, /^The message for sun@fabrikam\.com is relayed as mail from your organization, through From HQ\. \(Documented\)/);
  assert.match(told, / From HQ: Takes the message\. Old: Turned off\. /);
  const refused = run(["inbound", "in.json", "domains.json", "--ip", "203.0.113.5", "--from", "<>", "--to", "sun@fabrikam.com"]);
  assert.match(refused.stdout, /^The message for sun@fabrikam\.com is refused: 550 5\.7\.64 /);
  const { recipients, trace, files, notices } = JSON.parse(run(["inbound", "in.json", "domains.json", ...from, "--json", "--to", "a@b.example", "c@d.example"]).stdout);
  assert.deepEqual(recipients.map(({ recipient, treatment }) => [recipient, treatment.id]), [["a@b.example", "relayed"], ["c@d.example", "relayed"]]);
  assert.deepEqual(trace[1].connectors.map(({ id }) => id), ["takes", "disabled"]);
  assert.deepEqual([files.length, notices], [2, []]);
});

test("audit, diff, map, explain and bounce answer as the native command does", () => {
  const audit = run(["audit", "in.json", "out.json", "domains.json", "--format", "concise", "--fail-on", "info"]);
  assert.equal(audit.status, 1);
  assert.match(audit.stdout, /^in\.json:1:\d+: (error|warning|info)/m);
  assert.equal(JSON.parse(run(["audit", "in.json", "--format", "sarif"]).stdout).version, "2.1.0");
  // What wasn't exported may differ.
  const same = run(["diff", "out.json", "out.json", "--fail-if-routes-change"]);
  assert.match(same.stdout, /neither side tells these settings in full:\s+OutboundConnector Connector 1, Connector 2: SmartHosts/);
  assert.match(run(["map", "out.json", "domains.json"]).stdout, /contoso\.com/);
  assert.match(run(["explain", "outbound-tie"]).stdout, /outbound-tie/);
  assert.match(run(["bounce"], "550 5.7.64 TenantAttribution; Relay Access Denied").stdout, /5\.7\.64/);
});

test("a folder stands for the files directly in it", () => {
  mkdirSync(join(folder, "tenant/old"), { recursive: true });
  write("tenant/out.json", readFileSync(join(folder, "out.json")));
  write("tenant/old/in.json", readFileSync(join(folder, "in.json")));
  assert.match(run(["import", "tenant"]).stdout, /^tenant\/out\.json: read\n2 outbound connectors\n/);
});

test("- is standard input, and after -- every argument is a file", () => {
  const text = readFileSync(join(folder, "out.json"));
  assert.match(run(["import", "-"], text).stdout, /^standard input: read\n2 outbound connectors/);
  write("--json", text);
  assert.match(run(["import", "--", "--json"]).stdout, /^--json: read\n/);
});

test("an error in a file has its place on the error stream, and status 1", () => {
  const { status, stdout, stderr } = run(["import", "cut.json"]);
  assert.equal(status, 1);
  assert.match(stderr, /^cut\.json:1:\d+: error: /m);
  assert.match(stdout, /^cut\.json: read in part\n/);
  const json = run(["import", "cut.json", "--json"]);
  assert.equal(json.status, 1);
  assert.match(json.stderr, /^cut\.json:1:\d+: error: /m);
  assert.equal(JSON.parse(json.stdout).notices.filter(({ severity }) => severity === "error").length, 1);
});

test("nothing recognized is status 2, and tells nothing about mail", () => {
  const { status, stderr } = run(["import", "letter.txt"]);
  assert.equal(status, 2);
  assert.match(stderr, /^letter\.txt:1:1: error: /);
  for (const words of [["route", "letter.txt"], ["inbound", "letter.txt", "--ip", "203.0.113.5"]]) {
    const told = run([...words, "--to", "a@b.example"]);
    assert.deepEqual([told.status, told.stdout], [2, ""]);
  }
});

test("an incorrect call is status 2, and says what is wrong on the error stream alone", () => {
  for (const [words, says] of [
    [[], /Usage: /],
    [["export"], /unrecognized subcommand 'export'/],
    [["import"], /<FILE>/],
    [["import", "out.json", "--loud"], /unexpected argument '--loud'/],
    [["import", "out.json", "--to", "a@b.example"], /unexpected argument '--to'/],
    [["import", "nowhere.json"], /nowhere\.json can’t be read \(ENOENT\)/],
    [["import", "-", "-"], /only once/],
    [["route", "out.json"], /--to <ADDRESS>/],
    [["route", "out.json", "--to", "nobody"], /^connector-checker: nobody: /],
    [["route", "out.json", "--ip", "203.0.113.5"], /unexpected argument '--ip'/],
    [["inbound", "in.json", "--to", "a@b.example"], /--ip <IP>/],
    [["inbound", "in.json", "--ip", "203.0.113.5"], /--to <ADDRESS>/],
    [["inbound", "in.json", "--to", "a@b.example", "--ip"], /a value is required for '--ip <IP>'/],
    [["inbound", "in.json", "--ip", "203.0.113.5", "--ip", "203.0.113.6"], /'--ip <IP>' cannot be used multiple times/],
    [["inbound", "in.json", "--ip", "here", "--to", "a@b.example"], /invalid value 'here' for '--ip <IP>'/],
    [["inbound", "in.json", "--ip", "203.0.113.5", "--to", "a@b.example", "nobody"], /^connector-checker: nobody: /],
    [["inbound", "in.json", "--ip", "203.0.113.5", "--to", "a@b.example", "--certificate", "a.*.b"], /^connector-checker: --certificate: /],
  ]) {
    const { status, stdout, stderr } = run(words);
    assert.deepEqual([status, stdout], [2, ""], words.join(" "));
    assert.match(stderr, says);
  }
});

test("each command has its help, and the command its version", () => {
  const commands = ["audit", "diff", "map", "explain", "bounce", "import", "route", "inbound"];
  const general = run(["--help"]).stdout;
  for (const name of commands) {
    assert.match(general, new RegExp(`^  ${name} `, "m"));
    const { status, stdout, stderr } = run([name, "--help"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.ok(stdout.includes(`Usage: connector-checker ${name} `), stdout);
    assert.ok(stdout.split("\n").every((line) => line.length <= 120));
  }
  assert.match(run(["--version"]).stdout, /^connector-checker \d+\.\d+\.\d+\n$/);
});
