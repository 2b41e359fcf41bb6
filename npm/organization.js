// An organization as one text.
//
// WebAssembly reads a property of an object about as slowly as it answers for a whole address. So the objects are looked over
// here, and their texts cross together: entries between zero characters, each with a letter that says what it is, and
// settings as the bits of one more letter. src/api/organization.rs reads them. The text is written as bytes from the start,
// since a string of thousands of parts takes longer to put together than all the rest.

import { failure } from "./errors.js";

const DOMAIN_TYPES = ["Authoritative", "InternalRelay", "ExternalRelay"];
const CONNECTOR_TYPES = ["OnPremises", "Partner"];
const ORGANIZATION = ["acceptedDomains", "outboundConnectors", "cloudMailboxes"];
const ACCEPTED = ["domain", "domainType", "matchSubdomains"];
const CONNECTOR = [
  "name",
  "connectorType",
  "enabled",
  "recipientDomains",
  "allAcceptedDomains",
  "isTransportRuleScoped",
  "routeAllMessagesViaOnPremises",
  "testMode",
];

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

const refuse = (field, wanted) => failure("organization", field, `${field} is not ${wanted}.`);

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Refuses a misspelt name, which would otherwise be a setting without effect. */
function checkNames(object, known, field) {
  for (const name in object) {
    if (!known.includes(name)) {
      const at = field ? `${field()}.${name}` : name;
      throw failure("organization", at, `${at} is not known here; known are: ${known.join(", ")}.`);
    }
  }
}

function list(value, field) {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refuse(field, "an array");
  return value;
}

/** One bit: whether the setting is other than what it is by itself. */
function flag(value, usual, name, field) {
  if (value === undefined || value === usual) return 0;
  if (typeof value !== "boolean") throw refuse(`${field()}.${name}`, "true or false");
  return 1;
}

function oneOf(value, words, field) {
  if (value === undefined) return 0;
  const place = words.indexOf(value);
  if (place < 0) throw refuse(field(), `"${words.join('" or "')}"`);
  return place;
}

/** The organization as the bytes of a text, how many entries that has, and the names of the connectors. */
export function pack(organization) {
  if (!isObject(organization)) throw refuse("organization", "an object");
  checkNames(organization, ORGANIZATION);
  const packed = new Packed();
  const names = [];

  list(organization.acceptedDomains, "acceptedDomains").forEach((accepted, place) => {
    const field = () => `acceptedDomains[${place}]`;
    if (!isObject(accepted)) throw refuse(field(), "an object");
    checkNames(accepted, ACCEPTED, field);
    if (typeof accepted.domain !== "string") throw refuse(`${field()}.domain`, "a text");
    const type = oneOf(accepted.domainType, DOMAIN_TYPES, () => `${field()}.domainType`);
    packed.add("a", flag(accepted.matchSubdomains, false, "matchSubdomains", field) | (type << 1), accepted.domain);
  });

  const connectors = list(organization.outboundConnectors, "outboundConnectors");
  for (let place = 0; place < connectors.length; place++) {
    const connector = connectors[place];
    const field = () => `outboundConnectors[${place}]`;
    if (!isObject(connector)) throw refuse(field(), "an object");
    checkNames(connector, CONNECTOR, field);
    const { name } = connector;
    if (typeof name !== "string") throw refuse(`${field()}.name`, "a text");
    const bits =
      oneOf(connector.connectorType, CONNECTOR_TYPES, () => `${field()}.connectorType`) |
      (flag(connector.enabled, true, "enabled", field) << 1) |
      (flag(connector.allAcceptedDomains, false, "allAcceptedDomains", field) << 2) |
      (flag(connector.isTransportRuleScoped, false, "isTransportRuleScoped", field) << 3) |
      (flag(connector.routeAllMessagesViaOnPremises, false, "routeAllMessagesViaOnPremises", field) << 4) |
      (flag(connector.testMode, false, "testMode", field) << 5);
    packed.add("c", bits, name);
    names.push(name);
    const domains = connector.recipientDomains ?? [];
    if (!Array.isArray(domains)) throw refuse(`${field()}.recipientDomains`, "an array");
    for (let at = 0; at < domains.length; at++) {
      if (typeof domains[at] !== "string") throw refuse(`${field()}.recipientDomains[${at}]`, "a text");
      packed.add("p", 0, domains[at]);
    }
  }

  list(organization.cloudMailboxes, "cloudMailboxes").forEach((mailbox, place) => {
    if (typeof mailbox !== "string") throw refuse(`cloudMailboxes[${place}]`, "a text");
    packed.add("m", 0, mailbox);
  });
  return { bytes: packed.bytes.subarray(0, packed.length), entries: packed.entries, names };
}
