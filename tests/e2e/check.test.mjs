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
    ["devices on site", device({ identity: say.OWN_ADDRESS, hybrid: "No" }), "Needed for what you asked", [IN], /SMTP relay/],
    ["a partner both ways", cloud(say.PARTNER, { partner: say.BOTH }), "Needed for what you asked",
      ["Partner organization to Microsoft 365", "Microsoft 365 to Partner organization"], /encrypted/, /valid certificate/],
    ["a provider both ways", cloud(say.PROVIDER, { provider: say.BOTH, mx: say.MX_SERVICE, returns: say.DELIVERS }), "Recommended",
      ["Your service provider to Microsoft 365", "Microsoft 365 to Your service provider"], /strongly recommends/],
  ],
  "the table on own servers": [
    ["Exchange 2010 or later with EOP", { mailboxes: ON_PREMISES, servers: EXCHANGE, needs: NONE }, "Required", [IN, OUT], /standalone EOP/, /port 25/],
    ["Exchange 2010 or later, no hybrid", split(EXCHANGE, { hybrid: "No" }), "Required unless you go hybrid", [IN, OUT], /no hybrid/, /port 25/],
    ["Exchange 2010 or later, hybrid done", split(EXCHANGE, { hybrid: "Yes" }), "Already created by the wizard", [IN, OUT], /run the wizard again/, /Exchange admin center/],
    ["Exchange 2007 with Exchange Online", split(say.OLD_EXCHANGE), "Required", [IN, OUT], /2007/, /Exchange admin center/],
    ["Exchange 2007 with EOP", { mailboxes: ON_PREMISES, servers: say.OLD_EXCHANGE, needs: NONE }, "Required", [IN, OUT], /2007/, /Exchange admin center/],
    ["another server with Exchange Online", split(say.OTHER_SERVER), "Required", [IN, OUT], /isn’t Microsoft’s/, /port 25/],
    ["another server with EOP", { mailboxes: ON_PREMISES, servers: say.OTHER_SERVER, needs: NONE }, "Required", [IN, OUT], /isn’t Microsoft’s/, /port 25/],
    ["no subscription", { mailboxes: say.NEITHER }, "Doesn’t apply to you", [], /send and receive connectors/],
  ],
  "the ways of devices": [
    ["client submission", cloud(DEVICES, { signIn: "Yes" }), "Not needed", [], /587/],
    ["direct send", cloud(DEVICES, { signIn: "No", reach: say.INSIDE, directSend: "No" }), "Not needed", [], /port 25/, /RejectDirectSend/],
    ["direct send that is rejected", cloud(DEVICES, { signIn: "No", reach: say.INSIDE, directSend: "Yes", identity: say.OWN_ADDRESS }), "Needed for what you asked", [IN], /5\.7\.68/],
    ["a hosted helpdesk where direct send is rejected", cloud(DEVICES, { signIn: "No", reach: say.INSIDE, directSend: "Yes", identity: say.HOSTED_FOR_US }), "Needed for what you asked",
      ["The service that sends in your name to Microsoft 365"], /Partner connector/, /MAIL FROM/],
    ["a hosted app with a certificate in the domain", device({ identity: say.HOSTED_FOR_US }), "Needed for what you asked", ["The service that sends in your name to Microsoft 365"], /accepted domains/],
    ["SMTP relay after a hybrid deployment", device({ identity: say.OWN_ADDRESS, hybrid: "Yes" }), "Already created by the wizard", [IN], /need a second one/],
    ["a changing address", device({ identity: say.SHARED_ADDRESS }), "Not possible like this", [], /What works instead/],
    ["an app that others host", device({ identity: say.HOSTED }), "Not possible like this", [], /third party/, /Azure Communication Services/],
    ["devices beside own servers only", { mailboxes: ON_PREMISES, servers: EXCHANGE, needs: DEVICES }, "Not needed", [IN, OUT], /device connector only to organizations with Exchange Online mailboxes/],
  ],
  "partners, providers and domains": [
    ["a partner with ordinary TLS", cloud(say.PARTNER, { partner: /^Nothing more/ }), "Not needed", [], /opportunistic/],
    ["a partner's mail only protected", cloud(say.PARTNER, { partner: /^Reject mail from the partner/ }), "Needed for what you asked", ["Partner organization to Microsoft 365"], /rejects/],
    ["mail to a partner only encrypted", cloud(say.PARTNER, { partner: /^Send mail to the partner/ }), "Needed for what you asked", ["Microsoft 365 to Partner organization"], /sends only over encrypted connections/],
    ["a provider in front", cloud(say.PROVIDER, { provider: /^Only mail from the internet/, mx: say.MX_SERVICE }), "Recommended", ["Your service provider to Microsoft 365"], /mail flows without a connector/],
    ["a provider behind", cloud(say.PROVIDER, { provider: /^Only mail that we send/, returns: say.DELIVERS }), "Required", ["Microsoft 365 to Your service provider"], /Sending through a service/],
    ["a provider that the MX record doesn't name", cloud(say.PROVIDER, { provider: /^Only mail from the internet/, mx: say.MX_MICROSOFT }), "Not needed", [], /Change the MX record first/],
    ["a service that hands mail back", cloud(say.PROVIDER, { provider: /^Only mail that we send/, returns: say.RETURNS }), "Required",
      ["Microsoft 365 to Your add-on service", "Your add-on service to Microsoft 365"], /exception for mail that has come back/],
    ["an Exchange server that relays", cloud(say.REMAINING, { remainingUse: /^Devices or apps/, hybrid: "No" }), "Needed for what you asked", [IN], /SMTP relay/, /4\.7\.230/],
    ["an Exchange server for management", cloud(say.REMAINING, { remainingUse: /^Only for managing/, mx: say.MX_MICROSOFT }), "Not needed", [], /uninstall/],
    ["another tenant", cloud(say.OTHER_TENANT), "Required",
      ["The other Exchange Online organization to Microsoft 365", "Microsoft 365 to The other Exchange Online organization"], /manually/],
    ["an internal relay domain", cloud(say.RELAY_DOMAIN, { subdomains: "No" }), "Required", [OUT], /outbound connector/],
    ["an internal relay domain with subdomains", cloud(say.RELAY_DOMAIN, { subdomains: "Yes" }), "Required", [OUT], /MatchSubDomains/],
    ["a mail flow rule", cloud(say.RULE), "Required", ["Microsoft 365 to The server that your rule names"], /the rule itself/],
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
    assert.equal(shared.length, 1, "the inbound connector is listed once");
    assert.match(shared[0], /Printers, scanners and apps/);
    assert.match(shared[0], /Mailboxes in both places/);
    assert.match(shared[0], /Required/, "the stronger need counts");
  });

  it("“I don’t know” everywhere still ends in a verdict, which says what it depends on", async () => {
    await reader.goes("#/check");
    for (let screens = 0; (await reader.heading()) !== say.SUMMARY; screens++) {
      assert.ok(screens < 20, "the questions come to an end");
      const heading = await reader.heading();
      await reader.clicks(say.UNKNOWN);
      await reader.clicks("Continue");
      await reader.until("another screen comes", (before) => document.querySelector("h1")?.innerText !== before, heading);
    }
    await reader.clicks("See your result");
    const verdict = await say.readVerdict(reader);
    assert.equal(verdict.answer, "It depends");
    assert.deepEqual(verdict.connectors, [], "nothing is certain");
    for (const title of [say.TITLES.mailboxes, say.TITLES.servers, say.TITLES.hybrid, say.TITLES.identity]) {
      assert.ok(verdict.depends.includes(title), title);
    }
    await reader.clicks("You might also need (depends on unanswered questions)");
    const perhaps = (await reader.section("You might also need (depends on unanswered questions)")).items;
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
