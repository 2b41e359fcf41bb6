// The program that answers questions about an organization, for the custom element: wasm-bindgen's script stands before this
// one. In the site, a worker has it (static/worker.js). A page of another origin can't start that.

export default async () => {
  await wasm_bindgen({ module_or_path: new URL("./reader_bg.wasm", import.meta.url) });
  return wasm_bindgen;
};
