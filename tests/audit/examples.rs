//! The examples of each lint’s page, and the remedies of what is found in them.

use crate::read;
use connector_checker::audit::{Lint, Report, Severity, audit};

fn report(text: &str) -> Report {
    audit(
        &read::organization("example.ps1", text),
        &read::options(text),
    )
}

fn has(report: &Report, lint: &Lint) -> bool {
    report.findings.iter().any(|finding| finding.lint == lint)
}

#[test]
fn every_lint_is_found_in_its_example_and_not_in_the_better_form() {
    let mut wrong = Vec::new();
    for lint in Lint::all() {
        let (found, clean) = (report(lint.found), report(lint.clean));
        if !has(&found, lint) {
            wrong.push(format!("{}: not found", lint.id));
        }
        if has(&clean, lint) {
            wrong.push(format!("{}: found in the clean example", lint.id));
        }
        if clean.undecided.iter().any(|one| one.lint == lint) {
            wrong.push(format!("{}: can’t be told in the clean example", lint.id));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_better_form_has_no_errors() {
    for lint in Lint::all() {
        for finding in report(lint.clean).findings {
            let message = finding.message();
            assert_ne!(
                finding.lint.severity,
                Severity::Error,
                "{}: {message}",
                lint.id
            );
        }
    }
}

#[test]
fn a_remedy_removes_its_finding_and_makes_no_error() {
    let mut applied = 0;
    for lint in Lint::all() {
        let organization = read::organization("example.ps1", lint.found);
        let options = read::options(lint.found);
        let before = audit(&organization, &options);
        for finding in before
            .findings
            .iter()
            .filter(|finding| finding.lint == lint)
        {
            let Some(changed) = finding.applied(&organization) else {
                continue;
            };
            applied += 1;
            let after = audit(&changed, &options);
            assert!(!has(&after, lint), "{}: still found", lint.id);
            let known = before.baseline();
            for other in &after.findings {
                let is_new = !known.contains(&other.fingerprint());
                let is_error = other.lint.severity == Severity::Error;
                assert!(!(is_new && is_error), "{}: {}", lint.id, other.message());
            }
        }
    }
    assert!(applied >= 35, "{applied}");
}

#[test]
fn the_commands_of_a_remedy_name_the_object_and_its_parameters() {
    let report = report(
        "New-InboundConnector -Name 'Jane’’s filter' -ConnectorType Partner -SenderDomains '*'",
    );
    let open = report
        .findings
        .iter()
        .find(|finding| finding.lint.id == "inbound-partner-open");
    let commands = open.expect("it is open").commands();
    assert_eq!(
        commands,
        [
            "Set-InboundConnector -Identity 'Jane’’s filter' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '<the service’’s IP addresses>'"
        ]
    );
}

#[test]
fn what_was_not_exported_is_never_taken_for_off() {
    let text = r#"[{"Name": "Own servers", "ConnectorType": "OnPremises", "SenderDomains": ["smtp:*;1"]}]"#;
    let organization = read::organization("inbound.json", text);
    let report = audit(&organization, &read::options(""));
    let id = "inbound-without-identity";
    assert!(!report.findings.iter().any(|finding| finding.lint.id == id));
    let undecided = report.undecided.iter().find(|one| one.lint.id == id);
    let commands = undecided.expect("it can’t be told").commands();
    assert_eq!(
        commands,
        [
            "Get-InboundConnector -Identity 'Own servers' | Format-List Name, Enabled, ConnectorType, TlsSenderCertificateName, SenderIPAddresses, TrustedOrganizations"
        ]
    );
}

/// Two public scripts call every such connector faulty. Documents say that these parameters do nothing there.
#[test]
fn tls_and_restrictions_that_are_off_on_an_on_premises_connector_are_no_finding() {
    let text = "New-InboundConnector -Name 'Printers' -ConnectorType OnPremises -SenderDomains '*' \
        -SenderIPAddresses '203.0.113.10' -RequireTls $false -RestrictDomainsToIPAddresses $false";
    let parameters = [
        "RequireTls",
        "RestrictDomainsToIPAddresses",
        "RestrictDomainsToCertificate",
    ];
    for finding in report(text).findings {
        let name = finding.parameter.map_or("", |parameter| parameter.name);
        assert!(!parameters.contains(&name), "{}", finding.message());
    }
}

#[test]
fn a_finding_says_where_the_setting_was_read() {
    let text = "\nNew-OutboundConnector -Name 'A' -ConnectorType Partner `\n  -RecipientDomains 'b.example' -TestMode $true";
    let report = report(text);
    let test_mode = report
        .findings
        .iter()
        .find(|finding| finding.lint.id == "outbound-test-mode");
    let at = test_mode
        .and_then(|finding| finding.at.clone())
        .expect("a place");
    assert_eq!((&*at.file, at.line), ("example.ps1", 3));
}

#[test]
fn every_range_that_the_service_refuses_is_named() {
    let text = "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' \
        -SenderIPAddresses '8.8.0.0/16', '2001:db8::/64', '8.8.4.4', '8.8.8.1-8.8.8.9'";
    let report = report(text);
    let mut findings = report.findings.iter();
    let finding = findings
        .find(|finding| finding.lint.id == "inbound-address-too-wide")
        .expect("a finding");
    let mut values: Vec<&str> = finding.values.iter().map(|value| &**value).collect();
    values.sort_unstable();
    assert_eq!(values, ["2001:db8::/64", "8.8.0.0/16", "8.8.8.1-8.8.8.9"]);
}
