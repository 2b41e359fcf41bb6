import type { Source } from "./errors.js";
import type { AcceptedDomain, OutboundConnector } from "./parameters.js";
import type { Explanation, Precedence } from "./wasm/routing.js";

export { CheckerError } from "./errors.js";
export type { Claim, Explanation, Grade, GradeId, Precedence, Reading, Source, SourceId, TraceEntry } from "./wasm/routing.js";
export type { AcceptedDomain, OutboundConnector } from "./parameters.js";
export { version } from "./version.js";

/** Starts the engine. In Node it has started already; elsewhere await this once before anything else. */
export default function init(source?: Source): Promise<void>;

/** An organization, in the names of the Exchange Online cmdlets. What routing doesn't need is checked for its type and ignored. */
export interface Organization {
  acceptedDomains?: readonly AcceptedDomain[] | undefined;
  outboundConnectors?: readonly OutboundConnector[] | undefined;
  /** The mailboxes that are in Exchange Online. */
  cloudMailboxes?: readonly string[] | undefined;
}

/** Where mail goes, in one reading. Frozen, and shared by all recipients that it is true of. */
export interface Decision {
  readonly outcome: "connector" | "tie" | "mx" | "stays-in-microsoft-365";
  /** The names of the connectors: one, all that tie, or none. */
  readonly connectors: readonly string[];
  /** Their places in the organization, from 0. */
  readonly positions: readonly number[];
}

/** Where mail for a recipient goes. */
export interface Routed extends Decision {
  /** The decision of the other reading, where it is another. */
  readonly other: Decision | null;
}

/** The numbers of a batch that are no position of a connector: mail goes by the MX record of the recipient's domain. */
export declare const MX: -1;
/** The mailbox is in Exchange Online. */
export declare const STAYS_IN_MICROSOFT_365: -2;
/** The text is no mail address. */
export declare const NO_ADDRESS: -3;
/** Connectors tie. Each tie has a number of its own, this one or one below it. */
export declare const TIE: -4;

/** How a router answers. */
export interface RouterOptions {
  /** The reading that answers: `"most-specific"`, if left out. */
  precedence?: Precedence | undefined;
}

/** Answers which connector handles a recipient. */
export declare class Router {
  /**
   * Makes a router of an organization.
   *
   * @throws {CheckerError} `code` `"organization"`, `"options"`, `"precedence"`, `"domain"` or `"address"`, and the `path` of what
   * is wrong.
   */
  constructor(organization: Organization, options?: RouterOptions);

  /**
   * Where mail for an address goes.
   *
   * @throws {CheckerError} `code` `"address"` if the text is no mail address.
   */
  route(address: string): Routed;

  /** Where mail for each address goes: for each line of a text, or each element of an array. */
  routeMany(addresses: string | readonly string[]): Routes;

  /**
   * Where mail for an address goes, why, and what became of each connector, with the documents behind it.
   *
   * @throws {CheckerError} `code` `"address"` if the text is no mail address.
   */
  explain(address: string): Explanation;

  /** Gives the router's memory back at once; any other call then throws. Without this, it goes some time after the last use. */
  free(): void;
  [Symbol.dispose](): void;
}

/** The answers for many addresses, as numbers; objects are made when asked for. */
export declare class Routes implements Iterable<Routed | null> {
  private constructor();
  /** How many addresses there were. */
  readonly length: number;
  /** The position of each address's connector, or `MX`, `STAYS_IN_MICROSOFT_365`, `NO_ADDRESS`, or `TIE` and below. */
  readonly positions: Int32Array;
  /** The same in the other reading. Where the two numbers differ, so do the readings. */
  readonly others: Int32Array;
  /** What `route` says of the address at this index; null for a text that is no address, and beyond the end. After the router's `free()` it throws for a tie. */
  at(index: number): Routed | null;
  [Symbol.iterator](): Iterator<Routed | null>;
}
