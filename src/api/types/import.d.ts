/** What could be made of a file. */
export type FileStatusId = "read" | "read-in-part" | "not-recognized" | "not-for-this-tool" | "empty" | "too-large";

/** What there is to say of a place in a file. */
export type NoticeCode = "json-syntax" | "xml-syntax" | "csv-cells" | "unterminated" | "encoding" | "format-table" | "other-program" | "page-source" | "nothing-known" | "list-cut-off" | "list-lost" | "object-cut-off" | "unknown-direction" | "number-for-word" | "unknown-form" | "local-date" | "message-trace" | "own-report" | "wrong-type" | "invalid-value" | "open-value" | "not-run" | "what-if" | "unknown-parameter" | "parameter-of-other-cmdlet" | "ambiguous-parameter" | "change-without-object" | "no-name" | "duplicate" | "exchange-server" | "not-used" | "too-many-objects";

/** How much it matters. */
export type SeverityId = "info" | "warning" | "error";

/** Why something in a file of recipients couldn't be read. */
export type BatchProblemId = "not-text" | "no-recipients" | "too-long" | "unclosed";

/** What may explain that a message went another way. */
export type ReasonId = "rule" | "cloud-mailbox" | "centralized" | "off-now" | "other-connectors" | "incomplete" | "changed" | "none-named";
