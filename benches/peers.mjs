// What others would write in JavaScript: the same answers from a Map, and from a loop over all connectors.

const LOCAL = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
const NAME = `(?:${LABEL}\\.)+(?![0-9]+$)${LABEL}`;
const ADDRESS = new RegExp(`^(?=[^@]{1,64}@)${LOCAL}(?:\\.${LOCAL})*@${NAME}$`);
const DOMAIN = new RegExp(`^${NAME}$`);

const decision = (outcome, connectors, positions, other = null) => Object.freeze({ outcome, connectors, positions, other });

/** Connectors that have the same in their scopes, and the decision for them, made once. */
class Holders {
  positions = [];
  decision = null;
  differing = null;
}

/** What is known of a name. */
class Listed {
  exact = null;
  below = null;
  /** 0: not accepted; 1: accepted; 2: with its subdomains. */
  accepted = 0;
}

/** Connectors of one rank: those of centralized transport are asked before all others. */
class Rank {
  names = new Map();
  all = null;
  everything = null;

  listed(name) {
    let listed = this.names.get(name);
    if (listed === undefined) this.names.set(name, (listed = new Listed()));
    return listed;
  }
}

function add(holders, position) {
  holders ??= new Holders();
  if (holders.positions.at(-1) !== position) holders.positions.push(position);
  return holders;
}

function valid(domain) {
  if (domain.length > 253 || !DOMAIN.test(domain)) throw new Error(`${domain} is no domain`);
  return domain;
}

/**
 * Careful: one Map from each name to all that is known of it, one object for each decision, and no closure, copy or search
 * where it is hot. It answers what the package's Router answers, in both readings, with ties, centralized transport, mailboxes
 * in the cloud, and an error for what is no address or no domain. It leaves out what is neither in the measured data: names
 * beside an address, quotes, other alphabets, and complaints about misspelt settings.
 */
export class MapRouter {
  #ordinary = new Rank();
  #centralized = new Rank();
  #hasCentralized = false;
  #mailboxes = new Set();
  #names;
  #specificFirst;
  #mx = decision("mx", [], []);
  #stays = decision("stays-in-microsoft-365", [], []);

  constructor({ acceptedDomains = [], outboundConnectors = [], cloudMailboxes = [] }, precedence = "most-specific") {
    this.#specificFirst = precedence === "most-specific";
    this.#names = outboundConnectors.map(({ name }) => name);
    for (const { domainName, matchSubDomains } of acceptedDomains) {
      const listed = this.#ordinary.listed(valid(domainName.toLowerCase()));
      listed.accepted = Math.max(listed.accepted, matchSubDomains ? 2 : 1);
    }
    for (let position = 0; position < outboundConnectors.length; position++) this.#add(outboundConnectors[position], position);
    for (const mailbox of cloudMailboxes) this.#mailboxes.add(mailbox.toLowerCase());
  }

