// The audit of an imported configuration, its map, its comparison with another one, and the page of each check.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { By } from "./browser.mjs";
import { findings, unfold } from "./guises.mjs";
import { Reader } from "./reader.mjs";

/** A word that is in every list of the file, and nowhere else. */
const MARK = "zebrawood";
const outbound = (name, domains, more = {}) => ({ Name: name, Enabled: true, ConnectorType: "Partner", RecipientDomains: domains, UseMXRecord: true, SmartHosts: [], TlsSettings: "CertificateValidation", IsTransportRuleScoped: false, AllAcceptedDomains: false, RouteAllMessagesViaOnPremises: false, TestMode: false, ...more });
const BEFORE = {
  "Get-OutboundConnector": [outbound(`To ${MARK}`, [`${MARK}.example`]), outbound(`Also to ${MARK}`, [`${MARK}.example`]), outbound("Pilot", ["pilot.example"], { TestMode: true })],
  "Get-InboundConnector": [{ Name: `From ${MARK}`, Enabled: true, ConnectorType: "Partner", SenderDomains: [`${MARK}.example`], SenderIPAddresses: ["192.0.2.7"], RequireTls: false }],
  "Get-AcceptedDomain": [{ Name: "own", DomainName: `own.${MARK}.example`, DomainType: "Authoritative", MatchSubDomains: false }],
  "Get-RemoteDomain": [],
  "Get-TransportRule": [],
};

let reader;
let folder;
before(async () => {
  reader = await Reader.arrive();
  folder = await mkdtemp(join(tmpdir(), "connector-checker-audit-"));
  await reader.open("#/playground");
  await chooses("#import-files", await file("before.json", BEFORE));
  await reader.sees("Found 3 outbound connectors");
});
after(async () => {
  await reader?.leave();
  if (folder) await rm(folder, { recursive: true, force: true });
});
afterEach((test) => reader?.check(test));

const file = async (name, content) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const chooses = async (selector, path) => (await reader.driver.findElement(By.css(selector))).sendKeys(path);
const shows = async (view) => {
  await reader.goes(`#/tenant?show=${view}`);
  await reader.seesNot("Import your configuration first.");
};

/** Everything of the browser that lasts longer than the page, or leaves it. */
const traces = async () => {
  const stored = await reader.browser.run(() => [location.href, document.title, JSON.stringify(history.state), ...[localStorage, sessionStorage].map((storage) => JSON.stringify(storage))]);
  return [...stored, ...(await reader.browser.requests()), ...reader.site.requests.map(({ path }) => path)].join("\n").toLowerCase();
};
const isPrivate = async () => {
  // The address follows with a delay.
  await new Promise((resume) => setTimeout(resume, 500));
  assert.ok(!(await traces()).includes(MARK));
};
const isAccessible = async () => {
  await unfold(reader);
  assert.deepEqual(await findings(reader), []);
  await reader.browser.resize(320, 640);
  await reader.browser.assertNoSidewaysScroll();
  await reader.browser.resize(1280, 900);
};

