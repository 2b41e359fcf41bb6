/** How well something is supported. */
export type Grade = "Documented" | "Documents disagree" | "Reported" | "Inferred" | "Undocumented";
