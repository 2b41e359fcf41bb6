//! Reports as files: other people's parsers read them, and no name of a configuration gets out of its place.

mod pipelines;
mod sarif;

use connector_checker::audit::{Lint, Options, Report, Severity, Silence, audit};
use connector_checker::evidence::Grade;
use connector_checker::organization::{
    ConnectorType, InboundConnector, List, Location, Noun, Organization, OutboundConnector,
    Timestamp,
};
use connector_checker::report;
use html5gum::{Token, Tokenizer};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::Value;
use std::num::NonZeroU32;

/// Names that try to become markup, formulas, commands, or to look like something else.
const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "[click](https://evil.example)",
    "<https://evil.example>",
    "=HYPERLINK(\"https://evil.example\")",
    "@SUM(1)",
    "'; Remove-InboundConnector *; '",
    "’; Remove-InboundConnector *; ‘",
    "first\nRemove-InboundConnector *",
    "abc\u{202e}cba",
    "```\n# A heading",
    "\u{2028}Remove-InboundConnector *",
    "\"><img src=x onerror=alert(1)>",
];

/// An organization in which every object has this name and something wrong.
fn organization(name: &str) -> Organization {
    let at = Location {
        file: 0,
        line: NonZeroU32::new(7).expect("not zero"),
        column: 3,
    };
    let mut inbound = InboundConnector {
        connector_type: ConnectorType::OnPremises.into(),
        sender_ip_addresses: List::parse(["10.0.0.1", name]).into(),
        restrict_domains_to_certificate: true.into(),
        ..InboundConnector::new(name)
    };
    inbound.at = Some(at);
    let outbound = OutboundConnector {
        recipient_domains: List::parse([name, "a.example"]).into(),
        smart_hosts: List::parse([name]).into(),
        test_mode: true.into(),
        ..OutboundConnector::of_type(name, ConnectorType::Partner)
    };
    let mut twin = outbound.clone();
    twin.at = Some(at);
    Organization {
        files: vec![name.into()],
        inbound_connectors: vec![inbound],
        outbound_connectors: vec![outbound, twin],
        ..Organization::exported()
    }
}

fn hostile(name: &str) -> Report {
    let options = Options {
        silences: vec![Silence {
            lint: "outbound-smart-host-unused".into(),
            object: None,
            reason: name.into(),
        }],
        ..Options::default()
    };
    audit(&organization(name), &options)
}

fn time() -> Timestamp {
    Timestamp::of_clock(1_795_681_800)
}

/// Whether a text has characters that hide or turn others.
fn has_hidden(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{200b}'))
}

fn check_markdown(report: &Report) {
    let text = report::markdown(report);
    assert!(!has_hidden(&text));
    for event in Parser::new(&text) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let hosts = [
                    "https://learn.microsoft.com/",
                    "https://techcommunity.microsoft.com/",
                    "https://support.microsoft.com/",
                ];
                assert!(
                    hosts.iter().any(|host| dest_url.starts_with(host)),
                    "{dest_url}"
                );
            }
            Event::Start(Tag::Image { .. }) => panic!("an image"),
            Event::Start(Tag::Heading { .. }) => {}
            _ => {}
        }
    }
}

/// The headings of a Markdown text.
fn headings(text: &str) -> usize {
    let events = Parser::new(text);
    events
        .filter(|event| matches!(event, Event::Start(Tag::Heading { .. })))
        .count()
}

fn check_html(report: &Report) {
    let html = report::html(report);
    assert!(!has_hidden(&html));
    const TAGS: [&str; 20] = [
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul",
        "li", "pre", "code", "bdi", "a", "b", "i", "em",
    ];
    for token in Tokenizer::new(&html) {
        let Ok(Token::StartTag(tag)) = token else {
            continue;
        };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        assert!(TAGS.contains(&&*name), "<{name}>");
        for (attribute, value) in &tag.attributes {
            let attribute = String::from_utf8_lossy(attribute);
            assert!(!attribute.starts_with("on"), "{attribute}");
            let value = String::from_utf8_lossy(value);
            assert!(
                attribute != "href" || value.contains("microsoft.com/"),
                "{value}"
            );
        }
    }
}

/// The cells of a CSV text, by the rules of RFC 4180.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            character => cell.push(character),
        }
    }
    assert!(!is_quoted && row.is_empty());
    rows
}

