// The worker that reads files and answers questions about them: wasm-bindgen's script stands before this one. Each call has a
// number, with which its result, or why it failed, goes back.

const started = wasm_bindgen({ module_or_path: "./reader_bg.wasm" });

const CALLS = {
  async read(isOther, named) {
    // The program says of a larger file that it is too large, and reads none of it.
    const MOST = 50_000_001;
    const buffers = await Promise.all(named.map(([, file]) => file.slice(0, MOST).arrayBuffer()));
    const bytes = new Uint8Array(await new Blob(buffers).arrayBuffer());
    const names = named.map(([name]) => name).join("\n");
    const lengths = Uint32Array.from(buffers, ({ byteLength }) => byteLength);
    return wasm_bindgen.read(isOther, names, bytes, lengths);
  },
  async answer(question, settings) {
    wasm_bindgen.settings(settings);
    return wasm_bindgen.answer(question);
  },
};

// One call after the other, in their order.
let last = Promise.resolve();
onmessage = ({ data: { call, name, given } }) => {
  last = last.then(async () => {
    try {
      await started;
    } catch {
      return postMessage({ call, failed: "worker" });
    }
    try {
      postMessage({ call, result: await CALLS[name](...given) });
    } catch {
      postMessage({ call, failed: "file" });
    }
  });
};
