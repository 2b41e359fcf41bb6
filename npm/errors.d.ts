/** What every function of the package throws. */
export interface CheckerError extends Error {
  /** What kind of thing is wrong. It never changes, whatever the words of the message. */
  readonly code:
    | "not-ready"
    | "answers"
    | "question"
    | "answer"
    | "organization"
    | "precedence"
    | "domain"
    | "address"
    | "settings"
    | "format"
    | "taken";
  /** What is to blame: an argument, or a place in it such as `outboundConnectors[3].recipientDomains[0]`. */
  readonly field: string;
}

/** Where a module of WebAssembly comes from: an address, a response, its bytes, or the module itself. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;
