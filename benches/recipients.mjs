// A report of a historical search with a million rows, counted by the app's program and by careful JavaScript, each in a worker.

import { addresses, organization, random } from "./data.mjs";

const CONNECTORS = 1_000;
const ROWS = 10_000;
const SETTINGS = { ConnectorType: "OnPremises", Enabled: true, UseMXRecord: false, SmartHosts: ["192.0.2.1"], IsTransportRuleScoped: false, RouteAllMessagesViaOnPremises: false, TestMode: false };

/** The organization as the peer takes it, and as an export. */
export function configuration() {
  const plain = organization(CONNECTORS);
  const exported = {
    "Get-AcceptedDomain": plain.acceptedDomains.map(({ domainName, matchSubDomains }) => ({ DomainName: domainName, DomainType: "InternalRelay", MatchSubDomains: matchSubDomains })),
    "Get-OutboundConnector": plain.outboundConnectors.map(({ name, recipientDomains = [], allAcceptedDomains = false }) => ({ Name: name, RecipientDomains: recipientDomains, AllAcceptedDomains: allAcceptedDomains, ...SETTINGS })),
  };
  return { plain, exported: JSON.stringify(exported) };
}

/** A file of so many times 10,000 rows, about 250 bytes each. */
export function report(times) {
  const next = random(7);
  const recipients = addresses(CONNECTORS, ROWS * 2);
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const all = recipients.slice(row * 2, row * 2 + (next(6) ? 1 : 2)).map((address) => `${address}##Receive, Send`);
    const subject = next(4) ? "Order confirmation and the documents for your delivery" : '"Re: your ""urgent"" question, and the answer"';
    const cells = ["2026-11-20T08:15:30.123Z", "sales@contoso.com", `"${all.join(";")}"`, subject, 20_000 + next(80_000), `<${next(1e9)}.${next(1e9)}@mail.contoso.com>`, "4f6f1c0e-5a0c-4f0a-8a55-08dc00000000", "192.0.2.25", 2, `To company ${next(CONNECTORS)}`, "Normal"];
    return cells.join(",");
  });
  const header = "origin_timestamp,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority\n";
  const chunk = new Blob([`${rows.join("\n")}\n`]);
  return new File([header, ...Array(times).fill(chunk)], "report.csv");
}

/** Counts a file as static/import.js has it counted. */
export async function ours(address, exported) {
  const worker = new Worker(address);
  const waiting = new Map();
  worker.onmessage = ({ data: { call, result, failed } }) => waiting.get(call)?.(failed ? Promise.reject(new Error(failed)) : result);
  let calls = 0;
  const call = (name, given, bytes) =>
    new Promise((done) => {
      waiting.set(++calls, done);
      worker.postMessage({ call: calls, name, given }, bytes ? [bytes.buffer] : []);
    });
  worker.postMessage({});
  const bytes = new TextEncoder().encode(exported);
  await call("beginReading", [false, "connectors.json", bytes, Uint32Array.of(bytes.length)]);
  while ((await call("advanceReading", [])) >= 0);
  await call("endReading", []);
  return async (file) => {
    const PIECE = 1_000_000;
    const piece = async (at) => new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    await call("beginRecipients", [file.name, false]);
    let next = piece(0);
    let inWork;
    for (let at = PIECE; at < file.size + PIECE; at += PIECE) {
      const bytes = await next;
      next = piece(at);
      const fed = call("feedRecipients", [bytes, at >= file.size], bytes);
      await inWork;
      inWork = fed;
    }
    await inWork;
    await call("endRecipients", [false]);
    return call("answer", ['["recipients","as","csv"]']);
  };
}

/** Counts a file in JavaScript. */
export function theirs(plain) {
  return (file) =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL("recipients-peer.mjs", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }) => {
        worker.terminate();
        done(data);
      };
      worker.onerror = ({ message }) => fail(new Error(message));
      worker.postMessage({ file, organization: plain });
    });
}

/** The counts of the saved table, as the peer gives them. */
export function counts(csv) {
  const rows = csv.split("\r\n").filter((row) => row.startsWith('"Recipients"'));
  const all = rows.map((row) => row.slice(1, -1).split('","')).map(([, , connectors, , others, , count]) => [connectors, others, count].join(" | "));
  return all.sort();
}
