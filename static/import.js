// Takes files and pasted text on the page "My configuration", and has them read in a worker. Takes a file on the page "My mail
// bounced" too. The app says when it shows one of these pages.
//
// The elements with the ids below are the app's (src/app/pages/import.rs). What is heard goes to the app as lines, through a
// field that nobody sees: src/app/desk.rs understands them. Nothing is sent anywhere, and nothing is stored unless the reader asks.
{
  const KEY = "connector-checker:files";
  /** A pasted text of more characters is held as a document. A box with so many lines would make the browser slow. */
  const LONG = 2_000;
  /** How many characters of an answer the app takes at a time, between which the browser gets a turn. */
  const PIECE = 100_000;

  /** What is to be read, by name. */
  let documents = new Map();
  /** What was to be read before, for when reading is cancelled. */
  let before = documents;
  /** The files of a second configuration, to compare the first one with. */
  let others = [];
  /** The files of recipients that were counted, and how many bytes of them. */
  let counted = { files: [], most: 0 };
  let texts = 0;
  /** What audits take besides: the command's file of settings, and the fingerprints of an earlier report. */
  let settings = {};
  let baseline;

  const find = (id) => document.getElementById(`import-${id}`);
  const idOf = ({ target }) => (target instanceof Element ? target.closest("[id^=import-]")?.id.slice("import-".length) : undefined) ?? "";

  const lines = [];
  let isHanding = false;
  const hand = (...more) => {
    lines.push(...more);
    if (!isHanding) handNext();
  };
  const handNext = () => {
    const field = find("answer");
    // While the reader is on another page, the rest waits.
    isHanding = field !== null && lines.length > 0;
    if (!isHanding) return;
    field.value = lines.shift();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
    setTimeout(handNext);
  };
  const say = (...words) => hand(JSON.stringify(words.map(String)));

  const handFound = (found) => {
    for (let start = 0; start < found.length; ) {
      const end = found.indexOf("\n", start + PIECE) + 1 || found.length;
      hand(found.slice(start, end));
      start = end;
    }
    say("end");
  };

  /** The bytes of a file as a text in which each character is one. */
  const bytesAsText = async (blob) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let start = 0; start < bytes.length; start += 10_000) text += String.fromCharCode(...bytes.subarray(start, start + 10_000));
    return text;
  };

  const keep = async (isKept) => {
    try {
      sessionStorage.removeItem(KEY);
      if (!isKept) return;
      const kept = await Promise.all([...documents].map(async ([name, content]) => [name, await bytesAsText(content)]));
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      if (isKept) say("kept", "no");
    }
  };

  const forget = () => {
    documents = new Map();
    before = new Map();
    others = [];
    counted = { files: [], most: 0 };
    known = undefined;
    keep(false);
  };

  // The program that reads: in a worker. The single-file app starts it with what is in the page, since nothing loads from a disk.
  // Where a browser refuses that, the page itself does the work.

  let worker;
  /** Whether there is a worker, once that is known. */
  let begins;
  /** Who waits for what the worker answers, by number. */
  const waiting = new Map();
  let calls = 0;
  /** Done once the program knows everything that was read. */
  let known;
  /** How often the reader has ended its work. */
  let ends = 0;
  /** How often files of recipients were begun or ended, and why they were ended last. */
  let runs = 0;
  let reason;

  const start = () => {
    const { address = "./worker.js", module } = globalThis[Symbol.for("connector-checker.whole")] ?? {};
    begins = new Promise((done) => {
      const refuse = () => (module && waiting.has(0) ? done(false) : stop("worker"));
      waiting.set(0, { done: () => done(true), fail: stop });
      try {
        worker = new Worker(address);
      } catch {
        // Once somebody waits.
        return setTimeout(refuse);
      }
      worker.onmessage = ({ data: { call, result, failed } }) => {
        const { done, fail } = waiting.get(call);
        waiting.delete(call);
        if (failed) fail(failed);
        else done(result);
      };
      worker.onerror = (event) => {
        // The page says so.
        event.preventDefault();
        refuse();
      };
      worker.postMessage({ module });
    });
  };
  /** Ends whatever the worker does. Those who wait hear why; `undefined` if the reader wants it. */
  const stop = (why) => {
    worker?.terminate();
    worker = begins = known = undefined;
    if (!why) ends += 1;
    runs += 1;
    reason = why;
    for (const [call, { fail }] of waiting) if (call) fail(why);
    waiting.clear();
  };
  /** Calls a function of the program. `bytes`, which are among what it is given, go over as they are. */
  const call = async (name, given, bytes) => {
    if (!begins) start();
    const number = ++calls;
    const answered = new Promise((done, fail) => waiting.set(number, { done, fail }));
    // It may fail before anybody waits for it.
    answered.catch(() => {});
    if (await Promise.race([begins, answered])) {
      worker.postMessage({ call: number, name, given }, bytes ? [bytes.buffer] : []);
      return answered;
    }
    waiting.delete(number);
    // The page shows first what is being done, and hears the reader between two calls.
    await new Promise((resume) => setTimeout(resume));
    return wasm_bindgen[name](...given);
  };

  const sizeOf = (files) => files.reduce((sum, { size }) => sum + size, 0);
  /** Tells the page how far files are read, five times a second at most. */
  const telling = (word, files) => {
    const all = sizeOf(files);
    let last = 0;
    return (done) => {
      const now = performance.now();
      // While the reader is on another page, nobody sees it.
      if (now - last <= 200 || lines.length || !find("answer")) return;
      last = now;
      say(word, files.length, Math.min(done, all), all);
    };
  };

  const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer().catch(() => Promise.reject("file")));
  /** The files that are being read, after which others are. */
  let last = Promise.resolve();
  /** Has files read as a configuration, step by step. `moves` hears how many of their bytes are read. */
  const load = (isOther, named, moves = () => {}) => {
    // The program says of a larger file that it is too large, and reads none of it.
    const MOST = 50_000_001;
    const begun = ends;
    const goesOn = (result) => (begun === ends ? result : Promise.reject());
    const work = async () => {
      // The page gets their bytes, since WebKit lets no worker of a local file read one.
      const parts = await goesOn(await Promise.all(named.map(([, file]) => bytesOf(file.slice(0, MOST)))));
      const bytes = await goesOn(await bytesOf(new Blob(parts)));
      const names = named.map(([name]) => name).join("\n");
      await goesOn(await call("beginReading", [isOther, names, bytes, Uint32Array.from(parts, ({ length }) => length)], bytes));
      for (;;) {
        const done = await goesOn(await call("advanceReading", []));
        if (done < 0) return goesOn(await call("endReading", []));
        moves(done);
      }
    };
    const read = last.then(work);
    last = read.catch(() => {});
    return read;
  };
  const loadAll = async () => {
    if (documents.size) await load(false, [...documents]);
    if (others.length) await load(true, others);
    // The reader may choose others meanwhile.
    if (counted.files.length) await feed(counted.files, counted.most).catch((why) => why && Promise.reject(why));
  };
  /** A new worker knows nothing of what the last one read. */
  const know = () =>
    (known ??= loadAll().catch((why) => {
      known = undefined;
      throw why;
    }));

  // Files of recipients: they are read here piece by piece, and counted there, so they may be larger than the memory.

  const PIECE_OF_FILE = 1_000_000;
  /** The file with every recipient, as the page calls it (src/sheets/tenant/recipients.rs). */
  const ROWS = "every-recipient.csv";
  let isCancelled = false;

  /**
   * Has the first `most` bytes of files counted, or fewer if `goesOn` says so after a piece. Returns how many it were. If there
   * are `rows`, the table of all recipients is added to them, piece by piece.
   */
  const feed = async (files, most, goesOn = () => true, rows = undefined) => {
    const run = ++runs;
    const all = sizeOf(files);
    const piece = (file, at) => bytesOf(file.slice(at, at + PIECE_OF_FILE));
    const mine = (result) => (run === runs ? result : Promise.reject(reason));
    const names = files.map(({ name }) => name.replaceAll(/\s+/g, " "));
    await mine(await call("beginRecipients", [names.join("\n"), rows !== undefined]));
    // The program has two pieces at a time, so that it never waits for the page.
    let inWork = "";
    const settle = async () => {
      const found = await mine(await inWork);
      // A browser may keep these on the disk.
      if (found) rows?.push(new Blob([found]));
    };
    let done = 0;
    let isCut = false;
    for (const file of files) {
      let next = piece(file, 0);
      for (let at = 0, isLast = false; !isLast && !isCut; ) {
        const bytes = await mine(await next);
        const { length } = bytes;
        at += length;
        isLast = at >= file.size || !length;
        if (!isLast) {
          // It is fetched while the program counts this one.
          next = piece(file, at);
          next.catch(() => {});
        }
        const fed = call("feedRecipients", [bytes, isLast], bytes);
        fed.catch(() => {});
        await settle();
        inWork = fed;
        const goes = goesOn(done, all);
        done += length;
        isCut = done < all && (done >= most || !goes);
      }
      if (isCut) break;
    }
    await settle();
    await mine(await call("endRecipients", [isCut]));
    return done;
  };

  /** Has files counted, or as much of them as was counted before. With `rows`, the reader gets a table of all recipients. */
  const count = async (files, most = sizeOf(files), rows = undefined) => {
    if (!files.length) return;
    // These take the place of those before.
    runs += 1;
    reason = undefined;
    isCancelled = false;
    counted = { files: [], most: 0 };
    const all = sizeOf(files);
    const tell = telling("counting", files);
    const goesOn = (done) => {
      tell(done);
      return !isCancelled;
    };
    say("counting", files.length, 0, all);
    try {
      await know();
      const done = await feed(files, most, goesOn, rows);
      counted = { files, most: done };
      say("counted", done < all ? "cut" : "whole");
      if (rows && !isCancelled) give(new Blob(rows), ROWS);
    } catch (why) {
      if (why) say("counted", why);
    }
  };

  /** The settings as lines: src/reader/settings.rs understands them. */
  const settingLines = () => {
    const { certificates = [], silences = [], ...rest } = settings;
    const all = [
      ["today", new Date().toISOString()],
      ...Object.entries(rest),
      ...certificates.map(({ name, expires }) => ["certificate", name, expires]),
      ...silences.map(({ lint, object, reason }) => ["silence", lint, object ?? "", reason]),
      ...(baseline ? [["baseline"], ...baseline.map((known) => ["known", known])] : []),
    ];
    return all.map((words) => JSON.stringify(words.map((word) => String(word ?? "")))).join("\n");
  };
  const answer = async (question) => {
    await know();
    await call("settings", [settingLines()]);
    return call("answer", [question]);
  };

  /** The question that the page waits for. */
  let asked;
  let isAsking = false;
  /** The pause before it is asked, where a reader may still be typing. */
  let pause;
  const ask = async () => {
    if (!asked || isAsking) return;
    const question = asked;
    isAsking = true;
    try {
      say("answer", question, await answer(question));
    } catch (why) {
      if (why) say("failed", why);
    }
    isAsking = false;
    if (asked === question) asked = undefined;
    ask();
  };

  const fail = (why) => {
    documents = new Map(before);
    known = undefined;
    say("failed", why);
  };

  const read = async () => {
    stop();
    lines.length = 0;
    if (!documents.size) {
      forget();
      return say("nothing");
    }
    const begun = ends;
    const named = [...documents];
    const files = [...documents.values()];
    say("reading", files.length, 0, sizeOf(files));
    try {
      const reading = load(false, named, telling("reading", files));
      known = reading.then(() => others.length && load(true, others));
      known.catch(() => {});
      const found = await reading;
      before = new Map(documents);
      counted = { files: [], most: 0 };
      if (find("keep")?.checked) keep(true);
      handFound(found);
    } catch (why) {
      // If the reader has ended it, the page is told elsewhere.
      if (why && begun === ends) fail(why);
    }
  };

  const readOther = async (files) => {
    const named = files.map((file) => [file.name, file]);
    try {
      await know();
      await load(true, named);
      others = named;
      say("other", "yes");
    } catch (why) {
      if (why) say("failed", why);
    }
  };

  const add = (named) => {
    const added = [...named];
    if (!added.length) return;
    for (const [name, content] of added) documents.set(name.replaceAll(/\s+/g, " "), content);
    read();
  };
  const addFiles = (files) => add([...files].map((file) => [file.name, file]));
  const addText = (text) => {
    const count = text.trimEnd().split("\n").length;
    add([[`Pasted text ${++texts} (${count === 1 ? "1 line" : `${count} lines`})`, new Blob([text])]]);
  };

  /** How much of a file with a bounce message is taken, in bytes: src/sheets/bounce.rs says so to the reader. */
  const MOST_OF_REPORT = 1_000_000;
  /** The text of a file as its bytes say, or else seem to say: UTF-16, UTF-8 or Windows-1252. The end may be cut off. */
  const decoded = (bytes) => {
    const [a, b, c, d] = bytes;
    const little = (a === 0xff && b === 0xfe) || (b === 0 && d === 0);
    const big = (a === 0xfe && b === 0xff) || (a === 0 && c === 0);
    const label = little ? "utf-16le" : big ? "utf-16be" : "utf-8";
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  };
  /** Gives the page of bounce messages a file: src/sheets/bounce.rs knows this form. */
  const giveReport = async (file) => {
    if (!file) return;
    const bytes = await bytesOf(file.slice(0, MOST_OF_REPORT)).catch(() => new Uint8Array());
    const field = find("report");
    // The reader may have left the page meanwhile.
    if (!field) return;
    field.value = `\x1c${file.size} ${file.name.replaceAll(/\s+/g, " ")}\n${decoded(bytes)}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
  };

  /** Changes the settings of audits, after which the page asks again. */
  const set = async (change) => {
    try {
      await change();
      settingLines();
      say("settings");
    } catch {
      say("failed", "settings");
    }
  };
  const jsonOf = async ([file]) => JSON.parse((await file.text()).replace(/^\uFEFF/, ""));
  const useSettings = async (files) => {
    const { mailboxesInCloud, recipientsInDirectory, mxPointsTo, spf, certificates = [], silences = [], ...unknown } = await jsonOf(files);
    const named = Object.entries({ mailboxesInCloud, recipientsInDirectory, mxPointsTo, spf }).filter(([, value]) => value != null);
    settings = { ...Object.fromEntries(named), ...unknown, certificates: [...certificates], silences: [...silences] };
  };
  const useBaseline = ({ findings, silenced }) => {
    baseline = [...findings, ...silenced].map(({ fingerprint }) => fingerprint);
  };
  /** Silences what a button stands for, or shows it again. A reason is needed. */
  const silence = (button) => {
    const { silence: lint, object, again } = button.dataset;
    const reason = button.parentElement.querySelector("input");
    if (!again && !reason.value.trim()) return reason.focus();
    set(() => {
      const isOther = (one) => one.lint !== lint || (one.object != null && one.object !== (object ?? ""));
      const kept = (settings.silences ?? []).filter(isOther);
      settings = { ...settings, silences: again ? kept : [...kept, { lint, object, reason: reason.value.trim() }] };
    });
  };

  const copy = async (button) => {
    const says = button.parentElement.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(button.parentElement.querySelector(button.dataset.copy).textContent);
      says.textContent = "Copied.";
    } catch {
      says.textContent = "Couldn’t copy. Select the text and copy it yourself.";
    }
  };

  addEventListener("change", ({ target }) => {
    if (target.id === "import-files") addFiles(target.files);
    else if (target.id === "import-bounce") giveReport(target.files[0]);
    else if (target.id === "import-other") readOther([...target.files]);
    else if (target.id === "import-recipients") count([...target.files]);
    else if (target.id === "import-settings") set(useSettings.bind(undefined, [...target.files]));
    else if (target.id === "import-baseline") {
      const files = [...target.files];
      set(async () => useBaseline(await jsonOf(files)));
    } else {
      if (target.id === "import-keep") keep(target.checked);
      return;
    }
    // The same file can be chosen again, after a change.
    target.value = "";
  });

  const give = (content, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const save = async ({ save, question }) => {
    if (save === ROWS) {
      // The button goes.
      find("recipients")?.focus();
      // A mark first, so that a spreadsheet reads it as UTF-8.
      return count(counted.files, counted.most, ["\uFEFF"]);
    }
    try {
      give(new Blob([await answer(question)]), save);
    } catch (why) {
      if (why) say("failed", why);
    }
  };

  addEventListener("click", (event) => {
    const saves = event.target instanceof Element && event.target.closest("[data-save]");
    if (saves) save(saves.dataset);
    const silences = event.target instanceof Element && event.target.closest("[data-silence]");
    if (silences) silence(silences);
    const copies = event.target instanceof Element && event.target.closest("[data-copy]");
    if (copies) copy(copies);
    const id = idOf(event);
    if (id === "read") {
      const box = find("text");
      const text = box.value;
      box.value = "";
      if (text.trim()) addText(text);
    }
    if (id === "cancel") {
      documents = new Map(before);
      stop();
      say("cancelled");
    }
    if (id === "use-baseline") {
      const { question } = document.querySelector('[data-save="audit.json"]').dataset;
      set(async () => useBaseline(JSON.parse(await answer(question))));
    }
    if (id === "no-settings") {
      set(() => {
        settings = {};
        baseline = undefined;
      });
    }
    if (id === "stop-recipients") {
      isCancelled = true;
      // The button goes.
      find("recipients")?.focus();
    }
    if (id === "clear") {
      stop();
      lines.length = 0;
      settings = {};
      baseline = undefined;
      forget();
    }
    if (id.startsWith("remove-")) {
      const name = [...documents.keys()][Number(id.slice("remove-".length))];
      documents.delete(name);
      read();
    }
  });

  addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const files = event.clipboardData?.files ?? [];
    if (!idOf(event)) return;
    if (files.length) {
      event.preventDefault();
      addFiles(files);
    } else if (text.length > LONG) {
      event.preventDefault();
      addText(text);
    }
  });

  // Over the page's part for files, and there only: elsewhere the browser does as it always does.
  const placeOfDrops = () => find("drop") ?? find("bounce")?.closest("section");
  const isOver = ({ dataTransfer, target }) => dataTransfer?.types.includes("Files") && placeOfDrops()?.contains(target);
  const mark = (isMarked) => {
    const place = placeOfDrops();
    if (place) place.style.outline = isMarked ? "2px dashed" : "";
  };
  addEventListener("dragover", (event) => {
    const over = isOver(event);
    mark(over);
    if (over) event.preventDefault();
  });
  addEventListener("dragleave", () => mark(false));
  addEventListener("drop", (event) => {
    mark(false);
    if (!isOver(event)) return;
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (find("bounce")) giveReport(files[0]);
    else addFiles(files);
  });

  // Colors that tell connectors apart, beside their names, and what fields for files need on narrow screens. They are for these
  // pages alone, so the style sheet of every reader doesn't have them.
  const HUES = [
    ["#0f6cbd", "#479ef5"],
    ["#bc4b09", "#faa06b"],
    ["#0e700e", "#54b054"],
    ["#7a3ea0", "#c39be0"],
    ["#a80050", "#f08bb4"],
    ["#006d75", "#4fc3cb"],
    ["#6b5900", "#d9c24a"],
    ["#5c5c5c", "#b5b5b5"],
  ];
  const style = new CSSStyleSheet();
  style.replaceSync(
    [
      ".app input[type=file] { max-width: 100% }",
      ".moves[aria-busy] { opacity: 0.6 }",
      '.hue::before { content: "□ " / ""; color: var(--quiet) }',
      ...HUES.map(([light, dark], place) => `.hue-${place}::before { content: "■ " / ""; color: light-dark(${light}, ${dark}) }`),
    ].join("\n"),
  );
  document.adoptedStyleSheets.push(style);

  // What was to be handed over while the reader was elsewhere, what the page asks, and what the tab has kept.
  addEventListener("connector-checker-import", ({ detail }) => {
    hand();
    asked = detail?.[1];
    clearTimeout(pause);
    if (detail?.[2]) pause = setTimeout(ask, detail[2]);
    else ask();
  });
  const restore = async () => {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    if (!kept.length) return;
    const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    documents = new Map(kept.map(([name, text]) => [name, new Blob([bytes(text)])]));
    before = new Map(documents);
    const reading = load(false, [...documents]);
    known = reading;
    handFound(await reading);
    say("kept", "yes");
  };
  // Where there is no storage, nothing was kept.
  restore().catch(forget);
  // Whatever the page has asked so far, nobody heard.
  say("ready");
}
