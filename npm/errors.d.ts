/** The error that every function of the package throws. */
export declare class CheckerError extends Error {
  private constructor();
  /** The kind of error. It never changes, even if the message is reworded. */
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
    | "taken"
    | "text"
    | "files"
    | "bytes"
    | "message"
    | "transaction";
  /** The argument, or the path in it, such as `outboundConnectors[3].recipientDomains[0]`. */
  readonly path: string;
}

/** The source of a WebAssembly module: a URL, a response, the bytes, or the module itself. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;
