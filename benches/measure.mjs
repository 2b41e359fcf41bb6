// Measuring side by side, in Node and in a page.

const time = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

export const median = (numbers) => numbers.toSorted((one, two) => one - two)[Math.floor(numbers.length / 2)];

/**
 * How many times longer `theirs` takes than `ours`: the median of pairs, taken in turns, so that whatever else the machine does
 * meets both alike. With it the median of our own milliseconds.
 */
export function compare(ours, theirs, pairs = 21) {
  for (let warm = 0; warm < 3; warm++) [ours, theirs].forEach((run) => run());
  const taken = Array.from({ length: pairs }, (_, turn) => {
    const [first, second] = turn % 2 ? [theirs, ours] : [ours, theirs];
    const times = [time(first), time(second)];
    const [own, other] = turn % 2 ? times.reverse() : times;
    return { ratio: other / own, own };
  });
  return { ratio: median(taken.map(({ ratio }) => ratio)), own: median(taken.map(({ own }) => own)) };
}

/** The same for functions that give promises. */
export async function compareLater(ours, theirs, pairs = 11) {
  const later = async (run) => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  for (const run of [ours, theirs, ours, theirs]) await run();
  const ratios = [];
  for (let turn = 0; turn < pairs; turn++) {
    const times = [];
    for (const run of turn % 2 ? [theirs, ours] : [ours, theirs]) times.push(await later(run));
    const [own, other] = turn % 2 ? times.reverse() : times;
    ratios.push(other / own);
  }
  return median(ratios);
}

/** Fails unless both are the same all the way down. */
export function agree(one, other, about) {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a !== b) throw new Error(`The contenders disagree about ${about}: ${a} and ${b}.`);
}

export const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;

/** A table in Markdown: the heads, then the rows. */
export const table = (heads, rows) => [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
