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
#[tsify(missing_as_null)]
pub struct Table(Vec<Scenario>);

impl Table {
    pub fn whole() -> Table {
        Table(rules::Scenario::ALL.iter().map(Scenario::of).collect())
    }
}

/// A question. Besides its choices, every question accepts `"unknown"`.
#[derive(Serialize, Tsify)]
pub struct Question {
    #[tsify(type = "QuestionId")]
    id: &'static str,
    label: &'static str,
    /// Help text for the label. Can be empty.
    hint: &'static str,
    choices: Vec<Choice>,
}

/// One possible answer to a question.
#[derive(Serialize, Tsify)]
pub struct Choice {
    id: &'static str,
    label: &'static str,
    /// Help text for the label. Can be empty.
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

/// A situation. If it applies to an organization, exactly one of its rows applies.
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
#[tsify(missing_as_null)]
pub struct Row {
    id: &'static str,
    label: &'static str,
    /// The conditions of the case. All of them must be true.
    when: Vec<Clause>,
    need: Need,
    /// What Microsoft’s tables call it, where that is another word.
    documented_need: Option<Need>,
    grade: Grade,
    connectors: Vec<TableConnector>,
    because: Vec<Claim>,
    /// What to consider before setting anything up.
    consider_first: Vec<Claim>,
    warnings: Vec<Claim>,
}

/// A condition: a question with the answers that meet it.
#[derive(Serialize, Tsify)]
pub struct Clause {
    #[tsify(type = "QuestionId")]
    question: &'static str,
    answers: Vec<&'static str>,
}

impl Clause {
    pub fn of(question: rules::Question, answers: ChoiceSet) -> Clause {
        Clause {
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

/// How Microsoft 365 identifies the sender of an inbound connector.
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

/// Converts the ways to identify a sender.
pub fn identities(ways: &[rules::Identity]) -> Vec<Identity> {
    let ways = ways.iter().map(|by| Identity {
        id: by.id(),
        label: by.label(),
    });
    ways.collect()
}

/// What a connector must require or cover.
#[derive(Serialize, Tsify)]
pub struct Requirement {
    #[tsify(type = "RequirementId")]
    id: &'static str,
    label: &'static str,
}

/// Converts requirements.
pub fn requirements(requirements: &[rules::Requirement]) -> Vec<Requirement> {
    let requirements = requirements.iter().map(|required| Requirement {
        id: required.id(),
        label: required.label(),
    });
    requirements.collect()
}

/// A connector that a row needs.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TableConnector {
    from: Party,
    to: Party,
    /// How the sender can be identified: any of these. Empty for mail that leaves Microsoft 365.
    identified_by: Vec<Identity>,
    /// What the connector must require or cover.
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
        let when = when.map(|clause| Clause::of(clause.question, clause.allowed));
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
            documented_need: case.row.documented.map(Need::of),
            grade: Grade::of(case.grade()),
            connectors: connectors.collect(),
            because: claims(case.row.because),
            consider_first: claims(case.row.first),
            warnings: claims(case.row.warnings),
        }
    }
}
