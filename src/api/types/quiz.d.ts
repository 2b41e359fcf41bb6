/** What a question is about. */
export type TopicId = "need" | "connectors" | "servers" | "devices" | "flow" | "routing" | "setup" | "documents" | "bounce" | "inbound";

/** How hard the questions are. */
export type Level = "basic" | "advanced";

/** How a question is answered. */
export type KindId = "one" | "several" | "match";
