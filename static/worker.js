// The worker that reads files: wasm-bindgen's script stands before this one. Gets names with their contents, answers with
// the text of what was found, and fails if a file can't be read.

onmessage = async ({ data: named }) => {
  const fail = (failed) => postMessage({ failed });
  try {
    await wasm_bindgen({ module_or_path: "./reader_bg.wasm" });
  } catch {
    return fail("worker");
  }
  // The program says of a larger file that it is too large, and reads none of it.
  const MOST = 50_000_001;
  let buffers;
  try {
    buffers = await Promise.all(named.map(([, file]) => file.slice(0, MOST).arrayBuffer()));
  } catch {
    return fail("file");
  }
  const bytes = new Uint8Array(await new Blob(buffers).arrayBuffer());
  const names = named.map(([name]) => name).join("\n");
  const lengths = Uint32Array.from(buffers, ({ byteLength }) => byteLength);
  try {
    postMessage({ text: wasm_bindgen.read(names, bytes, lengths) });
  } catch {
    fail("file");
  }
};
