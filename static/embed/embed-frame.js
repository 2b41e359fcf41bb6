// The element in its own page, for sites that block third-party scripts: they show embed.html in an iframe. The query string
// sets the element's attributes, as in embed.html?view=quiz&count=5.
//
// The parent page receives the height of the checker and nothing else, and only if it has the expected origin: the one in the
// query string (parent=https://intranet.example), or else the one of the referrer.

const checker = document.querySelector("connector-checker");
const given = new URLSearchParams(location.search);

const known = checker.constructor.observedAttributes.filter((name) => given.has(name));
for (const name of known) checker.setAttribute(name, given.get(name));
// The whole frame has the colors of the app.
document.documentElement.style.colorScheme = { light: "light", dark: "dark" }[checker.theme] ?? "";

const origin = (address) => {
  try {
    return new URL(address).origin;
  } catch {
    return "null";
  }
};
const around = origin(given.get("parent") ?? document.referrer);

// A URL without an origin, such as that of a file, can't receive messages.
if (parent !== window && around !== "null") {
  const tell = () => parent.postMessage({ type: "connector-checker-height", height: Math.ceil(document.querySelector("main").getBoundingClientRect().height) }, around);
  new ResizeObserver(tell).observe(document.querySelector("main"));
}
