// The quick run: a look at each view, as after a change a developer would take it by hand. What is said of the views in full is in
// the other files.

import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";
import { EVERYTHING } from "./views.mjs";

describe("at a glance", () => {
  let reader;
  before(async () => {
    reader = await Reader.arrive();
    await reader.open();
  });
  after(() => reader.leave());
  afterEach((test) => reader.check(test));

  it("the start leads to the first question", async () => {
    await reader.arrivesAt("Connector Checker");
    await reader.goes("#/check");
    await reader.arrivesAt("Where are your organization’s mailboxes?");
  });

  it("an answer leads to the next question", async () => {
    await reader.goes("#/check?mailboxes=split");
    await reader.arrivesAt("What do your own email servers run?");
    await reader.clicks("Exchange Server 2010 or later");
    await reader.clicks("Continue");
    await reader.arrivesAt("Has the Hybrid Configuration wizard been completed?");
  });

  it("the answers can be checked before the verdict", async () => {
    await reader.goes(`#/check?${EVERYTHING}`);
    await reader.arrivesAt("Check your answers");
  });

  it("the verdict says yes, and names a connector", async () => {
    await reader.goes(`#/verdict?${EVERYTHING}`);
    await reader.arrivesAt("Do you need a connector? Yes");
    await reader.sees("Your organization’s email server");
  });

  it("the table has its cases", async () => {
    await reader.goes("#/table");
    await reader.arrivesAt("Every case in one table");
    await reader.sees("Not needed");
  });

  it("the walk shows the contradiction", async () => {
    await reader.goes("#/route?step=contradiction");
    await reader.arrivesAt("The page contradicts itself");
    await reader.sees("john@sales.contoso.com");
  });

  it("the playground answers in both readings", async () => {
    await reader.goes("#/playground");
    await reader.arrivesAt("My configuration");
    await reader.sees("Connector 3");
  });

  it("the mail flow comes with its own module", async () => {
    await reader.goes(`#/flow?${EVERYTHING}&from=relay&to=internet`);
    await reader.arrivesAt("Mail flow, hop by hop");
    await reader.sees("25");
  });

  it("the set-up guide has commands", async () => {
    await reader.goes(`#/setup?${EVERYTHING}&domains=contoso.com&mail-servers=mail.contoso.com&part=part-1`);
    await reader.arrivesAt("Set it up, step by step");
    await reader.sees("New-OutboundConnector");
  });

  it("the quiz asks and judges", async () => {
    await reader.goes("#/quiz?seed=tuesday&count=5");
    await reader.arrivesAt("Question 1 of 5");
    await reader.goes("#/quiz?seed=tuesday&count=5&answers=9,9,9,9,9&at=6");
    await reader.arrivesAt("Your result: 0 of 5 correct, not passed");
  });

  it("a bounce message is explained", async () => {
    await reader.goes("#/bounce?code=5.7.64");
    await reader.arrivesAt("My mail bounced");
    await reader.sees("TlsSenderCertificateName");
  });

  it("About names the documents", async () => {
    await reader.goes("#/about");
    await reader.arrivesAt("About this checker");
    await reader.sees("Configure mail flow using connectors");
  });

  it("what a link holds that nobody knows is told", async () => {
    await reader.goes("#/nowhere?colour=blue");
    await reader.arrivesAt("Connector Checker");
    await reader.sees("colour");
  });

  it("axe finds nothing in the verdict", async () => {
    await reader.goes(`#/verdict?${EVERYTHING}`);
    await reader.arrivesAt("Do you need a connector? Yes");
    await reader.findsAccessible();
  });
});
