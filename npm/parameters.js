// What an organization may look like: the parameters of accepted domains and outbound connectors that the model knows. The
// custom element loads this file too.

// The kind of each parameter: a type, with ? if it may be null, or the words of which it is one. tests/types.rs writes this list.
// parameters
export const ACCEPTED_DOMAIN = {
  __proto__: null,
  domainName: "string",
  name: "string",
  domainType: ["Authoritative", "InternalRelay", "ExternalRelay"],
  matchSubDomains: "boolean",
  default: "boolean",
};
export const OUTBOUND_CONNECTOR = {
  __proto__: null,
  name: "string",
  connectorType: ["OnPremises", "Partner"],
  enabled: "boolean",
  recipientDomains: "string[]",
  allAcceptedDomains: "boolean",
  isTransportRuleScoped: "boolean",
  routeAllMessagesViaOnPremises: "boolean",
  useMXRecord: "boolean",
  smartHosts: "string[]",
  tlsSettings: ["EncryptionOnly", "CertificateValidation", "DomainValidation", null],
  tlsDomain: "string?",
  mtaStsMode: ["Opportunistic", "None"],
  smtpDaneMode: ["Opportunistic", "Mandatory", "None"],
  cloudServicesMailEnabled: "boolean",
  senderRewritingEnabled: "boolean",
  testMode: "boolean",
  isValidated: "boolean",
  lastValidationTimestamp: "string?",
  validationRecipients: "string[]",
  linkForModifiedConnector: "string?",
  connectorSource: ["Default", "HybridWizard", "Migrated", "AdminUI"],
  comment: "string?",
};
// end of parameters

/** The lists of an organization: what is in each, and which setting of that must be there. */
const LISTS = { __proto__: null, acceptedDomains: [ACCEPTED_DOMAIN, "domainName"], outboundConnectors: [OUTBOUND_CONNECTOR, "name"], cloudMailboxes: [] };

/** What version 0.1.0 called some settings, and what they are called. */
const RENAMED = {
  __proto__: null,
  domain: "domainName",
  matchSubdomains: "matchSubDomains",
  partner: 'connectorType, which is "Partner"',
  transportRuleScoped: "isTransportRuleScoped",
  routeAllViaOnPremises: "routeAllMessagesViaOnPremises",
};

/** Says of a value that is not of its kind where in it that is, and what was expected. */
function faultOf(value, kind) {
  if (typeof value === kind) return undefined;
  if (Array.isArray(kind)) return kind.includes(value) ? undefined : ["", kind.map((word) => JSON.stringify(word)).join(" or ")];
  if (kind === "boolean") return ["", "true or false"];
  if (kind === "string") return ["", "a text"];
  if (value === null) return undefined;
  if (kind === "string?") return typeof value === "string" ? undefined : ["", "a text or null"];
  if (!Array.isArray(value)) return ["", "an array of texts"];
  const at = value.findIndex((text) => typeof text !== "string");
  return at < 0 ? undefined : [`[${at}]`, "a text"];
}

/** The sentence about a name that nobody knows, which would otherwise be a setting without effect. */
const unknown = (path, name, known) =>
  `${path} is not known: ${RENAMED[name] ? `it is called ${RENAMED[name]}` : `known are ${Object.keys(known).join(", ")}`}.`;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Looks over the settings of an object. */
function checkSettings(object, kinds, required, path, refuse) {
  if (!isObject(object)) refuse(path(), `${path()} must be an object.`);
  for (const name in object) {
    const value = object[name];
    const kind = kinds[name];
    const at = () => `${path()}.${name}`;
    if (kind === undefined) refuse(at(), unknown(at(), name, kinds));
    const fault = value === undefined ? undefined : faultOf(value, kind);
    if (fault) refuse(at() + fault[0], `${at()}${fault[0]} must be ${fault[1]}.`);
  }
  if (object[required] === undefined) refuse(`${path()}.${required}`, `${path()}.${required} must be a text.`);
}

/** Looks over an organization. `refuse` throws an error about the setting at a path, with a sentence that says what was expected. */
export function checkOrganization(organization, refuse) {
  if (!isObject(organization)) refuse("organization", "The organization must be an object.");
  for (const name in organization) {
    if (!LISTS[name]) refuse(name, unknown(name, name, LISTS));
    const list = organization[name] ?? [];
    if (!Array.isArray(list)) refuse(name, `${name} must be an array.`);
    const [kinds, required] = LISTS[name];
    for (let place = 0; place < list.length; place++) {
      const path = () => `${name}[${place}]`;
      if (kinds) checkSettings(list[place], kinds, required, path, refuse);
      else if (typeof list[place] !== "string") refuse(path(), `${path()} must be a text.`);
    }
  }
}
