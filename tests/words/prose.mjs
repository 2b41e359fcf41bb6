// textlint, with the project's own rules: terms, idiom, contractions, and the length of a sentence.
import { unwanted } from "./glossary.mjs";
import { contractions, idioms } from "./idiom.mjs";
import { needed } from "./tools.mjs";

const { TextlintKernel } = needed("@textlint/kernel");
const markdown = needed("@textlint/textlint-plugin-markdown").default;
const plain = needed("@textlint/textlint-plugin-text").default;

/** A sentence of more words is reported. */
const WORDS = 30;

/** Replaces code, and each letter of a quotation. It is a capital letter, so that a sentence can begin with it. */
const MARK = "Ω";

const kernel = new TextlintKernel();
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** A rule that reads one text at a time: a paragraph, a heading or a cell. `find` gives findings with an index in the text. */
const rule = (find) => ({ Syntax, RuleError, report, locator }) => {
  const read = (node) => {
    const { text, places } = flat(node, Syntax);
    for (const { index, message } of find(text, node.type === Syntax.TableCell)) {
      const place = places.findLast(({ from }) => from <= index);
      const at = place.start + (place.literal ? index - place.from : 0) - node.range[0];
      report(node, new RuleError(message, { padding: locator.at(Math.max(at, 0)) }));
    }
  };
  return { [Syntax.Paragraph]: read, [Syntax.Header]: read, [Syntax.TableCell]: read };
};

/** A node's words as one text, with a mark for each piece of code, and where each stretch of it begins in the source. */
function flat(node, Syntax) {
  let text = "";
  const places = [{ from: 0, start: node.range[0], literal: false }];
  const visit = (child) => {
    const add = (words, literal) => {
      places.push({ from: text.length, start: child.range[0], literal });
      text += words;
    };
    if (child.type === Syntax.Str) add(child.value, true);
    else if (child.type === Syntax.Code) add(MARK, false);
    else if (child.type === Syntax.Image) add(child.alt ?? "", false);
    else if (child.type === Syntax.Break) add(" ", false);
    else if (child.type === Syntax.Html) add("", false);
    else child.children?.forEach(visit);
  };
  node.children?.forEach(visit);
  // Quoted words are somebody else's.
  return { text: text.replace(/“[^“”]*”|"[^"]*"/g, (quoted) => quoted.replace(/[\p{L}\p{N}]/gu, MARK)), places };
}

const matching = (patterns, what) => (text) =>
  patterns.flatMap(({ pattern, say, except }) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => !except?.test(found))
      .map(({ 0: found, index }) => ({ index, message: `${what}: “${found.trim()}”: say ${say}` })),
  );

/** Cells hold lists, whose entries end in semicolons. */
const long = (text, isCell) =>
  [...sentences.segment(isCell ? text.replaceAll("; ", ";\n") : text)].flatMap(({ segment, index }) => {
    const count = segment.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    return count > WORDS ? [{ index, message: `length: a sentence of ${count} words, and ${WORDS} are enough` }] : [];
  });

const rules = [
  { ruleId: "terms", rule: rule(matching(unwanted(), "term")) },
  { ruleId: "idiom", rule: rule(matching(idioms, "idiom")) },
  { ruleId: "contractions", rule: rule(matching(contractions, "contraction")) },
  { ruleId: "length", rule: rule(long) },
];

const plugins = [
  { pluginId: "markdown", plugin: markdown },
  { pluginId: "text", plugin: plain },
];

/** What is wrong with a Markdown document: `{ line, message }`. */
export async function inMarkdown(source) {
  const { messages } = await kernel.lintText(source, { ext: ".md", plugins, rules });
  return messages.map(({ line, message }) => ({ line, message }));
}

/** The same for texts, each by its place in the list from 0. */
export async function inTexts(texts) {
  const source = texts.map((text) => text.replace(/\s+/g, " ").replace(/`[^`]*`/g, MARK)).join("\n\n");
  const { messages } = await kernel.lintText(source, { ext: ".txt", plugins, rules });
  return messages.map(({ line, message }) => ({ index: (line - 1) / 2, message }));
}
