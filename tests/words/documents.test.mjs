// The documents: their words, their grammar, the length of their sentences.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as grammar from "./grammar.mjs";
import * as prose from "./prose.mjs";
import { root } from "./tools.mjs";

const inFolder = (folder) => readdirSync(new URL(folder, root)).filter((file) => file.endsWith(".md")).map((file) => folder + file);

for (const file of [...inFolder("./"), ...inFolder("docs/"), "npm/README.md"]) {
  const name = file.replace("./", "");
  test(`${name} is in plain English`, async () => {
    const source = readFileSync(new URL(file, root), "utf8");
    const found = [...(await prose.inMarkdown(source)), ...(await grammar.inMarkdown(source))];
    const lines = found.sort((one, other) => one.line - other.line).map(({ line, message }) => `${name}:${line}: ${message}`);
    assert.equal(lines.length, 0, `\n${lines.join("\n")}\n`);
  });
}
