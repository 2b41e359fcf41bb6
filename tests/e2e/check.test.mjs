// Every row of the documents' tables, reached by clicking through the questions. What is expected was written by hand from
// Microsoft's pages, and neither by running the checker nor from its tables.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import * as say from "./questions.mjs";
import { Reader } from "./reader.mjs";

const IN = "Your organization’s email server to Microsoft 365";
const OUT = "Microsoft 365 to Your organization’s email server";
const { CLOUD, DEVICES, EXCHANGE, NONE, ON_PREMISES, SPLIT } = say;
const cloud = (needs, more) => ({ mailboxes: CLOUD, needs, ...more });
const split = (servers, more) => ({ mailboxes: SPLIT, servers, needs: NONE, ...more });
const device = (more) => cloud(DEVICES, { signIn: "No", reach: say.OUTSIDE, ...more });

// [what it is, the answers, the need, the connectors, what the reasons speak of, what is to be considered or watched out for]
const ROWS = {
  "the scenario table": [
    ["ordinary internet mail", cloud(NONE), "Not needed", [], /internet/],
    ["one tenant in several regions", cloud(say.MULTI_GEO), "Not needed", [], /between the regions/],
    ["standalone EOP", { mailboxes: ON_PREMISES, servers: EXCHANGE, needs: NONE }, "Required", [IN, OUT], /Exchange Online Protection/],
    ["mailboxes in both places", split(EXCHANGE, { hybrid: "No" }), "Required unless you go hybrid", [IN, OUT], /both places/, /hybrid/],
    ["devices on site", device({ identity: say.OWN_ADDRESS, hybrid: "No" }), "Optional", [IN], /SMTP relay/],
    ["a partner both ways", cloud(say.PARTNER, { partner: say.BOTH }), "Optional",
      ["Partner organization to Microsoft 365", "Microsoft 365 to Partner organization"], /encrypted/, /valid certificate/],
    ["a provider both ways", cloud(say.PROVIDER, { provider: say.BOTH }), "Optional",
      ["Your service provider to Microsoft 365", "Microsoft 365 to Your service provider"], /strongly advises/],
  ],
  "the table on own servers": [
    ["Exchange 2010 or later with EOP", { mailboxes: ON_PREMISES, servers: EXCHANGE, needs: NONE }, "Required", [IN, OUT], /standalone EOP/, /port 25/],
    ["Exchange 2010 or later, no hybrid", split(EXCHANGE, { hybrid: "No" }), "Required unless you go hybrid", [IN, OUT], /no hybrid/, /port 25/],
    ["Exchange 2010 or later, hybrid done", split(EXCHANGE, { hybrid: "Yes" }), "Already created by the wizard", [IN, OUT], /run the wizard again/, /Exchange admin center/],
    ["Exchange 2007 with Exchange Online", split(say.OLD_EXCHANGE), "Required", [IN, OUT], /2007/, /Exchange admin center/],
    ["Exchange 2007 with EOP", { mailboxes: ON_PREMISES, servers: say.OLD_EXCHANGE, needs: NONE }, "Required", [IN, OUT], /2007/, /Exchange admin center/],
    ["another server with Exchange Online", split(say.OTHER_SERVER), "Required", [IN, OUT], /not Microsoft’s/, /port 25/],
    ["another server with EOP", { mailboxes: ON_PREMISES, servers: say.OTHER_SERVER, needs: NONE }, "Required", [IN, OUT], /not Microsoft’s/, /port 25/],
    ["no subscription", { mailboxes: say.NEITHER }, "Does not apply to you", [], /send and receive connectors/],
  ],
  "the ways of devices": [
    ["client submission", cloud(DEVICES, { signIn: "Yes" }), "Not needed", [], /587/],
    ["direct send", cloud(DEVICES, { signIn: "No", reach: say.INSIDE }), "Not needed", [], /port 25/, /RejectDirectSend/],
    ["SMTP relay after a hybrid deployment", device({ identity: say.OWN_ADDRESS, hybrid: "Yes" }), "Already created by the wizard", [IN], /no second one/],
    ["a changing address", device({ identity: say.SHARED_ADDRESS }), "Does not apply to you", [], /dynamic/],
    ["an app that others host", device({ identity: say.HOSTED }), "Does not apply to you", [], /third party/, /Azure Communication Services/],
    ["devices beside own servers only", { mailboxes: ON_PREMISES, servers: EXCHANGE, needs: DEVICES }, "Not needed", [IN, OUT], /device connector only to organizations with mailboxes in Exchange Online/],
  ],
  "partners, providers and domains": [
    ["a partner with ordinary TLS", cloud(say.PARTNER, { partner: /^Nothing more/ }), "Not needed", [], /opportunistic/],
    ["a partner's mail only protected", cloud(say.PARTNER, { partner: /^Mail from the partner is refused/ }), "Optional", ["Partner organization to Microsoft 365"], /refuses/],
    ["mail to a partner only encrypted", cloud(say.PARTNER, { partner: /^Mail to the partner/ }), "Optional", ["Microsoft 365 to Partner organization"], /sends nothing unless/],
    ["a provider in front", cloud(say.PROVIDER, { provider: /^Only mail from the internet/ }), "Optional", ["Your service provider to Microsoft 365"], /mail flows without a connector/],
    ["a provider behind", cloud(say.PROVIDER, { provider: /^Only mail from us/ }), "Required", ["Microsoft 365 to Your service provider"], /Sending through a service/],
    ["another tenant", cloud(say.OTHER_TENANT), "Required",
      ["The other Exchange Online organization to Microsoft 365", "Microsoft 365 to The other Exchange Online organization"], /by hand/],
    ["an internal relay domain", cloud(say.RELAY_DOMAIN, { subdomains: "No" }), "Required", [OUT], /outgoing connector/],
    ["an internal relay domain with subdomains", cloud(say.RELAY_DOMAIN, { subdomains: "Yes" }), "Required", [OUT], /match subdomains/],
    ["a mail flow rule", cloud(say.RULE), "Required", ["Microsoft 365 to The server that your rule names"], /mail flow rule itself/],
  ],
};

