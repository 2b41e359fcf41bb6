//! Silences, the baseline, and the order of findings.

use connector_checker::audit::{Options, Severity, Silence, audit};
use connector_checker::organization::{ConnectorType, List, Organization, OutboundConnector};

/// A connector in test mode whose name is this.
fn in_test_mode(name: &str, domain: &str) -> OutboundConnector {
    OutboundConnector {
        recipient_domains: List::parse([domain]).into(),
        test_mode: true.into(),
        ..OutboundConnector::of_type(name, ConnectorType::Partner)
    }
}

fn two() -> Organization {
    Organization {
        outbound_connectors: vec![
            in_test_mode("A", "a.example"),
            in_test_mode("B", "b.example"),
        ],
        ..Organization::default()
    }
}

fn silence(object: Option<&str>) -> Options {
    Options {
        silences: vec![Silence {
            lint: "outbound-test-mode".into(),
            object: object.map(Into::into),
            reason: "A migration is being tested.".into(),
        }],
        ..Options::default()
    }
}

/// The names of the connectors that are found to be in test mode.
fn found(options: &Options) -> Vec<String> {
    let report = audit(&two(), options);
    let findings = report.findings.into_iter();
    let findings = findings.filter(|finding| finding.lint.id == "outbound-test-mode");
    findings
        .map(|finding| finding.object.expect("a connector").name.to_string())
        .collect()
}

#[test]
fn a_silence_leaves_out_the_findings_of_its_lint_at_its_object() {
    assert_eq!(found(&Options::default()), ["A", "B"]);
    assert_eq!(found(&silence(Some("a"))), ["B"]);
    assert!(found(&silence(None)).is_empty());
    let report = audit(&two(), &silence(Some("a")));
    assert_eq!(&*report.silenced[0].reason, "A migration is being tested.");
    assert!(
        !report
            .findings
            .iter()
            .any(|finding| finding.lint.id == "silence-without-finding")
    );
}

#[test]
fn a_silence_that_meets_nothing_is_a_finding() {
    let report = audit(&two(), &silence(Some("C")));
    let idle = report
        .findings
        .iter()
        .find(|finding| finding.lint.id == "silence-without-finding");
    assert_eq!(
        idle.expect("a finding").values,
        ["outbound-test-mode".into(), Box::from("C")]
    );
}

#[test]
fn findings_of_the_baseline_are_not_new_and_the_rest_of_it_is_gone() {
    let mut one = two();
    one.outbound_connectors.truncate(1);
    let baseline = audit(&one, &Options::default()).baseline();
    let options = Options {
        baseline: Some(baseline.clone()),
        ..Options::default()
    };
    let report = audit(&two(), &options);
    for finding in &report.findings {
        let name = finding.object.as_ref().map_or("", |object| &*object.name);
        assert_eq!(finding.is_new, name == "B", "{}", finding.message());
    }
    assert!(report.gone.is_empty());
    let clean = audit(&Organization::default(), &options);
    assert_eq!(
        clean.gone.len(),
        baseline.len() - 1,
        "the organization’s own finding is the same"
    );
}

#[test]
fn a_fingerprint_depends_on_neither_order_nor_case() {
    let mut other = two();
    other.outbound_connectors.reverse();
    for connector in &mut other.outbound_connectors {
        let name = connector.name.known().expect("a name").to_lowercase();
        connector.name = name.as_str().into_name();
    }
    let options = Options::default();
    assert_eq!(
        audit(&two(), &options).baseline(),
        audit(&other, &options).baseline()
    );
}

#[test]
fn the_worst_findings_come_first_and_those_of_one_lint_together() {
    let mut organization = two();
    for connector in &mut organization.outbound_connectors {
        connector.use_mx_record = false.into();
    }
    let report = audit(&organization, &Options::default());
    let severities: Vec<Severity> = report
        .findings
        .iter()
        .map(|finding| finding.lint.severity)
        .collect();
    assert!(severities.is_sorted());
    assert_eq!(report.worst(), Some(Severity::Error));
    assert_eq!(report.count(Severity::Error), 2);
    let mut ids: Vec<&str> = report
        .findings
        .iter()
        .map(|finding| finding.lint.id)
        .collect();
    ids.dedup();
    let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
}

/// A name as a setting.
trait IntoName {
    fn into_name(
        self,
    ) -> connector_checker::organization::Setting<connector_checker::organization::Name>;
}

impl IntoName for &str {
    fn into_name(
        self,
    ) -> connector_checker::organization::Setting<connector_checker::organization::Name> {
        connector_checker::organization::Name::from(self).into()
    }
}
