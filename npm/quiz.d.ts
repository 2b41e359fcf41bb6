import type { Source } from "./errors.js";
import type { QuizAnswer, QuizLearner, QuizQuestion, QuizScore, QuizSettings } from "./wasm/quiz.js";

export { CheckerError } from "./errors.js";
export type {
  Claim,
  Grade,
  GradeId,
  Level,
  QuizAnswer,
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

/** Starts the engine. In Node it has started already; elsewhere await this once before anything else. */
export default function init(source?: Source): Promise<void>;

/** How a quiz was taken. */
export interface Taken {
  /** The answers, in the order of the questions. */
  answers: readonly QuizAnswer[];
  learner: QuizLearner;
  /** The share that must be right to pass, in percent: 80, if left out. */
  passMark?: number;
  /** When it was finished: now, if left out. */
  time?: Date | string;
}

/** A statement of the Experience API. */
export interface Statement {
  readonly actor: object;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: object;
  readonly result: object;
  readonly context: object;
  readonly timestamp: string;
}

/** A quiz: the same settings always make the same one. */
export declare class Quiz {
  /** @throws {CheckerError} `code` `"settings"`, and the `path` of what is wrong. */
  constructor(settings: QuizSettings);

  /** The questions, with all that is known of their options. */
  readonly questions: QuizQuestion[];

  /**
   * How well it was answered.
   *
   * @throws {CheckerError} `code` `"answers"` if these are no answers.
   */
  score(answers: readonly QuizAnswer[]): QuizScore;

  /** The quiz as a file: GIFT for Moodle, the YAML of Microsoft Learn, or JSON as `quiz.schema.json` describes it. */
  file(format: "gift" | "yaml" | "json"): string;

  /**
   * What a learning record store takes: a statement for each answered question, and two about the quiz.
   *
   * @throws {CheckerError} `code` `"taken"`, and the `path` of what is wrong.
   */
  statements(taken: Taken): Statement[];

  /** Gives the quiz's memory back at once; any other call then throws. Without this, it goes some time after the last use. */
  free(): void;
  [Symbol.dispose](): void;
}
