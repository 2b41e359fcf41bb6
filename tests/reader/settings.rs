//! What an audit takes besides: silences, a baseline, and what no export tells.

use crate::{ask, export, outbound, reading, seen};
use connector_checker::imported::line;
use connector_checker::reader::Settings;

/// One connector in test mode.
fn testing() -> String {
    let connector = outbound("To Fabrikam", "Partner", r#"["fabrikam.com"]"#);
    export(
        &[&connector.replace(r#""TestMode": false"#, r#""TestMode": true"#)],
        &[],
    )
}

fn lines(lines: &[&[&str]]) -> String {
    lines.iter().map(|words| line(words) + "\n").collect()
}

#[test]
fn a_silenced_finding_is_counted_with_its_reason() {
    let mut session = reading(&testing());
    let silence: &[&str] = &[
        "silence",
        "outbound-test-mode",
        "To Fabrikam",
        "A pilot until March.",
    ];
    session.set(&lines(&[silence]));
    let words = seen(&ask(&session, "audit", &[]));
    assert!(words.contains("1 finding is silenced."), "{words}");
    assert!(words.contains("Silenced (1)"));
    assert!(
        words.contains("outbound-test-mode : A pilot until March."),
        "{words}"
    );
    assert!(!words.contains("Turn TestMode off."));
}

#[test]
fn a_silence_that_meets_nothing_is_a_finding() {
    let mut session = reading(&testing());
    session.set(&lines(&[&["silence", "outbound-tie", "", "Known."]]));
    let passage = ask(&session, "audit", &[]);
    assert!(passage.contains("id=silence-without-finding"));
}

#[test]
fn findings_that_a_baseline_lacks_are_new() {
    let mut session = reading(&testing());
    session.set(&lines(&[&["baseline"]]));
    let words = seen(&ask(&session, "audit", &[]));
    assert!(
        words.contains("new since the baseline. 0 findings of the baseline no longer occur."),
        "{words}"
    );
    assert!(words.contains("New"));
    session.set(&lines(&[&["known", "00c5a1f2e0b1d3a4"]]));
    let words = seen(&ask(&session, "audit", &[]));
    assert!(
        words.contains("1 finding of the baseline no longer occurs."),
        "{words}"
    );
}

#[test]
fn what_the_page_says_comes_before_what_a_file_says() {
    let mut session = reading(&testing());
    session.set(&lines(&[
        &["mxPointsTo", "microsoft-365"],
        &["spf", "v=spf1 -all"],
    ]));
    let file = ask(
        &session,
        "audit",
        &[("form", "settings"), ("mx", "elsewhere")],
    );
    assert!(file.contains(r#""mxPointsTo":"elsewhere""#), "{file}");
    assert!(file.contains(r#""spf":"v=spf1 -all""#), "{file}");
}

#[test]
fn certificates_are_lines_with_a_name_and_a_date() {
    let session = reading(&testing());
    let typed =
        "mail.contoso.com 2027-03-01\n\n*.contoso.com 2027-03-01T12:00:00Z\nmail.contoso.com soon";
    let with = [("form", "settings"), ("certificates", typed)];
    let file = ask(&session, "audit", &with);
    assert!(
        file.contains(r#"{"name":"mail.contoso.com","expires":"2027-03-01T00:00:00Z"}"#),
        "{file}"
    );
    assert!(
        file.contains(r#"{"name":"*.contoso.com","expires":"2027-03-01T12:00:00Z"}"#),
        "{file}"
    );
    let words = seen(&ask(&session, "audit", &with[1..]));
    assert!(
        words.starts_with(
            "Some settings are unknown or invalid, so they were ignored. mail.contoso.com soon"
        ),
        "{words}"
    );
}

#[test]
fn what_is_unknown_or_invalid_is_named() {
    let mut session = reading(&testing());
    session.set(&lines(&[
        &["mxPointsTo", "the moon"],
        &["colour", "blue"],
        &["silence", "outbound-tie", "", " "],
    ]));
    let words = seen(&ask(&session, "audit", &[]));
    for named in [
        "mxPointsTo: the moon",
        "colour: blue",
        "silence: outbound-tie",
    ] {
        assert!(words.contains(named), "{named}: {words}");
    }
}

#[test]
fn saved_settings_are_a_file_that_the_command_takes() {
    let settings = Settings::parse(&lines(&[
        &["mxPointsTo", "elsewhere"],
        &["certificate", "mail.contoso.com", "2027-03-01T00:00:00Z"],
        &[
            "silence",
            "outbound-tie",
            "To \"Fabrikam\"",
            "Moves in March.",
        ],
        &["silence", "inbound-disabled", "", "All are."],
    ]));
    assert_eq!(
        settings.json(),
        "{\"mailboxesInCloud\":\"unknown\",\"recipientsInDirectory\":\"unknown\",\"mxPointsTo\":\"elsewhere\",\
         \"certificates\":[{\"name\":\"mail.contoso.com\",\"expires\":\"2027-03-01T00:00:00Z\"}],\
         \"silences\":[{\"lint\":\"outbound-tie\",\"object\":\"To \\\"Fabrikam\\\"\",\"reason\":\"Moves in March.\"},\
         {\"lint\":\"inbound-disabled\",\"reason\":\"All are.\"}]}\n"
    );
}
