//! Do I need a connector? Questions, the table, and the verdict of some answers.

use super::evidence::{Claim, claims};
use super::verdict::Verdict;
use super::{failure, out};
use crate::rules::{self, Answers, ChoiceSet};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Every question with its choices, in the order in which a person meets them.
///
/// # Errors
///
/// None that a caller could cause.
#[wasm_bindgen]
pub fn questions() -> Result<Ts<Questions>, JsValue> {
    out(&Questions(
        rules::Question::all().map(Question::of).collect(),
    ))
}

/// Every scenario with its rows, in the order in which the reader sees them.
///
/// # Errors
///
/// None that a caller could cause.
#[wasm_bindgen]
pub fn table() -> Result<Ts<Table>, JsValue> {
    out(&Table(
        rules::Scenario::ALL.iter().map(Scenario::of).collect(),
    ))
}

/// What some answers come to: an object from question ids to answer ids, for example
/// `{ mailboxes: "split", servers: "unknown" }`. Questions may be left out.
///
/// # Errors
///
/// `code: "answers"` if the argument is no such object; `code: "question"` or `code: "answer"`
/// with the `field` that is not known.
#[wasm_bindgen]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Answers")] answers: JsValue,
) -> Result<Ts<Verdict>, JsValue> {
    if !answers.is_object() || js_sys::Array::is_array(&answers) {
        let advice = "Give an object from questions to answers, such as { mailboxes: \"split\" }.";
        return Err(failure("answers", "answers", advice));
    }
    let mut given = Answers::default();
    for id in js_sys::Object::keys(answers.unchecked_ref::<js_sys::Object>()) {
        let reply = js_sys::Reflect::get(&answers, &id)?;
        let id = id.as_string().unwrap_or_default();
        let Some(question) = rules::Question::by_id(&id) else {
            let advice = "There is no question of that name: see questions().";
            return Err(failure("question", &id, advice));
        };
        let known = reply
            .as_string()
            .and_then(|reply| question.reply_by_id(&reply));
        // A question may be left out by saying nothing, too.
        if known.is_none() && !reply.is_undefined() {
            let advice = "The question has no answer of that name: see questions().";
            return Err(failure("answer", &id, advice));
        }
        given.set(question, known);
    }
    out(&Verdict::of(&rules::check(&given)))
}

/// Every question.
#[derive(Serialize, Tsify)]
#[serde(transparent)]
pub struct Questions(Vec<Question>);

/// Every scenario.
#[derive(Serialize, Tsify)]
#[serde(transparent)]
pub struct Table(Vec<Scenario>);

/// One thing that the checker may ask. Beside its choices, each takes `"unknown"`.
#[derive(Serialize, Tsify)]
pub struct Question {
    #[tsify(type = "QuestionId")]
    id: &'static str,
    title: &'static str,
    /// Help below the title; empty where none is needed.
    hint: &'static str,
    choices: Vec<Choice>,
}

/// One possible answer to a question.
#[derive(Serialize, Tsify)]
pub struct Choice {
    id: &'static str,
    label: &'static str,
    /// Help beside the label; empty where none is needed.
    hint: &'static str,
}

impl Question {
    fn of(question: rules::Question) -> Question {
        let text = question.text();
        let choices = text.choices.iter().map(|choice| Choice {
            id: choice.id,
            label: choice.label,
            hint: choice.hint,
        });
        Question {
            id: text.id,
            title: text.title,
            hint: text.hint,
            choices: choices.collect(),
        }
    }
}

/// A situation that an organization is in or not. When it applies, exactly one of its rows does.
#[derive(Serialize, Tsify)]
pub struct Scenario {
    id: &'static str,
    title: &'static str,
    /// The situation in a sentence.
    situation: &'static str,
    because: Vec<Claim>,
    rows: Vec<Row>,
}

/// One case of a scenario.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    id: &'static str,
    title: &'static str,
    /// The answers on which the case depends; all of it must hold.
    when: Vec<Condition>,
    #[tsify(type = "Need")]
    need: &'static str,
    #[tsify(type = "Grade")]
    grade: &'static str,
    connectors: Vec<TableConnector>,
    because: Vec<Claim>,
    /// What to consider before setting anything up.
    consider_first: Vec<Claim>,
    warnings: Vec<Claim>,
}

/// A question with some of its answers, of which any will do.
#[derive(Serialize, Tsify)]
pub struct Condition {
    #[tsify(type = "QuestionId")]
    question: &'static str,
    answers: Vec<&'static str>,
}

impl Condition {
    pub fn of(question: rules::Question, answers: ChoiceSet) -> Condition {
        Condition {
            question: question.text().id,
            answers: answers.replies().map(|reply| reply.id(question)).collect(),
        }
    }
}

/// A connector that a row asks for.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TableConnector {
    from: &'static str,
    to: &'static str,
    /// What may identify the sender: any of these. Empty for mail that leaves Microsoft 365.
    identified_by: Vec<&'static str>,
    /// What the connector must insist on or cover.
    restrictions: Vec<&'static str>,
}

impl Scenario {
    fn of(scenario: &'static rules::Scenario) -> Scenario {
        Scenario {
            id: scenario.id,
            title: scenario.title,
            situation: scenario.situation,
            because: claims(scenario.because),
            rows: scenario.own_cases().map(Row::of).collect(),
        }
    }
}

impl Row {
    pub fn of(case: rules::Case) -> Row {
        let when = case.clauses();
        let when = when.map(|clause| Condition::of(clause.question, clause.allowed));
        let connectors = case.row.connectors.iter().map(|connector| TableConnector {
            from: connector.from.label(),
            to: connector.to.label(),
            identified_by: connector
                .identified_by
                .iter()
                .map(|by| by.label())
                .collect(),
            restrictions: connector.restrictions.to_vec(),
        });
        Row {
            id: case.row.id,
            title: case.row.title,
            when: when.collect(),
            need: case.row.need.id(),
            grade: case.grade().label(),
            connectors: connectors.collect(),
            because: claims(case.row.because),
            consider_first: claims(case.row.first),
            warnings: claims(case.row.warnings),
        }
    }
}
