// Firefox, by geckodriver. What WebDriver has no word for goes over its second channel (WebDriver BiDi), or is set in the
// browser's own settings, which geckodriver lets a test reach.

import { found } from "../packages.mjs";

const { Builder } = found("selenium-webdriver");
const firefox = found("selenium-webdriver/firefox");

/** Settings of the browser that a test needs otherwise than a driver leaves them. */
const SETTINGS = {
  // A page may read the clipboard without a question to the reader, who isn't there.
  "dom.events.testing.asyncClipboard": true,
  // A driver loosens this: a page opened from a disk could then read its neighbors, which no reader's can.
  "security.fileuri.strict_origin_policy": true,
};

export async function start() {
  const options = new firefox.Options().addArguments("-headless").enableBidi();
  for (const [name, value] of Object.entries(SETTINGS)) options.setPreference(name, value);
  if (process.env.FIREFOX) options.setBinary(process.env.FIREFOX);
  // The settings of a running browser are behind this.
  const service = new firefox.ServiceBuilder(process.env.GECKODRIVER).addArguments("--allow-system-access");
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();

  const channel = await driver.getBidi();
  const say = async (method, params) => {
    const answer = await channel.send({ method, params });
    if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result;
  };
  const here = () => driver.getWindowHandle();

  const messages = [];
  const addresses = [];
  await channel.waitForConnection();
  channel.socket.on("message", (data) => {
    const { method, params } = JSON.parse(data.toString());
    if (method === "log.entryAdded") messages.push({ level: params.level, message: params.text });
    if (method === "network.beforeRequestSent") addresses.push(params.request.url);
  });
  await say("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
  /** Everything in a list of events, which is empty then; what the browser told before this answer is in it. */
  const drain = async (events) => {
    await say("session.status", {});
    return events.splice(0);
  };

  /** Runs a script where the browser's own windows are made, on the page that is open. */
  const within = async (script, ...values) => {
    await driver.setContext("chrome");
    try {
      return await driver.executeScript(`const page = gBrowser.selectedBrowser.browsingContext.top; ${script}`, ...values);
    } finally {
      await driver.setContext("content");
    }
  };

  return {
    driver,
    end: () => driver.quit(),
    means: {
      picture: () => driver.takeScreenshot(),

      size: async (width, height, scale) =>
        say("browsingContext.setViewport", { context: await here(), viewport: { width, height }, devicePixelRatio: scale }),

      media: (wanted) =>
        within(
          `const [{ print, dark, reducedMotion, forcedColors }] = arguments;
           page.mediumOverride = print ? "print" : "";
           page.prefersColorSchemeOverride = dark ? "dark" : "light";
           page.forcedColorsOverride = forcedColors ? "active" : "none";
           Services.prefs.setIntPref("ui.prefersReducedMotion", reducedMotion ? 1 : 0);`,
          wanted,
        ),

      offline: async (offline) =>
        say("emulation.setNetworkConditions", {
          contexts: [await here()],
          networkConditions: offline ? { type: "offline" } : null,
        }),

      clipboard: () =>
        driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](`unreadable: ${error}`))"),

      async early(source) {
        const { script } = await say("script.addPreloadScript", { functionDeclaration: `() => { ${source} }` });
        return () => say("script.removePreloadScript", { script });
      },

      javascript: (on) => within("page.allowJavascript = arguments[0];", on),

      console: () => drain(messages),

      requests: () => drain(addresses),
    },
  };
}
