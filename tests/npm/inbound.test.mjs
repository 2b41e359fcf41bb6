// Inbound: which inbound connector takes a message, and whether it is accepted. What is expected is what Microsoft's documents say.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { project, thrown } from "./package.mjs";

let Inbound, CheckerError, importOrganization;
before(async () => {
  const { load } = project("inbound");
  ({ Inbound, CheckerError } = await load("connector-checker/inbound"));
  ({ importOrganization } = await load("connector-checker/import"));
});

const own = { connectorType: "OnPremises", senderDomains: ["*"], cloudServicesMailEnabled: false };
const partner = { connectorType: "Partner", senderDomains: ["*"], requireTls: false, cloudServicesMailEnabled: false };
const contoso = {
  acceptedDomains: [{ domainName: "contoso.com" }],
  inboundConnectors: [{ ...own, name: "From headquarters", tlsSenderCertificateName: "*.contoso.com" }],
};
const only = (organization, transaction) => {
  const { recipients } = new Inbound(organization).attribute(transaction);
  assert.equal(recipients.length, 1);
  return recipients[0];
};
const names = ({ connectors }) => connectors.map(({ name }) => name);

test("a certificate in an accepted domain lets a server relay", () => {
  const { recipient, treatment, steps, outcomes, grade, because, unknown } = only(contoso, {
    ip: "203.0.113.5",
    certificate: ["mail.contoso.com"],
    to: ["sun@fabrikam.com"],
  });
  assert.deepEqual([recipient, treatment.id, unknown], ["sun@fabrikam.com", "relayed", []]);
  assert.deepEqual(steps.map(({ id, answer }) => [id, answer.id]), [["certificate", "yes"]]);
  assert.deepEqual(names(steps[0]), ["From headquarters"]);
  assert.deepEqual(steps[0].connectors[0], { name: "From headquarters", position: 0, matches: { id: "yes", label: "Yes" } });
  assert.deepEqual([outcomes.length, outcomes[0].step.id, outcomes[0].code, outcomes[0].internal.id], [1, "certificate", null, "no"]);
  assert.equal(grade.id, "documented");
  assert.ok(because.every(({ id, says, sources }) => id && says && Array.isArray(sources)));
  assert.ok(because.some(({ sources }) => sources.some(({ url }) => url.startsWith("https://"))));
});

test("without a connector that matches, a relay is refused with 5.7.64", () => {
  const { treatment, outcomes, steps, sentence } = only(contoso, { ip: "203.0.113.5", from: "bob@contoso.com", to: ["sun@fabrikam.com"] });
  assert.deepEqual([treatment.id, outcomes[0].code, outcomes[0].text], ["relay-denied", "550 5.7.64", "TenantAttribution; Relay Access Denied"]);
  assert.deepEqual(steps.map(({ id }) => id), ["certificate", "address", "recipient"]);
  assert.match(sentence, /sun@fabrikam\.com .*550 5\.7\.64/);
});

test("an address identifies with an accepted sender, and the null sender is none", () => {
  const organization = { ...contoso, inboundConnectors: [{ ...own, name: "Scanner", senderIPAddresses: ["203.0.113.0/24"] }] };
  const inbound = new Inbound(organization);
  const treated = (from) => inbound.attribute({ ip: "203.0.113.5", from, to: ["sun@fabrikam.com"] }).recipients[0].treatment.id;
  assert.equal(treated("bob@contoso.com"), "relayed");
  assert.equal(treated("bob@fabrikam.com"), "relay-denied-domain");
  assert.equal(treated(""), treated(undefined));
  assert.equal(treated(""), "relay-denied-domain");
});

test("a partner's restriction that isn't met refuses with 5.7.51, and missing TLS with 5.7.3", () => {
  const limited = { ...partner, name: "Filter", restrictDomainsToIPAddresses: true, senderIPAddresses: ["192.0.2.1"] };
  const transaction = { ip: "203.0.113.5", from: "sun@fabrikam.com", to: ["jane@contoso.com"] };
  const restricted = only({ ...contoso, inboundConnectors: [limited] }, transaction).outcomes[0];
  assert.deepEqual([restricted.code, names(restricted)], ["550 5.7.51", ["Filter"]]);
  const secured = { ...contoso, inboundConnectors: [{ ...partner, name: "Secure", senderDomains: ["fabrikam.com"], requireTls: true }] };
  assert.equal(only(secured, transaction).outcomes[0].code, "451 5.7.3");
  assert.equal(only(secured, { ...transaction, tls: true }).treatment.id, "from-partner");
});

