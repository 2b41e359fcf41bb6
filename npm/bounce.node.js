// The same in Node, where it has started when the import is done.

import { readFileSync } from "node:fs";
import { remember } from "./start.js";
import { initSync } from "./wasm/bounce.js";

export * from "./bounce.js";
export { default } from "./bounce.js";

remember("bounce", initSync({ module: readFileSync(new URL("./wasm/bounce_bg.wasm", import.meta.url)) }));
