// Which connector handles this recipient?
//
// An address is passed to WebAssembly as bytes in a shared buffer, and an answer is returned as one number. The objects for
// these numbers are created here, once for each connector.

import { RouterCore } from "./wasm/routing.js";
import { CheckerError, FREED, ask } from "./errors.js";
import { pack, put } from "./organization.js";
import { engine } from "./start.js";

// As in src/api/router.rs: a connector is its position, and a tie is the last of these numbers or lower.
export const MX = -1;
export const STAYS_IN_MICROSOFT_365 = -2;
export const NO_ADDRESS = -3;
export const REJECTED = -4;
export const LOOPS = -5;
export const TIE = -6;
const DIFFER = -(2 ** 31);

const decision = (outcome, connectors, positions) =>
  Object.freeze({ outcome, connectors: Object.freeze(connectors), positions: Object.freeze(positions), other: null });

// The labels are those of src/routing/route.rs.
const outcome = (id, label) => Object.freeze({ id, label });
const CONNECTOR = outcome("connector", "Connector");
const AMBIGUOUS = outcome("tie", "Ambiguous");
/** The decisions without a connector, by their numbers. */
const WITHOUT = new Map([
  [MX, decision(outcome("mx", "MX record"), [], [])],
  [STAYS_IN_MICROSOFT_365, decision(outcome("stays-in-microsoft-365", "Stays in Microsoft 365"), [], [])],
  [REJECTED, decision(outcome("rejected", "Rejected"), [], [])],
  [LOOPS, decision(outcome("loops", "Loops"), [], [])],
]);

export class Router {
  #core;
  #names;
  /** Cached decisions, by their numbers. */
  #connectors = [];
  #ties = [];
  #differing = new Map();
  /** The offset of the buffer in WebAssembly's memory, and its size. */
  #at = 0;
  #room = 0;
  #bytes = new Uint8Array();

  constructor(organization, options = {}) {
    engine("routing");
    const { precedence, message } = checkedOptions(options);
    const { bytes, entries, names } = pack(organization);
    this.#core = ask(() => new RouterCore(bytes, entries, precedence, message));
    this.#names = names;
    this.#makeRoom(256);
  }

  route(address) {
    const code = this.#core.route(this.#write(address));
    if (code >= 0) return (this.#connectors[code] ??= this.#decision(code));
    if (code === NO_ADDRESS) return this.#refuse(address);
    return code === DIFFER ? this.#both(this.#core.last(false), this.#core.last(true)) : this.#decision(code);
  }

  routeMany(addresses) {
    const list = typeof addresses === "string" ? undefined : checked(addresses);
    const codes = this.#core.routeMany(this.#write(list ? list.map(line).join("\n") : addresses));
    const half = list ? list.length : codes.length / 2;
    const [positions, others] = [codes.subarray(0, half), codes.subarray(half, 2 * half)];
    list?.forEach((address, place) => {
      if (line(address) === address) return;
      this.#core.route(this.#write(address));
      positions[place] = this.#core.last(false);
      others[place] = this.#core.last(true);
    });
    return new Routes(positions, others, (code, other) => this.#both(code, other));
  }

  explain(address) {
    if (typeof address !== "string") throw new CheckerError("address", "address", "The address must be a string.");
    return ask(() => this.#core.explain(address));
  }

  free() {
    this.#core.free();
    this.#core = FREED;
  }

  /** Throws what `explain` throws for a string that isn't a email address. */
  #refuse(address) {
    this.explain(address);
    throw new CheckerError("address", "address", "The address must be a email address such as ann@contoso.com.");
  }

  #decision(code) {
    if (code >= 0) return (this.#connectors[code] ??= decision(CONNECTOR, [this.#names[code]], [code]));
    return WITHOUT.get(code) ?? (this.#ties[-code] ??= this.#tie([...this.#core.tied(code)]));
  }

  #tie(positions) {
    const names = positions.map((position) => this.#names[position]);
    return decision(AMBIGUOUS, names, positions);
  }

  /** The decisions of both interpretations, cached. */
  #both(code, other) {
    if (code === other) return this.#decision(code);
    // Exact: no organization in a memory of four gigabytes has 2 ** 26 connectors.
    const key = code * 2 ** 27 + other;
    let decided = this.#differing.get(key);
    if (!decided) {
      const { other: _, ...reading } = this.#decision(other);
      decided = Object.freeze({ ...this.#decision(code), other: Object.freeze(reading) });
      this.#differing.set(key, decided);
    }
    return decided;
  }

  #makeRoom(bytes) {
    this.#at = this.#core.room(bytes);
    this.#room = bytes;
    this.#bytes = new Uint8Array(engine("routing").memory.buffer, this.#at, bytes);
  }

  /** Writes a string into the buffer. Returns its length in bytes. */
  #write(text) {
    if (typeof text !== "string") throw new CheckerError("address", "address", "The address must be a string.");
    // A UTF-16 unit takes at most three bytes. When the memory grows, for example for another router, the view becomes empty.
    const most = 3 * text.length;
    if (most > this.#room || this.#bytes.length === 0) this.#makeRoom(Math.max(most, this.#room));
    return put(text, this.#bytes, 0);
  }
}

if (Symbol.dispose) Router.prototype[Symbol.dispose] = Router.prototype.free;

/** The options with their defaults. The engine validates them. */
function checkedOptions(options) {
  if (typeof options !== "object" || options === null) {
    throw new CheckerError("options", "options", 'options must be an object, such as { precedence: "listed-order" }.');
  }
  const stranger = Object.keys(options).find((name) => name !== "precedence" && name !== "message");
  if (stranger) throw new CheckerError("options", `options.${stranger}`, `Unknown setting options.${stranger}. Use one of: precedence, message.`);
  return { precedence: String(options.precedence ?? "most-specific"), message: String(options.message ?? "person") };
}

function checked(addresses) {
  if (!Array.isArray(addresses)) throw new CheckerError("address", "addresses", "The addresses must be a string or an array of strings.");
  const stranger = addresses.findIndex((address) => typeof address !== "string");
  if (stranger >= 0) throw new CheckerError("address", `addresses[${stranger}]`, "The address must be a string.");
  return addresses;
}

/** A string as a line: empty if it contains a line break. Such a string is routed separately. */
const line = (text) => (text.includes("\n") ? "" : text);

/** The answers for many addresses. */
export class Routes {
  #decide;

  constructor(positions, others, decide) {
    this.positions = positions;
    this.others = others;
    this.#decide = decide;
  }

  get length() {
    return this.positions.length;
  }

  at(index) {
    const code = this.positions[index];
    return code === undefined || code === NO_ADDRESS ? null : this.#decide(code, this.others[index]);
  }

  *[Symbol.iterator]() {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}
