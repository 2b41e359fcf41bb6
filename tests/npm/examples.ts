// What a program in TypeScript does with the package: compiled strictly, and run.

import init, { check, questions, Router, table, version } from "connector-checker";
import type { Answers, CheckerError, Decision, Grade, Need, Organization, QuestionId } from "connector-checker";
import initQuiz, { Quiz } from "connector-checker/quiz";
import type { QuizAnswer, QuizQuestion, Topic } from "connector-checker/quiz";

// In Node both are done already.
await Promise.all([init(), initQuiz()]);

const answers: Answers = { mailboxes: "split", servers: "other" };
const verdict = check(answers);
console.log(verdict.word);
const needs: Need[] = verdict.needs;
const next: QuestionId | null = verdict.next;
const grades: Grade[] = verdict.findings.flatMap(({ because }) => because.map(({ grade }) => grade));

const organization: Organization = {
  acceptedDomains: [{ domain: "contoso.com" }, { domain: "sales.contoso.com", matchSubdomains: false }],
  outboundConnectors: [
    { name: "Connector 1", allAcceptedDomains: true },
    { name: "Connector 2", recipientDomains: ["contoso.com"], connectorType: "OnPremises" },
    { name: "Connector 3", recipientDomains: ["*.contoso.com"] },
  ],
};
const router = new Router(organization, "most-specific");
const { connectors, other } = router.route("john@sales.contoso.com");
console.log(connectors.join());
console.log(other?.connectors.join());

const decisions: (Decision | null)[] = [...router.routeMany(["a@contoso.com", "nobody"])];
const positions: Int32Array = router.routeMany("a@contoso.com\nb@contoso.com").positions;
const trace: string[] = router.explain("john@contoso.com").trace.map(({ says }) => says);

try {
  router.route("nobody");
} catch (error) {
  const { code, field, message } = error as CheckerError;
  if (code === "address") console.log(field, message);
}
router.free();

const topics: Topic[] = ["routing", "flow"];
const quiz = new Quiz({ seed: "Tuesday", topics, count: 5 });
const answerKey = ({ kind, options }: QuizQuestion): QuizAnswer =>
  kind === "match" ? options.map(({ target }) => target ?? null) : options.flatMap(({ right }, place) => (right ? [place] : []));
const given = quiz.questions.map(answerKey);
const score = quiz.score(given);
const learner = { homePage: "https://learning.example", name: "jane" };
const statements = quiz.statements({ answers: given, learner, passMark: 80, time: new Date() });
const file: string = quiz.file("gift");

console.log(
  version, needs, next, grades.length, decisions.length, positions.length, trace.length, score.percent, statements.length,
  file.length, questions().length, table().length,
);
