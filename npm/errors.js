/** An `Error` with a stable `code` and the `field` that is to blame. */
export const failure = (code, field, message) => Object.assign(new Error(message), { code, field });
