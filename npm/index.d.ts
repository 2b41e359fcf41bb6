export * from "./check.js";
export * from "./route.js";
// Both modules export these.
export { CheckerError } from "./errors.js";
export type { Claim, Grade, GradeId, Source, SourceId } from "./check.js";
export { version } from "./version.js";

/** Starts the engine. Await this once before any other call. Not needed in Node. */
export default function init(): Promise<void>;