let reader;
before(async () => (reader = await Reader.arrive()));
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

for (const [table, rows] of Object.entries(ROWS)) {
  describe(`the questions lead to every row of ${table}`, () => {
    // Every choice is in the address, and browsers ignore a page that changes it some hundred times in ten seconds.
    before(() => reader.open("#/check"));

    for (const [what, answers, need, connectors, reason, advice] of rows) {
      it(`${what}: ${need.toLowerCase()}`, async () => {
        const verdict = await say.checkAtOnce(reader, answers);
        assert.ok(verdict.why.includes(need), `"${need}" is not among the reasons: ${verdict.why}`);
        assert.match(verdict.why, reason);
        const begins = verdict.connectors.map((words) => connectors.find((ends) => words.startsWith(ends)) ?? words);
        assert.deepEqual(begins.toSorted(), connectors.toSorted(), "each connector once, and no other");
        if (advice) assert.match(`${verdict.first} ${verdict.warnings}`, advice);
        assert.equal(verdict.depends, "", "every answer was given");
        assert.match(verdict.why, /Documented|Documents disagree|Inferred/, "no reason without a grade");
      });
    }
  });
}

describe("the questions when several things come together", () => {
  before(() => reader.open("#/check"));

  it("own servers, printers and a bank share what can be shared", async () => {
    const verdict = await say.checkThrough(reader, {
      mailboxes: SPLIT,
      servers: say.OTHER_SERVER,
      needs: [DEVICES, say.PARTNER],
      signIn: "No",
      reach: say.OUTSIDE,
      identity: say.OWN_ADDRESS,
      partner: say.BOTH,
    });
    assert.equal(verdict.answer, "Yes");
    assert.equal(verdict.connectors.length, 4);
    const shared = verdict.connectors.filter((words) => words.startsWith(IN));
    assert.equal(shared.length, 1, "the incoming connector is listed once");
    assert.match(shared[0], /Printers, scanners and apps/);
    assert.match(shared[0], /Mailboxes in both places/);
    assert.match(shared[0], /Required/, "the stronger need counts");
  });

  it("“I don’t know” everywhere still ends in a verdict, which says what it depends on", async () => {
    await reader.goes("#/check");
    for (let screens = 0; (await reader.heading()) !== say.SUMMARY; screens++) {
      assert.ok(screens < 12, "the questions come to an end");
      const heading = await reader.heading();
      await reader.clicks(say.UNKNOWN);
      await reader.clicks("Continue");
      await reader.until("another screen comes", (before) => document.querySelector("h1")?.innerText !== before, heading);
    }
    await reader.clicks("See the verdict");
    const verdict = await say.readVerdict(reader);
    assert.equal(verdict.answer, "It depends");
    assert.deepEqual(verdict.connectors, [], "nothing is certain");
    for (const title of [say.TITLES.mailboxes, say.TITLES.servers, say.TITLES.hybrid, say.TITLES.identity]) {
      assert.ok(verdict.depends.includes(title), title);
    }
    await reader.clicks("Connectors that open answers may add");
    const perhaps = (await reader.section("Connectors that open answers may add")).items;
    for (const ends of [IN, OUT, "Microsoft 365 to Partner organization", "Your service provider to Microsoft 365"]) {
      assert.equal(perhaps.filter((item) => item.startsWith(ends)).length, 1, `${ends}: ${perhaps.join(" | ")}`);
    }
  });

  it("no answer at all also has a verdict", async () => {
    await reader.goes("#/verdict");
    const verdict = await say.readVerdict(reader);
    assert.equal(verdict.answer, "It depends");
    assert.ok(verdict.depends.includes(say.TITLES.mailboxes));
  });
});
