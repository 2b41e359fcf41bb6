// The line that says when and where figures were measured.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, type } from "node:os";

/** What a program says of its version, or nothing. */
const version = (program, ...args) => {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
};

const system = () => {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync("/etc/os-release", "utf8"))[1];
  } catch {
    return `${type()} ${release()}`;
  }
};

const [{ model }] = cpus();
const parts = [new Date().toISOString().slice(0, 10), `${cpus().length} cores of ${model.trim()}`, system(), `Node ${process.versions.node}`, version("rustc", "--version")];
console.log(`*${parts.filter(Boolean).join(" · ")}*`);
