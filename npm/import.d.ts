import type { Source } from "./errors.js";
import type {
  ImportedAcceptedDomain,
  ImportedInboundConnector,
  ImportedOrganizationConfig,
  ImportedOutboundConnector,
  ImportedRemoteDomain,
  ImportedTransportRule,
  ListName,
} from "./parameters.js";
import type { Claim, MessageKind, Organization, OutcomeId, Precedence } from "./route.js";
import type { BatchProblemId, FileStatusId, NoticeCode, ReasonId, SeverityId } from "./wasm/import.js";

export { CheckerError } from "./errors.js";
export type { BatchProblemId, FileStatusId, NoticeCode, ReasonId, SeverityId } from "./wasm/import.js";
export type { Claim, Grade, GradeId, MessageKind, Organization, OutcomeId, Precedence, Source as ClaimSource, SourceId } from "./route.js";
export type {
  ImportedAcceptedDomain,
  ImportedAcceptedDomainSetting,
  ImportedInboundConnector,
  ImportedInboundConnectorSetting,
  ImportedOrganizationConfig,
  ImportedOrganizationConfigSetting,
  ImportedOutboundConnector,
  ImportedOutboundConnectorSetting,
  ImportedRemoteDomain,
  ImportedRemoteDomainSetting,
  ImportedTransportRule,
  ImportedTransportRuleSetting,
  ListName,
} from "./parameters.js";
export { version } from "./version.js";

/** Starts the engine. In Node it has started already. Elsewhere, await this once before any other call. */
export default function init(source?: Source): Promise<void>;

/** A file, or a text that was pasted. Bytes are read in the encoding that they have. */
export type ImportFile =
  | { readonly name: string; readonly text: string; readonly bytes?: undefined }
  | { readonly name: string; readonly bytes: ArrayBuffer | ArrayBufferView; readonly text?: undefined };

/** An organization, as far as the files tell. `new Router(organization)` takes it as it is. */
export interface ImportedOrganization {
  acceptedDomains: ImportedAcceptedDomain[];
  remoteDomains: ImportedRemoteDomain[];
  inboundConnectors: ImportedInboundConnector[];
  outboundConnectors: ImportedOutboundConnector[];
  transportRules: ImportedTransportRule[];
  organizationConfig: ImportedOrganizationConfig;
  /** The lists that may have more entries, because no file contains them or a file contains a part of them. */
  incomplete: ListName[];
}

/** What could be made of a file. */
export interface ImportedFile {
  name: string;
  status: FileStatusId;
}

/** A doubt, at its place. */
export interface Notice {
  /** A stable ID. The message can be reworded. */
  code: NoticeCode;
  severity: SeverityId;
  /** The name of the file. */
  file: string;
  /** The line, from 1. */
  line: number;
  /** The column in characters, from 1. */
  column: number;
  /** How often the file has the same. The place is that of the first. */
  count: number;
  message: string;
}

/** What was read. */
export interface Import {
  organization: ImportedOrganization;
  /** The files in the order in which they were given. */
  files: ImportedFile[];
  /** The doubts, by file and place. */
  notices: Notice[];
}

/**
 * Reads an organization from what administrators have, in any mixture: JSON, CSV, the output of `Format-List`, `CLIXML`, PowerShell commands and
 * Microsoft365DSC. A script is read, never run. Nothing is sent anywhere.
 *
 * @throws {CheckerError} `code` `"files"` if the argument isn't such an array, with the `path` of the invalid value.
 */
export declare function importOrganization(files: readonly ImportFile[]): Import;

/** Options of a batch. */
export interface BatchOptions {
  /** The kind of message: `"person"`, if omitted. It makes a difference only with centralized mail transport. */
  message?: MessageKind | undefined;
}

/** A place in a file that was fed. */
export interface BatchExample {
  /** The number of the file, from 0. */
  file: number;
  /** The line, from 1. */
  line: number;
  /** The address, or the text in its place. */
  text: string;
}

/** Where mail goes under one interpretation. */
export interface BatchOutcome {
  outcome: { id: OutcomeId; label: string };
  /** The names of the connectors: one, all that tie, or none. */
  connectors: string[];
  /** Their positions in the organization, from 0. */
  positions: number[];
}

/** Where mail goes: under the most specific connector, and in `other` under the documented list if that differs. */
export interface BatchOutcomes extends BatchOutcome {
  other: BatchOutcome | null;
  /** The first of them. */
  examples: BatchExample[];
}

/** Messages that went another way than predicted. */
export interface BatchUnexplained extends BatchOutcomes {
  /** The name of the connector that took them. Null if the file names none. */
  took: string | null;
  /** Whether the organization has a connector of this name. */
  isKnown: boolean;
  rows: number;
  /** What may explain it, the likelier first. */
  reasons: { id: ReasonId; says: string; because: Claim[] }[];
}

/** The prediction, compared with what the file says happened. Rows whose recipients have different routes aren't compared. */
export interface BatchComparison {
  /** How many rows were compared. */
  rows: number;
  /** Where both interpretations agree, and the message went that way. */
  asPredicted: number;
  /** Where they differ, and the message went as both allow, since connectors tie. */
  either: number;
  /** Where they differ: which one the service followed, the most specific connector first. */
  followed: { reading: { id: Precedence; label: string }; rows: number; examples: BatchExample[] }[];
  unexplainedRows: number;
  unexplained: BatchUnexplained[];
  /** Rows that weren't compared: messages to the organization, recipients with different routes, and rows without an address. */
  leftOut: { incoming: number; several: number; withoutRecipient: number };
  because: Claim[];
}

/** What was found in a file of recipients. */
export interface BatchReport {
  files: number;
  lines: number;
  rows: number;
  recipients: number;
  /** How many recipients the interpretations differ on. */
  differing: number;
  /** The recipients by outcome, the most frequent first. */
  outcomes: (BatchOutcomes & { recipients: number })[];
  /** The number of recipients whose outcome may change with a setting that is unknown, and the reasons. */
  unknown: { recipients: number; because: (Claim & { recipients: number })[] };
  /** What should have been an address and isn't. */
  invalid: { count: number; examples: BatchExample[] };
  /** What couldn't be read. */
  problems: { code: BatchProblemId; message: string; count: number; first: BatchExample }[];
  /** Null if no file names connectors. */
  compared: BatchComparison | null;
  /** The result as a table to save. No cell begins like a formula. */
  csv: string;
}

/**
 * Where mail for a file of recipients goes, and whether the service sent it there. The file is a list of addresses, a CSV file or a message trace,
 * of any size: it is read in pieces, and the memory doesn't grow with it.
 */
export declare class Batch {
  /**
   * Creates a batch for an organization, which may be imported.
   *
   * @throws {CheckerError} `code` `"organization"`, `"options"`, `"message"`, `"domain"` or `"address"`, with the `path` of the invalid value.
   */
  constructor(organization: Organization, options?: BatchOptions);

  /**
   * Reads the next piece of the file, which may end anywhere.
   *
   * @throws {CheckerError} `code` `"bytes"` if the argument has no bytes.
   */
  feed(bytes: ArrayBuffer | ArrayBufferView): void;

  /** Ends the file. What is fed next is another one, with an encoding and a header row of its own. */
  nextFile(): void;

  /** Ends the last file, and returns the result. Every later call throws. */
  finish(): BatchReport;

  /** Frees the memory without a result. Every later call throws. */
  free(): void;
  [Symbol.dispose](): void;
}
