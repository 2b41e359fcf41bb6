import type { Source } from "./errors.js";
import type { Explanation, Precedence } from "./wasm/routing.js";

export type { CheckerError } from "./errors.js";
export type { Claim, Explanation, Grade, Precedence, Reading, Source, TraceEntry } from "./wasm/routing.js";
export { version } from "./version.js";

/** Starts the engine. In Node it has started already; elsewhere await this once before anything else. */
export default function init(source?: Source): Promise<void>;

/** An organization, in the names of the Exchange Online commands. */
export interface Organization {
  acceptedDomains?: readonly AcceptedDomain[] | undefined;
  outboundConnectors?: readonly OutboundConnector[] | undefined;
  /** The mailboxes that are in Exchange Online. */
  cloudMailboxes?: readonly string[] | undefined;
}

/** A domain that the organization receives mail for. */
export interface AcceptedDomain {
  domain: string;
  /** Authoritative, if left out. */
  domainType?: "Authoritative" | "InternalRelay" | "ExternalRelay" | undefined;
  /** Whether mail for its subdomains is accepted too. */
  matchSubdomains?: boolean | undefined;
}

/** A connector for mail from Microsoft 365 to a server of the organization or of a partner. */
export interface OutboundConnector {
  /** Any name; two connectors may share one. */
  name: string;
  /** OnPremises, if left out. */
  connectorType?: "OnPremises" | "Partner" | undefined;
  /** On, if left out. */
  enabled?: boolean | undefined;
  /** Domains, wildcards such as `*.contoso.com`, or `*`. */
  recipientDomains?: readonly string[] | undefined;
  /** Whether it is for every accepted domain. */
  allAcceptedDomains?: boolean | undefined;
  /** Whether only a mail flow rule may send mail to it. */
  isTransportRuleScoped?: boolean | undefined;
  /** Centralized mail transport. */
  routeAllMessagesViaOnPremises?: boolean | undefined;
  testMode?: boolean | undefined;
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

/** Answers which connector handles a recipient. */
export declare class Router {
  /**
   * Makes a router of an organization. `precedence` is the reading that answers, `"most-specific"` if left out.
   *
   * @throws {CheckerError} `code` `"organization"`, `"precedence"`, `"domain"` or `"address"`, and the `field` that is to blame.
   */
  constructor(organization: Organization, precedence?: Precedence);

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

  /** Gives the router's memory back at once. Without this, it is given back some time after the last use. */
  free(): void;
  [Symbol.dispose](): void;
}

/** The answers for many addresses, as numbers; objects are made when asked for. */
export declare class Routes implements Iterable<Routed | null> {
  private constructor();
  /** How many addresses there were. */
  readonly length: number;
  /** The position of each address's connector; −1 for MX, −2 for Microsoft 365, −3 for no address, below that for a tie. */
  readonly positions: Int32Array;
  /** The same in the other reading. Where the two numbers differ, so do the readings. */
  readonly others: Int32Array;
  /** What `route` says of the address at this index; null for a text that is no address, and beyond the end. */
  at(index: number): Routed | null;
  [Symbol.iterator](): Iterator<Routed | null>;
}
