// importOrganization: exports and scripts as an organization, which Router takes as it is.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { before, test } from "node:test";
import { project, thrown } from "./package.mjs";

let importOrganization, CheckerError, Router;
before(async () => {
  const { load } = project("import");
  ({ importOrganization, CheckerError } = await load("connector-checker/import"));
  ({ Router } = await load("connector-checker/route"));
});

const samples = new URL("../import/samples/", import.meta.url);
const sample = (name) => ({ name, bytes: readFileSync(new URL(name, samples)) });

test("an export is an organization, with its unknown settings named", () => {
  const text = JSON.stringify([{ Name: "To headquarters", RecipientDomains: ["contoso.com"], UseMXRecord: false }]);
  const { organization, files, notices } = importOrganization([{ name: "out.json", text }]);
  assert.deepEqual(files, [{ name: "out.json", status: "read" }]);
  assert.deepEqual(notices, []);
  const [{ name, recipientDomains, useMXRecord, unknown, incomplete }] = organization.outboundConnectors;
  assert.deepEqual([name, recipientDomains, useMXRecord, incomplete], ["To headquarters", ["contoso.com"], false, []]);
  assert.ok(unknown.includes("enabled") && unknown.includes("connectorType"));
  for (const list of ["acceptedDomains", "remoteDomains", "inboundConnectors", "transportRules"]) {
    assert.deepEqual(organization[list], []);
    assert.ok(organization.incomplete.includes(list), list);
  }
  assert.ok(!organization.incomplete.includes("outboundConnectors"));
});

test("a New- command has its defaults filled in", () => {
  const text = 'New-OutboundConnector -Name "Partner" -ConnectorType Partner -RecipientDomains fabrikam.com';
  const [connector] = importOrganization([{ name: "set-up.ps1", text }]).organization.outboundConnectors;
  assert.deepEqual([connector.enabled, connector.connectorType, connector.isTransportRuleScoped], [true, "Partner", false]);
  assert.ok(!connector.unknown.includes("enabled"));
});

test("a notice has its code, its severity and its place", () => {
  const { files, notices } = importOrganization([
    { name: "good.csv", text: "Name,UseMXRecord\nA,True\n" },
    { name: "cut.json", text: '[{"Name": "B", "UseMXRecord": true},\n  {"Name": ' },
  ]);
  assert.deepEqual(files.map(({ status }) => status), ["read", "read-in-part"]);
  const { code, severity, file, line, column, count, message } = notices.find((notice) => notice.severity === "error");
  assert.deepEqual([code, severity, file, line, count], ["json-syntax", "error", "cut.json", 2, 1]);
  assert.ok(column > 1 && message.length > 20);
});

test("text and bytes give the same, in whichever encoding the bytes are", () => {
  const text = "Name;UseMXRecord\r\nBüro Süd;True\r\n";
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)]);
  const framed = new Uint8Array([...utf16, 1, 2]).subarray(0, utf16.length);
  const read = (file) => JSON.stringify(importOrganization([{ name: "a", ...file }]));
  const expected = read({ text });
  assert.match(expected, /Büro Süd/);
  for (const bytes of [utf16, utf16.buffer, framed, Buffer.from(text), new DataView(utf16.buffer)]) assert.equal(read({ bytes }), expected);
});

test("Router takes every sample as it was read", () => {
  for (const name of readdirSync(samples)) {
    const { organization } = importOrganization([sample(name)]);
    const router = new Router(organization);
    assert.equal(router.routeMany("a@contoso.com\nb@nowhere.example").length, 2, name);
    assert.equal(router.explain("a@contoso.com").trace.length, organization.outboundConnectors.length, name);
  }
});

test("the sample of Microsoft's example routes as the example says, under both interpretations", () => {
  const { organization } = importOrganization([sample("json-selection-order.json")]);
  const router = new Router({ ...organization, mxPointsTo: "elsewhere" });
  const { connectors, other } = router.route("x@sales.contoso.com");
  const names = organization.outboundConnectors.map(({ name }) => name);
  assert.deepEqual([connectors, other.connectors], [[names[2]], [names[0]]]);
});

