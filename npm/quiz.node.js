// The same for Node, where the engine has started once the import is done.

import { readFileSync } from "node:fs";
import { remember } from "./start.js";
import { initSync } from "./wasm/quiz.js";

export * from "./quiz.js";
export { default } from "./quiz.js";

remember("quiz", initSync({ module: readFileSync(new URL("./wasm/quiz_bg.wasm", import.meta.url)) }));
