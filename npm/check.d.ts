import type { Source as WasmSource } from "./errors.js";
import type { Answers, Questions, Table, Verdict } from "./wasm/rules.js";

export { CheckerError } from "./errors.js";
export type {
  Answers,
  Choice,
  Claim,
  Clause,
  Finding,
  Grade,
  GradeId,
  Identity,
  IdentityId,
  Named,
  Need,
  NeedId,
  Party,
  PartyId,
  PlannedConnector,
  Question,
  QuestionId,
  Questions,
  Requirement,
  RequirementId,
  Row,
  Scenario,
  Source,
  SourceId,
  Table,
  TableConnector,
  Verdict,
  WhyNot,
} from "./wasm/rules.js";
export { version } from "./version.js";

/** Starts the engine. Await this once before any other call. Not needed in Node. */
export default function init(source?: WasmSource): Promise<void>;

/** Every question with its choices, in the order of the questionnaire. */
export declare function questions(): Questions;

/** Every scenario with its rows: the table that `check` is based on. */
export declare function table(): Table;

/**
 * The verdict for some answers. You can omit questions or answer `"unknown"`.
 *
 * @throws {CheckerError} `code` `"answers"` if the argument isn't an object; `"question"` or `"answer"` for an unknown id, with
 * the question as the `path`.
 */
export declare function check(answers: Answers): Verdict;
