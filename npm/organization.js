// An organization as one text.
//
// WebAssembly reads a property of an object about as slowly as it answers for a whole address. So the objects are looked over
// here, and their texts cross together: entries between zero characters, each with a letter that says what it is, and
// settings as the bits of one more letter. src/api/organization.rs reads them.

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

/** A letter for each number of six bits; it is never the zero character. */
const LETTERS = Array.from({ length: 64 }, (_, bits) => String.fromCharCode(64 + bits));

const refuse = (field, wanted) => failure("organization", field, `${field} is not ${wanted}.`);

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Refuses a misspelt name, which would otherwise be a setting without effect. */
function checkNames(object, known, field) {
  for (const name in object) {
    if (!known.includes(name)) {
      const at = field ? `${field}.${name}` : name;
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
function flag(object, name, usual, field) {
  const value = object[name];
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

/** The organization as a text, how many entries that has, and the names of the connectors. */
export function pack(organization) {
  if (!isObject(organization)) throw refuse("organization", "an object");
  checkNames(organization, ORGANIZATION, "");
  let text = "";
  let entries = 0;
  const names = [];

  list(organization.acceptedDomains, "acceptedDomains").forEach((accepted, place) => {
    const field = () => `acceptedDomains[${place}]`;
    if (!isObject(accepted)) throw refuse(field(), "an object");
    checkNames(accepted, ACCEPTED, field());
    if (typeof accepted.domain !== "string") throw refuse(`${field()}.domain`, "a text");
    const type = oneOf(accepted.domainType, DOMAIN_TYPES, () => `${field()}.domainType`);
    text += `\0a${LETTERS[flag(accepted, "matchSubdomains", false, field) | (type << 1)]}${accepted.domain}`;
    entries += 1;
  });

  const connectors = list(organization.outboundConnectors, "outboundConnectors");
  for (let place = 0; place < connectors.length; place++) {
    const connector = connectors[place];
    const field = () => `outboundConnectors[${place}]`;
    if (!isObject(connector)) throw refuse(field(), "an object");
    checkNames(connector, CONNECTOR, field());
    const { name } = connector;
    if (typeof name !== "string") throw refuse(`${field()}.name`, "a text");
    const bits =
      oneOf(connector.connectorType, CONNECTOR_TYPES, () => `${field()}.connectorType`) |
      (flag(connector, "enabled", true, field) << 1) |
      (flag(connector, "allAcceptedDomains", false, field) << 2) |
      (flag(connector, "isTransportRuleScoped", false, field) << 3) |
      (flag(connector, "routeAllMessagesViaOnPremises", false, field) << 4) |
      (flag(connector, "testMode", false, field) << 5);
    text += "\0c" + LETTERS[bits] + name;
    names.push(name);
    const domains = connector.recipientDomains ?? [];
    if (!Array.isArray(domains)) throw refuse(`${field()}.recipientDomains`, "an array");
    for (let at = 0; at < domains.length; at++) {
      if (typeof domains[at] !== "string") throw refuse(`${field()}.recipientDomains[${at}]`, "a text");
      text += "\0p" + domains[at];
    }
    entries += 1 + domains.length;
  }

  list(organization.cloudMailboxes, "cloudMailboxes").forEach((mailbox, place) => {
    if (typeof mailbox !== "string") throw refuse(`cloudMailboxes[${place}]`, "a text");
    text += `\0m${mailbox}`;
    entries += 1;
  });
  return { text, entries, names };
}
