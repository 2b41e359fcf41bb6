// The custom element <connector-checker>: the checker in any page, without side effects on that page.
//
//     <script type="module" src="https://checker.example/embed.js"></script>
//     <connector-checker view="check">Shown until the checker loads, or if it can't start.</connector-checker>
//
// The app is loaded when an element is near the viewport, once for all elements of the page. docs/embedding.md documents
// attributes, events and styling. embed.d.ts has the types.

const NAME = "connector-checker";

// The build writes the file names of the site here (xtask/src/embed.rs).
const FILES = { code: "./connector-checker.js", style: "./style.css" };

const address = (file) => new URL(file, import.meta.url).href;
const moduleOf = (code) => code.replace(/\.js$/, "_bg.wasm");
const origin = new URL(import.meta.url).origin;

/** Why the checker can't start: a code for programs, and a message that tells the site owner what to fix. */
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
    `The page's Content-Security-Policy blocks ${blocked}. Allow ${origin} in script-src and connect-src, and 'wasm-unsafe-eval' in script-src.`,
  );

/** Fetches a file of the site, or throws a Problem. */
async function get(url, type) {
  const refused = [];
  const listen = (event) => refused.push(event);
  document.addEventListener("securitypolicyviolation", listen);
  try {
    const response = await fetch(url).catch(async () => {
      // The violation event comes after the rejection.
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (refused.some(({ effectiveDirective }) => effectiveDirective === "connect-src")) throw policyProblem(url);
      throw new Problem(
        "unreachable",
        `Couldn't fetch ${url}. If this page isn't on ${origin}, that server must send the header "Access-Control-Allow-Origin: *" with every file of the checker. Otherwise, check that the URL is reachable.`,
      );
    });
    const came = response.headers.get("content-type") ?? "";
    // Some hosts return their own page for every unknown URL.
    if (!response.ok || /html/.test(came)) {
      throw new Problem(
        "missing",
        `${url} is missing (the server returned ${response.status}). Copy all files of the checker into one folder. After an update, embed.js might be an old copy from a cache: serve it with "Cache-Control: no-cache".`,
      );
    }
    if (type && !type.test(came)) {
      throw new Problem("type", `${url} has the content type "${came}". The server must send .js files as text/javascript and .wasm files as application/wasm.`);
    }
    return response;
  } finally {
    document.removeEventListener("securitypolicyviolation", listen);
  }
}

/** How many scripts failed to load so far. */
let failures = 0;

/** Loads a script of the site and returns its exports. */
async function load(code) {
  // Some browsers cache a failed import. A different URL makes them retry.
  return import(failures ? `${code}#${failures}` : code).catch(async (error) => {
    failures += 1;
    await get(code, /javascript/);
    // The file exists and has the right type. So a policy blocks it, or the browser can't parse it.
    throw error instanceof SyntaxError ? tooOld() : policyProblem(code);
  });
}

/** Loads a module of the site with its WebAssembly and returns its exports. */
async function start(file) {
  const code = address(file);
  // Both in parallel. An error of the script is reported first.
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
    "This browser is too old for the checker, or WebAssembly is turned off (for example, in lockdown mode). The checker needs Chrome or Edge 123, Firefox 120, or Safari 17.5 or later.",
  );

/** Caches the promises of a function by argument, except failures, so that those can be retried. */
function once(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key).catch((error) => (made.delete(key), Promise.reject(error))));
    return made.get(key);
  };
}

let trusted;

/** Creates the policy that turns the checker's own markup into trusted types. Browsers without trusted types use the string. */
function makePolicy() {
  const rules = { createHTML: (text) => text };
  try {
    trusted ??= globalThis.trustedTypes?.createPolicy?.(NAME, rules) ?? rules;
  } catch {
    throw new Problem("policy", `The page's Content-Security-Policy doesn't allow the trusted types policy ${NAME}. Add "trusted-types ${NAME}" to it, or add the name to its list.`);
  }
}

/** The app and its style sheet, the same for every element of the page. */
const engine = once(async () => {
  if (typeof WebAssembly !== "object" || !CSS.supports("color", "light-dark(red, red)")) throw tooOld();
  makePolicy();
  const style = get(address(FILES.style)).then(async (response) => new CSSStyleSheet().replace(await response.text()));
  style.catch(() => {});
  const { Guest, trust } = await start(FILES.code);
  // For the checker's own markup, which src/markup escapes.
  trust?.((text) => trusted.createHTML(text));
  return { Guest, style: await style };
});

