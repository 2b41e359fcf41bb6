// What a bounce message means: pasted, typed, shared; and nothing of it anywhere but in the tab.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/bounce");
});
after(() => reader?.leave());
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
    await reader.pastes(REPORT, '550 5.7.999 <img src="x" onerror="window.ran = true"><b>bold</b>');
    await reader.sees("5.7.999", "main h2");
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
});
