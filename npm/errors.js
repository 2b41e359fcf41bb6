/** The error that the package throws. */
export class CheckerError extends Error {
  constructor(code, path, message) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
CheckerError.prototype.name = "CheckerError";

/** Calls WebAssembly, whose errors have a code and a path but no class. */
export function ask(question) {
  try {
    return question();
  } catch (error) {
    throw error?.code ? Object.setPrototypeOf(error, CheckerError.prototype) : error;
  }
}

/** Replaces an object of WebAssembly after its memory has been freed. */
export const FREED = new Proxy(
  { free() {} },
  {
    get(target, name) {
      if (name === "free") return target.free;
      throw new CheckerError("freed", "free", "This object can't be used after free(). Create a new one.");
    },
  },
);
