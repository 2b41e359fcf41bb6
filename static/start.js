// Starts the app in place of the document in the page. If that fails, shows the reason and keeps the document.
//
// It's a separate file because the page's Content-Security-Policy doesn't allow inline scripts. It's a classic script because
// browsers don't run modules from a local file, where this script has a message to show.
{
  // The outcome is set on the root element, for the style sheet and for tests: "started" or "failed".
  const outcome = document.documentElement.dataset;
  const find = (selector) => [...document.querySelectorAll(selector)];
  const [notice] = find("#app-failed");
  const [reading] = find(".reading");

  // The build writes the names of the app's files into the page. The single-file app has none.
  const addresses = (name) => find(`meta[name=${name}]`).map(({ content }) => new URL(content, document.baseURI).href);
  const moduleOf = (code) => code.replace(/\.js$/, "_bg.wasm");
  const files = addresses("code").flatMap((code) => [code, moduleOf(code)]);

  const load = (made) =>
    new Promise((end) => {
      made.onload = made.onerror = end;
      document.head.append(made);
    });

  // A host's own policy may not allow the inline style sheet. Most policies allow it as a file.
  if (!getComputedStyle(document.documentElement).getPropertyValue("--brand")) {
    for (const href of addresses("style")) load(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  }

  const compile = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // With any other type, browsers refuse streaming compilation.
    const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
    return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  const fetchParts = async () => {
    // The document is painted first. On a slow connection, the app's files would delay it. (A page in the background is never
    // painted.)
    await new Promise((painted) => {
      new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
      setTimeout(painted, 500);
    });
    const [code, wasm] = files;
    // Compiled in advance, so that the app then starts immediately.
    const [app, module] = await Promise.all([import(code), compile(wasm)]);
    return { app, module };
  };

  // A click is lost if its element is replaced between press and release. So the app waits for the release.
  let isPressed = false;
  addEventListener("pointerdown", () => (isPressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (isPressed = false), true);
  const released = async () => {
    while (isPressed) await new Promise((resume) => setTimeout(resume, 20));
  };

  const begin = async () => {
    const { app, module } = await (globalThis[Symbol.for("connector-checker.parts")] ?? fetchParts)();
    await released();
    const places = find("[id^='/']");
    const links = () => find("#app a");
    const { activeElement } = document;
    const focused = links().indexOf(activeElement);
    const { scrollY: before } = window;
    await app.default({ module_or_path: module });
    // It renders asynchronously.
    await app.show();
    outcome.app = "started";
    // From now on, links open pages of the app instead of sections of the document.
    for (const place of places) place.removeAttribute("id");
    const link = links()[focused];
    if (link && link.hash === activeElement.hash) link.focus({ preventScroll: true });
    // While the app replaces the document, the page is short for a moment, and some browsers scroll.
    if (scrollY !== before) scrollTo(0, before);
    // The browser may have scrolled to a section of the document. The view starts at the top.
    const [{ type } = {}] = performance.getEntriesByType("navigation");
    if (type === "navigate" && location.hash.startsWith("#/")) scrollTo(0, 0);
    // The parts of the app that load later are fetched when the browser is idle, so that no click waits for them, unless the
    // reader saves data. A service worker has them already.
    const isMetered = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
    if (!isMetered && !navigator.serviceWorker?.controller) (globalThis.requestIdleCallback ?? setTimeout)(() => app.preload());
  };

  // The messages for failures are loaded only when needed. The single-file app includes them.
  const diagnose = async (error) => {
    for (const src of addresses("diagnosis")) await load(Object.assign(document.createElement("script"), { src }));
    const unknown = { cause: "The app couldn’t continue, and its site can’t be reached.", remedy: "Check your connection, then reload." };
    return globalThis[Symbol.for("connector-checker.diagnosis")]?.(error, files) ?? unknown;
  };

  const fail = async (error) => {
    if (outcome.app === "failed") return;
    outcome.app = "failed";
    console.error("The app couldn't continue:", error);
    const { cause, remedy } = await diagnose(error);
    notice.textContent = `${cause} ${remedy}`;
    notice.hidden = false;
    // An app that crashes later stays on the screen, with everything that was entered.
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

  // The page for files, which takes them by a script of its own. The single-file app includes it.
  if (files.length) addEventListener("connector-checker-import", () => import("./import.js").catch(() => {}));

  // Offline support waits until the app has started.
  const [keeper] = addresses("offline");
  if (keeper && "serviceWorker" in navigator) begun.then(() => import(keeper)).catch(() => {});
}
