//! A report as SARIF 2.1.0, as code scanning on GitHub wants it.

use super::visible::{escape_hidden, visible};
use crate::audit::{FileLocation, Finding, Lint, Object, Report, Severity};
use crate::evidence::Grade;
use crate::text::json::Json;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// How many results GitHub shows. The worst come first.
const MOST_RESULTS: usize = 5_000;

/// What a path keeps as it is.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_');

/// A report as SARIF 2.1.0: a result for each finding, the worst first, and a notification for each lint that
/// can’t be told. Silenced findings are left out, because GitHub would show them.
///
/// A finding without a place in a file is at the first line of `configuration`, since GitHub refuses results
/// without a place.
pub fn sarif(report: &Report) -> String {
    let mut json = Json::default();
    json.open('{');
    json.pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.pair("version", "2.1.0");
    json.name("runs");
    json.open('[');
    json.open('{');
    tool(&mut json);
    json.name("automationDetails");
    json.open('{');
    json.pair("id", "connector-checker/audit/");
    json.close('}');
    json.name("columnKind");
    json.text("unicodeCodePoints");
    json.name("results");
    json.open('[');
    for finding in report.findings.iter().take(MOST_RESULTS) {
        result(&mut json, finding);
    }
    json.close(']');
    json.name("invocations");
    json.open('[');
    json.open('{');
    json.name("executionSuccessful");
    json.word("true");
    json.name("toolExecutionNotifications");
    json.open('[');
    notifications(&mut json, report);
    json.close(']');
    json.close('}');
    json.close(']');
    json.close('}');
    json.close(']');
    json.close('}');
    escape_hidden(&json.0)
}

fn tool(json: &mut Json) {
    json.name("tool");
    json.open('{');
    json.name("driver");
    json.open('{');
    json.pair("name", "Connector Checker");
    json.pair("semanticVersion", env!("CARGO_PKG_VERSION"));
    json.name("rules");
    json.open('[');
    for lint in Lint::all() {
        rule(json, lint);
    }
    json.close(']');
    json.close('}');
    json.close('}');
}

fn rule(json: &mut Json, lint: &Lint) {
    json.open('{');
    json.pair("id", lint.id);
    message(json, "shortDescription", lint.title, None);
    let facts: Vec<&str> = lint.because.iter().map(|fact| fact.says).collect();
    let why = match facts.is_empty() {
        true => lint.title.to_owned(),
        false => facts.join(" "),
    };
    message(json, "fullDescription", &why, None);
    let mut places = String::new();
    for place in lint.because.iter().flat_map(|fact| fact.places) {
        places += &format!("\n- [{}]({})", place.source.title(), place.address());
    }
    let help = format!("{why} {}", lint.remedy);
    let markdown = format!("{why}\n\n**What to do:** {}\n{places}", lint.remedy);
    message(json, "help", &help, Some(&markdown));
    json.name("defaultConfiguration");
    json.open('{');
    json.pair("level", level(lint.severity));
    json.close('}');
    json.name("properties");
    json.open('{');
    json.pair("precision", precision(lint.grade()));
    if lint.is_security {
        json.pair("security-severity", security(lint.severity));
        json.name("tags");
        json.open('[');
        json.text("security");
        json.close(']');
    }
    json.close('}');
    json.close('}');
}

fn result(json: &mut Json, finding: &Finding) {
    let lint = finding.lint;
    json.open('{');
    json.pair("ruleId", lint.id);
    json.pair("level", level(lint.severity));
    // GitHub takes the first sentence for the title.
    message(json, "message", &visible(&finding.message_by_title()), None);
    json.name("locations");
    json.open('[');
    location(json, finding.at.as_ref(), None);
    json.close(']');
    let related: Vec<&Object> = finding
        .beside
        .listed
        .iter()
        .filter(|other| other.at.is_some())
        .collect();
    if !related.is_empty() {
        json.name("relatedLocations");
        json.open('[');
        for other in related {
            location(json, other.at.as_ref(), Some(&other.name));
        }
        json.close(']');
    }
    json.name("partialFingerprints");
    json.open('{');
    json.pair("connectorChecker/v1", &finding.fingerprint().to_string());
    json.close('}');
    json.close('}');
}

fn location(json: &mut Json, at: Option<&FileLocation>, label: Option<&str>) {
    let (file, line, column) = match at {
        Some(at) => (&*at.file, at.line, at.column),
        None => ("configuration", 1, 1),
    };
    json.open('{');
    json.name("physicalLocation");
    json.open('{');
    json.name("artifactLocation");
    json.open('{');
    json.pair("uri", &relative_uri(file));
    json.close('}');
    json.name("region");
    json.open('{');
    for (name, number) in [
        ("startLine", line.max(1)),
        ("startColumn", column.max(1)),
        ("endLine", line.max(1)),
        ("endColumn", column.max(1).saturating_add(1)),
    ] {
        json.name(name);
        json.word(&number.to_string());
    }
    json.close('}');
    json.close('}');
    if let Some(label) = label {
        message(json, "message", &visible(label), None);
    }
    json.close('}');
}

/// The path of a file as a relative reference: with slashes, and without a drive or a way up.
fn relative_uri(file: &str) -> String {
    let file = file.replace('\\', "/");
    let parts = file.split('/').filter(|part| {
        let is_drive = part.len() == 2 && part.ends_with(':');
        !is_drive && !matches!(*part, "" | "." | "..")
    });
    let path = parts.collect::<Vec<_>>().join("/");
    match path.is_empty() {
        true => "configuration".to_owned(),
        false => utf8_percent_encode(&path, PATH).to_string(),
    }
}

fn notifications(json: &mut Json, report: &Report) {
    let omitted = report.findings.len().saturating_sub(MOST_RESULTS);
    if omitted > 0 {
        json.open('{');
        json.pair("level", "warning");
        message(
            json,
            "message",
            &format!("{omitted} findings were omitted."),
            None,
        );
        json.close('}');
    }
    for undecided in report.undecided.iter().take(MOST_RESULTS) {
        let missing: Vec<String> = undecided.missing.iter().map(|one| one.label()).collect();
        let object = undecided.object.as_ref();
        let name = object.map_or_else(String::new, |object| {
            format!(" “{}”", visible(&object.name))
        });
        let text = format!("Can’t tell{name}: missing {}.", missing.join(", "));
        json.open('{');
        json.pair("level", "note");
        message(json, "message", &text, None);
        json.name("associatedRule");
        json.open('{');
        json.pair("id", undecided.lint.id);
        json.close('}');
        json.close('}');
    }
}

fn message(json: &mut Json, name: &str, text: &str, markdown: Option<&str>) {
    json.name(name);
    json.open('{');
    json.pair("text", text);
    if let Some(markdown) = markdown {
        json.pair("markdown", markdown);
    }
    json.close('}');
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// How often a finding is right, as far as documents tell.
const fn precision(grade: Grade) -> &'static str {
    match grade {
        Grade::Documented => "very-high",
        Grade::Inferred => "high",
        Grade::DocumentsDisagree | Grade::Reported => "medium",
        Grade::Undocumented => "low",
    }
}

const fn security(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "8.0",
        Severity::Warning => "5.5",
        Severity::Info => "3.0",
    }
}
