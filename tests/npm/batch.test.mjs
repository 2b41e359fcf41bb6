// Batch: a file of recipients, fed in pieces, beside what a message trace says happened.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { project, thrown } from "./package.mjs";

let Batch, CheckerError, importOrganization;
before(async () => ({ Batch, CheckerError, importOrganization } = await project("batch").load("connector-checker/import")));

const EXAMPLE = {
  acceptedDomains: [{ domainName: "contoso.com" }, { domainName: "sales.contoso.com" }],
  outboundConnectors: [
    { name: "All", allAcceptedDomains: true },
    { name: "Wild", recipientDomains: ["*.contoso.com"] },
    { name: "Exact", recipientDomains: ["contoso.com"] },
  ],
};

const encoder = new TextEncoder();

function report(text, organization = EXAMPLE, options) {
  const batch = new Batch(organization, options);
  batch.feed(encoder.encode(text));
  return batch.finish();
}

test("a list is counted by outcome under both interpretations, with examples", () => {
  const { recipients, lines, differing, outcomes, invalid, compared, problems } = report("a@contoso.com\nb@sales.contoso.com\nc@contoso.com\nnobody\n");
  assert.deepEqual([recipients, lines, differing, compared, problems], [3, 4, 1, null, []]);
  assert.deepEqual(outcomes[0], {
    outcome: { id: "connector", label: "Connector" },
    connectors: ["Exact"],
    positions: [2],
    other: null,
    recipients: 2,
    examples: [
      { file: 0, line: 1, text: "a@contoso.com" },
      { file: 0, line: 3, text: "c@contoso.com" },
    ],
  });
  assert.deepEqual([outcomes[1].connectors, outcomes[1].other.connectors], [["Wild"], ["All"]]);
  assert.deepEqual(invalid, { count: 1, examples: [{ file: 0, line: 4, text: "nobody" }] });
});

test("a trace in UTF-16 says which interpretation the service followed, however it is cut", () => {
  const text =
    "\ufeffrecipient_status,directionality,connector_id\r\n" +
    '"b@sales.contoso.com##Receive, Send",2,All\r\n' +
    "c@sales.contoso.com##Receive,2,Wild\r\nd@sales.contoso.com##Receive,2,Wild\r\n" +
    "e@contoso.com##Receive,2,Elsewhere\r\nf@contoso.com##Receive,1,Inbound\r\n";
  const bytes = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  for (const size of [1, 7, bytes.length]) {
    const batch = new Batch(EXAMPLE);
    for (let at = 0; at < bytes.length; at += size) batch.feed(bytes.subarray(at, at + size));
    const { compared } = batch.finish();
    assert.deepEqual(compared.followed.map(({ reading, rows }) => [reading.id, rows]), [["most-specific", 2], ["listed-order", 1]]);
    assert.deepEqual([compared.rows, compared.asPredicted, compared.unexplainedRows, compared.leftOut.incoming], [4, 0, 1, 1]);
    const [{ took, isKnown, reasons, examples }] = compared.unexplained;
    assert.deepEqual([took, isKnown, examples[0].line], ["Elsewhere", false, 5]);
    assert.deepEqual(reasons.map(({ id }) => id), ["rule", "other-connectors"]);
    assert.ok(reasons.every(({ because }) => because.length > 0));
  }
});

test("files in a row are counted together", () => {
  const batch = new Batch(EXAMPLE);
  batch.feed(encoder.encode("recipient,x\na@contoso.com,1"));
  batch.nextFile();
  batch.feed(encoder.encode("b@contoso.com").buffer);
  const { files, recipients, outcomes } = batch.finish();
  assert.deepEqual([files, recipients, outcomes[0].examples[1].file], [2, 2, 1]);
});

test("an imported organization says for whom something is unknown", () => {
  const text = '[{"Name": "A", "UseMXRecord": true, "RecipientDomains": ["a.example"]}]';
  const { organization } = importOrganization([{ name: "out.json", text }]);
  const { unknown } = report("x@a.example\n", organization);
  assert.equal(unknown.recipients, 1);
  assert.ok(unknown.because.every(({ id, says, grade, recipients }) => id && says && grade.id && recipients === 1));
  assert.deepEqual(report("x@a.example\n", { outboundConnectors: [{ name: "A", recipientDomains: ["a.example"] }] }).unknown, { recipients: 0, because: [] });
});

test("the kind of message makes a difference", () => {
  const central = { outboundConnectors: [{ name: "central", recipientDomains: ["*"], routeAllMessagesViaOnPremises: true }] };
  assert.equal(report("x@a.example", central).outcomes[0].outcome.id, "connector");
  assert.equal(report("x@a.example", central, { message: "forwarded" }).outcomes[0].outcome.id, "mx");
});

test("no cell of the table begins like a formula", () => {
  const { csv } = report("=a@contoso.com\n@SUM(1)\n", EXAMPLE);
  assert.match(csv, /"'=a@contoso\.com"/);
  assert.doesNotMatch(csv, /(^|,)"[=+@-]/m);
});

test("what is wrong is refused, and so is every call that comes too late", () => {
  for (const [call, code, path] of [
    [() => new Batch(null), "organization", "organization"],
    [() => new Batch({}, null), "options", "options"],
    [() => new Batch({}, { message: "loud" }), "message", "options.message"],
    [() => new Batch({ outboundConnectors: [{ name: "A", recipientDomains: ["a.*.example"] }] }), "domain", "outboundConnectors[0].recipientDomains[0]"],
    [() => new Batch({}).feed("a@contoso.com"), "bytes", "bytes"],
  ]) {
    const error = thrown(call);
    assert.ok(error instanceof CheckerError);
    assert.deepEqual([error.code, error.path], [code, path]);
  }
  const done = new Batch(EXAMPLE);
  done.finish();
  for (const call of [() => done.feed(new Uint8Array(1)), () => done.nextFile(), () => done.finish()]) assert.equal(thrown(call).code, "freed");
  done.free();
});
