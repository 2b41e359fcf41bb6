//! What goes out to JavaScript: a picture of the engine's own types.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::evidence::{Claim, Grade};
use crate::routing::{self, Outcome};
use crate::rules::{self, NeedSet, Question};

#[derive(Serialize)]
pub struct QuestionOut {
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    choices: Vec<ChoiceOut>,
}

#[derive(Serialize)]
struct ChoiceOut {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
}

impl QuestionOut {
    pub fn of(question: Question) -> QuestionOut {
        let text = question.text();
        let choices = text.choices.iter().map(|choice| ChoiceOut {
            id: choice.id,
            label: choice.label,
            hint: choice.hint,
        });
        QuestionOut {
            id: text.id,
            title: text.title,
            hint: text.hint,
            choices: choices.collect(),
        }
    }
}

#[derive(Serialize)]
struct ClaimOut {
    says: &'static str,
    grade: &'static str,
    sources: Vec<SourceOut>,
}

#[derive(Serialize)]
struct SourceOut {
    title: &'static str,
    url: &'static str,
    section: &'static str,
}

fn claims<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<ClaimOut> {
    let one = |claim: &Claim| ClaimOut {
        says: claim.says,
        grade: claim.grade.label(),
        sources: claim
            .cites
            .iter()
            .map(|cited| SourceOut {
                title: cited.source.title(),
                url: cited.source.url(),
                section: cited.section,
            })
            .collect(),
    };
    claims.into_iter().map(one).collect()
}

fn needs(set: NeedSet) -> Vec<&'static str> {
    set.iter().map(rules::Need::id).collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerdictOut {
    word: &'static str,
    sentence: String,
    needs: Vec<&'static str>,
    findings: Vec<FindingOut>,
    connectors: Vec<PlannedOut>,
    consider_first: Vec<ClaimOut>,
    warnings: Vec<ClaimOut>,
    why_not: Vec<WhyNotOut>,
    depends_on: Vec<&'static str>,
    next: Option<&'static str>,
}

#[derive(Serialize)]
struct FindingOut {
    scenario: &'static str,
    title: &'static str,
    certain: bool,
    grade: &'static str,
    because: Vec<ClaimOut>,
    rows: Vec<RowOut>,
}

#[derive(Serialize)]
struct RowOut {
    row: &'static str,
    title: &'static str,
    need: &'static str,
    because: Vec<ClaimOut>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlannedOut {
    from: &'static str,
    to: &'static str,
    certain: bool,
    needs: Vec<&'static str>,
    identified_by: Vec<&'static str>,
    restrictions: Vec<&'static str>,
    scenarios: Vec<&'static str>,
}

#[derive(Serialize)]
struct WhyNotOut {
    scenario: &'static str,
    row: &'static str,
    changes: BTreeMap<&'static str, Vec<&'static str>>,
}

impl VerdictOut {
    pub fn of(verdict: &rules::Verdict) -> VerdictOut {
        let headline = verdict.headline();
        VerdictOut {
            word: headline.word,
            sentence: headline.sentence,
            needs: needs(headline.needs),
            findings: verdict.findings.iter().map(FindingOut::of).collect(),
            connectors: verdict.connectors.iter().map(PlannedOut::of).collect(),
            consider_first: claims(verdict.first()),
            warnings: claims(verdict.warnings()),
            why_not: verdict.why_not().map(|why| WhyNotOut::of(&why)).collect(),
            depends_on: verdict.depends_on.iter().map(|q| q.text().id).collect(),
            next: verdict.next.map(|question| question.text().id),
        }
    }
}

impl FindingOut {
    fn of(finding: &rules::Finding) -> FindingOut {
        let rows = finding.cases.iter().map(|case| RowOut {
            row: case.row.id,
            title: case.row.title,
            need: case.row.need.id(),
            because: claims(case.row.because),
        });
        FindingOut {
            scenario: finding.scenario().id,
            title: finding.scenario().title,
            certain: finding.certain,
            grade: finding.grade().label(),
            because: claims(finding.scenario().because),
            rows: rows.collect(),
        }
    }
}

impl PlannedOut {
    fn of(planned: &rules::PlannedConnector) -> PlannedOut {
        PlannedOut {
            from: planned.from.label(),
            to: planned.to.label(),
            certain: planned.certain,
            needs: needs(planned.needs),
            identified_by: planned.identified_by.iter().map(|by| by.label()).collect(),
            restrictions: planned.restrictions.clone(),
            scenarios: planned.cases.iter().map(|case| case.scenario.id).collect(),
        }
    }
}

impl WhyNotOut {
    fn of(why: &rules::WhyNot) -> WhyNotOut {
        let changes = why.changes.iter().map(|change| {
            let replies = change.to.replies().map(|reply| reply.id(change.question));
            (change.question.text().id, replies.collect())
        });
        WhyNotOut {
            scenario: why.case.scenario.id,
            row: why.case.row.id,
            changes: changes.collect(),
        }
    }
}

#[derive(Serialize)]
pub struct RouteOut<'a> {
    recipient: String,
    answer: ReadingOut<'a>,
    other: Option<ReadingOut<'a>>,
    grade: &'static str,
    advice: Option<String>,
    because: Vec<ClaimOut>,
    trace: Vec<TraceOut<'a>>,
}

#[derive(Serialize)]
struct ReadingOut<'a> {
    reading: &'static str,
    outcome: &'static str,
    connectors: Vec<&'a str>,
    rule: String,
}

#[derive(Serialize)]
struct TraceOut<'a> {
    connector: &'a str,
    says: String,
    grade: Option<&'static str>,
}

impl<'a> RouteOut<'a> {
    pub fn of(router: &'a routing::Router, route: &routing::Route<'a>) -> RouteOut<'a> {
        let reading = |reading: routing::Reading<'a>| ReadingOut {
            reading: reading.precedence.id(),
            outcome: match reading.outcome {
                Outcome::Connector(_) => "connector",
                Outcome::Tie(_) => "tie",
                Outcome::Mx => "mx",
                Outcome::StaysInMicrosoft365 => "stays-in-microsoft-365",
            },
            connectors: router
                .connectors(reading.outcome)
                .map(|connector| connector.name.as_str())
                .collect(),
            rule: reading.rule.to_string(),
        };
        let trace = route.trace().map(|entry| TraceOut {
            connector: entry.connector.name.as_str(),
            says: entry.to_string(),
            grade: entry
                .grounds
                .iter()
                .next()
                .map(|_| Grade::label(entry.grounds.grade())),
        });
        RouteOut {
            recipient: route.recipient.to_string(),
            answer: reading(route.reading),
            other: route.other.map(reading),
            grade: route.grade().label(),
            advice: route.advice(),
            because: claims(route.claims()),
            trace: trace.collect(),
        }
    }
}
