// Routing from JavaScript.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { project, thrown } from "./package.mjs";

let CheckerError, LOOPS, MX, NO_ADDRESS, REJECTED, Router, STAYS_IN_MICROSOFT_365, TIE;
before(async () => ({ CheckerError, LOOPS, MX, NO_ADDRESS, REJECTED, Router, STAYS_IN_MICROSOFT_365, TIE } = await project("routing").load("connector-checker/route")));

const EXAMPLE = {
  acceptedDomains: [{ domainName: "contoso.com" }, { domainName: "sales.contoso.com" }],
  outboundConnectors: [
    { name: "Connector 1", allAcceptedDomains: true },
    { name: "Connector 2", recipientDomains: ["contoso.com"] },
    { name: "Connector 3", recipientDomains: ["*.contoso.com"] },
  ],
};

test("the readings of Microsoft's example part for a subdomain, and both come out", () => {
  for (const [precedence, name, other] of [
    [undefined, "Connector 3", "Connector 1"],
    ["listed-order", "Connector 1", "Connector 3"],
  ]) {
    const router = new Router(EXAMPLE, { precedence });
    const routed = router.route("john@sales.contoso.com");
    assert.deepEqual([routed.outcome, routed.connectors], [{ id: "connector", label: "Connector" }, [name]]);
    assert.deepEqual(routed.other?.connectors, [other]);
    const explained = router.explain("john@sales.contoso.com");
    assert.deepEqual([explained.answer.connectors, explained.other?.connectors], [[name], [other]]);
    assert.deepEqual(explained.grade, { id: "documents-disagree", label: "Documents disagree" });
    assert.equal(explained.answer.reading.id, precedence ?? "most-specific");
    assert.deepEqual(explained.other.outcome, routed.other.outcome);
    assert.ok(explained.because.some(({ id }) => id === "order-contradiction"));
    assert.equal(explained.trace.length, 3);
  }
});

test("each outcome has its own words", () => {
  const router = new Router({
    outboundConnectors: [
      { name: "A", recipientDomains: ["a.example", "both.example"] },
      { name: "B", recipientDomains: ["both.example"] },
    ],
    cloudMailboxes: ["Jane@Cloud.example"],
  });
  const outcome = (address) => {
    const { outcome, connectors, positions, other } = router.route(address);
    return [outcome, connectors, positions, other];
  };
  assert.deepEqual(outcome("x@A.example"), [{ id: "connector", label: "Connector" }, ["A"], [0], null]);
  assert.deepEqual(outcome("x@both.example"), [{ id: "tie", label: "Ambiguous" }, ["A", "B"], [0, 1], null]);
  assert.deepEqual(outcome("x@c.example"), [{ id: "mx", label: "MX record" }, [], [], null]);
  assert.deepEqual(outcome("JANE@cloud.example"), [{ id: "stays-in-microsoft-365", label: "Stays in Microsoft 365" }, [], [], null]);
  // The same answer is the same object, which nobody can change for another.
  assert.equal(router.route("x@a.example"), router.route("y@a.example"));
  assert.throws(() => router.route("x@a.example").connectors.push("B"), TypeError);
});

test("what an organization says of itself decides whether a message arrives", () => {
  const organization = {
    acceptedDomains: [{ domainName: "a.example" }, { domainName: "relay.example", domainType: "InternalRelay" }],
    outboundConnectors: [{ name: "it", recipientDomains: ["a.example"] }],
  };
  const outcomes = (said) => {
    const router = new Router({ ...organization, ...said });
    const addresses = ["x@a.example", "x@relay.example", "x@elsewhere.example"];
    const outcomes = addresses.map((address) => router.route(address).outcome.id);
    assert.deepEqual(addresses.map((address) => router.explain(address).answer.outcome.id), outcomes);
    const codes = { mx: MX, "stays-in-microsoft-365": STAYS_IN_MICROSOFT_365, rejected: REJECTED, loops: LOOPS, connector: 0 };
    assert.deepEqual([...router.routeMany(addresses).positions], outcomes.map((outcome) => codes[outcome]));
    return outcomes;
  };
  assert.deepEqual(outcomes({}), ["connector", "mx", "mx"]);
  const unknown = { recipientsInDirectory: "unknown", mailboxesInCloud: "unknown", mxPointsTo: "unknown" };
  assert.deepEqual(outcomes(unknown), ["connector", "mx", "mx"]);
  assert.deepEqual(outcomes({ recipientsInDirectory: "mailboxes" }), ["rejected", "mx", "mx"]);
  assert.deepEqual(outcomes({ recipientsInDirectory: "all", mxPointsTo: "microsoft-365" }), ["connector", "loops", "mx"]);
  assert.deepEqual(outcomes({ mailboxesInCloud: "none", mxPointsTo: "elsewhere" }), ["connector", "mx", "mx"]);
  assert.deepEqual(outcomes({ mailboxesInCloud: "all" }), ["stays-in-microsoft-365", "stays-in-microsoft-365", "mx"]);
  assert.deepEqual(new Router({ ...organization, cloudMailboxes: ["x@a.example"], mailboxesInCloud: "listed" }).route("x@a.example").outcome.id, "stays-in-microsoft-365");
});

