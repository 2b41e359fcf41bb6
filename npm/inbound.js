// Which inbound connector takes this message, and is it accepted?

import load, { InboundCore } from "./wasm/inbound.js";
import { CheckerError, FREED, ask } from "./errors.js";
import { engine, start } from "./start.js";

export { CheckerError } from "./errors.js";
export { version } from "./version.js";

export default function init(source = new URL("./wasm/inbound_bg.wasm", import.meta.url)) {
  return start("inbound", load, source);
}

/** What JSON would leave out or change is an object instead, which no setting is. */
const plain = (_, value) => {
  const isOdd = typeof value === "number" ? !Number.isSafeInteger(value) : ["function", "symbol", "bigint"].includes(typeof value);
  return isOdd ? {} : value;
};

/** An organization as JSON. src/import/given.rs checks it. */
function written(organization) {
  try {
    return JSON.stringify(organization, plain) ?? "null";
  } catch (error) {
    throw new CheckerError("organization", "organization", `The organization must be plain data: ${error.message}`);
  }
}

const refuse = (path, expected) => {
  throw new CheckerError("transaction", path, `${path} must be ${expected}.`);
};

const KINDS = { __proto__: null, ip: "string", certificate: "string[]", from: "string", to: "string[]", tls: "boolean" };
const EXPECTED = { boolean: "true or false", string: "a string" };

/** Validates the types in a transaction. The engine validates the texts. */
function checked(transaction) {
  if (typeof transaction !== "object" || transaction === null) refuse("transaction", 'an object, such as { ip: "203.0.113.5", to: ["ann@contoso.com"] }');
  for (const name of Object.keys(transaction)) {
    const [path, value, kind] = [`transaction.${name}`, transaction[name], KINDS[name]];
    if (!kind) throw new CheckerError("transaction", path, `Unknown setting ${path}. Use one of: ${Object.keys(KINDS).join(", ")}.`);
    if (value === undefined) continue;
    if (kind !== "string[]") {
      if (typeof value !== kind) refuse(path, EXPECTED[kind]);
      continue;
    }
    if (!Array.isArray(value)) refuse(path, "an array of strings");
    const at = value.findIndex((text) => typeof text !== "string");
    if (at >= 0) refuse(`${path}[${at}]`, "a string");
  }
  const { ip, certificate = [], from = "", to, tls = certificate.length > 0 } = transaction;
  if (ip === undefined) refuse("transaction.ip", "a string");
  if (!to?.length) refuse("transaction.to", "an array of at least one recipient");
  if (certificate.length > 0 && !tls) refuse("transaction.tls", "true or omitted where there is a certificate");
  return [ip, tls, certificate, from, to];
}

export class Inbound {
  #core;

  constructor(organization) {
    engine("inbound");
    this.#core = ask(() => new InboundCore(written(organization)));
  }

  attribute(transaction) {
    return JSON.parse(ask(() => this.#core.attribute(...checked(transaction))));
  }

  trace(transaction) {
    return JSON.parse(ask(() => this.#core.trace(...checked(transaction))));
  }

  free() {
    this.#core.free();
    this.#core = FREED;
  }
}

if (Symbol.dispose) Inbound.prototype[Symbol.dispose] = Inbound.prototype.free;
