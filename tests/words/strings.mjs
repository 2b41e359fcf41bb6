// Every text that a reader can meet: in the app, in errors, in files that it makes, in scripts and pages.
import { readdirSync, readFileSync } from "node:fs";
import { imported, root } from "./tools.mjs";

const { parse: parseScript } = await imported("acorn/dist/acorn.mjs");
const { parse: parsePage } = await imported("parse5/dist/index.js");

/**
 * @typedef {object} Text
 * @property {string} file
 * @property {number} line
 * @property {string} text
 */

/** Files of texts besides the Rust files: index.html, and all files of these folders. */
const files = ["npm", "static"]
  .flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true }).map((file) => `${folder}/${file.replaceAll("\\", "/")}`))
  .filter((file) => /\.(js|html|d\.ts|json|webmanifest)$/.test(file))
  .concat("index.html")
  .toSorted();

/** Every text, in the order of the files. */
export function texts() {
  const found = rustLiterals();
  for (const file of files) {
    const source = readFileSync(new URL(file, root), "utf8");
    found.push(...textsOf(file, source));
  }
  return found.flatMap(({ file, line, text }) => {
    const words = readable(text);
    return words ? [{ file, line, text: words }] : [];
  });
}

/** What `cargo xtask` found in the Rust files. */
function rustLiterals() {
  const lines = readFileSync(process.env.CHECKER_LITERALS, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line)).map(([file, line, text]) => ({ file, line, text }));
}

/** All strings of a file, whatever they are for. */
export function textsOf(file, source) {
  if (file.endsWith(".js")) return inScript(file, source);
  if (file.endsWith(".html")) return inPage(file, source);
  if (file.endsWith(".d.ts")) return inComments(file, source);
  return inJson(file, source);
}

/** Strings and templates. A template's values are `{}`. */
function inScript(file, source, lineBefore = 0) {
  const program = parseScript(source, { ecmaVersion: "latest", sourceType: "module", locations: true, allowReturnOutsideFunction: true });
  const found = [];
  const visit = (node) => {
    if (!node || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(visit);
    const add = (text) => found.push({ file, line: lineBefore + node.loc.start.line, text });
    // The paths of modules are no texts.
    if (node.source && /^(Import|Export)/.test(node.type)) return visit([node.specifiers, node.declaration]);
    if (node.type === "Literal" && typeof node.value === "string") add(node.value);
    if (node.type === "TemplateLiteral") add(node.quasis.map((quasi) => quasi.value.cooked).join("{}"));
    // "one " + two + " three"
    if (node.type === "BinaryExpression" && node.operator === "+") {
      const pieces = sum(node);
      if (pieces.some((piece) => typeof piece === "string")) {
        add(pieces.map((piece) => (typeof piece === "string" ? piece : "{}")).join(""));
        return visit(pieces.filter((piece) => typeof piece !== "string"));
      }
    }
    for (const [name, value] of Object.entries(node)) if (name !== "loc") visit(value);
  };
  visit(program.body);
  return found;
}

function sum(node) {
  if (node.type === "BinaryExpression" && node.operator === "+") return [...sum(node.left), ...sum(node.right)];
  if (node.type === "Literal" && typeof node.value === "string") return [node.value];
  return [node];
}

const inline = new Set(["a", "abbr", "b", "code", "em", "i", "kbd", "q", "small", "span", "strong"]);
const readAttributes = new Set(["alt", "aria-label", "content", "label", "placeholder", "title"]);

/** The text of each block, attributes that are read aloud or shown, and the strings of scripts. */
function inPage(file, source) {
  const found = [];
  const add = (line, text) => text.trim() && found.push({ file, line, text: text.replace(/\s+/g, " ").trim() });
  const visit = (element) => {
    let text = "";
    let line = 0;
    for (const attribute of element.attrs ?? []) {
      if (readAttributes.has(attribute.name)) add(element.sourceCodeLocation?.startLine ?? 1, attribute.value);
    }
    if (element.tagName === "style") return "";
    if (element.tagName === "script") {
      const [code] = element.childNodes;
      if (code) found.push(...inScript(file, code.value, code.sourceCodeLocation.startLine - 1));
      return "";
    }
    for (const child of element.content?.childNodes ?? element.childNodes ?? []) {
      line ||= child.sourceCodeLocation?.startLine;
      if (child.nodeName === "#text") text += child.value;
      else if (child.tagName === "code") text += "`" + visit(child) + "`";
      else text += visit(child);
    }
    if (inline.has(element.tagName)) return text;
    add(line || 1, text);
    return "";
  };
  visit(parsePage(source, { sourceCodeLocationInfo: true }));
  return found;
}

/** The comments that an editor shows to a user of the types. */
function inComments(file, source) {
  return [...source.matchAll(/\/\*\*([^]*?)\*\//g)].map((comment) => ({
    file,
    line: source.slice(0, comment.index).split("\n").length,
    text: comment[1].replace(/^[ \t]*\* ?/gm, "").replace(/\{@link (\w+)\}/g, "`$1`").replace(/\s+/g, " ").trim(),
  }));
}

/** Descriptions and titles. */
function inJson(file, source) {
  const lines = source.split("\n");
  return lines.flatMap((line, number) => {
    const [, text] = line.match(/"(?:description|title|name|short_name)": ("(?:[^"\\]|\\.)*")/) ?? [];
    return text ? [{ file, line: number + 1, text: JSON.parse(text) }] : [];
  });
}

/**
 * The part of a string for readers, without tags, or an empty text. A string is for readers if it has two words with a space between
 * them (or a word and a value), or is one word with a capital letter and no other sign than the one at its end. So names in code, paths and
 * addresses aren't. The patterns below exclude other strings with spaces.
 */
export function readable(string) {
  const text = string
    .replace(/<code>(.*?)<\/code>/g, "`$1`")
    .replace(/<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*\s*\/?>/g, " ")
    .trim();
  const words = text.replace(/\{[^{}]*\}/g, "{}");
  if (/^[A-Z][a-z]+[.:?!…]?$/.test(words)) return text;
  // Two words, or a word next to a value.
  if (!/[\p{L}\d’'),.:;!?%`] (?:\p{L}\p{L}|\{|\d)|\} \p{L}{2}/u.test(words)) return "";
  return notForReaders.some((sign) => sign.test(text)) ? "" : text;
}

const notForReaders = [
  // A command: a cmdlet with parameters, or parameters only.
  /^(?:[A-Z][a-z]+-[A-Z]\w+|\$\w+) (?:-|\$|["'<{])|(?:^|\s)-[A-Z][A-Za-z]+(?:\s|:|$)/,
  // A rule of a style sheet, selectors, names of classes.
  /[;{]\s*[a-z-]+:\s*[^ ]+;|\[type=|^[.#]?[a-z-]+(?: [.#]?[a-z]+(?:-[a-z]+)+| \.[a-z]+)+/,
  // A policy, a shape of a drawing, the seed of a random choice.
  /'none'|'self'|^[mM][\d .-]+|^[a-z]+(?: of| all| [a-z]+)?(?: \{\w*\})+$|^[a-z]+ of$/,
];
