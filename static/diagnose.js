// Explains why the app couldn't start, and how to fix it.
//
// `error` is the thrown error. `files` are the URLs of the app's files, empty for the single-file app. Returns { cause, remedy },
// both sentences for the reader. It's a classic script, because browsers don't run modules from a local file.

globalThis[Symbol.for("connector-checker.diagnosis")] = async (error, files = []) => {
  // The smallest module: a magic number and a version.
  const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
  const says = (cause, remedy) => ({ cause, remedy });
  const OWNER = "ask the site owner";

  if (typeof WebAssembly === "undefined") {
    return says("The app needs WebAssembly, which this browser doesn’t have or has turned off.", "Update the browser, or allow WebAssembly for this page. Some security settings and iOS Lockdown Mode turn it off.");
  }
  if (error instanceof WebAssembly.RuntimeError) {
    return says("The app crashed.", "Your entries are still in the address and in the fields of this page. Copy what you need, then reload. If it crashes again, start again from the home page.");
  }
  if (files.length && location.protocol === "file:") {
    return says("Browsers don’t load the parts of an app from a local folder, and this copy of the app has several.", "Open connector-checker.html instead, which is a single file, or put this folder on a web server.");
  }
  try {
    // WebKit compiles a module that the policy then doesn't let it run.
    await WebAssembly.instantiate(EMPTY);
  } catch {
    return says("The security policy of this page doesn’t allow WebAssembly, which the app needs.", `Reload. If that doesn’t help, ${OWNER} to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.`);
  }
  if (!files.length) {
    return says("This copy of the app is incomplete or damaged, or the browser is too old.", "Download connector-checker.html again, or update the browser.");
  }
  for (const file of files) {
    const name = new URL(file, document.baseURI).pathname.split("/").pop();
    let response;
    let bytes;
    const brokeOff = () => says(response ? `The download of ${name} was interrupted.` : `The file ${name} couldn’t be downloaded.`, "Check your connection, then reload.");
    try {
      response = await fetch(file);
    } catch {
      return brokeOff();
    }
    if (!response.ok) {
      return says(`The server didn’t return the file ${name} (status ${response.status}).`, `Reload, because the site may have just been updated. If that doesn’t help, ${OWNER} to upload all files.`);
    }
    const type = (response.headers.get("content-type") ?? "nothing").split(";")[0];
    const isModule = name.endsWith(".wasm");
    if (!isModule && !/^(text|application)\/(x-)?(java|ecma)script$/.test(type)) {
      return says(`The server sends the script ${name} with the type ${type}, so browsers don’t run it.`, `You can’t fix this yourself: ${OWNER} to send it as text/javascript.`);
    }
    try {
      // For an incomplete script, WebKit has a body that never ends.
      const late = new Promise((_, reject) => setTimeout(reject, 5000));
      bytes = new Uint8Array(await Promise.race([response.arrayBuffer(), late]));
    } catch {
      return brokeOff();
    }
    if (isModule && EMPTY.some((byte, place) => place < 4 && bytes[place] !== byte)) {
      return says(`The server sends something else instead of the file ${name}.`, `Reload. If that doesn’t help, ${OWNER} to send the unchanged file with the type application/wasm.`);
    }
    if (isModule && !WebAssembly.validate(bytes)) {
      return says(`The file ${name} is incomplete or damaged, or needs a newer browser.`, "Reload. If that doesn’t help, clear the browser’s cache for this site, or update the browser.");
    }
  }
  if (error instanceof SyntaxError) {
    return says("A script of the app is incomplete, or this browser is too old.", "Reload. If that doesn’t help, update the browser.");
  }
  return says(`The app couldn’t start, for an unknown reason (${error}).`, "Reload, or try another browser.");
};
