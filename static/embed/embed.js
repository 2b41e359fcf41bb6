// The custom element <connector-checker>: the checker inside any page, which it leaves alone.
//
//     <script type="module" src="https://checker.example/embed.js"></script>
//     <connector-checker view="check">What is to be seen until the checker is there, or if it cannot start.</connector-checker>
//
// The app itself comes when an element is near the viewport, once for all elements of the page. docs/embedding.md tells
// everything that a page can set, hear and style; embed.d.ts has the types.

const NAME = "connector-checker";

// The build writes here the names that the files of the site have (xtask/src/embed.rs).
const FILES = { code: "./connector-checker.js", style: "./style.css", guide: "./guide.js", quiz: "./quiz.js" };

const address = (file) => new URL(file, import.meta.url).href;
const moduleOf = (code) => code.replace(/\.js$/, "_bg.wasm");
const origin = new URL(import.meta.url).origin;

/** What kept the checker from starting: a code for programs, and for the owner of the site what is wrong and how to mend it. */
class Problem extends Error {
  constructor(code, message) {
    super(message);
    this.name = "ConnectorCheckerProblem";
    this.code = code;
  }
}

const policyProblem = (blocked) =>
  new Problem(
    "policy",
    `the page's Content-Security-Policy blocks ${blocked}. Allow ${origin} in script-src and in connect-src, and 'wasm-unsafe-eval' in script-src.`,
  );

/** Fetches a file of the site, or says what is wrong with it. */
async function get(url, type) {
  const refused = [];
  const listen = (event) => refused.push(event);
  document.addEventListener("securitypolicyviolation", listen);
  try {
    const response = await fetch(url).catch(async () => {
      // The report of a refusal comes a moment after the refusal.
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (refused.some(({ effectiveDirective }) => effectiveDirective === "connect-src")) throw policyProblem(url);
      throw new Problem(
        "unreachable",
        `${url} could not be fetched. If this page has another address than ${origin}, the server there must send the header "Access-Control-Allow-Origin: *" with every file of the checker; otherwise look whether that address can be reached.`,
      );
    });
    const came = response.headers.get("content-type") ?? "";
    // Some hosts answer every unknown address with their own page.
    if (!response.ok || /html/.test(came)) {
      throw new Problem(
        "missing",
        `${url} is not there (the server answered ${response.status}). Copy all files of the checker's site into one folder. If they were renewed lately, embed.js may come from a cache: let browsers ask for it anew each time.`,
      );
    }
    if (type && !type.test(came)) {
      throw new Problem("type", `${url} came with the type "${came}". Let the server send .js files as text/javascript and .wasm files as application/wasm.`);
    }
    return response;
  } finally {
    document.removeEventListener("securitypolicyviolation", listen);
  }
}

/** How many scripts could not be had so far. */
let failures = 0;

/** Loads a module of the site with its WebAssembly, and gives back what the module exports. */
async function start(file) {
  const code = address(file);
  // Both at once; what is wrong with the first of them is heard first.
  const bytes = get(moduleOf(code));
  bytes.catch(() => {});
  // Some browsers remember that an address had no script, and don't ask again; by another name they do.
  const module = await import(failures ? `${code}#${failures}` : code).catch(async (error) => {
    failures += 1;
    await get(code, /javascript/);
    // It is there and of the right type: what is left is a rule of the page, or a browser that cannot read it.
    throw error instanceof SyntaxError ? tooOld() : policyProblem(code);
  });
  await module.default({ module_or_path: await bytes }).catch((error) => {
    throw /unsafe-eval|Content.Security.Policy|blocked by CSP/i.test(error.message) ? policyProblem("WebAssembly") : error;
  });
  return module;
}

const tooOld = () =>
  new Problem(
    "browser",
    "this browser has no WebAssembly, or is too old for the checker (Chrome and Edge 123, Firefox 120, Safari 17.5 or newer will do), or WebAssembly is switched off in it, as in a lockdown mode.",
  );

/** Remembers what a function promised for each argument, but for failures: those may be tried again. */
function once(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key).catch((error) => (made.delete(key), Promise.reject(error))));
    return made.get(key);
  };
}

