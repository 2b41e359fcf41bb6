//! What an answer says where settings, or parts of the lists, weren't exported.

use super::{check, check_on, connector, fate, organization, shown};
use connector_checker::inbound::{Fate, Ground};
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainParameter, InboundConnector, InboundParameter, List, Noun,
    Organization, OrganizationConfigParameter, Settings,
};

/// A connector in words of which some settings are unknown.
fn without(words: &str, parameters: &[InboundParameter]) -> InboundConnector {
    let mut connector = connector(words);
    for parameter in parameters {
        connector.forget(*parameter);
    }
    connector
}

fn with(connectors: Vec<InboundConnector>) -> Organization {
    Organization {
        inbound_connectors: connectors,
        ..organization(&["contoso.com"], &[])
    }
}

/// What an answer says that is unknown.
fn unknown(fate: &Fate) -> Vec<Ground> {
    let unknown: Vec<_> = fate
        .grounds()
        .iter()
        .filter(|ground| ground.is_unknown())
        .collect();
    let is_open = fate.outcomes.len() > 1;
    let says_so = fate.answer().contains("wasn’t exported");
    assert_eq!(says_so, is_open && !unknown.is_empty(), "{}", fate.answer());
    unknown
}

#[test]
fn a_setting_that_does_not_matter_may_be_unknown() {
    use InboundParameter::{Comment, EFSkipIPs, RequireTls, SenderDomains};
    let own = with(vec![without(
        "own cert=*.contoso.com",
        &[SenderDomains, RequireTls, EFSkipIPs, Comment],
    )]);
    let fate = fate(
        &own,
        "203.0.113.5 cert=mail.contoso.com to=jane@contoso.com",
    );
    assert_eq!(shown(&fate), "organization 1");
    assert_eq!(unknown(&fate), []);
}

#[test]
fn whether_it_is_on_matters_where_it_matches() {
    let own = with(vec![without(
        "own ip=203.0.113.5",
        &[InboundParameter::Enabled],
    )]);
    let sent = |from: &str| format!("203.0.113.5 tls from={from} to=a@b.example");
    check(&own, &sent("bob@contoso.com"), "relayed 1? | 550 5.7.64");
    assert_eq!(
        unknown(&fate(&own, &sent("bob@contoso.com"))),
        [Ground::UnknownSettings]
    );
    check(
        &own,
        "203.0.113.6 tls from=bob@contoso.com to=a@b.example",
        "550 5.7.64",
    );
    assert_eq!(
        unknown(&fate(
            &own,
            "203.0.113.6 tls from=bob@contoso.com to=a@b.example"
        )),
        []
    );
}

#[test]
fn a_connector_of_unknown_type_may_be_either() {
    let either = with(vec![connector("from=* ip=203.0.113.5 only-ip")]);
    check(
        &either,
        "203.0.113.5 tls from=bob@contoso.com to=jane@contoso.com",
        "organization 1? | partner 1",
    );
    check(
        &either,
        "203.0.113.5 tls from=bob@contoso.com to=a@b.example",
        "relayed 1? | 550 5.7.64",
    );
    check(
        &either,
        "198.51.100.1 tls from=bob@contoso.com to=jane@contoso.com",
        "550 5.7.51 1? | internet",
    );
}

#[test]
fn a_list_of_addresses_that_is_cut_may_have_any_other() {
    let mut lock = connector("partner from=* ip=203.0.113.5 only-ip");
    let known = lock.sender_ip_addresses.known().expect("it is known");
    lock.sender_ip_addresses = List::new(known.entries().to_vec(), false).into();
    let lock = with(vec![lock]);
    check(
        &lock,
        "203.0.113.5 from=a@b.example to=jane@contoso.com",
        "partner 1",
    );
    let other = "198.51.100.1 from=a@b.example to=jane@contoso.com";
    check_on(
        &lock,
        other,
        "partner 1? | 550 5.7.51 1?",
        Ground::UnknownSettings,
    );
}

#[test]
fn an_unknown_certificate_name_matches_only_what_is_presented() {
    let own = with(vec![without(
        "own",
        &[InboundParameter::TlsSenderCertificateName],
    )]);
    check(
        &own,
        "203.0.113.5 cert=a.example to=jane@contoso.com",
        "organization 1? | internet",
    );
    check(&own, "203.0.113.5 tls to=jane@contoso.com", "internet");
}

