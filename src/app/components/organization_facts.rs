//! What decides whether a message arrives: the questions of the form, and what else a route says.

use yew::prelude::*;

use super::claims;
use super::element::{element, element_with, group, text, typed, words};
use super::form::{Choice, choice};
use crate::app::edit::Edit;
use crate::app::face::Face;
use crate::app::state::Action;
use crate::routing::{Draft, DraftFact, Route};

/// The questions, each with its answers.
pub fn questions(draft: &Draft, face: &Face) -> Html {
    let asked = DraftFact::ALL.map(|fact| question(fact, draft, face));
    group(asked.into())
}

fn question(fact: DraftFact, draft: &Draft, face: &Face) -> Html {
    let mut parts = vec![
        words("legend", "label", fact.label()),
        words("p", "hint", fact.hint()),
    ];
    for (place, answer) in fact.choices().iter().enumerate() {
        let pick = Action::from(Edit::Say(fact, answer.id));
        parts.push(choice(Choice {
            kind: "radio",
            id: face.id(format!("{}-{place}", fact.id())),
            is_on: draft.said(fact) == answer.id,
            label: text(answer.label),
            hint: text(""),
            errors: Vec::new(),
            does: face.ticks(pick.clone(), pick),
        }));
    }
    element("fieldset", "", parts)
}

/// What nobody has settled, as sentences.
pub fn conditions(route: &Route) -> Html {
    let conditions = route.conditions().map(|says| words("p", "advice", says));
    group(conditions.collect())
}

/// What happens at the connector, and how to settle the answer in the organization itself.
pub fn next(route: &Route) -> Html {
    let mut parts = vec![claims::claims(route.after().iter().copied())];
    let checks = route.checks();
    if !checks.is_empty() {
        parts.push(words("p", "label", "Check in your organization"));
    }
    for check in checks {
        parts.push(claims::claims([check.says]));
        if let Some(command) = check.command {
            let code = element("code", "", vec![typed(command)]);
            parts.push(element_with("pre", &["dir"], &["ltr"], vec![code]));
        }
    }
    group(parts)
}
