/** What a question is about. */
export type TopicId = "need" | "connectors" | "servers" | "devices" | "flow" | "routing" | "setup" | "documents";

/** How hard the questions are. */
export type Level = "basic" | "advanced";