fn check_csv(report: &Report) {
    let rows = cells(&report::csv(report));
    assert_eq!(
        rows.len(),
        1 + report.findings.len() + report.undecided.len()
    );
    for row in &rows {
        assert_eq!(row.len(), rows[0].len());
        for cell in row {
            let first = cell.trim_start().chars().next();
            assert!(
                !first.is_some_and(|first| "=+-@\t＝＋－＠".contains(first)),
                "{cell}"
            );
            assert!(!has_hidden(cell) && !cell.contains('\n'));
        }
    }
}

fn check_json(report: &Report, name: &str) {
    let json = report::json(report);
    assert!(!has_hidden(&json));
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let findings = json["findings"].as_array().expect("a list");
    assert_eq!(findings.len(), report.findings.len());
    for finding in findings {
        if let Some(object) = finding["object"].as_object() {
            assert_eq!(object["name"], name);
        }
    }
}

/// The commands in the comments of a script.
fn commands(script: &str) -> Vec<&str> {
    let lines = script.lines().filter_map(|line| line.strip_prefix("# "));
    lines.filter(|line| line.starts_with("Set-")).collect()
}

fn check_script(report: &Report) {
    let script = report::script(report, time());
    let text = script.strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(!has_hidden(text));
    for line in text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        assert!(line.is_empty() || line.starts_with("# "), "{line}");
    }
    let wanted: usize = report
        .findings
        .iter()
        .map(|finding| finding.commands().len())
        .sum();
    assert_eq!(commands(text).len(), wanted);
    for command in commands(text) {
        let mut parser = tree_sitter::Parser::new();
        let language = tree_sitter_powershell::LANGUAGE.into();
        parser.set_language(&language).expect("the grammar fits");
        // The grammar knows the straight quote only.
        let straight = command.replace(['‘', '’', '‚', '‛'], "'");
        let tree = parser.parse(&straight, None).expect("no time limit is set");
        let syntax = tree.root_node().to_sexp();
        assert!(!tree.root_node().has_error(), "{command}");
        assert_eq!(syntax.matches("(command ").count(), 1, "{command}");
        assert!(command.ends_with(" -WhatIf"), "{command}");
    }
}

fn check_all(name: &str) {
    let report = hostile(name);
    assert!(!report.findings.is_empty() && !report.silenced.is_empty());
    check_markdown(&report);
    check_html(&report);
    check_csv(&report);
    check_json(&report, name);
    check_script(&report);
    sarif::check(&report);
    pipelines::check(&report);
}

#[test]
fn hostile_names_stay_names_in_every_report() {
    for name in HOSTILE {
        check_all(name);
        let plain = headings(&report::markdown(&hostile("Name")));
        assert_eq!(headings(&report::markdown(&hostile(name))), plain, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_name_stays_a_name_in_every_report(name in "[ -~\n\t\u{85}‘’\u{202e}\u{200b}é=+@|`]{1,12}") {
        check_all(&name);
    }
}

// tests/npm validates whole reports.
#[test]
fn the_schema_of_the_json_knows_every_severity_grade_and_kind_of_object() {
    let schema = include_str!("../../static/report.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let names = |of: &str, name: &str| schema["$defs"][of]["properties"][name]["enum"].clone();
    assert_eq!(
        names("finding", "severity"),
        Value::from(Severity::ALL.map(Severity::id).to_vec())
    );
    assert_eq!(
        names("finding", "grade"),
        Value::from(Grade::ALL.map(Grade::id).to_vec())
    );
    assert_eq!(
        names("object", "kind"),
        Value::from(Noun::ALL.map(Noun::name).to_vec())
    );
}

#[test]
fn a_report_without_findings_says_so_in_every_form() {
    let report = audit(&Organization::default(), &Options::default());
    let clean = Report {
        findings: Vec::new(),
        ..report
    };
    assert!(report::markdown(&clean).contains("Error: 0, Warning: 0, Information: 0"));
    assert_eq!(cells(&report::csv(&clean)).len(), 1 + clean.undecided.len());
    assert!(commands(&report::script(&clean, time())).is_empty());
}

#[test]
fn a_page_names_each_finding_with_its_lint_its_reasons_and_its_place() {
    let report = hostile("Name");
    let (text, html) = (report::markdown(&report), report::html(&report));
    for finding in &report.findings {
        assert!(html.contains(finding.lint.id), "{}", finding.lint.id);
    }
    let private = Lint::all()
        .find(|lint| lint.id == "inbound-address-private")
        .expect("a lint");
    assert!(html.contains(private.because[0].says));
    assert!(html.contains("<bdi>10.0.0.1</bdi> (<bdi>Name</bdi>, line 7)"));
    assert!(text.contains("Created") || text.starts_with("# Audit of the mail flow configuration"));
}
