// Links: what is unknown or stale is left out with a notice, and nothing that a link holds can break the page.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { SUMMARY, TITLES } from "./questions.mjs";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open();
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

const NOTICE = "was ignored";

describe("a link that holds something unknown", () => {
  for (const [what, fragment, heading, named] of [
    ["a page that does not exist", "#/nowhere", "Connector Checker", "nowhere"],
    ["a question that does not exist", "#/check?mailboxes=split&colour=blue", TITLES.servers, "colour=blue"],
    ["an answer that does not exist", "#/check?mailboxes=everywhere", TITLES.mailboxes, "mailboxes=everywhere"],
    ["a step that does not exist", "#/check?mailboxes=split&step=last", TITLES.servers, "step=last"],
    ["a step of the walk that does not exist", "#/route?step=../../etc/passwd", "An example with four domains", "step=../../etc/passwd"],
    ["a prediction that does not exist", "#/route?step=second&guess-1=7", "Which connector handles john@contoso.com?", "guess-1=7"],
    ["a reading that does not exist", "#/playground?order=newest", "My configuration", "order=newest"],
    ["bytes that are no text", "#/check?mailboxes=%FF%FE%00", TITLES.mailboxes, "mailboxes="],
    ["a name from another language's innards", "#/check?__proto__=1&constructor=2", TITLES.mailboxes, "__proto__=1"],
    ["a script as its page", "#javascript:window.ran=true", "Connector Checker", "javascript:window.ran"],
    ["a script as a value", "#/check?mailboxes=%3Cscript%3Ewindow.ran=true%3C/script%3E", TITLES.mailboxes, "<script>window.ran=true</script>"],
    ["another site as its page", "#//evil.example/%2e%2e", "Connector Checker", "evil.example"],
  ]) {
    it(`says so: ${what}`, async () => {
      await reader.goes(fragment);
      await reader.arrivesAt(heading);
      await reader.sees(NOTICE, "[role=status]");
      await reader.sees(named, "[role=status]");
      assert.equal(await reader.browser.run(() => window.ran === true || document.querySelectorAll("#app script").length > 0), false);
      await reader.clicks("Close");
      await reader.until("the notice goes", (words) => !document.body.innerText.includes(words), NOTICE);
      await reader.arrivesAt(heading);
    });
  }

  it("still takes what it knows beside it", async () => {
    await reader.goes("#/check?&&mailboxes=none&=&colour&mailboxes=none&x=y=z");
    await reader.arrivesAt(SUMMARY);
    await reader.sees(NOTICE, "[role=status]");
  });
});

describe("a link that is far too long", () => {
  it("still leads to its page, and to the few things that it holds", async () => {
    await reader.goes(`#/check?mailboxes=split&${"a=b&".repeat(20_000)}`);
    await reader.arrivesAt(TITLES.servers);
    await reader.sees("and 19995 more", "[role=status]");
    await reader.browser.assertNoSidewaysScroll();
  });

  it("brings only as many rows as a form can have", async () => {
    await reader.goes(`#/playground?${"domain=a.example&connector=b;*&".repeat(5_000)}`);
    await reader.sees(NOTICE, "[role=status]");
    assert.ok((await reader.browser.run(() => document.querySelectorAll("main input[type=text]").length)) <= 600);
  });

  it("brings a recipient of 100 KB without harm", async () => {
    await reader.goes(`#/playground?to=${"x".repeat(100_000)}`);
    await reader.sees("invalid: 1", "main [role=status]");
    await reader.browser.assertNoSidewaysScroll();
  });
});

describe("a link to what no longer matters", () => {
  it("shows the next open question instead of a step that is not on the way", async () => {
    await reader.goes("#/check?mailboxes=split&step=identity");
    await reader.arrivesAt(TITLES.servers);
  });

  it("ignores answers that another answer made idle", async () => {
    await reader.goes("#/verdict?mailboxes=none&devices=yes&servers=other");
    await reader.arrivesAt("Do you need a connector? Doesn’t apply");
    assert.equal((await reader.section("Your answers")).items.length, 1);
  });
});