test("what isn't known can't be told, and isn't taken for no", () => {
  const routed = (organization, address = "x@contoso.com") => new Router(organization).explain(address).unknown;
  const whole = { outboundConnectors: [{ name: "A", recipientDomains: ["contoso.com"] }] };
  assert.deepEqual(routed(whole), []);
  const unsure = (unknown, incomplete = []) => ({
    outboundConnectors: [{ name: "A", recipientDomains: ["contoso.com"], unknown, incomplete }],
  });
  assert.deepEqual(routed(unsure([])), []);
  assert.equal(routed(unsure(["enabled"])).length, 1);
  assert.equal(routed(unsure(["testMode"])).length, 1);
  assert.deepEqual(routed(unsure(["comment"])), [], "a setting that makes no difference to a route");
  assert.equal(routed(unsure([], ["recipientDomains"])).length, 1);
  assert.equal(routed({ ...whole, incomplete: ["outboundConnectors"] }).length, 1);
  assert.deepEqual(routed({ ...whole, incomplete: ["remoteDomains", "transportRules"] }), []);
  // Whether a domain is accepted matters only where something depends on it.
  const all = { outboundConnectors: [{ name: "A", allAcceptedDomains: true }] };
  assert.deepEqual(routed(all), []);
  assert.equal(routed({ ...all, incomplete: ["acceptedDomains"] }).length, 1);
  const domain = { domainName: "contoso.com", domainType: "Authoritative", unknown: ["matchSubDomains"], incomplete: [] };
  assert.deepEqual(routed({ ...all, acceptedDomains: [domain] }), []);
  assert.equal(routed({ ...all, acceptedDomains: [domain] }, "x@mail.contoso.com").length, 1);
});

test("an entry that is no domain matches nothing where it was imported, and is an error where somebody wrote it", () => {
  const text = '[{"Name": "A", "UseMXRecord": true, "RecipientDomains": ["a.*.example", "b.example"]}]';
  const { organization, notices } = importOrganization([{ name: "a.json", text }]);
  assert.ok(notices.length > 0);
  assert.deepEqual(new Router(organization).route("x@b.example").connectors, ["A"]);
  const written = { outboundConnectors: [{ name: "A", recipientDomains: ["a.*.example"] }] };
  assert.equal(thrown(() => new Router(written)).code, "domain");
});

test("a domain or a connector without a name keeps its position", () => {
  const nothing = { unknown: ["domainName", "domainType", "matchSubDomains"], incomplete: [] };
  const router = new Router({
    acceptedDomains: [nothing, { domainName: "relay.example", domainType: "InternalRelay", matchSubDomains: false, unknown: [], incomplete: [] }],
    outboundConnectors: [{ recipientDomains: ["a.example"], unknown: ["name"], incomplete: [] }],
  });
  assert.deepEqual(router.route("x@a.example").connectors, [""]);
  assert.deepEqual(router.explain("x@relay.example").unknown, []);
  assert.equal(thrown(() => new Router({ acceptedDomains: [{ unknown: [], incomplete: [] }] })).path, "acceptedDomains[0].domainName");
});

test("what is no list of files is refused, with its place", () => {
  for (const [wrong, path] of [
    [undefined, "files"],
    ["text", "files"],
    [[null], "files[0].name"],
    [[{ text: "" }], "files[0].name"],
    [[{ name: "a", text: "" }, { name: "b" }], "files[1]"],
    [[{ name: "a", text: "", bytes: new Uint8Array() }], "files[0]"],
    [[{ name: "a", bytes: [1, 2] }], "files[0]"],
  ]) {
    const error = thrown(() => importOrganization(wrong));
    assert.ok(error instanceof CheckerError);
    assert.deepEqual([error.code, error.path], ["files", path]);
  }
  assert.deepEqual(importOrganization([]).files, []);
});
