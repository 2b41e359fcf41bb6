// A learning platform with the quiz's package on it: unpacked as a platform would, and launched in a frame of a page that has
// a real run-time of SCORM 1.2. That run-time lets more through than the standard does, so that all that is said to it is
// checked here, word by word.

import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach } from "node:test";
import { inflateRawSync } from "node:zlib";
import { start } from "./browser.mjs";
import { Reader } from "./reader.mjs";
import { builtSite, serve } from "./server.mjs";

const tools = process.env.CHECKER_NODE_TOOLS;
const require = createRequire(tools ? join(tools, "packages.cjs") : import.meta.url);

const PACKAGE = join(builtSite, "connector-checker-quiz-scorm12.zip");

/** The files of a zip file, by name. */
function unzip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06"));
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(entry + place));
    const header = zip.readUInt32LE(entry + 42);
    const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(entry + 20));
    files.set(zip.toString("utf8", entry + 46, entry + 46 + name), inflateRawSync(packed));
    entry += 46 + name + extra + comment;
  }
  return files;
}

/**
 * A learning platform: keeps what it is told from one launch to the next, and a list of every call with its answer. The part
 * behind the "?" says how it is set up: `mode`, `mastery`, `refuses` (the beginning of what it does not take), and `window`
 * where it opens lessons in a window of their own.
 */
const PLATFORM = `<!DOCTYPE html>
<title>A learning platform</title>
<link rel="icon" href="data:,">
<script src="scorm12.js"></script>
<script>
  const setting = new URLSearchParams(location.search);
  const record = JSON.parse(localStorage.record ?? "{}");
  const calls = JSON.parse(localStorage.calls ?? "[]");
  const runTime = new Scorm12API({ logLevel: "NONE" });
  const { core = {}, ...others } = record;
  const entry = core.lesson_status === undefined ? "ab-initio" : core.exit === "suspend" ? "resume" : "";
  runTime.loadFromJSON({ ...others, core: { lesson_status: core.lesson_status ?? "", score: core.score ?? {}, entry, lesson_mode: setting.get("mode") ?? "normal", credit: "credit" } }, "cmi");
  if (setting.has("mastery")) runTime.cmi.student_data.mastery_score = setting.get("mastery");
  window.API = { LMSGetLastError: () => runTime.LMSGetLastError() };
  for (const name of ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit"]) {
    window.API[name] = (...values) => {
      const isRefused = setting.has("refuses") && values[0]?.startsWith(setting.get("refuses"));
      const answer = isRefused ? "false" : runTime[name](...values);
      calls.push([name, ...values, answer]);
      localStorage.calls = JSON.stringify(calls);
      if (name === "LMSCommit" || name === "LMSFinish") localStorage.record = JSON.stringify(runTime.renderCMIToJSONObject().cmi);
      return answer;
    };
  }
</script>
<body>
<script>
  const frame = Object.assign(document.createElement("iframe"), { src: "package/index.html", title: "The quiz", width: 1000, height: 800 });
  if (setting.has("window")) window.open(frame.src);
  else document.body.append(frame);
</script>`;

