// Validates an organization: the parameters of accepted domains and outbound connectors that the model has. The custom element
// loads this file too.

// The kind of each parameter: a type (with ? if it may be null), or its allowed values. tests/types.rs writes this list.
// parameters
export const ACCEPTED_DOMAIN = {
  __proto__: null,
  domainName: "string",
  name: "string",
  domainType: ["Authoritative", "InternalRelay", "ExternalRelay"],
  matchSubDomains: "boolean",
  outboundOnly: "boolean",
  sendingFromDomainDisabled: "boolean",
  sendingToDomainDisabled: "boolean",
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
export const ARRIVAL = {
  __proto__: null,
  recipientsInDirectory: ["all", "mailboxes", "unknown"],
  mailboxesInCloud: ["all", "listed", "none", "unknown"],
  mxPointsTo: ["microsoft-365", "elsewhere", "unknown"],
};
// end of parameters

/** The lists of an organization: the parameters of their entries, and the required one. */
const LISTS = { __proto__: null, acceptedDomains: [ACCEPTED_DOMAIN, "domainName"], outboundConnectors: [OUTBOUND_CONNECTOR, "name"], cloudMailboxes: [] };
const KNOWN = { __proto__: null, ...LISTS, ...ARRIVAL };

/** Settings that version 0.1.0 had under another name. */
const RENAMED = {
  __proto__: null,
  domain: "domainName",
  matchSubdomains: "matchSubDomains",
  partner: 'connectorType: "Partner"',
  transportRuleScoped: "isTransportRuleScoped",
  routeAllViaOnPremises: "routeAllMessagesViaOnPremises",
};

/** For a value of the wrong kind: the path inside it, and what was expected. */
function faultOf(value, kind) {
  if (typeof value === kind) return undefined;
  if (Array.isArray(kind)) return kind.includes(value) ? undefined : ["", kind.map((word) => JSON.stringify(word)).join(" or ")];
  if (kind === "boolean") return ["", "true or false"];
  if (kind === "string") return ["", "a string"];
  if (value === null) return undefined;
  if (kind === "string?") return typeof value === "string" ? undefined : ["", "a string or null"];
  if (!Array.isArray(value)) return ["", "an array of strings"];
  const at = value.findIndex((text) => typeof text !== "string");
  return at < 0 ? undefined : [`[${at}]`, "a string"];
}

/** The message about an unknown name, which would otherwise be ignored. */
const unknown = (path, name, known) =>
  `Unknown setting ${path}. ${RENAMED[name] ? `It is now called ${RENAMED[name]}` : `Use one of: ${Object.keys(known).join(", ")}`}.`;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What an import says of an object: the settings that it doesn't tell, and the lists that were cut off. */
const OF_IMPORT = { __proto__: null, unknown: "string[]", incomplete: "string[]" };
/** What an organization from an import has besides. It makes no difference to a route. */
const UNUSED = { __proto__: null, remoteDomains: true, inboundConnectors: true, transportRules: true, organizationConfig: true, incomplete: true };

/** Validates the settings of an object. One from an import names its unknown settings. */
function checkSettings(object, kinds, required, path, refuse, imports) {
  if (!isObject(object)) refuse(path(), `${path()} must be an object.`);
  for (const name in object) {
    const value = object[name];
    const kind = kinds[name] ?? (imports ? OF_IMPORT[name] : undefined);
    const at = () => `${path()}.${name}`;
    if (kind === undefined) refuse(at(), unknown(at(), name, kinds));
    const fault = value === undefined ? undefined : faultOf(value, kind);
    if (fault) refuse(at() + fault[0], `${at()}${fault[0]} must be ${fault[1]}.`);
  }
  if (object[required] === undefined && !(imports && object.unknown?.includes(required))) {
    refuse(`${path()}.${required}`, `${path()}.${required} must be a string.`);
  }
}

/**
 * Validates an organization. `refuse` throws an error with the path of a setting and a message that says what was expected. With
 * `imports`, an organization from an import is valid too.
 */
export function checkOrganization(organization, refuse, imports = false) {
  if (!isObject(organization)) refuse("organization", "The organization must be an object.");
  for (const name in organization) {
    if (imports && UNUSED[name]) continue;
    if (!KNOWN[name]) refuse(name, unknown(name, name, KNOWN));
    if (ARRIVAL[name]) {
      const fault = organization[name] === undefined ? undefined : faultOf(organization[name], ARRIVAL[name]);
      if (fault) refuse(name, `${name} must be ${fault[1]}.`);
      continue;
    }
    const list = organization[name] ?? [];
    if (!Array.isArray(list)) refuse(name, `${name} must be an array.`);
    const [kinds, required] = LISTS[name];
    for (let place = 0; place < list.length; place++) {
      const path = () => `${name}[${place}]`;
      if (kinds) checkSettings(list[place], kinds, required, path, refuse, imports);
      else if (typeof list[place] !== "string") refuse(path(), `${path()} must be a string.`);
    }
  }
  if (organization.mailboxesInCloud === "none" && organization.cloudMailboxes?.length) {
    refuse("cloudMailboxes", 'cloudMailboxes must be empty if mailboxesInCloud is "none".');
  }
}
