// The types of embed.js: the element, its properties and its events.

/** What the element shows. `verdict` is what the answers come to, `playground` the reader's own organization. */
export type ConnectorCheckerView = "" | "check" | "verdict" | "table" | "route" | "playground" | "flow" | "setup" | "quiz" | "about";

/**
 * An organization, in the names of the Exchange Online cmdlets. What routing doesn't need is checked for its type and ignored;
 * a name that is not known is refused.
 */
export interface ConnectorCheckerOrganization {
  acceptedDomains?: readonly ConnectorCheckerAcceptedDomain[] | undefined;
  outboundConnectors?: readonly ConnectorCheckerOutboundConnector[] | undefined;
  /** The mailboxes that are in Exchange Online. */
  cloudMailboxes?: readonly string[] | undefined;
}

// tests/types.rs writes what is below.
// parameters
/** The settings that `Get-AcceptedDomain` shows. */
export interface ConnectorCheckerAcceptedDomain {
  /** The domain itself. */
  domainName: string;
  /** What the accepted domain is called, which usually is the domain. */
  name?: string | undefined;
  /** What happens to recipients that Exchange Online doesn't know. */
  domainType?: "Authoritative" | "InternalRelay" | "ExternalRelay" | undefined;
  /** Whether mail for its subdomains is accepted too. */
  matchSubDomains?: boolean | undefined;
  /** Whether it is the organization's default domain. */
  default?: boolean | undefined;
}

/** The settings that `Get-OutboundConnector` shows. */
export interface ConnectorCheckerOutboundConnector {
  /** What the connector is called. */
  name: string;
  /** Whether the connector routes to the organization's own servers or to a partner's. */
  connectorType?: "OnPremises" | "Partner" | undefined;
  /** Whether the connector is on. */
  enabled?: boolean | undefined;
  /** The recipient domains that the connector is used for. */
  recipientDomains?: readonly string[] | null | undefined;
  /** Whether the connector is used for all accepted domains. */
  allAcceptedDomains?: boolean | undefined;
  /** Whether only mail flow rules route messages to the connector. */
  isTransportRuleScoped?: boolean | undefined;
  /** Whether messages that the connector is used for go through the organization's own servers first, which is called centralized mail transport. */
  routeAllMessagesViaOnPremises?: boolean | undefined;
  /** Whether the next server is found by the MX record of the recipient's domain. */
  useMXRecord?: boolean | undefined;
  /** The servers that messages are handed to. */
  smartHosts?: readonly string[] | null | undefined;
  /** What the connector requires of the connection; without it, TLS is tried only. */
  tlsSettings?: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | null | undefined;
  /** The name that the next server's certificate must have. */
  tlsDomain?: string | null | undefined;
  /** Whether the connector honors the MTA-STS policies of recipients' domains. */
  mtaStsMode?: "Opportunistic" | "None" | undefined;
  /** Whether the connector checks the DANE records of recipients' domains. */
  smtpDaneMode?: "Opportunistic" | "Mandatory" | "None" | undefined;
  /** Whether headers of messages between Exchange Online and the organization's own servers are kept, as a hybrid deployment needs it. */
  cloudServicesMailEnabled?: boolean | undefined;
  /** Whether the senders of messages to the organization's own servers are rewritten by the Sender Rewriting Scheme too. */
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
  /** What made the connector. */
  connectorSource?: "Default" | "HybridWizard" | "Migrated" | "AdminUI" | undefined;
  /** A note by whoever made the connector. */
  comment?: string | null | undefined;
}
// end of parameters

/** How much a connector is needed. */
export type ConnectorCheckerNeed = "required" | "required-unless-hybrid" | "optional" | "already-created" | "not-needed" | "does-not-apply";

export interface ConnectorCheckerReady {
  view: ConnectorCheckerView;
}

export interface ConnectorCheckerVerdict {
  /** Question ids with answer ids. */
  answers: Record<string, string>;
  /** The answer in a word or a few: "Yes", "No", "It depends" and so on. */
  word: string;
  sentence: string;
  /** What is still possible; one of them when everything is known. */
  needs: ConnectorCheckerNeed[];
  connectors: { from: string; to: string; certain: boolean; needs: ConnectorCheckerNeed[] }[];
}

export interface ConnectorCheckerReading {
  reading: "most-specific" | "listed-order";
  outcome: "connector" | "tie" | "mx" | "stays-in-microsoft-365";
  /** The one connector, or all that tie; none otherwise. */
  connectors: string[];
}

export interface ConnectorCheckerRoute {
  /** The recipients on the page, 25 at most. `other` is there where Microsoft's two readings differ. */
  routes: { recipient: string; answer: ConnectorCheckerReading; other: ConnectorCheckerReading | null }[];
}

export interface ConnectorCheckerQuizAnswer {
  /** From 1. */
  number: number;
  id: string;
  topic: string;
  kind: "choice" | "matching";
  /** What was answered and what is right, as places of the options. */
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
  /** What is wrong and how to mend it, for the owner of the site. */
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

/** Each property is an attribute of the same name too. What can be null is taken away by null. */
export interface ConnectorCheckerElement extends HTMLElement {
  view: ConnectorCheckerView;
  /** The colors: of the page around (`auto` or none), or its own. */
  theme: "" | "auto" | "light" | "dark";
  /** When the app comes: near the viewport (`lazy` or none), or at once. */
  loading: "" | "lazy" | "eager";
  /** A whole link of the site, or its part from the `#` on. It goes before everything below. */
  link: string;
  /** Question ids with answer ids; for every view but the routes and the quiz. */
  answers: Record<string, string> | null;
  /** For the routes: the organization, its recipients, and the order among its connectors. */
  organization: ConnectorCheckerOrganization | null;
  recipients: string[] | null;
  precedence: "" | "most-specific" | "listed-order";
  /** For the mail flow: who sends, and who receives. */
  from: string;
  to: string;
  /** For the quiz. With a seed it begins at once, and is the same for everybody. */
  seed: string;
  topics: string[] | null;
  level: "" | "basic" | "advanced";
  count: number | null;
  /** How many percent are passed. */
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
