//! Internal relay domains, which a connector must cover.

use super::*;

/// The answer for internal relay domains, with contoso.com as one of them.
#[track_caller]
fn relaying(subdomains: &str, connector: OutboundConnector, incomplete: Vec<Noun>) -> Satisfied {
    let accepted = |domain: &str, domain_type: AcceptedDomainType| AcceptedDomain {
        domain_type: domain_type.into(),
        ..AcceptedDomain::new(domain.parse().expect(domain))
    };
    let organization = Organization {
        accepted_domains: vec![
            accepted("contoso.com", AcceptedDomainType::InternalRelay),
            accepted("fabrikam.com", AcceptedDomainType::Authoritative),
        ],
        outbound_connectors: vec![connector],
        incomplete,
        ..Organization::default()
    };
    let text = format!("{RELAY} subdomains={subdomains}");
    planned(&text, Party::Microsoft365, Party::YourServer).satisfied_by(&organization)
}

#[test]
fn internal_relay_domains_are_covered_one_by_one_by_a_wildcard_or_all_together() {
    for (domain, alone, with_subdomains) in [
        ("contoso.com", yes(), Satisfied::No),
        ("*.contoso.com", yes(), yes()),
        ("*.com", yes(), yes()),
        ("*", yes(), yes()),
        ("*.sales.contoso.com", Satisfied::No, Satisfied::No),
        ("fabrikam.com", Satisfied::No, Satisfied::No),
        (
            "a.*.com",
            open(&[Out::RecipientDomains]),
            open(&[Out::RecipientDomains]),
        ),
    ] {
        let connector = || OutboundConnector {
            recipient_domains: List::parse([domain]).into(),
            ..to_server()
        };
        assert_eq!(relaying("no", connector(), Vec::new()), alone, "{domain}");
        assert_eq!(
            relaying("yes", connector(), Vec::new()),
            with_subdomains,
            "{domain}"
        );
    }
    let all = OutboundConnector {
        recipient_domains: List::default().into(),
        all_accepted_domains: true.into(),
        ..to_server()
    };
    assert_eq!(relaying("yes", all, Vec::new()), yes());
}

#[test]
fn a_relay_domain_that_was_not_exported_may_be_uncovered() {
    let incomplete = || vec![Noun::AcceptedDomain];
    assert_eq!(
        relaying("no", to_server(), incomplete()),
        Satisfied::CantTell(vec![Unknown::Objects(Noun::AcceptedDomain)])
    );
    let everything = OutboundConnector {
        recipient_domains: List::parse(["*"]).into(),
        ..to_server()
    };
    assert_eq!(relaying("no", everything, incomplete()), yes());
    let organization = Organization {
        accepted_domains: vec![AcceptedDomain {
            domain_type: Setting::Unknown,
            ..AcceptedDomain::new("fabrikam.com".parse().expect("a domain"))
        }],
        outbound_connectors: vec![to_server()],
        ..Organization::default()
    };
    let text = format!("{RELAY} subdomains=no");
    let planned = planned(&text, Party::Microsoft365, Party::YourServer);
    assert_eq!(
        planned.satisfied_by(&organization),
        Satisfied::CantTell(vec![Unknown::Setting {
            position: 0,
            parameter: AcceptedDomainParameter::DomainType.row(),
        },])
    );
}