test("direct send is refused where the organization rejects it, with 5.7.68", () => {
  const transaction = { ip: "203.0.113.5", from: "printer@contoso.com", to: ["jane@contoso.com"] };
  assert.equal(only(contoso, transaction).treatment.id, "from-internet");
  const rejecting = { ...contoso, organizationConfig: { rejectDirectSend: true } };
  assert.equal(only(rejecting, transaction).outcomes[0].code, "550 5.7.68");
});

test("the directory decides about recipients, if the organization says what it has", () => {
  const transaction = { ip: "203.0.113.5", from: "sun@fabrikam.com", to: ["jane@contoso.com", "jnae@contoso.com"] };
  const told = { ...contoso, recipientsInDirectory: "mailboxes", cloudMailboxes: ["Jane@contoso.com"] };
  const codes = (organization) => new Inbound(organization).attribute(transaction).recipients.map(({ outcomes }) => outcomes[0].code);
  assert.deepEqual(codes(told), [null, "550 5.4.1"]);
  assert.deepEqual(codes(contoso), [null, null]);
  const { conditions } = new Inbound(contoso).attribute(transaction).recipients[0];
  assert.ok(conditions.some((condition) => condition.includes("5.4.1")));
});

test("what isn't known can't be told, and isn't taken for no", () => {
  const [connector] = contoso.inboundConnectors;
  const unsure = { ...contoso, inboundConnectors: [{ ...connector, unknown: ["enabled"], incomplete: [] }] };
  const transaction = { ip: "203.0.113.5", certificate: ["mail.contoso.com"], to: ["sun@fabrikam.com"] };
  const { treatment, outcomes, unknown, because, sentence } = only(unsure, transaction);
  assert.equal(treatment, null);
  assert.deepEqual(outcomes.map(({ treatment: { id } }) => id).sort(), ["relay-denied", "relayed"]);
  assert.equal(unknown.length, 1);
  assert.ok(because.some(({ id }) => id === unknown[0]));
  assert.match(sentence, /^Can’t tell/);
  const more = only({ acceptedDomains: contoso.acceptedDomains, incomplete: ["inboundConnectors"] }, transaction);
  assert.equal(more.treatment, null);
});

test("where documents leave something open, there are checks, and where organizations share, warnings", () => {
  const deep = only(contoso, { ip: "203.0.113.5", certificate: ["host.sub.contoso.com"], to: ["jane@contoso.com"] });
  assert.equal(deep.grade.id, "documents-disagree");
  assert.equal(deep.checks.length, 2);
  const certain = only(contoso, { ip: "203.0.113.5", certificate: ["mail.contoso.com"], to: ["sun@fabrikam.com"] });
  assert.deepEqual(certain.checks, []);
});

test("the trace says of every connector why it did nothing", () => {
  const connectors = [
    { ...own, name: "Old", enabled: false, tlsSenderCertificateName: "*.contoso.com" },
    { ...own, name: "New", tlsSenderCertificateName: "*.contoso.com" },
    { ...own, name: "Strange", tlsSenderCertificateName: "*.fabrikam.com" },
  ];
  const inbound = new Inbound({ ...contoso, inboundConnectors: connectors });
  const traces = inbound.trace({ ip: "203.0.113.5", certificate: ["mail.contoso.com"], to: ["a@b.example", "jane@contoso.com"] });
  assert.deepEqual(traces.map(({ recipient }) => recipient), ["a@b.example", "jane@contoso.com"]);
  for (const { connectors } of traces) {
    assert.deepEqual(connectors.map(({ connector, position, id }) => [connector, position, id]), [["Old", 0, "disabled"], ["New", 1, "takes"], ["Strange", 2, "no-match"]]);
    assert.ok(connectors.every(({ says }) => says.endsWith(".")));
  }
});

test("what importOrganization reads is an organization", () => {
  const text = 'New-InboundConnector -Name "From HQ" -ConnectorType OnPremises -SenderDomains * -TlsSenderCertificateName *.contoso.com';
  const domains = JSON.stringify([{ DomainName: "contoso.com", DomainType: "Authoritative", MatchSubDomains: false }]);
  const { organization } = importOrganization([{ name: "set-up.ps1", text }, { name: "domains.json", text: domains }]);
  const { treatment, outcomes } = only(organization, { ip: "203.0.113.5", certificate: ["mail.contoso.com"], to: ["sun@fabrikam.com"] });
  assert.deepEqual([treatment.id, names(outcomes[0])], ["relayed", ["From HQ"]]);
});

