// The iframe way, for sites that let no script of others run: embed.html in a page of another address, and how tall it says
// to be.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Host } from "../host.mjs";

let host;
before(async () => (host = await Host.open()));
after(() => host?.close());
afterEach((test) => host?.check(test));

const frame = (query, attributes = "") => `<iframe class="checker" title="Connector Checker" src="${host.site.url}embed.html?${query}" width="100%" height="200" ${attributes}></iframe>`;
/** The lines that the documentation gives for the page around. */
const PARENT = `<script>
  window.messages = [];
  addEventListener("message", ({ origin, source, data }) => {
    window.messages.push({ origin, data });
    const frame = [...document.querySelectorAll("iframe.checker")].find((frame) => frame.contentWindow === source);
    if (frame && origin === new URL(frame.src).origin && data?.type === "connector-checker-height") frame.height = data.height;
  });
</script>`;

const height = () => host.browser.run(() => Number(document.querySelector("iframe").height));
/** Does something with the element in the frame, and comes back. */
async function inFrame(action) {
  await host.driver.switchTo().frame(0);
  try {
    return await action();
  } finally {
    await host.driver.switchTo().defaultContent();
  }
}

describe("in an iframe", () => {
  it("shows what the address asks for, without a word to a page that doesn't listen", async () => {
    await host.shows(frame("view=quiz&seed=tuesday&count=5&theme=dark&colour=blue"), { script: "" });
    await inFrame(async () => {
      await host.arrivesAt("Question 1 of 5");
      const dark = await host.inside((element) => [getComputedStyle(element.shadowRoot.querySelector(".app")).backgroundColor, getComputedStyle(document.documentElement).colorScheme, element.hasAttribute("colour")]);
      assert.deepEqual(dark, ["rgb(41, 41, 41)", "dark", false]);
    });
    assert.equal(await height(), 200);
  });

  it("is as tall as it needs to be, and follows its reader", async () => {
    await host.shows(frame("view=check"), { head: PARENT, script: "" });
    await inFrame(() => host.arrivesAt("Where are your organization’s mailboxes?"));
    const fits = async () =>
      inFrame(() => host.driver.wait(() => host.browser.run(() => Math.abs(innerHeight - document.documentElement.scrollHeight) <= 1 && Math.abs(innerHeight - document.querySelector("main").offsetHeight) <= 1), 10_000, "the frame never fits"));
    await fits();
    const before = await height();
    await inFrame(async () => {
      await host.clicks("Table");
      await host.arrivesAt("Every case in one table");
    });
    await fits();
    assert.ok((await height()) > before + 500, "the table is taller");
    await inFrame(() => host.clicks("Connector Checker"));
    await inFrame(() => host.arrivesAt("Connector Checker"));
    await fits();
    assert.ok((await height()) < 2000, "and it shrinks again");
    const messages = await host.browser.run(() => window.messages);
    assert.deepEqual([...new Set(messages.map(({ origin }) => origin))], [host.site.origin]);
    for (const { data } of messages) assert.deepEqual(Object.keys(data).sort(), ["height", "type"], "nothing else is told");
    assert.ok(messages.length < 60, `${messages.length} messages`);
  });

  it("tells nobody but the page of the origin that was named", async () => {
    for (const [attributes, query, heard] of [
      ['referrerpolicy="no-referrer"', "view=check", false],
      ['referrerpolicy="no-referrer"', `view=check&parent=${host.server.origin}`, true],
      ["", "view=check&parent=https://other.example", false],
      ["", "view=check&parent=nonsense", false],
    ]) {
      await host.shows(frame(query, attributes), { head: PARENT, script: "" });
      await inFrame(() => host.arrivesAt("Where are your organization’s mailboxes?"));
      await host.driver.sleep(200);
      assert.equal((await host.browser.run(() => window.messages.length)) > 0, heard, `${attributes} ${query}`);
    }
    // Chromium says in the console that a message did not go out.
    await host.browser.assertQuiet([host.site.origin, host.server.origin], /postMessage/);
  });

  it("runs where the page around lets no script run at all", async () => {
    await host.shows(frame("view=check", 'sandbox="allow-scripts allow-same-origin"'), { script: "", policy: `default-src 'none'; frame-src ${host.site.origin}` });
    await inFrame(() => host.arrivesAt("Where are your organization’s mailboxes?"));
  });

  it("takes hostile addresses for text", async () => {
    const markup = encodeURIComponent('"><img src=x onerror=alert(1)><b>');
    const answers = encodeURIComponent("<b>=1&mailboxes=split");
    for (const [parameters, shown] of [
      [`view=${markup}`, "[part=problem]"],
      [`view=playground&organization=${markup}`, "[part=problem]"],
      [`view=check&answers=${answers}`, "h1"],
      [`link=${encodeURIComponent("javascript:alert(1)")}`, "h1"],
      [`link=${markup}`, "h1"],
    ]) {
      await host.shows(frame(`${parameters}&onclick=alert(1)`), { script: "" });
      await inFrame(async () => {
        await host.until(`${parameters} is answered`, (element, selector) => element?.shadowRoot?.querySelector(selector), 0, shown);
        assert.equal(await host.inside((element) => element.hasAttribute("onclick") || Boolean(element.shadowRoot.querySelector("img, b"))), false, parameters);
      });
    }
    await host.browser.assertQuiet([host.site.origin, host.server.origin], /view must be|organization must be/);
  });
});
