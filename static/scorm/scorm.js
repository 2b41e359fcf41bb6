// Tells a learning platform about the quiz, in the words of SCORM 1.2. It runs before the app, puts the quiz into the address
// that the app then reads, and from there on only listens to what the app says.
//
// The platform's record is about one quiz, each question once, and its first result. So while the quiz lasts there is no way
// to another one, nor back to before an answer; afterwards the learner may try whatever there is, and none of it is reported.

(() => {
  // What the address of the quiz says: which quiz it is, then how far the learner has come, then what is chosen at present.
  const QUIZ = ["seed", "topics", "level", "count", "pass"];
  const WAY = ["at", "answers"];
  const PICK = ["pick"];

  /** How many characters a platform must keep for the next launch. Many take more, which says nothing about the others. */
  const LONGEST = 4096;

  // --- The platform

  /** The platform's programming interface, in this frame or one of at most ten around it. */
  function interfaceAround(frame) {
    for (let level = 0; frame && level <= 10; level += 1) {
      try {
        // A frame or an element of that name is none.
        if (typeof frame.API?.LMSInitialize === "function") return frame.API;
      } catch {
        // Another site's frame: one of those around it may still be the platform's.
      }
      frame = frame.parent === frame ? null : frame.parent;
    }
    return null;
  }

  const platform = interfaceAround(window) ?? interfaceAround(window.opener) ?? interfaceAround(window.top.opener);
  let refusals = 0;

  /** Calls the platform and gives back its answer; "" where it refuses, which the console tells and nothing else suffers from. */
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
    console.warn(`The learning platform refused ${name}(${values.join(", ")}): ${error}`);
    return "";
  }

  const get = (element) => call("LMSGetValue", element);
  const set = (element, value) => call("LMSSetValue", element, String(value));

  // --- The vocabulary

  const digits = (number, count) => String(Math.floor(number)).padStart(count, "0");

  /** A length of time as HHHH:MM:SS.SS. */
  function timespan(milliseconds) {
    const hundredths = Math.round(milliseconds / 10);
    const seconds = hundredths / 100;
    return `${digits(seconds / 3600, 4)}:${digits((seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}.${digits(hundredths % 100, 2)}`;
  }

  /** An answer as the app writes it ("0.3", or "1-0-2" for the target of each line) in SCORM's way: "0,3", or "0.1,1.0,2.2". */
  function pattern(kind, answer) {
    // One character for each position, as SCORM wants it, whatever the position.
    const sign = (position) => Number(position).toString(36);
    if (kind === "choice") return answer.split(".").map(sign).join(",");
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

  /** What the address says; nothing on any other page than the quiz. */
  function address() {
    const [page, query] = location.hash.split("?");
    return page === "#/quiz" ? parse(query) : null;
  }

  /** The quiz that the settings ask for. `mastery` is the platform's own pass mark, by which it would judge in any case. */
  function newQuiz(mastery = "") {
    const settings = { ...window.connectorQuiz };
    // Nobody needs more of it, and so everything fits into what a platform keeps.
    settings.seed = String(settings.seed ?? "").slice(0, 200) || crypto.getRandomValues(new Uint32Array(1))[0];
    const mark = Math.ceil(Number.parseFloat(mastery));
    if (!Number.isNaN(mark)) settings.pass = mark;
    return Object.fromEntries(QUIZ.map((name) => [name, String(settings[name] ?? "")]));
  }

  // --- What the learner is told

  const notice = document.createElement("div");
  notice.setAttribute("role", "status");
  const isLoaded = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));

  async function tell(sentence) {
    await isLoaded;
    document.body.prepend(notice);
    const words = document.createElement("p");
    words.textContent = sentence;
    // The app's own styles end where the app ends, but for its colors.
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
    // A reload goes on where it was.
    if (!address()?.seed) show(newQuiz());
    tell("There is no learning platform here: nothing is reported.");
  }

  function run() {
    const mode = get("cmi.core.lesson_mode");
    const status = get("cmi.core.lesson_status");
    const saved = parse(get("cmi.suspend_data"));
    // Who has failed and comes again gets another quiz. Who has passed finds the result.
    const isOpen = get("cmi.core.entry") !== "ab-initio" && status !== "failed";
    const isBack = saved.seed && (isOpen || mode === "review");
    /** Where the learner is in the quiz, as the address says it. */
    let place = isBack ? saved : newQuiz(get("cmi.student_data.mastery_score"));
    show(place);

    const session = new AbortController();
    const on = (target, event, does) => target.addEventListener(event, does, { signal: session.signal });
    const over = "This visit is over and nothing more is reported: open the quiz again from your learning platform.";
    // The browser may bring the page back as it was, but a platform takes no more after LMSFinish.
    addEventListener("pageshow", ({ persisted }) => persisted && tell(over));

    if (mode === "review" || mode === "browse") {
      on(window, "pagehide", () => {
        session.abort();
        call("LMSFinish", "");
      });
      tell("Your learning platform has opened this only to be looked at: nothing is reported.");
      return;
    }

    let isDone = isBack && status === "passed";
    let interactions = Number.parseInt(get("cmi.interactions._count"), 10) || 0;
    /** The answers that have been reported, by the number of their question. */
    const reported = new Map(answersOf(place).map((answer, index) => [index + 1, answer]));
    for (const [number, answer] of reported) if (!answer) reported.delete(number);
    /** When the present question came, on the clock of the page. */
    let shown = performance.now();

    const isThisQuiz = (parameters) => !parameters?.only && QUIZ.every((name) => (parameters?.[name] ?? "") === (place[name] ?? ""));
    const keepsAnswers = (parameters) => [...reported].every(([number, answer]) => answersOf(parameters)[number - 1] === answer);

    function save() {
      const present = address();
      // What is chosen comes into the address without an event.
      if (!isDone && isThisQuiz(present) && keepsAnswers(present)) place = present;
      const texts = [[...QUIZ, ...WAY, ...PICK], [...QUIZ, ...WAY]].map((names) => write(place, names));
      const text = texts.find((text) => text.length <= LONGEST);
      if (text === undefined) console.warn("The quiz is too long to be kept by a learning platform: the next visit begins anew.");
      else set("cmi.suspend_data", text);
      set("cmi.core.exit", isDone ? "" : "suspend");
      set("cmi.core.session_time", timespan(performance.now()));
      call("LMSCommit", "");
    }

    on(window, "hashchange", () => {
      const to = address();
      if (isDone || !to) return;
      // The app hears of the move after this, and reads the address as it is then.
      if (!isThisQuiz(to)) return location.replace(link(place));
      if (!keepsAnswers(to)) return location.replace(link({ ...to, answers: place.answers, pick: "" }));
      if (to.at !== place.at) shown = performance.now();
      place = to;
      save();
    });

    on(document, "connector-checker-quiz-answer", ({ detail }) => {
      const { number, id, kind, response, key, right } = detail;
      const present = address();
      if (isDone || reported.has(number) || !isThisQuiz(present)) return;
      reported.set(number, answersOf(present)[number - 1]);
      const element = `cmi.interactions.${interactions}`;
      interactions += 1;
      set(`${element}.id`, id);
      set(`${element}.type`, kind);
      set(`${element}.time`, new Date().toTimeString().slice(0, 8));
      set(`${element}.student_response`, pattern(kind, response));
      set(`${element}.correct_responses.0.pattern`, pattern(kind, key));
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
          ? "Your result is reported to your learning platform. What you try from now on is not."
          : "Your learning platform did not take your result: ask whoever runs it.",
      );
    });

    // A phone may end a page in the background without another word.
    on(document, "visibilitychange", () => document.hidden && save());
    on(window, "pagehide", () => {
      session.abort();
      save();
      call("LMSFinish", "");
    });

    if (isDone) {
      tell("You have passed, and your result is reported. What you try from now on is not.");
    } else {
      // The app says at the foot of its pages that nothing leaves the browser, and knows nothing of platforms.
      isLoaded.then(() => document.styleSheets[0]?.insertRule(".private { display: none }"));
      tell("In this quiz, your answers, their times and your result are reported to your learning platform.");
      set("cmi.core.lesson_status", "incomplete");
    }
    save();
  }

  if (platform && call("LMSInitialize", "")) run();
  else runAlone();
})();
