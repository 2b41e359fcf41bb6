//! Audits: forms, the status, settings and baselines.

use super::{Files, TIE, call};
use connector_checker::cli::{Input, Status, World, run};
use serde_json::Value;

const FORMS: [&str; 10] = [
    "text", "concise", "json", "sarif", "github", "junit", "markdown", "html", "csv", "ps1",
];

#[test]
fn a_warning_is_found_at_its_file_and_line() {
    let answer = call("audit tie.json", &[("tie.json", TIE)]);
    assert_eq!(answer.status, Status::Found);
    let mut lines = answer.text.lines();
    assert!(
        lines.any(
            |line| line.starts_with("tie.json:2:") && line.ends_with(": warning: outbound-tie")
        )
    );
}

#[test]
fn a_text_fits_80_columns() {
    let answer = call("audit tie.json", &[("tie.json", TIE)]);
    let longest = answer.text.lines().map(|line| line.chars().count()).max();
    assert!(longest <= Some(80), "{}", answer.text);
}

#[test]
fn every_form_names_the_finding() {
    for form in FORMS {
        let answer = call(
            &format!("audit tie.json --format {form}"),
            &[("tie.json", TIE)],
        );
        // The script has remedies only, and a tie has none that a command makes.
        assert_eq!(
            answer.text.contains("outbound-tie"),
            form != "ps1",
            "{form}"
        );
        assert_eq!(answer.status, Status::Found, "{form}");
    }
}

#[test]
fn a_concise_report_has_one_line_for_each_finding() {
    let json = call("audit tie.json --format json", &[("tie.json", TIE)]).text;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let findings = json["findings"].as_array().expect("findings").len();
    let concise = call("audit tie.json --format concise", &[("tie.json", TIE)]).text;
    assert_eq!(concise.lines().count(), findings);
}

#[test]
fn milder_findings_than_asked_for_leave_the_status_clean() {
    let answer = call("audit tie.json --fail-on error", &[("tie.json", TIE)]);
    assert!(answer.text.contains("Error: 0"), "{}", answer.text);
    assert_eq!(answer.status, Status::Clean);
}

#[test]
fn a_report_in_json_is_a_baseline_in_which_nothing_is_new() {
    let before = call("audit tie.json --format json", &[("tie.json", TIE)]).text;
    let files = [("tie.json", TIE), ("before.json", &before)];
    let answer = call("audit tie.json --baseline before.json", &files);
    assert_eq!(answer.status, Status::Clean);
    assert!(!answer.text.contains("outbound-tie"));
    assert!(answer.complaints.contains("Known from the baseline: "));
}

#[test]
fn a_finding_that_the_baseline_lacks_is_found() {
    let before = r#"{"findings": [], "silenced": []}"#;
    let files = [("tie.json", TIE), ("before.json", before)];
    let answer = call("audit tie.json --baseline before.json", &files);
    assert_eq!(answer.status, Status::Found);
    assert!(answer.text.contains("outbound-tie"));
}

#[test]
fn settings_silence_a_finding_with_a_reason() {
    let settings = r#"{"silences": [{"lint": "outbound-tie", "object": "To Fabrikam", "reason": "Moves in March."}]}"#;
    let files = [("tie.json", TIE), ("settings.json", settings)];
    let answer = call(
        "audit tie.json --settings settings.json --format json",
        &files,
    );
    let json: Value = serde_json::from_str(&answer.text).expect("JSON");
    assert_eq!(json["silenced"][0]["lint"], "outbound-tie");
    assert_eq!(json["silenced"][0]["reason"], "Moves in March.");
}

#[test]
fn a_file_that_is_no_json_is_named_with_what_it_should_be() {
    for (option, expected) in [
        ("settings", "Use settings in JSON, such as {"),
        (
            "baseline",
            "Use the report of an earlier audit, made with --format json.",
        ),
    ] {
        for text in ["spf: v=spf1", "", "{", "<html></html>"] {
            let files = [("tie.json", TIE), ("other.yml", text)];
            let answer = call(&format!("audit tie.json --{option} other.yml"), &files);
            assert_eq!(answer.status, Status::Nothing, "{text}");
            let told = answer.complaints.replace('\n', " ");
            assert!(told.contains("other.yml: This isn’t JSON: "), "{told}");
            assert!(told.contains(expected), "{told}");
        }
        // JSON of another kind.
        let files = [("tie.json", TIE), ("other.json", "[]")];
        let answer = call(&format!("audit tie.json --{option} other.json"), &files);
        let told = answer.complaints.replace('\n', " ");
        assert!(
            told.contains("other.json: ") && told.contains(expected),
            "{told}"
        );
    }
}

