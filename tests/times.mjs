// A reporter for Node's test runner: a line for each test, its milliseconds, a tabulator, the file and the test's name. `cargo
// xtask test` names the slowest of them at the end of a run.

import { basename } from "node:path";

export default async function* times(events) {
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    const { name, file, details } = data;
    // A suite's time is that of its tests, and a file is a suite of its own.
    if (details.type === "suite" || !file || name.endsWith(".test.mjs")) continue;
    yield `${details.duration_ms}\t${basename(file, ".test.mjs")}: ${name.replaceAll(/\s+/g, " ")}\n`;
  }
}
