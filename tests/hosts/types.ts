// What the types of embed.js promise, for the compiler alone.

import type { ConnectorCheckerElement, ConnectorCheckerNeed } from "../../dist/embed.d.ts";

const element: ConnectorCheckerElement = document.createElement("connector-checker");
element.view = "quiz";
element.count = 5;
element.topics = ["routing"];
element.answers = { mailboxes: "split" };
element.organization = { acceptedDomains: [{ domainName: "contoso.com" }], outboundConnectors: [{ name: "Ours", recipientDomains: ["contoso.com"] }] };
element.organization = null;
// @ts-expect-error There is no such view.
element.view = "weather";
// @ts-expect-error A count is a number.
element.count = "5";

element.addEventListener("connector-checker-verdict", ({ detail }) => {
  const needs: ConnectorCheckerNeed[] = detail.needs.map(({ id }) => id);
  const to: string[] = detail.connectors.map((connector) => connector.to.label);
  console.log(needs, to, detail.answers["mailboxes"]);
});
document.addEventListener("connector-checker-quiz-result", ({ detail }) => {
  const percent: number = detail.percent;
  console.log(percent, detail.passed);
});
window.addEventListener("connector-checker-error", ({ detail }) => {
  if (detail.code === "policy") console.log(detail.message);
  // @ts-expect-error There is no such code.
  if (detail.code === "weather") console.log();
});
const started: Promise<void> = element.load();
void started;