#[test]
fn settings_that_mean_nothing_are_refused_with_what_is_wrong() {
    let wrong = [
        (r#"{"silence": []}"#, "unknown field `silence`"),
        (
            r#"{"mxPointsTo": "here"}"#,
            "“here” isn’t one of microsoft-365, elsewhere, unknown.",
        ),
        (
            r#"{"silences": [{"lint": "outbound-tie", "reason": " "}]}"#,
            "The silence of outbound-tie has no reason.",
        ),
        (
            r#"{"certificates": [{"name": "mail.contoso.com", "expires": "soon"}]}"#,
            "soon: ",
        ),
        ("[", "EOF"),
    ];
    for (settings, expected) in wrong {
        let files = [("tie.json", TIE), ("settings.json", settings)];
        let answer = call("audit tie.json --settings settings.json", &files);
        assert_eq!(answer.status, Status::Nothing, "{settings}");
        assert!(
            answer.complaints.contains(expected),
            "{}",
            answer.complaints
        );
        assert!(answer.complaints.contains("settings.json: "));
    }
}

#[test]
fn files_with_errors_are_never_clean() {
    let script = "New-InboundConnector -Name 'cut off";
    let files = [("tie.json", TIE), ("in.ps1", script)];
    let answer = call("audit tie.json in.ps1 --fail-on error", &files);
    assert_eq!(answer.status, Status::Found);
    assert!(
        answer.complaints.starts_with("in.ps1:1:"),
        "{}",
        answer.complaints
    );
}

#[test]
fn a_name_can_neither_color_a_terminal_nor_end_a_workflow_command() {
    let name = "a\u{1b}[31mb\u{202e}%0A";
    let json = serde_json::json!([{
        "Name": name, "ConnectorType": "OnPremises", "SenderIPAddresses": ["10.0.0.1"], "SenderDomains": ["smtp:*;1"],
    }]);
    let text = json.to_string();
    for form in ["text", "concise", "github", "junit"] {
        let answer = call(
            &format!("audit in.json --format {form}"),
            &[("in.json", &text)],
        );
        assert!(answer.text.contains("inbound-"), "{form}: {}", answer.text);
        let hidden = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!answer.text.contains(hidden), "{form}");
        assert!(form != "github" || !answer.text.contains("%0A"));
    }
}

#[test]
fn colors_are_for_terminals_only() {
    struct Terminal<'f>(Files<'f>);
    impl World for Terminal<'_> {
        fn read(&self, path: &str) -> Result<Vec<Input>, String> {
            self.0.read(path)
        }
        fn has_colors(&self) -> bool {
            true
        }
    }
    let files = [("tie.json", TIE)];
    let colored = |form: &str| {
        let words = ["connector-checker", "audit", "tie.json", "--format", form];
        let answer = run(words.map(Into::into), &Terminal(Files(&files)));
        answer.text.contains("\u{1b}[")
    };
    assert!(colored("text") && colored("concise"));
    assert!(!colored("github") && !colored("markdown"));
    assert!(!call("audit tie.json", &files).text.contains('\u{1b}'));
}

#[test]
fn a_junit_report_counts_what_it_lists() {
    let text = call("audit tie.json --format junit", &[("tie.json", TIE)]).text;
    let count = |what: &str| text.matches(what).count();
    let says = |name: &str, number: usize| text.contains(&format!(" {name}=\"{number}\""));
    assert!(says("tests", count("<testcase ")));
    assert!(says("failures", count("<failure ")));
    assert!(says("skipped", count("<skipped ")));
    assert_eq!(
        count("<testcase "),
        count("</testcase>") + count("\"found nothing\"/>")
    );
}
