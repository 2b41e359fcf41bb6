//! The questions and the table, for JavaScript.

use super::evidence::{Claim, Grade, claims};
use crate::rules::{self, ChoiceSet};
use serde::Serialize;
use tsify::Tsify;

/// Every question.
#[derive(Serialize, Tsify)]
#[serde(transparent)]
pub struct Questions(Vec<Question>);

impl Questions {
    pub fn all() -> Questions {
        Questions(rules::Question::all().map(Question::of).collect())
    }
}

/// Every scenario.
#[derive(Serialize, Tsify)]
#[serde(transparent)]
pub struct Table(Vec<Scenario>);

impl Table {
    pub fn whole() -> Table {
        Table(rules::Scenario::ALL.iter().map(Scenario::of).collect())
    }
}

/// One thing that the checker may ask. Beside its choices, each takes `"unknown"`.
#[derive(Serialize, Tsify)]
pub struct Question {
    #[tsify(type = "QuestionId")]
    id: &'static str,
    label: &'static str,
    /// Help below the label; empty where none is needed.
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
            label: text.title,
            hint: text.hint,
            choices: choices.collect(),
        }
    }
}

/// A situation that an organization is in or not. When it applies, exactly one of its rows does.
#[derive(Serialize, Tsify)]
pub struct Scenario {
    id: &'static str,
    label: &'static str,
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
    label: &'static str,
    /// The answers on which the case depends; all of it must hold.
    when: Vec<Condition>,
    need: Need,
    grade: Grade,
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

/// Whether a connector is needed.
#[derive(Serialize, Tsify)]
pub struct Need {
    #[tsify(type = "NeedId")]
    id: &'static str,
    label: &'static str,
}

/// An end of a mail flow.
#[derive(Serialize, Tsify)]
pub struct Party {
    #[tsify(type = "PartyId")]
    id: &'static str,
    label: &'static str,
}

/// How Microsoft 365 recognizes the sender of an incoming connector.
#[derive(Serialize, Tsify)]
pub struct Identity {
    #[tsify(type = "IdentityId")]
    id: &'static str,
    label: &'static str,
}

impl Need {
    pub fn of(need: rules::Need) -> Need {
        Need {
            id: need.id(),
            label: need.label(),
        }
    }
}

impl Party {
    pub fn of(party: rules::Party) -> Party {
        Party {
            id: party.id(),
            label: party.label(),
        }
    }
}

/// The ways to recognize a sender as JavaScript gets them.
pub fn identities(ways: &[rules::Identity]) -> Vec<Identity> {
    let ways = ways.iter().map(|by| Identity {
        id: by.id(),
        label: by.label(),
    });
    ways.collect()
}

/// What a connector must insist on or cover.
#[derive(Serialize, Tsify)]
pub struct Requirement {
    #[tsify(type = "RequirementId")]
    id: &'static str,
    label: &'static str,
}

/// The requirements as JavaScript gets them.
pub fn requirements(requirements: &[rules::Requirement]) -> Vec<Requirement> {
    let requirements = requirements.iter().map(|required| Requirement {
        id: required.id(),
        label: required.label(),
    });
    requirements.collect()
}

/// A connector that a row asks for.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TableConnector {
    from: Party,
    to: Party,
    /// What may identify the sender: any of these. Empty for mail that leaves Microsoft 365.
    identified_by: Vec<Identity>,
    /// What the connector must insist on or cover.
    requirements: Vec<Requirement>,
}

impl Scenario {
    fn of(scenario: &'static rules::Scenario) -> Scenario {
        Scenario {
            id: scenario.id,
            label: scenario.title,
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
            from: Party::of(connector.from),
            to: Party::of(connector.to),
            identified_by: identities(connector.identified_by),
            requirements: requirements(connector.requirements),
        });
        Row {
            id: case.row.id,
            label: case.row.title,
            when: when.collect(),
            need: Need::of(case.row.need),
            grade: Grade::of(case.grade()),
            connectors: connectors.collect(),
            because: claims(case.row.because),
            consider_first: claims(case.row.first),
            warnings: claims(case.row.warnings),
        }
    }
}
