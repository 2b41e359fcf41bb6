//! A dozen organizations, each as a whole.

use super::{check, check_on, fate, organization, rejecting, transaction};
use connector_checker::inbound::{Attributor, Ground, Holds};

#[test]
fn a_hybrid_organization_with_a_filter_in_front() {
    let organization = organization(
        &["contoso.com", "contoso.mail.onmicrosoft.com"],
        &[
            "own cert=*.contoso.com from=* tls hybrid",
            "partner from=* ip=198.51.100.0/24 only-ip",
        ],
    );
    let to = "to=jane@contoso.com";
    check(
        &organization,
        &format!("203.0.113.5 cert=ex1.contoso.com from=bob@contoso.com {to}"),
        "organization 1",
    );
    check(
        &organization,
        &format!("198.51.100.9 tls from=sun@fabrikam.com {to}"),
        "partner 2",
    );
    check(
        &organization,
        &format!("192.0.2.1 tls from=sun@fabrikam.com {to}"),
        "550 5.7.51 2",
    );
    // A renewed certificate with another name: the hybrid server runs into the lock.
    check(
        &organization,
        &format!("203.0.113.5 cert=ex1.contoso.net from=bob@contoso.com {to}"),
        "550 5.7.51 2",
    );
    check(
        &organization,
        "203.0.113.5 cert=ex1.contoso.net from=bob@contoso.com to=a@b.example",
        "550 5.7.64",
    );
}

#[test]
fn a_printer_that_relays_by_address() {
    let organization = organization(&["contoso.com"], &["own ip=203.0.113.5 from=*"]);
    check(
        &organization,
        "203.0.113.5 from=printer@contoso.com to=sun@fabrikam.com",
        "relayed 1",
    );
    check(
        &organization,
        "203.0.113.5 from=printer@contoso.local.example to=sun@fabrikam.com",
        "550 5.7.64 1",
    );
    // Over IPv6 it isn't recognized.
    check_on(
        &organization,
        "2001:db8::5 from=printer@contoso.com to=sun@fabrikam.com",
        "550 5.7.64",
        Ground::ByAddress,
    );
}

#[test]
fn a_connector_that_is_off_takes_no_message() {
    let organization = organization(
        &["contoso.com"],
        &["own ip=203.0.113.5 off", "partner from=* only-ip off"],
    );
    check(
        &organization,
        "203.0.113.5 from=bob@contoso.com to=sun@fabrikam.com",
        "550 5.7.64",
    );
    check(
        &organization,
        "203.0.113.5 from=bob@contoso.com to=jane@contoso.com",
        "internet",
    );
}

#[test]
fn a_connector_for_trusted_organizations_uses_nothing_else() {
    let organization = organization(
        &["contoso.com"],
        &["own ip=203.0.113.5 cert=*.contoso.com trusts"],
    );
    check(
        &organization,
        "203.0.113.5 cert=a.contoso.com from=bob@contoso.com to=sun@fabrikam.com",
        "550 5.7.64",
    );
}

#[test]
fn two_equal_connectors_are_both_named() {
    let organization = organization(
        &["contoso.com"],
        &[
            "own ip=203.0.113.0/24",
            "own ip=203.0.113.5",
            "own cert=a.example",
        ],
    );
    let words = "203.0.113.5 tls from=bob@contoso.com to=sun@fabrikam.com";
    check_on(&organization, words, "relayed 1 2", Ground::Tie);
    let answer = fate(&organization, words).answer();
    assert!(
        answer.ends_with("(which of them isn’t documented)."),
        "{answer}"
    );
}

#[test]
fn the_most_exact_certificate_name_wins() {
    let organization = organization(
        &["contoso.com", "sales.contoso.com", "mail.sales.contoso.com"],
        &[
            "own cert=*.contoso.com",
            "own cert=*.sales.contoso.com",
            "own cert=mail.sales.contoso.com",
            "own cert=*.sales.contoso.com",
        ],
    );
    check_on(
        &organization,
        "203.0.113.5 cert=mail.sales.contoso.com to=a@b.example",
        "relayed 3",
        Ground::MostExactName,
    );
    check(
        &organization,
        "203.0.113.5 cert=x.sales.contoso.com to=a@b.example",
        "relayed 2 4",
    );
    check(
        &organization,
        "203.0.113.5 cert=x.contoso.com to=a@b.example",
        "relayed 1",
    );
    // Of two names, neither is more exact.
    check(
        &organization,
        "203.0.113.5 cert=x.contoso.com,y.sales.contoso.com to=a@b.example",
        "relayed 2 4",
    );
}

