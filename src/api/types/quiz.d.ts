/** What a question is about. */
export type Topic = "need" | "connectors" | "servers" | "devices" | "flow" | "routing" | "setup" | "documents";

/** How hard the questions are. */
export type Level = "basic" | "advanced";