test("what is wrong with an organization has its path", () => {
  const connector = (settings) => ({ inboundConnectors: [{ name: "A", ...settings }] });
  const circle = {};
  circle.inboundConnectors = [circle];
  for (const [organization, code, path] of [
    [undefined, "organization", "organization"],
    [[], "organization", "organization"],
    [circle, "organization", "organization"],
    [{ inboundConnector: [] }, "organization", "inboundConnector"],
    [{ inboundConnectors: {} }, "organization", "inboundConnectors"],
    [{ inboundConnectors: [{}] }, "organization", "inboundConnectors[0].name"],
    [connector({ Enabled: true }), "organization", "inboundConnectors[0].Enabled"],
    [connector({ enabled: "yes" }), "organization", "inboundConnectors[0].enabled"],
    [connector({ enabled: () => true }), "organization", "inboundConnectors[0].enabled"],
    [connector({ comment: 5n }), "organization", "inboundConnectors[0].comment"],
    [connector({ comment: Number.NaN }), "organization", "inboundConnectors[0].comment"],
    [connector({ senderDomains: ["*", undefined] }), "organization", "inboundConnectors[0].senderDomains[1]"],
    [connector({ senderIPAddresses: ["here"] }), "organization", "inboundConnectors[0].senderIPAddresses[0]"],
    [connector({ associatedAcceptedDomains: ["a.example", "b..c"] }), "domain", "inboundConnectors[0].associatedAcceptedDomains[1]"],
    [{ acceptedDomains: [{ domainName: "a b" }] }, "domain", "acceptedDomains[0].domainName"],
    [{ cloudMailboxes: ["jane"] }, "address", "cloudMailboxes[0]"],
    [{ recipientsInDirectory: "some" }, "organization", "recipientsInDirectory"],
  ]) {
    const error = thrown(() => new Inbound(organization));
    assert.ok(error instanceof CheckerError, path);
    assert.deepEqual([error.code, error.path], [code, path]);
    assert.ok(error.message.length > 10);
  }
  new Inbound(connector({ enabled: undefined }));
});

test("what is wrong with a message has its path", () => {
  const inbound = new Inbound(contoso);
  const fine = { ip: "203.0.113.5", to: ["jane@contoso.com"] };
  for (const [transaction, path] of [
    [undefined, "transaction"],
    [{ ...fine, ip: undefined }, "transaction.ip"],
    [{ ...fine, ip: 5 }, "transaction.ip"],
    [{ ...fine, ip: "203.0.113.256" }, "transaction.ip"],
    [{ ...fine, to: [] }, "transaction.to"],
    [{ ...fine, to: undefined }, "transaction.to"],
    [{ ...fine, to: "jane@contoso.com" }, "transaction.to"],
    [{ ...fine, to: ["jane@contoso.com", "jane"] }, "transaction.to[1]"],
    [{ ...fine, to: [null] }, "transaction.to[0]"],
    [{ ...fine, from: "bob" }, "transaction.from"],
    [{ ...fine, from: null }, "transaction.from"],
    [{ ...fine, certificate: ["mail.contoso.com", "a.*.b"] }, "transaction.certificate[1]"],
    [{ ...fine, certificate: ["mail.contoso.com"], tls: false }, "transaction.tls"],
    [{ ...fine, tls: "yes" }, "transaction.tls"],
    [{ ...fine, sender: "bob@contoso.com" }, "transaction.sender"],
  ]) {
    for (const call of ["attribute", "trace"]) {
      const error = thrown(() => inbound[call](transaction));
      assert.ok(error instanceof CheckerError, path);
      assert.deepEqual([error.code, error.path], ["transaction", path]);
    }
  }
  assert.equal(inbound.attribute({ ...fine, ip: "2001:db8::1", from: "" }).recipients[0].treatment.id, "from-internet");
});

test("after free(), every call throws", () => {
  const inbound = new Inbound(contoso);
  inbound.free();
  inbound.free();
  const error = thrown(() => inbound.attribute({ ip: "203.0.113.5", to: ["jane@contoso.com"] }));
  assert.ok(error instanceof CheckerError);
  assert.equal(error.code, "freed");
});