#[test]
fn a_connector_that_is_not_listed_may_do_anything() {
    let mut organization = organization(&["contoso.com"], &[]);
    organization.incomplete.push(Noun::InboundConnector);
    let words = "203.0.113.5 from=bob@contoso.com to=jane@contoso.com";
    check_on(
        &organization,
        words,
        "organization | 451 5.7.3 | partner | 550 5.7.51 | partner | internet",
        Ground::UnknownConnectors,
    );
    let answer = fate(&organization, words).answer();
    assert!(
        answer.contains("through a connector that isn’t listed"),
        "{answer}"
    );
    // A certificate that a listed one takes is settled.
    organization
        .inbound_connectors
        .push(connector("own cert=*.contoso.com"));
    check(
        &organization,
        "203.0.113.5 cert=a.contoso.com to=jane@contoso.com",
        "organization 1",
    );
}

#[test]
fn an_accepted_domain_that_is_not_listed_may_be_any() {
    let mut organization = organization(&["contoso.com"], &["own ip=203.0.113.5"]);
    organization.incomplete.push(Noun::AcceptedDomain);
    check(
        &organization,
        "203.0.113.5 tls from=bob@contoso.com to=jane@contoso.com",
        "organization 1",
    );
    check_on(
        &organization,
        "203.0.113.5 tls from=bob@contoso.com to=jane@fabrikam.com",
        "organization 1 | relayed 1",
        Ground::UnknownAcceptedDomains,
    );
    check(
        &organization,
        "203.0.113.5 tls from=a@b.example to=jane@contoso.com",
        "organization 1? | internet",
    );
    // A domain without a name is one of those.
    let mut unnamed = organization.clone();
    unnamed.incomplete.clear();
    unnamed.accepted_domains.push(AcceptedDomain::exported());
    assert_eq!(
        shown(&fate(
            &unnamed,
            "203.0.113.5 tls from=a@b.example to=jane@contoso.com"
        )),
        "organization 1? | internet"
    );
}

#[test]
fn whether_subdomains_match_is_asked_below_the_domain_only() {
    let mut organization = organization(&["contoso.com"], &[]);
    organization.accepted_domains[0].forget(AcceptedDomainParameter::MatchSubDomains);
    check(
        &organization,
        "203.0.113.5 from=a@b.example to=jane@contoso.com",
        "internet",
    );
    check_on(
        &organization,
        "203.0.113.5 from=a@b.example to=jane@sales.contoso.com",
        "550 5.7.64 | internet",
        Ground::UnknownAcceptedDomains,
    );
}

#[test]
fn whether_direct_send_is_rejected_is_asked_for_own_senders_only() {
    let mut organization = organization(&["contoso.com"], &[]);
    organization
        .organization_config
        .forget(OrganizationConfigParameter::RejectDirectSend);
    check(
        &organization,
        "203.0.113.5 from=a@b.example to=jane@contoso.com",
        "internet",
    );
    check_on(
        &organization,
        "203.0.113.5 from=bob@contoso.com to=jane@contoso.com",
        "550 5.7.68 | internet",
        Ground::UnknownSettings,
    );
}

#[test]
fn of_an_organization_that_was_not_read_nothing_can_be_told() {
    let nothing = Organization::exported();
    let fate = fate(
        &nothing,
        "203.0.113.5 cert=a.example from=b@c.example to=d@e.example",
    );
    assert_eq!(fate.settled(), None);
    assert!(fate.outcomes.len() > 5);
    assert!(
        fate.answer()
            .starts_with("Can’t tell what happens to the message for d@e.example.")
    );
}

#[test]
fn invalid_entries_match_nothing() {
    let mut own = connector("own ip=203.0.113.1-203.0.113.9,2001:db8::/32");
    own.tls_sender_certificate_name =
        Some(connector_checker::organization::parse_item("a.*.com")).into();
    let own = with(vec![own]);
    check(
        &own,
        "203.0.113.5 cert=a.b.com from=bob@contoso.com to=jane@contoso.com",
        "internet",
    );
}