/** Validates an organization. Loaded only if an element has one. */
let checkOrganization;
const parameters = once(async () => ({ checkOrganization } = await load(address("./parameters.js"))));

/** Answers the questions of the view inbound. Loaded with the first question, once for all elements of the page. */
const reading = once(async () => (await load(address("./reader.js"))).default());

/** The apps of removed elements, for the next element. */
const resting = [];

/** An app with the element that contains it. */
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
  return { place, guest: new Guest(place, link) };
}

// The styles until the app's style sheet loads. A constructed style sheet needs no permission by a policy.
const frame = new CSSStyleSheet();
frame.replaceSync(`
  :host { display: block; box-sizing: border-box; width: 100%; }
  :host([hidden]) { display: none; }
  [part=problem] { font: 14px/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
`);

/** Loads elements when they scroll near the viewport. */
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

/** Converts an organization (with the names of the Exchange Online cmdlets) to the parameters of the playground's link. */
function organizationPairs(organization) {
  checkOrganization(organization, (path, message) => {
    throw new Problem("attribute", `organization: ${message}`);
  });
  for (const name of ["acceptedDomains", "outboundConnectors"]) {
    if (organization[name]?.length > MOST_ROWS) throw new Problem("attribute", `organization: ${name} must have at most ${MOST_ROWS} entries.`);
  }
  const relays = (type) => type === "InternalRelay" || type === "ExternalRelay";
  const domain = ({ domainName, matchSubDomains, domainType }) => [
    "domain",
    escape(domainName) + (matchSubDomains ? ";subdomains" : "") + (relays(domainType) ? ";relay" : ""),
  ];
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
  const { acceptedDomains, outboundConnectors, cloudMailboxes, recipientsInDirectory, mailboxesInCloud, mxPointsTo } = organization;
  return [
    ...(acceptedDomains ?? []).map(domain),
    ...(outboundConnectors ?? []).map(connector),
    ["cloud", escape((cloudMailboxes ?? []).join("\n"))],
    ["directory", recipientsInDirectory],
    ["in-cloud", mailboxesInCloud],
    ["mx", mxPointsTo],
  ];
}

