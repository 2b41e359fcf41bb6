// Starts the modules of WebAssembly, each once, and knows which have started.

import { CheckerError, ask } from "./errors.js";

const started = {};
const starting = {};

/** Takes a module in that has started. */
export const remember = (name, exports) => {
  started[name] = exports;
};

/** Starts a module, unless it has been. */
export async function start(name, load, source) {
  if (started[name]) return;
  starting[name] ??= load({ module_or_path: source }).then((exports) => remember(name, exports));
  try {
    await starting[name];
  } catch (error) {
    // Another try may find the network again.
    delete starting[name];
    throw error;
  }
}

/** What a module exports. */
export function engine(name) {
  if (!started[name]) throw new CheckerError("not-ready", "init", "The engine has not started: await init() first.");
  return started[name];
}

/** A function that says what is missing when it is called too early. */
export const ready =
  (name, call) =>
  (...given) => {
    engine(name);
    return ask(() => call(...given));
  };
