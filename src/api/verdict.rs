//! The verdict for some answers, for JavaScript.

use super::evidence::{Claim, Grade, claims};
use super::table::{Clause, Identity, Need, Party, Requirement, Row, identities, requirements};
use crate::rules::{self, NeedSet};
use serde::Serialize;
use tsify::Tsify;

/// The verdict for some answers.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Verdict {
    /// The answer in a few words.
    word: &'static str,
    /// The answer in a sentence.
    sentence: String,
    /// The needs that are still possible, the strongest first.
    needs: Vec<Need>,
    /// The scenarios that apply, then those that might.
    findings: Vec<Finding>,
    /// The needed connectors, each once.
    connectors: Vec<PlannedConnector>,
    consider_first: Vec<Claim>,
    warnings: Vec<Claim>,
    /// Why other cases don't apply, and what would make them apply.
    why_not: Vec<WhyNot>,
    /// The unanswered questions that can still change the verdict.
    #[tsify(type = "QuestionId[]")]
    depends_on: Vec<&'static str>,
    /// The question to ask next. Null once everything relevant is answered.
    #[tsify(type = "QuestionId | null")]
    next: Option<&'static str>,
}

/// The result for one scenario.
#[derive(Serialize, Tsify)]
pub struct Finding {
    scenario: Named,
    /// Whether the scenario certainly applies. Otherwise, it might.
    certain: bool,
    grade: Grade,
    because: Vec<Claim>,
    /// The cases that are still possible: one, once the answers are complete.
    rows: Vec<Row>,
}

/// A connector of the plan, even if several scenarios need it.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct PlannedConnector {
    from: Party,
    to: Party,
    /// Whether it's certainly part of the plan. Otherwise, unanswered questions decide.
    certain: bool,
    needs: Vec<Need>,
    /// How the sender can be identified: any of these. Empty for mail that leaves Microsoft 365.
    identified_by: Vec<Identity>,
    /// What the connector must require or cover.
    requirements: Vec<Requirement>,
    /// The scenarios that need it.
    scenarios: Vec<Named>,
}

/// A case that doesn't apply.
#[derive(Serialize, Tsify)]
pub struct WhyNot {
    scenario: Named,
    row: Named,
    /// The answers to change.
    changes: Vec<Clause>,
}

/// A scenario or a row of the table.
#[derive(Serialize, Tsify)]
pub struct Named {
    id: &'static str,
    label: &'static str,
}

impl Named {
    fn scenario(scenario: &rules::Scenario) -> Named {
        Named {
            id: scenario.id,
            label: scenario.title,
        }
    }
}

fn needs(set: NeedSet) -> Vec<Need> {
    set.iter().map(Need::of).collect()
}

impl Verdict {
    pub fn of(verdict: &rules::Verdict) -> Verdict {
        let headline = verdict.headline();
        Verdict {
            word: headline.word,
            sentence: headline.sentence,
            needs: needs(headline.needs),
            findings: verdict.findings.iter().map(Finding::of).collect(),
            connectors: verdict
                .connectors
                .iter()
                .map(PlannedConnector::of)
                .collect(),
            consider_first: claims(verdict.first()),
            warnings: claims(verdict.warnings()),
            why_not: verdict.why_not().map(|why| WhyNot::of(&why)).collect(),
            depends_on: verdict.depends_on.iter().map(|q| q.text().id).collect(),
            next: verdict.next.map(|question| question.text().id),
        }
    }
}

impl Finding {
    fn of(finding: &rules::Finding) -> Finding {
        let rows = finding.cases.iter().copied().map(Row::of);
        Finding {
            scenario: Named::scenario(finding.scenario()),
            certain: finding.certain,
            grade: Grade::of(finding.grade()),
            because: claims(finding.scenario().because),
            rows: rows.collect(),
        }
    }
}

impl PlannedConnector {
    fn of(planned: &rules::PlannedConnector) -> PlannedConnector {
        PlannedConnector {
            from: Party::of(planned.from),
            to: Party::of(planned.to),
            certain: planned.certain,
            needs: needs(planned.needs),
            identified_by: identities(&planned.identified_by),
            requirements: requirements(&planned.requirements),
            scenarios: planned
                .cases
                .iter()
                .map(|case| Named::scenario(case.scenario))
                .collect(),
        }
    }
}

impl WhyNot {
    fn of(why: &rules::WhyNot) -> WhyNot {
        let changes = why.changes.iter();
        let changes = changes.map(|change| Clause::of(change.question, change.to));
        WhyNot {
            scenario: Named::scenario(why.case.scenario),
            row: Named {
                id: why.case.row.id,
                label: why.case.row.title,
            },
            changes: changes.collect(),
        }
    }
}
