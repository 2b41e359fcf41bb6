// Which connector handles this recipient?
//
// An address crosses to WebAssembly as bytes in a place that both sides know, and an answer comes back as one number. The
// objects that the numbers stand for are made here, once for each connector.

import { RouterCore } from "./wasm/routing.js";
import { failure } from "./errors.js";
import { pack, put } from "./organization.js";
import { engine } from "./start.js";

// As in src/api/router.rs: a connector is its position, and a tie is a number below these.
const MX = -1;
const STAYS = -2;
const NO_ADDRESS = -3;
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

  constructor(organization, precedence = "most-specific") {
    engine("routing");
    const { bytes, entries, names } = pack(organization);
    this.#core = new RouterCore(bytes, entries, String(precedence));
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
    if (typeof address !== "string") throw failure("address", "address", "The address is not a text.");
    return this.#core.explain(address);
  }

  free() {
    this.#core.free();
  }

  /** What `explain` has to say of a text that is no address. */
  #refuse(address) {
    this.#core.explain(address);
    throw failure("address", "address", "This is not a mail address.");
  }

  #decision(code) {
    if (code >= 0) return (this.#connectors[code] ??= decision("connector", [this.#names[code]], [code]));
    if (code === MX) return BY_MX;
    if (code === STAYS) return IN_CLOUD;
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
      decided = Object.freeze({ ...this.#decision(code), other: this.#decision(other) });
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
    if (typeof text !== "string") throw failure("address", "address", "The address is not a text.");
    // No letter takes more than three bytes. When the memory grows, as for another router, the view of it is cut to nothing.
    const most = 3 * text.length;
    if (most > this.#room || this.#bytes.length === 0) this.#makeRoom(Math.max(most, this.#room));
    return put(text, this.#bytes, 0);
  }
}

if (Symbol.dispose) Router.prototype[Symbol.dispose] = Router.prototype.free;

function checked(addresses) {
  if (!Array.isArray(addresses)) throw failure("address", "addresses", "The addresses are neither a text nor an array.");
  const stranger = addresses.findIndex((address) => typeof address !== "string");
  if (stranger >= 0) throw failure("address", `addresses[${stranger}]`, "The address is not a text.");
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
