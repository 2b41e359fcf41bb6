import type { Source } from "./errors.js";
import type { QuizAnswer, QuizLearner, QuizQuestion, QuizScore, QuizSettings } from "./wasm/quiz.js";

export { CheckerError } from "./errors.js";
export type {
  Claim,
  Grade,
  GradeId,
  KindId,
  Level,
  QuizAnswer,
  QuizKind,
  QuizLearner,
  QuizOption,
  QuizQuestion,
  QuizScore,
  QuizSettings,
  QuizTally,
  QuizTopic,
  Source,
  SourceId,
  TopicId,
} from "./wasm/quiz.js";
export { version } from "./version.js";

/** Starts the engine. Await this once before any other call. Not needed in Node. */
export default function init(source?: Source): Promise<void>;

/** How a quiz was taken. */
export interface Taken {
  /** The answers, in the order of the questions. */
  answers: readonly QuizAnswer[];
  learner: QuizLearner;
  /** The passing score in percent. Default: 80. */
  passMark?: number;
  /** When it was finished. Default: now. */
  time?: Date | string;
}

/** An Experience API (xAPI) statement. */
export interface Statement {
  readonly actor: object;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: object;
  readonly result: object;
  readonly context: object;
  readonly timestamp: string;
}

/** A quiz. The same settings always create the same quiz. */
export declare class Quiz {
  /** @throws {CheckerError} `code` `"settings"`, with the `path` of the invalid setting. */
  constructor(settings: QuizSettings);

  /** The questions, with their options, answers and explanations. */
  readonly questions: QuizQuestion[];

  /**
   * Scores answers.
   *
   * @throws {CheckerError} `code` `"answers"` if the answers are invalid.
   */
  score(answers: readonly QuizAnswer[]): QuizScore;

  /** The quiz as a file: GIFT for Moodle, YAML for Microsoft Learn, or JSON (see `quiz.schema.json`). */
  file(format: "gift" | "yaml" | "json"): string;

  /**
   * Statements for a learning record store (LRS): one for each answered question, and two about the quiz.
   *
   * @throws {CheckerError} `code` `"taken"`, with the `path` of the invalid value.
   */
  statements(taken: Taken): Statement[];

  /** Frees the memory of the quiz now. Every later call throws. Without this, the memory is freed some time after the last use. */
  free(): void;
  [Symbol.dispose](): void;
}
