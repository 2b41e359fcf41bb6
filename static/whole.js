// The app as one file: what start.js otherwise fetches is in the page. The module and wasm-bindgen's script are packed, because
// they are three times as long as they are, and written in letters of seven bits each, because HTML has no other way to hold bytes:
// every code below 128, but those that mean something to HTML stand 128 higher.

globalThis.connectorCheckerParts = async () => {
  // They come last in the page, so that this script runs, and can tell of it, where a copy of the file broke off.
  if (document.readyState === "loading") await new Promise((resume) => addEventListener("DOMContentLoaded", resume));
  const letters = document.getElementById("app-packed").textContent;
  const packed = new Uint8Array((letters.length * 7) >> 3);
  let bits = 0;
  let waiting = 0;
  let place = 0;
  for (let at = 0; at < letters.length; at++) {
    bits = ((bits << 7) | (letters.charCodeAt(at) & 127)) & 0x7fff;
    waiting += 7;
    if (waiting >= 8) packed[place++] = bits >> (waiting -= 8);
  }
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(unpacked).arrayBuffer());
  // The script ends with the first zero. The page's policy knows its digest.
  const end = bytes.indexOf(0);
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(bytes.subarray(0, end));
  document.head.append(script);
  return { start: wasm_bindgen, module: await WebAssembly.compile(bytes.subarray(end + 1)) };
};

globalThis.connectorCheckerSheets = async (name) => wasm_bindgen[name];
