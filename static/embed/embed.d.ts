// The types of embed.js: the element, its properties and its events.

/** What the element shows. `verdict` shows the result for the answers, `playground` the reader's own organization. */
export type ConnectorCheckerView = "" | "check" | "verdict" | "table" | "route" | "playground" | "flow" | "setup" | "inbound" | "bounce" | "quiz" | "about";

/**
 * An organization, with the parameter names of the Exchange Online cmdlets. Settings that don't affect routing are validated and
 * ignored. Unknown names are rejected.
 */
export interface ConnectorCheckerOrganization {
  acceptedDomains?: readonly ConnectorCheckerAcceptedDomain[] | undefined;
  outboundConnectors?: readonly ConnectorCheckerOutboundConnector[] | undefined;
  /** The mailboxes in Exchange Online. */
  cloudMailboxes?: readonly string[] | undefined;
  /**
   * Which recipients of the organization's own domains the Microsoft 365 directory has: all of them, or only those with a mailbox in
   * Microsoft 365. Authoritative domains reject the others. `"unknown"`, if omitted.
   */
  recipientsInDirectory?: "all" | "mailboxes" | "unknown" | undefined;
  /** Which mailboxes are in Microsoft 365: all, none, or `cloudMailboxes` (`"unknown"`: and perhaps others). `"listed"`, if omitted. */
  mailboxesInCloud?: "all" | "listed" | "none" | "unknown" | undefined;
  /** Where the MX records of the organization's own domains point. `"unknown"`, if omitted. */
  mxPointsTo?: "microsoft-365" | "elsewhere" | "unknown" | undefined;
}

// tests/types.rs writes the following part.
// parameters
/** The settings shown by `Get-AcceptedDomain`. */
export interface ConnectorCheckerAcceptedDomain {
  /** The domain itself. */
  domainName: string;
  /** The name of the accepted domain, usually the domain itself. */
  name?: string | undefined;
  /** What happens to recipients that Exchange Online doesn't know. */
  domainType?: "Authoritative" | "InternalRelay" | "ExternalRelay" | undefined;
  /** Whether mail for its subdomains is accepted too. */
  matchSubDomains?: boolean | undefined;
  /** Whether it is the domain of the organization's own servers, whose mail Exchange Online protects. */
  outboundOnly?: boolean | undefined;
  /** Whether messages from addresses in the domain are rejected. */
  sendingFromDomainDisabled?: boolean | undefined;
  /** Whether messages to recipients in the domain are rejected. */
  sendingToDomainDisabled?: boolean | undefined;
  /** Whether it is the organization's default domain. */
  default?: boolean | undefined;
}

/** The settings shown by `Get-OutboundConnector`. */
export interface ConnectorCheckerOutboundConnector {
  /** The name of the connector. */
  name: string;
  /** Whether the connector routes to the organization's own servers or to a partner's. */
  connectorType?: "OnPremises" | "Partner" | undefined;
  /** Whether the connector is turned on. */
  enabled?: boolean | undefined;
  /** The recipient domains that the connector is used for. */
  recipientDomains?: readonly string[] | null | undefined;
  /** Whether the connector is used for all accepted domains. */
  allAcceptedDomains?: boolean | undefined;
  /** Whether only mail flow rules route messages to the connector. */
  isTransportRuleScoped?: boolean | undefined;
  /** Whether messages that the connector is used for are routed through the organization's own servers first, which is called centralized mail transport. */
  routeAllMessagesViaOnPremises?: boolean | undefined;
  /** Whether the next server is found by the MX record of the recipient's domain. */
  useMXRecord?: boolean | undefined;
  /** The servers that messages are delivered to. */
  smartHosts?: readonly string[] | null | undefined;
  /** What the connector requires of the connection; without it, TLS is opportunistic. */
  tlsSettings?: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | null | undefined;
  /** The name that the next server's certificate must have. */
  tlsDomain?: string | null | undefined;
  /** Whether the connector honors the MTA-STS policies of recipients' domains. */
  mtaStsMode?: "Opportunistic" | "None" | undefined;
  /** Whether the connector checks the DANE records of recipients' domains. */
  smtpDaneMode?: "Opportunistic" | "Mandatory" | "None" | undefined;
  /** Whether headers of messages between Exchange Online and the organization's own servers are kept, as hybrid deployments require. */
  cloudServicesMailEnabled?: boolean | undefined;
  /** Whether the Sender Rewriting Scheme also applies to messages to the organization's own servers. */
  senderRewritingEnabled?: boolean | undefined;
  /** Whether the connector is in test mode. */
  testMode?: boolean | undefined;
  /** Whether the connector has passed validation. */
  isValidated?: boolean | undefined;
  /** When the connector was last validated, in UTC. */
  lastValidationTimestamp?: string | null | undefined;
  /** The recipients that validation sends test messages to. */
  validationRecipients?: readonly string[] | null | undefined;
  /** Reserved for Microsoft. */
  linkForModifiedConnector?: string | null | undefined;
  /** What created the connector. */
  connectorSource?: "Default" | "HybridWizard" | "Migrated" | "AdminUI" | undefined;
  /** A description of the connector. */
  comment?: string | null | undefined;
}
// end of parameters

/** An id, which never changes, and a label, which can be reworded. */
export interface ConnectorCheckerNamed<Id extends string> {
  id: Id;
  label: string;
}

