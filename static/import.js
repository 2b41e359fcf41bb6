// Takes files and pasted text on the page "My configuration", and has them read in a worker. The app says when it shows that page.
//
// The elements with the ids below are the app's (src/app/pages/import.rs). What is heard goes to the app as lines, through a
// field that nobody sees: src/app/desk.rs understands them. Nothing is sent anywhere, and nothing is stored unless the reader asks.
{
  const KEY = "connector-checker:imported";
  /** A pasted text of more characters is held as a document. A box with so many lines would make the browser slow. */
  const LONG = 2_000;
  /** How many characters of an answer the app takes at a time, between which the browser gets a turn. */
  const PIECE = 100_000;

  /** What is to be read, by name. */
  let documents = new Map();
  /** What was to be read before, for when reading is cancelled. */
  let before = documents;
  /** The last answer, which the tab may keep. */
  let answer = "";
  let worker;
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

  const handAnswer = () => {
    for (let start = 0; start < answer.length; ) {
      const end = answer.indexOf("\n", start + PIECE) + 1 || answer.length;
      hand(answer.slice(start, end));
      start = end;
    }
    say("end");
  };

  const keep = (isKept) => {
    try {
      if (isKept) sessionStorage.setItem(KEY, answer);
      else sessionStorage.removeItem(KEY);
    } catch {
      if (isKept) say("kept", "no");
    }
  };

  const forget = () => {
    documents = new Map();
    before = new Map();
    answer = "";
    keep(false);
  };

  const stop = () => {
    worker?.terminate();
    worker = undefined;
    lines.length = 0;
  };

  const end = (text) => {
    answer = text;
    before = new Map(documents);
    if (find("keep")?.checked) keep(true);
    handAnswer();
  };

  const fail = (what) => {
    stop();
    documents = new Map(before);
    say("failed", what);
  };

  // The single-file app has the reading program itself, since browsers start no worker from a local file.
  const readHere = async (named) => {
    const buffers = await Promise.all(named.map(([, file]) => file.arrayBuffer()));
    const bytes = new Uint8Array(await new Blob(buffers).arrayBuffer());
    const names = named.map(([name]) => name).join("\n");
    return wasm_bindgen.read(names, bytes, Uint32Array.from(buffers, ({ byteLength }) => byteLength));
  };

  const read = () => {
    stop();
    if (!documents.size) {
      forget();
      return say("nothing");
    }
    const named = [...documents];
    say("reading", named.length, named.reduce((sum, [, { size }]) => sum + size, 0));
    if (typeof wasm_bindgen !== "undefined") {
      // The page shows that first.
      return void setTimeout(() => readHere(named).then(end, () => fail("file")), 50);
    }
    const mine = new Worker("./worker.js");
    worker = mine;
    mine.onmessage = ({ data }) => {
      if (mine !== worker) return;
      mine.terminate();
      worker = undefined;
      if (data.failed) fail(data.failed);
      else end(data.text);
    };
    mine.onerror = (event) => {
      // The page says so.
      event.preventDefault();
      if (mine === worker) fail("worker");
    };
    mine.postMessage(named);
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
    if (target.id === "import-files") {
      addFiles(target.files);
      // The same file can be chosen again, after a change.
      target.value = "";
    }
    if (target.id === "import-keep") keep(target.checked);
  });

  addEventListener("click", (event) => {
    const id = idOf(event);
    if (id === "read") {
      const box = find("text");
      const text = box.value;
      box.value = "";
      if (text.trim()) addText(text);
    }
    if (id === "cancel" && worker) {
      stop();
      documents = new Map(before);
      say("cancelled");
    }
    if (id === "clear") {
      stop();
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

  // What was to be handed over while the reader was elsewhere, and what the tab has kept.
  addEventListener("connector-checker-import", () => hand());
  try {
    answer = sessionStorage.getItem(KEY) ?? "";
  } catch {
    // Where there is no storage, nothing was kept.
  }
  if (answer) {
    handAnswer();
    say("kept", "yes");
  }
}
