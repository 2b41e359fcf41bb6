//! What SARIF 2.1.0 and GitHub's code scanning ask of a report.

use super::{has_hidden, hostile};
use connector_checker::audit::{Lint, Report};
use connector_checker::report;
use serde_json::Value;

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

pub fn check(report: &Report) {
    let sarif = report::sarif(report);
    assert!(!has_hidden(&sarif));
    let sarif: Value = serde_json::from_str(&sarif).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert!(text(&sarif["$schema"]).contains("sarif-2.1.0"));
    let runs = sarif["runs"].as_array().expect("a list");
    assert_eq!(runs.len(), 1);
    assert!(!text(&runs[0]["automationDetails"]["id"]).is_empty());
    let rules = runs[0]["tool"]["driver"]["rules"]
        .as_array()
        .expect("a list");
    assert_eq!(rules.len(), Lint::all().count());
    for rule in rules {
        for part in ["shortDescription", "fullDescription", "help"] {
            assert!(!text(&rule[part]["text"]).is_empty(), "{rule}");
        }
        assert!(!text(&rule["help"]["markdown"]).is_empty());
        let precision = text(&rule["properties"]["precision"]);
        assert!(["very-high", "high", "medium", "low"].contains(&precision));
        if let Some(severity) = rule["properties"].get("security-severity") {
            let number: f64 = text(severity).parse().expect("a number");
            assert!((0.0..=10.0).contains(&number));
        }
    }
    let results = runs[0]["results"].as_array().expect("a list");
    assert_eq!(results.len(), report.findings.len().min(5_000));
    let levels: Vec<&str> = results
        .iter()
        .map(|result| text(&result["level"]))
        .collect();
    let order = ["error", "warning", "note"];
    assert!(levels.is_sorted_by_key(|level| order.iter().position(|other| other == level)));
    for result in results {
        let id = text(&result["ruleId"]);
        let lint = Lint::all().find(|lint| lint.id == id).expect("a lint");
        assert!(text(&result["message"]["text"]).starts_with(lint.title));
        let locations = result["locations"].as_array().expect("a list");
        assert_eq!(locations.len(), 1);
        let place = &locations[0]["physicalLocation"];
        let uri = text(&place["artifactLocation"]["uri"]);
        assert!(!uri.is_empty() && !uri.starts_with('/') && !uri.contains([':', '\\', ' ', '<']));
        assert!(uri.split('/').all(|part| part != ".."));
        let number = |name: &str| place["region"][name].as_u64().expect("a number");
        assert!(number("startLine") >= 1 && number("startLine") == number("endLine"));
        assert!(number("endColumn") > number("startColumn"));
        assert_eq!(
            text(&result["partialFingerprints"]["connectorChecker/v1"]).len(),
            16
        );
        assert!(result.get("suppressions").is_none());
    }
    let notes = &runs[0]["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(
        notes.as_array().expect("a list").len(),
        report.undecided.len().min(5_000)
    );
}

#[test]
fn a_path_becomes_a_relative_reference() {
    for (path, uri) in [
        ("exports/out.json", "exports/out.json"),
        ("C:\\Temp\\my file.json", "Temp/my%20file.json"),
        ("/tmp/../secret.json", "tmp/secret.json"),
        ("..", "configuration"),
    ] {
        let sarif = report::sarif(&hostile(path));
        assert!(sarif.contains(&format!("{{\"uri\":\"{uri}\"}}")), "{path}");
    }
}

#[test]
fn the_other_connector_is_a_related_location() {
    let report = hostile("Name");
    let sarif: Value = serde_json::from_str(&report::sarif(&report)).expect("JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("a list");
    let with_others = report
        .findings
        .iter()
        .filter(|finding| finding.beside.listed.iter().any(|other| other.at.is_some()));
    let related = results
        .iter()
        .filter(|result| result.get("relatedLocations").is_some());
    assert_eq!(related.count(), with_others.count());
}
