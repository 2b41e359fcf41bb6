// WebKitGTK, by WebKitWebDriver: the engine of Safari in a small browser of its makers. It needs a display (xvfb-run makes
// one) and knows nothing beyond WebDriver. What can be had is had from outside: a proxy sees whatever would leave the
// machine, and a window without any bars is as narrow as a test wants it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { found } from "../packages.mjs";

const { Builder } = found("selenium-webdriver");

export async function start(profile) {
  const strangers = [];
  const proxy = await refusingProxy(strangers);
  let session;
  // Now and then the browser ends while it starts, and its driver waits for it for ever. On a busy machine it may only be slow.
  for (const patience of [10, 20, 30]) session ??= await open(profile, proxy.address, patience).catch((error) => (patience < 30 ? undefined : Promise.reject(error)));
  const { driver, program } = session;

  return {
    driver,
    async end() {
      await inTime(30, driver.quit(), "ends").catch(() => {});
      program.kill();
      proxy.close();
    },
    means: {
      size: (width, height) => driver.manage().window().setRect({ x: 0, y: 0, width, height }),

      clipboard: () =>
        driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](`unreadable: ${error}`))"),

      async requests() {
        const own = await driver.executeScript("return performance.getEntriesByType('resource').map(({ name }) => name)");
        return [...own, ...strangers.splice(0)];
      },
    },
  };
}

/** Starts the driver, and the browser by it, each within so many seconds: { driver, program }. */
async function open(profile, proxy, patience) {
  const server = createServer();
  const port = await listen(server);
  server.close();
  const program = spawn(process.env.WEBKITWEBDRIVER ?? "WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, ...surroundings(profile) },
    stdio: "ignore",
  });
  await once(program, "spawn");
  try {
    await inTime(patience, listens(port), "has its driver");
    const building = new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: "MiniBrowser",
        proxy: { proxyType: "manual", httpProxy: proxy, sslProxy: proxy, noProxy: ["127.0.0.1"] },
        "webkitgtk:browserOptions": {
          args: ["--automation", "--javascript-can-open-windows-automatically=true", "--javascript-can-access-clipboard=true"],
        },
      })
      .build();
    const starting = building.then(async (driver) => {
      await withoutBars(driver);
      return driver;
    });
    return { driver: await inTime(patience, starting, "starts"), program };
  } catch (error) {
    program.kill();
    throw error;
  }
}

/** Waits until something listens on a port. */
async function listens(port) {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const answered = await new Promise((resolve) => socket.once("connect", () => resolve(true)).once("error", () => resolve(false)));
    socket.destroy();
    if (answered) return;
    await setTimeout(50);
  }
}

/** Waits for something that the browser does, and fails where it takes more than so many seconds. */
async function inTime(patience, promise, what) {
  const end = new AbortController();
  const late = setTimeout(patience * 1000, undefined, { signal: end.signal }).then(
    () => Promise.reject(new Error(`waited ${patience} s in vain until the browser ${what}`)),
    () => {},
  );
  // Whatever comes of it afterwards, nobody waits for it any more.
  promise.catch(() => {});
  return Promise.race([promise, late]).finally(() => end.abort());
}

/** Listens on a free port of this machine only, and gives its number. */
async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

/** A proxy that lets nothing through, and puts what was asked for into a list. */
async function refusingProxy(strangers) {
  const server = createServer((request, response) => {
    strangers.push(request.url);
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    strangers.push(`https://${request.url}/`);
    socket.destroy();
  });
  // The browser speaks TLS to a proxy for https, so that the name that it wanted cannot be read.
  server.on("clientError", (_, socket) => {
    strangers.push("https://unreadable.invalid/");
    socket.destroy();
  });
  const address = `127.0.0.1:${await listen(server)}`;
  return {
    address,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * The environment in which the browser keeps all its files in the profile, its window can be narrower than 320 px, and it paints
 * by itself: through OpenGL, which is software too where there is no graphics card, the same pages take twice the work. Its driver
 * makes pictures through OpenGL only, and waits for ever without it; so there are none.
 */
function surroundings(profile) {
  const style = join(profile, "config/gtk-3.0");
  mkdirSync(style, { recursive: true });
  writeFileSync(join(style, "gtk.css"), "* { font-size: 1px; min-width: 0; padding: 0; margin: 0; }");
  return {
    XDG_CONFIG_HOME: join(profile, "config"),
    XDG_CACHE_HOME: join(profile, "cache"),
    XDG_DATA_HOME: join(profile, "data"),
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  };
}

/** Goes over to a window that holds the page alone, so that the size of the window is that of the page. */
async function withoutBars(driver) {
  const first = await driver.getWindowHandle();
  await driver.executeScript("window.open('about:blank', '', 'popup')");
  const second = await driver.wait(async () => (await driver.getAllWindowHandles()).find((handle) => handle !== first), 10_000);
  await driver.close();
  await driver.switchTo().window(second);
}
