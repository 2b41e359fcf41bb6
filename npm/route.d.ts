import type { Source } from "./errors.js";
import type { AcceptedDomain, ImportedAcceptedDomain, ImportedOutboundConnector, ListName, OutboundConnector } from "./parameters.js";
import type { Explanation, MailboxesInCloud, MessageKind, MxPointsTo, OutcomeId, Precedence, RecipientsInDirectory } from "./wasm/routing.js";

export { CheckerError } from "./errors.js";
export type { Check, Claim, Explanation, Grade, GradeId, MailboxesInCloud, MessageKind, MxPointsTo, OutcomeId, Precedence, Reading, RecipientsInDirectory, Source, SourceId, TraceEntry } from "./wasm/routing.js";
export type { AcceptedDomain, ImportedAcceptedDomain, ImportedOutboundConnector, ListName, OutboundConnector } from "./parameters.js";
export { version } from "./version.js";

/** Starts the engine. Await this once before any other call. Not needed in Node. */
export default function init(source?: Source): Promise<void>;

/**
 * An organization, with the parameter names of the Exchange Online cmdlets. Settings that don't affect routing are validated and ignored.
 *
 * What `importOrganization` returns is one too: where it says that something is unknown or incomplete, `explain` says whether that may
 * change the answer.
 */
export interface Organization {
  acceptedDomains?: readonly (AcceptedDomain | ImportedAcceptedDomain)[] | undefined;
  outboundConnectors?: readonly (OutboundConnector | ImportedOutboundConnector)[] | undefined;
  /** The lists that may have more entries, because an import didn't contain them or contained a part of them. */
  incomplete?: readonly ListName[] | undefined;
  /** From an import. It makes no difference to a route. */
  remoteDomains?: readonly object[] | undefined;
  /** From an import. It makes no difference to a route. */
  inboundConnectors?: readonly object[] | undefined;
  /** From an import. It makes no difference to a route. */
  transportRules?: readonly object[] | undefined;
  /** From an import. It makes no difference to a route. */
  organizationConfig?: object | undefined;
  /** The mailboxes in Exchange Online. */
  cloudMailboxes?: readonly string[] | undefined;
  /**
   * Which recipients of the organization's own domains the Microsoft 365 directory has: all of them, or only those with a mailbox in
   * Microsoft 365. Authoritative domains reject the others. `"unknown"`, if omitted.
   */
  recipientsInDirectory?: RecipientsInDirectory | undefined;
  /** Which mailboxes are in Microsoft 365: all, none, or `cloudMailboxes` (`"unknown"`: and perhaps others). `"listed"`, if omitted. */
  mailboxesInCloud?: MailboxesInCloud | undefined;
  /** Where the MX records of the organization's own domains point. `"unknown"`, if omitted. */
  mxPointsTo?: MxPointsTo | undefined;
}

/** Where mail goes: an id, which never changes, and a label, which can be reworded. */
export interface Outcome {
  readonly id: OutcomeId;
  readonly label: string;
}

/** Where mail goes under one interpretation. Frozen, and shared by all recipients with the same decision. */
export interface Decision {
  readonly outcome: Outcome;
  /** The names of the connectors: one, all that tie, or none. */
  readonly connectors: readonly string[];
  /** Their positions in the organization, from 0. */
  readonly positions: readonly number[];
}

/** Where mail for a recipient goes. */
export interface Routed extends Decision {
  /** The decision under the other interpretation, if it differs. */
  readonly other: Decision | null;
}

/** In a batch: mail is delivered to the MX record of the recipient's domain. */
export declare const MX: -1;
/** In a batch: the mailbox is in Exchange Online. */
export declare const STAYS_IN_MICROSOFT_365: -2;
/** In a batch: the string isn't a email address. */
export declare const NO_ADDRESS: -3;
/** In a batch: the directory doesn't have the recipient, so mail is rejected. */
export declare const REJECTED: -4;
/** In a batch: no connector matches, and the MX record points back to Microsoft 365, so mail loops until it's returned. */
export declare const LOOPS: -5;
/** In a batch: several connectors match equally well. Each such set of connectors has its own number, this one or lower. */
export declare const TIE: -6;

/** Options of a router. */
export interface RouterOptions {
  /** The interpretation to use. Default: `"most-specific"`. */
  precedence?: Precedence | undefined;
  /** The kind of message: `"person"`, if omitted. It makes a difference only with centralized mail transport. */
  message?: MessageKind | undefined;
}

/** Answers which connector handles a recipient. */
export declare class Router {
  /**
   * Creates a router for an organization.
   *
   * @throws {CheckerError} `code` `"organization"`, `"options"`, `"precedence"`, `"message"`, `"domain"` or `"address"`, with the `path` of the
   * invalid value.
   */
  constructor(organization: Organization, options?: RouterOptions);

  /**
   * Where mail for an address goes.
   *
   * @throws {CheckerError} `code` `"address"` if the string isn't a email address.
   */
  route(address: string): Routed;

  /** Where mail for each address goes: one for each line of a string or each element of an array. */
  routeMany(addresses: string | readonly string[]): Routes;

  /**
   * Where mail for an address goes, why, and why not through another connector, with sources.
   *
   * @throws {CheckerError} `code` `"address"` if the string isn't a email address.
   */
  explain(address: string): Explanation;

  /** Frees the memory of the router now. Every later call throws. Without this, the memory is freed some time after the last use. */
  free(): void;
  [Symbol.dispose](): void;
}

/** The answers for many addresses, as numbers. Objects are created on demand. */
export declare class Routes implements Iterable<Routed | null> {
  private constructor();
  /** The number of addresses. */
  readonly length: number;
  /** The position of each address's connector, or `MX`, `STAYS_IN_MICROSOFT_365`, `NO_ADDRESS`, `REJECTED`, `LOOPS`, or `TIE` and below. */
  readonly positions: Int32Array;
  /** The same under the other interpretation. If the two numbers differ, so do the interpretations. */
  readonly others: Int32Array;
  /** What `route` returns for the address at this index. Null if it isn't a email address, or beyond the end. After the router's `free()`, throws for a tie. */
  at(index: number): Routed | null;
  [Symbol.iterator](): Iterator<Routed | null>;
}
