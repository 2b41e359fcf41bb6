// Starts the modules of WebAssembly, each once, and knows which have started.

import { CheckerError, ask } from "./errors.js";

const started = {};
const starting = {};

/** Stores a module that has started. */
export const remember = (name, exports) => {
  started[name] = exports;
};

/** Starts a module, unless it has already started. */
export async function start(name, load, source) {
  if (started[name]) return;
  starting[name] ??= load({ module_or_path: source }).then((exports) => remember(name, exports));
  try {
    await starting[name];
  } catch (error) {
    // A retry may succeed.
    delete starting[name];
    throw error;
  }
}

/** What a module exports. */
export function engine(name) {
  if (!started[name]) throw new CheckerError("not-ready", "init", "The engine hasn't started. Await init() first.");
  return started[name];
}

/** A function that throws a clear error if it's called too early. */
export const ready =
  (name, call) =>
  (...given) => {
    engine(name);
    return ask(() => call(...given));
  };
