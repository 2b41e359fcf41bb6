// The mail flow, the set-up guide and the quiz in a reader's hands: by keyboard, against the clock, through reloads, in the
// clipboard and on paper, and without their part of the app. Engines differ in each of these.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { Key } from "../browser.mjs";
import { Reader } from "../reader.mjs";
import { EVERYTHING } from "../views.mjs";

let reader;
/** What the console may hold in this test. */
let expected;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/flow");
});
after(() => reader?.leave());
beforeEach(() => (expected = undefined));
afterEach((test) => reader?.check(test, expected));

const answer = (words) => reader.sees(words, "main [role=status]");

describe("the mail flow", () => {
  it("keeps its words inside their boxes and its arrows between them with the fonts that are really there, narrow and wide", async () => {
    for (const width of [320, 1280]) {
      await reader.browser.resize(width, 900);
      for (const pair of ["from=relay&to=your-server", "from=provider&to=your-server", "from=direct-send&to=partner", "from=submission&to=provider"]) {
        await reader.goes(`#/flow?${pair}`);
        await reader.until("it is drawn", () => document.querySelector(".hops") && !document.querySelector(".sheet[aria-busy]"));
        const { outside, gaps } = await reader.browser.run(() => {
          const box = (element) => element.getBoundingClientRect();
          const list = document.querySelector(".hops");
          /** The lines of text in an element that are there to be seen. */
          const lines = (element) => {
            const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            const found = [];
            while (texts.nextNode()) {
              if (texts.currentNode.parentElement.closest(".unseen")) continue;
              const range = document.createRange();
              range.selectNodeContents(texts.currentNode);
              found.push(...range.getClientRects());
            }
            return found;
          };
          const sticksOut = (element) => {
            const { left, right, top, bottom } = box(element);
            // An arrow is the left edge of what is said of it, three pixels wide.
            const start = element.matches(".hop") ? left + 3 : left;
            return lines(element).some((line) => line.left < start || line.right > right || line.top < top || line.bottom > bottom);
          };
          const chain = [...list.querySelectorAll(".place, .hop")];
          return {
            outside: [...list.querySelectorAll(".place, .hop, .badge, .party")].filter(sticksOut).map((element) => element.innerText),
            gaps: chain.slice(1).map((element, before) => Math.round(box(element).top - box(chain[before]).bottom)),
          };
        });
        assert.deepEqual(outside, [], `${pair} at ${width}`);
        assert.ok(gaps.length >= 3 && gaps.every((gap) => gap === 0), `${pair} at ${width}: ${gaps}`);
        await reader.browser.assertNoSidewaysScroll();
      }
    }
    await reader.browser.resize(1280, 900);
  });

  it("is picked by keyboard alone", async () => {
    await reader.goes(`#/flow?${EVERYTHING}`);
    await reader.tabsTo("your own email server");
    await reader.presses(Key.SPACE);
    await reader.presses(Key.ARROW_DOWN);
    assert.equal((await reader.focused()).name, "a Microsoft 365 mailbox");
    await reader.until("it is picked", () => document.activeElement.checked);
    await reader.tabsTo("your own email server");
    await reader.presses(Key.SPACE);
    await answer("Mail from a Microsoft 365 mailbox to your own email server uses one connector.");
  });
});

