// Incoming mail: the worked example, an imported configuration, and the same inside another page. Nothing of it leaves the tab.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { By, Key } from "./browser.mjs";
import { Host, tag } from "./host.mjs";
import { Reader } from "./reader.mjs";

const TITLE = "Incoming mail";
/** Where the reader says whether TLS is used. */
const TLS = "main section fieldset:first-of-type";
/** A word that is in everything that is imported or entered, and nowhere else. */
const MARK = "zebrawood";
const SOURCE = "198.18.77.7";
const IMPORTED = {
  "Get-AcceptedDomain": [{ Name: "own", DomainName: `${MARK}.example`, DomainType: "Authoritative", MatchSubDomains: false }],
  "Get-InboundConnector": [
    { Name: `From ${MARK}`, Enabled: true, ConnectorType: "OnPremises", SenderDomains: ["smtp:*;1"], SenderIPAddresses: [SOURCE], TlsSenderCertificateName: null, RequireTls: false, RestrictDomainsToCertificate: false, RestrictDomainsToIPAddresses: false, AssociatedAcceptedDomains: [], TrustedOrganizations: [], CloudServicesMailEnabled: false, TreatMessagesAsInternal: false },
  ],
  "Get-OrganizationConfig": { Name: "o", RejectDirectSend: false },
};

describe("the view", () => {
  let reader;
  let folder;
  before(async () => {
    reader = await Reader.arrive();
    folder = await mkdtemp(join(tmpdir(), "connector-checker-inbound-"));
  });
  after(async () => {
    await reader?.leave();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  afterEach((test) => reader?.check(test));

  it("answers for a worked example without an import", async () => {
    await reader.open("#/tenant?show=inbound");
    await reader.arrivesAt(TITLE);
    await reader.sees("Select a message to see what happens to it.");
    await reader.clicks("Somebody else sends as Fabrikam", "main");
    await reader.sees("anna@contoso.com: Refused by a Partner connector’s restriction", "main h2");
    await reader.sees("550 5.7.51", "main pre");
    await reader.until("the address names the message", () => location.hash === "#/tenant?show=inbound&case=impostor");
    await reader.clicks("What each connector did");
    await reader.sees("From Fabrikam: Refuses the message.", "main details");
    await reader.clicks("Connectors of the example");
    await reader.sees("Connector From Adatum: Partner, SenderDomains adatum.com, RequireTls on.", "main details");
    await reader.findsAccessible();
    await reader.reload();
    await reader.sees("anna@contoso.com: Refused by a Partner connector’s restriction", "main h2");
  });

  it("is within reach of the keyboard, and fits a narrow screen", async () => {
    await reader.goes("#/tenant?show=inbound&case=own");
    await reader.arrivesAt(TITLE);
    await reader.browser.resize(320, 640);
    await reader.browser.assertNoSidewaysScroll();
    await reader.tabsTo("IP address of the sending server");
    await reader.driver.switchTo().activeElement().sendKeys("192.0.2.0/28");
    await reader.sees("This isn’t an IPv4 or IPv6 address", ".field .error");
    await reader.findsAccessible();
    await reader.driver.switchTo().activeElement().sendKeys(...Array.from({ length: 5 }, () => Key.BACK_SPACE), ".9");
    await reader.clicks("No", TLS);
    await reader.types("MAIL FROM", "scanner@contoso.com");
    await reader.types("Recipients", "sun@northwindtraders.com");
    await reader.sees("sun@northwindtraders.com: Relayed for your organization", "main h2");
    await reader.browser.assertNoSidewaysScroll();
    await reader.clicks("Clear these fields");
    await reader.sees("Enter the address and the recipients");
    await reader.browser.resize(1280, 900);
  });

  it("answers for an imported configuration, and nothing of that leaves the tab", async () => {
    await reader.open("#/playground");
    await reader.until("the script for files is there", () => performance.getEntriesByName(new URL("import.js", location.href).href).length);
    const path = join(folder, `${MARK}.json`);
    await writeFile(path, JSON.stringify(IMPORTED));
    await (await reader.driver.findElement(By.css("#import-files"))).sendKeys(path);
    await reader.sees("Found 0 outbound connectors, 1 inbound connector, 1 accepted domain.");
    await reader.goes("#/tenant?show=inbound");
    await reader.arrivesAt(TITLE);
    await reader.types("IP address of the sending server", SOURCE);
    await reader.clicks("I don’t know", TLS);
    await reader.types("MAIL FROM", `anna@${MARK}.example`);
    await reader.types("Recipients", `sun@${MARK}-customer.example`);
    await reader.sees(`sun@${MARK}-customer.example: Relayed for your organization`, "main h2");
    await reader.sees(`through From ${MARK}`);
    // The address follows with a delay.
    await new Promise((resume) => setTimeout(resume, 500));
    const stored = await reader.browser.run(() => [location.href, document.title, JSON.stringify(history.state), ...[localStorage, sessionStorage].map((storage) => JSON.stringify(storage))]);
    const traces = [...stored, ...(await reader.browser.requests()), ...reader.site.requests.map(({ path }) => path)].join("\n").toLowerCase();
    for (const secret of [MARK, SOURCE]) assert.ok(!traces.includes(secret), secret);
    assert.equal(await reader.fragment(), "#/tenant?show=inbound");
    await reader.findsAccessible();
  });

  it("is where the codes of refusals lead", async () => {
    await reader.goes("#/bounce?code=5.7.51");
    await reader.clicks("See which inbound connector takes the message, or why it’s refused");
    await reader.arrivesAt(TITLE);
  });
});

describe("the view inside another page", () => {
  let host;
  before(async () => (host = await Host.open()));
  after(() => host?.close());
  afterEach((test) => host?.check(test));

  const chooses = async (words, number = 0) => host.clicks(words, number);
  const sees = (words, number = 0) => host.until(`"${words}" is there`, (element, words) => element.shadowRoot.textContent.includes(words), number, words);
  const types = (label, text, number = 0) =>
    host.until(`"${label}" is there`, ({ shadowRoot }, label, text) => {
      const found = [...shadowRoot.querySelectorAll("label")].find(({ textContent }) => textContent === label);
      const field = found && shadowRoot.getElementById(found.htmlFor);
      if (!field) return false;
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return true;
    }, number, label, text);

  it("answers for the example and for the page's organization, side by side", async () => {
    const organization = { acceptedDomains: [{ domainName: "own.example" }], inboundConnectors: [{ name: "Ours", connectorType: "OnPremises", senderDomains: ["*"], senderIPAddresses: ["192.0.2.7"] }] };
    const policy = `default-src 'none'; script-src ${host.site.origin} 'wasm-unsafe-eval'; connect-src ${host.site.origin}`;
    await host.shows(tag('view="inbound" loading="eager"') + tag(`view="inbound" loading="eager" organization='${JSON.stringify(organization)}'`), { policy });
    await host.arrivesAt(TITLE);
    await host.arrivesAt(TITLE, 1);
    assert.equal(await host.inside(({ shadowRoot }) => shadowRoot.textContent.includes("Import my configuration")), false, "nothing is imported inside another page");
    await chooses("A device in the cloud sends as contoso.com");
    await sees("anna@contoso.com: Refused: direct send");
    await types("IP address of the sending server", "192.0.2.7", 1);
    await chooses("No", 1);
    await types("MAIL FROM", "a@own.example", 1);
    await types("Recipients", "sun@fabrikam.com", 1);
    await sees("sun@fabrikam.com: Relayed for your organization", 1);
    assert.equal(await host.browser.run(() => location.hash), "");
  });
});
