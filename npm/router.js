// Which connector handles this recipient?
//
// An address crosses to WebAssembly as bytes in a place that both sides know, and an answer comes back as one number. The
// objects that the numbers stand for are made here, once for each connector.

import { RouterCore } from "./wasm/routing.js";
import { CheckerError, FREED, ask } from "./errors.js";
import { pack, put } from "./organization.js";
import { engine } from "./start.js";

// As in src/api/router.rs: a connector is its position, and a tie is the last of these or a number below it.
export const MX = -1;
export const STAYS_IN_MICROSOFT_365 = -2;
export const NO_ADDRESS = -3;
export const TIE = -4;
const DIFFER = -(2 ** 31);

const decision = (outcome, connectors, positions) =>
  Object.freeze({ outcome, connectors: Object.freeze(connectors), positions: Object.freeze(positions), other: null });

const BY_MX = decision("mx", [], []);
const IN_CLOUD = decision("stays-in-microsoft-365", [], []);

export class Router {
  #core;
  #names;
  /** The decisions that have come up, by their numbers. */
  #connectors = [];
  #ties = [];
  #differing = new Map();
  /** The place of the text in WebAssembly's memory, and how long it may be. */
  #at = 0;
  #room = 0;
  #bytes = new Uint8Array();

  constructor(organization, options = {}) {
    engine("routing");
    const precedence = precedenceOf(options);
    const { bytes, entries, names } = pack(organization);
    this.#core = ask(() => new RouterCore(bytes, entries, precedence));
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
    if (typeof address !== "string") throw new CheckerError("address", "address", "The address must be a text.");
    return ask(() => this.#core.explain(address));
  }

  free() {
    this.#core.free();
    this.#core = FREED;
  }

  /** What `explain` has to say of a text that is no address. */
  #refuse(address) {
    this.explain(address);
    throw new CheckerError("address", "address", "The address must be a mail address such as ann@contoso.com.");
  }

  #decision(code) {
    if (code >= 0) return (this.#connectors[code] ??= decision("connector", [this.#names[code]], [code]));
    if (code === MX) return BY_MX;
    if (code === STAYS_IN_MICROSOFT_365) return IN_CLOUD;
    return (this.#ties[-code] ??= this.#tie([...this.#core.tied(code)]));
  }

  #tie(positions) {
    const names = positions.map((position) => this.#names[position]);
    return decision("tie", names, positions);
  }

  /** The decision of both readings: one object each time that the two are the same. */
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

  /** Writes a text where WebAssembly looks for it, and says how many bytes it has. */
  #write(text) {
    if (typeof text !== "string") throw new CheckerError("address", "address", "The address must be a text.");
    // No letter takes more than three bytes. When the memory grows, as for another router, the view of it is cut to nothing.
    const most = 3 * text.length;
    if (most > this.#room || this.#bytes.length === 0) this.#makeRoom(Math.max(most, this.#room));
    return put(text, this.#bytes, 0);
  }
}

if (Symbol.dispose) Router.prototype[Symbol.dispose] = Router.prototype.free;

/** The reading that the options ask for; the engine knows which there are. */
function precedenceOf(options) {
  if (typeof options !== "object" || options === null) {
    throw new CheckerError("options", "options", 'options must be an object, such as { precedence: "listed-order" }.');
  }
  const stranger = Object.keys(options).find((name) => name !== "precedence");
  if (stranger) throw new CheckerError("options", `options.${stranger}`, `options.${stranger} is not known: known is precedence.`);
  return String(options.precedence ?? "most-specific");
}

function checked(addresses) {
  if (!Array.isArray(addresses)) throw new CheckerError("address", "addresses", "The addresses must be a text or an array of texts.");
  const stranger = addresses.findIndex((address) => typeof address !== "string");
  if (stranger >= 0) throw new CheckerError("address", `addresses[${stranger}]`, "The address must be a text.");
  return addresses;
}

/** A text as a line: empty where a line end in it would make two of it, so that it is asked about by itself. */
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