test("an explanation says what nobody has said, what follows, and how to settle it", () => {
  const { conditions, after, checks } = new Router(EXAMPLE).explain("john@sales.contoso.com");
  assert.equal(conditions.length, 1);
  assert.ok(after.length > 0);
  assert.equal(checks[0].command, "Get-OutboundConnectorReport -Domain sales.contoso.com");
  assert.equal(checks.at(-1).command, null);
  const settled = new Router({ ...EXAMPLE, recipientsInDirectory: "all" }).explain("john@contoso.com");
  assert.deepEqual([settled.conditions, settled.checks], [[], []]);
});

test("the kind of message makes a difference with centralized mail transport", () => {
  const organization = { outboundConnectors: [{ name: "central", recipientDomains: ["*"], routeAllMessagesViaOnPremises: true }] };
  for (const [message, outcome] of [
    [undefined, "connector"],
    ["person", "connector"],
    ["forwarded", "mx"],
    ["redirected", "mx"],
    ["journal", "connector"],
    ["onmicrosoft", "connector"],
  ]) {
    const router = new Router(organization, { message });
    assert.equal(router.route("x@a.example").outcome.id, outcome, message);
    assert.equal(router.explain("x@a.example").answer.outcome.id, outcome, message);
  }
});

test("every setting of a connector and of an accepted domain reaches the engine", () => {
  const winner = (connector, accepted) =>
    new Router({
      acceptedDomains: [{ domainName: "a.example", ...accepted }],
      outboundConnectors: [connector, { name: "usual", recipientDomains: ["*"] }].map((one) => ({ name: "it", ...one })),
    }).route("x@sub.a.example").connectors[0];
  const listed = { recipientDomains: ["*.a.example"] };
  assert.equal(winner(listed), "it");
  assert.equal(winner({ ...listed, enabled: false }), "usual");
  assert.equal(winner({ ...listed, isTransportRuleScoped: true }), "usual");
  const all = { allAcceptedDomains: true };
  assert.equal(winner(all), "usual");
  assert.equal(winner(all, { matchSubDomains: true }), "it");
  assert.equal(winner({ ...all, connectorType: "Partner" }, { matchSubDomains: true }), "usual");

  const central = { name: "central", recipientDomains: ["*"], routeAllMessagesViaOnPremises: true };
  const exact = { name: "exact", recipientDomains: ["b.example"] };
  assert.deepEqual(new Router({ outboundConnectors: [central, exact] }).route("x@b.example").connectors, ["central"]);

  const because = (organization) => new Router(organization).explain("x@c.example").because.map(({ says }) => says).join(" ");
  const plain = { name: "c", recipientDomains: ["c.example"] };
  assert.notEqual(because({ outboundConnectors: [{ ...plain, testMode: true }] }), because({ outboundConnectors: [plain] }));
  const accepted = (domainType) => because({ acceptedDomains: [{ domainName: "c.example", domainType }] });
  assert.equal(accepted(undefined), accepted("Authoritative"));
  assert.notEqual(accepted("InternalRelay"), accepted("Authoritative"));
  // A relay domain rejects nobody; an internal one needs a connector as well.
  assert.notEqual(accepted("ExternalRelay"), accepted("Authoritative"));
  assert.notEqual(accepted("ExternalRelay"), accepted("InternalRelay"));
});

