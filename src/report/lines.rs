//! A report for a terminal: as compilers do, the file and the line first.

use super::visible::visible;
use crate::audit::{FileLocation, Finding, Report, Severity};
use crate::text::wrap::wrapped;

/// What a finding without a place in a file has instead of a file's name.
pub(super) const NOWHERE: &str = "configuration";

/// Whether a terminal shows colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colors {
    /// No, or the text isn't for a terminal.
    #[default]
    Off,
    /// By the escape sequences of ECMA-48.
    On,
}

/// A report as text: for each finding its place, then what was found and what to do, in lines of 80 characters. Paths
/// aren't broken.
pub fn text(report: &Report, colors: Colors) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        text += &head(finding, colors);
        text += finding.lint.id;
        text.push('\n');
        text += &wrapped(&visible(&finding.message()), 2);
        let (grade, remedy) = (finding.grade().label(), finding.lint.remedy);
        text += &wrapped(&format!("{grade}. What to do: {remedy}"), 2);
        text.push('\n');
    }
    text += &wrapped(&counts(report), 0);
    let mut missing: Vec<String> = Vec::new();
    let all = report.undecided.iter().flat_map(|one| &one.missing);
    for label in all.map(|missing| missing.label()) {
        if !missing.contains(&label) {
            missing.push(label);
        }
    }
    if !missing.is_empty() {
        text += &wrapped(&format!("Missing: {}.", missing.join(", ")), 0);
    }
    text
}

/// A report with one line for each finding, for programs that read the output of compilers, and for searches.
pub fn concise(report: &Report, colors: Colors) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        text += &head(finding, colors);
        text += &visible(&finding.message());
        text += &format!(" [{}]\n", finding.lint.id);
    }
    text
}

/// How many findings of each severity there are, and how much couldn't be told.
fn counts(report: &Report) -> String {
    let counts = Severity::ALL.map(|severity| {
        let label = severity.label();
        format!("{label}: {}", report.count(severity))
    });
    let mut counts = counts.join(", ");
    counts += &format!(", Can’t tell: {}", report.undecided.len());
    if !report.silenced.is_empty() {
        counts += &format!(", Silenced: {}", report.silenced.len());
    }
    counts + "."
}

/// The place and the severity.
fn head(finding: &Finding, colors: Colors) -> String {
    let severity = finding.lint.severity;
    let name = severity.id();
    // Red, yellow and cyan.
    let color = match severity {
        Severity::Error => "31",
        Severity::Warning => "33",
        Severity::Info => "36",
    };
    let place = place(finding.at.as_ref());
    match colors {
        Colors::Off => format!("{place}: {name}: "),
        Colors::On => format!("{place}: \u{1b}[1;{color}m{name}\u{1b}[0m: "),
    }
}

fn place(at: Option<&FileLocation>) -> String {
    match at {
        Some(at) => format!("{}:{}:{}", visible(&at.file), at.line, at.column.max(1)),
        None => NOWHERE.to_owned(),
    }
}
