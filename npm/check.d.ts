import type { Source as WasmSource } from "./errors.js";
import type { Answers, Questions, Table, Verdict } from "./wasm/rules.js";

export { CheckerError } from "./errors.js";
export type {
  Answers,
  Choice,
  Claim,
  Condition,
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

/** Starts the engine. In Node it has started already; elsewhere await this once before anything else. */
export default function init(source?: WasmSource): Promise<void>;

/** Every question with its choices, in the order in which a person meets them. */
export declare function questions(): Questions;

/** Every scenario with its rows: the whole table that `check` answers from. */
export declare function table(): Table;

/**
 * What some answers come to. Questions may be left out; `"unknown"` is an answer too.
 *
 * @throws {CheckerError} `code` `"answers"` if the argument is no object; `"question"` or `"answer"`, with the question as the
 * `path`, where a name is not known.
 */
export declare function check(answers: Answers): Verdict;