/** The app and its style sheet, the same for every element of the page. */
const engine = once(async () => {
  if (typeof WebAssembly !== "object" || !CSS.supports("color", "light-dark(red, red)")) throw tooOld();
  try {
    document.createElement("p").innerHTML = "";
  } catch {
    throw new Problem("policy", `the page's Content-Security-Policy requires trusted types, which the checker doesn't make. Show ${address("./embed.html")} in an iframe instead.`);
  }
  const style = get(address(FILES.style)).then(async (response) => new CSSStyleSheet().replace(await response.text()));
  style.catch(() => {});
  const { Guest } = await start(FILES.code);
  return { Guest, style: await style };
});

/** The modules that come later, when a reader first opens one of their pages. */
const sheets = once(async (name) => (await start(FILES[name])).sheet);

/** The apps of elements that are gone, at rest until the next element comes. */
const resting = [];

/** An app with the element that it is shown in. */
function appOf(Guest, link) {
  const app = resting.pop();
  if (app) {
    app.guest.show(link);
    return app;
  }
  const place = document.createElement("div");
  place.className = "guest";
  place.part = "app";
  place.role = "group";
  place.ariaLabel = "Connector Checker";
  return { place, guest: new Guest(place, link, sheets) };
}

// What the element is before the app's own style sheet is there. A style sheet made by script needs no permission of a policy.
const frame = new CSSStyleSheet();
frame.replaceSync(`
  :host { display: block; box-sizing: border-box; width: 100%; }
  :host([hidden]) { display: none; }
  [part=problem] { font: 14px/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
`);

/** Calls back, once each, the elements that come near the viewport. */
const nearby = new IntersectionObserver(
  (entries) => entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => target.load().catch(() => {})),
  { rootMargin: "100%" },
);

const query = (pairs) =>
  pairs
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([name, value], place) => `${place ? "&" : "?"}${name}=${value}`)
    .join("");
const escape = encodeURIComponent;

/** The playground's part of a link, of an organization in the names of the Exchange Online commands. */
function organizationPairs({ acceptedDomains = [], outboundConnectors = [], cloudMailboxes = [] }) {
  const domain = ({ domain, matchSubdomains }) => ["domain", escape(domain) + (matchSubdomains ? ";subdomains" : "")];
  const connector = (given) => {
    const switches = {
      off: given.enabled === false,
      "all-accepted": given.allAcceptedDomains,
      "rule-only": given.transportRuleScoped,
      centralized: given.routeAllViaOnPremises,
      test: given.testMode,
      partner: given.partner,
    };
    const on = Object.keys(switches).filter((name) => switches[name]);
    return ["connector", [escape(given.name), escape((given.recipientDomains ?? []).join(" ")), ...on].join(";")];
  };
  return [...acceptedDomains.map(domain), ...outboundConnectors.map(connector), ["cloud", escape(cloudMailboxes.join("\n"))]];
}

const rightToLeft = (language) => {
  try {
    const locale = new Intl.Locale(language);
    return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === "rtl";
  } catch {
    return false;
  }
};

// How each attribute reads as a property; what has none here is text.
const numeral = { read: Number, write: String };
const KINDS = {
  answers: { read: (text) => Object.fromEntries(new URLSearchParams(text)), write: (value) => new URLSearchParams(value).toString() },
  organization: { read: JSON.parse, write: JSON.stringify },
  topics: { read: (text) => text.split(","), write: (value) => value.join(",") },
  recipients: { read: (text) => text.trim().split(/[\s,]+/), write: (value) => value.join(" ") },
  count: numeral,
  pass: numeral,
};
const TEXTS = ["view", "theme", "link", "loading", "seed", "level", "from", "to", "precedence"];
const ATTRIBUTES = [...TEXTS, ...Object.keys(KINDS)];

