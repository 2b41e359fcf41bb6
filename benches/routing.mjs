// Routing: the package against what others would write in JavaScript, in Node and in Chromium. Every contender's answers are
// compared before anything is timed.
//
//     cargo xtask bench routing

import { NO_ADDRESSES, addresses, organization, tangle } from "./data.mjs";
import { agree, compare, table, times } from "./measure.mjs";
import { MapRouter, ScanRouter } from "./peers.mjs";

const HOW_MANY = 20_000;
const SIZES = [10, 1_000, 100_000];

const brief = ({ outcome, connectors, positions, other }) => [outcome, connectors, positions, other && brief({ ...other, other: null })];

/** Small organizations in which everything coincides with everything: the package and the Map say the same, and refuse the same. */
function agreeOnTangles(Router) {
  for (let seed = 0; seed < 2_000; seed++) {
    const { organization, precedence, addresses } = tangle(seed);
    const [router, map] = [new Router(organization, { precedence }), new MapRouter(organization, precedence)];
    const many = router.routeMany(addresses);
    addresses.forEach((address, place) => {
      const routed = router.route(address);
      agree(brief(map.route(address)), brief(routed), `${address} in tangle ${seed}`);
      agree(many.at(place), routed, `${address} in a batch of tangle ${seed}`);
    });
    router.free();
  }
  const refused = (router, text) => {
    try {
      return router.route(text) === null;
    } catch {
      return true;
    }
  };
  for (const text of NO_ADDRESSES) agree([refused(new Router({}), text), refused(new MapRouter({}), text)], [true, true], text);
}

export function measure(Router) {
  agreeOnTangles(Router);
  return SIZES.map((count) => {
    const given = organization(count);
    const texts = addresses(count, HOW_MANY);
    const [router, map, scan] = [new Router(given), new MapRouter(given), new ScanRouter(given)];
    const many = router.routeMany(texts);
    const few = texts.slice(0, Math.max(20, HOW_MANY / count));
    texts.forEach((text, place) => {
      const routed = router.route(text);
      agree(brief(map.route(text)), brief(routed), text);
      agree(many.at(place), routed, text);
      if (place < few.length) {
        const position = ({ positions: [first = -1] }) => first;
        agree(scan.route(text), { position: position(routed), other: position(routed.other ?? routed) }, text);
      }
    });

    // What is worked out is added up, so that nothing may be left out as without use.
    let sum = 0;
    const each = (router, texts) => () => {
      for (const text of texts) sum += router.route(text) === null ? 1 : 0;
    };
    const joined = texts.join("\n");
    const one = compare(each(router, texts), each(map, texts));
    const text = compare(() => (sum += router.routeMany(joined).positions[0]), each(map, texts));
    const list = compare(() => (sum += router.routeMany(texts).positions[0]), each(map, texts));
    // The loop takes so long that ours goes over its few addresses a hundred times meanwhile: a page's clock is coarse.
    const hundred = each(router, Array.from({ length: 100 }, () => few).flat());
    const scanned = compare(hundred, () => few.forEach((text) => (sum += scan.route(text).position)), 7);
    const again = Math.max(1, 4_000 / count);
    const repeat = (make) => () => {
      for (let turn = 0; turn < again; turn++) make();
    };
    const build = compare(
      repeat(() => new Router(given).free()),
      repeat(() => (sum += new MapRouter(given).route("a@b.example").positions.length)),
      11,
    );
    router.free();
    return { count, one: one.ratio, text: text.ratio, list: list.ratio, build: build.ratio, scan: 100 * scanned.ratio, nanoseconds: (one.own / HOW_MANY) * 1e6, inText: (text.own / HOW_MANY) * 1e6, sum };
  });
}

/** The rows as a table, and how much slower the largest organization is than the smallest. */
export function report(where, rows) {
  const heads = ["connectors", "one address a call", "a text of 20,000", "an array of 20,000", "building the index", "one address, compared with the loop"];
  const cells = ({ count, one, text, list, build, scan }) => [count.toLocaleString("en-US"), ...[one, text, list, build, scan].map(times)];
  const slower = (key) => times(rows.at(-1)[key] / rows[0][key]);
  return `### ${where}\n\n${table(heads, rows.map(cells))}\n\nWith 100,000 connectors instead of 10, an address takes ${slower("nanoseconds")} as long, and ${slower("inText")} in a text.\n`;
}
