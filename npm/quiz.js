// Test your knowledge.

import load, { QuizCore } from "./wasm/quiz.js";
import { CheckerError, FREED, ask } from "./errors.js";
import { engine, start } from "./start.js";

export { CheckerError } from "./errors.js";
export { version } from "./version.js";

export default function init(source = new URL("./wasm/quiz_bg.wasm", import.meta.url)) {
  return start("quiz", load, source);
}

/** Validates settings, except for the values that only the engine knows. */
const SETTINGS = {
  __proto__: null,
  seed: [isText, "a string"],
  topics: [(value) => Array.isArray(value) && value.every(isText), "an array of strings"],
  level: [isText, "a string"],
  count: [(value) => isWhole(value, 2 ** 32 - 1), "a whole number"],
};
const FORMATS = ["gift", "yaml", "json"];

function isText(value) {
  return typeof value === "string";
}

function isWhole(value, most) {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function must(holds, code, path, expected) {
  if (!holds) throw new CheckerError(code, path, `${path} must be ${expected}.`);
}

function checkSettings(settings) {
  must(isObject(settings), "settings", "settings", 'an object, such as { seed: "Tuesday" }');
  for (const name in settings) {
    if (!SETTINGS[name]) throw new CheckerError("settings", name, `Unknown setting ${name}. Use one of: ${Object.keys(SETTINGS).join(", ")}.`);
  }
  for (const [name, [fits, expected]] of Object.entries(SETTINGS)) {
    must(fits(settings[name]) || (settings[name] === undefined && name !== "seed"), "settings", name, expected);
  }
}

/** An answer is an array of option positions (0 to 255) or null. */
function checkAnswers(answers, code) {
  must(Array.isArray(answers), code, "answers", "an array with an array for each question");
  answers.forEach((answer, question) => {
    const path = `answers[${question}]`;
    must(Array.isArray(answer), code, path, "an array of option positions");
    answer.forEach((place, option) => must(place === null || isWhole(place, 255), code, `${path}[${option}]`, "an option position or null"));
  });
}

export class Quiz {
  #core;
  #questions;

  constructor(settings) {
    engine("quiz");
    checkSettings(settings);
    this.#core = ask(() => new QuizCore(settings));
  }

  get questions() {
    return (this.#questions ??= this.#core.questions());
  }

  score(answers) {
    checkAnswers(answers, "answers");
    return this.#core.score(answers);
  }

  file(format) {
    must(FORMATS.includes(format), "format", "format", `one of ${FORMATS.join(", ")}`);
    return this.#core[format]();
  }

  statements(taken) {
    must(isObject(taken), "taken", "taken", "an object with answers and a learner");
    const { answers, learner, passMark = 80, time = new Date() } = taken;
    checkAnswers(answers, "taken");
    const finished = new Date(time);
    must(!Number.isNaN(finished.getTime()), "taken", "time", "a date");
    must(isWhole(passMark, 100), "taken", "passMark", "a whole number from 0 to 100");
    must(isObject(learner), "taken", "learner", "an object with mail, or with the homePage and name of an account");
    if (!isText(learner.mail)) {
      must(URL.canParse(learner.homePage), "taken", "learner.homePage", "the URL of the account's system if there is no mail");
      must(isText(learner.name) && learner.name !== "", "taken", "learner.name", "the account name");
    }
    return JSON.parse(ask(() => this.#core.xapi({ answers, learner, passMark, time: finished.toISOString() })));
  }

  free() {
    this.#core.free();
    this.#core = FREED;
    this.#questions = undefined;
  }
}

if (Symbol.dispose) Quiz.prototype[Symbol.dispose] = Quiz.prototype.free;
