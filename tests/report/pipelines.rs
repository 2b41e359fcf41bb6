//! The forms for terminals and pipelines.

use connector_checker::audit::{Report, Severity};
use connector_checker::report::{Colors, concise, github, junit, text};
use html5gum::{Token, Tokenizer};

/// Whether a text has something that a terminal would act on, or that turns other text.
fn is_active(text: &str) -> bool {
    let is_active =
        |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    text.contains(is_active)
}

/// No name gets out of its place.
pub fn check(report: &Report) {
    let (lines, one_each) = (text(report, Colors::Off), concise(report, Colors::Off));
    assert!(!is_active(&lines) && !is_active(&one_each));
    assert_eq!(one_each.lines().count(), report.findings.len());
    check_github(report);
    check_junit(report);
}

fn check_github(report: &Report) {
    let text = github(report);
    assert!(!is_active(&text));
    assert_eq!(text.lines().count(), report.findings.len());
    for (line, finding) in text.lines().zip(&report.findings) {
        let rest = ["::error ", "::warning ", "::notice "]
            .iter()
            .find_map(|command| line.strip_prefix(command));
        let (properties, message) = rest
            .and_then(|rest| rest.split_once("::"))
            .expect("a command");
        assert!(
            properties.ends_with(&format!("title={}", finding.lint.id)),
            "{properties}"
        );
        // The runner turns these back.
        assert!(message.replace("%25", "").find('%').is_none(), "{message}");
    }
}

fn check_junit(report: &Report) {
    const TAGS: [&[u8]; 6] = [
        b"testsuites",
        b"testsuite",
        b"testcase",
        b"failure",
        b"skipped",
        b"system-out",
    ];
    let xml = junit(report, Severity::Warning);
    assert!(!is_active(&xml) && !xml.contains(['\u{fffe}', '\u{ffff}']));
    let (_, elements) = xml.split_once("?>\n").expect("a declaration");
    let mut failures = 0;
    for token in Tokenizer::new(elements) {
        match token {
            Ok(Token::StartTag(tag)) => {
                assert!(TAGS.contains(&&tag.name[..]), "{:?}", tag.name);
                failures += usize::from(&tag.name[..] == b"failure");
            }
            Ok(Token::Comment(_) | Token::Doctype(_)) => panic!("markup"),
            _ => {}
        }
    }
    assert_eq!(
        failures,
        report.count(Severity::Error) + report.count(Severity::Warning)
    );
}

#[test]
fn milder_findings_than_asked_for_pass_in_junit() {
    let report = super::hostile("Name");
    let strict = junit(&report, Severity::Error);
    let failures = strict.matches("<failure ").count();
    assert_eq!(failures, report.count(Severity::Error));
    assert_eq!(
        strict.matches("<system-out>").count(),
        report.findings.len() - failures
    );
}

#[test]
fn a_text_says_what_is_missing_once() {
    let report = super::hostile("Name");
    let lines = text(&report, Colors::Off);
    let flat = lines.split_whitespace().collect::<Vec<_>>().join(" ");
    let label = report.undecided.iter().flat_map(|one| &one.missing).next();
    let label = label.expect("something can't be told").label();
    let (_, missing) = flat.split_once("Missing: ").expect("what is missing");
    let all = missing.trim_end_matches('.').split(", ");
    assert_eq!(all.filter(|one| **one == label).count(), 1, "{missing}");
}
