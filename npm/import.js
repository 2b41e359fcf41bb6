// What an organization's exports and scripts say, and where mail for a file of recipients goes.

import load, * as engine from "./wasm/import.js";
import { CheckerError, FREED, ask } from "./errors.js";
import { pack } from "./organization.js";
import { engine as started, ready, start } from "./start.js";

export { CheckerError } from "./errors.js";
export { version } from "./version.js";

export default function init(source = new URL("./wasm/import_bg.wasm", import.meta.url)) {
  return start("import", load, source);
}

const encoder = new TextEncoder();

const refuse = (path, message) => {
  throw new CheckerError("files", path, message);
};

/** Whatever holds bytes, as one kind of array. Undefined for anything else. */
function asBytes(bytes) {
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  return ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : undefined;
}

/** A file's bytes. */
function bytesOf({ text, bytes }, path) {
  const found = typeof text === "string" ? encoder.encode(text) : asBytes(bytes);
  if (!found || (text !== undefined && bytes !== undefined)) {
    refuse(path, `${path} must have either text (a string) or bytes (an ArrayBuffer or a view of one).`);
  }
  return found;
}

const read = ready("import", engine.importFiles);

export function importOrganization(files) {
  if (!Array.isArray(files)) refuse("files", 'files must be an array, such as [{ name: "outbound.json", text }].');
  const names = files.map((file, place) => {
    if (typeof file?.name !== "string") refuse(`files[${place}].name`, `files[${place}].name must be a string.`);
    return file.name;
  });
  return JSON.parse(read(names, files.map((file, place) => bytesOf(file, `files[${place}]`))));
}

export class Batch {
  #core;

  constructor(organization, options = {}) {
    started("import");
    if (typeof options !== "object" || options === null) {
      throw new CheckerError("options", "options", 'options must be an object, such as { message: "forwarded" }.');
    }
    const { bytes, entries } = pack(organization);
    this.#core = ask(() => new engine.BatchCore(bytes, entries, `${options.message ?? "person"}`));
  }

  feed(bytes) {
    const piece = asBytes(bytes);
    if (!piece) throw new CheckerError("bytes", "bytes", "bytes must be an ArrayBuffer or a view of one, such as a Uint8Array.");
    this.#core.feed(piece);
  }

  nextFile() {
    this.#core.nextFile();
  }

  finish() {
    const core = this.#core;
    const report = core.finish();
    this.#core = FREED;
    return JSON.parse(report);
  }

  free() {
    this.#core.free();
    this.#core = FREED;
  }
}

if (Symbol.dispose) Batch.prototype[Symbol.dispose] = Batch.prototype.free;
