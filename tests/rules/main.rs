//! The decision rules: each row of the documents' tables, and proofs over every combination of
//! answers.

mod asked;
mod asking;
mod content;
mod documented_rows;
mod proofs;
mod satisfied;
mod together;

use std::collections::{BTreeSet, HashMap};

use connector_checker::evidence::Grade;
use connector_checker::rules::{
    Answers, Case, Finding, Identity, Need, Party, Question, Reply, Requirement, Scenario, Step,
    Verdict, check, next_question, path, tables,
};

const FROM_SERVER: (Party, Party) = (Party::YourServer, Party::Microsoft365);
const TO_SERVER: (Party, Party) = (Party::Microsoft365, Party::YourServer);

/// Answers from text as in a link, `mailboxes=split servers=other`.
fn answers(text: &str) -> Answers {
    text.split_whitespace()
        .fold(Answers::default(), |answers, pair| {
            let (question, reply) = pair.split_once('=').expect("a pair");
            let question = Question::by_id(question).expect("a question's id");
            assert!(question.reply_by_id(reply).is_some(), "no reply {reply}");
            answers.with(question, reply)
        })
}

/// Checks that a row applies, with this need and exactly these connectors of its own.
#[track_caller]
fn check_row(text: &str, scenario: &str, row: &str, need: Need, connectors: &[(Party, Party)]) {
    let verdict = check(&answers(text));
    let finding = finding(&verdict, scenario);
    let case = finding.decided().expect("the answers decide the scenario");
    assert_eq!(case.row.id, row);
    assert_eq!(case.row.need, need);
    let ends: Vec<_> = case.row.connectors.iter().map(|c| (c.from, c.to)).collect();
    assert_eq!(ends, connectors);
    for (from, to) in connectors {
        let planned = verdict
            .connectors
            .iter()
            .find(|planned| (planned.from, planned.to) == (*from, *to))
            .expect("the plan holds the row's connector");
        assert!(planned.certain && planned.cases.contains(&case));
    }
}

#[track_caller]
fn finding<'a>(verdict: &'a Verdict, scenario: &str) -> &'a Finding {
    let mut findings = verdict.findings.iter();
    findings
        .find(|finding| finding.scenario().id == scenario)
        .unwrap_or_else(|| panic!("{scenario} neither applies nor may"))
}