describe("the audit", () => {
  it("shows what is wrong, why, and the command that mends it", async () => {
    await reader.open("#/tenant?show=audit");
    await reader.sees("Import your configuration first.");
    await reader.clicks("Import my configuration");
    await chooses("#import-files", await file("before.json", BEFORE));
    await reader.sees("Found 3 outbound connectors");
    await shows("audit");
    await reader.sees(`OutboundConnector To ${MARK}`);
    await reader.sees("What to do: Turn TestMode off.");
    await reader.clicks(/^Copy the remedy/);
    await reader.sees("Copied.");
    assert.match(await reader.browser.clipboard(), /^Set-OutboundConnector -Identity '/);
    await isPrivate();
    await isAccessible();
  });

  it("takes what no export tells, and keeps it in the tab", async () => {
    await unfold(reader);
    await reader.types("SPF record of your domain", `v=spf1 include:${MARK}.example -all`);
    await reader.sees("spf-without-microsoft-365");
    await isPrivate();
  });

  it("silences a finding with a reason, and shows it again", async () => {
    const open = () => reader.browser.run(() => {
      const section = [...document.querySelectorAll("section")].find((section) => section.innerText.includes("Turn TestMode off."));
      for (const details of section.querySelectorAll("details")) details.open = true;
      section.querySelector("input").focus();
    });
    await open();
    await (await reader.driver.switchTo().activeElement()).sendKeys("A pilot until March.");
    await reader.browser.run(() => document.activeElement.closest("details").querySelector("button").click());
    await reader.sees("Silenced (1)");
    await reader.sees("A pilot until March.");
    await reader.clicks(/^Show it again/);
    await reader.sees("What to do: Turn TestMode off.");
    await isPrivate();
  });

  it("takes its own report as a baseline, and a file of settings", async () => {
    await reader.clicks("Use this report as the baseline");
    await reader.sees("0 findings are new since the baseline.");
    await chooses("#import-settings", await file("settings.json", { silences: [{ lint: "outbound-test-mode", reason: "Known." }] }));
    await reader.sees("Silenced (1)");
    await chooses("#import-settings", await file("settings.json", "not JSON"));
    await reader.sees("This isn’t a file of settings or a report in JSON.", "[role=alert]");
    await reader.clicks("Forget settings and baseline");
    await reader.seesNot("Silenced (1)", "h2");
  });

  it("leads to the page of a check, which needs no configuration", async () => {
    await reader.clicks("outbound-tie");
    await reader.arrivesAt("What a finding means");
    await reader.sees("Found in New-OutboundConnector -Name 'To Fabrikam'");
    await reader.clicks("See every check");
    await reader.sees("outbound-unreachable");
    await reader.open("#/tenant?show=lint&id=outbound-tie");
    await reader.sees("Found in New-OutboundConnector -Name 'To Fabrikam'");
    await isAccessible();
  });
});

describe("the map", () => {
  it("shows every region with its connector, and is searched in the tab", async () => {
    await reader.open("#/playground");
    await chooses("#import-files", await file("before.json", BEFORE));
    await reader.sees("Found 3 outbound connectors");
    await shows("map");
    await reader.sees(`${MARK}.example → a tie of To ${MARK}, Also to ${MARK}`, "main li");
    await reader.sees("pilot.example → Pilot", "main li");
    await isAccessible();
    await reader.types("Find a recipient, a domain or a connector", `jane@${MARK}.example`);
    await reader.sees(`jane@${MARK}.example → a tie of`);
    await isPrivate();
  });
});

describe("the comparison", () => {
  it("takes a script that changes the configuration, and shows what it does", async () => {
    await shows("compare");
    await chooses("#import-other", await file("change.ps1", `Set-OutboundConnector -Identity 'Also to ${MARK}' -Enabled $false\nSet-InboundConnector -Identity 'From ${MARK}' -SenderIPAddresses 192.0.2.9 -RestrictDomainsToIPAddresses $true`));
    await reader.sees("The second configuration is a script that changes objects.");
    await reader.sees(`${MARK}.example: a tie of To ${MARK}, Also to ${MARK} → To ${MARK}`);
    await reader.sees("Enabled: true → false");
    await reader.sees("messages were tried");
    await isPrivate();
    await isAccessible();
  });

  it("is still there after the first configuration was read again", async () => {
    await reader.goes("#/playground");
    await chooses("#import-files", await file("before.json", BEFORE));
    await reader.sees("Found 3 outbound connectors");
    await shows("compare");
    await reader.sees("Enabled: true → false");
  });
});

describe("the report", () => {
  it("is saved as a file, without a request", async () => {
    await shows("audit");
    await reader.sees("found nothing");
    const saved = await reader.browser.run(
      () =>
        new Promise((done) => {
          const create = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            URL.createObjectURL = create;
            blob.text().then(done);
            return create.call(URL, blob);
          };
          document.querySelector('[data-save="audit.sarif"]').click();
        }),
    );
    assert.equal(JSON.parse(saved).version, "2.1.0");
    await isPrivate();
  });
});
