// The knowledge check, as somebody in a training takes it. What is right, the page itself never tells beforehand: the tests
// learn it by answering, and check that the result says the same.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { Reader } from "./reader.mjs";

let reader;
before(async () => {
  reader = await Reader.arrive();
  await reader.open("#/quiz");
});
after(() => reader?.leave());
afterEach((test) => reader?.check(test));

const QUIZ = "#/quiz?seed=tuesday&count=5";
const heading = () => reader.heading();

/** Chooses something on every line, checks, and gives back the new heading. */
async function answers() {
  // Radio buttons of one line share their name, so that one of each is chosen.
  const lines = await reader.browser.run(() => [...new Set([...document.querySelectorAll("main .choice input")].map((input) => input.name))]);
  // One after the other, as a reader does: a choice is worth what the page shows when it is made.
  for (const name of lines) await reader.browser.run((name) => document.querySelector(`main .choice input[name="${name}"]:not(:checked)`)?.click(), name);
  await reader.until("Check leads on", () => document.querySelector("main .primary")?.getAttribute("href")?.includes("answers="));
  await reader.clicks("Check");
  await reader.arrivesAt(/^Question \d+ of \d+: (correct|incorrect)$/);
  return heading();
}

describe("the quiz", () => {
  it("begins with what the reader wants to be asked about, and asks something new each time", async () => {
    await reader.goes("#/quiz");
    await reader.arrivesAt("Test your knowledge");
    await reader.clicks("Printers, scanners and apps");
    await reader.clicks("5 questions");
    await reader.until("the choice is kept", () => location.hash.includes("topics=devices") && location.hash.includes("count=5"));
    const begun = [];
    for (let time = 0; time < 2; time++) {
      await reader.goes("#/quiz?topics=devices&count=5");
      await reader.clicks("Start");
      await reader.arrivesAt("Question 1 of 5");
      await reader.sees("Printers, scanners and apps", ".progress");
      begun.push(await reader.fragment());
    }
    assert.match(begun[0], /seed=\d+/);
    assert.notEqual(begun[0], begun[1]);
  });

  it("is the same for everybody who has the link, with nothing preselected", async () => {
    const seen = [];
    for (const come of [() => reader.goes(QUIZ), () => reader.open(QUIZ)]) {
      await come();
      await reader.arrivesAt("Question 1 of 5");
      assert.equal(await reader.browser.run(() => document.querySelectorAll("input:checked").length), 0);
      seen.push(await reader.text("main"));
    }
    assert.equal(seen[0], seen[1]);
  });

  it("wants an answer before it checks, and says so", async () => {
    await reader.goes(QUIZ);
    await reader.arrivesAt("Question 1 of 5");
    await reader.clicks("Check");
    await reader.sees("before you check", "[role=alert]");
    await reader.arrivesAt("Question 1 of 5");
  });

  it("is taken to its result, with an explanation and its document for every option, and each event told to the page", async () => {
    await reader.goes(QUIZ);
    await reader.arrivesAt("Question 1 of 5");
    await reader.browser.run(() => {
      window.heard = [];
      for (const name of ["answer", "result"]) document.addEventListener(`connector-checker-quiz-${name}`, ({ detail }) => window.heard.push(detail));
    });
    let right = 0;
    for (let question = 1; question <= 5; question++) {
      await reader.arrivesAt(`Question ${question} of 5`);
      const offered = await reader.browser.run(() => document.querySelectorAll("main fieldset").length);
      assert.ok(offered >= 1);
      const judged = await answers();
      right += judged.endsWith(": correct") ? 1 : 0;
      const told = await reader.browser.run(() =>
        [...document.querySelectorAll(".marked > li")].map((option) => ({ words: option.innerText.length, sources: option.querySelectorAll(".evidence a").length })),
      );
      assert.ok(told.length >= 2);
      for (const { words, sources } of told) assert.ok(words > 20 && sources >= 1);
      await reader.clicks(question === 5 ? "See your result" : "Next question");
    }
    const passed = right * 20 >= 80 ? "passed" : "not passed";
    await reader.arrivesAt(`Your result: ${right} of 5 correct, ${passed}`);
    const heard = await reader.browser.run(() => window.heard);
    assert.deepEqual(heard.map(({ number }) => number), [1, 2, 3, 4, 5, undefined]);
    assert.equal(heard.filter((event) => event.number && event.right).length, right);
    assert.deepEqual(heard.at(-1), { right, count: 5, percent: right * 20, pass: 80, passed: passed === "passed" });
    await reader.reload();
    await reader.arrivesAt(`Your result: ${right} of 5 correct, ${passed}`);
    await reader.back();
    await reader.arrivesAt(/^Question 5 of 5: /);
    await reader.forward();
    if (right < 5) {
      await reader.clicks("Retry missed questions");
      await reader.arrivesAt(`Question 1 of ${5 - right}`);
    }
  });

  it("lets a question be skipped, and counts it as not answered", async () => {
    await reader.goes("#/quiz?seed=wednesday&count=2");
    await reader.clicks("Skip");
    await reader.arrivesAt("Question 2 of 2");
    await reader.clicks("Skip");
    await reader.arrivesAt("Your result: 0 of 2 correct, not passed");
  });

  it("copies the link to the quiz without the answers", async (test) => {
    if (!reader.browser.can("clipboard")) return test.skip("this engine has no means to read the clipboard");
    await reader.goes("#/quiz?seed=thursday&count=3&answers=0,1,0&at=4");
    await reader.arrivesAt(/^Your result/);
    await reader.clicks("Copy link to this quiz");
    await reader.sees("Copied.", ".copy");
    assert.match(await reader.browser.clipboard(), /#\/quiz\?seed=thursday&count=3$/);
  });

  /** The text of a file that the page offers. */
  const saved = (file) =>
    reader.browser.run((file) => {
      const link = document.querySelector(`a[download="${file}"]`);
      return link && decodeURIComponent(link.href.slice(link.href.indexOf(",") + 1));
    }, file);

  it("saves the questions as files, from the settings or from the result", async () => {
    await reader.goes("#/quiz?topics=devices&count=5");
    await reader.clicks("Export for a course");
    await reader.arrivesAt("Export this quiz");
    await reader.sees("5 questions");
    for (const [file, beginning] of [["connector-quiz.gift", /::/], ["connector-quiz.yml", /^(#.*\n)*quiz:/], ["connector-quiz.json", /^\{/]]) {
      assert.match(await saved(file), beginning, file);
    }
    await reader.clicks("Take this quiz");
    await reader.arrivesAt("Question 1 of 5");
  });

  it("saves the answers as xAPI statements about whoever gave them, and shares neither", async () => {
    await reader.goes("#/quiz?seed=thursday&count=3&answers=0,1,0&at=4");
    await reader.clicks("Export this quiz");
    await reader.arrivesAt("Export this quiz");
    await reader.types("Your email address", "jo");
    await reader.sees("The @ is missing", "main .error");
    assert.equal(await saved("connector-quiz-xapi.json"), null);
    await reader.types("Your email address", "jo@contoso.com");
    await reader.until("the file knows the whole address", () => document.querySelector("a[download='connector-quiz-xapi.json']")?.href.includes("contoso%2Ecom"));
    const statements = JSON.parse(await saved("connector-quiz-xapi.json"));
    assert.equal(statements.length, 3 + 2);
    for (const { actor } of statements) assert.equal(actor.mbox, "mailto:jo@contoso.com");
    const kept = () => [location.href, ...[localStorage, sessionStorage].flatMap((storage) => Object.values({ ...storage }))].join("\n");
    assert.doesNotMatch(await reader.browser.run(kept), /contoso/);
    await reader.clicks("Back to your result");
    await reader.arrivesAt(/^Your result/);
    assert.doesNotMatch(await reader.browser.run(kept), /contoso/);
    const shared = await reader.browser.run(() => [...document.querySelectorAll("main a")].map((link) => link.href).find((href) => href.includes("only=")));
    assert.ok(!shared?.includes("contoso"), shared);
  });

  it("has no time limit unless somebody asks for one, tells of it beforehand, and can be taken without it", async () => {
    await reader.goes("#/quiz?seed=friday&count=3&minutes=10");
    await reader.arrivesAt("Quiz with a time limit");
    await reader.clicks("Start");
    await reader.arrivesAt("Question 1 of 3");
    await reader.sees("10 minutes left.", ".clock [role=status]");
    assert.match(await reader.fragment(), /seed=friday&.*began=\d{10}$/);
    await reader.clicks("Continue without a time limit");
    await reader.until("the clock is gone", () => !document.querySelector(".clock"));
    await reader.arrivesAt("Question 1 of 3");
    await reader.goes("#/quiz?seed=friday&count=3");
    await reader.arrivesAt("Question 1 of 3");
    assert.equal(await reader.browser.run(() => document.querySelectorAll(".clock").length), 0);
  });

  it("takes hostile links for what they are: no answers, and no markup", async () => {
    await reader.goes("#/quiz?seed=%3Cscript%3E&count=999999&topics=x,%3Cb%3E&pass=-3&at=-1&answers=%3C,9999,1-&pick=zz&only=0.77&colour=blue");
    await reader.arrivesAt(/^Question 1 of \d+$/);
    await reader.sees("colour=blue", ".notice");
  });
});
