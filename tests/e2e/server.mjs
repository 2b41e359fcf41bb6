// A static server for the built site: on a free port, at the root or in a folder, and with a memory of every request, so
// that a test can say what a page asked for.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The file that the piece of script is in which a test puts before all others. */
const FIRST = "first.js";

/** The folder of the built site. */
export const builtSite = process.env.CHECKER_SITE ?? fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * Serves a folder. `under` is the path it appears at ("/" or for instance "/tools/connectors/"), as on a host that has
 * other things beside it. `pages` are those others: texts of HTML by their paths. `headers` gives the headers that a host
 * adds, or sends instead of the usual ones, for a path. `first` is a piece of script that runs in the page before any of
 * its own. Without `keeps`, the page is as a host has it that lets no browser keep the site: the lines for that are left
 * out, so that a test sees what the server does and not what a worker remembers.
 */
export async function serve({ folder = builtSite, under = "/", pages = {}, headers = () => ({}), first, keeps = false } = {}) {
  const requests = [];
  let refused;
  let held;
  let cut;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = decodeURIComponent(pathname);
    const entry = { method: request.method, path, status: 404 };
    requests.push(entry);
    const answer = (status, type, body) => {
      entry.status = status;
      // Every visit is a first visit: a test never sees what another one left in the browser's cache.
      const whole = Buffer.from(body);
      response.writeHead(status, { "content-type": type, "content-length": whole.length, "cache-control": "no-store", ...headers(path) });
      if (request.method === "HEAD") return response.end();
      if (!cut?.paths.test(path)) return response.end(whole);
      // Ended, not reset: a reset throws away what a busy browser hasn't read yet, the head of the answer too.
      response.write(whole.subarray(0, whole.length * cut.share), () => request.socket.end());
    };
    const inside = path.startsWith(under) ? path.slice(under.length) || "index.html" : undefined;
    const file = inside === undefined ? undefined : normalize(join(folder, inside));
    if (cut?.share === 0 && cut.paths.test(path)) {
      return request.socket.destroy();
    }
    if (refused?.test(path)) {
      return answer(503, TYPES[".txt"], "refused by the test");
    }
    if (held?.paths.test(path)) await held.release;
    if (path in pages) {
      return answer(200, TYPES[".html"], pages[path]);
    }
    if (file === undefined || !file.startsWith(normalize(folder) + sep)) {
      return answer(404, TYPES[".txt"], "not here");
    }
    if (first !== undefined && inside === FIRST) return answer(200, TYPES[".js"], first);
    try {
      let body = await readFile(file);
      // In a file of its own, since the page's policy lets no script run that stands in the page.
      if (first !== undefined && inside === "index.html") body = String(body).replace("<head>", `<head><script src="${FIRST}"></script>`);
      // From the start of a line: from each letter of the longest one, a search takes longer than everything else about a load.
      if (!keeps && inside === "index.html") body = String(body).replaceAll(/^.*(offline\.js|manifest\.webmanifest).*\n/gm, "");
      answer(200, TYPES[extname(file)] ?? "application/octet-stream", body);
    } catch {
      answer(404, TYPES[".txt"], "not found");
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** The address of the page. */
    url: origin + under,
    /** Every request so far, in order: { method, path, status }. */
    requests,
    /** The files asked for so far, relative to the site, each once; the page itself is "index.html". */
    files: () => [...new Set(requests.map(({ path }) => path.slice(under.length) || "index.html"))],
    /** From now on, answers requests for these paths (a regular expression) with an error; nothing refuses none. */
    refuse: (paths) => (refused = paths),
    /** From now on, keeps requests for these paths waiting; gives back the function that lets them go on. */
    hold: (paths) => {
      let go;
      held = { paths, release: new Promise((resolve) => (go = resolve)) };
      return () => {
        held = undefined;
        go();
      };
    },
    /**
     * From now on, breaks the connection off for these paths, once this share of the file is sent; 0 is as without a
     * network. Nothing cuts none.
     */
    cut: (paths, share = 0) => (cut = paths && { paths, share }),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        // The browser keeps connections open that would hold the server back.
        server.closeAllConnections();
      }),
  };
}
