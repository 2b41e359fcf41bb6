// The custom element in sites of other people's making: hostile style sheets, a framework's reset, MkDocs with its Material
// theme, VitePress. Each is built here, with the checker's site copied into it as its owner would.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, afterEach, before, describe, it } from "node:test";
import { start } from "../e2e/browser.mjs";
import { Host } from "../e2e/host.mjs";
import { builtSite, serve } from "../e2e/server.mjs";

const own = dirname(fileURLToPath(import.meta.url));
const built = join(own, "../../target/hosts");
const packages = join(process.env.CHECKER_HOSTS_NODE ?? own, "node_modules");
const QUESTION = "Where are your organization’s mailboxes?";

/** Runs a program of these sites, whose own words are of interest only when it fails. */
const run = (program, options, settings = {}) => execFileSync(program, options, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8", ...settings });

let browser;
before(async () => {
  rmSync(built, { recursive: true, force: true });
  browser = await start();
});
after(() => browser?.close());

/** Of what axe-core finds: that inside of the element. What is wrong with the rest of their pages is their owners' business. */
const inElement = (findings) => findings.filter((finding) => finding.includes("(connector-checker,"));

/** A host in front of a folder that is a whole site: the checker is a part of it. */
async function visit(folder, name) {
  cpSync(builtSite, join(folder, "connector-checker"), { recursive: true });
  // Browsers ask every address for it.
  writeFileSync(join(folder, "favicon.ico"), "");
  const site = await serve({ folder });
  const host = new Host(site, site, browser, {}, { headers: () => ({}) });
  host.goes = async (page) => {
    await host.driver.get("about:blank");
    await host.driver.get(site.url + page);
  };
  // Wide and narrow, light and dark: what the eye is to judge, and what axe-core and a ruler can.
  host.looks = async (page, judged = inElement) => {
    for (const width of [1280, 320]) {
      await browser.resize(width, 900);
      for (const dark of browser.can("media") ? [false, true] : [false]) {
        if (browser.can("media")) await browser.prefer({ dark });
        await host.goes(page);
        await host.arrivesAt(QUESTION);
        assert.ok(!(await browser.run(() => document.body.innerText)).includes("Until then"), "the tag's content has made way");
        await browser.picture(`host-${name}-${width}-${dark ? "dark" : "light"}`, { whole: true });
        assert.deepEqual(judged(await browser.axe()), [], `${name}, ${width} px`);
        const wide = await host.inside((element) => Math.max(...[...element.shadowRoot.querySelectorAll(".app *")].map((inner) => inner.getBoundingClientRect().right)));
        assert.ok(wide <= width + 1, `${name}: ${wide} px wide in ${width}`);
      }
    }
    if (browser.can("media")) await browser.prefer();
    await browser.resize(1280, 900);
  };
  return host;
}

function site(name, make, tests, expected) {
  describe(name, () => {
    let host;
    const folder = join(built, name);
    before(async () => {
      mkdirSync(folder, { recursive: true });
      await make(folder);
      host = await visit(folder, name);
    });
    after(() => host?.site.close());
    afterEach(async (test) => {
      if (!test.passed) await browser.picture(test.fullName ?? test.name);
      await browser.assertQuiet(host.site.origin, expected);
    });
    tests(() => host);
  });
}

/** What the elements of a view look like, as numbers. */
const measures = (element) =>
  [".app", "h1", "label", "input", ".primary", ".bar a"].map((selector) => {
    const found = element.shadowRoot.querySelector(selector);
    const style = getComputedStyle(found);
    const { width, height } = found.getBoundingClientRect();
    return [selector, Math.round(width) > 0, Math.round(height), style.font, style.color, style.backgroundColor, style.letterSpacing, style.textTransform, style.textAlign, style.display, style.opacity, style.whiteSpace, style.textIndent, style.wordSpacing, style.cursor, style.visibility];
  });

site(
  "hostile",
  (folder) => {
    cpSync(join(own, "hostile.html"), join(folder, "index.html"));
    cpSync(join(own, "plain.html"), join(folder, "plain.html"));
  },
  (host) => {
    it("the element looks as in a plain page, whatever the page's style sheet says", async () => {
      await host().goes("plain.html");
      await host().arrivesAt(QUESTION);
      const plain = await host().inside(measures);
      await host().goes("index.html");
      await host().arrivesAt(QUESTION);
      assert.deepEqual(await host().inside(measures), plain);
    });

    it("it can be used, is accessible and fits 320 px", async () => {
      await host().looks("index.html");
      await host().clicks("Some in Exchange Online, some on our own servers");
      await host().clicks("Continue");
      await host().arrivesAt("What do your own email servers run?");
    });
  },
);

site(
  "bootstrap",
  (folder) => {
    cpSync(join(own, "bootstrap.html"), join(folder, "index.html"));
    cpSync(join(packages, "bootstrap/dist/css/bootstrap.min.css"), join(folder, "bootstrap.min.css"));
  },
  (host) => {
    it("the element is accessible there, with the page around it, and fits 320 px", async () => {
      await host().looks("index.html", (findings) => findings);
    });

    it("the page keeps its own look", async () => {
      const look = () => browser.run(() => [...document.querySelectorAll("body, h1, .card, p")].map((element) => getComputedStyle(element).font + getComputedStyle(element).color));
      await host().goes("index.html");
      const with_ = await host().arrivesAt(QUESTION).then(look);
      await browser.run(() => document.querySelectorAll("connector-checker").forEach((element) => element.remove()));
      assert.deepEqual(with_.filter((_, place) => place < 3), (await look()).filter((_, place) => place < 3));
    });
  },
);

site(
  "mkdocs",
  (folder) => {
    run("python3", ["-m", "mkdocs", "build", "--quiet", "--strict", "--config-file", join(own, "mkdocs/mkdocs.yml"), "--site-dir", folder], {
      env: { ...process.env, PYTHONPATH: process.env.CHECKER_MKDOCS, PYTHONDONTWRITEBYTECODE: "1", NO_MKDOCS_2_WARNING: "1" },
    });
  },
  (host) => {
    it("the element is accessible there and fits 320 px", async () => {
      await host().looks("index.html");
    });

    it("it follows the theme's switch between light and dark", async () => {
      await host().goes("index.html");
      await host().arrivesAt(QUESTION);
      const ground = () => host().inside((element) => getComputedStyle(element.shadowRoot.querySelector(".app")).backgroundColor);
      assert.equal(await ground(), "rgb(255, 255, 255)");
      await browser.run(() => document.querySelector('label[title="Dark"]').click());
      await host().until("it is dark", (element) => getComputedStyle(element.shadowRoot.querySelector(".app")).backgroundColor === "rgb(41, 41, 41)");
    });

    it("the address and title are the page's own while the checker is used", async () => {
      await host().goes("index.html");
      await host().arrivesAt(QUESTION);
      const before = await browser.run(() => [location.href, document.title]);
      await host().clicks("Table");
      await host().arrivesAt("Every case in one table");
      assert.deepEqual(await browser.run(() => [location.href, document.title]), before);
    });

    it("another page has its own element", async () => {
      await host().goes("quiz.html");
      await host().arrivesAt("Question 1 of 5");
    });
  },
);

site(
  "vitepress",
  (folder) => {
    // Vue and Vite are found from where they are installed, so the pages go there.
    const from = join(built, "vitepress-source");
    cpSync(join(own, "vitepress"), from, { recursive: true });
    run("ln", ["-sfn", packages, join(built, "node_modules")]);
    run(process.execPath, [join(packages, "vitepress/bin/vitepress.js"), "build", from, "--outDir", folder]);
  },
  (host) => {
    it("the element is accessible there and fits 320 px", async () => {
      await host().looks("index.html");
    });

    it("comes and goes with the pages, and takes properties from Vue and tells it of events", async () => {
      await host().goes("index.html");
      await host().arrivesAt(QUESTION);
      await browser.run(() => document.querySelector('.vp-doc a[href*="route"]').click());
      await host().arrivesAt("My configuration");
      await host().until("Vue hears of the route", () => document.getElementById("last").innerText === "Ours");
      await browser.run(() => document.getElementById("other").click());
      await host().until("Vue hears of the other one", () => document.getElementById("last").innerText === "");
      await host().until("the other one is shown", (element) => /bob@elsewhere\.example/.test(element.shadowRoot.querySelector(".results").innerText));
      await browser.run(() => history.back());
      await host().arrivesAt(QUESTION);
    });
  },
);

describe("axe-core", () => {
  it("looks into the element: a heading that can't be read is found there", async () => {
    const folder = join(built, "faint");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), '<!DOCTYPE html><html lang="en"><title>Faint</title><style>::part(heading) { color: #eee; }</style><script type="module" src="connector-checker/embed.js"></script><connector-checker view="check"></connector-checker>');
    const host = await visit(folder, "faint");
    try {
      await host.goes("index.html");
      await host.arrivesAt(QUESTION);
      assert.deepEqual(inElement(await browser.axe()).map((finding) => finding.split(":")[0]), ["color-contrast"]);
    } finally {
      await host.site.close();
    }
  });
});

describe("TypeScript", () => {
  it("knows the element, its properties and its events", () => {
    const check = () => run(process.execPath, [join(packages, "typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--lib", "es2022,dom", "--module", "esnext", "--moduleResolution", "bundler", "--allowImportingTsExtensions", join(own, "types.ts")]);
    try {
      check();
    } catch (error) {
      assert.fail(error.stdout);
    }
  });
});