/** What SCORM 1.2 allows, of what the quiz may say at all. */
const TIMESPAN = /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/;
const PATTERN = /^([0-9a-z](,[0-9a-z])*|[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*)$/;
const VOCABULARY = {
  "cmi.core.lesson_status": /^(incomplete|passed|failed)$/,
  "cmi.core.exit": /^(suspend|)$/,
  "cmi.core.session_time": TIMESPAN,
  "cmi.core.score.min": /^0$/,
  "cmi.core.score.max": /^100$/,
  "cmi.core.score.raw": /^(100|\d\d?)$/,
  "cmi.suspend_data": /^[\x20-\x7e]{1,4096}$/,
  "cmi.interactions.n.id": /^[A-Za-z0-9_-]{1,255}$/,
  "cmi.interactions.n.type": /^(choice|matching)$/,
  "cmi.interactions.n.time": /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  "cmi.interactions.n.student_response": PATTERN,
  "cmi.interactions.n.correct_responses.0.pattern": PATTERN,
  "cmi.interactions.n.result": /^(correct|wrong)$/,
  "cmi.interactions.n.latency": TIMESPAN,
};

export let reader;
export let folder;
export let files;
/** The positions of the right options of the two questions that most tests ask. */
export let keys;

/** Sets up a platform with the package for a file of tests, each of which is another learner. */
export function platform() {
  before(async () => {
    files = unzip(await readFile(PACKAGE));
    folder = await mkdtemp(join(tmpdir(), "connector-checker-scorm-"));
    await mkdir(join(folder, "package"));
    for (const [name, content] of files) await writeFile(join(folder, "package", name), content);
    await copyFile(require.resolve("scorm-again/scorm12"), join(folder, "scorm12.js"));
    await writeFile(join(folder, "platform.html"), PLATFORM);
    await writeFile(join(folder, "elsewhere.html"), '<!DOCTYPE html><title>Elsewhere</title><link rel="icon" href="data:,">');
    const browser = await start();
    await browser.resize(1280, 900);
    reader = new Reader(await serve({ folder }), browser);
    await leaves();
    await settles({});
    await launches();
    await answers([0]);
    await goesOn();
    await answers([0]);
    keys = (await said("correct_responses.0.pattern")).map((pattern) => pattern.split(",").map(Number));
  });
  after(async () => {
    await reader?.leave();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    // Each test is another learner, of a trainer who has asked for two questions with one line of options each.
    await leaves();
    await reader.browser.run(() => localStorage.clear());
    await settles({});
  });
  afterEach(async (test) => {
    await reader.check(test);
    checkCalls(await calls());
  });
}

/** Changes the settings in the package, as a trainer does. */
export async function settles(changes) {
  const settings = { topics: ["flow"], count: 2, seed: "platform", ...changes };
  await writeFile(join(folder, "package/quiz-settings.js"), `window.connectorQuiz = ${JSON.stringify(settings)};`);
}

/** Launches the quiz and looks into its frame. */
export async function launches(platform = "") {
  await reader.driver.get(`${reader.site.url}platform.html${platform}`);
  await reader.driver.switchTo().frame(0);
  await reader.started();
}

/** Leaves the platform, or any other page. */
export const leaves = () => reader.driver.get(`${reader.site.url}elsewhere.html`);

/** Chooses the options at these positions and checks them. */
export async function answers(positions) {
  await reader.arrivesAt(/^Question \d+ of \d+$/);
  await reader.browser.run((positions) => {
    for (const position of positions) document.querySelectorAll("main .choice input")[position].click();
  }, positions);
  await reader.until("Check leads on", () => document.querySelector("main .primary")?.getAttribute("href")?.includes("answers="));
  await reader.clicks("Check");
  await reader.arrivesAt(/^Question \d+ of \d+: /);
}

export const goesOn = () => reader.clicks(/^(Next question|See your result)$/);

/** Answers both questions, rightly or not, and looks at the result. */
export async function takes(...isRight) {
  for (const [question, right] of isRight.entries()) {
    const key = keys[question];
    await answers(right ? key : [key.length === 1 && key[0] === 0 ? 1 : 0]);
    await goesOn();
  }
  await reader.arrivesAt(/^Your result/);
}

/** Every call so far, with its answer at the end. */
export const calls = () => reader.browser.run(() => JSON.parse(localStorage.calls ?? "[]"));
/** The values that were set so far for the elements that end so. */
export async function said(element) {
  const sets = (await calls()).filter(([name, set]) => name === "LMSSetValue" && set.endsWith(element));
  return sets.map(([, , value]) => value);
}
export const record = () => reader.browser.run(() => JSON.parse(localStorage.record));

function checkCalls(calls) {
  let isOpen = false;
  for (const [name, ...values] of calls) {
    if (name === "LMSInitialize") isOpen = true;
    else assert.ok(isOpen, `${name} outside of a session`);
    if (name === "LMSFinish") isOpen = false;
    if (name !== "LMSSetValue") continue;
    const [element, value] = values;
    const allowed = VOCABULARY[element.replace(/\.interactions\.\d+\./, ".interactions.n.")];
    assert.ok(allowed, `${element} is not for the quiz to set`);
    assert.equal(typeof value, "string", element);
    assert.match(value, allowed, element);
  }
}
