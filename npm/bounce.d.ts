import type { Source as WasmSource } from "./errors.js";
import type { Bounce } from "./wasm/bounce.js";

export { CheckerError } from "./errors.js";
export type {
  Bounce,
  BounceCheck,
  BounceFinding,
  BounceMeaning,
  BounceName,
  BounceOnward,
  BounceSide,
  CertaintyId,
  Claim,
  Grade,
  GradeId,
  GuideStepId,
  MeaningId,
  NameId,
  OnwardQuestionId,
  OnwardViewId,
  SideId,
  Source,
  SourceId,
} from "./wasm/bounce.js";
export { version } from "./version.js";

/** Starts the engine. In Node it has started already; elsewhere await this once before anything else. */
export default function init(source?: WasmSource): Promise<void>;

/**
 * What a bounce message means: a whole bounce report, with or without its MIME parts, a line of a log, or a code. The text
 * stays where it is: nothing is sent anywhere.
 *
 * @throws {CheckerError} `code` `"text"` if the argument is no text.
 */
export declare function explainBounce(text: string): Bounce;
