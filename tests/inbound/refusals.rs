//! The refusals: each is given, and the page on bounce messages explains it.

use super::{check, fate, organization, rejecting, transaction};
use connector_checker::bounce;
use connector_checker::inbound::{Attributor, Ground, Refusal, Treatment};
use connector_checker::organization::{
    AcceptedDomainParameter, Directory, List, Organization, Settings,
};

/// Each refusal with an organization and a transaction that end with it.
fn cases() -> Vec<(Refusal, Organization, &'static str)> {
    let lock = "partner from=* ip=198.51.100.1 only-ip";
    vec![
        (
            Refusal::RelayDenied,
            organization(&["contoso.com"], &[]),
            "203.0.113.5 from=bob@contoso.com to=a@b.example",
        ),
        (
            Refusal::RelayDeniedDomain,
            organization(&["contoso.com"], &["own ip=203.0.113.5"]),
            "203.0.113.5 from=bob@fabrikam.com to=a@b.example",
        ),
        (
            Refusal::Restricted,
            organization(&["contoso.com"], &[lock]),
            "203.0.113.5 from=a@b.example to=jane@contoso.com",
        ),
        (
            Refusal::TlsRequired,
            organization(&["contoso.com"], &["partner from=b.example tls"]),
            "203.0.113.5 from=a@b.example to=jane@contoso.com",
        ),
        (
            Refusal::DirectSend,
            rejecting(organization(&["contoso.com"], &[])),
            "203.0.113.5 from=bob@contoso.com to=jane@contoso.com",
        ),
    ]
}

#[test]
fn every_refusal_is_given() {
    for (refusal, organization, words) in cases() {
        let fate = fate(&organization, words);
        assert_eq!(
            fate.treatment(),
            Some(Treatment::Refused(refusal)),
            "{words}"
        );
        assert!(
            fate.answer().contains(&refusal.reply()),
            "{}",
            fate.answer()
        );
    }
}

#[test]
fn the_page_on_bounce_messages_explains_every_reply() {
    for (refusal, id) in [
        (Refusal::RelayDenied, "5.7.64"),
        (Refusal::RelayDeniedDomain, "5.7.64-attr36"),
        (Refusal::Restricted, "5.7.51"),
        (Refusal::DirectSend, "5.7.68"),
        (Refusal::UnknownRecipient, "5.4.1-unknown"),
    ] {
        let explained = bounce::explain(&refusal.reply());
        let rows: Vec<&str> = explained
            .findings
            .iter()
            .flat_map(|finding| &finding.rows)
            .map(|row| row.id)
            .collect();
        assert_eq!(rows, [id], "{}", refusal.reply());
    }
    assert_eq!(Refusal::ALL.len(), 6);
}

#[test]
fn the_directory_refuses_unknown_recipients_of_authoritative_domains_only() {
    let mut organization = organization(&["contoso.com", "relay.example relay"], &[]);
    organization.cloud_mailboxes = ["jane@contoso.com".parse().expect("an address")]
        .into_iter()
        .collect();
    let sent = |organization: &Organization, directory, to: &str| {
        let attributor = Attributor::new(organization).with_directory(directory);
        let words = format!("203.0.113.5 from=a@b.example to={to}");
        let attribution = attributor.attribute(&transaction(&words));
        attribution.fates[0].clone()
    };
    let shown = |directory, to| super::shown(&sent(&organization, directory, to));
    assert_eq!(shown(Directory::Mailboxes, "Jane@Contoso.com"), "internet");
    assert_eq!(shown(Directory::Mailboxes, "jnae@contoso.com"), "550 5.4.1");
    assert_eq!(
        shown(Directory::Mailboxes, "jane@relay.example"),
        "internet"
    );
    assert_eq!(shown(Directory::All, "jnae@contoso.com"), "internet");
    assert_eq!(shown(Directory::Unknown, "jnae@contoso.com"), "internet");
    let fate = sent(&organization, Directory::Unknown, "jnae@contoso.com");
    assert!(fate.conditions().any(|told| told.contains("550 5.4.1")));
    let fate = sent(&organization, Directory::Unknown, "jane@contoso.com");
    assert!(!fate.conditions().any(|told| told.contains("550 5.4.1")));
    // What isn't known of the domain or the mailboxes leaves it open.
    let mut unsure = organization.clone();
    unsure.accepted_domains[0].forget(AcceptedDomainParameter::DomainType);
    let fate = sent(&unsure, Directory::Mailboxes, "jnae@contoso.com");
    assert_eq!(super::shown(&fate), "550 5.4.1 | internet");
    assert!(fate.grounds().contains(Ground::UnknownAcceptedDomains));
    let mut unsure = organization.clone();
    unsure.cloud_mailboxes = List::new(Vec::new(), false);
    let fate = sent(&unsure, Directory::Mailboxes, "jnae@contoso.com");
    assert_eq!(super::shown(&fate), "550 5.4.1 | internet");
    assert!(fate.grounds().contains(Ground::UnknownMailboxes));
}

#[test]
fn whatever_is_relayed_is_no_matter_of_the_directory() {
    let organization = organization(&["contoso.com"], &["own ip=203.0.113.5"]);
    check(
        &organization,
        "203.0.113.5 tls from=a@contoso.com to=a@b.example",
        "relayed 1",
    );
}

#[test]
fn a_relay_without_a_connector_may_be_told_the_wrong_region() {
    let words = "203.0.113.5 from=bob@contoso.com to=a@b.example";
    let refused = fate(&organization(&["contoso.com"], &[]), words);
    assert!(refused.outcomes[0].grounds.contains(Ground::WrongRegion));
    let known = fate(
        &organization(&["contoso.com"], &["own ip=203.0.113.5"]),
        "203.0.113.5 from=bob@fabrikam.com to=a@b.example",
    );
    assert!(!known.outcomes[0].grounds.contains(Ground::WrongRegion));
    let explained = bounce::explain("451 4.4.62 Mail sent to the wrong Office 365 region. ATTR35");
    let row = explained.findings[0].rows[0];
    assert!(
        row.causes
            .iter()
            .any(|cause| cause.contains("without an inbound connector"))
    );
}
