// Chromium, by chromedriver. What WebDriver has no word for is said in the browser's own debugging protocol.

import { readFileSync } from "node:fs";
import { found } from "../packages.mjs";

const { Builder, logging } = found("selenium-webdriver");
const chrome = found("selenium-webdriver/chrome");
const FLAGS = JSON.parse(readFileSync(new URL("../../chromium-flags.json", import.meta.url), "utf8"));

export async function start(profile) {
  const options = new chrome.Options().addArguments(...FLAGS, `--user-data-dir=${profile}`);
  if (process.env.CHROME) options.setBinaryPath(process.env.CHROME);
  const wanted = new logging.Preferences();
  wanted.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  wanted.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  options.setLoggingPrefs(wanted);
  const builder = new Builder().forBrowser("chrome").setChromeOptions(options);
  if (process.env.CHROMEDRIVER) builder.setChromeService(new chrome.ServiceBuilder(process.env.CHROMEDRIVER));
  const driver = await builder.build();
  const say = (command, parameters) => driver.sendDevToolsCommand(command, parameters);

  return {
    driver,
    end: () => driver.quit(),
    means: {
      picture: () => driver.takeScreenshot(),

      size: (width, height, scale) =>
        say("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false }),

      media: ({ print, dark, reducedMotion, forcedColors }) =>
        say("Emulation.setEmulatedMedia", {
          media: print ? "print" : "",
          features: [
            { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
            { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
            { name: "forced-colors", value: forcedColors ? "active" : "none" },
          ],
        }),

      slow: (factor) => say("Emulation.setCPUThrottlingRate", { rate: factor }),

      offline: (offline) =>
        say("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }),

      async clipboard() {
        // Writing needs a click only; reading would ask the reader, who isn't there.
        await driver.setPermission("clipboard-read", "granted");
        return driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](`unreadable: ${error}`))");
      },

      async early(source) {
        const { identifier } = await driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
        return () => say("Page.removeScriptToEvaluateOnNewDocument", { identifier });
      },

      javascript: (on) => say("Emulation.setScriptExecutionDisabled", { value: !on }),

      async scripting() {
        // By the thread's own clock, so that other programs on the machine do not count.
        await say("Performance.enable", { timeDomain: "threadTicks" });
        const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
        const seconds = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
        return { script: seconds("ScriptDuration") * 1000, all: seconds("TaskDuration") * 1000 };
      },

      /** What keeps the page from being installed, and its manifest as the browser understands it. */
      async installability() {
        const ask = (command) => driver.sendAndGetDevToolsCommand(command, {});
        const { installabilityErrors } = await ask("Page.getInstallabilityErrors");
        return { obstacles: installabilityErrors.map(({ errorId }) => errorId), manifest: await ask("Page.getAppManifest") };
      },

      async memory() {
        await say("HeapProfiler.collectGarbage", {});
        await say("Performance.enable", {});
        const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
        const value = (name) => metrics.find((metric) => metric.name === name).value;
        return { bytes: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners") };
      },

      async console() {
        const entries = await driver.manage().logs().get(logging.Type.BROWSER);
        return entries.map(({ level, message }) => ({ level: level.name === "SEVERE" ? "error" : level.name.toLowerCase(), message }));
      },

      async requests() {
        const entries = await driver.manage().logs().get(logging.Type.PERFORMANCE);
        return entries
          .map(({ message }) => JSON.parse(message).message)
          .filter(({ method }) => method === "Network.requestWillBeSent" || method === "Network.webSocketCreated")
          .map(({ params }) => params.request?.url ?? params.url);
      },
    },
  };
}
