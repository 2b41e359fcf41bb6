// The reader's own configuration: files are chosen, dropped or pasted, read beside the page, and stay in the tab.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { By, Key } from "./browser.mjs";
import { Reader } from "./reader.mjs";

const FOUND = "Found 2 outbound connectors, 1 inbound connector, 1 accepted domain.";
/** A word that is in every list of the file, and nowhere else. */
const MARK = "zebrawood";
const EVERYTHING = {
  "Get-OutboundConnector": [
    { Name: `To ${MARK}`, Enabled: true, ConnectorType: "OnPremises", RecipientDomains: [`${MARK}.example`], UseMXRecord: false, SmartHosts: [`mail.${MARK}.example`], IsTransportRuleScoped: false, AllAcceptedDomains: false, RouteAllMessagesViaOnPremises: false, TestMode: false },
    { Name: "Little is known", RecipientDomains: ["*.fabrikam.com"] },
  ],
  "Get-InboundConnector": [{ Name: `From ${MARK}`, Enabled: true, ConnectorType: "Partner", SenderDomains: ["smtp:*;1"], SenderIPAddresses: ["192.0.2.7"], RequireTls: true }],
  "Get-AcceptedDomain": [{ Name: "own", DomainName: `own.${MARK}.example`, DomainType: "Authoritative", MatchSubDomains: false }],
  "Get-RemoteDomain": [],
  "Get-TransportRule": [{ Name: `Filter ${MARK}`, State: "Enabled", Mode: "Enforce", RouteMessageOutboundConnector: `To ${MARK}`, SentToScope: "NotInOrganization" }],
};

let reader;
let folder;
before(async () => {
  reader = await Reader.arrive();
  folder = await mkdtemp(join(tmpdir(), "connector-checker-import-"));
});
after(async () => {
  await reader?.leave();
  if (folder) await rm(folder, { recursive: true, force: true });
});
afterEach((test) => reader?.check(test));
beforeEach(async () => {
  await reader.open("#/playground");
  await reader.until("the script for files is there", () => performance.getEntriesByName(new URL("import.js", location.href).href).length);
});

const file = async (name, content) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const chooses = async (...paths) => (await reader.driver.findElement(By.css("#import-files"))).sendKeys(paths.join("\n"));
const imports = async (content = EVERYTHING) => {
  await chooses(await file("connectors.json", content));
  await reader.sees("Found", "main [role=status]");
};
const goes = (address, words) => reader.sees(`${address} → ${words}`, "main li");
const fold = (text) => reader.browser.run((text) => [...document.querySelectorAll("main summary")].find((summary) => summary.innerText.includes(text)).click(), text);

/** Does to an element what a reader does with a text or files from elsewhere. */
const gives = (selector, event, files, text = "") =>
  reader.browser.run(
    (selector, event, files, text) => {
      const data = new DataTransfer();
      for (const [name, content] of files) data.items.add(new File([content], name));
      if (text) data.setData("text/plain", text);
      const options = { bubbles: true, cancelable: true };
      const made = event === "paste" ? new ClipboardEvent(event, { ...options, clipboardData: data }) : new DragEvent(event, { ...options, dataTransfer: data });
      return !document.querySelector(selector).dispatchEvent(made);
    },
    selector,
    event,
    files,
    text,
  );

