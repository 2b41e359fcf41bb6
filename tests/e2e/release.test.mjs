// What goes with a release: the sums of all its files, and the list of what is in them.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { before, describe, it } from "node:test";
import { builtSite } from "./server.mjs";

const read = (name) => readFile(join(builtSite, name), "utf8");

describe("SHA256SUMS", () => {
  let sums;
  before(async () => (sums = (await read("SHA256SUMS")).trimEnd().split("\n").map((line) => line.split("  "))));

  it("names every file of the release but itself, once", async () => {
    const entries = await readdir(builtSite, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, path, name }) => relative(builtSite, join(parentPath ?? path, name)));
    const named = files.map((file) => file.replaceAll(sep, "/")).filter((file) => file !== "SHA256SUMS");
    assert.deepEqual(sums.map(([, name]) => name).toSorted(), named.toSorted());
    for (const file of ["index.html", "connector-checker.html", "connector-checker-quiz-scorm12.zip", "licenses.txt", "service-worker.js", "npm/package.json"]) {
      assert.ok(named.includes(file), file);
    }
  });

  it("has the right sum for each", async () => {
    for (const [sum, name] of sums) {
      assert.equal(sum, createHash("sha256").update(await readFile(join(builtSite, name))).digest("hex"), name);
    }
  });
});

describe("licenses.txt", () => {
  it("has a license that lets others use it for every crate", async () => {
    const list = await read("licenses.txt");
    const crates = [...list.matchAll(/^([\w-]+) (\d+\.\d+\.\d+\S*): (.*)$/gm)];
    assert.ok(crates.length > 20);
    for (const [, name, , license] of crates) assert.match(license, /MIT|Apache-2\.0|Zlib|Unicode-3\.0|BSD/, name);
    const names = crates.map(([, name]) => name);
    for (const name of ["yew", "wasm-bindgen", "js-sys", "web-sys", "gloo-events", "serde", "serde-wasm-bindgen"]) assert.ok(names.includes(name), name);
  });
});