#[test]
fn several_partners_by_domain() {
    let organization = organization(
        &["contoso.com"],
        &[
            "partner from=fabrikam.com tls",
            "partner from=*.fabrikam.com",
            "partner from=tailspin.example tls",
        ],
    );
    // Which of the first two applies isn't documented, so neither is what happens without TLS.
    check_on(
        &organization,
        "198.51.100.1 from=sun@fabrikam.com to=jane@contoso.com",
        "451 5.7.3 1 | partner 2",
        Ground::Tie,
    );
    check_on(
        &organization,
        "198.51.100.1 tls from=sun@fabrikam.com to=jane@contoso.com",
        "partner 1 2",
        Ground::WildcardApex,
    );
    check(
        &organization,
        "198.51.100.1 from=sun@a.fabrikam.com to=jane@contoso.com",
        "partner 2",
    );
    check(
        &organization,
        "198.51.100.1 from=sun@tailspin.example to=jane@contoso.com",
        "451 5.7.3 3",
    );
    check(
        &organization,
        "198.51.100.1 from=sun@xfabrikam.com to=jane@contoso.com",
        "internet",
    );
}

#[test]
fn a_partner_with_a_stored_cost() {
    let organization = organization(
        &["contoso.com"],
        &[
            "partner from=smtp:fabrikam.com;1",
            "partner from=smtp:tailspin.example;7",
        ],
    );
    let sent = |from: &str| format!("198.51.100.1 tls from=sun@{from} to=jane@contoso.com");
    check(&organization, &sent("fabrikam.com"), "partner 1");
    assert!(
        !fate(&organization, &sent("fabrikam.com"))
            .grounds()
            .contains(Ground::Cost)
    );
    check_on(
        &organization,
        &sent("tailspin.example"),
        "partner 2",
        Ground::Cost,
    );
}

#[test]
fn a_bounce_at_a_lock_for_everyone() {
    let organization = organization(
        &["contoso.com"],
        &["partner from=* ip=198.51.100.1 only-ip"],
    );
    check_on(
        &organization,
        "203.0.113.5 to=jane@contoso.com",
        "550 5.7.51 1? | internet",
        Ground::NullSenderDomain,
    );
    check(
        &organization,
        "198.51.100.1 to=jane@contoso.com",
        "partner 1? | internet",
    );
    let answer = fate(&organization, "203.0.113.5 to=jane@contoso.com").answer();
    assert!(
        answer.contains("Microsoft’s documents don’t settle this."),
        "{answer}"
    );
}

#[test]
fn associated_accepted_domains_are_disputed() {
    let organization = organization(
        &["contoso.com", "contoso.net"],
        &["partner from=* ip=198.51.100.1 only-ip for=contoso.com"],
    );
    let sent = |from: &str, to: &str| format!("203.0.113.5 tls from=a@{from} to=b@{to}");
    check_on(
        &organization,
        &sent("fabrikam.com", "contoso.com"),
        "550 5.7.51 1? | internet",
        Ground::AssociatedDomains,
    );
    check(
        &organization,
        &sent("fabrikam.com", "contoso.net"),
        "internet",
    );
    check(
        &organization,
        &sent("contoso.com", "contoso.com"),
        "550 5.7.51 1",
    );
    check(
        &organization,
        &sent("contoso.com", "contoso.net"),
        "550 5.7.51 1? | internet",
    );
}

#[test]
fn a_wildcard_certificate_at_a_connector_for_one_host() {
    let organization = organization(
        &["mail.contoso.com", "contoso.com"],
        &["own cert=mail.contoso.com"],
    );
    check_on(
        &organization,
        "203.0.113.5 cert=*.contoso.com to=a@b.example",
        "relayed 1? | 550 5.7.64 1? | 550 5.7.64",
        Ground::CertificateStar,
    );
    check(
        &organization,
        "203.0.113.5 cert=*.sales.contoso.com to=a@b.example",
        "550 5.7.64",
    );
}