describe("files", () => {
  it("are chosen, and what is in them fills the form", async () => {
    assert.ok(!reader.site.files().some((name) => /^(worker|reader)[-_.]/.test(name)), "the reading program loads with the first file");
    await imports();
    await reader.sees(FOUND);
    await reader.types("Email addresses", `ann@${MARK}.example, bob@own.${MARK}.example`);
    await goes(`ann@${MARK}.example`, `To ${MARK}`);
    await reader.sees("What wasn’t exported could change this.", "main li");
    await reader.sees("1 mail flow rule may take a message first.");
    await reader.sees("SentToScope: NotInOrganization", "main summary");
    await reader.sees("Little is known on-premises *.fabrikam.com Not fully exported");
    await fold(`From ${MARK}`);
    await reader.sees("SenderIPAddresses 192.0.2.7");
    await reader.sees("connectors.json, line 1");
  });

  it("are dropped, several at once, and removed again", async () => {
    const out = JSON.stringify(EVERYTHING["Get-OutboundConnector"]);
    assert.ok(await gives("#import-drop p", "dragover", [["out.json", out]]), "the page takes what is over it");
    await gives("#import-drop p", "drop", [["out.json", out], ["notes.txt", "Dear all,\nwelcome."]]);
    await reader.sees("notes.txt Not recognized", "main li");
    await reader.sees("out.json Read", "main li");
    await reader.sees("Nothing in this text is a connector");
    await reader.sees("No file contains these, so the checker can’t tell whether there are any.");
    await reader.clicks("Remove notes.txt");
    await reader.until("it is gone", () => !document.querySelector("main").innerText.includes("notes.txt"));
    await reader.clicks("Remove out.json");
    await reader.sees("No recipients yet.");
    await reader.seesNot("Found", "#import-drop");
  });

  it("anywhere else are the browser's own business", async () => {
    assert.ok(!(await gives("h1", "dragover", [["out.json", "{}"]])));
  });

  it("whose reading is canceled change nothing", async () => {
    const release = reader.site.hold(/\/reader[-_]/);
    await chooses(await file("connectors.json", EVERYTHING));
    await reader.sees("Reading 1 file (");
    await reader.clicks("Cancel");
    await reader.sees("Canceled. Nothing was changed.");
    release();
    await goes("john@contoso.com", "Connector 2");
    await imports();
    await reader.sees(FOUND);
  });

  it("that are large move a bar, and the page stays free", async () => {
    const connector = (place) => ({ Name: `${place} ${"x".repeat(200)}`, ConnectorType: "Partner", RecipientDomains: [`d${place}.example`], UseMXRecord: true });
    const content = JSON.stringify(Array.from({ length: 40_000 }, (_, place) => connector(place)));
    await reader.browser.run(() => {
      window.seen = new Set();
      new MutationObserver(() => {
        const bar = document.querySelector("main progress");
        if (bar) window.seen.add(bar.value);
      }).observe(document.querySelector("main"), { subtree: true, childList: true, attributes: true });
    });
    await chooses(await file("large.json", content));
    await reader.sees("Found 40,000 outbound connectors", "main [role=status]");
    const seen = await reader.browser.run(() => [...window.seen]);
    assert.ok(seen.filter((value) => value > 0 && value < 100).length > 1, `the bar moves: ${seen}`);
    assert.deepEqual(seen, seen.toSorted((one, other) => one - other));
  });

  it("that the reading program can't be loaded for leave the page as it was", async () => {
    reader.site.refuse(/\/(reader|worker)[-_.]/);
    await chooses(await file("connectors.json", EVERYTHING));
    await reader.sees("The program that reads files couldn’t be loaded.");
    reader.site.refuse();
    await goes("john@contoso.com", "Connector 2");
    await imports();
    await reader.browser.forget();
  });
});

describe("pasted text", () => {
  it("stays in the box if it is short, until the reader wants it read", async () => {
    await reader.types("Text to paste", "New-OutboundConnector -Name Made -ConnectorType Partner -RecipientDomains fabrikam.com");
    await reader.clicks("Read the text");
    await reader.sees("Pasted text 1 (1 line) Read", "main li");
    assert.equal(await (await reader.control("Text to paste")).getProperty("value"), "");
    await reader.sees("Made partner fabrikam.com");
  });

  it("is held by its name and size if it is long", async () => {
    const text = Array.from({ length: 100 }, (_, place) => `New-OutboundConnector -Name C${place} -ConnectorType Partner -RecipientDomains d${place}.example`).join("\n");
    assert.ok(await gives("#import-text", "paste", [], text), "the browser pastes nothing");
    await reader.sees("Pasted text 1 (100 lines) Read", "main li");
    await reader.sees("Found 100 outbound connectors");
  });
});

/** Everything of the browser that lasts longer than the page, or leaves it. */
const traces = async () => {
  const stored = await reader.browser.run(() => [location.href, document.title, JSON.stringify(history.state), ...[localStorage, sessionStorage].map((storage) => JSON.stringify(storage))]);
  return [...stored, ...(await reader.browser.requests()), ...reader.site.requests.map(({ path }) => path)].join("\n").toLowerCase();
};

