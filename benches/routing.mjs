// Routing against what others would write in JavaScript. Every contender's answers are compared before anything is timed.

import assert from "node:assert/strict";
import { addresses, organization } from "./data.mjs";
import { MapRouter, ScanRouter } from "./peers.mjs";

const HOW_MANY = 20_000;

/** The median of the ratios of pairs, taken in turns, so that whatever else the machine does meets both alike. */
function compare(ours, theirs, pairs = 15) {
  const time = (run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  for (let warm = 0; warm < 3; warm++) [ours, theirs].forEach((run) => run());
  const ratios = Array.from({ length: pairs }, (_, turn) => {
    const [first, second] = turn % 2 ? [theirs, ours] : [ours, theirs];
    const times = [time(first), time(second)];
    const [own, other] = turn % 2 ? times.reverse() : times;
    return { ratio: other / own, own };
  });
  ratios.sort((a, b) => a.ratio - b.ratio);
  return ratios[Math.floor(pairs / 2)];
}

export function measure(Router, sizes = [10, 1_000, 100_000]) {
  const rows = [];
  for (const count of sizes) {
    const given = organization(count);
    const texts = addresses(count, HOW_MANY);
    const router = new Router(given);
    const map = new MapRouter(given);
    const scan = new ScanRouter(given);
    const many = router.routeMany(texts);
    const brief = ({ positions: [position = -1], other }) => ({ position, other: other ? (other.positions[0] ?? -1) : position });
    texts.forEach((text, place) => {
      const answer = brief(router.route(text));
      assert.deepEqual(answer, { ...map.route(text) }, text);
      assert.deepEqual(brief(many.at(place)), answer, text);
      if (place % (count / 10) === 0) assert.deepEqual(scan.route(text), answer, text);
    });

    let sum = 0;
    const each = (router) => () => {
      for (const text of texts) sum += router.route(text) === null ? 1 : 0;
    };
    const joined = texts.join("\n");
    const one = compare(each(router), each(map));
    const batch = compare(() => (sum += router.routeMany(joined).length), each(map));
    const list = compare(() => (sum += router.routeMany(texts).length), each(map));
    const build = compare(() => new Router(given).free(), () => (sum += new MapRouter(given).route("a@b").position), 9);
    const few = texts.slice(0, Math.max(20, 20_000 / count));
    const scanning = compare(
      () => few.forEach((text) => router.route(text)),
      () => few.forEach((text) => scan.route(text)),
      5,
    );
    rows.push({ connectors: count, one: one.ratio, "batch of a text": batch.ratio, "batch of a list": list.ratio, "index build": build.ratio, "one, against a scan": scanning.ratio, "ns per address": (one.own / HOW_MANY) * 1e6, "ns per address in a text": (batch.own / HOW_MANY) * 1e6 });
  }
  return rows;
}
