// What a program in TypeScript does with the package: compiled strictly, and run.

import init, { check, CheckerError, NO_ADDRESS, questions, Router, table, version } from "connector-checker";
import type { Answers, Decision, GradeId, NeedId, Organization, QuestionId } from "connector-checker";
import { importOrganization } from "connector-checker/import";
import type { Import, ImportedOutboundConnectorSetting, NoticeCode } from "connector-checker/import";
import { Inbound } from "connector-checker/inbound";
import type { InboundOrganization, InboundStep, StandingId, Transaction, TreatmentId } from "connector-checker/inbound";
import initQuiz, { Quiz } from "connector-checker/quiz";
import type { QuizAnswer, QuizQuestion, TopicId } from "connector-checker/quiz";

// In Node both are done already.
await Promise.all([init(), initQuiz()]);

const answers: Answers = { mailboxes: "split", servers: "other" };
const verdict = check(answers);
console.log(verdict.word);
const needs: NeedId[] = verdict.needs.map(({ id }) => id);
const next: QuestionId | null = verdict.next;
const grades: GradeId[] = verdict.findings.flatMap(({ because }) => because.map(({ grade }) => grade.id));

const organization: Organization = {
  acceptedDomains: [{ domainName: "contoso.com" }, { domainName: "sales.contoso.com", matchSubDomains: false }],
  outboundConnectors: [
    { name: "Connector 1", allAcceptedDomains: true },
    { name: "Connector 2", recipientDomains: ["contoso.com"], connectorType: "OnPremises" },
    { name: "Connector 3", recipientDomains: ["*.contoso.com"] },
  ],
};
const router = new Router(organization, { precedence: "most-specific" });
const { connectors, other } = router.route("john@sales.contoso.com");
console.log(connectors.join());
console.log(other?.connectors.join());

const decisions: (Decision | null)[] = [...router.routeMany(["a@contoso.com", "nobody"])];
const positions: Int32Array = router.routeMany("a@contoso.com\nb@contoso.com").positions;
const strangers: number = positions.filter((position) => position === NO_ADDRESS).length;
const trace: string[] = router.explain("john@contoso.com").trace.map(({ says }) => says);

try {
  router.route("nobody");
} catch (error) {
  if (error instanceof CheckerError && error.code === "address") console.log(error.path, error.message);
}
router.free();

const text = "New-OutboundConnector -Name Partner -ConnectorType Partner -RecipientDomains fabrikam.com";
const read: Import = importOrganization([{ name: "set-up.ps1", text }, { name: "more.json", bytes: new Uint8Array() }]);
const doubts: NoticeCode[] = read.notices.map(({ code }) => code);
const [partner] = read.organization.outboundConnectors;
const untold: ImportedOutboundConnectorSetting[] = partner?.unknown ?? [];
const imported = new Router({ ...read.organization, mxPointsTo: "elsewhere" });
const lacks: string[] = imported.explain("a@fabrikam.com").unknown;

const receiving: InboundOrganization = {
  acceptedDomains: [{ domainName: "contoso.com" }],
  inboundConnectors: [{ name: "From HQ", connectorType: "OnPremises", tlsSenderCertificateName: "*.contoso.com" }],
  organizationConfig: { rejectDirectSend: true },
};
const message: Transaction = { ip: "203.0.113.5", certificate: ["mail.contoso.com"], from: "", to: ["sun@fabrikam.com"] };
const inbound = new Inbound(receiving);
const treatments: (TreatmentId | undefined)[] = inbound.attribute(message).recipients.map(({ treatment }) => treatment?.id);
const steps: InboundStep[] = new Inbound(read.organization).attribute(message).recipients.flatMap(({ steps }) => steps);
const standings: StandingId[] = inbound.trace(message).flatMap(({ connectors }) => connectors.map(({ id }) => id));
inbound.free();

const topics: TopicId[] = ["routing", "flow"];
const quiz = new Quiz({ seed: "Tuesday", topics, count: 5 });
const answerKey = ({ kind, options }: QuizQuestion): QuizAnswer =>
  kind.id === "match" ? options.map(({ target }) => target ?? null) : options.flatMap(({ right }, place) => (right ? [place] : []));
const given = quiz.questions.map(answerKey);
const score = quiz.score(given);
const learner = { homePage: "https://learning.example", name: "jane" };
const statements = quiz.statements({ answers: given, learner, passMark: 80, time: new Date() });
const file: string = quiz.file("gift");

console.log(
  version, needs, next, grades.length, decisions.length, positions.length, strangers, trace.length, score.percent, statements.length,
  doubts.length, untold.length, lacks.length, treatments, steps.length, standings, file.length, questions().length, table().length,
);
