// Starts the app in the place of the document that the page holds; if that fails, says why, and leaves the document to be read.
//
// It stands in a file of its own because the page's Content-Security-Policy allows no script inside the page, and it is a
// plain script because browsers run no module from a disk, where it has something to say.
{
  // What became of it stands on the root element, for the style sheet and for whoever waits for the app: "started" or "failed".
  const outcome = document.documentElement.dataset;
  const find = (selector) => [...document.querySelectorAll(selector)];
  const [notice] = find("#app-failed");
  const [reading] = find(".reading");

  // The build writes into the page what its files are called; the app as one file has none.
  const addresses = (name) => find(`meta[name=${name}]`).map(({ content }) => new URL(content, document.baseURI).href);
  const moduleOf = (code) => code.replace(/\.js$/, "_bg.wasm");
  const files = addresses("code").flatMap((code) => [code, moduleOf(code)]);

  const load = (made) =>
    new Promise((end) => {
      made.onload = made.onerror = end;
      document.head.append(made);
    });

  // The page has its style with it, by a digest that a host's own policy may not know. A file of the host it mostly allows.
  if (!getComputedStyle(document.documentElement).getPropertyValue("--brand")) {
    for (const href of addresses("style")) load(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  }

  const compile = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // With any other type, browsers refuse to compile what is still coming.
    const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
    return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  const fetchParts = async () => {
    // What there is to read comes first: on a slow line, the app's files would take its place. (In a page that nobody looks at,
    // nothing is ever painted.)
    await new Promise((painted) => {
      new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
      setTimeout(painted, 500);
    });
    const [code, wasm] = files;
    // Compiled beforehand, so that the app then comes at once.
    const [{ default: start }, module] = await Promise.all([import(code), compile(wasm)]);
    return { start, module };
  };

  // The pages that most readers never open come in modules of their own, when somebody does. The app calls this for them.
  globalThis.connectorCheckerSheets ??= async (name) => {
    const [code] = addresses(name);
    const { default: start, sheet } = await import(code);
    await start({ module_or_path: moduleOf(code) });
    return sheet;
  };

  // A click is lost if what was pressed is another element when it is released; so the app waits for the reader's finger.
  let isPressed = false;
  addEventListener("pointerdown", () => (isPressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (isPressed = false), true);
  const released = async () => {
    while (isPressed) await new Promise((resume) => setTimeout(resume, 20));
  };

  const begin = async () => {
    const { start, module } = await (globalThis.connectorCheckerParts ?? fetchParts)();
    await released();
    const places = find("[id^='/']");
    const links = () => find("#app a");
    const { activeElement } = document;
    const focused = links().indexOf(activeElement);
    const { scrollY: before } = window;
    await start({ module_or_path: module });
    outcome.app = "started";
    // From here on the app leads to its pages, and not the browser to passages of the document.
    for (const place of places) place.removeAttribute("id");
    const link = links()[focused];
    if (link && link.hash === activeElement.hash) link.focus({ preventScroll: true });
    // While the app takes its place, the page is short for a moment, and some browsers scroll at once.
    if (scrollY !== before) scrollTo(0, before);
    // The browser may have scrolled to the passage that the address names, which a view begins above.
    const [{ type } = {}] = performance.getEntriesByType("navigation");
    if (type === "navigate" && location.hash.startsWith("#/")) scrollTo(0, 0);
  };

  // Nearly nobody needs the words for a failure; so they come only when there is one. The app as one file has them with it.
  const diagnose = async (error) => {
    for (const src of addresses("diagnosis")) await load(Object.assign(document.createElement("script"), { src }));
    const unknown = { cause: "The app could not go on, and its site is out of reach.", remedy: "Check the connection, then reload." };
    return globalThis.connectorCheckerDiagnosis?.(error, files) ?? unknown;
  };

  const fail = async (error) => {
    if (outcome.app === "failed") return;
    outcome.app = "failed";
    console.error("The app could not go on:", error);
    const { cause, remedy } = await diagnose(error);
    notice.textContent = `${cause} ${remedy}`;
    notice.hidden = false;
    // An app that stopped later stays on the screen, with what was typed in it.
    const [main] = find("main");
    main.prepend(notice);
    if (!reading.isConnected) main.append(reading);
    scrollTo(0, 0);
  };

  for (const event of ["error", "unhandledrejection"]) {
    addEventListener(event, ({ error, reason }) => {
      const thrown = error ?? reason;
      if (typeof WebAssembly !== "undefined" && thrown instanceof WebAssembly.RuntimeError) fail(thrown);
    });
  }
  const begun = begin().catch(fail);

  // Whatever keeps the site for later has time until the site is there. A reader who leaves meanwhile misses nothing.
  const [keeper] = addresses("offline");
  if (keeper && "serviceWorker" in navigator) begun.then(() => import(keeper)).catch(() => {});
}
