//! What answers rest on, how well that is supported, and what advice they give.

use super::made::view;
use super::{address, organization};
use connector_checker::evidence::Grade;
use connector_checker::organization::{Arrival, List, Organization};
use connector_checker::routing::Ground::{self, *};
use connector_checker::routing::{Precedence, Router, worked_example};
use std::collections::HashSet;

/// Checks the grounds of the default reading's answer, in the order of an explanation, and the
/// grade that follows from them.
#[track_caller]
fn check(organization: &Organization, recipient: &str, grounds: &[Ground], grade: Grade) {
    let organization = view(organization, Arrival::SETTLED);
    let router = Router::new(organization, Precedence::default());
    let recipient = address(recipient);
    let route = router.route(&recipient);
    let found: Vec<_> = route.grounds.iter().collect();
    assert_eq!(found, grounds, "{recipient}");
    assert_eq!(route.grade(), grade, "{recipient}");
    let claims = grounds.iter().map(|ground| ground.claim());
    assert!(route.claims().eq(claims));
}

#[test]
fn the_example_is_documented_but_for_its_contradiction() {
    let example = super::twin::organization(&worked_example());
    check(
        &example,
        "john@fabrikam.com",
        &[AllAccepted],
        Grade::Documented,
    );
    check(
        &example,
        "john@contoso.com",
        &[ExactEntry],
        Grade::Documented,
    );
    let grounds = [Wildcard, OrderContradiction];
    check(
        &example,
        "john@sales.contoso.com",
        &grounds,
        Grade::DocumentsDisagree,
    );
}

#[test]
fn a_wildcard_that_stands_for_the_domain_itself_is_written_in_one_place_only() {
    let organization = organization(&[], &["*.contoso.com"]);
    check(
        &organization,
        "a@contoso.com",
        &[WildcardApex],
        Grade::DocumentsDisagree,
    );
    check(
        &organization,
        "a@x.contoso.com",
        &[Wildcard],
        Grade::Documented,
    );
}

#[test]
fn that_the_longest_wildcard_wins_is_inferred_where_it_matters() {
    let grounds = [Wildcard, LongestWildcard];
    for shorter in ["*.contoso.com", "*"] {
        let organization = organization(&[], &[shorter, "*.sales.contoso.com"]);
        check(
            &organization,
            "a@eu.sales.contoso.com",
            &grounds,
            Grade::Inferred,
        );
    }
    // One connector lists both, so it is the answer either way.
    let organization = organization(&[], &["*.contoso.com *.sales.contoso.com *"]);
    check(
        &organization,
        "a@eu.sales.contoso.com",
        &[Wildcard],
        Grade::Documented,
    );
}

#[test]
fn subdomains_of_an_accepted_domain_are_inferred() {
    let organization = organization(&["contoso.com subdomains"], &["accepted"]);
    check(
        &organization,
        "a@contoso.com",
        &[AllAccepted],
        Grade::Documented,
    );
    check(
        &organization,
        "a@x.contoso.com",
        &[AcceptedSubdomain],
        Grade::Inferred,
    );
}

#[test]
fn ties_are_undocumented() {
    let organization = organization(&[], &["contoso.com", "contoso.com"]);
    check(
        &organization,
        "a@contoso.com",
        &[ExactEntry, Tie],
        Grade::Undocumented,
    );
}

#[test]
fn test_mode_is_undocumented_for_the_winner_only() {
    let organization = organization(&[], &["contoso.com test", "fabrikam.com", "* test"]);
    check(
        &organization,
        "a@contoso.com",
        &[ExactEntry, TestMode],
        Grade::Undocumented,
    );
    check(
        &organization,
        "a@fabrikam.com",
        &[ExactEntry],
        Grade::Documented,
    );
}

#[test]
fn centralized_transport_and_the_star_are_reported() {
    let organization = organization(&[], &["contoso.com central", "*"]);
    check(
        &organization,
        "a@contoso.com",
        &[ExactEntry, Centralized],
        Grade::Reported,
    );
    check(
        &organization,
        "a@fabrikam.com",
        &[Everything],
        Grade::Reported,
    );
}

#[test]
fn two_scopes_on_the_winner_are_reported_to_add_up() {
    let organization = organization(&["contoso.com"], &["accepted fabrikam.com"]);
    check(
        &organization,
        "a@contoso.com",
        &[AllAccepted, ScopesAddUp],
        Grade::Reported,
    );
    check(
        &organization,
        "a@fabrikam.com",
        &[ExactEntry, ScopesAddUp],
        Grade::Reported,
    );
}

#[test]
fn an_answer_rests_on_a_disabled_connector_s_absence_only_if_it_would_change_it() {
    let grounds = [Wildcard, Disabled];
    for off in ["x.contoso.com off", "*.contoso.com off", "* central off"] {
        let organization = organization(&[], &["*.contoso.com", off]);
        check(
            &organization,
            "a@x.contoso.com",
            &grounds,
            Grade::Documented,
        );
    }
    for off in [
        "*.com off",
        "* off",
        "fabrikam.com off",
        "x.contoso.com rule off",
    ] {
        let organization = organization(&[], &["*.contoso.com", off]);
        check(
            &organization,
            "a@x.contoso.com",
            &[Wildcard],
            Grade::Documented,
        );
    }
}

