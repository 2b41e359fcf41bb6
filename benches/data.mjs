// Organizations and addresses to measure with, the same at every run.

/** A small generator of numbers, so that every run measures the same (mulberry32). */
export function random(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const ENDS = ["example", "example.com", "example.net", "example.org"];

/** Half of the connectors list a domain, half a wildcard; some domains are accepted, and one connector takes those. */
export function organization(count) {
  const next = random(count);
  const domain = (n) => `company${n}.${ENDS[n % ENDS.length]}`;
  const outboundConnectors = Array.from({ length: count }, (_, n) => ({
    name: `To company ${n}`,
    recipientDomains: [n % 2 ? `*.${domain(n)}` : domain(n)],
  }));
  outboundConnectors[0] = { name: "To our servers", allAcceptedDomains: true };
  const accepted = Array.from({ length: Math.ceil(count / 10) }, () => ({ domainName: domain(next(count)), matchSubDomains: next(2) === 0 }));
  return { acceptedDomains: [...new Map(accepted.map((one) => [one.domainName, one])).values()], outboundConnectors };
}

/** Addresses of which most are of some connector's domain or below it. */
export function addresses(count, howMany) {
  const next = random(count + 1);
  return Array.from({ length: howMany }, (_, n) => {
    const company = next(count * 1.1);
    const below = ["", "", "mail.", "a.sales."][next(4)];
    return `${["jane.doe", "John", "info", "billing"][next(4)]}${n % 1000}@${below}company${company}.${ENDS[company % ENDS.length]}`;
  });
}

/** A small organization in which everything coincides with everything, and what could be asked of it. */
export function tangle(seed) {
  const next = random(seed);
  const name = () => `${["", "a.", "b.", "A.b.", "b.a."][next(5)]}c.example`;
  const some = (most, make) => Array.from({ length: next(most + 1) }, make);
  const maybe = () => next(4) === 0;
  return {
    organization: {
      acceptedDomains: some(3, () => ({ domainName: name(), matchSubDomains: next(2) === 0 })),
      outboundConnectors: some(6, (_, n) => ({
        name: `C${n}`,
        connectorType: maybe() ? "Partner" : "OnPremises",
        enabled: !maybe(),
        recipientDomains: some(3, () => (next(9) ? ["", "*."][next(2)] + name() : "*")),
        allAcceptedDomains: maybe(),
        isTransportRuleScoped: next(8) === 0,
        routeAllMessagesViaOnPremises: next(6) === 0,
      })),
      cloudMailboxes: some(2, () => `Jane@${name()}`),
    },
    precedence: ["most-specific", "listed-order"][next(2)],
    addresses: Array.from({ length: 20 }, () => `${["jane", "JANE", "john"][next(3)]}@${["", "x.", "X.a."][next(3)]}${name()}`),
  };
}

/** Texts that are no addresses. */
export const NO_ADDRESSES = ["", "nobody", "a@b", "a@@b.example", "a@-b.example", "a..b@c.example", ".a@c.example", "a@1.2.3.4", "a@b..example", "a b@c.example", `${"x".repeat(65)}@c.example`];
