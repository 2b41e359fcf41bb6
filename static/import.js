// Takes files and pasted text on the page "My configuration", and has them read in a worker. The app says when it shows that page.
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
  let texts = 0;

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
    keep(false);
  };

  // The program that reads: in a worker, or in the single-file app itself, since browsers start no worker from a local file.

  let worker;
  /** Who waits for what the worker answers, by number. */
  const waiting = new Map();
  let calls = 0;

  const bytesOf = async (named) => {
    const buffers = await Promise.all(named.map(([, file]) => file.arrayBuffer()));
    const bytes = new Uint8Array(await new Blob(buffers).arrayBuffer());
    return [named.map(([name]) => name).join("\n"), bytes, Uint32Array.from(buffers, ({ byteLength }) => byteLength)];
  };
  const HERE = {
    read: async (isOther, named) => wasm_bindgen.read(isOther, ...(await bytesOf(named).catch(() => Promise.reject("file")))),
    answer: async (question) => wasm_bindgen.answer(question),
  };

  const start = () => {
    worker = new Worker("./worker.js");
    worker.onmessage = ({ data: { call, result, failed } }) => {
      const { done, fail } = waiting.get(call);
      waiting.delete(call);
      if (failed) fail(failed);
      else done(result);
    };
    worker.onerror = (event) => {
      // The page says so.
      event.preventDefault();
      stop("worker");
    };
  };
  /** Ends whatever the worker does. Those who wait hear why; `undefined` if the reader wants it. */
  const stop = (why) => {
    worker?.terminate();
    worker = undefined;
    for (const { fail } of waiting.values()) fail(why);
    waiting.clear();
  };
  const call = (name, ...given) => {
    if (typeof wasm_bindgen !== "undefined") {
      // The page shows first what is being done.
      return new Promise((done) => setTimeout(done, 50)).then(() => HERE[name](...given));
    }
    if (!worker) {
      start();
      // A new worker knows nothing of what the last one read.
      if (name === "answer") {
        if (documents.size) call("read", false, [...documents]).catch(() => {});
        if (others.length) call("read", true, others).catch(() => {});
      }
    }
    return new Promise((done, fail) => {
      waiting.set(++calls, { done, fail });
      worker.postMessage({ call: calls, name, given });
    });
  };

  /** The question that the page waits for. */
  let asked;
  let isAsking = false;
  const ask = async () => {
    if (!asked || isAsking) return;
    const question = asked;
    isAsking = true;
    try {
      say("answer", question, await call("answer", question));
    } catch (why) {
      if (why) say("failed", why);
    }
    isAsking = false;
    if (asked === question) asked = undefined;
    ask();
  };

  const fail = (why) => {
    documents = new Map(before);
    if (why) say("failed", why);
  };

  const read = async () => {
    stop();
    lines.length = 0;
    if (!documents.size) {
      forget();
      return say("nothing");
    }
    const named = [...documents];
    say("reading", named.length, named.reduce((sum, [, { size }]) => sum + size, 0));
    try {
      const found = await call("read", false, named);
      before = new Map(documents);
      if (find("keep")?.checked) keep(true);
      handFound(found);
    } catch (why) {
      fail(why);
    }
  };

  const readOther = async (files) => {
    others = [...files].map((file) => [file.name, file]);
    try {
      await call("read", true, others);
      say("other", "yes");
    } catch (why) {
      others = [];
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

  addEventListener("change", ({ target }) => {
    if (target.id === "import-files") addFiles(target.files);
    else if (target.id === "import-other") readOther(target.files);
    else {
      if (target.id === "import-keep") keep(target.checked);
      return;
    }
    // The same file can be chosen again, after a change.
    target.value = "";
  });

  const save = async ({ save, question }) => {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([await call("answer", question)]));
      link.download = save;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch (why) {
      if (why) say("failed", why);
    }
  };

  addEventListener("click", (event) => {
    const saves = event.target instanceof Element && event.target.closest("[data-save]");
    if (saves) save(saves.dataset);
    const id = idOf(event);
    if (id === "read") {
      const box = find("text");
      const text = box.value;
      box.value = "";
      if (text.trim()) addText(text);
    }
    if (id === "cancel" && worker) {
      documents = new Map(before);
      stop();
      say("cancelled");
    }
    if (id === "clear") {
      stop();
      lines.length = 0;
      others = [];
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
  const isOver = ({ dataTransfer, target }) => dataTransfer?.types.includes("Files") && find("drop")?.contains(target);
  const mark = (isMarked) => {
    const place = find("drop");
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
    addFiles(event.dataTransfer.files);
  });

  // What was to be handed over while the reader was elsewhere, what the page asks, and what the tab has kept.
  addEventListener("connector-checker-import", ({ detail }) => {
    hand();
    asked = detail?.[1];
    ask();
  });
  const restore = async () => {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    if (!kept.length) return;
    const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    documents = new Map(kept.map(([name, text]) => [name, new Blob([bytes(text)])]));
    before = new Map(documents);
    handFound(await call("read", false, [...documents]));
    say("kept", "yes");
  };
  // Where there is no storage, nothing was kept.
  restore().catch(forget);
  // Whatever the page has asked so far, nobody heard.
  say("ready");
}
