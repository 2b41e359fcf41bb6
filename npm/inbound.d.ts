import type { Source } from "./errors.js";
import type {
  AcceptedDomain,
  ImportedAcceptedDomain,
  ImportedInboundConnector,
  ImportedOrganizationConfig,
  ImportedOutboundConnector,
  ImportedRemoteDomain,
  ImportedTransportRule,
  InboundConnector,
  ListName,
  OrganizationConfig,
  OutboundConnector,
} from "./parameters.js";
import type { Claim, Grade, MailboxesInCloud, MxPointsTo, RecipientsInDirectory } from "./route.js";
import type { HoldsId, StandingId, StepId, TreatmentId } from "./wasm/inbound.js";

export { CheckerError } from "./errors.js";
export type { HoldsId, StandingId, StepId, TreatmentId } from "./wasm/inbound.js";
export type { Claim, Grade, GradeId, MailboxesInCloud, MxPointsTo, RecipientsInDirectory, Source as ClaimSource, SourceId } from "./route.js";
export type { AcceptedDomain, ImportedAcceptedDomain, ImportedInboundConnector, ImportedOrganizationConfig, InboundConnector, ListName, OrganizationConfig } from "./parameters.js";
export { version } from "./version.js";

/** Starts the engine. In Node it has started already. Elsewhere, await this once before any other call. */
export default function init(source?: Source): Promise<void>;

/**
 * An organization, with the parameter names of the Exchange Online cmdlets. What `importOrganization` returns is one too.
 *
 * A setting that is omitted has its documented default. If it has none, as `connectorType`, it counts as unknown.
 */
export interface InboundOrganization {
  acceptedDomains?: readonly (AcceptedDomain | ImportedAcceptedDomain)[] | null | undefined;
  inboundConnectors?: readonly (InboundConnector | ImportedInboundConnector)[] | null | undefined;
  /** Whether it rejects direct send. */
  organizationConfig?: OrganizationConfig | ImportedOrganizationConfig | null | undefined;
  /** The mailboxes in Exchange Online. */
  cloudMailboxes?: readonly string[] | null | undefined;
  /**
   * Which recipients of the organization's own domains the Microsoft 365 directory has: all of them, or only those with a mailbox in
   * Microsoft 365. Authoritative domains reject the others. `"unknown"`, if omitted.
   */
  recipientsInDirectory?: RecipientsInDirectory | undefined;
  /** Whether `cloudMailboxes` has every mailbox (`"listed"`, if omitted), is empty since there are none, or may lack some. */
  mailboxesInCloud?: MailboxesInCloud | undefined;
  /** The lists that may have more entries, because an import didn't contain them or contained a part of them. */
  incomplete?: readonly ListName[] | undefined;
  /** It makes no difference to mail from a server. */
  mxPointsTo?: MxPointsTo | undefined;
  /** It makes no difference to mail from a server. */
  outboundConnectors?: readonly (OutboundConnector | ImportedOutboundConnector)[] | null | undefined;
  /** From an import. It makes no difference to mail from a server. */
  remoteDomains?: readonly ImportedRemoteDomain[] | null | undefined;
  /** From an import. It makes no difference to mail from a server. */
  transportRules?: readonly ImportedTransportRule[] | null | undefined;
}

/** What a server sends to Microsoft 365. */
export interface Transaction {
  /** The address that the server connects from. */
  ip: string;
  /** The names in its certificate, the subject first. A certificate counts as valid, with its whole chain. */
  certificate?: readonly string[] | undefined;
  /** The envelope sender (MAIL FROM). Empty or omitted for the null sender of bounces and automatic replies. */
  from?: string | undefined;
  /** The envelope recipients (RCPT TO), at least one. */
  to: readonly string[];
  /** Whether the message is sent over TLS: if omitted, with a certificate only. */
  tls?: boolean | undefined;
}

/** Whether something holds. What wasn't exported or isn't documented can't be told, and is never a no. */
export interface Holds {
  id: HoldsId;
  label: string;
}

