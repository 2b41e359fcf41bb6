#!/usr/bin/env node
// The command `connector-checker`: what the package's import, Router and Inbound say, in a terminal or as JSON.
//
// Its status is 0 if every file was read as a whole, 1 if a notice is an error, and 2 if no file was recognized or it was
// called incorrectly. Results go to standard output; notices, and what is wrong with the call, to the error stream.

import { readFileSync } from "node:fs";
import { CheckerError, importOrganization, version } from "./import.node.js";
import { Inbound } from "./inbound.node.js";
import { Router } from "./route.node.js";

const GENERAL = [
  "connector-checker reads Exchange Online's mail flow configuration from exports and scripts.",
  "",
  "  connector-checker import FILE… [--json]               says what the files contain.",
  "  connector-checker route FILE… --to ADDRESS… [--json]  says which connector handles each recipient.",
  "  connector-checker inbound FILE… --ip IP --to ADDRESS… says whether mail from a server is accepted, and as what.",
  "  connector-checker --version",
  "",
  "Each command has a --help.",
  "",
].join("\n");

const FILES = `FILE is an export or a script: JSON, CSV, Format-List, Export-Clixml, PowerShell commands or Microsoft365DSC.
Name several files for one organization. - is standard input. After --, every argument is a file.
Nothing is sent anywhere.

Status: 0 if everything was read, 1 if there are errors in the files, 2 if nothing was recognized
or the call is incorrect.
`;

const INBOUND = "connector-checker inbound FILE… --ip IP [--certificate NAME…] [--from ADDRESS] --to ADDRESS… [--tls] [--json]";

const HELP = {
  __proto__: null,
  import: `connector-checker import FILE… [--json]

Says which connectors, domains and mail flow rules the files contain, and every doubt with its line.
With --json, it prints an object with organization, files and notices, as the package's README says.

${FILES}`,
  route: `connector-checker route FILE… --to ADDRESS… [--json]

Says where mail for each address goes, under both interpretations of Microsoft's page on multiple
connectors. With --json, it prints an object with routes, files and notices.

${FILES}`,
  inbound: `${INBOUND}

Says whether a message from a server is accepted, and as what. Lists what each connector does.
With --json, it prints an object with recipients, trace, files and notices.

--ip           the server's address.
--certificate  the certificate's names, subject first.
--from         the envelope sender (MAIL FROM). Without it, the null sender of bounces.
--to           the envelope recipients (RCPT TO).
--tls          sent over TLS, also without a certificate.

${FILES}`,
};

/** The options of each command that take values: one, or all words up to the next option. */
const OPTIONS = {
  __proto__: null,
  import: { __proto__: null },
  route: { __proto__: null, "--to": "several" },
  inbound: { __proto__: null, "--ip": "one", "--certificate": "several", "--from": "one", "--to": "several", "--tls": "none" },
};

/** Something wrong with the call. */
class Misuse extends Error {}

const out = (text) => process.stdout.write(text);
const complain = (text) => process.stderr.write(text);

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

/** The arguments of a command: its files, its options and its switches. */
function parse(command, given) {
  const call = { files: [], "--to": [], "--certificate": [], json: false, help: false };
  let list = call.files;
  for (let at = 0; at < given.length; at++) {
    const word = given[at];
    const option = OPTIONS[command][word];
    if (word === "--") {
      call.files.push(...given.slice(at + 1));
      break;
    }
    if (word === "--json") call.json = true;
    else if (word === "--help" || word === "-h") call.help = true;
    else if (option === "several") list = call[word];
    else if (option === "none") call[word] = true;
    else if (option === "one") {
      const value = given[++at];
      if (value === undefined || value.startsWith("-")) throw new Misuse(`Give a value after ${word}.`);
      if (word in call) throw new Misuse(`${word} can be given once only.`);
      call[word] = value;
      list = call.files;
    } else if (word.startsWith("-") && word !== "-") throw new Misuse(`Unknown option ${word}.`);
    else list.push(word);
  }
  if (call.help) return call;
  if (call.files.length === 0) throw new Misuse("Name at least one file, or - for standard input.");
  if (call.files.filter((file) => file === "-").length > 1) throw new Misuse("Standard input can be read once only.");
  if (command !== "import" && call["--to"].length === 0) throw new Misuse("Name at least one recipient after --to.");
  if (command === "inbound" && call["--ip"] === undefined) throw new Misuse("Give the address of the server after --ip.");
  return call;
}

function read(file) {
  try {
    return { name: file === "-" ? "standard input" : file, bytes: readFileSync(file === "-" ? 0 : file) };
  } catch (error) {
    throw new Misuse(`${file} can't be read (${error.code ?? error.message}).`);
  }
}

const NOTHING = new Set(["not-recognized", "not-for-this-tool", "empty", "too-large"]);

function statusOf({ files, notices }) {
  if (files.every(({ status }) => NOTHING.has(status))) return 2;
  return notices.some(({ severity }) => severity === "error") || files.some(({ status }) => status === "too-large") ? 1 : 0;
}

