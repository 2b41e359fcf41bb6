// The types of embed.js: the element, its properties and its events.

/** What the element shows. `verdict` is what the answers come to, `playground` the reader's own organization. */
export type ConnectorCheckerView = "" | "check" | "verdict" | "table" | "route" | "playground" | "flow" | "setup" | "quiz" | "about";

/** An organization, in the names of the Exchange Online commands. */
export interface ConnectorCheckerOrganization {
  acceptedDomains?: { domain: string; matchSubdomains?: boolean }[];
  outboundConnectors?: {
    name: string;
    recipientDomains?: string[];
    partner?: boolean;
    enabled?: boolean;
    allAcceptedDomains?: boolean;
    transportRuleScoped?: boolean;
    routeAllViaOnPremises?: boolean;
    testMode?: boolean;
  }[];
  cloudMailboxes?: string[];
}

/** How much a connector is needed. */
export type ConnectorCheckerNeed = "required" | "required-unless-hybrid" | "optional" | "already-created" | "not-needed" | "does-not-apply";

export interface ConnectorCheckerReady {
  view: ConnectorCheckerView;
}

export interface ConnectorCheckerVerdict {
  /** Question ids with answer ids. */
  answers: Record<string, string>;
  /** The answer in a word or a few: "Yes", "No", "It depends" and so on. */
  word: string;
  sentence: string;
  /** What is still possible; one of them when everything is known. */
  needs: ConnectorCheckerNeed[];
  connectors: { from: string; to: string; certain: boolean; needs: ConnectorCheckerNeed[] }[];
}

export interface ConnectorCheckerReading {
  reading: "most-specific" | "listed-order";
  outcome: "connector" | "tie" | "mx" | "stays-in-microsoft-365";
  /** The one connector, or all that tie; none otherwise. */
  connectors: string[];
}

export interface ConnectorCheckerRoute {
  /** The recipients on the page, 25 at most. `other` is there where Microsoft's two readings differ. */
  routes: { recipient: string; answer: ConnectorCheckerReading; other: ConnectorCheckerReading | null }[];
}

export interface ConnectorCheckerQuizAnswer {
  /** From 1. */
  number: number;
  id: string;
  topic: string;
  kind: "choice" | "matching";
  /** What was answered and what is right, as places of the options. */
  response: string;
  key: string;
  right: boolean;
}

export interface ConnectorCheckerQuizResult {
  right: number;
  count: number;
  percent: number;
  pass: number;
  passed: boolean;
}

export interface ConnectorCheckerError {
  code: "policy" | "unreachable" | "missing" | "type" | "browser" | "unknown";
  /** What is wrong and how to mend it, for the owner of the site. */
  message: string;
}

/** Every event bubbles and crosses shadow roots. */
export interface ConnectorCheckerEvents {
  "connector-checker-ready": CustomEvent<ConnectorCheckerReady>;
  "connector-checker-verdict": CustomEvent<ConnectorCheckerVerdict>;
  "connector-checker-route": CustomEvent<ConnectorCheckerRoute>;
  "connector-checker-quiz-answer": CustomEvent<ConnectorCheckerQuizAnswer>;
  "connector-checker-quiz-result": CustomEvent<ConnectorCheckerQuizResult>;
  "connector-checker-error": CustomEvent<ConnectorCheckerError>;
}

/** Each property is an attribute of the same name too. What can be null is taken away by null. */
export interface ConnectorCheckerElement extends HTMLElement {
  view: ConnectorCheckerView;
  /** The colors: of the page around (`auto` or none), or its own. */
  theme: "" | "auto" | "light" | "dark";
  /** When the app comes: near the viewport (`lazy` or none), or at once. */
  loading: "" | "lazy" | "eager";
  /** A whole link of the site, or its part from the `#` on. It goes before everything below. */
  link: string;
  /** Question ids with answer ids; for every view but the routes and the quiz. */
  answers: Record<string, string> | null;
  /** For the routes: the organization, its recipients, and the order among its connectors. */
  organization: ConnectorCheckerOrganization | null;
  recipients: string[] | null;
  precedence: "" | "most-specific" | "listed-order";
  /** For the mail flow: who sends, and who receives. */
  from: string;
  to: string;
  /** For the quiz. With a seed it begins at once, and is the same for everybody. */
  seed: string;
  topics: string[] | null;
  level: "" | "basic" | "advanced";
  count: number | null;
  /** How many percent are passed. */
  pass: number | null;
  /** Starts the app now, wherever the element is. */
  load(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    "connector-checker": ConnectorCheckerElement;
  }
  interface HTMLElementEventMap extends ConnectorCheckerEvents {}
  interface DocumentEventMap extends ConnectorCheckerEvents {}
  interface WindowEventMap extends ConnectorCheckerEvents {}
}
