#!/usr/bin/env node
// The command `connector-checker`: the program of src/cli, with this script as its world.
//
// Its status is 0 if there is nothing to say, 1 if something was found or the files have errors, and 2 if nothing was recognized
// or it was called incorrectly. Results go to standard output; what is wrong, to the error stream.

import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { command, initSync } from "./wasm/command.js";

/** An import says of a larger file that it is too large. */
const MOST = 50_000_001;

/** What there is to read, up to that. */
function limited(file) {
  if (file === 0) return readFileSync(0).subarray(0, MOST);
  const handle = openSync(file);
  try {
    const { size } = statSync(file);
    // A pipe or a device has no size.
    if (!size) return readFileSync(handle).subarray(0, MOST);
    const bytes = new Uint8Array(Math.min(size, MOST));
    let read = 0;
    for (let more = 1; more && read < bytes.length; read += more) more = readSync(handle, bytes, read, bytes.length - read, null);
    return bytes.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

/** The files directly in a folder, in the order of their names. */
const filesIn = (folder) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();

const host = {
  read(path) {
    try {
      if (path === "-") return [["standard input", limited(0)]];
      const files = statSync(path).isDirectory() ? filesIn(path) : [path];
      return files.map((file) => [file, limited(file)]);
    } catch (error) {
      throw `${path} can’t be read (${error.code ?? error.message}).`;
    }
  },
  now: () => Math.floor(Date.now() / 1000),
  hasColors: () => Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb",
};

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

initSync({ module: readFileSync(new URL("./wasm/command_bg.wasm", import.meta.url)) });
const { text, complaints, status } = command(process.argv.slice(2), host);
process.stderr.write(complaints);
process.stdout.write(text);
process.exitCode = status;