const STATUS = {
  read: "read",
  "read-in-part": "read in part",
  "not-recognized": "not recognized",
  "not-for-this-tool": "not for this tool",
  empty: "empty",
  "too-large": "too large (more than 50 MB)",
};

const LISTS = {
  acceptedDomains: ["accepted domain", "domainName"],
  remoteDomains: ["remote domain", "name"],
  inboundConnectors: ["inbound connector", "name"],
  outboundConnectors: ["outbound connector", "name"],
  transportRules: ["mail flow rule", "name"],
};

function tellNotices({ notices }) {
  for (const { severity, file, line, column, count, message } of notices) {
    complain(`${file}:${line}:${column}: ${severity}: ${message}${count > 1 ? ` (${count} times)` : ""}\n`);
  }
}

const lines = {
  *import({ organization, files }) {
    for (const { name, status } of files) yield `${name}: ${STATUS[status] ?? status}`;
    for (const [list, [label, name]] of Object.entries(LISTS)) {
      const objects = organization[list];
      if (objects.length === 0) continue;
      const more = organization.incomplete.includes(list) ? ", perhaps more" : "";
      yield `${objects.length} ${label}${objects.length === 1 ? "" : "s"}${more}`;
      for (const object of objects) yield `  ${object[name] ?? object.name ?? "(no name)"}`;
    }
  },
  *route({ routes }) {
    for (const { recipient, sentence, grade, unknown, because, conditions } of routes) {
      yield `${recipient}: ${sentence} (${grade.label})`;
      for (const { id, says } of because) if (unknown.includes(id)) yield `  Can't tell: ${says}`;
      for (const condition of conditions) yield `  ${condition}`;
    }
  },
  *inbound({ recipients, trace }) {
    for (const [place, { sentence, grade, steps, unknown, because, conditions, warnings, checks }] of recipients.entries()) {
      yield `${sentence} (${grade.label})`;
      for (const { label, answer, connectors } of steps) {
        const names = connectors.map(({ name, position }) => name || `connector ${position + 1}`);
        yield `  ${label} ${answer.label}${names.length > 0 ? `: ${names.join(", ")}` : ""}.`;
      }
      for (const { id, says } of because) if (unknown.includes(id)) yield `  Can't tell: ${says}`;
      for (const condition of conditions) yield `  ${condition}`;
      for (const { says } of [...warnings, ...checks]) yield `  ${says}`;
      for (const { connector, position, says } of trace[place].connectors) yield `  ${connector || `Connector ${position + 1}`}: ${says}`;
    }
  },
};

/** What a command adds to an import. */
const answers = {
  import: (imported) => imported,
  route({ organization, files, notices }, call) {
    const router = new Router(organization);
    const routes = call["--to"].map((address) => blaming(() => router.explain(address), () => address));
    return { routes, files, notices };
  },
  inbound({ organization, files, notices }, call) {
    const { "--ip": ip, "--certificate": certificate, "--from": from = "", "--to": to } = call;
    // The null sender is <> in SMTP.
    const transaction = { ip, certificate, from: from === "<>" ? "" : from, to, ...(call["--tls"] && { tls: true }) };
    const inbound = new Inbound(organization);
    const value = ({ path }) => {
      const [, name, place] = /^transaction\.(\w+)(?:\[(\d+)\])?$/.exec(path);
      return place ? transaction[name][place] : transaction[name];
    };
    return blaming(() => ({ ...inbound.attribute(transaction), trace: inbound.trace(transaction), files, notices }), value);
  },
};

/** Calls the package, whose errors about an argument of the command name its value. */
function blaming(call, value) {
  try {
    return call();
  } catch (error) {
    if (error instanceof CheckerError && (error.code === "address" || error.code === "transaction")) {
      throw new Misuse(`${value(error)}: ${error.message}`);
    }
    throw error;
  }
}

/** Runs a command. Returns its status. */
function run(command, given) {
  const call = parse(command, given);
  if (call.help) {
    out(HELP[command]);
    return 0;
  }
  const imported = importOrganization(call.files.map(read));
  const result = answers[command](imported, call);
  const status = statusOf(imported);
  if (call.json) {
    out(`${JSON.stringify(result, null, 2)}\n`);
    return status;
  }
  tellNotices(imported);
  // What becomes of mail in an organization of which nothing is known would look like an answer.
  const isTold = command === "import" || status < 2;
  if (isTold) for (const line of lines[command](result)) out(`${line}\n`);
  else complain("connector-checker: No file was recognized, so nothing can be told about mail.\n");
  return status;
}

function main([command, ...rest]) {
  if (command === "--help" || command === "-h" || command === "help") {
    out(GENERAL);
    return 0;
  }
  if (command === "--version") {
    out(`${version}\n`);
    return 0;
  }
  if (!HELP[command]) throw new Misuse(command ? `Unknown command ${command}.` : "Name a command.");
  return run(command, rest);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  complain(`connector-checker: ${error.message}\nconnector-checker --help lists the commands.\n`);
  process.exitCode = 2;
}
