// Bad input in every field: a sentence beside it says what is wrong, the text stays, and the rest goes on working.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => (reader = await Reader.arrive()));
after(() => reader?.leave());
afterEach((test) => reader?.check(test));
beforeEach(() => reader.open("#/playground"));

const RECIPIENTS = "Mail addresses";
const DOMAIN = "Accepted domain 1";
const DOMAINS = "For these domains";
const value = async (name) => (await reader.control(name)).getProperty("value");
const isWrong = async (name) => (await (await reader.control(name)).getAttribute("aria-invalid")) === "true";
const MARKUP = '<img src="x" onerror="window.ran = true"><script>window.ran = true</script><b>bold</b>';
const RIGHT_TO_LEFT = "\u202Emoc.osotnoc";

/** Fails if something that was typed became an element or ran. */
async function neverMarkup() {
  const made = await reader.browser.run(() => ({
    elements: document.querySelectorAll("#app img, #app script, #app b, body > img").length,
    ran: window.ran === true,
  }));
  assert.deepEqual(made, { elements: 0, ran: false });
}

describe("a field for one domain", () => {
  for (const [what, typed, says] of [
    ["a lone @", "@", /mail address/],
    ["an address", "a@b@c", /mail address.*contoso\.com/],
    ["spaces", "contoso .com", /without spaces/],
    ["a wildcard", "*.contoso.com", /one plain domain/],
    ["a word", "contoso", /ending is missing/],
    ["two dots", "contoso..com", /beside a dot/],
    ["a web address", "https://contoso.com/", /web address/],
    ["an IP address", "10.0.0.1", /IP address/],
    ["text that is turned around", RIGHT_TO_LEFT, /hidden character.*U\+202E/],
    ["markup", MARKUP, /./],
    ["a label of 64 KB", `${"a".repeat(65_536)}.com`, /longer than 63 characters/],
  ]) {
    it(`explains ${what}, and keeps it`, async () => {
      await reader.pastes(DOMAIN, typed);
      await reader.until("the field is marked", () => document.querySelector("[aria-invalid=true]"));
      assert.ok(await isWrong(DOMAIN), "the field itself is marked");
      const hint = await reader.hintOf(DOMAIN);
      assert.match(hint, says);
      assert.ok(hint.length < 300, "the sentence stays a sentence");
      assert.equal(await value(DOMAIN), typed);
      await neverMarkup();
      await reader.browser.assertNoSidewaysScroll();
      // The other domains go on working.
      await reader.sees("john@fabrikam.com → Connector 1", "main li");
    });
  }

  it("says nothing against an empty field, which is only unfinished", async () => {
    await reader.pastes(DOMAIN, "   ");
    await reader.sees("john@contoso.com → Connector 2", "main li");
    assert.equal(await isWrong(DOMAIN), false);
  });

  it("takes letters and signs of other alphabets, and a final dot", async () => {
    for (const [typed, recipient] of [["Bücher.example.", "a@xn--bcher-kva.example"], ["💩.la", "a@xn--ls8h.la"], ["مثال.إختبار", "a@مثال.إختبار"]]) {
      await reader.pastes(DOMAIN, typed);
      await reader.pastes(RECIPIENTS, recipient);
      await reader.sees("→ Connector 1", "main li");
      assert.equal(await isWrong(DOMAIN), false, typed);
    }
  });

  it("names a domain that is listed twice", async () => {
    await reader.pastes(DOMAIN, "FABRIKAM.com");
    await reader.sees("fabrikam.com is listed twice");
  });
});

describe("a connector's field for domains", () => {
  for (const [what, typed, says] of [
    ["a star in the middle", "a.*.com", /\* stands alone or in front of a dot/],
    ["a star without a dot", "*contoso.com", /\*\.contoso\.com/],
    ["an address", "john@contoso.com", /only what stands behind the @/],
    ["markup", MARKUP, /./],
  ]) {
    it(`explains ${what}, and keeps it`, async () => {
      await reader.pastes(DOMAINS, typed);
      await reader.until("the field is marked", () => document.querySelector("[aria-invalid=true]"));
      assert.match(await reader.hintOf(DOMAINS), says);
      assert.equal(await value(DOMAINS), typed);
      await neverMarkup();
    });
  }

  it("explains each of several wrong entries, and uses the right one among them", async () => {
    await reader.pastes(DOMAINS, "a.*.com, fabrikam.com; *contoso.com");
    await reader.until("the field is marked", () => document.querySelector("[aria-invalid=true]"));
    assert.match(await reader.hintOf(DOMAINS), /a\.\*\.com.*\*contoso\.com/);
    await reader.clicks("Why? john@fabrikam.com");
    await reader.sees("the exact entry fabrikam.com");
  });
});

describe("the field for recipients", () => {
  for (const [what, typed, says] of [
    ["a lone @", "@", /Line 1: .*in front of the @ is missing/],
    ["two @", "a@b@c", /Line 1: There is more than one @/],
    ["a word", "nobody", /Line 1: The @ is missing/],
    ["a space", "john doe@contoso.com", /Line 1: There is a space/],
    ["an open bracket", "John <john@contoso.com", /Line 1: The closing > is missing/],
    ["a domain without an ending", "john@contoso", /Line 1: The ending is missing/],
    ["a hidden character", "john\u200B@contoso.com", /hidden character.*U\+200B/],
    ["a local part of 64 KB", `${"a".repeat(65_536)}@contoso.com`, /longer than 64 characters/],
    ["a label of 64 KB", `john@${"a".repeat(65_536)}.com`, /longer than 63 characters/],
    ["markup", MARKUP, /Line 1: /],
  ]) {
    it(`explains ${what} with its line, and keeps it`, async () => {
      await reader.pastes(RECIPIENTS, typed);
      await reader.sees("not understood", "main [role=status]");
      const said = await reader.text("main li");
      assert.match(said, says);
      assert.ok(said.length < 300, "the sentence stays a sentence");
      assert.equal(await value(RECIPIENTS), typed);
      await neverMarkup();
      await reader.browser.assertNoSidewaysScroll();
    });
  }

  it("routes the right ones among the wrong, and says in which line the wrong one stands", async () => {
    await reader.pastes(RECIPIENTS, "john@contoso.com\n\nnobody\nann@fabrikam.com");
    await reader.sees("Line 3: The @ is missing", "main li");
    await reader.sees("ann@fabrikam.com → Connector 1", "main li");
    await reader.sees("not understood: 1", "main [role=status]");
  });
});

describe("markup in a name", () => {
  it("is shown as it was typed, wherever the name appears", async () => {
    await reader.pastes("Name of connector 1", MARKUP);
    await reader.sees(`john@fabrikam.com → ${MARKUP}`, "main li");
    await reader.clicks("Why? john@fabrikam.com");
    await reader.sees(`${MARKUP}: Chosen by`, "main li");
    await neverMarkup();
    await reader.browser.assertNoSidewaysScroll();
  });
});
