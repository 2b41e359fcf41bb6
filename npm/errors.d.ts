/** What every function of the package throws. */
export declare class CheckerError extends Error {
  private constructor();
  /** What kind of thing is wrong. It never changes, whatever the words of the message, which says what was expected. */
  readonly code:
    | "not-ready"
    | "freed"
    | "answers"
    | "question"
    | "answer"
    | "organization"
    | "options"
    | "precedence"
    | "domain"
    | "address"
    | "settings"
    | "format"
    | "taken";
  /** Where it is: an argument, or a place in it such as `outboundConnectors[3].recipientDomains[0]`. */
  readonly path: string;
}

/** Where a module of WebAssembly comes from: an address, a response, its bytes, or the module itself. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;
