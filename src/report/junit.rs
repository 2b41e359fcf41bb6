//! A report as JUnit's XML, for pipelines that show test results.

use super::html::escape;
use super::lines::NOWHERE;
use super::visible::visible;
use crate::audit::{Finding, Object, Report, Severity, Undecided};

/// A report as JUnit's XML: a test for each finding, for each lint that found nothing and for each that can't be told.
///
/// JUnit knows no severities. Findings of this severity or a worse one are failures; others pass, with their words as
/// output. What can't be told is a skipped test, with what is missing.
///
/// No standard describes the format. This is what GitHub's, GitLab's, Jenkins' and Azure Pipelines' readers share.
pub fn junit(report: &Report, at_least: Severity) -> String {
    let is_failure = |finding: &&Finding| finding.lint.severity <= at_least;
    let failures = report.findings.iter().filter(is_failure).count();
    let skipped = report.undecided.len();
    let tests = report.findings.len() + skipped + report.clean.len();
    let counts =
        format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\"");
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {counts}>\n\
         <testsuite name=\"Connector Checker\" {counts}>\n"
    );
    for finding in &report.findings {
        found(&mut xml, finding, is_failure(&finding));
    }
    for undecided in &report.undecided {
        cant_tell(&mut xml, undecided);
    }
    for lint in &report.clean {
        xml += "<testcase";
        attribute(&mut xml, "classname", lint.id);
        attribute(&mut xml, "name", "found nothing");
        xml += "/>\n";
    }
    xml + "</testsuite>\n</testsuites>\n"
}

fn found(xml: &mut String, finding: &Finding, is_failure: bool) {
    let at = finding.at.as_ref();
    let (file, line) = at.map_or((NOWHERE, 1), |at| (&*at.file, at.line));
    test(xml, finding.lint.id, finding.object.as_ref());
    attribute(xml, "file", file);
    attribute(xml, "line", &line.to_string());
    *xml += ">";
    let message = finding.message();
    let body = format!(
        "{file}:{line}: {message} What to do: {}",
        finding.lint.remedy
    );
    if is_failure {
        *xml += "<failure";
        attribute(xml, "type", finding.lint.severity.id());
        attribute(xml, "message", &message);
        *xml += ">";
        characters(xml, &body);
        *xml += "</failure>";
    } else {
        *xml += "<system-out>";
        characters(xml, &body);
        *xml += "</system-out>";
    }
    *xml += "</testcase>\n";
}

fn cant_tell(xml: &mut String, undecided: &Undecided) {
    test(xml, undecided.lint.id, undecided.object.as_ref());
    let missing: Vec<String> = undecided.missing.iter().map(|one| one.label()).collect();
    *xml += "><skipped";
    attribute(
        xml,
        "message",
        &format!("Can’t tell: missing {}.", missing.join(", ")),
    );
    *xml += "/></testcase>\n";
}

/// The beginning of a test. The lint is its class and the object its name.
fn test(xml: &mut String, lint: &str, object: Option<&Object>) {
    let name = object.map_or_else(
        || "the organization".to_owned(),
        |object| format!("{} {}", object.noun.name(), object.name),
    );
    *xml += "<testcase";
    attribute(xml, "classname", lint);
    attribute(xml, "name", &name);
}

fn attribute(xml: &mut String, name: &str, value: &str) {
    *xml += &format!(" {name}=\"");
    characters(xml, value);
    *xml += "\"";
}

/// Escaped text. XML has no control characters, which are hidden ones, and neither of the two noncharacters.
fn characters(xml: &mut String, text: &str) {
    let text = visible(text)
        .replace('\u{FFFE}', "U+FFFE")
        .replace('\u{FFFF}', "U+FFFF");
    escape(xml, &text);
}