/** Addresses in every spelling that a plain one may have, and in many that only the full parser takes. */
const SPELLINGS = [
  "john@sales.contoso.com",
  "  John@Sales.Contoso.COM\t",
  "John Doe <john@sales.contoso.com>",
  '"Doe, John" <john@contoso.com>',
  '"a\\"b@c"@contoso.com',
  "mailto:john@contoso.com?subject=Hi",
  "jörg@bücher.example",
  "john@contoso.com.",
  "o'neil+x=1@a-b.contoso.com",
  `${"x".repeat(64)}@contoso.com`,
  `x@${"long.".repeat(40)}contoso.com`,
  "漢@sales.contoso.com",
];
const NO_ADDRESSES = ["", "nobody", "a@b", "a@@contoso.com", "a@-b.com", "a@b-.com", "a..b@contoso.com", ".a@contoso.com", "a@1.2.3.4", "a@b.com, c@d.com", "a@b..com", `${"x".repeat(65)}@contoso.com`, "a b@contoso.com", "a@contoso.com\u0000"];

test("one address, many and the explanation agree, in whatever spelling", () => {
  const router = new Router({ ...EXAMPLE, cloudMailboxes: ["jane@contoso.com"] });
  const many = router.routeMany([...SPELLINGS, ...NO_ADDRESSES]);
  assert.equal(many.length, SPELLINGS.length + NO_ADDRESSES.length);
  SPELLINGS.forEach((address, place) => {
    const routed = router.route(address);
    const { answer, other } = router.explain(address);
    const brief = ({ outcome, connectors, positions }) => ({ outcome, connectors, positions });
    assert.deepEqual(brief(routed), brief(answer), address);
    assert.deepEqual(routed.other && brief(routed.other), other && brief(other), address);
    assert.deepEqual(many.at(place), routed, address);
  });
  NO_ADDRESSES.forEach((text, place) => {
    assert.equal(many.at(SPELLINGS.length + place), null, text);
    for (const call of [() => router.route(text), () => router.explain(text)]) {
      const error = thrown(call);
      assert.deepEqual([error.code, error.path], ["address", "address"], text);
    }
  });
  assert.equal(many.at(many.length), null);
});

test("a text is routed line by line, and its numbers say what the objects say", () => {
  const router = new Router(EXAMPLE);
  const routes = router.routeMany("a@contoso.com\r\n\nb@sales.contoso.com\nc@fabrikam.com\n");
  assert.deepEqual([...routes.positions], [1, -3, 2, -1, -3]);
  assert.deepEqual([...routes.others], [1, -3, 0, -1, -3]);
  assert.deepEqual([...routes].map((routed) => routed?.connectors), [["Connector 2"], undefined, ["Connector 3"], [], undefined]);
});

test("the lines of a text may be as short and as long as they like, and end wherever they do", () => {
  const router = new Router(EXAMPLE);
  const alone = (line) => {
    try {
      return router.route(line).positions[0] ?? -1;
    } catch {
      return -3;
    }
  };
  const lines = Array.from({ length: 300 }, (_, n) => (n % 3 ? `${"a".repeat(n % 23)}@contoso.com` : "x".repeat(n % 41)));
  for (const end of ["", "\n", "\n\n"]) {
    const text = lines.join("\n") + end;
    assert.deepEqual([...router.routeMany(text).positions], text.split("\n").map(alone));
  }
});

test("a line end inside an element of an array makes no second line of it", () => {
  const router = new Router(EXAMPLE);
  const routes = router.routeMany(["a@contoso.com\n", "b@x.example\nc@y.example", "d@contoso.com"]);
  assert.deepEqual([...routes.positions], [1, -3, 1]);
});

test("texts of any length and alphabet cross whole, also after another router has made the memory grow", () => {
  const router = new Router(EXAMPLE);
  router.route("a@contoso.com");
  const large = { outboundConnectors: Array.from({ length: 50_000 }, (_, n) => ({ name: `C ${n}`, recipientDomains: [`d${n}.example`] })) };
  const second = new Router(large);
  assert.deepEqual(router.route("a@contoso.com").connectors, ["Connector 2"]);
  assert.deepEqual(second.route("ü@d49999.example").connectors, ["C 49999"]);
  const lines = Array.from({ length: 30_000 }, (_, n) => `jörg${n}@d${n}.example`);
  assert.deepEqual([...second.routeMany(lines.join("\n")).positions.slice(-2)], [29_998, 29_999]);
  second.free();
});

