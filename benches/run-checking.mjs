// Checking: the package against an interpreter of the same table in JavaScript, and against two rule engines that other people
// wrote. Every contender's answers are compared before anything is timed.
//
//     cargo xtask bench checking
//
// What they do is not the same, and the table says so: the package gives the whole verdict (sentences, connectors, sources, why
// not, what to ask next) as fresh objects; the others name the rows that apply, of complete answers only.

import { createRequire } from "node:module";
import { join } from "node:path";
import { check, questions, table as rowsOf } from "../dist/npm/check.node.js";
import { random } from "./data.mjs";
import { agree, compare, compareLater, table, times } from "./measure.mjs";

const require = createRequire(process.env.CHECKER_BENCH_TOOLS ? join(process.env.CHECKER_BENCH_TOOLS, "packages.cjs") : import.meta.url);
const ROWS = rowsOf().flatMap(({ rows }) => rows);
const HOW_MANY = 300;

/** The interpreter: the rows whose conditions all hold. */
class Interpreter {
  #rows;

  constructor(rows) {
    this.#rows = rows.map((row) => ({ row, when: row.when.map(({ question, answers }) => [question, new Set(answers)]) }));
  }

  check(answers) {
    const found = [];
    for (const { row, when } of this.#rows) {
      let holds = true;
      for (const [question, allowed] of when) {
        if (!allowed.has(answers[question])) {
          holds = false;
          break;
        }
      }
      if (holds) found.push(row.id);
    }
    return found;
  }
}

/** json-rules-engine: a rule for each row, whose event names the row. */
function jsonRules() {
  const { Engine } = require("json-rules-engine");
  const engine = new Engine();
  for (const { id, when } of ROWS) {
    const all = when.map(({ question, answers }) => ({ fact: question, operator: "in", value: answers }));
    engine.addRule({ conditions: { all }, event: { type: id } });
  }
  return async (answers) => {
    const { events } = await engine.run(answers);
    return events.map(({ type }) => type);
  };
}

/** ZEN engine: a decision table with a column for each question, which collects the rows that hit. */
function zen() {
  const { ZenEngine } = require("@gorules/zen-engine-linux-x64-gnu");
  const inputs = questions().map(({ id }) => ({ id, name: id, type: "expression", field: id.replaceAll("-", "_") }));
  const rules = ROWS.map(({ id, when }) => ({
    _id: id,
    row: JSON.stringify(id),
    ...Object.fromEntries(inputs.map(({ id }) => [id, ""])),
    ...Object.fromEntries(when.map(({ question, answers }) => [question, answers.map((answer) => JSON.stringify(answer)).join(", ")])),
  }));
  const content = { hitPolicy: "collect", inputs, outputs: [{ id: "row", name: "row", field: "row" }], rules };
  const nodes = [
    { id: "in", name: "in", type: "inputNode" },
    { id: "table", name: "table", type: "decisionTableNode", content },
    { id: "out", name: "out", type: "outputNode" },
  ];
  const edges = [["in", "table"], ["table", "out"]].map(([sourceId, targetId]) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: "edge" }));
  const decision = new ZenEngine().createDecision({ nodes, edges });
  return {
    // Its expressions know no hyphens in names.
    given: (answers) => Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question.replaceAll("-", "_"), answer])),
    check: async (answers) => (await decision.evaluate(answers)).result.map(({ row }) => row),
  };
}

const next = random(5);
const given = Array.from({ length: HOW_MANY }, () =>
  Object.fromEntries(questions().map(({ id, choices }) => [id, choices[next(choices.length)].id])),
);
const certain = (answers) => check(answers).findings.filter(({ certain }) => certain).map(({ rows: [row] }) => row.id);

const rows = [];
async function contend(name, one, batch) {
  for (const answers of given) agree((await one(answers)).toSorted(), certain(answers).toSorted(), `${name}, ${JSON.stringify(answers)}`);
  const ours = () => given.forEach((answers) => check(answers));
  const oneByOne = async () => {
    for (const answers of given) await one(answers);
  };
  const ratios = [await compareLater(ours, oneByOne), await compareLater(ours, batch)];
  rows.push([name, ...ratios.map(times)]);
}

console.error("bench: checking against the interpreter");
const interpreter = new Interpreter(ROWS);
for (const answers of given) agree(interpreter.check(answers).toSorted(), certain(answers).toSorted(), JSON.stringify(answers));
const ours = () => given.forEach((answers) => check(answers));
const interpreted = compare(ours, () => given.forEach((answers) => interpreter.check(answers)));
rows.push(["an interpreter of 20 lines", ...Array(2).fill(times(interpreted.ratio))]);

console.error("bench: checking against json-rules-engine");
const engine = jsonRules();
const version = (name) => require(`${name}/package.json`).version;
await contend(`json-rules-engine ${version("json-rules-engine")}`, engine, () => Promise.all(given.map(engine)));

console.error("bench: checking against ZEN engine");
let left = "";
try {
  require.resolve("@gorules/zen-engine-linux-x64-gnu");
} catch {
  left = "\nZEN engine is left out: its native package is pinned for Linux on x64 with glibc only.\n";
}
if (!left) {
  const { given: as, check: evaluate } = zen();
  const prepared = new Map(given.map((answers) => [answers, as(answers)]));
  await contend(`@gorules/zen-engine ${version("@gorules/zen-engine-linux-x64-gnu")} (native)`, (answers) => evaluate(prepared.get(answers)), () => Promise.all(given.map((answers) => evaluate(prepared.get(answers)))));
}

const sizes = given.map((answers) => JSON.stringify(check(answers)).length).toSorted((a, b) => a - b);
console.log(`How many times faster the package's \`check\` is than each alternative; below 1 it is slower. The input is ${HOW_MANY} complete sets of answers, one by one and all at once (a loop for the package and the interpreter).\n`);
console.log(table(["alternative", "one object a call", "all at once"], rows));
console.log(`${left}
The alternatives only name the rows that apply. The package returns the whole verdict: sentences, connectors, sources, reasons why not and the next question. Each call copies fresh objects of ${Math.round(sizes[HOW_MANY / 2] / 1024)} KB (the median, as JSON) from WebAssembly. That copy, not the work, dominates the cost of a call: compare \`check\` in the native figures. If you need only the rows that apply, for very many answers, use \`table()\` and a loop.`);
