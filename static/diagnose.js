// Says why the app could not start, and what helps. It knows nothing of the page around, so whoever starts the app can ask.
//
// `error` is what was thrown; `files` are the addresses of the files that the app is made of, none where it is in the page.
// The answer is { cause, remedy }, both in sentences for a reader. It is a plain script, which browsers run where they run no
// module: from a disk, for one.

globalThis.connectorCheckerDiagnosis = async (error, files = []) => {
  // The smallest module there is: a name and a version.
  const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
  const says = (cause, remedy) => ({ cause, remedy });
  const OWNER = "ask whoever runs this site";

  if (typeof WebAssembly === "undefined") {
    return says("This browser has no WebAssembly, which the app is written for, or has it switched off.", "Update the browser, or allow WebAssembly for this page; some security settings and the lockdown mode of iOS switch it off.");
  }
  if (error instanceof WebAssembly.RuntimeError) {
    return says("The app has stopped: it made a mistake that it cannot recover from.", "What you entered is still in the address and in the fields of this page. Copy what you need, then reload. If it stops again, begin anew at the first page.");
  }
  if (files.length && location.protocol === "file:") {
    return says("Browsers let no page from a disk load its own parts, and this copy of the app has several.", "Open connector-checker.html instead, which holds all of them in one file, or put this folder on a web server.");
  }
  try {
    // WebKit compiles what it then refuses to run.
    await WebAssembly.instantiate(EMPTY);
  } catch {
    return says("A security policy of this page does not allow WebAssembly, which the app is written for.", `Reload, and if that does not help, ${OWNER} to add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.`);
  }
  if (!files.length) {
    return says("This copy of the app is incomplete or damaged, or the browser is too old for it.", "Get connector-checker.html once more, or update the browser.");
  }
  for (const file of files) {
    const name = new URL(file, document.baseURI).pathname.split("/").pop();
    let response;
    let bytes;
    const brokeOff = () => says(response ? `The download of ${name} broke off in the middle.` : `The file ${name} could not be fetched.`, "Check the connection, then reload.");
    try {
      response = await fetch(file);
    } catch {
      return brokeOff();
    }
    if (!response.ok) {
      return says(`The host does not give out the file ${name} (it answers ${response.status}).`, `Reload; the site may have changed just now. If that does not help, ${OWNER} to put all of its files there.`);
    }
    const type = (response.headers.get("content-type") ?? "nothing").split(";")[0];
    const isModule = name.endsWith(".wasm");
    if (!isModule && !/^(text|application)\/(x-)?(java|ecma)script$/.test(type)) {
      return says(`The host sends the script ${name} with the type ${type}, and browsers then refuse to run it.`, `Nothing on your side helps: ${OWNER} to send it as text/javascript.`);
    }
    try {
      // Of a script that it could not get whole, WebKit keeps a body that never ends.
      const late = new Promise((_, reject) => setTimeout(reject, 5000));
      bytes = new Uint8Array(await Promise.race([response.arrayBuffer(), late]));
    } catch {
      return brokeOff();
    }
    if (isModule && EMPTY.some((byte, place) => place < 4 && bytes[place] !== byte)) {
      return says(`The host sends something else in place of the file ${name}.`, `Reload, and if that does not help, ${OWNER} to send that file as it is, with the type application/wasm.`);
    }
    if (isModule && !WebAssembly.validate(bytes)) {
      return says(`The file ${name} arrived incomplete or damaged, or needs a newer browser.`, "Reload. If that does not help, empty the browser’s cache for this site, or update the browser.");
    }
  }
  if (error instanceof SyntaxError) {
    return says("A script of the app arrived incomplete, or this browser is too old for it.", "Reload. If that does not help, update the browser.");
  }
  return says(`The app could not start, for a reason that it does not know (${error}).`, "Reload, or try another browser.");
};
