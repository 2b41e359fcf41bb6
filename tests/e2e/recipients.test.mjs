// Files of recipients: counted in pieces beside the page, compared with what the service did, and known to nobody else.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { By } from "./browser.mjs";
import { Reader } from "./reader.mjs";

/** A word that is in every file, and nowhere else. */
const MARK = "zebrawood";
const settings = { ConnectorType: "OnPremises", Enabled: true, UseMXRecord: false, SmartHosts: ["192.0.2.1"], IsTransportRuleScoped: false, RouteAllMessagesViaOnPremises: false, TestMode: false };
const CONFIGURATION = {
  "Get-AcceptedDomain": [{ Name: "own", DomainName: `${MARK}.example`, DomainType: "InternalRelay", MatchSubDomains: true }],
  "Get-OutboundConnector": [
    { Name: `All of ${MARK}`, RecipientDomains: [], AllAcceptedDomains: true, ...settings },
    { Name: `Part of ${MARK}`, RecipientDomains: [`*.${MARK}.example`], AllAcceptedDomains: false, ...settings },
  ],
};
const TRACE = ["date_time,recipient_status,connector_id,directionality", `1,ann@sales.${MARK}.example##Send,All of ${MARK},2`, `2,ben@sales.${MARK}.example##Send,Part of ${MARK},2`, `3,jim@sales.${MARK}.example##Send,All of ${MARK},2`, `4,=lea@elsewhere.example##Send,,2`, "5,nobody,,2", ""].join("\r\n");

let reader;
let folder;
before(async () => {
  reader = await Reader.arrive();
  folder = await mkdtemp(join(tmpdir(), "connector-checker-recipients-"));
});
after(async () => {
  await reader?.leave();
  if (folder) await rm(folder, { recursive: true, force: true });
});
afterEach((test) => reader?.check(test));

const file = async (name, content) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const chooses = async (id, ...paths) => (await reader.driver.findElement(By.css(`#import-${id}`))).sendKeys(paths.join("\n"));
/** Chooses a list of so many megabytes, with 25,000 addresses in each. */
const choosesLong = async (megabytes) => {
  const lines = Array.from({ length: 25_000 }, (_, place) => `user${String(place).padStart(8, "0")}@sales.${MARK}.example\n`.padStart(40));
  await reader.takes("import-recipients", "long.txt", lines.join(""), megabytes);
};

/** From here on, what would be saved is kept in the page instead. */
const catches = () =>
  reader.browser.run(() => {
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.saved.push(blob);
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      window.saved.push(this.download);
    };
  });

beforeEach(async () => {
  await reader.open("#/playground");
  await reader.until("the script for files is there", () => performance.getEntriesByName(new URL("import.js", location.href).href).length);
  await chooses("files", await file("connectors.json", JSON.stringify(CONFIGURATION)));
  await reader.sees("Found 2 outbound connectors", "main [role=status]");
  await reader.goes("#/tenant?show=recipients");
  await reader.arrivesAt("Many recipients");
});

describe("a file of recipients", () => {
  it("in UTF-16, with connectors, says which interpretation the service follows", async () => {
    await chooses("recipients", await file("trace.csv", Buffer.from(`\uFEFF${TRACE}`, "utf16le")));
    await reader.sees("All of it was read. The results are below.", "main [role=status]");
    await reader.sees("4 recipients in 1 file with 6 lines.");
    await reader.sees("Where the interpretations differ, Exchange Online followed “Most specific” once and “Listed order” 2 times.");
    await reader.sees("Microsoft’s page contradicts itself about the route of 3 recipients.");
    await reader.sees("1 entry isn’t an email address. It was ignored. nobody line 6");
    await reader.findsAccessible();
    await reader.browser.resize(320, 640);
    await reader.browser.assertNoSidewaysScroll();
    await reader.browser.resize(1280, 900);
  });

  it("is saved as a table that is safe in a spreadsheet", async () => {
    await chooses("recipients", await file("trace.csv", TRACE));
    await reader.sees("4 recipients in 1 file");
    await catches();
    await reader.clicks("Save as CSV");
    await reader.until("the file is saved", () => window.saved.length === 2);
    const [bytes, name] = await reader.browser.run(async () => [[...new Uint8Array(await window.saved[0].arrayBuffer())], window.saved[1]]);
    const text = Buffer.from(bytes).toString();
    assert.equal(name, "recipients.csv");
    assert.ok(text.startsWith('\uFEFF"Result",'), text.slice(0, 20));
    assert.match(text, /"'=lea@elsewhere\.example"/);
  });

  it("is saved with a row for each recipient, whatever it needs to be read once more", async () => {
    await chooses("recipients", await file("trace.csv", Buffer.from(`\uFEFF${TRACE}`, "utf16le")), await file("more.txt", "mia@elsewhere.example\n"));
    await reader.sees("5 recipients in 2 files");
    await catches();
    await reader.clicks("Save every recipient as CSV");
    await reader.until("the file is saved", () => window.saved.length === 2);
    const [bytes, name] = await reader.browser.run(async () => [[...new Uint8Array(await window.saved[0].arrayBuffer())], window.saved[1]]);
    assert.equal(name, "every-recipient.csv");
    const rows = Buffer.from(bytes).toString().split("\r\n");
    assert.equal(rows.length, 8, "a header row, five recipients, an invalid one, and the end");
    assert.ok(rows[0].startsWith('\uFEFF"File","Line","Recipient"'), rows[0]);
    assert.ok(rows[1].startsWith(`"trace.csv","2","ann@sales.${MARK}.example","Connector","Part of ${MARK}","Connector","All of ${MARK}","The list of`), rows[1]);
    assert.equal(rows[4], `"trace.csv","5","'=lea@elsewhere.example","MX record","","MX record","",""`);
    assert.equal(rows[5], `"trace.csv","6","nobody","Invalid address","","Invalid address","",""`);
    // The results stay.
    await reader.sees("5 recipients in 2 files");
  });

  it("that can't be read says so, and the next one is read", async () => {
    const path = await file("gone.txt", "ann@elsewhere.example\n");
    // As it is with a file that changes after it was chosen.
    await reader.browser.run(() => {
      const slice = File.prototype.slice;
      Blob.prototype.slice = function (...range) {
        return this instanceof File && this.name === "gone.txt" ? { arrayBuffer: () => Promise.reject(new Error("gone")) } : slice.apply(this, range);
      };
    });
    await chooses("recipients", path);
    await reader.sees("The browser couldn’t read one of the files.", "main [role=status]");
    await chooses("recipients", await file("list.txt", "ann@elsewhere.example\n"));
    await reader.sees("1 recipient in 1 file with 1 line.");
  });

  it("is forgotten with the configuration that answered it", async () => {
    await chooses("recipients", await file("list.txt", "ann@elsewhere.example\n"));
    await reader.sees("1 recipient in 1 file");
    await reader.goes("#/playground");
    await chooses("files", await file("more.json", "[]"));
    await reader.sees("more.json", "main li");
    await reader.goes("#/tenant?show=recipients");
    await reader.arrivesAt("Many recipients");
    await reader.seesNot("1 recipient in 1 file");
  });
});

