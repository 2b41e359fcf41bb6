// An organization as one text.
//
// WebAssembly reads a property of an object about as slowly as it answers for a whole address. So the objects are looked over
// here, and their texts cross together: entries between zero characters, each with a letter that says what it is, and
// settings as the bits of one more letter. src/api/organization.rs reads them. The text is written as bytes from the start,
// since a string of thousands of parts takes longer to put together than all the rest.

import { CheckerError } from "./errors.js";
import { ACCEPTED_DOMAIN, checkOrganization } from "./parameters.js";

/** What stands in front of a letter's six bits, so that it is never the zero character. */
const LETTER = 64;

const encoder = new TextEncoder();

/** Writes a text from this place of the bytes on, where three for each letter must be free, and says where it ends. */
export function put(text, bytes, at) {
  const { length } = text;
  if (length <= 64) {
    // The encoder takes longer to start than these letters take.
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

/** The text as it grows. */
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

const refuse = (path, message) => {
  throw new CheckerError("organization", path, message);
};

/** The organization as the bytes of a text, how many entries that has, and the names of the connectors. */
export function pack(organization) {
  checkOrganization(organization, refuse);
  const packed = new Packed();
  const names = [];
  for (const { domainName, domainType, matchSubDomains } of organization.acceptedDomains ?? []) {
    packed.add("a", matchSubDomains | (Math.max(ACCEPTED_DOMAIN.domainType.indexOf(domainType), 0) << 1), domainName);
  }
  for (const connector of organization.outboundConnectors ?? []) {
    const { name, recipientDomains } = connector;
    const bits =
      (connector.connectorType === "Partner") |
      ((connector.enabled === false) << 1) |
      (connector.allAcceptedDomains << 2) |
      (connector.isTransportRuleScoped << 3) |
      (connector.routeAllMessagesViaOnPremises << 4) |
      (connector.testMode << 5);
    packed.add("c", bits, name);
    names.push(name);
    if (recipientDomains) for (let at = 0; at < recipientDomains.length; at++) packed.add("p", 0, recipientDomains[at]);
  }
  for (const mailbox of organization.cloudMailboxes ?? []) packed.add("m", 0, mailbox);
  return { bytes: packed.bytes.subarray(0, packed.length), entries: packed.entries, names };
}
