// Keeps the site for use without a network: every file of this version, each checked against its digest before it counts.
//
// A new version is kept beside the old one, whole, and waits until the reader accepts it or no page of the old one is open.
// Nobody's caches are touched but those of this site, which may share its host with others.

// The build writes the files of the site here, as name: digest (SHA-256, base64); "./" is the page. And the digest of that list.
const FILES = {};
const VERSION = "";

const { scope } = registration;
const OWN = `connector-checker ${scope} `;
const CACHE = OWN + VERSION;

const address = (name) => new URL(name, scope).href;

const digest = async (response) => {
  const sum = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(sum)));
};

const keep = async (cache, name) => {
  const kept = await cache.match(address(name));
  if (kept && (await digest(kept)) === FILES[name]) return;
  // What the browser has fetched for the page is good enough if it is right; otherwise the host is asked past that.
  for (const mode of ["default", "reload"]) {
    const response = await fetch(address(name), { cache: mode });
    // Browsers refuse a page that was redirected from another address.
    if (response.ok && !response.redirected && (await digest(response.clone())) === FILES[name]) return cache.put(address(name), response);
  }
  throw new Error(`${name} is not the file of this version.`);
};

const keepAll = async () => {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.keys(FILES).map((name) => keep(cache, name)));
};

/** The names of this site's caches of other versions. */
const others = async () => (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);

const forgetOthers = async () => {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // A second page may still be of an older version, and ask for a later module of it.
  if (windows.filter(({ url }) => url.startsWith(scope)).length > 1) return;
  await Promise.all((await others()).map((name) => caches.delete(name)));
};

const answer = async (request, name) => {
  // What this version doesn't have, a page of an older one may still want.
  for (const cacheName of Object.hasOwn(FILES, name) ? [CACHE] : await others()) {
    const kept = await caches.match(address(name), { cacheName });
    if (kept) return kept;
  }
  return fetch(request);
};

addEventListener("install", (event) => event.waitUntil(keepAll()));

// Pages that no version has answered for so far are this one's too: what was opened first is available offline as well.
addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { request } = event;
  const [url] = request.url.split(/[?#]/);
  const name = url.slice(scope.length);
  // Folders below this one may belong to somebody else.
  if (request.method !== "GET" || !url.startsWith(scope) || name.includes("/")) return;
  event.respondWith(answer(request, /^(index\.html)?$/.test(name) ? "./" : name));
});

addEventListener("message", (event) => {
  if (event.data === "use") skipWaiting();
  // The browser may have thrown files away since: what is missing is fetched again.
  if (event.data === "check") {
    const isWhole = keepAll().then(() => true, () => false);
    event.waitUntil(isWhole.then((whole) => event.ports[0].postMessage(whole)));
  }
});
