/** How well something is supported. */
export type GradeId = "documented" | "documents-disagree" | "reported" | "inferred" | "undocumented";

/** A document. */
export type SourceId = "do-i-need-a-connector" | "configure-mail-flow" | "plan-connectors" | "manage-mail-flow" | "route-mail" | "partner-mail" | "devices" | "third-party-cloud" | "accepted-domains" | "conditional-routing" | "new-outbound-connector" | "new-inbound-connector" | "new-send-connector" | "set-receive-connector";
