// Bad input of every kind: the sentence for each. (What engines do differently about it is looked at in every-engine/.)

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { DOMAIN, DOMAINS, RECIPIENTS, explains, explainsLine, opens } from "./fields.mjs";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/playground");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));
beforeEach(() => reader.clicks("Back to the example"));

describe("a field for one domain", () => {
  for (const [what, typed, says] of [
    ["an address", "a@b@c", /mail address.*contoso\.com/],
    ["spaces", "contoso .com", /without spaces/],
    ["a wildcard", "*.contoso.com", /Enter one domain/],
    ["a word", "contoso", /top-level domain is missing/],
    ["two dots", "contoso..com", /nothing before or after/],
    ["a web address", "https://contoso.com/", /web address/],
    ["an IP address", "10.0.0.1", /IP address/],
  ]) {
    it(`explains ${what}, and keeps it`, () => explains(reader, DOMAIN, typed, says));
  }

  it("names a domain that is listed twice", async () => {
    await reader.pastes(DOMAIN, "FABRIKAM.com");
    await reader.sees("fabrikam.com is listed twice");
  });
});

describe("a connector's field for domains", () => {
  for (const [what, typed, says] of [
    ["a star in the middle", "a.*.com", /This wildcard is invalid/],
    ["a star without a dot", "*contoso.com", /\*\.contoso\.com/],
    ["an address", "john@contoso.com", /Enter only the part after the @/],
  ]) {
    it(`explains ${what}, and keeps it`, () => explains(reader, DOMAINS, typed, says));
  }

  it("explains each of several wrong entries, and uses the right one among them", async () => {
    await opens(reader, 1);
    await reader.pastes(DOMAINS, "a.*.com, fabrikam.com; *contoso.com");
    await reader.until("the field is marked", () => document.querySelector("[aria-invalid=true]"));
    assert.match(await reader.hintOf(DOMAINS), /a\.\*\.com.*\*contoso\.com/);
    await reader.clicks("Why? john@fabrikam.com");
    await reader.sees("the exact domain fabrikam.com");
  });
});

describe("the field for recipients", () => {
  for (const [what, typed, says] of [
    ["a lone @", "@", /Line 1: .*before the @ is missing/],
    ["two @", "a@b@c", /Line 1: There’s more than one @/],
    ["a word", "nobody", /Line 1: The @ is missing/],
    ["a space", "john doe@contoso.com", /Line 1: There’s a space/],
    ["an open bracket", "John <john@contoso.com", /Line 1: The closing > is missing/],
    ["a domain without an ending", "john@contoso", /Line 1: The top-level domain is missing/],
    ["a label of 64 KB", `john@${"a".repeat(65_536)}.com`, /longer than 63 characters/],
  ]) {
    it(`explains ${what} with its line, and keeps it`, () => explainsLine(reader, typed, says));
  }

  it("routes the right ones among the wrong, and says in which line the wrong one stands", async () => {
    await reader.pastes(RECIPIENTS, "john@contoso.com\n\nnobody\nann@fabrikam.com");
    await reader.sees("Line 3: The @ is missing", "main li");
    await reader.sees("ann@fabrikam.com → Connector 1", "main li");
    await reader.sees("invalid: 1", "main [role=status]");
  });
});
