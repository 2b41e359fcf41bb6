// The single-file app: the files that start.js otherwise fetches are in the page. The module and wasm-bindgen's script are
// compressed to a third of their size, and encoded as base64, because HTML can't contain bytes.

globalThis[Symbol.for("connector-checker.parts")] = async () => {
  // They are last in the page, so that this script can report an incomplete copy of the file.
  if (document.readyState === "loading") await new Promise((resume) => addEventListener("DOMContentLoaded", resume));
  const packed = Uint8Array.from(atob(document.getElementById("app-packed").textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(unpacked).arrayBuffer());
  // A null byte ends each script: that of the module, which the page's policy allows by its hash, and what follows it in a worker.
  const end = bytes.indexOf(0);
  const workerEnd = bytes.indexOf(0, end + 1);
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(bytes.subarray(0, end));
  document.head.append(script);
  const module = await WebAssembly.compile(bytes.subarray(workerEnd + 1));
  // A worker of the same program, for import.js.
  const address = URL.createObjectURL(new Blob([bytes.subarray(0, end), "\n", bytes.subarray(end + 1, workerEnd)], { type: "text/javascript" }));
  globalThis[Symbol.for("connector-checker.whole")] = { address, module };
  return { app: { ...wasm_bindgen, default: wasm_bindgen }, module };
};