describe("what was imported", () => {
  /** Waits until the tab keeps the files, or nothing of them. */
  const keeps = (isKept) =>
    reader.until(
      isKept ? "the files are kept" : "nothing is kept",
      (mark, isKept) => JSON.parse(sessionStorage.getItem("connector-checker:files") ?? "[]").some(([, text]) => text.includes(mark)) === isKept,
      MARK,
      isKept,
    );

  it("is in no address, title, history, storage or request", async () => {
    await imports();
    await reader.types("Email addresses", `ann@${MARK}.example`);
    await goes(`ann@${MARK}.example`, `To ${MARK}`);
    await reader.clicks(`Why? ann@${MARK}.example`);
    await reader.sees("The link doesn’t contain your configuration or your recipients.");
    // The address follows with a delay.
    await new Promise((resume) => setTimeout(resume, 500));
    assert.ok(!(await traces()).includes(MARK));
    assert.equal(await reader.fragment(), "#/playground");
    await reader.clicks("About", "header");
    await reader.arrivesAt("About this checker");
    assert.ok(!(await traces()).includes(MARK));
    await reader.back();
    await goes(`ann@${MARK}.example`, `To ${MARK}`);
    await reader.reload();
    await goes("john@contoso.com", "Connector 2");
    assert.ok(!(await traces()).includes(MARK));
    assert.ok(!(await reader.text()).includes(MARK));
  });

  it("is kept in the tab on demand, and forgotten on demand", async () => {
    await imports();
    await reader.clicks("Keep in this tab");
    await keeps(true);
    await reader.reload();
    await reader.sees(FOUND);
    await reader.sees(`To ${MARK}`);
    await reader.clicks("Keep in this tab");
    await keeps(false);
    assert.ok(!(await traces()).includes(MARK));
    await reader.clicks("Keep in this tab");
    await keeps(true);
    await reader.clicks("Clear everything");
    await reader.sees("No recipients yet.");
    await keeps(false);
    assert.ok(!(await traces()).includes(MARK));
    await reader.reload();
    await reader.seesNot(MARK);
  });

  it("is there again after a look at the example", async () => {
    await imports();
    await reader.clicks("Back to the example");
    await goes("john@contoso.com", "Connector 2");
    await reader.clicks("Show the imported configuration again");
    await reader.sees(`To ${MARK}`, "fieldset summary");
  });
});

describe("what changes do", () => {
  const says = (sentence) => reader.sees(sentence, "#what-if [role=status]");

  it("is said at once, compared with the files, and stays in the tab", async () => {
    await imports();
    await reader.sees("Compared with the files that you gave.", "#what-if");
    await reader.sees("Nothing has changed yet.", "#what-if");
    await fold(`To ${MARK}`);
    await reader.clicks("Turned off");
    await says("The route of 1 region changes.");
    await reader.sees(`${MARK}.example: To ${MARK} → MX record`, "#what-if li");
    await reader.sees(`For example someone@${MARK}.example`, "#what-if li");
    await reader.findsAccessible();
    await reader.browser.resize(320, 640);
    await reader.browser.assertNoSidewaysScroll();
    await reader.browser.resize(1280, 900);
    await reader.clicks("Turned off");
    await reader.sees("Nothing has changed yet.", "#what-if");
    await reader.types(/^Name of connector/, `Also to ${MARK}`);
    await says("No route changes: this is proven for every recipient.");
    await new Promise((resume) => setTimeout(resume, 500));
    assert.ok(!(await traces()).includes(MARK));
    assert.equal(await reader.fragment(), "#/playground");
  });

  it("is compared with what was typed, from the moment the reader wants", async () => {
    await fold("Connector 3");
    await reader.clicks("Turned off");
    await reader.sees("Before you change something, select the button.", "#what-if");
    await reader.clicks("Turned off");
    await reader.clicks("Compare from here");
    await reader.sees("as it was when you selected", "#what-if");
    await reader.clicks("Turned off");
    await says("The routes of 2 regions change.");
    await reader.sees("sales.contoso.com: Connector 3 (most specific) or Connector 1 (listed order) → Connector 1", "#what-if li");
    await reader.clicks("Compare from here");
    await reader.sees("Nothing has changed yet.", "#what-if");
    await reader.clicks("Back to the example");
    await reader.sees("Before you change something, select the button.", "#what-if");
  });

  it("is not made up if the program that answers can't be loaded", async () => {
    reader.site.refuse(/\/(reader|worker)[-_.]/);
    await reader.clicks("Compare from here");
    await fold("Connector 3");
    await reader.clicks("Turned off");
    await reader.sees("The program that reads files couldn’t be loaded.", "#what-if");
    await reader.seesNot("The route of", "#what-if");
    reader.site.refuse();
  });
});

