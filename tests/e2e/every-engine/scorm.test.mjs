// The quiz on a learning platform, as far as engines may do it differently: how it finds the platform, and what it says when the
// learner leaves.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answers, calls, goesOn, keys, launches, leaves, platform, reader, record, said, settles, takes } from "../platform.mjs";

platform();

describe("on a learning platform, the quiz", () => {
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
    await reader.arrivesAt("Question 1 of 2: correct");
    assert.equal((await said(".result")).length, 1, "what was told before is not told again");
    await goesOn();
    await reader.arrivesAt("Question 2 of 2");
    await reader.browser.run(() => document.querySelectorAll("main .choice input:checked").forEach((input) => input.type === "checkbox" && input.click()));
    await answers(keys[1]);
    assert.deepEqual(Object.keys((await record()).interactions), ["0", "1"]);
    await goesOn();
    await reader.arrivesAt("Your result: 2 of 2 correct, passed");
  });

  it("is passed, with its score, and what comes after is not reported", async () => {
    await launches();
    await takes(true, true);
    await reader.sees("Your result was reported to your learning platform.", "[role=status]");
    const { core, suspend_data: kept } = await record();
    assert.deepEqual([core.lesson_status, core.exit, core.score.raw, core.score.min, core.score.max], ["passed", "", "100", "0", "100"]);
    await reader.clicks("New questions");
    await answers([0]);
    await leaves();
    assert.equal((await said(".result")).length, 2);
    assert.equal((await record()).suspend_data, kept);
    await launches();
    await reader.arrivesAt("Your result: 2 of 2 correct, passed");
    await reader.sees("You’ve passed", "[role=status]");
    assert.deepEqual(await said("lesson_status"), ["incomplete", "passed"]);
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
