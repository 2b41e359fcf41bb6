// The set-up guide, as an administrator works through it: from the verdict to the commands in the clipboard.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/setup");
});
after(() => reader?.leave());
beforeEach(async () => {
  // Each test is another administrator's visit: what an earlier one began is not there.
  await reader.goes(`#/setup?${ANSWERS}`);
  await reader.arrivesAt(HEADING);
  await reader.browser.run(() => [...document.querySelectorAll("main button")].find(({ innerText }) => innerText === "Clear everything")?.click());
});
afterEach((test) => reader?.check(test));

const HEADING = "Set it up, step by step";
const ANSWERS = "mailboxes=split&servers=exchange-2010&hybrid=no&devices=no&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no";
const SERVER = "Your email server’s external name";
const CREATE = "Create the connector from Microsoft 365 to your server";
const command = () => reader.browser.run((title) => {
  const step = [...document.querySelectorAll(".steps > li")].find((step) => step.querySelector("label").textContent === title);
  return step?.querySelector("pre").textContent;
}, CREATE);
const savedAs = (file) =>
  reader.browser.run(async (file) => {
    const link = document.querySelector(`a[download="${file}"]`);
    return decodeURIComponent(link.href.slice(link.href.indexOf(",") + 1));
  }, file);

describe("the set-up guide", () => {
  it("is reached from the verdict and by way of the mail flow, with the reader's answers", async () => {
    await reader.goes(`#/verdict?${ANSWERS}`);
    await reader.clicks("See the mail flow");
    await reader.arrivesAt("Mail flow, hop by hop");
    await reader.back();
    await reader.clicks("Set it up", "article");
    await reader.arrivesAt(HEADING);
    const headings = await reader.browser.run(() => [...document.querySelectorAll("main h2")].map((heading) => heading.innerText));
    assert.deepEqual(headings, ["Your values", "Before you start", "Part 1: mail from Microsoft 365", "Part 2: mail to Microsoft 365", "Test"]);
  });

  it("says beside a field what is wrong, keeps the text, and leaves it out of the command", async () => {
    for (const [text, sentence] of [
      ["mail.contoso.com:25", "port"],
      ["192.0.2.0/8", "/24"],
      ["2001:db8::1", "IPv4"],
      ["john@contoso.com", "mail address"],
      ["<script>alert(1)</script>", "Found"],
    ]) {
      const field = text.includes("/8") || text.includes("::") ? "Your public IP addresses" : SERVER;
      await reader.pastes(field, text);
      await reader.sees(sentence, ".field .error");
      assert.ok((await reader.hintOf(field)).includes(sentence), `a screen reader hears of ${text}`);
      assert.equal(await (await reader.control(field)).getProperty("value"), text);
      await reader.pastes(field, "");
    }
    await reader.pastes(SERVER, "good.contoso.com, bad.contoso.com:25");
    await reader.sees("port", ".field .error");
    assert.doesNotMatch(await command(), /good\.contoso\.com/, "half a list is no list");
  });

  it("doubles a quote of any kind, so that no name can end a text", async () => {
    await reader.pastes("The receive connector on your Exchange server", "Bob’s 'front' end");
    await reader.until("the command follows", () => document.querySelector("main").innerText.includes("'Bob’’s ''front'' end'"));
  });

  it("says where the browser refuses to copy", async () => {
    await reader.browser.run(() => {
      const { clipboard } = navigator;
      // Once, so that the page is as it was for the tests after this one.
      clipboard.writeText = () => delete clipboard.writeText && Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await reader.clicks(/^Part 1/);
    await reader.clicks(`Copy the command: ${CREATE}`);
    await reader.sees("Couldn’t copy. Select the text and copy it yourself.", ".copy");
  });

  it("saves the commands and the checklist as files, made in the page", async () => {
    await reader.goes(`#/setup?${ANSWERS}&mail-servers=mail.contoso.com&done=port-25`);
    await reader.arrivesAt(HEADING);
    const script = await savedAs("connectors.ps1");
    assert.ok(script.startsWith("\ufeff#"), "with the mark by which Windows PowerShell reads it as UTF-8");
    assert.ok(script.includes((await command()).trim()));
    assert.match(await savedAs("connectors.md"), /- \[ \] \*\*Create the connector from Microsoft 365/);
  });

  it("counts the steps that are done, and remembers the ticks in the link", async () => {
    await reader.sees("0 of ");
    await reader.clicks("Open port 25");
    await reader.sees("1 of ", "main [role=status]");
    await reader.clicks(/^Part 1/);
    await reader.until("the other part is closed", () => document.querySelectorAll("main .fold[open]").length === 1);
    await reader.clicks(CREATE);
    await reader.sees("2 of ", "main [role=status]");
    await reader.until("the address follows", () => (new URLSearchParams(location.hash.split("?")[1]).get("done") ?? "").split(",").length === 2);
    const link = await reader.fragment();
    await reader.browser.run(() => localStorage.clear());
    await reader.open(link);
    await reader.sees("2 of ", "main [role=status]");
    await reader.sees("1 of 4 steps done", ".fold[open] > summary");
    await reader.clicks(/^Before you start/);
    assert.equal(await (await reader.control("Open port 25")).isSelected(), true);
    await reader.clicks("Open port 25");
    await reader.sees("1 of ", "main [role=status]");
  });

  it("has an answer for whoever needs no connector, and for whoever has not answered yet", async () => {
    await reader.goes("#/setup?mailboxes=none");
    await reader.sees("There’s nothing to set up: Microsoft 365 has no connector");
    await reader.goes("#/setup");
    await reader.sees("Or start from a situation like yours");
    await reader.clicks(/SMTP relay/);
    await reader.sees("Give the device a certificate or static public IP addresses");
    await reader.clicks("choose another situation");
    await reader.sees("Or start from a situation like yours");
    await reader.clicks("Answer the questions");
    await reader.arrivesAt("Where are your organization’s mailboxes?");
  });

  it("takes 5,000 addresses at once, and says how many it may be", async () => {
    const many = Array.from({ length: 5_000 }, (_, place) => `10.0.${place >> 8}.${place & 255}`).join(", ");
    await reader.pastes("Your public IP addresses", many);
    await reader.sees("200", ".field .error");
    await reader.until("the text is kept beside the address", () => location.hash === "#/setup?kept=here");
    await reader.reload();
    await reader.arrivesAt(HEADING);
    assert.equal(await (await reader.control("Your public IP addresses")).getProperty("value"), many);
  });
});
