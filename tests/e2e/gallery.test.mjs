// The gallery of the custom element: every example is live, and its code is the code that made it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";
import { builtSite } from "./server.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive({ under: "/checker/" });
  await opens();
  await starts();
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

async function opens() {
  await reader.driver.get(`${reader.site.url}gallery.html`);
  await reader.until("the code is there", () => document.querySelectorAll(".code button").length > 10);
}

/** Brings every example to life. */
async function starts() {
  await reader.browser.run(() => Promise.all([...document.querySelectorAll("connector-checker")].map((element) => element.load())));
  await reader.until("all are there", () => [...document.querySelectorAll("connector-checker")].every((element) => element.shadowRoot.querySelector("h1") && !element.shadowRoot.querySelector("[aria-busy]")));
}

describe("the gallery", () => {
  it("shows every view and every attribute that the types know", async () => {
    const types = readFileSync(join(builtSite, "embed.d.ts"), "utf8");
    const body = types.slice(types.indexOf("interface ConnectorCheckerElement"), types.indexOf("load()"));
    const attributes = [...body.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
    assert.ok(attributes.length >= 15, attributes.join());
    const observed = await reader.browser.run(() => customElements.get("connector-checker").observedAttributes.filter((name) => !["lang", "dir"].includes(name)));
    assert.deepEqual([...attributes].sort(), [...observed].sort(), "the types tell what the element knows");
    const used = await reader.browser.run(() => [...document.querySelectorAll("connector-checker")].flatMap((element) => element.getAttributeNames()));
    assert.deepEqual(attributes.filter((name) => !used.includes(name)), []);
    const views = [...types.match(/type ConnectorCheckerView =([^;]*)/)[1].matchAll(/"(\w+)"/g)].map(([, view]) => view);
    const shown = await reader.browser.run(() => [...document.querySelectorAll("connector-checker")].map(({ view }) => view));
    assert.deepEqual(views.filter((view) => !shown.includes(view) && view !== "playground"), []);
  });

  it("brings every example to life, none of which holds anything unknown", async () => {
    const said = await reader.browser.run(() => [...document.querySelectorAll("connector-checker")].flatMap((element) => [...element.shadowRoot.querySelectorAll(".notice, [part=problem]")].map((notice) => notice.innerText)));
    assert.deepEqual(said, []);
    const headings = await reader.browser.run(() => [...document.querySelectorAll("connector-checker")].map((element) => element.shadowRoot.querySelector("h1").innerText));
    assert.ok(new Set(headings).size >= 9, headings.join(" | "));
    await reader.findsAccessible();
  });

  it("gives code that makes the same example in another page", async () => {
    const codes = await reader.browser.run(() => [...document.querySelectorAll("[data-example] .code code")].map((code) => code.textContent));
    const same = await reader.browser.run((codes) => {
      const places = [...document.querySelectorAll(".example")];
      return codes.map((code, place) => {
        const template = document.createElement("template");
        template.innerHTML = code;
        const [made, there] = [template.content.firstElementChild, places[place].firstElementChild];
        const attributes = (element) => Object.fromEntries(element.getAttributeNames().map((name) => [name, name === "src" ? new URL(element.getAttribute(name), location.href).href : name === "height" ? "" : element.getAttribute(name).replaceAll(/\s+/g, " ")]));
        return JSON.stringify(attributes(made)) === JSON.stringify(attributes(there)) || code;
      });
    }, codes);
    assert.deepEqual(same.filter((result) => result !== true), []);
    const [script] = await reader.browser.run(() => [document.getElementById("script").textContent]);
    const digest = createHash("sha384").update(readFileSync(join(builtSite, "embed.js"))).digest("base64");
    assert.equal(script, `<script type="module" src="${reader.site.url}embed.js" integrity="sha384-${digest}" crossorigin></script>`);
  });

  it("copies the code, and lists the events", async (test) => {
    await reader.until("events are listed", () => /connector-checker-ready \{"view":"check"\}/.test(document.getElementById("events").innerText));
    if (!reader.browser.can("clipboard")) return test.skip("this engine has no means to read the clipboard");
    const button = await reader.driver.findElement({ css: "[data-example] .code button" });
    await button.click();
    await reader.until("it says so", (button) => button.textContent === "Copied", button);
    assert.match(await reader.browser.clipboard(), /^<connector-checker view="check">\n {2}<p>/);
  });

  it("fits a screen of 320 px, dark too", async (test) => {
    if (!reader.browser.can("media")) return test.skip("this engine has no means to set preferences");
    await reader.browser.resize(320, 640);
    for (const dark of [false, true]) {
      await reader.browser.prefer({ dark });
      await reader.browser.assertNoSidewaysScroll();
      await reader.findsAccessible();
    }
    await reader.browser.prefer();
    await reader.browser.resize(1280, 900);
  });
});
