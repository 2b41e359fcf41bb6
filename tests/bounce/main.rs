//! Bounce messages: the forms in which codes appear, what each means, and texts of every malice.

mod characters;
mod content;
mod forms;
mod hostile;
mod mail;
mod reports;
mod servers;

use connector_checker::bounce::{Bounce, Certainty, Finding, Name, NameKind, explain};

/// The codes that are found, in their order.
fn codes(text: &str) -> Vec<String> {
    let findings = explain(text).findings;
    let codes = findings.iter().filter_map(|finding| finding.code);
    codes.map(|code| code.text()).collect()
}

/// The ids of the meanings of each finding.
fn rows(bounce: &Bounce) -> Vec<Vec<&str>> {
    let ids = |finding: &Finding| finding.rows.iter().map(|row| row.id).collect();
    bounce.findings.iter().map(ids).collect()
}

/// The one finding of a text.
#[track_caller]
fn only(text: &str) -> Finding {
    let findings = explain(text).findings;
    assert_eq!(findings.len(), 1, "{text}: {findings:#?}");
    findings.into_iter().next().expect("one finding")
}

/// The names of one kind.
fn names(bounce: &Bounce, kind: NameKind) -> Vec<&str> {
    let names = bounce.names.iter().filter(|name| name.kind == kind);
    names.map(|Name { text, .. }| text.as_str()).collect()
}

#[test]
fn a_text_without_a_code_finds_nothing() {
    for text in [
        "",
        " ",
        "Hello",
        "Your message couldn't be delivered.",
        "550",
        "5.7",
        "5.7.",
        "5..7.64",
    ] {
        assert_eq!(explain(text).findings, [], "{text}");
    }
}

#[test]
fn a_code_that_no_document_explains_is_answered_by_its_class() {
    let finding = only("550 5.7.99 Go away");
    assert_eq!(finding.certainty, Certainty::Class);
    assert!(finding.rows.is_empty());
    assert_eq!(
        finding.class(),
        "Permanent: the message was returned. It concerns security or policy."
    );
    let registered = only("454 4.7.8 Later");
    assert_eq!(
        registered.class(),
        "Temporary: the sending server keeps trying. It concerns security or policy: “Authentication credentials invalid”."
    );
}
