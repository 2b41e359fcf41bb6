// Shows the code of each example below it, so that the two always match.

const here = new URL(".", location.href).href;

/** Adds the button that copies a piece of code. */
function offer(code) {
  const copy = document.createElement("button");
  copy.type = "button";
  copy.textContent = "Copy";
  copy.addEventListener("click", async () => {
    const worked = await navigator.clipboard?.writeText(code.textContent).then(() => true, () => false);
    copy.textContent = worked ? "Copied" : "Couldn’t copy. Select the code and copy it yourself.";
  });
  const pre = code.closest("pre");
  // Keyboard users can scroll wide code.
  pre.tabIndex = 0;
  pre.role = "region";
  pre.ariaLabel = `Code: ${pre.closest("figure, .code").dataset.title ?? code.id}`;
  pre.after(copy);
}

/** The code of an example, without the indentation of this page. */
function codeOf(figure) {
  const lines = figure.innerHTML.trim().split("\n");
  const indent = Math.min(...lines.slice(1).filter((line) => line.trim()).map((line) => line.search(/\S/)));
  const text = [lines[0], ...lines.slice(1).map((line) => line.slice(indent))].join("\n");
  // The browser serializes attributes with double quotes. JSON is easier to read in single quotes.
  const readable = text.replaceAll(/="([^"]*&quot;[^"]*)"/g, (_, value) => `='${value.replaceAll("&quot;", '"')}'`);
  return readable.replaceAll('="./', `="${here}`);
}

for (const figure of document.querySelectorAll("[data-example]")) {
  const code = document.createElement("code");
  code.textContent = codeOf(figure);
  const example = document.createElement("div");
  example.className = "example";
  example.tabIndex = 0;
  example.role = "region";
  const title = figure.previousElementSibling.previousElementSibling?.textContent ?? "";
  example.ariaLabel = `Example: ${title}`;
  example.append(...figure.childNodes);
  const block = document.createElement("div");
  block.className = "code";
  block.dataset.title = title;
  const pre = document.createElement("pre");
  pre.append(code);
  block.append(pre);
  figure.append(example, block);
}
const script = document.getElementById("script");
script.textContent = script.textContent.replace('"./', `"${here}`);
for (const code of document.querySelectorAll(".code code")) offer(code);

/** The maximum length of the event list. */
const SHOWN = 20;
const list = document.getElementById("events");
for (const name of ["ready", "verdict", "route", "quiz-answer", "quiz-result", "error"]) {
  document.addEventListener(`connector-checker-${name}`, ({ type, detail }) => {
    const item = document.createElement("li");
    const code = document.createElement("code");
    code.textContent = `${type} ${JSON.stringify(detail)}`;
    item.append(code);
    list.prepend(item);
    while (list.children.length > SHOWN) list.lastElementChild.remove();
  });
}

// The same code as the page shows.
addEventListener("message", ({ origin, source, data }) => {
  const frame = [...document.querySelectorAll("iframe.checker")].find((frame) => frame.contentWindow === source);
  if (frame && origin === new URL(frame.src).origin && data?.type === "connector-checker-height") frame.height = data.height;
});