/** Has the program read an organization. */
function give(program, organization) {
  try {
    return program.give(organization);
  } catch (message) {
    throw new Problem("attribute", `organization: ${message}`);
  }
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

// How each attribute is parsed, serialized and validated. `most` is its maximum length.
const numeral = { read: Number, write: String, is: (value) => Number.isInteger(value) && value >= 0, wanted: "a whole number", most: 10 };
const text = { read: String, write: String, is: (value) => typeof value === "string", wanted: "a string", most: 1000 };
const texts = { is: isTexts, wanted: "an array of strings" };
const word = (...words) => ({ ...text, is: (value) => value === "" || words.includes(value), wanted: words.join(" or ") });
const KINDS = {
  view: word("check", "verdict", "table", "route", "playground", "flow", "setup", "inbound", "bounce", "quiz", "about"),
  theme: word("auto", "light", "dark"),
  link: { ...text, most: 100_000 },
  loading: word("lazy", "eager"),
  seed: text,
  code: { ...text, most: 20 },
  level: word("basic", "advanced"),
  from: text,
  to: text,
  precedence: word("most-specific", "listed-order"),
  message: word("person", "forwarded", "redirected", "journal", "onmicrosoft"),
  answers: {
    read: (text) => Object.fromEntries(new URLSearchParams(text)),
    write: (value) => new URLSearchParams(value).toString(),
    is: (value) => isObject(value) && isTexts(Object.values(value)),
    wanted: "an object of strings",
    most: 10_000,
  },
  organization: { read: JSON.parse, write: JSON.stringify, is: isObject, wanted: "an object (JSON in the attribute)", most: 100_000 },
  topics: { ...texts, read: (text) => text.split(","), write: (value) => value.join(","), most: 1000 },
  recipients: { ...texts, read: (text) => text.trim().split(/[\s,]+/), write: (value) => value.join(" "), most: 100_000 },
  count: numeral,
  pass: { ...numeral, is: (value) => numeral.is(value) && value <= 100, wanted: "a whole number from 0 to 100" },
};
const ATTRIBUTES = Object.keys(KINDS);

/** Throws if the value of a property is invalid. */
function check(name, value) {
  if (!KINDS[name].is(value)) throw new Problem("attribute", `${name} must be ${KINDS[name].wanted}.`);
}

/** The value of an attribute as a property. Validated, because a page may get it from anywhere. */
function given(element, name) {
  const attribute = element.getAttribute(name);
  if (attribute === null) return KINDS[name].is("") ? "" : null;
  const { read, most } = KINDS[name];
  if (attribute.length > most) throw new Problem("attribute", `${name} must have at most ${most} characters.`);
  let value;
  try {
    value = read(attribute);
  } catch {
    // Reported below.
  }
  check(name, value);
  return value;
}

class ConnectorChecker extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, "lang", "dir"];

  #shadow = this.attachShadow({ mode: "open" });
  /** Shows the content of the tag. */
  #slot = document.createElement("slot");
  #app;
  /** Whether changed attributes are pending. */
  #stale = false;
  /** The organization that the app knows, as JSON. */
  #known = "";

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [frame];
    this.#shadow.append(this.#slot);
    this.#shadow.addEventListener(`${NAME}-import`, (event) => {
      // What readers enter is no business of the page.
      event.stopPropagation();
      if (event.detail) this.#answer(event.detail[1]);
    });
  }

  /** Starts the app now, wherever the element is. Resolves when it has started. */
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
      // The app renders in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      this.#tell("ready", { view: this.view });
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  connectedCallback() {
    // Properties that were set before the element was defined.
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
    // An element that only moves is connected again by then.
    queueMicrotask(() => {
      if (this.isConnected || !this.#app) return;
      this.#app.guest.rest();
      this.#known = "";
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
          // The current view stays.
          this.#tellOwner(error);
        }
      });
    }
  }

  /** Gives the app its colors, language and direction. */
  #dress() {
    const { guest, place } = this.#app;
    guest.color(this.theme);
    // The checker is in English only. It uses the page's variety of English, and its direction.
    const language = this.closest("[lang]")?.lang ?? "";
    place.lang = /^en\b/i.test(language) ? language : "en";
    place.dir = this.dir || (rightToLeft(this.lang) ? "rtl" : "");
  }

  /** Answers a question of the app. An organization comes first: the app then asks again. */
  async #answer(question) {
    try {
      const program = await reading();
      const organization = this.getAttribute("organization") ?? "";
      // The program is the same for all elements of the page.
      const found = organization && give(program, organization);
      if (organization === this.#known) return this.#hand(JSON.stringify(["answer", question, program.answer(question)]));
      this.#known = organization;
      if (organization) this.#hand('["reading","1","0"]', found, '["end"]');
      else this.#hand('["nothing"]');
    } catch (error) {
      this.#hand('["failed","worker"]');
      this.#tellOwner(error);
    }
  }

  /** Hands lines to the app, through its field that nobody sees. */
  #hand(...lines) {
    const field = this.#shadow.querySelector("#import-answer");
    if (!field) return;
    field.value = lines.join("\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
  }

  /** The link to the view that the attributes describe. */
  #link() {
    const { link, organization, recipients, precedence, message, answers, ...said } = Object.fromEntries(ATTRIBUTES.map((name) => [name, given(this, name)]));
    if (link) return link.slice(Math.max(link.indexOf("#"), 0));
    let { view } = said;
    let pairs = [];
    if (view === "route" && (organization || recipients)) view = "playground";
    if (view === "playground" && (organization || recipients)) {
      pairs = [["order", precedence || "most-specific"], ...(organization ? organizationPairs(organization) : []), ["to", escape((recipients ?? []).join("\n"))], ["message", message]];
    } else if (view === "quiz") {
      pairs = ["seed", "topics", "level", "count", "pass"].map((name) => [name, escape(this.getAttribute(name) ?? "")]);
    } else if (view === "inbound") {
      return "#/tenant?show=inbound";
    } else if (view === "bounce") {
      pairs = [["code", escape(said.code)]];
    } else if (!["", "route", "playground", "about"].includes(view)) {
      pairs = Object.entries(answers ?? {}).map((pair) => pair.map(escape));
      if (view === "flow") pairs.push(...["from", "to"].map((name) => [name, escape(said[name])]));
    }
    return `#/${view}${query(pairs)}`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Keeps the content of the tag, and tells the site owner what is wrong. */
  #fail(error) {
    const line = document.createElement("p");
    line.part = "problem";
    line.lang = "en";
    line.role = "status";
    line.textContent = `Connector Checker couldn't start. For the site owner: ${error.message}`;
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

// A page may include the script twice.
if (!customElements.get(NAME)) customElements.define(NAME, ConnectorChecker);
