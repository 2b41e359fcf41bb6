// What a bounce message means: pasted, typed, shared; and nothing of it anywhere but in the tab.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { By } from "./browser.mjs";
import { Reader } from "./reader.mjs";

let reader;
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "connector-checker-bounce-"));
  reader = await Reader.arrive();
  await reader.open("#/bounce");
});
after(async () => {
  await reader?.leave();
  if (folder) await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await reader.goes("#/bounce");
  await reader.arrivesAt("My mail bounced");
  await reader.browser.run(() => [...document.querySelectorAll("main button")].find(({ innerText }) => innerText === "Clear everything")?.click());
});
afterEach((test) => reader?.check(test));

const REPORT = "Bounce message";
const CODE = "Or a code";
const MARK = "zanzibar-marker";
const PASTED = `Generating server: ${MARK}.contoso.com\nanna.${MARK}@contoso.com\nRemote server returned '550 5.7.64 Relay Access Denied ATTR36 ${MARK}'\n`;

describe("a bounce message", () => {
  it("is explained as soon as it is pasted", async () => {
    await reader.pastes(REPORT, PASTED);
    await reader.sees("1 code found.", "main [role=status]");
    await reader.sees("Accepted domains, or TlsSenderCertificateName of the inbound connector");
    await reader.sees("Get-AcceptedDomain", "main pre");
    await reader.sees(`${MARK}.contoso.com`, "main dl");
    await reader.browser.assertNoSidewaysScroll();
    await reader.findsAccessible();
  });

  it("stays in the tab: not in the address, the title, the history, the storage or a request", async () => {
    await reader.pastes(REPORT, PASTED);
    await reader.pastes(CODE, `${MARK} 5.7.51`);
    await reader.sees("This isn’t a status code", ".field .error");
    await reader.pastes(CODE, "5.7.51");
    await reader.sees("2 codes found", "main [role=status]");
    // The address follows a moment later.
    await reader.until("the code is in the address", () => location.hash === "#/bounce?code=5.7.51");
    await reader.goes("#/playground");
    await reader.back();
    await reader.arrivesAt("My mail bounced");
    const places = await reader.browser.run(() => [
      location.href,
      document.title,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      ...performance.getEntries().map(({ name }) => name),
    ]);
    for (const place of places) assert.ok(!decodeURIComponent(place ?? "").includes(MARK), place);
    // It is still there for the reader.
    await reader.sees("2 codes found", "main [role=status]");
    await reader.reload();
    await reader.arrivesAt("My mail bounced");
    await reader.seesNot(MARK);
    await reader.sees("5.7.51", "main h2");
  });

  it("of a megabyte is explained without a long wait", async () => {
    const long = `${"All is well with this line of a log.\n".repeat(30_000)}\n550 5.7.711 Access denied, bad inbound connector`;
    // Without the focus, and the text put in before the clock starts: laying out a megabyte is the browser's own work.
    const put = async (more) => {
      document.querySelector("main textarea").value += more;
      const start = performance.now();
      document.querySelector("main textarea").dispatchEvent(new InputEvent("input", { bubbles: true }));
      // The app renders before the next task.
      for (let turn = 0; turn < 20; turn++) await null;
      return performance.now() - start;
    };
    await reader.browser.run(put, long);
    await reader.sees("5.7.711", "main h2");
    const took = await reader.browser.run(put, "\n550 5.7.68 x");
    assert.ok(took < 1_000, `${took} ms`);
    await reader.sees("2 codes found", "main [role=status]");
  });

  it("is never markup", async () => {
    await reader.pastes(REPORT, '550 5.7.99 <img src="x" onerror="window.ran = true"><b>bold</b>');
    await reader.sees("5.7.99", "main h2");
    assert.equal(await reader.browser.run(() => window.ran === true || document.querySelector("main blockquote :is(img, b)") !== null), false);
  });

  it("is cleared with everything else", async () => {
    await reader.pastes(REPORT, PASTED);
    await reader.sees("1 code found.");
    await reader.clicks("Clear everything");
    await reader.until("the field is empty", () => document.querySelector("main textarea").value === "");
    await reader.seesNot("1 code found.");
  });
});

