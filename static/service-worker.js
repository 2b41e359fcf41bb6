// Keeps the site for use without a network: every file of this version, each checked against its digest before it counts.
//
// A new version is kept next to the old one, complete, and waits until the reader accepts it or no page of the old one is
// open. The worker touches only the caches of this site, which may share its host with others.

// The build writes the files of the site here, as name: digest (SHA-256, base64); "./" is the page. It also writes the digest
// of that list.
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
  // The copy in the browser's cache is good enough if its digest is correct. Otherwise, request the file from the host.
  for (const mode of ["default", "reload"]) {
    const response = await fetch(address(name), { cache: mode });
    // Browsers reject a page that was redirected from another address.
    if (response.ok && !response.redirected && (await digest(response.clone())) === FILES[name]) return cache.put(address(name), response);
  }
  throw new Error(`${name} isn't the file of this version.`);
};

const keepAll = async () => {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.keys(FILES).map((name) => keep(cache, name)));
};

/** The names of this site's caches of other versions. */
const others = async () => (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);

const forgetOthers = async () => {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // A second page may still run an older version, and request a part of it.
  if (windows.filter(({ url }) => url.startsWith(scope)).length > 1) return;
  await Promise.all((await others()).map((name) => caches.delete(name)));
};

const answer = async (request, name) => {
  // A page of an older version may still need a file that this version doesn't have.
  for (const cacheName of Object.hasOwn(FILES, name) ? [CACHE] : await others()) {
    const kept = await caches.match(address(name), { cacheName });
    if (kept) return kept;
  }
  return fetch(request);
};

addEventListener("install", (event) => event.waitUntil(keepAll()));

// This version also takes pages that no version controls yet, so the first page is available offline too.
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
  // The browser may have deleted files since: download them again.
  if (event.data === "check") {
    const isWhole = keepAll().then(() => true, () => false);
    event.waitUntil(isWhole.then((whole) => event.ports[0].postMessage(whole)));
  }
});
