// Starts the app. It stands in a file of its own because the page's Content-Security-Policy allows no script inside the
// page, and it is written without top-level await so that a browser too old for the app can still run it and say so.

// Trunk writes these two links into the page, with the names that this build's files have.
const address = (id) => document.getElementById(id).href;

// What became of it stands on the root element, for the style sheet and for whoever waits for the app: "started" or "failed".
const outcome = document.documentElement.dataset;

// The pages that most readers never open come in modules of their own, when somebody does. The app calls this for them.
globalThis.connectorCheckerSheets = async (name) => {
  const code = new URL(document.querySelector(`meta[name=${name}]`).content, document.baseURI).href;
  const { default: start, sheet } = await import(code);
  await start({ module_or_path: code.replace(/\.js$/, "_bg.wasm") });
  return sheet;
};

import(address("app-code"))
  .then(({ default: start }) => start({ module_or_path: address("app-wasm") }))
  .then(() => (outcome.app = "started"))
  .catch((error) => {
    outcome.app = "failed";
    // The page already holds the sentence for this case, so that nothing has to be loaded or built to show it.
    document.getElementById("app-failed").hidden = false;
    console.error("The app could not start:", error);
  });
