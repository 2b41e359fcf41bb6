// The quiz as a package on a learning platform: what is in it, and all that it says and doesn't say to the platform.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { answers, calls, files, folder, goesOn, keys, launches, leaves, platform, reader, record, said, settles, takes } from "./platform.mjs";
import { builtSite } from "./server.mjs";

platform();

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
    await reader.arrivesAt(/^Question 1 of 2: correct$/);
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
      const detail = { number: 2, id: "need-1", topic: { id: "need", label: "" }, kind: { id: "match", label: "" }, response: "1-0-10", key: "1-2-0", right: false };
      document.documentElement.dispatchEvent(new CustomEvent("connector-checker-quiz-answer", { bubbles: true, detail }));
    });
    assert.deepEqual(await said(".student_response"), ["0.1,1.0,2.a"]);
    assert.deepEqual(await said(".pattern"), ["0.1,1.2,2.0"]);
    assert.deepEqual(await said(".result"), ["wrong"]);
  });

  it("is failed, whatever the learner gets right afterwards, and another one at the next launch", async () => {
    await launches();
    await takes(true, false);
    await reader.sees("Your result was reported to your learning platform.", "[role=status]");
    await reader.clicks("Retry missed questions");
    await answers(keys[1]);
    await goesOn();
    await reader.arrivesAt("Your result: 1 of 1 correct, passed");
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
    await reader.clicks("Table", "header");
    await reader.arrivesAt(/table/i);
    await reader.browser.run(() => history.back());
    await reader.arrivesAt(first);
    assert.equal((await said(".result")).length, 1);
  });

  it("takes the platform's own pass mark before that of the settings", async () => {
    await settles({ pass: 100 });
    await launches("?mastery=49.5");
    await takes(true, false);
    await reader.arrivesAt("Your result: 1 of 2 correct, passed");
    await leaves();
    assert.equal((await record()).core.lesson_status, "passed");
  });

  for (const mode of ["review", "browse"]) {
    it(`reports nothing in the ${mode} mode`, async () => {
      await launches(`?mode=${mode}`);
      await reader.sees(`Opened in ${mode} mode. Results aren’t recorded.`, "[role=status]");
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
      await reader.sees(lost ? "didn’t accept your result" : "Your result was reported", "[role=status]");
      await leaves();
    }
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
    await reader.sees("No learning platform found. Results aren’t recorded.", "[role=status]");
    await reader.sees("Nothing you enter is sent anywhere", "footer");
    await reader.findsAccessible();
    await reader.browser.assertNoSidewaysScroll();
    await takes(true, true);
    await reader.sees("Results aren’t recorded", "[role=status]");
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
