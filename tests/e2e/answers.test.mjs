// What surrounds the questions: errors, the check of the answers, Change, why-not, and what is done with a verdict.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { By } from "./browser.mjs";
import * as say from "./questions.mjs";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/check");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

/** A screen of each kind. */
const SCREENS = ["#/check", "#/check?mailboxes=split", "#/check?mailboxes=cloud", "#/check?mailboxes=split&servers=exchange-2010"];

/** The way back to a screen. */
const change = (title) => new RegExp(`^Change ${title.replace("?", "\\?")}$`);
const checked = () => reader.browser.run(() => [...document.querySelectorAll("input")].filter((input) => input.checked).length);

describe("a question", () => {
  beforeEach(() => reader.goes("#/check"));

  it("has nothing chosen beforehand, on any screen", async () => {
    for (const fragment of SCREENS) {
      await reader.goes(fragment);
      assert.ok((await reader.driver.findElements(By.css("main input"))).length > 2);
      assert.equal(await checked(), 0, fragment);
    }
  });

  it("offers “I don’t know” as its last answer, on every screen", async () => {
    for (const fragment of SCREENS) {
      await reader.goes(fragment);
      const labels = await reader.browser.run(() => [...document.querySelectorAll("main form label")].map((label) => label.innerText));
      assert.equal(labels.at(-1), say.UNKNOWN, fragment);
    }
  });

  it("asks for a tick on the list of needs", async () => {
    await reader.goes("#/check?mailboxes=cloud");
    await reader.clicks("Continue");
    await reader.sees("Select what applies", "[role=alert]");
    assert.match((await reader.focused()).text, /Select what applies/);
    assert.match(await reader.browser.run(() => document.querySelector("fieldset").getAttribute("aria-describedby")), /question-error/);
  });

  it("takes back “None of these” when a line is ticked, and the lines when nothing applies", async () => {
    await reader.goes("#/check?mailboxes=cloud");
    const on = async () => reader.browser.run(() => [...document.querySelectorAll("input:checked")].map((input) => input.labels[0].innerText));
    await reader.clicks(say.NONE);
    assert.deepEqual(await on(), [say.NONE]);
    await reader.clicks(say.DEVICES);
    assert.deepEqual(await on(), [say.DEVICES]);
    await reader.clicks(say.UNKNOWN);
    assert.deepEqual(await on(), [say.UNKNOWN]);
  });

  it("tells what is still possible as soon as something is answered", async () => {
    await reader.seesNot("Possible outcomes");
    await reader.clicks(say.NEITHER);
    await reader.sees("Possible outcomes: Doesn’t apply to you");
  });
});

describe("the check of the answers", () => {
  it("leads to a question by Change, keeps the rest, and comes back", async () => {
    await reader.goes("#/check?mailboxes=split&servers=other&devices=no&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no");
    await reader.arrivesAt(say.SUMMARY);
    await reader.sees(say.OTHER_SERVER);
    await reader.clicks(change(say.TITLES.servers));
    await reader.arrivesAt(say.TITLES.servers);
    assert.equal(await checked(), 1, "the answer so far is there");
    await reader.clicks(say.OLD_EXCHANGE);
    await reader.clicks("Continue");
    await reader.arrivesAt(say.SUMMARY);
    await reader.sees(say.OLD_EXCHANGE);
    await reader.sees(say.NONE);
    await reader.seesNot(say.OTHER_SERVER);
  });

  it("asks what a changed answer makes necessary, and no more", async () => {
    await reader.goes("#/check?mailboxes=split&servers=other&devices=no&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no");
    await reader.clicks(change(say.TITLES.servers));
    await reader.clicks(say.EXCHANGE);
    await reader.clicks("Continue");
    await reader.arrivesAt(say.TITLES.hybrid);
    await reader.clicks("Yes");
    await reader.clicks("Continue");
    await reader.arrivesAt(say.SUMMARY);
  });

  it("starts over with nothing answered", async () => {
    await reader.goes("#/check?mailboxes=none");
    await reader.clicks("Start over");
    await reader.arrivesAt(say.TITLES.mailboxes);
    assert.equal(await checked(), 0);
  });
});

describe("a verdict", () => {
  beforeEach(() => reader.goes("#/verdict?mailboxes=cloud&devices=yes&sign-in=yes&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no&remaining-server=no"));

  it("says why the other cases are not the reader's, and what would have to change", async () => {
    await reader.clicks("Why not the other cases?");
    const { items } = await reader.section("Why not the other cases?");
    const directSend = items.find((item) => /Direct send/.test(item));
    assert.match(directSend, /sign in.*No/);
    assert.match(directSend, /Only recipients in our own organization/);
    assert.ok(!items.some((item) => /Client submission/.test(item)), "the reader's own case is not among them");
  });

  it("can be changed right there", async () => {
    await reader.clicks(change(say.TITLES.signIn));
    await reader.arrivesAt(say.TITLES.signIn);
  });

  it("is printed by a button", async () => {
    await reader.browser.run(() => {
      window.printed = 0;
      window.print = () => (window.printed += 1);
    });
    await reader.clicks("Print");
    await reader.until("it is printed", () => window.printed === 1);
  });

  it("names its sources as links to Microsoft's pages, without telling them where the reader comes from", async () => {
    const links = await reader.browser.run(() => [...document.querySelectorAll("article a[href^=http]")].map(({ href, rel }) => ({ href, rel })));
    assert.ok(links.length >= 3);
    for (const { href, rel } of links) {
      assert.match(href, /^https:\/\/(learn|techcommunity)\.microsoft\.com\//);
      assert.match(rel, /noreferrer/);
    }
  });
});
