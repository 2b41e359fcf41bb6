// The same for Node, where the engine has started once the import is done.

import { readFileSync } from "node:fs";
import { remember } from "./start.js";
import { initSync } from "./wasm/routing.js";

export * from "./route.js";
export { default } from "./route.js";

remember("routing", initSync({ module: readFileSync(new URL("./wasm/routing_bg.wasm", import.meta.url)) }));