const connector = (fields) => ({ outboundConnectors: [{ name: "A" }, { name: "B", ...fields }] });
for (const [what, organization, code, path, says = /./] of [
  ["no object", 7, "organization", "organization"],
  ["null", null, "organization", "organization"],
  ["an unknown list", { connectors: [] }, "organization", "connectors"],
  ["no list of connectors", { outboundConnectors: {} }, "organization", "outboundConnectors"],
  ["a connector that is no object", { outboundConnectors: ["A"] }, "organization", "outboundConnectors[0]"],
  ["a connector without a name", { outboundConnectors: [{}] }, "organization", "outboundConnectors[0].name"],
  ["a misspelt setting", connector({ enable: true }), "organization", "outboundConnectors[1].enable"],
  ["a setting that is no boolean", connector({ enabled: "no" }), "organization", "outboundConnectors[1].enabled"],
  ["an unknown type", connector({ connectorType: "Cloud" }), "organization", "outboundConnectors[1].connectorType"],
  ["domains that are no list", connector({ recipientDomains: "a.example" }), "organization", "outboundConnectors[1].recipientDomains"],
  ["a domain that is no text", connector({ recipientDomains: [1] }), "organization", "outboundConnectors[1].recipientDomains[0]"],
  ["a wrong pattern", connector({ recipientDomains: ["a.example", "a.*.example"] }), "domain", "outboundConnectors[1].recipientDomains[1]"],
  ["a wrong accepted domain", { acceptedDomains: [{ domainName: "a" }] }, "domain", "acceptedDomains[0].domainName"],
  ["an unknown domain type", { acceptedDomains: [{ domainName: "a.example", domainType: "x" }] }, "organization", "acceptedDomains[0].domainType"],
  ["a wrong mailbox", { cloudMailboxes: ["a@b.example", "jane"] }, "address", "cloudMailboxes[1]"],
  ["the old name of a domain", { acceptedDomains: [{ domain: "a.example" }] }, "organization", "acceptedDomains[0].domain", /It is now called domainName\./],
  ["the old name of its subdomains", { acceptedDomains: [{ domainName: "a.example", matchSubdomains: true }] }, "organization", "acceptedDomains[0].matchSubdomains", /It is now called matchSubDomains\./],
  ["the element's old name of a type", connector({ partner: true }), "organization", "outboundConnectors[1].partner", /It is now called connectorType: "Partner"\./],
  ["a name that every object has", connector({ toString: true }), "organization", "outboundConnectors[1].toString", /Use one of: name, connectorType/],
  ["a parameter without effect of a wrong type", connector({ useMXRecord: "yes" }), "organization", "outboundConnectors[1].useMXRecord", /must be true or false\./],
  ["a word that isn't one", connector({ tlsSettings: "Always" }), "organization", "outboundConnectors[1].tlsSettings", /must be "EncryptionOnly" or .* or null\./],
  ["null for a switch", connector({ testMode: null }), "organization", "outboundConnectors[1].testMode", /must be true or false\./],
  ["an answer about the directory that isn't one", { recipientsInDirectory: "some" }, "organization", "recipientsInDirectory", /must be "all" or "mailboxes" or "unknown"\./],
  ["an answer about mailboxes that isn't one", { mailboxesInCloud: true }, "organization", "mailboxesInCloud", /must be "all" or "listed" or "none" or "unknown"\./],
  ["null for where MX records point", { mxPointsTo: null }, "organization", "mxPointsTo", /must be "microsoft-365" or "elsewhere" or "unknown"\./],
  ["mailboxes in an organization that has none there", { mailboxesInCloud: "none", cloudMailboxes: ["a@b.example"] }, "organization", "cloudMailboxes", /must be empty/],
  ["a mailbox that is no text", { cloudMailboxes: [1] }, "organization", "cloudMailboxes[0]", /must be a string\./],
  ["a zero character in a name", { outboundConnectors: [{ name: "A\0pb.example" }] }, "organization", "organization"],
]) {
  test(`a router refuses ${what} with code ${code} and path ${path}`, () => {
    const error = thrown(() => new Router(organization));
    assert.ok(error instanceof CheckerError && error instanceof Error);
    assert.deepEqual({ name: error.name, code: error.code, path: error.path }, { name: "CheckerError", code, path });
    assert.match(error.message, says);
  });
}

