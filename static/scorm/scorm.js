// Reports the quiz to a learning platform through SCORM 1.2. It runs before the app, puts the quiz in the page address, which the
// app then reads, and afterwards only listens to events of the app.
//
// The platform records one quiz, each question once, and the first result. So during the quiz the learner can't open another quiz
// or undo an answer. Afterwards, the learner can try anything, and nothing of that is reported.

(() => {
  // The parameters in the address: the quiz, the progress, and the current selection.
  const QUIZ = ["seed", "topics", "level", "count", "pass"];
  const WAY = ["at", "answers"];
  const PICK = ["pick"];

  /** The number of characters that every platform must store for the next launch. */
  const LONGEST = 4096;

  // --- The platform

  /** The platform's API, in this frame or in one of up to ten parents. */
  function interfaceAround(frame) {
    for (let level = 0; frame && level <= 10; level += 1) {
      try {
        // It could also be a frame or an element of that name.
        if (typeof frame.API?.LMSInitialize === "function") return frame.API;
      } catch {
        // A frame of another site. One of its parents may still be the platform.
      }
      frame = frame.parent === frame ? null : frame.parent;
    }
    return null;
  }

  const platform = interfaceAround(window) ?? interfaceAround(window.opener) ?? interfaceAround(window.top.opener);
  let refusals = 0;

  /** Calls the platform and returns its answer, or "" (with a warning in the console) if it fails. */
  function call(name, ...values) {
    let answer = "";
    let error;
    try {
      answer = String(platform[name](...values));
      error = platform.LMSGetLastError();
    } catch (thrown) {
      error = thrown;
    }
    const isRefused = name === "LMSGetValue" ? Number(error) !== 0 : answer !== "true";
    if (!isRefused) return answer;
    refusals += 1;
    console.warn(`The learning platform rejected ${name}(${values.join(", ")}): ${error}`);
    return "";
  }

  const get = (element) => call("LMSGetValue", element);
  const set = (element, value) => call("LMSSetValue", element, String(value));

  // --- The vocabulary

  const digits = (number, count) => String(Math.floor(number)).padStart(count, "0");

  /** A duration as HHHH:MM:SS.SS. */
  function timespan(milliseconds) {
    const hundredths = Math.round(milliseconds / 10);
    const seconds = hundredths / 100;
    return `${digits(seconds / 3600, 4)}:${digits((seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}.${digits(hundredths % 100, 2)}`;
  }

  /** Converts an answer of the app ("0.3", or "1-0-2" for the target of each line) to SCORM: "0,3", or "0.1,1.0,2.2". */
  function pattern(type, answer) {
    // SCORM requires one character for each position.
    const sign = (position) => Number(position).toString(36);
    if (type === "choice") return answer.split(".").map(sign).join(",");
    const pairs = answer.split("-").map((target, line) => target && `${sign(line)}.${sign(target)}`);
    return pairs.filter(Boolean).join(",");
  }

  // --- The quiz

  const parse = (query) => Object.fromEntries(new URLSearchParams(query));
  const write = (parameters, names) =>
    names
      .filter((name) => parameters[name])
      .map((name) => `${name}=${encodeURIComponent(parameters[name]).replaceAll("%2C", ",")}`)
      .join("&");
  const link = (parameters) => `#/quiz?${write(parameters, [...QUIZ, ...WAY, ...PICK])}`;
  const answersOf = (parameters) => (parameters.answers ?? "").split(",");

  /** The parameters in the address; null on any page except the quiz. */
  function address() {
    const [page, query] = location.hash.split("?");
    return page === "#/quiz" ? parse(query) : null;
  }

  /** A new quiz from the settings. `mastery` is the platform's own passing score, which overrides the setting. */
  function newQuiz(mastery = "") {
    const settings = { ...window.connectorQuiz };
    // Limited, so that everything fits in the platform's storage.
    settings.seed = String(settings.seed ?? "").slice(0, 200) || crypto.getRandomValues(new Uint32Array(1))[0];
    const mark = Math.ceil(Number.parseFloat(mastery));
    if (!Number.isNaN(mark)) settings.pass = mark;
    return Object.fromEntries(QUIZ.map((name) => [name, String(settings[name] ?? "")]));
  }

  // --- Messages to the learner

  const notice = document.createElement("div");
  notice.setAttribute("role", "status");
  const isLoaded = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));

  async function tell(sentence) {
    await isLoaded;
    document.body.prepend(notice);
    const words = document.createElement("p");
    words.textContent = sentence;
    // The app's styles apply only inside the app, except for its colors.
    Object.assign(words.style, {
      margin: "0",
      padding: "12px 16px",
      font: '16px/1.5 "Segoe UI", system-ui, sans-serif',
      color: "var(--text)",
      background: "var(--mine)",
    });
    notice.replaceChildren(words);
  }

  // --- The session

  const show = (parameters) => history.replaceState(null, "", link(parameters));

  function runAlone() {
    // A reload continues where it was.
    if (!address()?.seed) show(newQuiz());
    tell("No learning platform found. Results aren’t recorded.");
  }

  function run() {
    const mode = get("cmi.core.lesson_mode");
    const status = get("cmi.core.lesson_status");
    const saved = parse(get("cmi.suspend_data"));
    // After a failed attempt, the learner gets a new quiz. After a passed one, the result.
    const isOpen = get("cmi.core.entry") !== "ab-initio" && status !== "failed";
    const isBack = saved.seed && (isOpen || mode === "review");
    /** The learner's place in the quiz, as in the address. */
    let place = isBack ? saved : newQuiz(get("cmi.student_data.mastery_score"));
    show(place);

    const session = new AbortController();
    const on = (target, event, does) => target.addEventListener(event, does, { signal: session.signal });
    const over = "This session has ended, and nothing more is recorded. Open the quiz again from your learning platform.";
    // The browser can restore the page from its cache, but the platform accepts nothing after LMSFinish.
    addEventListener("pageshow", ({ persisted }) => persisted && tell(over));

    if (mode === "review" || mode === "browse") {
      on(window, "pagehide", () => {
        session.abort();
        call("LMSFinish", "");
      });
      tell(`Opened in ${mode} mode. Results aren’t recorded.`);
      return;
    }

    let isDone = isBack && status === "passed";
    let interactions = Number.parseInt(get("cmi.interactions._count"), 10) || 0;
    /** The reported answers, by question number. */
    const reported = new Map(answersOf(place).map((answer, index) => [index + 1, answer]));
    for (const [number, answer] of reported) if (!answer) reported.delete(number);
    /** When the current question was shown. */
    let shown = performance.now();

    const isThisQuiz = (parameters) => !parameters?.only && QUIZ.every((name) => (parameters?.[name] ?? "") === (place[name] ?? ""));
    const keepsAnswers = (parameters) => [...reported].every(([number, answer]) => answersOf(parameters)[number - 1] === answer);

    function save() {
      const present = address();
      // A selection changes the address without an event.
      if (!isDone && isThisQuiz(present) && keepsAnswers(present)) place = present;
      const texts = [[...QUIZ, ...WAY, ...PICK], [...QUIZ, ...WAY]].map((names) => write(place, names));
      const text = texts.find((text) => text.length <= LONGEST);
      if (text === undefined) console.warn("The quiz is too long for the learning platform's storage. The next visit starts over.");
      else set("cmi.suspend_data", text);
      set("cmi.core.exit", isDone ? "" : "suspend");
      set("cmi.core.session_time", timespan(performance.now()));
      call("LMSCommit", "");
    }

    on(window, "hashchange", () => {
      const to = address();
      if (isDone || !to) return;
      // The app handles the event afterwards and reads the corrected address.
      if (!isThisQuiz(to)) return location.replace(link(place));
      if (!keepsAnswers(to)) return location.replace(link({ ...to, answers: place.answers, pick: "" }));
      if (to.at !== place.at) shown = performance.now();
      place = to;
      save();
    });

    on(document, "connector-checker-quiz-answer", ({ detail }) => {
      const { number, id, kind, response, key, right } = detail;
      const type = kind.id === "match" ? "matching" : "choice";
      const present = address();
      if (isDone || reported.has(number) || !isThisQuiz(present)) return;
      reported.set(number, answersOf(present)[number - 1]);
      const element = `cmi.interactions.${interactions}`;
      interactions += 1;
      set(`${element}.id`, id);
      set(`${element}.type`, type);
      set(`${element}.time`, new Date().toTimeString().slice(0, 8));
      set(`${element}.student_response`, pattern(type, response));
      set(`${element}.correct_responses.0.pattern`, pattern(type, key));
      set(`${element}.result`, right ? "correct" : "wrong");
      set(`${element}.latency`, timespan(performance.now() - shown));
      save();
    });

    on(document, "connector-checker-quiz-result", ({ detail }) => {
      if (isDone || !isThisQuiz(address())) return;
      place = address();
      isDone = true;
      const before = refusals;
      set("cmi.core.score.min", 0);
      set("cmi.core.score.max", 100);
      set("cmi.core.score.raw", detail.percent);
      set("cmi.core.lesson_status", detail.passed ? "passed" : "failed");
      save();
      tell(
        refusals === before
          ? "Your result was reported to your learning platform. Anything you do from now on isn’t recorded."
          : "Your learning platform didn’t accept your result. Contact its administrator.",
      );
    });

    // A phone can close a page in the background without another event.
    on(document, "visibilitychange", () => document.hidden && save());
    on(window, "pagehide", () => {
      session.abort();
      save();
      call("LMSFinish", "");
    });

    if (isDone) {
      tell("You’ve passed, and your result was reported. Anything you do from now on isn’t recorded.");
    } else {
      // The footer of the app says that nothing is sent. That isn't true here.
      isLoaded.then(() => document.styleSheets[0]?.insertRule(".private { display: none }"));
      tell("Your answers, their times and your result are reported to your learning platform.");
      set("cmi.core.lesson_status", "incomplete");
    }
    save();
  }

  if (platform && call("LMSInitialize", "")) run();
  else runAlone();
})();
