// The same in Node, where it has started when the import is done.

import { readFileSync } from "node:fs";
import { remember } from "./start.js";
import { initSync } from "./wasm/inbound.js";

export * from "./inbound.js";
export { default } from "./inbound.js";

remember("inbound", initSync({ module: readFileSync(new URL("./wasm/inbound_bg.wasm", import.meta.url)) }));
