// The texts in the code: their words, their grammar, the length of their sentences.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as grammar from "./grammar.mjs";
import * as prose from "./prose.mjs";
import { texts } from "./strings.mjs";

/** Titles and headings of documents, in their authors' words. */
const titles = ["src/evidence/places.rs", "src/evidence/source.rs"];

/** Labels that Microsoft's pages show, verbatim, and the older name of Microsoft 365. */
const labels = /only when I have a transport rule|Office 365(?= \(older name of Microsoft 365\))/gi;

/** A text that begins in lower case may be a piece of a server's answer, which programs compare with. */
const isPiece = (text) => /^\p{Ll}/u.test(text);

test("every text that a reader can meet is in plain English", async () => {
  const list = texts().filter(({ file }) => !titles.includes(file));
  assert.ok(list.length > 1000, `the list holds ${list.length} texts only: the strings of the code weren't found`);
  const words = list.map(({ text }) => text.replace(labels, "this label"));
  const found = [...(await prose.inTexts(words)), ...(await grammar.inTexts(words))];
  const lines = found
    .filter(({ index, message }) => !(message.startsWith("contraction") && isPiece(words[index])))
    .sort((one, other) => one.index - other.index)
    .map(({ index, message }) => `${list[index].file}:${list[index].line}: ${message}\n    ${words[index]}`);
  assert.equal(lines.length, 0, `\n${lines.join("\n")}\n${lines.length} findings\n`);
});
