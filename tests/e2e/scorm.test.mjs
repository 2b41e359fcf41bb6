// The quiz as a package on a learning platform: unpacked as a platform would, and launched in a frame of a page that has a
// real run-time of SCORM 1.2. That run-time lets more through than the standard does, so that all that is said to it is
// checked here, word by word.

import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
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

let reader;
let folder;
let files;
/** The positions of the right options of the two questions that most tests ask. */
let keys;

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

/** Changes the settings in the package, as a trainer does. */
async function settles(changes) {
  const settings = { topics: ["flow"], count: 2, seed: "platform", ...changes };
  await writeFile(join(folder, "package/quiz-settings.js"), `window.connectorQuiz = ${JSON.stringify(settings)};`);
}

/** Launches the quiz and looks into its frame. */
async function launches(platform = "") {
  await reader.driver.get(`${reader.site.url}platform.html${platform}`);
  await reader.driver.switchTo().frame(0);
  await reader.started();
}

/** Leaves the platform, or any other page. */
const leaves = () => reader.driver.get(`${reader.site.url}elsewhere.html`);

/** Chooses the options at these positions and checks them. */
async function answers(positions) {
  await reader.arrivesAt(/^Question \d+ of \d+$/);
  await reader.browser.run((positions) => {
    for (const position of positions) document.querySelectorAll("main .choice input")[position].click();
  }, positions);
  await reader.until("Check leads on", () => document.querySelector("main .primary")?.getAttribute("href")?.includes("answers="));
  await reader.clicks("Check");
  await reader.arrivesAt(/^Question \d+ of \d+: /);
}

const goesOn = () => reader.clicks(/^(Next question|See the result)$/);

/** Answers both questions, rightly or not, and looks at the result. */
async function takes(...isRight) {
  for (const [question, right] of isRight.entries()) {
    const key = keys[question];
    await answers(right ? key : [key.length === 1 && key[0] === 0 ? 1 : 0]);
    await goesOn();
  }
  await reader.arrivesAt(/^Your result/);
}

/** Every call so far, with its answer at the end. */
const calls = () => reader.browser.run(() => JSON.parse(localStorage.calls ?? "[]"));
/** The values that were set so far for the elements that end so. */
async function said(element) {
  const sets = (await calls()).filter(([name, set]) => name === "LMSSetValue" && set.endsWith(element));
  return sets.map(([, , value]) => value);
}
const record = () => reader.browser.run(() => JSON.parse(localStorage.record));

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

describe("the package", () => {
  it("has a manifest of one lesson that names every file but itself, and no other", () => {
    const manifest = files.get("imsmanifest.xml").toString();
    const named = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(named.toSorted(), [...files.keys()].filter((name) => name !== "imsmanifest.xml").toSorted());
    assert.match(manifest, /<schema>ADL SCORM<\/schema>\s*<schemaversion>1\.2<\/schemaversion>/);
    assert.equal(manifest.match(/adlcp:scormtype="sco"/g).length, 1);
    assert.match(manifest, /href="index\.html">/);
  });

  it("has settings that a trainer can read, within the policy of the site's page", async () => {
    const settings = files.get("quiz-settings.js").toString();
    for (const name of ["topics", "level", "count", "pass", "seed"]) assert.match(settings, new RegExp(`//.*\\n {2}${name}: `));
    const window = {};
    new Function("window", settings)(window);
    assert.deepEqual(window.connectorQuiz, { topics: [], level: "basic", count: 10, pass: 80, seed: "" });
    const policy = (page) => page.toString().match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
    assert.equal(policy(files.get("index.html")), policy(await readFile(join(builtSite, "index.html"))));
  });
});