test("a router refuses an unknown reading, and what is no text or list of texts", () => {
  const blame = (call) => {
    const error = thrown(call);
    assert.ok(error instanceof CheckerError);
    return [error.code, error.path];
  };
  assert.deepEqual(blame(() => new Router({}, { precedence: "loudest" })), ["precedence", "options.precedence"]);
  assert.deepEqual(blame(() => new Router({}, "listed-order")), ["options", "options"]);
  assert.deepEqual(blame(() => new Router({}, null)), ["options", "options"]);
  assert.deepEqual(blame(() => new Router({}, { message: "telegram" })), ["message", "options.message"]);
  assert.deepEqual(blame(() => new Router({}, { order: "listed-order" })), ["options", "options.order"]);
  const router = new Router({});
  assert.deepEqual(blame(() => router.route(1)), ["address", "address"]);
  assert.deepEqual(blame(() => router.explain(undefined)), ["address", "address"]);
  assert.deepEqual(blame(() => router.routeMany(1)), ["address", "addresses"]);
  assert.deepEqual(blame(() => router.routeMany(["a@b.example", 1])), ["address", "addresses[1]"]);
});

test("every parameter that the model knows is taken, and null and undefined are no settings", () => {
  const everything = {
    name: "it",
    connectorType: "OnPremises",
    enabled: true,
    recipientDomains: ["a.example"],
    allAcceptedDomains: false,
    isTransportRuleScoped: false,
    routeAllMessagesViaOnPremises: false,
    useMXRecord: false,
    smartHosts: ["mail.a.example"],
    tlsSettings: "DomainValidation",
    tlsDomain: "*.a.example",
    mtaStsMode: "None",
    smtpDaneMode: "Mandatory",
    cloudServicesMailEnabled: true,
    senderRewritingEnabled: false,
    testMode: false,
    isValidated: true,
    lastValidationTimestamp: "2026-08-01T10:00:00Z",
    validationRecipients: null,
    linkForModifiedConnector: null,
    connectorSource: "HybridWizard",
    comment: "Ours",
  };
  const accepted = { domainName: "a.example", name: "a", domainType: "Authoritative", matchSubDomains: undefined, default: true };
  const router = new Router({ acceptedDomains: [accepted], outboundConnectors: [everything], cloudMailboxes: undefined });
  assert.deepEqual(router.route("x@a.example").connectors, ["it"]);
  const nothing = { outboundConnectors: [{ name: "A", recipientDomains: null, tlsSettings: null, enabled: undefined }] };
  assert.equal(new Router(nothing).route("x@a.example").outcome.id, "mx");
});

test("the numbers of a batch that are no positions have names", () => {
  const both = ["A", "B"].map((name) => ({ name, recipientDomains: ["both.example", "x.example"] }));
  const router = new Router({ outboundConnectors: [...both, { name: "C", recipientDomains: ["x.example"] }], cloudMailboxes: ["jane@cloud.example"] });
  const { positions } = router.routeMany("a@elsewhere.example\njane@cloud.example\nnobody\na@both.example\na@x.example");
  assert.deepEqual([...positions.slice(0, 3)], [MX, STAYS_IN_MICROSOFT_365, NO_ADDRESS]);
  assert.equal(Math.max(positions[3], positions[4]), TIE);
  assert.ok(positions[3] !== positions[4]);
});

test("after free() every call says that it came too late, but another free() and a disposal", () => {
  const router = new Router(EXAMPLE);
  router.route("a@contoso.com");
  router.free();
  for (const call of [() => router.route("a@contoso.com"), () => router.route("nobody"), () => router.routeMany("a"), () => router.explain("a@contoso.com")]) {
    const error = thrown(call);
    assert.ok(error instanceof CheckerError);
    assert.deepEqual([error.code, error.path], ["freed", "free"]);
  }
  router.free();
});