class ConnectorChecker extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, "lang", "dir"];

  #shadow = this.attachShadow({ mode: "open" });
  /** What shows the content of the tag. */
  #slot = document.createElement("slot");
  #app;
  /** Whether attributes have changed that the app has not seen yet. */
  #stale = false;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [frame];
    this.#shadow.append(this.#slot);
  }

  /** Starts the app now, wherever the element is, and promises that it is there. */
  async load() {
    nearby.unobserve(this);
    try {
      const { Guest, style } = await engine();
      if (this.#app || !this.isConnected) return;
      this.#shadow.adoptedStyleSheets = [frame, style];
      this.#app = appOf(Guest, this.#link());
      this.#shadow.replaceChildren(this.#app.place);
      this.#dress();
      // The app draws in a moment of its own.
      await new Promise((resolve) => setTimeout(resolve));
      this.#tell("ready", { view: this.view });
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  connectedCallback() {
    // What a page has set before the element was known to the browser.
    for (const name of ATTRIBUTES.filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (this.#app) return;
    if (this.loading === "eager") this.load().catch(() => {});
    else nearby.observe(this);
  }

  disconnectedCallback() {
    nearby.unobserve(this);
    // An element that only moves is back already when this is called.
    queueMicrotask(() => {
      if (this.isConnected || !this.#app) return;
      this.#app.guest.rest();
      this.#shadow.replaceChildren(this.#slot);
      resting.push(this.#app);
      this.#app = undefined;
    });
  }

  attributeChangedCallback(name) {
    if (name === "loading" && this.loading === "eager" && this.isConnected) this.load().catch(() => {});
    if (!this.#app) return;
    if (["theme", "lang", "dir"].includes(name)) this.#dress();
    else if (name !== "loading" && !this.#stale) {
      // Several attributes are often changed one after the other.
      this.#stale = true;
      queueMicrotask(() => {
        this.#stale = false;
        this.#app?.guest.show(this.#link());
      });
    }
  }

  /** Gives the app its colors, language and direction. */
  #dress() {
    const { guest, place } = this.#app;
    guest.color(this.theme);
    // The checker speaks English only; of the page's language it takes the kind of English, and the direction.
    const language = this.closest("[lang]")?.lang ?? "";
    place.lang = /^en\b/i.test(language) ? language : "en";
    place.dir = this.dir || (rightToLeft(this.lang) ? "rtl" : "");
  }

  /** The link to the view that the attributes ask for. */
  #link() {
    if (this.link) return this.link.slice(Math.max(this.link.indexOf("#"), 0));
    let { view } = this;
    let pairs = [];
    if (view === "route" && (this.organization || this.recipients)) view = "playground";
    if (view === "playground" && (this.organization || this.recipients)) {
      pairs = [["order", this.precedence || "most-specific"], ...organizationPairs(this.organization ?? {}), ["to", escape((this.recipients ?? []).join("\n"))]];
    } else if (view === "quiz") {
      pairs = ["seed", "topics", "level", "count", "pass"].map((name) => [name, escape(this.getAttribute(name) ?? "")]);
    } else if (!["", "route", "playground", "about"].includes(view)) {
      pairs = Object.entries(this.answers ?? {}).map((pair) => pair.map(escape));
      if (view === "flow") pairs.push(...["from", "to"].map((name) => [name, escape(this[name])]));
    }
    return `#/${view}${query(pairs)}`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Leaves the content of the tag where it is, and tells the owner of the site what is wrong. */
  #fail({ code = "unknown", message }) {
    const line = document.createElement("p");
    line.part = "problem";
    line.lang = "en";
    line.role = "status";
    line.textContent = `The Connector Checker could not start here. For the owner of this site: ${message}`;
    this.#shadow.replaceChildren(this.#slot, line);
    console.error(line.textContent);
    this.#tell("error", { code, message });
  }
}

for (const name of TEXTS) {
  Object.defineProperty(ConnectorChecker.prototype, name, {
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      write(this, name, value, String);
    },
    configurable: true,
    enumerable: true,
  });
}
for (const [name, kind] of Object.entries(KINDS)) {
  Object.defineProperty(ConnectorChecker.prototype, name, {
    get() {
      const text = this.getAttribute(name);
      try {
        return text === null ? null : kind.read(text);
      } catch {
        console.error(`<${NAME}>: the attribute "${name}" cannot be read: ${text}`);
        return null;
      }
    },
    set(value) {
      write(this, name, value, kind.write);
    },
    configurable: true,
    enumerable: true,
  });
}

function write(element, name, value, writing) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, writing(value));
}

// A page may hold the script twice.
if (!customElements.get(NAME)) customElements.define(NAME, ConnectorChecker);
