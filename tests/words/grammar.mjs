// Harper's grammar and spelling.
import { readFileSync } from "node:fs";
import { imported } from "./tools.mjs";

const { Dialect, LocalLinter } = await imported("harper.js/dist/index.js");
const { binary } = await imported("harper.js/dist/binary.js");

const dictionary = readFileSync(new URL("dictionary.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));

/** Rules of Harper that don't fit these texts, and why. */
const off = {
  CompoundNouns: "Microsoft writes host name and style sheet",
  ExpandTimeShorthands: "ms and s are the units in tables",
  HopHope: "a hop is a step of the mail flow",
  HowTo: "it misses the noun in “how test mode affects”",
  ItsContraction: "it takes the noun in “its limit grows” and “its A record” for a verb",
  LongSentences: "prose.mjs counts words, and allows fewer",
  MassNouns: "a finding is one of the things that an audit found",
  MissingTo: "it takes “may refuse” and “Refuse mail” for infinitives",
  OneOfTheSingular: "“one of the two” is right",
  PhrasalVerbAsCompoundNoun: "it takes markup and layout for verbs",
  OxfordComma: "lists go without a comma before the last word",
  SentenceCapitalization: "cells, labels and entries of lists begin in lower case",
  TheirToTheyre: "it doesn't know “their own” before an adjective",
  ThatThan: "it takes “that” after “more” for a comparison, in any sentence",
  UseTitleCase: "headings are in sentence case, as Microsoft's are",
};

const linter = new LocalLinter({ binary, dialect: Dialect.American });
await linter.setup();
await linter.importWords(dictionary);
const config = await linter.getDefaultLintConfig();
for (const rule of Object.keys(off)) {
  if (!(rule in config)) throw new Error(`Harper has no rule ${rule}: remove it from tests/words/grammar.mjs.`);
}
await linter.setLintConfig({ ...config, ...Object.fromEntries(Object.keys(off).map((rule) => [rule, false])) });

/** A word that isn't English: a domain, an address, a path, the name of a parameter, a value in a command. */
const code = /\p{L}[.@/:_\\]\p{L}|\p{Ll}\p{Lu}|\d|--|[<>=]|^[*-]/u;

/** Findings in a text, each with its index in it. */
async function find(text, language) {
  // Harper knows the possessive with a straight apostrophe only.
  const byRule = await linter.organizedLints(text.replaceAll("’", "'"), { language });
  return Object.entries(byRule).flatMap(([rule, lints]) =>
    lints
      .map((lint) => ({ lint, index: lint.span().start, end: lint.span().end }))
      .filter(({ index, end }) => !code.test(wordsAround(text, index, end)))
      .map(({ lint, index }) => ({ index, message: `${rule}: “${lint.get_problem_text()}”: ${lint.message()}` })),
  );
}

/** The words of a finding, from the white space before it to the one after. A finding of several words is none of code. */
function wordsAround(text, index, end) {
  if (/\s/.test(text.slice(index, end).trim())) return "";
  const before = text.slice(0, index).match(/\S*$/)[0];
  const after = text.slice(end).match(/^\S*/)[0];
  return before + text.slice(index, end) + after;
}

/** What is wrong with a Markdown document: `{ line, message }`. */
export async function inMarkdown(source) {
  const found = await find(source, "markdown");
  return found.map(({ index, message }) => ({ line: source.slice(0, index).split("\n").length, message }));
}

/** The same for texts, each by its place in the list from 0. Only a whole sentence has a grammar. */
export async function inTexts(texts) {
  const isSentence = (text) => /^[\p{Lu}“]/u.test(text) && /[.!?…:][”)]?$/.test(text);
  const plain = texts.map((text) => (isSentence(text) ? asWords(text) : ""));
  const starts = [];
  let end = 0;
  for (const text of plain) {
    starts.push(end);
    end += text.length + 2;
  }
  const found = await find(plain.join("\n\n"), "plaintext");
  return found.map(({ index, message }) => ({ index: starts.findLastIndex((start) => start <= index), message }));
}

/** A text with a word in the place of each value, each piece of code and each star. */
const asWords = (text) =>
  text
    .replace(/\s+/g, " ")
    .replace(/@throws.*/, "")
    .replace(/\{[^{}]*\}(?:\s*\{[^{}]*\})*/g, "Contoso")
    .replace(/`([^`]*)`/g, (_, code) => (/^[aeio]/i.test(code) ? "item" : "value"))
    .replace(/(?<=^| )\*(?= |$|[.,:;])/g, "wildcard");