describe("the command", () => {
  it("is copied as one line", async () => {
    await fold("Get everything with one command");
    await reader.clicks("Copy command");
    await reader.sees("Copied.", "main [role=status]");
    const copied = await reader.browser.clipboard();
    assert.match(copied, /^\[ordered\]@\{'Get-OutboundConnector'=.* \| ConvertTo-Json -Depth 5 \| Out-File -Encoding utf8 connectors\.json$/);
  });
});

describe("thousands of connectors and domains", () => {
  it("are read without holding the page up, listed in part, searched and answered", async () => {
    const many = (count, make) => Array.from({ length: count }, (_, place) => make(place));
    const comment = "x".repeat(1_500);
    await reader.browser.run(() => {
      window.tasks = [];
      new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    });
    await imports({
      "Get-OutboundConnector": many(5_000, (place) => ({ Name: `C${place}`, Enabled: true, ConnectorType: "OnPremises", RecipientDomains: [`d${place}.example`], Comment: comment, SmartHosts: ["192.0.2.1"], UseMXRecord: false, TestMode: false, IsTransportRuleScoped: false, AllAcceptedDomains: false, RouteAllMessagesViaOnPremises: false })),
      "Get-AcceptedDomain": many(5_000, (place) => ({ Name: `a${place}`, DomainName: `a${place}.example`, DomainType: "Authoritative", MatchSubDomains: false })),
    });
    await reader.sees("Found 5,000 outbound connectors, 0 inbound connectors, 5,000 accepted domains.");
    const tasks = await reader.browser.run(() => window.tasks);
    console.log(`longest task while 10 MB were read: ${Math.max(0, ...tasks)} ms`);
    // On a machine of its own it stays below 50.
    assert.ok(Math.max(0, ...tasks) < 250, `tasks of ${tasks} ms`);
    assert.ok((await reader.browser.run(() => document.querySelectorAll("main *").length)) < 3_000);
    await reader.types("Find domains, connectors and rules", "C4321");
    await reader.sees("C4321 on-premises d4321.example", "fieldset summary");
    assert.equal(await reader.browser.run(() => document.querySelectorAll("fieldset.editor").length), 1);
    await reader.types("Email addresses", "ann@d4999.example");
    await goes("ann@d4999.example", "C4999");
    await reader.clicks("Why? ann@d4999.example");
    await reader.sees("C4999: Chosen by the exact domain d4999.example", "main li");
    await reader.sees("Show more connectors (20 of 5000)");
  });
});

describe("without a mouse", () => {
  it("files, text and lists are within reach, and axe-core finds nothing", async () => {
    await imports();
    await reader.findsAccessible();
    await reader.browser.run(() => document.querySelector("h1").focus());
    await reader.tabsTo(/^Files/);
    await reader.tabsTo("Text to paste");
    await reader.driver.switchTo().activeElement().sendKeys("Get-Mailbox");
    await reader.tabsTo("Read the text");
    await reader.presses(Key.ENTER);
    await reader.sees("Pasted text 1 (1 line)", "main li");
    await reader.tabsTo(/^Remove/);
    await reader.browser.assertNoSidewaysScroll();
    await reader.browser.resize(320, 640);
    await reader.browser.assertNoSidewaysScroll();
    await reader.browser.resize(1280, 900);
  });
});