  #add({ connectorType, enabled, recipientDomains, allAcceptedDomains, isTransportRuleScoped, routeAllMessagesViaOnPremises }, position) {
    const own = connectorType !== "Partner";
    const centralized = own && routeAllMessagesViaOnPremises === true;
    const isUsed = enabled !== false && !isTransportRuleScoped;
    const rank = centralized ? this.#centralized : this.#ordinary;
    if (isUsed && centralized) this.#hasCentralized = true;
    if (recipientDomains) {
      for (const pattern of recipientDomains) {
        const name = pattern.toLowerCase();
        if (name === "*") {
          if (isUsed) rank.everything = add(rank.everything, position);
        } else if (name.startsWith("*.")) {
          const base = valid(name.slice(2));
          if (isUsed) {
            const listed = rank.listed(base);
            listed.below = add(listed.below, position);
          }
        } else {
          valid(name);
          if (isUsed) {
            const listed = rank.listed(name);
            listed.exact = add(listed.exact, position);
          }
        }
      }
    }
    if (isUsed && own && allAcceptedDomains) rank.all = add(rank.all, position);
  }

  /** Where mail for an address goes, in both readings. */
  route(address) {
    const text = address.trim().toLowerCase();
    const at = text.indexOf("@");
    if (!ADDRESS.test(text) || text.length - at > 254) throw new Error(`${address} is no address`);
    if (this.#mailboxes.size > 0 && this.#mailboxes.has(text)) return this.#stays;
    const domain = text.slice(at + 1);
    const { names, all, everything } = this.#ordinary;
    let exact = null;
    let below = null;
    let accepted = false;
    for (let name = domain; ; ) {
      const listed = names.get(name);
      if (listed !== undefined) {
        if (name === domain) exact = listed.exact;
        below ??= listed.below;
        accepted ||= listed.accepted === 2 || (listed.accepted === 1 && name === domain);
      }
      const dot = name.indexOf(".");
      if (dot < 0) break;
      name = name.slice(dot + 1);
    }
    if (this.#hasCentralized) {
      const routed = this.#central(domain, accepted);
      if (routed) return routed;
    }
    return this.#pick(exact, below, accepted ? all : null, everything) ?? this.#mx;
  }

  #central(domain, accepted) {
    const { names, all, everything } = this.#centralized;
    let below = null;
    for (let name = domain; ; ) {
      below ??= names.get(name)?.below ?? null;
      const dot = name.indexOf(".");
      if (dot < 0) break;
      name = name.slice(dot + 1);
    }
    return this.#pick(names.get(domain)?.exact ?? null, below, accepted ? all : null, everything);
  }

  #pick(exact, below, all, everything) {
    const specific = exact ?? below ?? all ?? everything;
    if (specific === null) return null;
    const listed = exact ?? all ?? below ?? everything;
    return this.#specificFirst ? this.#decide(specific, listed) : this.#decide(listed, specific);
  }

  #decide(own, other) {
    own.decision ??= this.#decision(own.positions, null);
    if (own === other) return own.decision;
    own.differing ??= new Map();
    let differing = own.differing.get(other);
    if (differing === undefined) {
      const same = own.positions.length === other.positions.length && own.positions.every((position, place) => position === other.positions[place]);
      differing = same ? own.decision : this.#decision(own.positions, this.#decision(other.positions, null));
      own.differing.set(other, differing);
    }
    return differing;
  }

  #decision(positions, other) {
    const names = positions.map((position) => this.#names[position]);
    return decision(positions.length > 1 ? "tie" : "connector", names, positions, other);
  }
}

/**
 * What most people write: look at every connector for every address. It knows no ties, no centralized transport and no
 * mailboxes, and takes any text for an address; the measured organizations have none of these.
 */
export class ScanRouter {
  #organization;

  constructor(organization) {
    this.#organization = organization;
  }

  route(address) {
    const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
    const { acceptedDomains = [], outboundConnectors = [] } = this.#organization;
    const accepted = acceptedDomains.some((one) => one.domainName === domain || (one.matchSubDomains && domain.endsWith(`.${one.domainName}`)));
    let [exact, wildcard, all, everything] = [-1, -1, -1, -1];
    let length = -1;
    outboundConnectors.forEach((connector, position) => {
      if (connector.enabled === false) return;
      for (const pattern of connector.recipientDomains ?? []) {
        if (pattern === domain && exact < 0) exact = position;
        else if (pattern === "*" && everything < 0) everything = position;
        else if (pattern.startsWith("*.") && pattern.length > length && `.${domain}`.endsWith(pattern.slice(1))) {
          wildcard = position;
          length = pattern.length;
        }
      }
      if (connector.allAcceptedDomains && accepted && all < 0) all = position;
    });
    const first = (...positions) => positions.find((position) => position >= 0) ?? -1;
    return { position: first(exact, wildcard, all, everything), other: first(exact, all, wildcard, everything) };
  }
}
