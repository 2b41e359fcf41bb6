export * from "./check.js";
export * from "./route.js";
// The two have these alike.
export { CheckerError } from "./errors.js";
export type { Claim, Grade, GradeId, Source, SourceId } from "./check.js";
export { version } from "./version.js";

/** Starts the engine. In Node it has started already; elsewhere await this once before anything else. */
export default function init(): Promise<void>;
