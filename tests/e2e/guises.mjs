// The guises that a view is looked at in: light, dark or with forced colors, wide or narrow, and with nothing folded.

/** Opens everything that is folded, so that what is inside is looked at too. */
export async function unfold(reader) {
  await reader.browser.run(() => {
    // What is made only when it is opened or printed.
    dispatchEvent(new Event("beforeprint"));
    for (const button of document.querySelectorAll("main button[aria-expanded=false]")) button.click();
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await reader.until("everything is open", () => !document.querySelector("main button[aria-expanded=false], details:not([open])"));
}

/** Puts the page into a guise. Where the system's preferences cannot be set, the reader's own choice of dark colors stands for them. */
export async function dresses(reader, { width = 1280, scale = 1, ...preferences }) {
  if (reader.browser.can("media")) await reader.browser.prefer(preferences);
  else await reader.chooses(preferences.dark ? "Dark" : "System default", "Theme");
  await reader.browser.resize(width, 800, scale);
}

/** The guises that axe judges, with its options for each: width decides about the layout, and colors about the contrast. */
const JUDGED = [
  ["light", {}, {}],
  ["320 px, dark", { width: 320, dark: true }, {}],
  ["forced colors", { forcedColors: true }, { runOnly: ["color-contrast"] }],
];

/** What axe finds in the page in each of these guises, as lines to read. */
export async function findings(reader) {
  const found = [];
  for (const [guise, looks, options] of JUDGED) {
    if (looks.forcedColors && !reader.browser.can("media")) continue;
    await dresses(reader, looks);
    found.push(...(await reader.browser.axe(options)).map((finding) => `${guise}: ${finding}`));
  }
  return found;
}

/** The name of a test of a view. */
export const named = (fragment) => (fragment.length > 60 ? `${fragment.slice(0, 60)}…` : fragment || "the start");
