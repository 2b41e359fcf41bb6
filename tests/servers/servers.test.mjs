// The samples of docs/hosting: in the real servers, where they are there, and by their words where they are not.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { start } from "../e2e/browser.mjs";
import { Reader } from "../e2e/reader.mjs";
import { builtSite } from "../e2e/server.mjs";

const sample = (name) => fileURLToPath(new URL(`../../docs/hosting/${name}`, import.meta.url));
const HASHED = /-[0-9a-f]{16}(_bg)?\.(js|wasm|css)$/;
const FOREVER = "public, max-age=31536000, immutable";
const TYPES = [
  [/(^|\.html)$/, /^text\/html/],
  [/\.js$/, /^(text|application)\/javascript/],
  [/\.css$/, /^text\/css/],
  [/\.wasm$/, /^application\/wasm$/],
  [/\.webmanifest$/, /^application\/manifest\+json/],
  [/\.png$/, /^image\/png/],
];

let files;
let policy;
before(async () => {
  const entries = await readdir(builtSite, { withFileTypes: true });
  const known = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  files = ["", ...known.filter((name) => TYPES.some(([names]) => names.test(name)))];
  const page = await readFile(join(builtSite, "index.html"), "utf8");
  // A header that is the same for every version can't have the digest of the style sheet, to which the page then keeps. Who may
  // show the page in a frame is for a header alone to say.
  const [own] = /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/.exec(page);
  assert.equal(own.match(/'sha256-[\w+/]+='/g).length, 1);
  policy = `${own.replace(/'sha256-[\w+/]+='/, "'unsafe-inline'")}; frame-ancestors 'none'`;
  assert.ok(files.some((name) => HASHED.test(name)));
});

const isPage = (name) => ["", "index.html"].includes(name);
const isShared = (name) => /\.(js|wasm|css)$/.test(name);

/** The policy that a header brings for a file of the site, if any: who may show a page in a frame, and the app's whole one. */
function policyOf(name) {
  if (isPage(name)) return policy;
  if (name === "embed.html") return "frame-ancestors 'self' https://docs.example.com";
  return name.endsWith(".html") ? "frame-ancestors 'none'" : undefined;
}

/** What every file has, whatever its kind. */
const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** A free port of this machine. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** Asks for a file as a browser does, and gives back { status, headers, body }. */
async function ask(url, headers = {}) {
  const [response] = await once(request(url, { headers: { "accept-encoding": "gzip", ...headers } }).end(), "response");
  const parts = await response.toArray();
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

/** Each way of starting a server on a folder: the program and its arguments. */
const SERVERS = {
  async nginx(folder, site, port) {
    const conf = (await readFile(sample("nginx.conf"), "utf8"))
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("root /srv/connector-checker;", `root "${site}";`);
    await writeFile(join(folder, "site.conf"), conf);
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
    const whole = `daemon off; pid ${folder}/pid; error_log ${folder}/log; events {}
      http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${places.join(" ")} include ${folder}/site.conf; }`;
    await writeFile(join(folder, "whole.conf"), whole);
    return ["-p", folder, "-e", join(folder, "log"), "-c", join(folder, "whole.conf")];
  },

  async apache(folder, site, port) {
    // As .htaccess it is under the strictest rules that Apache has for such a file.
    await copyFile(sample("apache.conf"), join(site, ".htaccess"));
    const modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "filter", "deflate"];
    const whole = `ServerRoot "${folder}"\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile "${folder}/pid"\nErrorLog "${folder}/log"
${modules.map((name) => `LoadModule ${name}_module ${process.env.CHECKER_APACHE_MODULES}/mod_${name}.so`).join("\n")}
User www-data\nGroup www-data\nTypesConfig /dev/null\nDocumentRoot "${site}"
<Directory "${site}">\nRequire all granted\nAllowOverride All\n</Directory>\n`;
    await writeFile(join(folder, "whole.conf"), whole);
    return ["-X", "-f", join(folder, "whole.conf")];
  },
};

