// The packages that tests/words/package.json names, from the folder where `cargo xtask` keeps them.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.env.CHECKER_WORDS_TOOLS;
if (!folder) throw new Error("CHECKER_WORDS_TOOLS names no folder: run `cargo xtask test words` or `cargo xtask words`.");

const require = createRequire(join(folder, "package.json"));

/** A package made of CommonJS. */
export const needed = (name) => require(name);

/** A package made of modules. */
export const imported = (name) => import(pathToFileURL(join(folder, "node_modules", name)).href);

/** The folder of the clone. */
export const root = new URL("../../", import.meta.url);