describe("the set-up guide", () => {
  const HEADING = "Set it up, step by step";
  const ANSWERS = "mailboxes=split&servers=exchange-2010&hybrid=no&devices=no&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no";
  const SERVER = "Your email server’s external name";
  const CREATE = "Create the connector from Microsoft 365 to your server";
  const command = () => reader.browser.run((title) => {
    const step = [...document.querySelectorAll(".steps > li")].find((step) => step.querySelector("label").textContent === title);
    return step?.querySelector("pre").textContent;
  }, CREATE);
  const follows = () => reader.until("the command follows", () => document.querySelector("main").innerText.includes("-SmartHosts 'mail.contoso.com'"));

  beforeEach(async () => {
    // Each test is another administrator's visit: what an earlier one began is not there.
    await reader.goes(`#/setup?${ANSWERS}`);
    await reader.arrivesAt(HEADING);
    await reader.browser.run(() => [...document.querySelectorAll("main button")].find(({ innerText }) => innerText === "Clear everything")?.click());
    await reader.clicks(/^Part 1/);
  });

  it("puts what is typed into the command at once, and keeps it through a reload, a detour and a later visit", async () => {
    assert.match(await command(), /'<host name or IP address of your email server>'/);
    await reader.types(SERVER, "mail.contoso.com");
    const typed = /-SmartHosts 'mail\.contoso\.com'/;
    await follows();
    await reader.until("the address follows", () => location.hash.includes("mail-servers=mail.contoso.com"));
    await reader.reload();
    await reader.arrivesAt(HEADING);
    assert.match(await command(), typed);
    await reader.clicks("My configuration", "header");
    await reader.clicks("Set-up guide", "header");
    await reader.arrivesAt(HEADING);
    assert.match(await command(), typed);
    await reader.open("#/setup");
    await reader.arrivesAt(HEADING);
    assert.match(await command(), typed);
    await reader.clicks("Clear everything");
    await reader.until("the field is empty", () => ![...document.querySelectorAll("main textarea")].some((field) => field.value));
    assert.equal(await reader.browser.run(() => localStorage.length), 0);
  });

  it("copies a command, and says so", async (test) => {
    if (!reader.browser.can("clipboard")) return test.skip("this engine has no means to read the clipboard");
    await reader.goes(`#/setup?${ANSWERS}&mail-servers=mail.contoso.com&part=part-1`);
    await follows();
    await reader.clicks(`Copy the command: ${CREATE}`);
    await reader.sees("Copied.", ".copy");
    const copied = await reader.browser.clipboard();
    assert.equal(copied.trim(), (await command()).trim());
    assert.match(copied, /^# Create the connector[^\n]*\n# Run in Exchange Online PowerShell[^\n]*\nNew-OutboundConnector /);
    await reader.clicks("Copy as Markdown");
    await reader.until("only the last one says so", () => [...document.querySelectorAll(".copy")].filter((copy) => copy.innerText.includes("Copied.")).length === 1);
    assert.match(await reader.browser.clipboard(), /^# Setup checklist/);
  });

  it("is worked through by keyboard alone", async () => {
    // From the top: after the last control, some browsers leave the page.
    await reader.open(`#/setup?${ANSWERS}&part=part-1`);
    await reader.tabsTo(SERVER);
    await reader.driver.actions().sendKeys("mail.contoso.com").perform();
    await follows();
    assert.equal((await reader.focused()).name, SERVER, "the focus stays while the page follows");
    await reader.tabsTo(`Copy the command: ${CREATE}`, { most: 120 });
    await reader.presses(Key.ENTER);
    await reader.sees("Copied.", ".copy");
  });

  it("has nothing folded, and no control, on paper", async (test) => {
    if (!reader.browser.can("media")) return test.skip("this engine has no means to print");
    await reader.goes(`#/setup?${ANSWERS}&mail-servers=mail.contoso.com&part=part-1`);
    await follows();
    await reader.driver.printPage();
    await reader.browser.prefer({ print: true });
    const paper = await reader.browser.run(() => ({
      folded: document.querySelectorAll("details:not([open])").length,
      controls: [...document.querySelectorAll("nav a, button, select")].filter((element) => element.checkVisibility()).map((element) => element.innerText),
      ticks: [...document.querySelectorAll(".steps input")].every((input) => input.checkVisibility()),
    }));
    await reader.browser.prefer();
    assert.deepEqual(paper, { folded: 0, controls: [], ticks: true });
  });
});

describe("the quiz", () => {
  // Topics whose basic questions have one line to answer.
  const QUIZ = "#/quiz?seed=keys&count=2&topics=flow";

  it("is taken by keyboard: a digit chooses, Enter checks and goes on", async () => {
    await reader.goes(QUIZ);
    await reader.arrivesAt("Question 1 of 2");
    await reader.browser.run(() => document.querySelector("h1").focus());
    await reader.presses("2");
    await reader.until("the second is chosen", () => document.querySelectorAll("main .choice input")[1].checked);
    await reader.presses(Key.ENTER);
    await reader.arrivesAt(/^Question 1 of 2: /);
    await reader.until("the heading has the focus", () => document.activeElement.tagName === "H1");
    await reader.presses(Key.ENTER);
    await reader.arrivesAt("Question 2 of 2");
  });

  it("goes on where it was after a reload, what is chosen and not checked included, and leads back from its result", async () => {
    const chooses = async () => {
      const chosen = await reader.browser.run(() => {
        const [label] = document.querySelectorAll("main .choice label");
        label.click();
        return label.innerText;
      });
      await reader.until("the choice is kept", () => location.hash.includes("pick="));
      return chosen;
    };
    await reader.goes(QUIZ);
    await reader.arrivesAt("Question 1 of 2");
    await chooses();
    await reader.clicks("Check");
    await reader.arrivesAt(/^Question 1 of 2: /);
    await reader.clicks("Next question");
    await reader.arrivesAt("Question 2 of 2");
    const chosen = await chooses();
    await reader.reload();
    await reader.arrivesAt("Question 2 of 2");
    assert.equal(await reader.browser.run(() => document.querySelector("input:checked")?.labels[0].innerText), chosen);
    await reader.clicks("Check");
    await reader.arrivesAt(/^Question 2 of 2: /);
    await reader.clicks("See your result");
    await reader.arrivesAt(/^Your result/);
    const result = await reader.heading();
    await reader.reload();
    await reader.arrivesAt(result);
    await reader.back();
    await reader.arrivesAt(/^Question 2 of 2: /);
    await reader.forward();
    await reader.arrivesAt(result);
  });

  it("shows the result when the time is up, and lets whoever comes back look around", async () => {
    const began = (before) => Math.floor(Date.now() / 1000) - before;
    await reader.goes(`#/quiz?seed=friday&count=3&minutes=1&began=${began(54)}`);
    await reader.arrivesAt("Question 1 of 3");
    await reader.sees("1 minute left.", ".clock [role=status]");
    // Some browsers let Back pass by a page that nobody has touched.
    await reader.driver.findElement({ css: "h1" }).click();
    await reader.arrivesAt("Your result: 0 of 3 correct, not passed");
    await reader.sees("Time’s up.", "[role=alert]");
    await reader.back();
    await reader.arrivesAt("Question 1 of 3");
    await reader.sees("The time is up.", ".clock [role=status]");
    await reader.clicks("See your result");
    await reader.arrivesAt(/^Your result/);
  });
});

describe("a page whose part of the app cannot be had", () => {
  const part = /\/guide-[0-9a-f]{16}\.wasm$/;

  it("says so, and is there once the reader tries again", async () => {
    expected = /guide-/;
    reader.site.refuse(part);
    await reader.open("#/flow?from=your-server&to=internet");
    await reader.arrivesAt("This page couldn’t be loaded");
    assert.equal(await reader.browser.run(() => document.title), "This page couldn’t be loaded – Connector Checker");
    await reader.clicks("Try again", "main");
    await reader.arrivesAt("This page couldn’t be loaded");
    reader.site.refuse(undefined);
    await reader.clicks("Try again", "main");
    await answer("uses one connector.");
  });

  it("is there after a reload, as after an update of the site, with what was answered", async () => {
    expected = /guide-/;
    reader.site.refuse(part);
    await reader.open("#/check?mailboxes=split");
    await reader.clicks("Mail flow", "header");
    await reader.arrivesAt("This page couldn’t be loaded");
    reader.site.refuse(undefined);
    await reader.browser.run(() => (window.isOld = true));
    await reader.clicks("Reload", "main");
    await reader.until("the page is a new one", () => !window.isOld);
    await reader.arrivesAt("Mail flow, hop by hop");
    assert.equal(await reader.browser.run(() => location.hash), "#/flow?mailboxes=split");
  });

  it("is not used where it breaks off, and is there once the reader tries again", async () => {
    expected = /guide-|WebAssembly|[Nn]etwork/;
    reader.site.cut(part, 0.5);
    await reader.open("#/setup");
    await reader.arrivesAt("This page couldn’t be loaded");
    reader.site.cut(undefined);
    await reader.clicks("Try again", "main");
    await reader.arrivesAt("Set it up, step by step");
  });
});
