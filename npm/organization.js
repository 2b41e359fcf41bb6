// Serializes an organization as one text.
//
// For WebAssembly, reading a property of an object takes about as long as answering for an address. So the objects are validated
// here and their strings are passed together: entries separated by null characters, each with a letter for its type and a letter
// whose bits are settings. src/api/organization.rs parses them. The text is written as bytes from the start, because joining a
// string of thousands of parts takes longer than everything else.

import { CheckerError } from "./errors.js";
import { ACCEPTED_DOMAIN, ARRIVAL, checkOrganization } from "./parameters.js";

/** Set in a letter of six bits, so that it is never the null character. */
const LETTER = 64;

const encoder = new TextEncoder();

/** Writes a string into the bytes from this offset, where three bytes a character must be free. Returns the offset of its end. */
export function put(text, bytes, at) {
  const { length } = text;
  if (length <= 64) {
    // Faster than calling the encoder.
    let place = 0;
    for (; place < length; place++) {
      const letter = text.charCodeAt(place);
      if (letter > 127) break;
      bytes[at + place] = letter;
    }
    if (place === length) return at + length;
  }
  return at + encoder.encodeInto(text, bytes.subarray(at)).written;
}

/** A growing buffer of entries. */
class Packed {
  bytes = new Uint8Array(1024);
  length = 0;
  entries = 0;

  add(kind, bits, text) {
    const needed = this.length + 3 + 3 * text.length;
    if (needed > this.bytes.length) {
      const old = this.bytes;
      this.bytes = new Uint8Array(2 * needed);
      this.bytes.set(old);
    }
    const { bytes, length } = this;
    bytes[length] = 0;
    bytes[length + 1] = kind.charCodeAt(0);
    bytes[length + 2] = LETTER | bits;
    this.length = put(text, bytes, length + 3);
    this.entries += 1;
  }
}

/** What the organization says of itself: two bits for the place of each answer among all. What is left out has its usual answer. */
const arrival = ({ recipientsInDirectory = "unknown", mailboxesInCloud = "listed", mxPointsTo = "unknown" }) =>
  ARRIVAL.recipientsInDirectory.indexOf(recipientsInDirectory) |
  (ARRIVAL.mailboxesInCloud.indexOf(mailboxesInCloud) << 2) |
  (ARRIVAL.mxPointsTo.indexOf(mxPointsTo) << 4);

const refuse = (path, message) => {
  throw new CheckerError("organization", path, message);
};

/** The settings and the lists whose absence makes a difference, each at the place that it has in src/organization/view.rs. */
const SETTINGS = ["enabled", "connectorType", "recipientDomains", "allAcceptedDomains", "isTransportRuleScoped", "routeAllMessagesViaOnPremises", "testMode"];
const LISTS = ["acceptedDomains", "outboundConnectors", "cloudMailboxes"];

/** The settings of an object that the import left unknown. Undefined if the object isn't from an import. */
const lacking = ({ unknown, incomplete = [] }) => unknown && [...unknown, ...incomplete];

/** The organization as bytes, the number of entries in them, and the names of the connectors. */
export function pack(organization) {
  checkOrganization(organization, refuse, true);
  const packed = new Packed();
  const names = [];
  packed.add("f", arrival(organization), "");
  const missing = organization.incomplete ?? [];
  if (!Array.isArray(missing)) refuse("incomplete", "incomplete must be an array of the names of lists.");
  packed.add("i", LISTS.reduce((bits, list, place) => bits | (missing.includes(list) << place), 0), "");
  for (const accepted of organization.acceptedDomains ?? []) {
    const { domainName = "", domainType, matchSubDomains } = accepted;
    const lacks = lacking(accepted);
    const type = lacks?.includes("domainType") ? 3 : Math.max(ACCEPTED_DOMAIN.domainType.indexOf(domainType), 0);
    packed.add("a", matchSubDomains | (type << 1) | (lacks?.includes("matchSubDomains") << 3) | ((lacks !== undefined) << 4), domainName);
  }
  for (const connector of organization.outboundConnectors ?? []) {
    const { name = "", recipientDomains } = connector;
    const lacks = lacking(connector);
    const bits =
      (connector.connectorType === "Partner") |
      ((connector.enabled === false) << 1) |
      (connector.allAcceptedDomains << 2) |
      (connector.isTransportRuleScoped << 3) |
      (connector.routeAllMessagesViaOnPremises << 4) |
      (connector.testMode << 5);
    packed.add("c", bits, name);
    names.push(name);
    const kind = +(lacks !== undefined);
    if (recipientDomains) for (let at = 0; at < recipientDomains.length; at++) packed.add("p", kind, recipientDomains[at]);
    if (lacks) SETTINGS.forEach((setting, place) => lacks.includes(setting) && packed.add("u", place, ""));
  }
  for (const mailbox of organization.cloudMailboxes ?? []) packed.add("m", 0, mailbox);
  return { bytes: packed.bytes.subarray(0, packed.length), entries: packed.entries, names };
}
