// The same in Node, where it has started when the import is done.

import { readFileSync } from "node:fs";
import { remember } from "./start.js";
import { initSync } from "./wasm/import.js";

export * from "./import.js";
export { default } from "./import.js";

remember("import", initSync({ module: readFileSync(new URL("./wasm/import_bg.wasm", import.meta.url)) }));