describe("a large file", () => {
  it("is read in pieces with its progress, while the page stays free", async () => {
    await choosesLong(40);
    // The page itself has made the file, which took a while.
    await reader.browser.run(() => {
      window.tasks = [];
      window.seen = new Set();
      new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
      new MutationObserver(() => {
        const bar = document.querySelector("main progress");
        if (bar) window.seen.add(bar.value);
      }).observe(document.querySelector("main"), { subtree: true, childList: true, attributes: true });
    });
    await reader.sees("1,000,000 recipients in 1 file with 1,000,000 lines.");
    const [tasks, seen] = await reader.browser.run(() => [window.tasks, [...window.seen]]);
    console.log(`longest task while 40 MB were counted: ${Math.max(0, ...tasks)} ms; progress seen: ${seen.join(" ")}`);
    // On a machine of its own it stays below 50.
    assert.ok(Math.max(0, ...tasks) < 250, `tasks of ${tasks} ms`);
    assert.ok(seen.length > 1, "the progress moves");
  });

  it("is canceled on demand, and what was counted stays", async () => {
    await choosesLong(120);
    await reader.until("some of it is read", () => document.querySelector("main progress")?.value > 0);
    await reader.clicks("Cancel");
    await reader.sees("Canceled. The results below cover what was read before.", "main [role=status]");
    const found = await reader.until("the count is there", () => /Before you canceled: ([\d,]+) recipients in/.exec(document.querySelector("main").innerText)?.[1]);
    const count = Number(found.replaceAll(",", ""));
    assert.ok(count >= 25_000 && count < 3_000_000, `${count} recipients`);
    const focused = await reader.browser.run(() => document.activeElement?.id);
    assert.equal(focused, "import-recipients");
    await chooses("recipients", await file("list.txt", "ann@elsewhere.example\n"));
    await reader.sees("1 recipient in 1 file with 1 line.");
  });

  it("that another one replaces leaves nothing behind", async () => {
    await choosesLong(120);
    await reader.until("some of it is read", () => document.querySelector("main progress")?.value > 0);
    await chooses("recipients", await file("list.txt", "ann@elsewhere.example\n"));
    await reader.sees("1 recipient in 1 file with 1 line.");
  });
});

describe("what is in the files", () => {
  it("is in no address, title, history, storage or request", async () => {
    await chooses("recipients", await file(`${MARK}.csv`, TRACE), await file(`more-${MARK}.txt`, `mia@${MARK}.example\n`));
    await reader.sees("5 recipients in 2 files");
    await reader.sees(`${MARK}.csv, line 2`);
    // The address follows with a delay.
    await new Promise((resume) => setTimeout(resume, 500));
    const stored = await reader.browser.run(() => [location.href, document.title, JSON.stringify(history.state), ...[localStorage, sessionStorage].map((storage) => JSON.stringify(storage))]);
    const asked = [...(await reader.browser.requests()), ...reader.site.requests.map(({ path }) => path)];
    assert.ok(![...stored, ...asked].join("\n").toLowerCase().includes(MARK));
    assert.equal(await reader.fragment(), "#/tenant?show=recipients");
    assert.equal(await reader.browser.run(() => sessionStorage.getItem("connector-checker:files")), null);
    await reader.reload();
    await reader.sees("Import your configuration first.");
    assert.ok(!(await reader.text()).includes(MARK));
  });
});
