// Do I need a connector?

import load, * as rules from "./wasm/rules.js";
import { ready, start } from "./start.js";

export { CheckerError } from "./errors.js";
export { version } from "./version.js";

export default function init(source = new URL("./wasm/rules_bg.wasm", import.meta.url)) {
  return start("rules", load, source);
}

export const questions = ready("rules", rules.questions);
export const table = ready("rules", rules.table);
export const check = ready("rules", rules.check);
