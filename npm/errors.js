/** What the package throws: what kind of thing is wrong, where, and what was expected. */
export class CheckerError extends Error {
  constructor(code, path, message) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
CheckerError.prototype.name = "CheckerError";

/** Asks WebAssembly, whose own errors have a code and a path but no class. */
export function ask(question) {
  try {
    return question();
  } catch (error) {
    throw error?.code ? Object.setPrototypeOf(error, CheckerError.prototype) : error;
  }
}

/** What stands for an object of WebAssembly whose memory has been given back. */
export const FREED = new Proxy(
  { free() {} },
  {
    get(target, name) {
      if (name === "free") return target.free;
      throw new CheckerError("freed", "free", "This cannot be used after free(): make another one.");
    },
  },
);
