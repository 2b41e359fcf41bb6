// Every view of the site that looks different from the others, by its fragment and its heading.

const NO_NEEDS = "devices=no&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no";
const UNKNOWN_NEEDS = NO_NEEDS.replaceAll("=no", "=unknown");
export const ALL_UNKNOWN = `mailboxes=unknown&servers=unknown&hybrid=unknown&${UNKNOWN_NEEDS}&sign-in=unknown&reach=unknown&identity=unknown&partner-security=unknown&provider-mail=unknown&subdomains=unknown`;
export const EVERYTHING = `mailboxes=split&servers=exchange-2010&hybrid=no&${NO_NEEDS.replaceAll("=no", "=yes")}&sign-in=no&reach=outside&identity=own&partner-security=both&provider-mail=both&subdomains=yes`;

export const VIEWS = [
  ["", "Connector Checker"],
  ["#/check", "Where are your organization’s mailboxes?"],
  ["#/check?mailboxes=split", "What do your own email servers run?"],
  ["#/check?mailboxes=split&servers=exchange-2010", "Has the Hybrid Configuration wizard been completed?"],
  ["#/check?mailboxes=cloud", "Which of these apply to you?"],
  ["#/check?mailboxes=cloud&devices=yes&partner=no&other-tenant=no&provider=no&relay-domain=no&rule=no&multi-geo=no", "Can the device or app sign in to a Microsoft 365 mailbox?"],
  [`#/check?${EVERYTHING}`, "Check your answers"],
  ["#/verdict", "Do you need a connector? It depends"],
  [`#/verdict?${EVERYTHING}`, "Do you need a connector? Yes"],
  [`#/verdict?${ALL_UNKNOWN}`, "Do you need a connector? It depends"],
  [`#/verdict?mailboxes=cloud&${NO_NEEDS}`, "Do you need a connector? No"],
  ["#/verdict?mailboxes=none", "Do you need a connector? Not for you"],
  ["#/table", "Every case in one table"],
  [`#/table?${ALL_UNKNOWN}`, "Every case in one table"],
  ["#/flow", "Which way does the mail go?"],
  [`#/flow?${EVERYTHING}&from=relay&to=internet`, "Which way does the mail go?"],
  ["#/flow?mailboxes=cloud&from=direct-send&to=internet&colour=blue", "Which way does the mail go?"],
  ["#/setup", "Set it up, step by step"],
  [`#/setup?${EVERYTHING}&domains=contoso.com&mail-servers=mail.contoso.com:25&certificate=${"a".repeat(63)}.contoso.com&done=mx`, "Set it up, step by step"],
  ["#/setup?mailboxes=none", "Set it up, step by step"],
  ["#/quiz", "Test what you know"],
  ["#/quiz?seed=tuesday&count=5", "Question 1 of 5"],
  ["#/quiz?seed=tuesday&count=5&topics=routing&level=advanced&open=yes", "Question 1 of 5"],
  ["#/quiz?seed=tuesday&count=5&answers=9,9,9,9,9&at=1", "Question 1 of 5: not right"],
  ["#/quiz?seed=tuesday&count=5&answers=9,9,9,9,9&at=6", "Your result: 0 of 5 right, not passed"],
  ["#/route", "An example with four domains"],
  ["#/route?step=connectors", "Its three connectors"],
  ["#/route?step=first", "Which connector handles john@fabrikam.com?"],
  ["#/route?step=first-answer&guess-1=2", "What happens to john@fabrikam.com"],
  ["#/route?step=second", "Which connector handles john@contoso.com?"],
  ["#/route?step=second-answer&guess-2=2", "What happens to john@contoso.com"],
  ["#/route?step=third&guess-3=unknown", "Which connector handles john@sales.contoso.com?"],
  ["#/route?step=third-answer&guess-3=1", "What happens to john@sales.contoso.com"],
  ["#/route?step=contradiction", "The page contradicts itself"],
  ["#/playground", "Try your own domains and connectors"],
  [
    `#/playground?order=listed-order&domain=${"a".repeat(63)}.contoso.com;subdomains&domain=a*b&connector=${"LongName".repeat(20)};a.*.com;off&connector=x;contoso.com;all-accepted;partner&connector=y;contoso.com&to=john@contoso.com%0A${"l".repeat(64)}@${"a".repeat(63)}.contoso.com%0Anobody&cloud=a@b@c`,
    "Try your own domains and connectors",
  ],
  ["#/about", "About this checker"],
  ["#/nowhere?colour=blue", "Connector Checker"],
];
