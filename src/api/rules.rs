//! Do I need a connector? The questions, the table, and the verdict for some answers.

use super::table::{Questions, Table};
use super::verdict::Verdict;
use super::{failure, out};
use crate::rules::{self, Answers};
use tsify::Ts;
use wasm_bindgen::prelude::*;

/// Every question with its choices, in the order of the questionnaire.
///
/// # Errors
///
/// None that a caller can cause.
#[wasm_bindgen]
pub fn questions() -> Result<Ts<Questions>, JsValue> {
    out(&Questions::all())
}

/// Every scenario with its rows, in the order of the table.
///
/// # Errors
///
/// None that a caller can cause.
#[wasm_bindgen]
pub fn table() -> Result<Ts<Table>, JsValue> {
    out(&Table::whole())
}

/// The verdict for some answers: an object with question ids and answer ids, for example
/// `{ mailboxes: "split", servers: "unknown" }`. Questions can be omitted.
///
/// # Errors
///
/// `code: "answers"` if the argument isn't such an object; `code: "question"` or `code: "answer"` for an unknown id, with the
/// question as the `path`.
#[wasm_bindgen]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Answers")] answers: JsValue,
) -> Result<Ts<Verdict>, JsValue> {
    if !answers.is_object() || js_sys::Array::is_array(&answers) {
        let advice = "The answers must be an object, such as { mailboxes: \"split\" }.";
        return Err(failure("answers", "answers", advice));
    }
    let mut given = Answers::default();
    for id in js_sys::Object::keys(answers.unchecked_ref::<js_sys::Object>()) {
        let reply = js_sys::Reflect::get(&answers, &id)?;
        let id = id.as_string().unwrap_or_default();
        let Some(question) = rules::Question::by_id(&id) else {
            let known: Vec<&str> = rules::Question::all().map(|one| one.text().id).collect();
            let advice = format!("Unknown question {id}. Use one of: {}.", known.join(", "));
            return Err(failure("question", &id, &advice));
        };
        let known = reply
            .as_string()
            .and_then(|reply| question.reply_by_id(&reply));
        // An undefined answer counts as omitted.
        if known.is_none() && !reply.is_undefined() {
            let choices = question.text().choices.iter().map(|choice| choice.id);
            let known: Vec<&str> = choices.chain([rules::UNKNOWN_ID]).collect();
            let advice = format!("{id} must be one of {}.", known.join(", "));
            return Err(failure("answer", &id, &advice));
        }
        given.set(question, known);
    }
    out(&Verdict::of(&rules::check(&given)))
}
