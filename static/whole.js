// The single-file app: the files that start.js otherwise fetches are in the page. The module and wasm-bindgen's script are
// compressed to a third of their size, and encoded as base64, because HTML can't contain bytes.

globalThis[Symbol.for("connector-checker.parts")] = async () => {
  // They are last in the page, so that this script can report an incomplete copy of the file.
  if (document.readyState === "loading") await new Promise((resume) => addEventListener("DOMContentLoaded", resume));
  const packed = Uint8Array.from(atob(document.getElementById("app-packed").textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(unpacked).arrayBuffer());
  // The script ends at the first null byte. The page's policy allows it by its hash.
  const end = bytes.indexOf(0);
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(bytes.subarray(0, end));
  document.head.append(script);
  return { app: { ...wasm_bindgen, default: wasm_bindgen }, module: await WebAssembly.compile(bytes.subarray(end + 1)) };
};
