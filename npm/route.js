// Which connector handles this recipient?

import load from "./wasm/routing.js";
import { start } from "./start.js";

export { CheckerError } from "./errors.js";
export { LOOPS, MX, NO_ADDRESS, REJECTED, Router, Routes, STAYS_IN_MICROSOFT_365, TIE } from "./router.js";
export { version } from "./version.js";

export default function init(source = new URL("./wasm/routing_bg.wasm", import.meta.url)) {
  return start("routing", load, source);
}
