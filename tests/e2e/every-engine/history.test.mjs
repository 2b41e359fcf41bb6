// The address is the state: reload, Back and Forward restore every step, and never catch the reader.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import * as say from "../questions.mjs";
import { Reader } from "../reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open();
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

/** Where the reader is, and what is chosen there. The start is "#/" as well as no fragment at all. */
const place = async () => ({
  fragment: (await reader.fragment()) || "#/",
  heading: await reader.heading(),
  ...(await reader.browser.run(() => ({
    title: document.title,
    chosen: [...document.querySelectorAll("main input:checked")].map((input) => input.labels[0].innerText),
  }))),
});

/** Goes back over all these places and forward again. */
async function retrace(places) {
  for (const there of places.toReversed().slice(1)) {
    await reader.back();
    await reader.arrivesAt(there.heading);
    assert.deepEqual(await place(), there);
  }
  for (const there of places.slice(1)) {
    await reader.forward();
    await reader.arrivesAt(there.heading);
    assert.deepEqual(await place(), there);
  }
}

async function reloadsTheSame(here) {
  await reader.reload();
  await reader.arrivesAt(here.heading);
  assert.deepEqual(await place(), here, "a reload changes nothing");
}

describe("reload, Back and Forward", () => {
  it("restore every step of the questions, with what was answered there", async () => {
    const TICKS = [say.DEVICES, say.PROVIDER];
    const places = [];
    await reader.goes("#/check");
    for (const answers of [[say.SPLIT], [say.EXCHANGE], ["No"], TICKS, ["No"], [say.OUTSIDE], [say.OWN_ADDRESS], [say.BOTH], ["No, it delivers the mail to the recipients"], ["To another company’s service"]]) {
      const heading = await reader.heading();
      for (const answer of answers) await reader.clicks(answer, "form");
      await reader.until("the address follows", () => /step=/.test(location.hash));
      places.push(await place());
      assert.deepEqual(places.at(-1).chosen, answers);
      // What a fragment brings back is the same at a reload and on the way back: once for each kind of screen will do.
      if (answers === TICKS || places.length === 1) await reloadsTheSame(places.at(-1));
      await reader.clicks("Continue");
      await reader.until("another screen comes", (before) => document.querySelector("h1")?.innerText !== before, heading);
    }
    await reader.arrivesAt(say.SUMMARY);
    places.push(await place());
    await reloadsTheSame(places.at(-1));
    await reader.clicks("See your result");
    await reader.arrivesAt(/^Do you need/);
    places.push(await place());
    await reloadsTheSame(places.at(-1));
    await retrace(places);
  });

  it("restore every step of the walk", async () => {
    const places = [];
    await reader.goes("#/route");
    for (let step = 1; step <= 9; step++) {
      await reader.sees(`Step ${step} of 9`);
      const heading = await reader.heading();
      if (heading.startsWith("Which")) {
        await reader.clicks(/^Connector 1/);
        await reader.until("the address follows", (heading) => (location.hash.match(/guess-/g) ?? []).length >= { f: 1, c: 2, s: 3 }[heading.split("@")[1][0]], heading);
      }
      places.push(await place());
      // A prediction, an answer to one, and the end.
      if ([3, 6, 9].includes(step)) await reloadsTheSame(places.at(-1));
      if (step < 9) {
        await reader.clicks("Continue");
        await reader.until("another screen comes", (before) => document.querySelector("h1")?.innerText !== before, heading);
      }
    }
    await retrace(places);
  });

  it("keep an answer however quickly the reader went on", async () => {
    await reader.goes("#/check");
    await reader.clicks(say.SPLIT);
    await reader.clicks("Continue");
    await reader.arrivesAt(say.TITLES.servers);
    await reader.back();
    await reader.arrivesAt(say.TITLES.mailboxes);
    assert.equal(await reader.browser.run(() => document.querySelector("input:checked")?.labels[0].innerText), say.SPLIT);
  });

  it("lead out of an edited playground again", async () => {
    await reader.goes("#/playground");
    await reader.clicks("Listed order");
    await reader.until("the address follows", () => location.hash.includes("listed-order"));
    await reader.clicks("About");
    await reader.arrivesAt("About this checker");
    await reader.clicks("My configuration");
    await reader.arrivesAt("My configuration");
    assert.equal(await (await reader.control("Listed order")).isSelected(), true, "what was set is still there");
    await reader.back();
    await reader.arrivesAt("About this checker");
  });

  it("restore each page that is reached by the links at the top", async () => {
    const places = [];
    await reader.open();
    places.push(await place());
    for (const [link, heading] of [
      ["Questions", say.TITLES.mailboxes],
      ["Table", "Every case in one table"],
      ["Example", "An example with four domains"],
      ["My configuration", "My configuration"],
      ["About", "About this checker"],
      ["Connector Checker", "Connector Checker"],
    ]) {
      await reader.clicks(link, "header");
      await reader.arrivesAt(heading);
      places.push(await place());
      assert.equal(await reader.browser.run(() => document.activeElement.tagName), "H1", "the heading has the focus");
    }
    await retrace(places);
  });

  it("begin a new view at its top", async () => {
    await reader.goes("#/table");
    await reader.browser.run(() => window.scrollTo(0, 1_000));
    await reader.clicks("Sources and grades");
    await reader.arrivesAt("About this checker");
    assert.equal(await reader.browser.run(() => window.scrollY), 0);
  });

  it("lead from a mail flow or a quiz back to the page before it", async () => {
    await reader.goes("#/flow?parts=all");
    await reader.clicks("Sun to John");
    await reader.sees("Mail from", "main [role=status]");
    await reader.back();
    await reader.sees("Select a sender and a recipient to see the hops.");
    await reader.goes("#/quiz");
    await reader.clicks("Start");
    await reader.arrivesAt("Question 1 of 10");
    await reader.back();
    await reader.arrivesAt("Test your knowledge");
  });

  it("lead from a link of which something was left out back to where the reader was", async () => {
    await reader.goes("#/about");
    // A click: where a script leads without one, Back passes by.
    await reader.browser.run(() => document.body.prepend(Object.assign(document.createElement("a"), { href: "#/check?colour=blue", textContent: "A link" })));
    await reader.clicks("A link");
    await reader.sees("was ignored", "[role=status]");
    await reader.back();
    await reader.arrivesAt("About this checker");
  });
});

describe("the start", () => {
  it("leads through each of its links to where they say", async () => {
    for (const [link, heading] of [
      ["See every case in one table", "Every case in one table"],
      ["Which connector is used?", "An example with four domains"],
      ["Set up a connector", "Set it up, step by step"],
      ["My mail bounced", "My mail bounced"],
      ["Test your knowledge", "Test your knowledge"],
      [say.CLOUD, say.TITLES.needs],
      [say.SPLIT, say.TITLES.servers],
      [say.NEITHER, say.SUMMARY],
      ["Sources and grades", "About this checker"],
    ]) {
      // The start leads on with what was answered and predicted before: with nothing.
      for (const fragment of ["#/check", "#/route", "#/"]) await reader.goes(fragment);
      await reader.clicks(link);
      await reader.arrivesAt(heading);
    }
  });
});

describe("the way that the reader came", () => {
  it("leads back out of the site", async () => {
    await reader.driver.get("about:blank");
    await reader.driver.get(reader.site.url);
    await reader.started();
    await reader.clicks(say.SPLIT);
    await reader.arrivesAt(say.TITLES.servers);
    await reader.back();
    await reader.arrivesAt("Connector Checker");
    await reader.back();
    await reader.until("the page before the site is there", () => location.href === "about:blank");
  });
});
