// The check itself: it finds a fault of each kind, in a document and in a list of texts, and passes a clean text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { terms, unwanted } from "./glossary.mjs";
import * as grammar from "./grammar.mjs";
import * as prose from "./prose.mjs";
import { readable, textsOf } from "./strings.mjs";

/** A fault of each kind: the sentence, and how its message begins. */
const faults = [
  ["Create an incoming connector first.", "term: “incoming connector”: say “inbound connector”"],
  ["What you enter stands in the address.", "idiom: “stands”"],
  ["The name of a company stays the same, whom it concerns.", "idiom: “whom”"],
  ["Take the colon out.", "idiom: “Take the colon out”"],
  ["Enter what comes behind the sign.", "idiom: “behind”"],
  ["Mail cannot reach the server.", "idiom: “cannot”"],
  ["The connector does not match the domain.", "contraction: “does not”"],
  [`Mail ${"and more mail ".repeat(10)} goes to a server.`, "length: a sentence of 35 words"],
  ["This is an connector.", "AnA: “an”"],
  ["The the connector is on.", "RepeatedWords"],
  ["Create a conector for the domain.", "SpellCheck: “conector”"],
];

const clean = [
  "An inbound connector identifies your email server by its certificate.",
  "Don't send mail to **two** servers at once; see [the page](https://example.com/whom-shall).",
  "The server is behind a firewall, and Microsoft calls it a “transport rule”.",
  "Set `TlsDomain` for the outbound connector, not only for the inbound one.",
];

test("each fault is found in a document, with its line", async () => {
  for (const [sentence, message] of faults) {
    const source = `# Title\n\n${clean[0]}\n\n- One entry\n- ${sentence}\n`;
    const found = [...(await prose.inMarkdown(source)), ...(await grammar.inMarkdown(source))];
    const hit = found.find((finding) => finding.message.startsWith(message));
    assert.equal(hit?.line, 6, `${sentence} ${JSON.stringify(found)}`);
  }
});

test("each fault is found in a list of texts, with its place", async () => {
  for (const [sentence, message] of faults) {
    const list = [clean[0], "A label", sentence, clean[2]];
    const found = [...(await prose.inTexts(list)), ...(await grammar.inTexts(list))];
    const hit = found.find((finding) => finding.message.startsWith(message));
    assert.equal(hit?.index, 2, `${sentence} ${JSON.stringify(found)}`);
  }
});

test("the text of a picture is read", async () => {
  const found = await prose.inMarkdown("# Title\n\n![A server stands here](a.png)\n");
  assert.deepEqual(found.map(({ line }) => line), [3]);
});

test("a clean text passes", async () => {
  const source = `# A clean page\n\n${clean.join("\n\n")}\n\n| what | not |\n|---|---|\n| code | \`incoming connector\` |\n`;
  assert.deepEqual(await prose.inMarkdown(source), []);
  assert.deepEqual(await grammar.inMarkdown(source), []);
  // Texts in code hold no links.
  const texts = clean.filter((text) => !text.includes("["));
  assert.deepEqual(await prose.inTexts(texts), []);
  assert.deepEqual(await grammar.inTexts(texts), []);
});

test("no term of docs/words.md is one that another row forbids", () => {
  const rows = terms();
  assert.ok(rows.length > 20);
  for (const { pattern, except } of unwanted(rows)) {
    for (const { term } of rows) {
      const found = [...term.matchAll(pattern)].filter(([match]) => !except.test(match));
      assert.deepEqual(found, [], `${pattern} finds ${term}`);
    }
  }
});

test("the name of a parameter is no term", () => {
  const [{ pattern, except }] = unwanted([{ term: "smart host", not: ["smarthost"] }]);
  const found = (text) => [...text.matchAll(pattern)].filter(([match]) => !except.test(match)).length;
  assert.equal(found("The smarthosts of a connector"), 1);
  assert.equal(found("SmartHosts is a parameter"), 0);
});

test("sentences and labels are for readers, names of code aren't", () => {
  for (const text of ["Continue", "Why?", "Mail for {name} goes here.", "Connector 1", "a host name", "<domains of your partner>"]) {
    assert.equal(readable(text), text);
  }
  assert.equal(readable('<p class="lead">See <code>Get-X</code> first.</p>'), "See `Get-X` first.");
  for (const text of ["recipient-domains", "AcceptedDomains", "badge not-needed", "New-InboundConnector -Name", "default-src 'none'", "M5 16h20", ", ", "./offline.js"]) {
    assert.equal(readable(text), "", text);
  }
});

test("the texts of scripts, pages, types and JSON are found with their lines", () => {
  const of = (file, source) => textsOf(file, source).map(({ line, text }) => `${line} ${text}`);
  assert.deepEqual(of("a.js", 'import "b";\nconst c = "One " + d + " two";\n// "no"\nconst e = `three ${f}`;'), ["2 One {} two", "4 three {}"]);
  assert.deepEqual(of("a.html", '<p title="A title">One <b>bold</b>\n<code>word</code></p>\n<style>no</style><script>g("h i")</script>'), [
    "1 A title",
    "1 One bold `word`",
    "3 h i",
  ]);
  assert.deepEqual(of("a.d.ts", "\n/** Makes a {@link Router}. */\nexport const a: 'no';"), ["2 Makes a `Router`."]);
  assert.deepEqual(of("a.json", '{\n"description": "A \\"word\\"", "type": "no"}'), ['2 A "word"']);
});
