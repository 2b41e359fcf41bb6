//! What holds for every organization, and for the set-up guide’s own connectors.

use crate::strategies;
use connector_checker::audit::{Lint, Options, Severity, audit};
use connector_checker::organization::{
    AcceptedDomain, ConnectorSource, ConnectorType, InboundConnector, List, Organization,
    OutboundConnector, TlsAuthLevel, TransportRule, parse_item,
};
use connector_checker::setup::{Command, Field, Form, Shown, Step};
use proptest::prelude::*;
use std::net::Ipv4Addr;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_organization_has_a_report(organization in strategies::organization()) {
        let report = audit(&organization, &Options::default());
        for undecided in &report.undecided {
            prop_assert!(!undecided.missing.is_empty(), "{:?}", undecided);
            for missing in &undecided.missing {
                prop_assert!(!missing.label().is_empty());
            }
            undecided.commands();
        }
        // Every lint is found, clean or undecided, and a clean one is nothing else.
        for lint in Lint::all() {
            let found = report.findings.iter().any(|finding| finding.lint == lint);
            let undecided = report.undecided.iter().any(|one| one.lint == lint);
            let clean = report.clean.contains(&lint);
            prop_assert_eq!(clean, !found && !undecided, "{}", lint.id);
        }
        for finding in &report.findings {
            prop_assert!(!finding.message().is_empty());
            finding.commands();
            finding.check_command();
            finding.applied(&organization);
        }
    }

    #[test]
    fn the_order_of_connectors_changes_no_finding_of_a_single_one(
        organization in strategies::organization()
    ) {
        let mut turned = organization.clone();
        turned.remote_domains.reverse();
        turned.accepted_domains.reverse();
        let options = Options::default();
        let ids = |organization: &Organization| {
            let report = audit(organization, &options);
            let mut ids: Vec<&str> = report.findings.iter().map(|one| one.lint.id).collect();
            ids.sort_unstable();
            ids
        };
        prop_assert_eq!(ids(&organization), ids(&turned));
    }
}

#[test]
fn an_empty_organization_has_no_errors() {
    for organization in [Organization::default(), Organization::exported()] {
        let report = audit(&organization, &Options::default());
        assert_eq!(report.count(Severity::Error), 0);
        assert_eq!(report.count(Severity::Warning), 0);
    }
}

/// What the Hybrid Configuration wizard writes, by Microsoft’s post on its certificates.
#[test]
fn the_wizard_s_own_connectors_have_neither_errors_nor_warnings() {
    let inbound = InboundConnector {
        connector_type: ConnectorType::OnPremises.into(),
        connector_source: ConnectorSource::HybridWizard.into(),
        sender_domains: List::parse(["smtp:*;1"]).into(),
        tls_sender_certificate_name: Some(parse_item("*.contoso.com")).into(),
        cloud_services_mail_enabled: true.into(),
        ..InboundConnector::new("Inbound from 07a1ca0e")
    };
    let outbound = OutboundConnector {
        connector_source: ConnectorSource::HybridWizard.into(),
        recipient_domains: List::parse(["contoso.com"]).into(),
        use_mx_record: false.into(),
        smart_hosts: List::parse(["mail.contoso.com"]).into(),
        tls_settings: Some(TlsAuthLevel::DomainValidation).into(),
        tls_domain: Some(parse_item("mail.contoso.com")).into(),
        cloud_services_mail_enabled: true.into(),
        ..OutboundConnector::of_type("Outbound to 07a1ca0e", ConnectorType::OnPremises)
    };
    let organization = Organization {
        accepted_domains: vec![AcceptedDomain::new(
            "contoso.com".parse().expect("a domain"),
        )],
        inbound_connectors: vec![inbound],
        outbound_connectors: vec![outbound],
        ..Organization::default()
    };
    let report = audit(&organization, &Options::default());
    for finding in &report.findings {
        assert_eq!(
            finding.lint.severity,
            Severity::Info,
            "{}",
            finding.message()
        );
    }
}

