// The packages from npm, which `cargo xtask` keeps outside the clone and names in CHECKER_NODE_TOOLS. Whoever prefers a
// node_modules folder beside this file (`npm ci`) can run the scripts without it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const tools = process.env.CHECKER_NODE_TOOLS;
const require = createRequire(tools ? join(tools, "packages.cjs") : import.meta.url);

const find = (name) => {
  try {
    return require.resolve(name);
  } catch {
    throw new Error(`The package of ${name} is not installed: run this by \`cargo xtask test e2e\` or \`cargo xtask node FILE\`.`);
  }
};

/** What a module of a package exports. */
export const found = (name) => require(find(name));

export const axeSource = readFileSync(find("axe-core/axe.min.js"), "utf8");
