// The package as somebody else has it: packed by npm, unpacked into a project of its own, found by its name.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(process.env.CHECKER_SITE ?? join(root, "dist"), "npm");
const tools = process.env.CHECKER_NPM_TOOLS;

/** What `npm pack` would publish: the names of the files. */
export const packed = () => JSON.parse(npm(["pack", "--dry-run", "--json"], built))[0];

/** A package of tests/npm/package.json, by its name. */
export const tool = createRequire(tools ? join(tools, "packages.cjs") : import.meta.url);

function npm(args, folder) {
  return execFileSync("npm", [...args, "--ignore-scripts", "--loglevel=error"], { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
}

/** A project with nothing in it but the package, and copies of these files of tests/npm. */
export function project(name, files = []) {
  const folder = join(root, "target/npm", name);
  rmSync(folder, { recursive: true, force: true });
  const modules = join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  npm(["pack", "--pack-destination", folder], built);
  const archive = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  execFileSync("tar", ["-xzf", archive], { cwd: folder });
  cpSync(join(folder, "package"), join(modules, "connector-checker"), { recursive: true });
  rmSync(join(folder, "package"), { recursive: true });
  for (const file of files) cpSync(new URL(file, import.meta.url), join(folder, file), { recursive: true });
  return {
    folder,
    /** Imports an entry of the package, as a script of the project would. */
    load: (entry) => import(pathToFileURL(createRequire(join(folder, "script.cjs")).resolve(entry))),
  };
}

/** The error that a call throws. */
export function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("The call was to throw an error.");
}
