// Quizzes from JavaScript, and their files read back by parsers that other people wrote.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { project, thrown, tool } from "./package.mjs";

const gift = tool("gift-pegjs");
const yaml = tool("yaml");
const { default: Ajv } = tool("ajv/dist/2020.js");
const { default: addFormats } = tool("ajv-formats");
const { default: warnings } = tool("xapi-validation");

const TOPICS = ["need", "connectors", "servers", "devices", "flow", "routing", "setup", "documents", "bounce", "inbound"];
const LEARNER = { homePage: "https://learning.example", name: "jane" };

let CheckerError, Quiz, valid;
before(async () => {
  const { folder, load } = project("quiz");
  ({ CheckerError, Quiz } = await load("connector-checker/quiz"));
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
  addFormats(ajv);
  const schema = join(folder, "node_modules/connector-checker/quiz.schema.json");
  const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
  valid = (quiz) => assert.ok(validate(quiz), JSON.stringify(validate.errors));
});

/** Quizzes of many seeds, every topic at both levels, and everything together. */
function* quizzes() {
  for (const level of ["basic", "advanced"]) {
    for (const topic of TOPICS) {
      for (let seed = 0; seed < 5; seed++) yield new Quiz({ seed: `~ = # { } : " \\ ${seed}\n`, topics: [topic], level, count: 12 });
    }
    yield new Quiz({ seed: "everything", level, count: 1000 });
  }
}

// Only the line breaks differ between the formats: one has a text of several lines, another a list of texts.
const words = (text) => text.replaceAll(/[\s\0]+/g, " ").trim();
const stem = ({ situation, asks }) => words([...situation, asks].join(" "));
const document = ({ label, section }) => `“${label}”${section && `, ${section}`}`;
const claim = ({ says, grade, sources }) => `${says} (${grade.label}${sources.length ? `: ${sources.map(document).join("; ")}` : ""})`;
const because = ({ says, claims }) => words([...says, ...claims.map(claim)].join(" "));

/** What GIFT can hold of a question. */
function asGift(question) {
  // GIFT has no way to write its own arrow, nor a carriage return.
  const plain = (text) => words(text.replaceAll("->", "→").replaceAll("\r", " "));
  const options = question.options.map((option) => ({ ...option, text: plain(option.text), because: plain(because(option)) }));
  const about = { id: question.id, stem: plain(stem(question)) };
  if (question.kind.id === "match") {
    const targets = question.targets.map(plain);
    const taken = new Set(question.options.map(({ target }) => target));
    const pairs = options.map(({ text, target }) => [text, targets[target]]);
    const free = targets.filter((_, place) => !taken.has(place)).map((target) => ["", target]);
    return { ...about, pairs: [...pairs, ...free], feedback: words(options.map(({ text, because }) => `${text}: ${because}`).join(" ")) };
  }
  const right = options.filter((option) => option.right).length;
  const share = ({ right: isRight }) => {
    if (question.kind.id === "one") return null;
    return isRight ? Math.round(100 / right) : -100;
  };
  return { ...about, choices: options.map((option) => [option.text, option.right, share(option), option.because]) };
}

/** The same of what the parser has read. */
function fromGift(item) {
  const text = (rich) => {
    assert.equal(rich.format, "plain");
    return words(rich.text);
  };
  const about = { id: item.title, stem: text(item.stem) };
  if (item.type === "Matching") {
    // The parser decodes escaped signs everywhere but here, where it leaves their numbers.
    const decoded = (text) => text.replaceAll(/&&0*(\d+);?/g, (_, sign) => String.fromCharCode(sign));
    const pairs = item.matchPairs.map(({ subquestion, subanswer }) => [words(subquestion.text), words(decoded(subanswer))]);
    return { ...about, pairs, feedback: text(item.globalFeedback) };
  }
  assert.equal(item.type, "MC");
  const choice = ({ isCorrect, weight, text: option, feedback }) => {
    const isRight = weight === null ? isCorrect : weight > 0;
    return [text(option), isRight, weight === null ? null : Math.round(weight), text(feedback)];
  };
  return { ...about, choices: item.choices.map(choice) };
}

function checkGift(file, questions) {
  const items = gift.parse(file).filter(({ type }) => type !== "Category");
  // A category for each topic: the questions come in another order.
  const byId = new Map(items.map((item) => [item.title, fromGift(item)]));
  assert.equal(byId.size, questions.length);
  for (const question of questions) assert.deepEqual(byId.get(question.id), asGift(question));
}

