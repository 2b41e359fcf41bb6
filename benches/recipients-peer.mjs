// What a careful programmer would write in JavaScript for a file of recipients, in a worker: pieces of the file, decoded; rows and cells by
// `indexOf`, of which only the wanted ones are copied; the router of peers.mjs; and the same counts as the app's program.

import { MapRouter } from "./peers.mjs";

const PIECE = 4_000_000;

class Counter {
  #router;
  #counts = new Map();
  #columns;
  recipients = 0;
  invalid = 0;
  rows = 0;
  asPredicted = 0;
  followed = [0, 0];
  unexplained = 0;

  constructor(organization) {
    this.#router = new MapRouter(organization);
  }

  /** Reads whole rows, and returns what is left of the text. */
  take(text, isLast) {
    let place = 0;
    const wanted = new Array(2);
    for (;;) {
      let at = place;
      wanted[0] = wanted[1] = "";
      const header = this.#columns ? undefined : [];
      for (let column = 0, isEnd = false; !isEnd; column++) {
        let start = at;
        let end;
        let hasQuotes = false;
        if (text.charCodeAt(at) === 34) {
          start = at + 1;
          end = text.indexOf('"', start);
          while (end >= 0 && text.charCodeAt(end + 1) === 34) {
            hasQuotes = true;
            end = text.indexOf('"', end + 2);
          }
          if (end < 0) return text.slice(place);
          at = end + 1;
        } else {
          const comma = text.indexOf(",", at);
          let line = text.indexOf("\n", at);
          if (line < 0) {
            if (!isLast) return text.slice(place);
            line = text.length;
          }
          at = end = comma < 0 || comma > line ? line : comma;
          if (text.charCodeAt(end - 1) === 13) end--;
        }
        const separator = text.charCodeAt(at);
        if (Number.isNaN(separator) && !isLast) return text.slice(place);
        isEnd = separator !== 44;
        if (isEnd) at = text.indexOf("\n", at);
        if (at < 0) {
          if (!isLast) return text.slice(place);
          at = text.length;
        }
        at++;
        const which = header || column === this.#columns[0] ? 0 : column === this.#columns[1] ? 1 : -1;
        if (which < 0) continue;
        const cell = hasQuotes ? text.slice(start, end).replaceAll('""', '"') : text.slice(start, end);
        if (header) header.push(cell);
        else wanted[which] = cell;
      }
      if (header) this.#columns = [header.indexOf("recipient_status"), header.indexOf("connector_id")];
      else this.#row(wanted[0], wanted[1]);
      place = at;
      if (place >= text.length) return "";
    }
  }

  #row(recipients, connector) {
    let first;
    let isOne = true;
    for (const recipient of recipients.split(";")) {
      const end = recipient.indexOf("##");
      let decision;
      try {
        decision = this.#router.route(end < 0 ? recipient : recipient.slice(0, end));
      } catch {
        this.invalid++;
        continue;
      }
      this.recipients++;
      this.#counts.set(decision, (this.#counts.get(decision) ?? 0) + 1);
      first ??= decision;
      isOne &&= first === decision;
    }
    if (first === undefined || !isOne) return;
    this.rows++;
    const own = this.#allows(first, connector);
    if (first.other === null) own ? this.asPredicted++ : this.unexplained++;
    else if (own) this.followed[0]++;
    else if (this.#allows(first.other, connector)) this.followed[1]++;
    else this.unexplained++;
  }

  #allows({ connectors }, connector) {
    return connectors.length ? connectors.includes(connector) : connector === "";
  }

  /** Each pair of connectors with its count, in an order of its own. */
  counts() {
    const all = [...this.#counts].map(([{ connectors, other }, count]) => [connectors.join("; "), other?.connectors.join("; ") ?? "", count].join(" | "));
    return all.sort();
  }
}

onmessage = async ({ data: { file, organization } }) => {
  const counter = new Counter(organization);
  const decoder = new TextDecoder();
  let rest = "";
  let next = file.slice(0, PIECE).arrayBuffer();
  for (let at = PIECE; at < file.size + PIECE; at += PIECE) {
    const bytes = await next;
    next = file.slice(at, at + PIECE).arrayBuffer();
    rest = counter.take(rest + decoder.decode(bytes, { stream: true }), false);
  }
  counter.take(rest, true);
  const { recipients, invalid, rows, asPredicted, followed, unexplained } = counter;
  postMessage({ recipients, invalid, rows, asPredicted, followed, unexplained, counts: counter.counts() });
};
