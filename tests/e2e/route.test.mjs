// “Which connector handles this recipient?”: the worked example walked, and the contradiction met with open eyes.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/route");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

// By hand from the page “Set up connectors to route mail”: its answers, and what each of the two readings comes to.
const RECIPIENTS = [
  { address: "john@fabrikam.com", page: "Connector 1", specific: "Connector 1", listed: "Connector 1" },
  { address: "john@contoso.com", page: "Connector 2", specific: "Connector 2", listed: "Connector 2" },
  { address: "john@sales.contoso.com", page: "Connector 3", specific: "Connector 3", listed: "Connector 1" },
];

/** What both readings say, as they stand side by side: the first words of each, without their ladders. */
const readings = () =>
  reader.browser.run(() =>
    [...document.querySelectorAll("main li")]
      .filter((item) => item.querySelector(":scope > ol"))
      .map((item) => [...item.querySelectorAll(":scope > p")].map((words) => words.innerText.trim())),
  );

describe("the walk through the worked example", () => {
  it("shows domains and connectors, lets every recipient be predicted, and then tells the page's answer", async () => {
    await reader.goes("#/route");
    for (const domain of ["contoso.com", "sales.contoso.com", "fabrikam.com", "contoso.onmicrosoft.com"]) await reader.sees(domain, "main li");
    await reader.clicks("Continue");
    for (const words of ["Connector 1: all accepted domains", "Connector 2: contoso.com", "Connector 3: *.contoso.com"]) await reader.sees(words, "main li");
    await reader.clicks("Continue");
    for (const { address, page, specific, listed } of RECIPIENTS) {
      await reader.arrivesAt(`Which connector handles ${address}?`);
      await reader.seesNot("The page’s answer");
      assert.equal(await reader.browser.run(() => document.querySelectorAll("input:checked").length), 0, "nothing is chosen beforehand");
      await reader.clicks(new RegExp(`^${page}: `));
      await reader.clicks("Continue");
      await reader.arrivesAt(`What happens to ${address}`);
      await reader.sees(`The page’s answer is ${page}. That’s what you predicted.`);
      assert.deepEqual(await readings(), [["Most specific", specific], ["Listed order", listed]]);
      const differs = "The page’s list gives a different answer than its example.";
      if (specific === listed) await reader.seesNot(differs);
      else await reader.sees(differs);
      for (const name of ["Connector 1", "Connector 2", "Connector 3"]) await reader.sees(`${name}: `, "main ol li");
      await reader.clicks("Continue");
    }
    await reader.arrivesAt("The page contradicts itself");
  });

  it("shows the contradiction side by side: one row a recipient, one column a reading", async () => {
    await reader.goes("#/route?step=contradiction");
    const table = await reader.browser.run(() => {
      const flat = (cell) => cell.innerText.replaceAll(/\s+/g, " ").trim();
      return [...document.querySelectorAll("main table tr")].map((row) => [...row.cells].map(flat));
    });
    const [head, ...rows] = table;
    assert.deepEqual(head.slice(2), ["Most specific", "Listed order"]);
    assert.equal(rows.length, RECIPIENTS.length);
    for (const [place, { address, page, specific, listed }] of RECIPIENTS.entries()) {
      assert.deepEqual(rows[place].slice(0, 3), [address, page, specific]);
      assert.equal(rows[place][3].startsWith(listed), true, rows[place][3]);
      assert.equal(/differs/.test(rows[place][3]), listed !== page, rows[place][3]);
    }
    await reader.sees("Documents disagree");
    await reader.sees("How to be sure");
  });

  it("tells a wrong prediction without blame, and takes “I don’t know”", async () => {
    await reader.goes("#/route?step=third");
    await reader.clicks(/^Connector 1: /);
    await reader.clicks("Continue");
    await reader.sees("The page’s answer is Connector 3. You predicted Connector 1.");
    await reader.goes("#/route?step=third");
    await reader.clicks("I don’t know");
    await reader.clicks("Continue");
    await reader.sees("The page’s answer is Connector 3.");
    await reader.seesNot("You predicted");
  });

  it("asks for a prediction when Continue is pressed without one", async () => {
    await reader.goes("#/route?step=first");
    await reader.clicks("Continue");
    await reader.sees("Select a connector", "[role=alert]");
    assert.match((await reader.focused()).text, /Select a connector/);
  });

  it("goes on to the playground, where the example is filled in, and can be walked again", async () => {
    await reader.goes("#/route?step=contradiction&guess-1=1&guess-3=1");
    await reader.clicks("Start over");
    await reader.arrivesAt("An example with four domains");
    await reader.back();
    await reader.clicks("Try your own domains");
    await reader.arrivesAt("My configuration");
    for (const { address, specific } of RECIPIENTS) await reader.sees(`${address} → ${specific}`, "main li");
  });

  it("keeps the predictions when it is left and come back to", async () => {
    await reader.goes("#/route?step=first");
    await reader.clicks(/^Connector 2: /);
    await reader.clicks("About");
    await reader.arrivesAt("About this checker");
    await reader.back();
    await reader.arrivesAt("Which connector handles john@fabrikam.com?");
    assert.equal(await reader.browser.run(() => document.querySelector("input:checked")?.labels[0].innerText.slice(0, 11)), "Connector 2");
  });
});
