// What would be published: these files and no others.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packed, project } from "./package.mjs";

const entries = ["bounce", "check", "import", "inbound", "index", "quiz", "route"];
const modules = ["bounce", "command", "import", "inbound", "quiz", "routing", "rules"];

test("npm packs the entries, their types, the modules, the words about it, and nothing else", () => {
  const wanted = [
    ...entries.flatMap((name) => [`${name}.js`, `${name}.node.js`, `${name}.d.ts`]),
    ...modules.flatMap((name) => [`wasm/${name}.js`, `wasm/${name}.d.ts`, `wasm/${name}_bg.wasm`]),
    ...["errors.js", "errors.d.ts", "version.js", "version.d.ts", "start.js", "router.js", "organization.js", "parameters.js", "parameters.d.ts", "cli.js"],
    ...["LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json", "quiz.schema.json", "report.schema.json"],
  ];
  assert.deepEqual(packed().files.map(({ path }) => path).sort(), wanted.sort());
});

test("the version is that of Cargo.toml, in the manifest and in the code", async () => {
  const cargo = readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8");
  const [, version] = cargo.match(/^\[package\][^[]*?^version = "([^"]+)"$/ms);
  assert.equal(packed().version, version);
  const { load } = project("version");
  for (const entry of ["connector-checker", "connector-checker/quiz"]) {
    assert.equal((await load(entry)).version, version);
  }
});

test("every file that the exports name is there, and each entry exports what its types say", async () => {
  const { folder, load } = project("exports");
  const home = join(folder, "node_modules/connector-checker");
  const { exports } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const files = Object.values(exports).flatMap((to) => (typeof to === "string" ? [to] : Object.values(to)));
  for (const file of files.filter((file) => !file.includes("*"))) readFileSync(join(home, file));

  const names = (module) => Object.keys(module).filter((name) => name !== "default").sort();
  const api = {
    check: ["CheckerError", "check", "questions", "table"],
    route: ["CheckerError", "LOOPS", "MX", "NO_ADDRESS", "REJECTED", "Router", "Routes", "STAYS_IN_MICROSOFT_365", "TIE"],
    quiz: ["CheckerError", "Quiz"],
    bounce: ["CheckerError", "explainBounce"],
    import: ["Batch", "CheckerError", "importOrganization"],
    inbound: ["CheckerError", "Inbound"],
  };
  for (const [entry, words] of Object.entries(api)) {
    assert.deepEqual(names(await load(`connector-checker/${entry}`)), [...words, "version"].sort());
    const types = readFileSync(join(home, `${entry}.d.ts`), "utf8");
    const declared = [...types.matchAll(/^export (?:declare (?:function|class|const) (\w+)|\{ (CheckerError) \})/gm)].map(([, name, error]) => name ?? error);
    assert.deepEqual(declared.sort(), words);
  }
  assert.deepEqual(names(await load("connector-checker")), [...new Set([...api.check, ...api.route]), "version"].sort());
});