/** What the YAML of Microsoft Learn can hold of a question. Options put to targets become questions of their own. */
function asYaml(question) {
  const choices = (list) => list.map(([text, right, option]) => [words(text), right, because(option)]);
  if (question.kind.id !== "match") return [[stem(question), choices(question.options.map((one) => [one.text, one.right, one]))]];
  return question.options.map((option) => [
    words(`${stem(question)} ${option.text}`),
    choices(question.targets.map((target, place) => [target, place === option.target, option])),
  ]);
}

function checkYaml(file, questions) {
  // The texts are Markdown, in which a backslash takes a sign's meaning away, and a number names a character.
  const decoded = (markdown) => markdown.replaceAll(/&#(\d+);/g, (_, number) => String.fromCodePoint(number));
  const text = (markdown) => words(decoded(markdown).replaceAll(/\\([!-/:-@[-`{-~])/g, "$1"));
  const { quiz } = yaml.parse(file);
  const read = quiz.questions.map(({ content, choices }) => [
    text(content),
    choices.map((choice) => [text(choice.content), choice.isCorrect, text(choice.explanation)]),
  ]);
  assert.deepEqual(read, questions.flatMap(asYaml));
}

test("every quiz is the same in JavaScript, JSON, GIFT and YAML, question by question", () => {
  let kinds = new Set();
  let count = 0;
  for (const quiz of quizzes()) {
    const { questions } = quiz;
    const file = JSON.parse(quiz.file("json"));
    valid(file);
    assert.deepEqual(file.questions, questions);
    checkGift(quiz.file("gift"), questions);
    checkYaml(quiz.file("yaml"), questions);
    kinds = kinds.union ? kinds.union(new Set(questions.map(({ kind }) => kind.id))) : new Set([...kinds, ...questions.map(({ kind }) => kind.id)]);
    count += questions.length;
    quiz.free();
  }
  assert.deepEqual([...kinds].sort(), ["match", "one", "several"]);
  assert.ok(count > 1000, `${count} questions`);
});

test("the schema refuses what is no such quiz", () => {
  const quiz = JSON.parse(new Quiz({ seed: "a" }).file("json"));
  valid(quiz);
  for (const wrong of [{ ...quiz, version: 3 }, { ...quiz, questions: [{}] }, { ...quiz, extra: 1 }]) assert.throws(() => valid(wrong));
});

// The checker's own questions hold few of the signs that have a meaning somewhere. These files hold them all, and are
// written by a test of the engine (tests/quiz/files.rs), which alone can make a question of any words.
test("signs that mean something in a format come through, in each format", (context) => {
  const place = (kind) => new URL(`../../target/tmp/hostile.${kind}`, import.meta.url);
  if (!existsSync(place("json"))) return context.skip("run by `cargo xtask test npm`, which has them written");
  const [json, giftFile, yamlFile] = ["json", "gift", "yaml"].map((kind) => readFileSync(place(kind), "utf8"));
  const quiz = JSON.parse(json);
  valid(quiz);
  const { text } = quiz.questions[0].options[0];
  for (const sign of ["~", "=", "#", "{", "}", ":", "\\", '"', "'", "->", "\n", "%50%", "[html]", "*", "_", "`", "<b>"]) {
    assert.ok(text.includes(sign), sign);
  }
  checkGift(giftFile, quiz.questions);
  checkYaml(yamlFile, quiz.questions);
});

test("a quiz is the same for the same settings, and another for another seed", () => {
  const ids = (settings) => new Quiz(settings).questions.map(({ id }) => id);
  const settings = { seed: "Tuesday", topics: ["routing", "flow"], level: "advanced", count: 6 };
  assert.deepEqual(ids(settings), ids({ ...settings }));
  assert.notDeepEqual(ids(settings), ids({ ...settings, seed: "Wednesday" }));
  assert.equal(ids(settings).length, 6);
  assert.equal(ids({ seed: "Tuesday" }).length, 10);
});

const key = ({ kind, options }) =>
  kind.id === "match" ? options.map(({ target }) => target) : options.flatMap(({ right }, place) => (right ? [place] : []));

test("the right answers score 100 percent, none at all scores nothing, and one wrong one shows", () => {
  const quiz = new Quiz({ seed: "score", level: "advanced", count: 40 });
  const answers = quiz.questions.map(key);
  const all = quiz.score(answers);
  assert.deepEqual([all.right, all.percent], [40, 100]);
  assert.equal(all.topics.reduce((sum, { asked }) => sum + asked, 0), 40);
  assert.deepEqual(quiz.score([]).marks, Array(40).fill(false));
  const wrong = quiz.questions[3].kind.id === "match" ? [...answers[3].slice(1), null] : [];
  assert.deepEqual(
    quiz.score(answers.with?.(3, wrong) ?? answers.map((answer, place) => (place === 3 ? wrong : answer))).marks,
    answers.map((_, place) => place !== 3),
  );
});

test("statements are valid, one for each answer and two for the quiz", () => {
  for (const quiz of [new Quiz({ seed: "xapi", level: "advanced", count: 60 }), new Quiz({ seed: "x" })]) {
    const { questions } = quiz;
    const halves = questions.map((question, place) => (place % 2 ? key(question) : []));
    for (const [answers, verb, learner] of [
      [questions.map(key), "passed", LEARNER],
      [halves, "failed", { mail: "jane@contoso.com" }],
    ]) {
      const statements = quiz.statements({ answers, learner, time: "2026-11-21T09:30:00Z" });
      assert.equal(statements.length, answers.filter(({ length }) => length > 0).length + 2);
      for (const statement of statements) assert.deepEqual(warnings(statement), []);
      const verbs = statements.map(({ verb }) => verb.id.split("/").at(-1));
      assert.deepEqual(verbs.slice(-2), ["completed", verb]);
      assert.equal(statements[0].timestamp, "2026-11-21T09:30:00.000Z");
    }
  }
});

test("the validator of statements is one that can refuse", () => {
  const [statement] = new Quiz({ seed: "x" }).statements({ answers: [], learner: LEARNER });
  for (const wrong of [{ ...statement, actor: {} }, { ...statement, timestamp: "" }, { ...statement, verb: undefined }]) {
    assert.notDeepEqual(warnings(wrong), []);
  }
});

const quiz = (settings) => () => new Quiz(settings);
const taken = (given) => () => new Quiz({ seed: "x" }).statements({ answers: [], learner: LEARNER, ...given });
for (const [what, call, code, path, says = /./] of [
  ["settings without a seed", quiz({}), "settings", "seed", /must be a string/],
  ["a seed that is a number", quiz({ seed: 11 }), "settings", "seed", /seed must be a string\./],
  ["a count that is no whole number", quiz({ seed: "x", count: 1.5 }), "settings", "count", /must be a whole number/],
  ["topics that are no list", quiz({ seed: "x", topics: "flow" }), "settings", "topics", /must be an array of strings/],
  ["no settings", quiz(undefined), "settings", "settings"],
  ["an unknown setting", quiz({ seed: "x", topic: "flow" }), "settings", "topic", /Use one of: seed, topics, level, count\./],
  ["an unknown topic", quiz({ seed: "x", topics: ["flow", "weather"] }), "settings", "topics[1]", /must be one of need, connectors/],
  ["an unknown level", quiz({ seed: "x", level: "hard" }), "settings", "level", /must be one of basic, advanced\./],
  ["an unknown format", () => new Quiz({ seed: "x" }).file("docx"), "format", "format"],
  ["answers that are none", () => new Quiz({ seed: "x" }).score("all"), "answers", "answers"],
  ["an answer that is a number", () => new Quiz({ seed: "x" }).score([[0], 1]), "answers", "answers[1]"],
  ["a place that is a text", () => new Quiz({ seed: "x" }).score([[0, "1"]]), "answers", "answers[0][1]", /must be an option position or null/],
  ["statements about nothing", () => new Quiz({ seed: "x" }).statements(), "taken", "taken"],
  ["a time that is none", taken({ time: "yesterday" }), "taken", "time"],
  ["nobody as the learner", taken({ learner: undefined }), "taken", "learner"],
  ["an account without an address", taken({ learner: { homePage: "", name: "jane" } }), "taken", "learner.homePage"],
  ["a mail address that is none", taken({ learner: { mail: "jane" } }), "taken", "learner.mail"],
  ["an account without a name", taken({ learner: { ...LEARNER, name: "" } }), "taken", "learner.name"],
  ["a pass mark that is none", taken({ passMark: "most" }), "taken", "passMark", /from 0 to 100/],
]) {
  test(`a quiz refuses ${what} with code ${code} and path ${path}`, () => {
    const error = thrown(call);
    assert.ok(error instanceof CheckerError && error instanceof Error);
    assert.deepEqual({ code: error.code, path: error.path }, { code, path });
    assert.match(error.message, says);
  });
}

test("after free() every call says that it came too late, but another free()", () => {
  const quiz = new Quiz({ seed: "x" });
  assert.ok(quiz.questions.length > 0);
  quiz.free();
  for (const call of [() => quiz.questions, () => quiz.score([]), () => quiz.file("json"), () => quiz.statements({ answers: [], learner: LEARNER })]) {
    const error = thrown(call);
    assert.ok(error instanceof CheckerError);
    assert.equal(error.code, "freed");
  }
  quiz.free();
});