#[test]
fn a_host_below_a_domain_with_subdomains() {
    let organization = organization(&["contoso.com subdomains"], &["own cert=mail.contoso.com"]);
    check_on(
        &organization,
        "203.0.113.5 cert=mail.contoso.com to=jane@contoso.com",
        "organization 1? | internet",
        Ground::MatchSubDomainsInCertificate,
    );
}

#[test]
fn a_partner_with_a_certificate_name_that_restricts_nothing() {
    let organization = organization(
        &["contoso.com"],
        &["partner from=fabrikam.com cert=*.fabrikam.com"],
    );
    check(
        &organization,
        "198.51.100.1 cert=a.fabrikam.com from=sun@fabrikam.com to=jane@contoso.com",
        "partner 1",
    );
    check_on(
        &organization,
        "198.51.100.1 tls from=sun@fabrikam.com to=jane@contoso.com",
        "partner 1? | internet",
        Ground::PartnerCertificate,
    );
}

#[test]
fn every_recipient_has_a_fate_of_its_own() {
    let organization = rejecting(organization(&["contoso.com"], &["own ip=203.0.113.5"]));
    let words =
        "203.0.113.5 tls from=sun@fabrikam.com to=jane@contoso.com,a@b.example,bob@contoso.com";
    let attribution = Attributor::new(&organization).attribute(&transaction(words));
    let shown: Vec<_> = attribution.fates.iter().map(super::shown).collect();
    assert_eq!(shown, ["internet", "550 5.7.64 1", "internet"]);
    assert!(
        attribution
            .fates
            .iter()
            .all(|fate| fate.grounds().contains(Ground::SeveralDomains))
    );
    let one = fate(
        &organization,
        "203.0.113.5 tls from=sun@fabrikam.com to=jane@contoso.com",
    );
    assert!(!one.grounds().contains(Ground::SeveralDomains));
}

#[test]
fn messages_of_own_servers_count_as_internal_by_either_setting() {
    let words = "203.0.113.5 tls from=bob@contoso.com to=jane@contoso.com";
    let internal = |connectors: &[&str]| {
        let fate = fate(&organization(&["contoso.com"], connectors), words);
        fate.settled().expect("an outcome").internal
    };
    assert_eq!(internal(&["own ip=203.0.113.5"]), Holds::No);
    assert_eq!(internal(&["own ip=203.0.113.5 hybrid"]), Holds::Yes);
    assert_eq!(internal(&["own ip=203.0.113.5 internal"]), Holds::Yes);
    assert_eq!(
        internal(&["own ip=203.0.113.5 internal", "own ip=203.0.113.5"]),
        Holds::CantTell
    );
    assert_eq!(
        internal(&["partner from=* ip=203.0.113.5 hybrid"]),
        Holds::No
    );
}

#[test]
fn other_organizations_are_mentioned_where_they_could_change_the_answer() {
    let organization = organization(
        &["contoso.com", "mail.contoso.com"],
        &[
            "own cert=*.contoso.com",
            "own cert=mail.contoso.com",
            "own ip=203.0.113.5",
        ],
    );
    let could = |words: &str| {
        let fate = fate(&organization, words);
        let is_told = fate
            .conditions()
            .any(|told| told.contains("another organization"));
        assert_eq!(is_told, !fate.warnings().is_empty());
        is_told
    };
    // Nothing is more exact than the host's own name.
    assert!(!could("203.0.113.5 cert=mail.contoso.com to=a@b.example"));
    assert!(could("203.0.113.5 cert=x.contoso.com to=a@b.example"));
    assert!(could(
        "203.0.113.5 cert=mail.fabrikam.com from=a@contoso.com to=a@contoso.com"
    ));
    // The envelope sender's domain belongs to one organization.
    assert!(!could("203.0.113.5 from=bob@contoso.com to=a@b.example"));
    assert!(could("203.0.113.5 from=sun@fabrikam.com to=a@b.example"));
    assert!(!could("203.0.113.5 to=a@contoso.com"));
}
