// The element in a page of its own, for sites that let no script of others run: they show embed.html in an iframe. The
// address brings the element's attributes, as in embed.html?view=quiz&count=5.
//
// The page around is told how tall the checker is, and nothing else, and only a page of one origin: the one that the address
// names (parent=https://intranet.example), or else the one that the browser names as having opened the frame.

const checker = document.querySelector("connector-checker");
const given = new URLSearchParams(location.search);

const known = checker.constructor.observedAttributes.filter((name) => given.has(name));
for (const name of known) checker.setAttribute(name, given.get(name));
// The colors of the app are those of the whole frame.
document.documentElement.style.colorScheme = { light: "light", dark: "dark" }[checker.theme] ?? "";

const origin = (address) => {
  try {
    return new URL(address).origin;
  } catch {
    return "null";
  }
};
const around = origin(given.get("parent") ?? document.referrer);

// An address without an origin, such as that of a file, is nobody to talk to.
if (parent !== window && around !== "null") {
  const tell = () => parent.postMessage({ type: "connector-checker-height", height: Math.ceil(document.querySelector("main").getBoundingClientRect().height) }, around);
  new ResizeObserver(tell).observe(document.querySelector("main"));
}
