// Routing from JavaScript.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { project, thrown } from "./package.mjs";

let Router;
before(async () => ({ Router } = await project("routing").load("connector-checker/route")));

const EXAMPLE = {
  acceptedDomains: [{ domain: "contoso.com" }, { domain: "sales.contoso.com" }],
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
    const router = new Router(EXAMPLE, precedence);
    const routed = router.route("john@sales.contoso.com");
    assert.deepEqual([routed.outcome, routed.connectors], ["connector", [name]]);
    assert.deepEqual(routed.other?.connectors, [other]);
    const explained = router.explain("john@sales.contoso.com");
    assert.deepEqual([explained.answer.connectors, explained.other?.connectors], [[name], [other]]);
    assert.equal(explained.grade, "Documents disagree");
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
  assert.deepEqual(outcome("x@A.example"), ["connector", ["A"], [0], null]);
  assert.deepEqual(outcome("x@both.example"), ["tie", ["A", "B"], [0, 1], null]);
  assert.deepEqual(outcome("x@c.example"), ["mx", [], [], null]);
  assert.deepEqual(outcome("JANE@cloud.example"), ["stays-in-microsoft-365", [], [], null]);
  // The same answer is the same object, which nobody can change for another.
  assert.equal(router.route("x@a.example"), router.route("y@a.example"));
  assert.throws(() => router.route("x@a.example").connectors.push("B"), TypeError);
});

test("every setting of a connector and of an accepted domain reaches the engine", () => {
  const winner = (connector, accepted) =>
    new Router({
      acceptedDomains: [{ domain: "a.example", ...accepted }],
      outboundConnectors: [connector, { name: "usual", recipientDomains: ["*"] }].map((one) => ({ name: "it", ...one })),
    }).route("x@sub.a.example").connectors[0];
  const listed = { recipientDomains: ["*.a.example"] };
  assert.equal(winner(listed), "it");
  assert.equal(winner({ ...listed, enabled: false }), "usual");
  assert.equal(winner({ ...listed, isTransportRuleScoped: true }), "usual");
  const all = { allAcceptedDomains: true };
  assert.equal(winner(all), "usual");
  assert.equal(winner(all, { matchSubdomains: true }), "it");
  assert.equal(winner({ ...all, connectorType: "Partner" }, { matchSubdomains: true }), "usual");

  const central = { name: "central", recipientDomains: ["*"], routeAllMessagesViaOnPremises: true };
  const exact = { name: "exact", recipientDomains: ["b.example"] };
  assert.deepEqual(new Router({ outboundConnectors: [central, exact] }).route("x@b.example").connectors, ["central"]);

  const because = (organization) => new Router(organization).explain("x@c.example").because.map(({ says }) => says).join(" ");
  const plain = { name: "c", recipientDomains: ["c.example"] };
  assert.notEqual(because({ outboundConnectors: [{ ...plain, testMode: true }] }), because({ outboundConnectors: [plain] }));
  const accepted = (domainType) => because({ acceptedDomains: [{ domain: "c.example", domainType }] });
  assert.equal(accepted(undefined), accepted("Authoritative"));
  assert.notEqual(accepted("InternalRelay"), accepted("Authoritative"));
  assert.equal(accepted("ExternalRelay"), accepted("Authoritative"));
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
      assert.deepEqual([error.code, error.field], ["address", "address"], text);
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
for (const [what, organization, code, field] of [
  ["no object", 7, "organization", "organization"],
  ["null", null, "organization", "organization"],
  ["an unknown name", { connectors: [] }, "organization", "connectors"],
  ["no list of connectors", { outboundConnectors: {} }, "organization", "outboundConnectors"],
  ["a connector that is no object", { outboundConnectors: ["A"] }, "organization", "outboundConnectors[0]"],
  ["a connector without a name", { outboundConnectors: [{}] }, "organization", "outboundConnectors[0].name"],
  ["a misspelt setting", connector({ enable: true }), "organization", "outboundConnectors[1].enable"],
  ["a setting that is no boolean", connector({ enabled: "no" }), "organization", "outboundConnectors[1].enabled"],
  ["an unknown type", connector({ connectorType: "Cloud" }), "organization", "outboundConnectors[1].connectorType"],
  ["domains that are no list", connector({ recipientDomains: "a.example" }), "organization", "outboundConnectors[1].recipientDomains"],
  ["a domain that is no text", connector({ recipientDomains: [1] }), "organization", "outboundConnectors[1].recipientDomains[0]"],
  ["a wrong pattern", connector({ recipientDomains: ["a.example", "a.*.example"] }), "domain", "outboundConnectors[1].recipientDomains[1]"],
  ["a wrong accepted domain", { acceptedDomains: [{ domain: "a" }] }, "domain", "acceptedDomains[0].domain"],
  ["an unknown domain type", { acceptedDomains: [{ domain: "a.example", domainType: "x" }] }, "organization", "acceptedDomains[0].domainType"],
  ["a wrong mailbox", { cloudMailboxes: ["a@b.example", "jane"] }, "address", "cloudMailboxes[1]"],
  ["a zero character in a name", { outboundConnectors: [{ name: "A\0pb.example" }] }, "organization", "organization"],
]) {
  test(`a router refuses ${what} with code ${code} and field ${field}`, () => {
    const error = thrown(() => new Router(organization));
    assert.ok(error instanceof Error);
    assert.deepEqual({ code: error.code, field: error.field }, { code, field });
    assert.ok(error.message.length > 0);
  });
}

test("a router refuses an unknown reading, and what is no text or list of texts", () => {
  const blame = (call) => {
    const { code, field } = thrown(call);
    return [code, field];
  };
  assert.deepEqual(blame(() => new Router({}, "loudest")), ["precedence", "precedence"]);
  const router = new Router({});
  assert.deepEqual(blame(() => router.route(1)), ["address", "address"]);
  assert.deepEqual(blame(() => router.explain(undefined)), ["address", "address"]);
  assert.deepEqual(blame(() => router.routeMany(1)), ["address", "addresses"]);
  assert.deepEqual(blame(() => router.routeMany(["a@b.example", 1])), ["address", "addresses[1]"]);
});
