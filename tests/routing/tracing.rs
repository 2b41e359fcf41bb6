//! What the trace says of each connector.

use super::{address, organization};
use connector_checker::organization::{List, Organization};
use connector_checker::routing::{Ground, Precedence, Router};

/// Checks each connector's sentence and grounds, in the organization's order.
#[track_caller]
fn check(organization: &Organization, recipient: &str, expected: &[(&str, &[Ground])]) {
    let router = Router::new(organization.clone(), Precedence::default());
    let recipient = address(recipient);
    let route = router.route(&recipient);
    let found: Vec<_> = router
        .trace(&route)
        .map(|entry| (entry.to_string(), entry.grounds.iter().collect::<Vec<_>>()))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(sentence, grounds)| (sentence.to_string(), grounds.to_vec()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_example_s_contradiction_marks_both_sides() {
    use Ground::{AllAccepted, OrderContradiction, PlainDomainAlone, Wildcard};
    check(
        &super::twin::organization(&connector_checker::routing::worked_example()),
        "john@sales.contoso.com",
        &[
            (
                "Matches by all accepted domains (sales.contoso.com is one), but this comes first: the wildcard *.contoso.com.",
                &[AllAccepted, OrderContradiction],
            ),
            ("Doesn’t cover this domain.", &[PlainDomainAlone]),
            (
                "Chosen by the wildcard *.contoso.com.",
                &[Wildcard, OrderContradiction],
            ),
        ],
    );
}

#[test]
fn what_is_out_of_the_running_shows_what_it_would_have_matched() {
    use Ground::{Disabled, Everything, ExactEntry, OnlyByTransportRule};
    check(
        &organization(
            &[],
            &["a.example off", "a.example rule", "b.example off", "", "*"],
        ),
        "x@a.example",
        &[
            (
                "Turned off; it would match by the exact domain a.example.",
                &[ExactEntry, Disabled],
            ),
            (
                "Used only by mail flow rules; it would match by the exact domain a.example.",
                &[ExactEntry, OnlyByTransportRule],
            ),
            ("Turned off.", &[Disabled]),
            ("Covers no domains.", &[]),
            ("Chosen by * (every domain).", &[Everything]),
        ],
    );
}

#[test]
fn a_partner_connector_is_told_which_settings_do_nothing() {
    use Ground::{AcceptedDomainsOnPartner, CentralizedOnPartner, Everything, TestMode};
    check(
        &organization(
            &["a.example"],
            &["partner accepted central * test", "partner accepted"],
        ),
        "x@a.example",
        &[
            (
                "Chosen by * (every domain).",
                &[
                    Everything,
                    TestMode,
                    AcceptedDomainsOnPartner,
                    CentralizedOnPartner,
                ],
            ),
            ("Covers no domains.", &[AcceptedDomainsOnPartner]),
        ],
    );
}

#[test]
fn who_ties_who_is_outranked_and_by_what() {
    use Ground::{Everything, LongestWildcard, Tie, Wildcard};
    let first = "but this comes first: the wildcard *.b.example.";
    check(
        &organization(&[], &["*.b.example", "*.example", "* *.b.example", "*"]),
        "x@a.b.example",
        &[
            (
                "Ties with another connector by the wildcard *.b.example.",
                &[Wildcard, Tie],
            ),
            (
                &format!("Matches by the wildcard *.example, {first}"),
                &[Wildcard, LongestWildcard],
            ),
            (
                "Ties with another connector by the wildcard *.b.example.",
                &[Wildcard, Tie],
            ),
            (
                &format!("Matches by * (every domain), {first}"),
                &[LongestWildcard, Everything],
            ),
        ],
    );
}

#[test]
fn every_way_of_matching_is_listed_the_best_first() {
    let connectors = ["* accepted *.example a.b.example *.b.example *.example *.a.b.example"];
    let organization = organization(&["b.example subdomains"], &connectors);
    let recipient = address("x@a.b.example");
    for (precedence, expected) in [
        (
            Precedence::MostSpecific,
            [
                "the exact domain a.b.example",
                "the wildcard *.a.b.example (assuming it also covers a.b.example)",
                "the wildcard *.b.example",
                "the wildcard *.example",
                "all accepted domains (b.example includes its subdomains)",
                "* (every domain)",
            ],
        ),
        (
            Precedence::ListedOrder,
            [
                "the exact domain a.b.example",
                "all accepted domains (b.example includes its subdomains)",
                "the wildcard *.a.b.example (assuming it also covers a.b.example)",
                "the wildcard *.b.example",
                "the wildcard *.example",
                "* (every domain)",
            ],
        ),
    ] {
        let router = Router::new(organization.clone(), precedence);
        let route = router.route(&recipient);
        let entry = router.trace(&route).next().expect("one connector");
        let ways: Vec<_> = entry.matches.iter().map(ToString::to_string).collect();
        assert_eq!(ways, expected);
    }
}

#[test]
fn centralized_transport_and_cloud_mailboxes_outrank_by_name() {
    use Ground::{Centralized, CloudMailbox, Everything, ExactEntry};
    let organization = organization(&[], &["a.example", "* central"]);
    check(
        &organization,
        "x@a.example",
        &[
            (
                "Matches by the exact domain a.example, but this comes first: centralized mail transport, with * (every domain).",
                &[ExactEntry, Centralized],
            ),
            ("Chosen by * (every domain).", &[Everything, Centralized]),
        ],
    );
    let in_the_cloud = Organization {
        cloud_mailboxes: List::parse(["x@a.example"]),
        ..organization
    };
    let first = "but this comes first: the mailbox in Exchange Online.";
    check(
        &in_the_cloud,
        "x@a.example",
        &[
            (
                &format!("Matches by the exact domain a.example, {first}"),
                &[ExactEntry, CloudMailbox],
            ),
            (
                &format!("Matches by * (every domain), {first}"),
                &[Everything, CloudMailbox],
            ),
        ],
    );
}