/** How a message is treated. */
export interface Treatment {
  id: TreatmentId;
  label: string;
}

/** A connector that matches, or may. */
export interface InboundCandidate {
  /** Empty if it is unknown. */
  name: string;
  /** Its position in the organization, from 0. */
  position: number;
  matches: Holds;
}

/** A step of attribution. The steps are in the documented order. */
export interface InboundStep {
  id: StepId;
  /** The question. */
  label: string;
  answer: Holds;
  /** The connectors that match here, or may. */
  connectors: InboundCandidate[];
  /** How well the answer is supported: the weakest grade of `because`. */
  grade: Grade;
  because: Claim[];
}

/** What may become of a message. */
export interface InboundOutcome {
  treatment: Treatment;
  /** The reply code and the enhanced status code, such as `550 5.7.64`. Null if it isn't refused. */
  code: string | null;
  /** The text after the code. Null if it isn't refused. */
  text: string | null;
  /** The step that decides. */
  step: { id: StepId; label: string };
  /** The connectors that take or refuse it. Several match equally well, or may match. */
  connectors: InboundCandidate[];
  /** Whether it counts as internal. */
  internal: Holds;
  grade: Grade;
  because: Claim[];
}

/** The result for one recipient. */
export interface InboundRecipient {
  recipient: string;
  /** The answer in sentences. */
  sentence: string;
  /** The treatment, if every outcome has the same. Null if it can't be told. */
  treatment: Treatment | null;
  /** The steps in their order, up to the one that decides. */
  steps: InboundStep[];
  /** At least one. If there are several, it can't be told which one holds. */
  outcomes: InboundOutcome[];
  /** How well the answer is supported: the weakest grade of `because`. */
  grade: Grade;
  /** What all of it rests on. */
  because: Claim[];
  /** The IDs of the claims in `because` about what is unknown of the organization. */
  unknown: string[];
  /** What else could change the answer and no export can settle, as sentences. */
  conditions: string[];
  /** What to know about certificates and addresses that organizations share. */
  warnings: Claim[];
  /** How to settle the answer in your organization. Empty if documents agree. */
  checks: Claim[];
}

/** The result for a message. */
export interface Attribution {
  /** The recipients in the order in which they were given. */
  recipients: InboundRecipient[];
}

/** What one connector did, or why it did nothing. */
export interface InboundTraceEntry {
  /** The name of the connector. Empty if it is unknown. */
  connector: string;
  /** Its position in the organization, from 0. */
  position: number;
  id: StandingId;
  /** The reason in a sentence. */
  says: string;
  /** The step that came before it, if it is `"outranked"`. */
  before: { id: StepId; label: string } | null;
  grade: Grade;
  because: Claim[];
}

/** The part of every connector, for one recipient. */
export interface InboundTrace {
  recipient: string;
  /** Every inbound connector, in the organization's order. */
  connectors: InboundTraceEntry[];
}

/** Answers which inbound connector takes a message, and whether it is accepted. */
export declare class Inbound {
  /**
   * Reads an organization, which may be imported.
   *
   * @throws {CheckerError} `code` `"organization"`, `"domain"` or `"address"`, with the `path` of the invalid value.
   */
  constructor(organization: InboundOrganization);

  /**
   * Says for each recipient whether a message is accepted, and as what: step by step, with the sources.
   *
   * @throws {CheckerError} `code` `"transaction"`, with the `path` of the invalid value.
   */
  attribute(transaction: Transaction): Attribution;

  /**
   * What each connector of the organization did, or why it did nothing. It looks at every connector, so it takes longer than `attribute`.
   *
   * @throws {CheckerError} `code` `"transaction"`, with the `path` of the invalid value.
   */
  trace(transaction: Transaction): InboundTrace[];

  /** Frees the memory now. Every later call throws. Without this, the memory is freed some time after the last use. */
  free(): void;
  [Symbol.dispose](): void;
}
