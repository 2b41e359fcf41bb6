// The fields of the playground when something wrong is put into them: a sentence beside the field says what, the text stays,
// and nothing else happens.

import assert from "node:assert/strict";

export const RECIPIENTS = "Email addresses";
export const DOMAIN = "Accepted domain 1";
export const DOMAINS = "Recipient domains";
export const MARKUP = '<img src="x" onerror="window.ran = true"><script>window.ran = true</script><b>bold</b>';

/** Opens the connector of this number. Until then it is a line, without fields. */
export async function opens(reader, number) {
  const place = `section fieldset:nth-of-type(${number}) details`;
  await reader.browser.run((place) => document.querySelector(`${place}:not([open]) > summary`)?.click(), place);
  await reader.until("the connector is open", (place) => document.querySelector(`${place}[open] input`), place);
}

const valueOf = async (reader, name) => (await reader.control(name)).getProperty("value");
export const isWrong = async (reader, name) => (await (await reader.control(name)).getAttribute("aria-invalid")) === "true";

/** Pastes a text into a field for domains, and finds it there, with this sentence. */
export async function explains(reader, name, typed, says) {
  if (name === DOMAINS) await opens(reader, 1);
  await reader.pastes(name, typed);
  await reader.until("the field is marked", () => document.querySelector("[aria-invalid=true]"));
  assert.ok(await isWrong(reader, name), "the field itself is marked");
  const hint = await reader.hintOf(name);
  assert.match(hint, says);
  // A list of domains has a sentence for each of them.
  if (name === DOMAIN) assert.ok(hint.length < 300, "the sentence stays a sentence");
  await stays(reader, name, typed);
  // The other domains go on working.
  await reader.sees("john@fabrikam.com → Connector 1", "main li");
}

/** Pastes a text into the field for recipients, and finds it there, with this sentence in the list. */
export async function explainsLine(reader, typed, says) {
  await reader.pastes(RECIPIENTS, typed);
  await reader.sees("invalid", "main [role=status]");
  const said = await reader.text("main .results li");
  assert.match(said, says);
  assert.ok(said.length < 300, "the sentence stays a sentence");
  await stays(reader, RECIPIENTS, typed);
}

async function stays(reader, name, typed) {
  assert.equal(await valueOf(reader, name), typed);
  await neverMarkup(reader);
  await reader.browser.assertNoSidewaysScroll();
}

/** Fails if something that was typed became an element or ran. */
export async function neverMarkup(reader) {
  const made = await reader.browser.run(() => ({
    elements: document.querySelectorAll("#app img, #app script, #app b, body > img").length,
    ran: window.ran === true,
  }));
  assert.deepEqual(made, { elements: 0, ran: false });
}
