//! The JavaScript face: plain functions over plain objects, without the app.
//!
//! This is the one room that knows serde-wasm-bindgen. What goes in is understood by the engine's
//! own parsers; what comes out is a picture of the engine's own types, and nothing is worked out
//! here. An error is a JavaScript `Error` with a stable `code` and the `field` that is to blame.

mod input;
mod output;

use std::collections::BTreeMap;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::domain::MailAddress;
use crate::routing::{self, Precedence};
use crate::rules::{self, Answers, Question};
use input::OrganizationIn;
use output::{QuestionOut, RouteOut, VerdictOut};

/// Every question with its choices, in the order in which a person meets them.
#[wasm_bindgen]
pub fn questions() -> Result<JsValue, JsValue> {
    let questions: Vec<QuestionOut> = Question::all().map(QuestionOut::of).collect();
    out(&questions)
}

/// What some answers come to: an object from question ids to answer ids, for example
/// `{ mailboxes: "split", servers: "unknown" }`. Questions may be left out.
///
/// # Errors
///
/// `code: "answers"` if the argument is no such object; `code: "question"` or `code: "answer"`
/// with the `field` that is not known.
#[wasm_bindgen]
pub fn check(answers: JsValue) -> Result<JsValue, JsValue> {
    let given: BTreeMap<String, String> = serde_wasm_bindgen::from_value(answers)
        .map_err(|error| failure("answers", "answers", &error.to_string()))?;
    let mut answers = Answers::default();
    for (id, reply) in given {
        let question = Question::by_id(&id)
            .ok_or_else(|| failure("question", &id, "There is no question of that name."))?;
        let reply = question
            .reply_by_id(&reply)
            .ok_or_else(|| failure("answer", &id, "The question has no answer of that name."))?;
        answers.set(question, Some(reply));
    }
    out(&VerdictOut::of(&rules::check(&answers)))
}

/// Answers which connector handles a recipient.
#[wasm_bindgen]
pub struct Router(routing::Router);

#[wasm_bindgen]
impl Router {
    /// Makes a router of an organization such as
    /// `{ acceptedDomains: [{ domain }], outboundConnectors: [{ name, recipientDomains }] }` and
    /// a reading, `"most-specific"` (also if left out) or `"listed-order"`.
    ///
    /// # Errors
    ///
    /// `code: "organization"`, `"precedence"`, `"domain"` or `"address"`, with the `field`.
    #[wasm_bindgen(constructor)]
    pub fn new(organization: JsValue, precedence: Option<String>) -> Result<Router, JsValue> {
        let given: OrganizationIn = serde_wasm_bindgen::from_value(organization)
            .map_err(|error| failure("organization", "organization", &error.to_string()))?;
        let precedence = match precedence {
            None => Precedence::default(),
            Some(id) => Precedence::ALL
                .into_iter()
                .find(|precedence| precedence.id() == id)
                .ok_or_else(|| failure("precedence", &id, "There is no reading of that name."))?,
        };
        Ok(Router(routing::Router::new(given.read()?, precedence)))
    }

    /// Where mail for an address goes, why, and what became of each connector.
    ///
    /// # Errors
    ///
    /// `code: "address"` if the text is no mail address.
    pub fn route(&self, address: &str) -> Result<JsValue, JsValue> {
        let address: MailAddress = address
            .parse()
            .map_err(|error| failure("address", address, &format!("{error}")))?;
        out(&RouteOut::of(&self.0, &self.0.route(&address)))
    }
}

fn out<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    // Maps become plain objects, as a JavaScript reader expects.
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(value.serialize(&serializer)?)
}

fn failure(code: &str, field: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    for (name, value) in [("code", code), ("field", field)] {
        // A new Error takes any property.
        let _ = js_sys::Reflect::set(&error, &name.into(), &value.into());
    }
    error.into()
}