describe("a file with a bounce message", () => {
  const chooses = async (name, bytes) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await reader.until("the script for files is there", () => performance.getEntriesByName(new URL("import.js", location.href).href).length);
    await (await reader.driver.findElement(By.css("#import-bounce"))).sendKeys(path);
  };
  const drags = (event, selector, name, text) =>
    reader.browser.run(
      (event, selector, name, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        return !document.querySelector(selector).dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer }));
      },
      event,
      selector,
      name,
      text,
    );

  it("is chosen, in any encoding, and stays in the tab", async () => {
    const words = `Übersicht ${MARK}: 550 5.7.68 Direct Send`;
    for (const [name, bytes] of [
      ["utf-8.txt", Buffer.from(words)],
      ["utf-16.txt", Buffer.from(`\ufeff${words}`, "utf16le")],
      ["unmarked.txt", Buffer.from(words.slice(1), "utf16le")],
      ["turned.txt", Buffer.from(`\ufeff${words}`, "utf16le").swap16()],
      ["windows.txt", Buffer.from(words, "latin1")],
    ]) {
      await chooses(name, bytes);
      await reader.sees(`Bounce message: ${name} (`);
      await reader.sees(name === "unmarked.txt" ? words.slice(1) : words, "main blockquote");
      await reader.sees("1 code found.", "main [role=status]");
    }
    await reader.browser.assertNoSidewaysScroll();
    await reader.findsAccessible();
    const places = await reader.browser.run(() => [location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]);
    for (const place of places) assert.ok(!place.includes(MARK) && !place.includes("5.7.68"), place);
    await reader.clicks("Remove the file");
    await reader.until("the field is there again", () => document.querySelector("main textarea")?.value === "");
    await reader.seesNot("1 code found.");
  });

  it("is dropped, and another one takes its place", async () => {
    await reader.until("the script for files is there", () => performance.getEntriesByName(new URL("import.js", location.href).href).length);
    assert.ok(await drags("dragover", "main textarea", "a.eml", ""), "the page takes what is over it");
    assert.ok(!(await drags("dragover", "h1", "a.eml", "")), "what is elsewhere is the browser's own business");
    await drags("drop", "main textarea", "a.eml", "550 5.7.711 Access denied, bad inbound connector");
    await reader.sees("a.eml (48 bytes)");
    await reader.sees("5.7.711", "main h2");
    await drags("drop", "#import-bounce", "b.eml", "554 5.4.14 Hop count exceeded");
    await reader.sees("5.4.14", "main h2");
    await reader.seesNot("5.7.711");
  });

  it("of many megabytes is read as far as it matters", async () => {
    await chooses("long.eml", Buffer.concat([Buffer.from("550 5.7.68 Direct Send not allowed\n\n"), Buffer.alloc(3_000_000, "A line of the original message.\n")]));
    await reader.sees("1 code found. Only the first megabyte of the file was read.", "main [role=status]");
    await reader.sees("long.eml (3.0 MB)");
  });

  it("of Outlook is refused with the way out", async () => {
    await chooses("a.msg", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]));
    await reader.sees("No status code was found in this .msg file of Outlook.", "main [role=status]");
  });
});

describe("a code", () => {
  it("is shared by its link", async () => {
    await reader.goes("#/bounce?code=5.4.14");
    await reader.sees("5.4.14", "main h2");
    await reader.sees("UseMXRecord");
  });

  it("is typed by keyboard alone", async () => {
    await reader.tabsTo(CODE);
    await reader.types(CODE, "4.4.316");
    await reader.sees("Something at the next server’s address refused the connection");
    await reader.until("it is in the address", () => location.hash === "#/bounce?code=4.4.316");
  });

  it("leads to the questions, and the set-up guide leads back", async () => {
    await reader.goes("#/bounce?code=5.7.68");
    await reader.clicks("How should your device or app send?");
    await reader.arrivesAt("Where are your organization’s mailboxes?");
    await reader.goes("#/setup?mailboxes=cloud");
    await reader.clicks("Mail bounced? Look up the code");
    await reader.arrivesAt("My mail bounced");
  });

  it("leads to a single step of the set-up guide, which keeps what was entered and leads back", async () => {
    await reader.goes("#/setup?mailboxes=split&servers=exchange-2010&hybrid=no&mail-servers=mail.contoso.com&part=test");
    await reader.arrivesAt("Set it up, step by step");
    await reader.goes("#/bounce?code=4.4.316");
    await reader.clicks("Set-up step: Open port 25");
    await reader.arrivesAt("Open port 25");
    await reader.until("the focus is on the step", () => document.activeElement?.innerText === "Open port 25");
    assert.match(await reader.browser.run(() => location.hash), /mail-servers=mail\.contoso\.com/);
    await reader.findsAccessible();
    await reader.clicks("4.4.316");
    await reader.arrivesAt("My mail bounced");
    await reader.back();
    await reader.arrivesAt("Open port 25");
    await reader.clicks("See all steps");
    await reader.arrivesAt("Set it up, step by step");
    await reader.sees("Open port 25", "details[open] label");
    await reader.clicks("Clear everything");
  });
});