describe("on a learning platform, the quiz", () => {
  it("is launched as something begun, with the questions of its settings", async () => {
    await settles({ count: 3, topics: ["need", "devices"], seed: "" });
    await launches();
    await reader.arrivesAt("Question 1 of 3");
    assert.match(await reader.browser.run(() => location.hash), /^#\/quiz\?seed=\d+&topics=need,devices&count=3$/);
    const { core } = await record();
    assert.deepEqual([core.lesson_status, core.exit], ["incomplete", "suspend"]);
    await reader.sees("are reported to your learning platform", "[role=status]");
    await reader.seesNot("nothing that you enter leaves", "footer");
    await reader.sees("Not affiliated with Microsoft.", "footer");
    await reader.findsAccessible();
  });

  it("tells each answer once, however often the learner looks at it again", async () => {
    await launches();
    await answers(keys[0]);
    await goesOn();
    await reader.clicks("Back");
    await reader.arrivesAt(/^Question 1 of 2: right$/);
    await goesOn();
    await answers(keys[1]);
    const { interactions } = await record();
    assert.equal(Object.keys(interactions).length, 2);
    const [first] = Object.values(interactions);
    assert.deepEqual([first.type, first.result, first.student_response], ["choice", "correct", keys[0].join(",")]);
    assert.deepEqual(await said(".result"), ["correct", "correct"]);
    assert.deepEqual(await said(".student_response"), await said(".pattern"));
    assert.equal(new Set(await said(".id")).size, 2);
  });

  it("measures how long a question is thought about, and not how long its explanation is read", async () => {
    await launches();
    await answers(keys[0]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const begin = Date.now();
    await goesOn();
    await answers(keys[1]);
    const [, latency] = await said("latency");
    const [hours, minutes, seconds] = latency.split(":").map(Number);
    assert.ok((hours * 60 + minutes) * 60 + seconds <= (Date.now() - begin) / 1_000, latency);
  });

  it("tells a matching answer as pairs", async () => {
    await launches();
    await reader.arrivesAt("Question 1 of 2");
    await reader.browser.run(() => {
      const detail = { number: 2, id: "need-1", topic: "need", kind: "matching", response: "1-0-10", key: "1-2-0", right: false };
      document.documentElement.dispatchEvent(new CustomEvent("connector-checker-quiz-answer", { bubbles: true, detail }));
    });
    assert.deepEqual(await said(".student_response"), ["0.1,1.0,2.a"]);
    assert.deepEqual(await said(".pattern"), ["0.1,1.2,2.0"]);
    assert.deepEqual(await said(".result"), ["wrong"]);
  });

  it("is suspended when the learner leaves, and goes on at the same question with what was chosen there", async () => {
    await launches();
    await answers(keys[0]);
    await goesOn();
    await reader.arrivesAt("Question 2 of 2");
    await reader.browser.run(() => document.querySelectorAll("main .choice input")[1].click());
    await reader.until("the choice is kept", () => location.hash.includes("pick="));
    await leaves();
    assert.equal((await record()).core.exit, "suspend");
    assert.equal((await calls()).filter(([name]) => name === "LMSFinish").length, 1);
    // Not even another seed in the settings makes it another quiz meanwhile.
    await settles({ seed: "another" });
    await launches();
    await reader.arrivesAt("Question 2 of 2");
    assert.equal(await reader.browser.run(() => document.querySelectorAll("main .choice input")[1].checked), true);
    await reader.clicks("Back");
    await reader.arrivesAt("Question 1 of 2: right");
    assert.equal((await said(".result")).length, 1, "what was told before is not told again");
    await goesOn();
    await reader.arrivesAt("Question 2 of 2");
    await reader.browser.run(() => document.querySelectorAll("main .choice input:checked").forEach((input) => input.type === "checkbox" && input.click()));
    await answers(keys[1]);
    assert.deepEqual(Object.keys((await record()).interactions), ["0", "1"]);
    await goesOn();
    await reader.arrivesAt("Your result: 2 of 2 right, passed");
  });

  it("is passed, with its score, and what comes after is not reported", async () => {
    await launches();
    await takes(true, true);
    await reader.sees("Your result is reported to your learning platform.", "[role=status]");
    const { core, suspend_data: kept } = await record();
    assert.deepEqual([core.lesson_status, core.exit, core.score.raw, core.score.min, core.score.max], ["passed", "", "100", "0", "100"]);
    await reader.clicks("New questions");
    await answers([0]);
    await leaves();
    assert.equal((await said(".result")).length, 2);
    assert.equal((await record()).suspend_data, kept);
    await launches();
    await reader.arrivesAt("Your result: 2 of 2 right, passed");
    await reader.sees("You have passed", "[role=status]");
    assert.deepEqual(await said("lesson_status"), ["incomplete", "passed"]);
  });

  it("is failed, whatever the learner gets right afterwards, and another one at the next launch", async () => {
    await launches();
    await takes(true, false);
    await reader.sees("Your result is reported to your learning platform.", "[role=status]");
    await reader.clicks("Only the ones I missed");
    await answers(keys[1]);
    await goesOn();
    await reader.arrivesAt("Your result: 1 of 1 right, passed");
    await leaves();
    const { core } = await record();
    assert.deepEqual([core.lesson_status, core.score.raw], ["failed", "50"]);
    assert.deepEqual(await said(".result"), ["correct", "wrong"]);
    await launches();
    await takes(true, true);
    assert.deepEqual(await said("lesson_status"), ["incomplete", "failed", "incomplete", "passed"]);
    assert.equal(Object.keys((await record()).interactions).length, 4, "the first attempt's answers stay");
  });

  it("has no way back to before an answer, nor to another quiz, while it lasts", async () => {
    await launches();
    await answers([0]);
    const first = await reader.heading();
    await goesOn();
    await reader.arrivesAt("Question 2 of 2");
    const present = await reader.browser.run(() => location.hash);
    const isBack = (present) => {
      const sorted = (hash) => hash.split(/[?&]/).sort().join("&");
      return sorted(location.hash) === sorted(present);
    };
    for (const other of ["#/quiz", "#/quiz?seed=easy&count=1", present.replace("platform", "easy"), `${present}&only=2`]) {
      await reader.browser.run((other) => void (location.hash = other), other);
      await reader.until(`the quiz is back after ${other}`, isBack, present);
      await reader.arrivesAt("Question 2 of 2");
    }
    await reader.browser.run((unanswered) => void (location.hash = unanswered), present.replace(/&(at|answers)=[^&]*/g, ""));
    await reader.arrivesAt(first);
    await reader.clicks("The table", "header");
    await reader.arrivesAt(/table/i);
    await reader.browser.run(() => history.back());
    await reader.arrivesAt(first);
    assert.equal((await said(".result")).length, 1);
  });

  it("takes the platform's own pass mark before that of the settings", async () => {
    await settles({ pass: 100 });
    await launches("?mastery=49.5");
    await takes(true, false);
    await reader.arrivesAt("Your result: 1 of 2 right, passed");
    await leaves();
    assert.equal((await record()).core.lesson_status, "passed");
  });

  for (const mode of ["review", "browse"]) {
    it(`reports nothing in the ${mode} mode`, async () => {
      await launches(`?mode=${mode}`);
      await reader.sees("only to be looked at: nothing is reported", "[role=status]");
      await takes(true, true);
      await leaves();
      assert.deepEqual((await calls()).filter(([name]) => name === "LMSSetValue"), []);
      assert.equal((await calls()).at(-1)[0], "LMSFinish");
    });
  }

  it("keeps to 4,096 characters, and leaves out first what is only chosen", async () => {
    await settles({ seed: "ü".repeat(5_000), topics: [], count: 100 });
    await launches();
    await reader.arrivesAt("Question 1 of 100");
    const answers = Array(100).fill("0.1.2.3").join(",");
    await reader.browser.run((more) => void (location.hash += more), `&at=101&answers=${answers}&pick=${"0.1.".repeat(1_000)}0`);
    await reader.arrivesAt(/^Your result/);
    await leaves();
    const [kept] = (await said("suspend_data")).slice(-1);
    assert.ok(kept.length <= 4096 && kept.length > 2000);
    assert.ok(kept.includes(`answers=${answers}`) && !kept.includes("pick="));
  });

  it("goes on when the platform refuses something, and says at the end that the result is not there", async () => {
    for (const refused of ["cmi.interactions", "cmi.core.lesson_status"]) {
      await reader.browser.run(() => localStorage.clear());
      await launches(`?refuses=${refused}`);
      await takes(true, true);
      const lost = refused === "cmi.core.lesson_status";
      await reader.sees(lost ? "did not take your result" : "Your result is reported", "[role=status]");
      await leaves();
    }
  });

  it("finds the platform in the window that has opened it", async () => {
    const platform = await reader.driver.getWindowHandle();
    await reader.driver.get(`${reader.site.url}platform.html?window`);
    const opened = async () => (await reader.driver.getAllWindowHandles()).find((handle) => handle !== platform);
    await reader.driver.switchTo().window(await reader.driver.wait(opened));
    await reader.started();
    await takes(true, true);
    await leaves();
    await reader.driver.close();
    await reader.driver.switchTo().window(platform);
    assert.equal((await record()).core.lesson_status, "passed");
  });
});

describe("without a learning platform, the quiz", () => {
  const opens = async () => {
    await reader.driver.get(`${reader.site.url}package/index.html`);
    await reader.started();
  };

  it("is the same, and says that nothing is reported", async () => {
    await opens();
    await reader.arrivesAt("Question 1 of 2");
    await reader.sees("There is no learning platform here: nothing is reported.", "[role=status]");
    await reader.sees("nothing that you enter leaves it", "footer");
    await reader.findsAccessible();
    await reader.browser.assertNoSidewaysScroll();
    await takes(true, true);
    await reader.sees("nothing is reported", "[role=status]");
    assert.deepEqual(await calls(), []);
  });

  it("goes on where it was after a reload", async () => {
    await opens();
    await answers(keys[0]);
    await goesOn();
    await reader.reload();
    await reader.arrivesAt("Question 2 of 2");
  });

  it("begins by the app's own measure where a trainer has broken the settings", async () => {
    await writeFile(join(folder, "package/quiz-settings.js"), "window.connectorQuiz = { topics: [need] };");
    await opens();
    await reader.arrivesAt("Question 1 of 10");
    await reader.browser.assertQuiet(reader.site.origin, /need is not defined/);
  });
});