for (const [name, program] of [
  ["nginx", process.env.CHECKER_NGINX],
  ["apache", process.env.CHECKER_APACHE],
]) {
  describe(`the sample for ${name}`, { skip: !program && `${name} is not here` }, () => {
    let folder;
    let server;
    let site;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "connector-checker-"));
      const files = join(folder, "site");
      // Files that have just changed have weaker tags.
      await cp(builtSite, files, { recursive: true, preserveTimestamps: true });
      // Servers read them as another user.
      await chmod(folder, 0o755);
      const port = await freePort();
      server = spawn(program, await SERVERS[name](folder, files, port), { stdio: "inherit" });
      site = `http://127.0.0.1:${port}/`;
      for (let left = 100; ; left--) {
        const answered = await ask(site).catch(() => undefined);
        if (answered) break;
        if (left === 0 || server.exitCode !== null) assert.fail(`${name} does not start: ${await readFile(join(folder, "log"), "utf8").catch(() => "no log")}`);
        await setTimeout(100);
      }
    });
    after(async () => {
      if (server?.exitCode === null) {
        server.kill();
        await once(server, "exit");
      }
      await rm(folder, { recursive: true, force: true });
    });

    it("sends every file with its type, and as it is", async () => {
      for (const file of files) {
        const { status, headers, body } = await ask(site + file);
        assert.equal(status, 200, file);
        assert.match(headers["content-type"], TYPES.find(([names]) => names.test(file))[1], file);
        const whole = headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
        assert.ok(whole.equals(await readFile(join(builtSite, file || "index.html"))), file);
      }
    });

    it("lets browsers keep for ever what has its digest in its name, and nothing else", async () => {
      for (const file of files) {
        const { headers } = await ask(site + file);
        assert.equal(headers["cache-control"], HASHED.test(file) ? FOREVER : "no-cache", file);
      }
      const { headers } = await ask(site);
      const { status } = await ask(site, { "if-none-match": headers.etag, "if-modified-since": headers["last-modified"] });
      assert.equal(status, 304, "what is asked for anew is not sent anew");
    });

    it("says who may frame a page, read a script, guess a type or learn where a reader was", async () => {
      for (const file of files) {
        const { headers } = await ask(site + file);
        assert.equal(headers["content-security-policy"], policyOf(file), file);
        assert.equal(headers["access-control-allow-origin"], isShared(file) ? "*" : undefined, file);
        for (const [name, value] of Object.entries(EVERYWHERE)) assert.equal(headers[name], value, file);
      }
    });

    it("sends text and WebAssembly compressed", async () => {
      for (const file of files.filter((file) => /(^|\.(html|js|css|wasm))$/.test(file))) {
        const { headers, body } = await ask(site + file);
        const size = (await readFile(join(builtSite, file || "index.html"))).length;
        // Servers leave short files as they are.
        if (size > 1000) assert.ok(headers["content-encoding"] === "gzip" && body.length < size, file);
      }
    });

    it("gives the app to a reader, who then has it without a network", async () => {
      const reader = new Reader({ url: site, origin: new URL(site).origin, close: async () => {} }, await start());
      try {
        await reader.open("#/flow");
        await reader.arrivesAt("Mail flow, hop by hop");
        await reader.sees("Available offline.", "#offline");
        await reader.check();
      } finally {
        await reader.leave();
      }
    });
  });
}

describe("the sample for Netlify and Cloudflare Pages", () => {
  it("says of every file what the others say", async () => {
    const rules = (await readFile(sample("_headers"), "utf8"))
      .replaceAll(/^#.*\n/gm, "")
      .split(/\n(?=\/)/)
      .map((rule) => rule.trim().split("\n"))
      .map(([path, ...headers]) => [new RegExp(`^${path.replaceAll(".", "\\.").replace("*", ".*")}$`), headers.map((header) => header.trim().split(": ")).map(([name, value]) => [name.toLowerCase(), value])]);
    for (const file of [...files, "connector-checker-quiz-scorm12.zip"]) {
      const headers = rules.filter(([path]) => path.test(`/${file}`)).flatMap(([, headers]) => headers);
      const expected = [
        ...Object.entries(EVERYWHERE),
        ...(policyOf(file) ? [["content-security-policy", policyOf(file)]] : []),
        ...(isShared(file) ? [["access-control-allow-origin", "*"]] : []),
        ...(HASHED.test(file) ? [["cache-control", FOREVER]] : []),
      ];
      // Once each: what several rules give, the hosts join by a comma.
      assert.deepEqual(headers, expected, file);
    }
  });
});

describe("the page about hosting", () => {
  it("quotes the policy of the page, and leads to every sample", async () => {
    const page = await readFile(sample("../hosting.md"), "utf8");
    assert.ok(page.includes(`\n    ${policy}\n`));
    for (const name of await readdir(sample("."))) assert.ok(page.includes(`(hosting/${name})`), name);
  });
});

describe("the sample for IIS", () => {
  it("has the page's policy, the types that IIS lacks, and well-formed XML", async () => {
    const config = await readFile(sample("web.config"), "utf8");
    for (const page of ["index.html", "embed.html", "gallery.html"]) assert.ok(config.includes(`name="Content-Security-Policy" value="${policyOf(page)}"`), page);
    for (const [name, value] of Object.entries(EVERYWHERE)) assert.ok(config.toLowerCase().includes(`name="${name}" value="${value}"`), name);
    assert.ok(!config.includes("Access-Control-Allow-Origin"), "IIS would let every origin read the pages as well");
    for (const [ending, type] of [[".js", "text/javascript"], [".wasm", "application/wasm"], [".webmanifest", "application/manifest+json"]]) {
      assert.ok(config.includes(`<mimeMap fileExtension="${ending}" mimeType="${type}" />`), ending);
    }
    const open = [];
    for (const [, end, name, closed] of config.replaceAll(/<!--.*?-->|<\?.*?\?>/gs, "").matchAll(/<(\/?)([\w.]+)[^>]*?(\/?)>/g)) {
      if (end) assert.equal(open.pop(), name);
      else if (!closed) open.push(name);
    }
    assert.deepEqual(open, []);
  });
});
