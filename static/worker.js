// The worker that reads files and answers questions about them: wasm-bindgen's script stands before this one. Each call has a
// number, with which its result, or why it failed, goes back. The first message has none, and says that there is a worker. In
// the single-file app it brings the module.

let started;
onmessage = async ({ data: { module, call = 0, name, given } }) => {
  started ??= wasm_bindgen({ module_or_path: module ?? "./reader_bg.wasm" });
  // The calls stay in their order, since all of them wait for the same.
  try {
    await started;
  } catch {
    return postMessage({ call, failed: "worker" });
  }
  try {
    postMessage({ call, result: name && wasm_bindgen[name](...given) });
  } catch {
    postMessage({ call, failed: "file" });
  }
};