/** An end of a mail flow. */
export type ConnectorCheckerParty = "your-server" | "microsoft-365" | "partner" | "other-tenant" | "provider" | "rule-target" | "hosted-app" | "add-on";

/** A topic of the quiz. */
export type ConnectorCheckerTopic = "need" | "connectors" | "servers" | "devices" | "flow" | "routing" | "setup" | "documents" | "bounce" | "inbound";

/** Whether a connector is needed. */
export type ConnectorCheckerNeed = "required" | "required-unless-hybrid" | "needed" | "not-possible" | "recommended" | "optional" | "already-created" | "not-needed" | "does-not-apply";

export interface ConnectorCheckerReady {
  view: ConnectorCheckerView;
}

export interface ConnectorCheckerVerdict {
  /** Question ids with answer ids. */
  answers: Record<string, string>;
  /** The answer in a few words: "Yes", "No", "It depends" and so on. */
  word: string;
  sentence: string;
  /** The needs that are still possible: one, once everything is known. */
  needs: ConnectorCheckerNamed<ConnectorCheckerNeed>[];
  connectors: {
    from: ConnectorCheckerNamed<ConnectorCheckerParty>;
    to: ConnectorCheckerNamed<ConnectorCheckerParty>;
    certain: boolean;
    needs: ConnectorCheckerNamed<ConnectorCheckerNeed>[];
  }[];
}

/** An interpretation of Microsoft's page on multiple connectors. */
export type ConnectorCheckerPrecedence = "most-specific" | "listed-order";

/** Where mail goes. */
export type ConnectorCheckerOutcome = "connector" | "tie" | "mx" | "stays-in-microsoft-365" | "rejected" | "loops";

export interface ConnectorCheckerReading {
  reading: ConnectorCheckerNamed<ConnectorCheckerPrecedence>;
  outcome: ConnectorCheckerNamed<ConnectorCheckerOutcome>;
  /** The names of the connectors: one, all that tie, or none. */
  connectors: string[];
}

export interface ConnectorCheckerRoute {
  /** The recipients on the page, at most 25. `other` is null unless the two interpretations differ. */
  routes: { recipient: string; answer: ConnectorCheckerReading; other: ConnectorCheckerReading | null }[];
}

/** How a quiz question is answered. */
export type ConnectorCheckerKind = "one" | "several" | "match";

export interface ConnectorCheckerQuizAnswer {
  /** From 1. */
  number: number;
  id: string;
  topic: ConnectorCheckerNamed<ConnectorCheckerTopic>;
  kind: ConnectorCheckerNamed<ConnectorCheckerKind>;
  /** The given answer and the correct one (`key`), as positions of options. */
  response: string;
  key: string;
  right: boolean;
}

export interface ConnectorCheckerQuizResult {
  right: number;
  count: number;
  percent: number;
  pass: number;
  passed: boolean;
}

export interface ConnectorCheckerError {
  code: "policy" | "unreachable" | "missing" | "type" | "browser" | "attribute" | "unknown";
  /** What is wrong and how to fix it, for the site owner. */
  message: string;
}

/** Every event bubbles and crosses shadow roots. */
export interface ConnectorCheckerEvents {
  "connector-checker-ready": CustomEvent<ConnectorCheckerReady>;
  "connector-checker-verdict": CustomEvent<ConnectorCheckerVerdict>;
  "connector-checker-route": CustomEvent<ConnectorCheckerRoute>;
  "connector-checker-quiz-answer": CustomEvent<ConnectorCheckerQuizAnswer>;
  "connector-checker-quiz-result": CustomEvent<ConnectorCheckerQuizResult>;
  "connector-checker-error": CustomEvent<ConnectorCheckerError>;
}

/** Each property is also an attribute of the same name. Null removes it. */
export interface ConnectorCheckerElement extends HTMLElement {
  view: ConnectorCheckerView;
  /** The colors: as in the page (`auto` or empty), light or dark. */
  theme: "" | "auto" | "light" | "dark";
  /** When the app loads: near the viewport (`lazy` or empty), or immediately. */
  loading: "" | "lazy" | "eager";
  /** A link to the site, or its part from the `#`. It overrides all the properties below. */
  link: string;
  /** Question ids with answer ids, for every view except the routes, incoming mail, the bounce messages and the quiz. */
  answers: Record<string, string> | null;
  /** For the routes, and without recipients and interpretation for incoming mail: the organization, the recipients, and the interpretation. */
  organization: ConnectorCheckerOrganization | null;
  recipients: string[] | null;
  precedence: "" | "most-specific" | "listed-order";
  /** For the routes: the kind of message, which makes a difference only with centralized mail transport. */
  message: "" | "person" | "forwarded" | "redirected" | "journal" | "onmicrosoft";
  /** For the mail flow: the sender and the recipient. */
  from: string;
  to: string;
  /** For the bounce messages: a status code, such as `5.7.64`. */
  code: string;
  /** For the quiz. With a seed, it starts immediately and is the same for everyone. */
  seed: string;
  topics: string[] | null;
  level: "" | "basic" | "advanced";
  count: number | null;
  /** The passing score in percent. */
  pass: number | null;
  /** Starts the app now, wherever the element is. */
  load(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    "connector-checker": ConnectorCheckerElement;
  }
  interface HTMLElementEventMap extends ConnectorCheckerEvents {}
  interface DocumentEventMap extends ConnectorCheckerEvents {}
  interface WindowEventMap extends ConnectorCheckerEvents {}
}