#[test]
fn that_a_plain_domain_has_no_subdomains_is_inferred_where_nothing_closer_matches() {
    let organization = organization(&["b.example"], &["a.example b.example", "accepted"]);
    check(
        &organization,
        "x@sub.a.example",
        &[PlainDomainAlone, NoMatch],
        Grade::Inferred,
    );
    let central = super::organization(&[], &["a.example central"]);
    check(
        &central,
        "x@sub.a.example",
        &[PlainDomainAlone, NoMatch],
        Grade::Inferred,
    );
    let star = super::organization(&[], &["a.example", "*"]);
    check(
        &star,
        "x@sub.a.example",
        &[Everything, PlainDomainAlone],
        Grade::Inferred,
    );
}

#[test]
fn without_a_match_it_matters_whose_domain_it_is() {
    let organization = organization(&["contoso.com", "fabrikam.com relay"], &["x.example"]);
    check(&organization, "a@adatum.com", &[NoMatch], Grade::Documented);
    check(
        &organization,
        "a@contoso.com",
        &[NoMatchAccepted],
        Grade::Inferred,
    );
    let grounds = [NoMatchAccepted, InternalRelay];
    check(&organization, "a@fabrikam.com", &grounds, Grade::Inferred);
}

#[test]
fn a_mailbox_in_exchange_online_rests_on_nothing_else() {
    let organization = Organization {
        cloud_mailboxes: List::parse(["bob@contoso.com"]),
        ..organization(
            &["contoso.com"],
            &["accepted", "*.contoso.com", "contoso.com off"],
        )
    };
    check(
        &organization,
        "bob@contoso.com",
        &[CloudMailbox],
        Grade::Documented,
    );
}

/// The grades that were agreed on for what no document says for certain; all else is documented.
#[test]
fn every_ground_has_a_claim_of_its_own_and_its_grade() {
    let mut sentences = HashSet::new();
    for ground in Ground::ALL {
        let claim = ground.claim();
        assert!(sentences.insert(claim.says), "{ground:?} repeats another");
        let expected = match ground {
            WildcardApex | OrderContradiction => Grade::DocumentsDisagree,
            Everything | Centralized | ScopesAddUp | JournalReport | OnMicrosoftSender => {
                Grade::Reported
            }
            LongestWildcard
            | AcceptedSubdomain
            | PlainDomainAlone
            | Assumed
            | UnknownAcceptedDomains
            | UnknownConnectors
            | UnknownMailboxes
            | NoMatchAccepted
            | MxLoops
            | MxUnknown
            | Redirected => Grade::Inferred,
            Tie | TestMode => Grade::Undocumented,
            ExactEntry
            | Wildcard
            | AllAccepted
            | OnlyByTransportRule
            | AcceptedDomainsOnPartner
            | CentralizedOnPartner
            | NoMatch
            | Disabled
            | InternalRelay
            | CloudMailbox
            | AllMailboxes
            | PassedOn
            | UnknownRecipient
            | DirectoryUnknown
            | Forwarded => Grade::Documented,
            other => panic!("nobody has agreed on a grade of {other:?}"),
        };
        assert_eq!(claim.grade, expected, "{ground:?}");
        // Only what somebody told us, and what nobody has published, has no document to cite.
        let may_lack = matches!(claim.grade, Grade::Reported | Grade::Undocumented);
        assert!(may_lack || !claim.places.is_empty(), "{ground:?}");
    }
}

#[test]
fn advice_is_given_where_an_entry_removes_the_doubt() {
    let organization = organization(
        &["contoso.com", "x.contoso.com"],
        &[
            "accepted",
            "*.contoso.com",
            "a.example",
            "a.example",
            "*.b.example",
            "*.b.example",
            "c.example",
        ],
    );
    for (recipient, domain_to_list) in [
        (
            "a@x.contoso.com",
            Some("add x.contoso.com to the connector"),
        ),
        ("a@contoso.com", Some("add contoso.com to the connector")),
        (
            "a@sub.b.example",
            Some("add sub.b.example to the connector"),
        ),
        (
            "a@a.example",
            Some("Keep a.example on the connector you want"),
        ),
        ("a@c.example", None),
        ("a@elsewhere.example", None),
    ] {
        let router = Router::new(organization.clone(), Precedence::default());
        let recipient = address(recipient);
        let advice = router.route(&recipient).advice();
        assert_eq!(advice.is_some(), domain_to_list.is_some(), "{recipient}");
        let advice = advice.unwrap_or_default();
        assert!(
            advice.contains(domain_to_list.unwrap_or_default()),
            "{advice}"
        );
    }
}

#[test]
fn an_answer_names_every_connector_of_a_tie() {
    let organization = organization(
        &[],
        &[
            "a.example",
            "a.example *",
            "a.example off",
            "a.example test",
        ],
    );
    let router = Router::new(organization, Precedence::default());
    let recipient = address("x@a.example");
    let answer = router.route(&recipient).answer();
    assert!(
        answer.contains("a.example, a.example * and a.example test equally well"),
        "{answer}"
    );
}
