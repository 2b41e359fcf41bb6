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

/** Loads a script of the site, and gives back what it exports. */
async function load(code) {
  // Some browsers remember that an address had no script, and don't ask again; by another name they do.
  return import(failures ? `${code}#${failures}` : code).catch(async (error) => {
    failures += 1;
    await get(code, /javascript/);
    // It is there and of the right type: what is left is a rule of the page, or a browser that cannot read it.
    throw error instanceof SyntaxError ? tooOld() : policyProblem(code);
  });
}

/** Loads a module of the site with its WebAssembly, and gives back what the module exports. */
async function start(file) {
  const code = address(file);
  // Both at once; what is wrong with the first of them is heard first.
  const bytes = get(moduleOf(code));
  bytes.catch(() => {});
  const module = await load(code);
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

let trusted;

/** Makes, once, what makes trusted types of the checker's own markup. Browsers without them take the text as it is. */
function makePolicy() {
  const rules = { createHTML: (text) => text };
  try {
    trusted ??= globalThis.trustedTypes?.createPolicy?.(NAME, rules) ?? rules;
  } catch {
    throw new Problem("policy", `the page's Content-Security-Policy allows no policy for trusted types of the name ${NAME}. Add "trusted-types ${NAME}" to it, or the name to those that it has there.`);
  }
}

/** The app and its style sheet, the same for every element of the page. */
const engine = once(async () => {
  if (typeof WebAssembly !== "object" || !CSS.supports("color", "light-dark(red, red)")) throw tooOld();
  makePolicy();
  const style = get(address(FILES.style)).then(async (response) => new CSSStyleSheet().replace(await response.text()));
  style.catch(() => {});
  const { Guest, trust } = await start(FILES.code);
  // The checker's own passages, which src/markup escapes, become elements by this.
  trust?.((text) => trusted.createHTML(text));
  return { Guest, style: await style };
});

/** The modules that come later, when a reader first opens one of their pages. */
const sheets = once(async (name) => (await start(FILES[name])).sheet);

/** What knows the names and types of an organization's settings: the package's own list, for the pages that give one. */
let checkOrganization;
const parameters = once(async () => ({ checkOrganization } = await load(address("./parameters.js"))));

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
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The playground's part of a link, of an organization in the names of the Exchange Online cmdlets. */
function organizationPairs(organization) {
  checkOrganization(organization, (path, message) => {
    throw new Problem("attribute", `organization: ${message}`);
  });
  for (const name of ["acceptedDomains", "outboundConnectors"]) {
    if (organization[name]?.length > MOST_ROWS) throw new Problem("attribute", `organization: ${name} must have at most ${MOST_ROWS} entries.`);
  }
  const domain = ({ domainName, matchSubDomains }) => ["domain", escape(domainName) + (matchSubDomains ? ";subdomains" : "")];
  const connector = (given) => {
    const switches = {
      off: given.enabled === false,
      "all-accepted": given.allAcceptedDomains,
      "rule-only": given.isTransportRuleScoped,
      centralized: given.routeAllMessagesViaOnPremises,
      test: given.testMode,
      partner: given.connectorType === "Partner",
    };
    const on = Object.keys(switches).filter((name) => switches[name]);
    return ["connector", [escape(given.name), escape((given.recipientDomains ?? []).join(" ")), ...on].join(";")];
  };
  const { acceptedDomains, outboundConnectors, cloudMailboxes } = organization;
  return [...(acceptedDomains ?? []).map(domain), ...(outboundConnectors ?? []).map(connector), ["cloud", escape((cloudMailboxes ?? []).join("\n"))]];
}

const rightToLeft = (language) => {
  try {
    const locale = new Intl.Locale(language);
    return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === "rtl";
  } catch {
    return false;
  }
};

/** How many domains and connectors the playground shows (src/link/draft.rs). */
const MOST_ROWS = 200;

const isTexts = (value) => Array.isArray(value) && value.every((text) => typeof text === "string");

// What each attribute is as a property, and how it is read and written. `most` is how many characters it may have.
const numeral = { read: Number, write: String, is: (value) => Number.isInteger(value) && value >= 0, wanted: "a whole number", most: 10 };
const text = { read: String, write: String, is: (value) => typeof value === "string", wanted: "a text", most: 1000 };
const texts = { is: isTexts, wanted: "an array of texts" };
const word = (...words) => ({ ...text, is: (value) => value === "" || words.includes(value), wanted: words.join(" or ") });
const KINDS = {
  view: word("check", "verdict", "table", "route", "playground", "flow", "setup", "quiz", "about"),
  theme: word("auto", "light", "dark"),
  link: { ...text, most: 100_000 },
  loading: word("lazy", "eager"),
  seed: text,
  level: word("basic", "advanced"),
  from: text,
  to: text,
  precedence: word("most-specific", "listed-order"),
  answers: {
    read: (text) => Object.fromEntries(new URLSearchParams(text)),
    write: (value) => new URLSearchParams(value).toString(),
    is: (value) => isObject(value) && isTexts(Object.values(value)),
    wanted: "an object of texts",
    most: 10_000,
  },
  organization: { read: JSON.parse, write: JSON.stringify, is: isObject, wanted: "an object, as JSON where it is an attribute", most: 100_000 },
  topics: { ...texts, read: (text) => text.split(","), write: (value) => value.join(","), most: 1000 },
  recipients: { ...texts, read: (text) => text.trim().split(/[\s,]+/), write: (value) => value.join(" "), most: 100_000 },
  count: numeral,
  pass: { ...numeral, is: (value) => numeral.is(value) && value <= 100, wanted: "a whole number from 0 to 100" },
};
const ATTRIBUTES = Object.keys(KINDS);

/** Refuses the value of a property that is not of its kind. */
function check(name, value) {
  if (!KINDS[name].is(value)) throw new Problem("attribute", `${name} must be ${KINDS[name].wanted}.`);
}

/** What an attribute of an element says as a property, or a problem: a page may have it from anywhere. */
function given(element, name) {
  const attribute = element.getAttribute(name);
  if (attribute === null) return KINDS[name].is("") ? "" : null;
  const { read, most } = KINDS[name];
  if (attribute.length > most) throw new Problem("attribute", `${name} must have at most ${most} characters.`);
  let value;
  try {
    value = read(attribute);
  } catch {
    // As wrong as a value of another kind.
  }
  check(name, value);
  return value;
}

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
      if (this.hasAttribute("organization")) await parameters();
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
      try {
        this[name] = value;
      } catch (error) {
        this.#tellOwner(error);
      }
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
      queueMicrotask(async () => {
        try {
          if (this.hasAttribute("organization")) await parameters();
          this.#stale = false;
          this.#app?.guest.show(this.#link());
        } catch (error) {
          this.#stale = false;
          // What is shown stays.
          this.#tellOwner(error);
        }
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
    const { link, organization, recipients, precedence, answers, ...said } = Object.fromEntries(ATTRIBUTES.map((name) => [name, given(this, name)]));
    if (link) return link.slice(Math.max(link.indexOf("#"), 0));
    let { view } = said;
    let pairs = [];
    if (view === "route" && (organization || recipients)) view = "playground";
    if (view === "playground" && (organization || recipients)) {
      pairs = [["order", precedence || "most-specific"], ...(organization ? organizationPairs(organization) : []), ["to", escape((recipients ?? []).join("\n"))]];
    } else if (view === "quiz") {
      pairs = ["seed", "topics", "level", "count", "pass"].map((name) => [name, escape(this.getAttribute(name) ?? "")]);
    } else if (!["", "route", "playground", "about"].includes(view)) {
      pairs = Object.entries(answers ?? {}).map((pair) => pair.map(escape));
      if (view === "flow") pairs.push(...["from", "to"].map((name) => [name, escape(said[name])]));
    }
    return `#/${view}${query(pairs)}`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Leaves the content of the tag where it is, and tells the owner of the site what is wrong. */
  #fail(error) {
    const line = document.createElement("p");
    line.part = "problem";
    line.lang = "en";
    line.role = "status";
    line.textContent = `The Connector Checker could not start here. For the owner of this site: ${error.message}`;
    this.#shadow.replaceChildren(this.#slot, line);
    this.#tellOwner(error);
  }

  #tellOwner({ code = "unknown", message }) {
    console.error(`<${NAME}>: ${message}`);
    this.#tell("error", { code, message });
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(ConnectorChecker.prototype, name, {
    get() {
      try {
        return given(this, name);
      } catch {
        return KINDS[name].is("") ? "" : null;
      }
    },
    set(value) {
      if (value === null || value === undefined) return this.removeAttribute(name);
      check(name, value);
      this.setAttribute(name, KINDS[name].write(value));
    },
    configurable: true,
    enumerable: true,
  });
}

// A page may hold the script twice.
if (!customElements.get(NAME)) customElements.define(NAME, ConnectorChecker);
