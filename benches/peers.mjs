// What others would write in JavaScript: the same answers from a Map, and from a loop over all connectors.
//
// Both take the addresses as they are: they check less than the package does, which is to their advantage.

/** An outcome as a number, as the package has them: a position, −1 for MX. Ties are compared by their first connector. */
const MX = -1;


const add = (map, key, value) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const NONE = [];

/** Careful: one Map for each kind of entry, results shared, no closure and no generator where it is hot. */
export class MapRouter {
  #exact = new Map();
  #below = new Map();
  #accepted = new Map();
  #all = [];
  #everything = [];
  #results = new Map();

  constructor({ acceptedDomains = [], outboundConnectors = [] }) {
    for (const { domain, matchSubdomains = false } of acceptedDomains) this.#accepted.set(domain.toLowerCase(), matchSubdomains);
    for (let position = 0; position < outboundConnectors.length; position++) {
      const connector = outboundConnectors[position];
      if (connector.enabled === false) continue;
      for (const pattern of connector.recipientDomains ?? []) {
        const name = pattern.toLowerCase();
        if (name === "*") this.#everything.push(position);
        else if (name.startsWith("*.")) add(this.#below, name.slice(2), position);
        else add(this.#exact, name, position);
      }
      if (connector.allAcceptedDomains) this.#all.push(position);
    }
  }

  /** Where mail for an address goes, in both readings. */
  route(address) {
    const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
    const exact = this.#exact.get(domain);
    if (exact) return this.#result(exact[0], exact[0]);
    let below = NONE;
    let accepted = this.#accepted.has(domain);
    for (let name = domain, dot = 0; ; name = name.slice(dot + 1)) {
      if (below === NONE) below = this.#below.get(name) ?? NONE;
      if (!accepted && name !== domain) accepted = this.#accepted.get(name) === true;
      dot = name.indexOf(".");
      if (dot < 0) break;
    }
    const all = accepted ? this.#all : NONE;
    const specific = below.length ? below : all.length ? all : this.#everything;
    const listed = all.length ? all : below.length ? below : this.#everything;
    return this.#result(specific[0] ?? MX, listed[0] ?? MX);
  }

  /** One object for all recipients that it is true of. */
  #result(position, other) {
    const key = position === other ? position : position * 0x1000000 + other;
    let result = this.#results.get(key);
    if (!result) this.#results.set(key, (result = Object.freeze({ position, other })));
    return result;
  }
}

/** What most people write: look at every connector for every address. */
export class ScanRouter {
  #organization;

  constructor(organization) {
    this.#organization = organization;
  }

  route(address) {
    const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
    const { acceptedDomains = [], outboundConnectors = [] } = this.#organization;
    const accepted = acceptedDomains.some((one) => one.domain === domain || (one.matchSubdomains && domain.endsWith(`.${one.domain}`)));
    const best = { exact: MX, wildcard: MX, length: -1, all: MX, everything: MX };
    outboundConnectors.forEach((connector, position) => {
      if (connector.enabled === false) return;
      for (const pattern of connector.recipientDomains ?? []) {
        if (pattern === domain && best.exact === MX) best.exact = position;
        else if (pattern === "*" && best.everything === MX) best.everything = position;
        else if (pattern.startsWith("*.") && pattern.length > best.length && `.${domain}`.endsWith(pattern.slice(1))) {
          best.wildcard = position;
          best.length = pattern.length;
        }
      }
      if (connector.allAcceptedDomains && accepted && best.all === MX) best.all = position;
    });
    const first = (...positions) => positions.find((position) => position !== MX) ?? MX;
    return {
      position: first(best.exact, best.wildcard, best.all, best.everything),
      other: first(best.exact, best.all, best.wildcard, best.everything),
    };
  }
}
