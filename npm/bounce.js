// What does this bounce message mean?

import load, * as bounce from "./wasm/bounce.js";
import { ready, start } from "./start.js";

export { CheckerError } from "./errors.js";
export { version } from "./version.js";

export default function init(source = new URL("./wasm/bounce_bg.wasm", import.meta.url)) {
  return start("bounce", load, source);
}

export const explainBounce = ready("bounce", bounce.explainBounce);
