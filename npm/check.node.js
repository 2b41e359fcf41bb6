// The same for Node, where the engine has started once the import is done.

import { readFileSync } from "node:fs";
import { remember } from "./start.js";
import { initSync } from "./wasm/rules.js";

export * from "./check.js";
export { default } from "./check.js";

remember("rules", initSync({ module: readFileSync(new URL("./wasm/rules_bg.wasm", import.meta.url)) }));
