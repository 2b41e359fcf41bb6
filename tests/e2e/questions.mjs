// The questions of “Do I need a connector?” as a person answers them, and the verdict as a person reads it.

import assert from "node:assert/strict";

/** The screens, by the words that stand on them. */
export const TITLES = {
  mailboxes: "Where are your organization’s mailboxes?",
  servers: "What do your own email servers run?",
  hybrid: "Has the Hybrid Configuration wizard been completed?",
  needs: "Which of these apply to you?",
  signIn: "Can the device or app sign in to a Microsoft 365 mailbox?",
  reach: "Who does the device or app need to send to?",
  directSend: "Does your organization reject direct send?",
  identity: "How can Microsoft 365 recognize the device or app?",
  partner: "What security do you require for mail with this partner?",
  provider: "Which mail passes through the service?",
  returns: "Does the service hand the mail that you send back to Microsoft 365?",
  mx: "Where does your domain’s MX record point?",
  subdomains: "Does that domain accept mail for its subdomains as well?",
  remainingUse: "What is the remaining Exchange server for?",
};

export const CLOUD = "All in Exchange Online";
export const SPLIT = "Some in Exchange Online, some on our own servers";
export const ON_PREMISES = "All on our own servers; Microsoft 365 only filters our mail";
export const NEITHER = "We use neither Exchange Online nor Exchange Online Protection";
export const UNKNOWN = "I don’t know";
export const NONE = "None of these";
export const EXCHANGE = "Exchange Server 2010 or later";
export const OLD_EXCHANGE = "Exchange Server 2007 or earlier";
export const OTHER_SERVER = "An email server that isn’t Microsoft’s";
export const DEVICES = "Printers, scanners, apps or hosted services must send mail";
export const PARTNER = "Mail with a business partner needs special protection";
export const OTHER_TENANT = "Mail with another Exchange Online organization must always be encrypted";
export const PROVIDER = "Mail passes through a filtering, archiving, signature or encryption service";
export const RELAY_DOMAIN = "One of our domains also has recipients outside Exchange Online";
export const RULE = "Some messages must be routed differently based on content, sender or recipient";
export const MULTI_GEO = "Our mailboxes are in several regions of Microsoft 365";
export const REMAINING = "We still run an Exchange server, although all mailboxes are in Exchange Online";
export const OUTSIDE = "Recipients outside our organization too";
export const INSIDE = "Only recipients in our own organization";
export const OWN_ADDRESS = "It’s ours, with a certificate or fixed public IP addresses that nobody else uses";
export const SHARED_ADDRESS = "It’s ours, with an IP address that changes or that others use too";
export const HOSTED = "Another company runs it, and sends with its own certificate and addresses";
export const HOSTED_FOR_US = "Another company runs it, with a certificate in our domain or addresses that only we use";
export const MX_SERVICE = "To another company’s service";
export const MX_MICROSOFT = "To Microsoft 365";
export const DELIVERS = "No, it delivers the mail to the recipients";
export const RETURNS = "Yes, and Microsoft 365 delivers it";
export const BOTH = "Both directions";

export const SUMMARY = "Check your answers";

/** The screens that these answers are for, as [title, choices]; several choices in a list where several are ticked. */
const screensOf = (answers) => Object.entries(answers).map(([screen, given]) => [TITLES[screen], [given].flat()]);

/**
 * Answers the questions one after the other from the first one, and reads the verdict. `answers` holds one for each screen of
 * TITLES. Every screen that comes must have an answer there, and every answer must have had its screen: so nothing is asked in
 * vain.
 */
export async function checkThrough(reader, answers) {
  const open = new Map(screensOf(answers));
  await reader.goes("#/check");
  for (;;) {
    const heading = await reader.heading();
    if (heading === SUMMARY) break;
    const given = open.get(heading);
    assert.ok(given, `nobody expected to be asked: ${heading}`);
    open.delete(heading);
    for (const choice of given) await reader.clicks(choice, "form");
    await reader.clicks("Continue");
    await reader.until("another screen comes", (before) => document.querySelector("h1")?.innerText !== before, heading);
  }
  assert.deepEqual([...open.keys()], [], "these were never asked");
  await reader.clicks("See your result");
  return readVerdict(reader);
}

/**
 * The same by one script in the page, which is at the verdict in the time that a driver takes for a click. Whether a pointer
 * reaches what is clicked, only a driver can tell.
 */
export async function checkAtOnce(reader, answers) {
  const screens = screensOf(answers).map(([title, given]) => [title, given.map((choice) => (choice instanceof RegExp ? { like: choice.source } : choice))]);
  await reader.goes("#/check");
  const asked = await reader.browser.run(
    async (screens, summary) => {
      const known = new Map(screens);
      const heading = () => document.querySelector("h1").innerText;
      const click = (selector, choice) => {
        const fits = ({ innerText }) => (choice.like ? new RegExp(choice.like).test(innerText) : innerText === choice);
        const found = [...document.querySelectorAll(selector)].filter(fits);
        if (found.length !== 1) throw new Error(`“${heading()}” has ${found.length} of ${JSON.stringify(choice)}`);
        found[0].click();
      };
      const asked = [];
      while (heading() !== summary) {
        const title = heading();
        asked.push(title);
        for (const choice of known.get(title) ?? []) click("form label", choice);
        click("form button", "Continue");
        for (let turns = 0; heading() === title; turns++) {
          if (turns === 200) throw new Error(`it goes no further than this: ${asked.join(" ")}`);
          await new Promise((resolve) => setTimeout(resolve));
        }
      }
      click("main a", "See your result");
      return asked;
    },
    screens,
    SUMMARY,
  );
  assert.deepEqual(asked.toSorted(), screens.map(([title]) => title).toSorted(), "every answer had its screen");
  return readVerdict(reader);
}

/**
 * The verdict as it stands on the page: the answer in the heading, the connectors that are certain ("from to to: need"), the
 * reasons, and what else is told.
 */
export async function readVerdict(reader) {
  await reader.arrivesAt(/^Do you need a connector\? /);
  const [connectors, why, first, warnings, depends] = await Promise.all(
    ["Your connectors", "Why", "Consider first", "Watch out", "It depends on"].map((heading) => reader.section(heading)),
  );
  return {
    answer: (await reader.heading()).replace("Do you need a connector? ", ""),
    connectors: connectors?.items ?? [],
    why: why?.text ?? "",
    first: first?.text ?? "",
    warnings: warnings?.text ?? "",
    depends: depends?.text ?? "",
  };
}
