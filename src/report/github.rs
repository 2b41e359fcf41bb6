//! A report as GitHub's workflow commands.

use super::visible::visible;
use crate::audit::{Finding, Report, Severity};

/// A report as GitHub's workflow commands: a line for each finding, which a workflow shows at its file and line.
/// GitHub shows only the first ten of each severity; SARIF has no such limit.
pub fn github(report: &Report) -> String {
    let lines = report.findings.iter().map(line);
    lines.collect()
}

fn line(finding: &Finding) -> String {
    let level = match finding.lint.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut line = format!("::{level} ");
    if let Some(at) = &finding.at {
        let file = property(&at.file);
        line += &format!("file={file},line={},col={},", at.line, at.column.max(1));
    }
    let title = property(finding.lint.id);
    line + &format!("title={title}::{}\n", data(&finding.message()))
}

/// Text after a command's name. Line ends would end the command; hidden characters, they among them, are shown.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25")
}

/// The value of a property, in which a comma and a colon mean something.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