/// Thousands of connectors: no test compares each with each region.
#[test]
fn an_audit_of_thousands_of_connectors_ends() {
    const COUNT: usize = 4_000;
    let connectors = (0..COUNT).map(|number| OutboundConnector {
        recipient_domains: List::parse([
            &*format!("d{number}.example"),
            &*format!("*.w{number}.example"),
        ])
        .into(),
        tls_settings: Some(TlsAuthLevel::CertificateValidation).into(),
        ..OutboundConnector::of_type(format!("C{number}"), ConnectorType::Partner)
    });
    let organization = Organization {
        outbound_connectors: connectors.collect(),
        ..Organization::default()
    };
    let report = audit(&organization, &Options::default());
    let apex = |id: &str| {
        report
            .findings
            .iter()
            .filter(|one| one.lint.id == id)
            .count()
    };
    assert_eq!(apex("outbound-wildcard-apex"), COUNT);
    assert_eq!(apex("outbound-unreachable") + apex("outbound-tie"), 0);
}

#[test]
fn thousands_of_address_ranges_are_compared_without_each_pair() {
    const COUNT: u32 = 10_000;
    let connector = |number: u32, range: String| InboundConnector {
        connector_type: ConnectorType::Partner.into(),
        sender_ip_addresses: List::parse([&*range]).into(),
        ..InboundConnector::new(format!("C{number}"))
    };
    let single = |number: u32| format!("{}", Ipv4Addr::from(0xC000_0000 + 8 * number));
    let mut connectors: Vec<InboundConnector> = (0..COUNT)
        .map(|number| connector(number, single(number)))
        .collect();
    // One that contains the last of them, and nothing else.
    connectors.push(connector(COUNT, format!("{}/29", single(COUNT - 1))));
    let organization = Organization {
        inbound_connectors: connectors,
        ..Organization::default()
    };
    let report = audit(&organization, &Options::default());
    let twice: Vec<(String, String)> = report
        .findings
        .iter()
        .filter(|finding| finding.lint.id == "inbound-address-twice")
        .map(|finding| {
            let object = finding.object.as_ref().expect("a connector");
            (
                object.name.to_string(),
                finding.beside.listed[0].name.to_string(),
            )
        })
        .collect();
    assert_eq!(twice, [("C9999".to_owned(), "C10000".to_owned())]);
}

/// A form with an entry for every field.
fn filled_form() -> Form {
    let mut form = Form::default();
    for (field, text) in [
        (Field::Domains, "contoso.com"),
        (Field::Servers, "mail.contoso.com"),
        (Field::Certificate, "*.contoso.com"),
        (Field::RelayDomains, "contoso.com"),
        (Field::PartnerDomains, "fabrikam.com"),
        (Field::PartnerCertificate, "*.fabrikam.com"),
        (Field::OtherDomains, "tailspin.example"),
        (Field::ServiceHosts, "out.filter.example"),
        (Field::ServiceCertificate, "*.filter.example"),
        (Field::AddOnHosts, "in.signatures.example"),
        (Field::AddOnCertificate, "*.contoso.com"),
        (Field::HostedCertificate, "*.contoso.com"),
        (Field::RuleHosts, "archive.contoso.com"),
    ] {
        form.set(field, text.to_owned());
    }
    form
}

/// Each connector of the guide alone: together they would be several organizations.
#[test]
fn the_set_up_guide_s_own_connectors_have_no_errors() {
    let (values, problems) = filled_form().read();
    assert!(problems.is_empty(), "{problems:?}");
    let domain = || AcceptedDomain::new("contoso.com".parse().expect("a domain"));
    let mut audited = 0;
    for step in Step::all() {
        let Shown::Command(command) = step.shown(&values) else {
            continue;
        };
        let mut organization = Organization {
            accepted_domains: vec![domain()],
            ..Organization::default()
        };
        match command {
            Command::Inbound(inbound) => {
                let connector: InboundConnector = inbound.connector();
                organization.inbound_connectors.push(connector);
            }
            Command::Outbound(outbound) => {
                let connector: OutboundConnector = outbound.connector();
                organization.outbound_connectors.push(connector);
            }
            Command::Send(_) | Command::Receive(_) => continue,
        }
        organization.transport_rules = Vec::<TransportRule>::new();
        audited += 1;
        let report = audit(&organization, &Options::default());
        for finding in &report.findings {
            assert_ne!(
                finding.lint.severity,
                Severity::Error,
                "{}",
                finding.message()
            );
        }
    }
    assert!(audited >= 10, "{audited}");
}
