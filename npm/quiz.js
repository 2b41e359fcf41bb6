// Do I know it?

import load, { QuizCore } from "./wasm/quiz.js";
import { failure } from "./errors.js";
import { engine, start } from "./start.js";

export { version } from "./version.js";

export default function init(source = new URL("./wasm/quiz_bg.wasm", import.meta.url)) {
  return start("quiz", load, source);
}

const SETTINGS = ["seed", "topics", "level", "count"];
const FORMATS = ["gift", "yaml", "json"];

export class Quiz {
  #core;
  #questions;

  constructor(settings) {
    engine("quiz");
    const stranger = Object.keys(settings ?? {}).find((name) => !SETTINGS.includes(name));
    if (stranger !== undefined) {
      throw failure("settings", stranger, `There is no setting of that name: say "${SETTINGS.join('", "')}".`);
    }
    this.#core = new QuizCore(settings);
  }

  get questions() {
    return (this.#questions ??= this.#core.questions());
  }

  score(answers) {
    return this.#core.score(answers);
  }

  file(format) {
    if (!FORMATS.includes(format)) {
      throw failure("format", "format", `There is no format of that name: say "${FORMATS.join('", "')}".`);
    }
    return this.#core[format]();
  }

  statements({ answers, learner, passMark = 80, time = new Date() }) {
    const finished = new Date(time);
    if (Number.isNaN(finished.getTime())) throw failure("taken", "time", "The time is no date.");
    if (typeof learner?.mail !== "string") {
      if (!URL.canParse(learner?.homePage)) {
        throw failure("taken", "learner.homePage", "Give a mail address, or the address of the system that the account belongs to.");
      }
      if (typeof learner.name !== "string" || learner.name === "") {
        throw failure("taken", "learner.name", "Give the name of the account.");
      }
    }
    return JSON.parse(this.#core.xapi({ answers, learner, passMark, time: finished.toISOString() }));
  }

  free() {
    this.#core.free();
  }
}

if (Symbol.dispose) Quiz.prototype[Symbol.dispose] = Quiz.prototype.free;
