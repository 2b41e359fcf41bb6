//! A report as CSV (RFC 4180).

use super::visible::visible;
use crate::audit::{Finding, Report, Undecided};
use crate::text::csv::{self, BYTE_ORDER_MARK};

const HEADING: [&str; 13] = [
    "Outcome",
    "Severity",
    "Lint",
    "Title",
    "Grade",
    "Kind",
    "Object",
    "Parameter",
    "Values",
    "See also",
    "File",
    "Line",
    "Remedy",
];

/// A report as CSV: a row for each finding, then one for each lint that can’t be told. A cell that a spreadsheet
/// would take for a formula begins with an apostrophe.
pub fn csv(report: &Report) -> String {
    let mut csv = String::from(BYTE_ORDER_MARK);
    row(&mut csv, &HEADING.map(str::to_owned));
    for finding in &report.findings {
        row(&mut csv, &found(finding));
    }
    for undecided in &report.undecided {
        row(&mut csv, &cant_tell(undecided));
    }
    csv
}

fn found(finding: &Finding) -> [String; 13] {
    let object = finding.object.as_ref();
    let at = finding.at.as_ref();
    let beside = finding.beside.listed.iter();
    let mut beside: Vec<String> = beside.map(|other| other.name.to_string()).collect();
    if finding.beside.has_more {
        beside.push("and others".to_owned());
    }
    let lint = finding.lint;
    [
        "found".to_owned(),
        lint.severity.id().to_owned(),
        lint.id.to_owned(),
        lint.title.to_owned(),
        lint.grade().label().to_owned(),
        object.map_or_else(String::new, |object| object.noun.name().to_owned()),
        object.map_or_else(String::new, |object| object.name.to_string()),
        finding
            .parameter
            .map_or_else(String::new, |parameter| parameter.name.to_owned()),
        finding.values.join("; "),
        beside.join("; "),
        at.map_or_else(String::new, |at| at.file.to_string()),
        at.map_or_else(String::new, |at| at.line.to_string()),
        lint.remedy.to_owned(),
    ]
}

fn cant_tell(undecided: &Undecided) -> [String; 13] {
    let object = undecided.object.as_ref();
    let at = object.and_then(|object| object.at.as_ref());
    let missing: Vec<String> = undecided
        .missing
        .iter()
        .map(|missing| missing.label())
        .collect();
    let lint = undecided.lint;
    [
        "can’t tell".to_owned(),
        lint.severity.id().to_owned(),
        lint.id.to_owned(),
        lint.title.to_owned(),
        lint.grade().label().to_owned(),
        object.map_or_else(String::new, |object| object.noun.name().to_owned()),
        object.map_or_else(String::new, |object| object.name.to_string()),
        String::new(),
        ["missing: ", &missing.join("; ")].concat(),
        String::new(),
        at.map_or_else(String::new, |at| at.file.to_string()),
        at.map_or_else(String::new, |at| at.line.to_string()),
        undecided.commands().join("; "),
    ]
}

fn row(csv: &mut String, cells: &[String]) {
    csv::row(csv, cells.iter().map(|cell| visible(cell)));
}
