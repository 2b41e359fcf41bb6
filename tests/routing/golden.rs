//! Where mail goes: each rule by an organization of its own.

use super::{address, check, check_both, organization, shown};
use connector_checker::domain::Domain;
use connector_checker::organization::{List, Name, Organization};
use connector_checker::routing::{
    Match, Outcome, Precedence, Router, Rule, Strength, example_recipients, worked_example,
};

#[test]
fn the_page_s_three_addresses_under_both_readings() {
    let example = super::twin::organization(&worked_example());
    check(&example, "john@fabrikam.com", "1");
    check(&example, "john@contoso.com", "2");
    check_both(&example, "john@sales.contoso.com", ["3", "1"]);
}

#[test]
fn the_example_is_the_page_s() {
    let example = worked_example();
    let domains = example.accepted_domains.iter();
    let domains: Vec<_> = domains
        .filter_map(|accepted| accepted.domain.as_ref())
        .map(Domain::as_str)
        .collect();
    let expected = [
        "contoso.com",
        "sales.contoso.com",
        "fabrikam.com",
        "contoso.onmicrosoft.com",
    ];
    assert_eq!(domains, expected);
    let names = example
        .outbound_connectors
        .iter()
        .map(|connector| &*connector.name);
    assert!(names.eq(["Connector 1", "Connector 2", "Connector 3"]));
    let recipients = example_recipients().map(|recipient| recipient.address.to_string());
    let expected = [
        "john@fabrikam.com",
        "john@contoso.com",
        "john@sales.contoso.com",
    ];
    assert_eq!(recipients, expected);
}

#[test]
fn both_orders_begin_with_exact_and_end_with_the_star() {
    use Strength::{AllAccepted, Everything, Exact, Wildcard};
    assert_eq!(Precedence::default(), Precedence::MostSpecific);
    let order = Precedence::MostSpecific.order();
    assert_eq!(order, [Exact, Wildcard, AllAccepted, Everything]);
    let order = Precedence::ListedOrder.order();
    assert_eq!(order, [Exact, AllAccepted, Wildcard, Everything]);
}

#[test]
fn a_plain_domain_matches_itself_and_none_of_its_subdomains() {
    let organization = organization(&[], &["contoso.com"]);
    check(&organization, "a@contoso.com", "1");
    check(&organization, "a@CONTOSO.COM.", "1");
    check(&organization, "a@sales.contoso.com", "MX");
    check(&organization, "a@com.example", "MX");
}

#[test]
fn a_wildcard_matches_every_depth_and_the_domain_itself() {
    let organization = organization(&[], &["*.contoso.com"]);
    check(&organization, "a@sales.contoso.com", "1");
    check(&organization, "a@mail.eu.sales.contoso.com", "1");
    check(&organization, "a@contoso.com", "1");
}

#[test]
fn an_exact_entry_beats_the_wildcard_of_the_same_domain() {
    check(
        &organization(&[], &["*.contoso.com", "contoso.com"]),
        "a@contoso.com",
        "2",
    );
}

#[test]
fn a_name_that_merely_ends_alike_is_another_domain() {
    let organization = organization(
        &["contoso.com subdomains"],
        &["*.contoso.com", "contoso.com", "accepted"],
    );
    check(&organization, "a@evilcontoso.com", "MX");
    check(&organization, "a@contoso.com.evil.example", "MX");
}

#[test]
fn the_longest_wildcard_wins() {
    let organization = organization(&[], &["*.com", "*.sales.contoso.com", "*.contoso.com", "*"]);
    check(&organization, "a@eu.sales.contoso.com", "2");
    check(&organization, "a@sales.contoso.com", "2");
    check(&organization, "a@hr.contoso.com", "3");
    check(&organization, "a@fabrikam.com", "1");
    check(&organization, "a@fabrikam.example", "4");
}

#[test]
fn the_star_comes_last_in_both_readings() {
    let accepted = ["contoso.com", "fabrikam.com"];
    let organization = organization(&accepted, &["*", "accepted", "fabrikam.com"]);
    check(&organization, "a@contoso.com", "2");
    check(&organization, "a@fabrikam.com", "3");
    check(&organization, "a@anywhere.example", "1");
}

#[test]
fn all_accepted_domains_are_the_listed_ones_only() {
    let organization = organization(&["contoso.com"], &["accepted"]);
    check(&organization, "a@contoso.com", "1");
    check(&organization, "a@sales.contoso.com", "MX");
    check(&organization, "a@fabrikam.com", "MX");
}

#[test]
fn match_subdomains_brings_the_subdomains_in() {
    let organization = organization(&["contoso.com subdomains", "fabrikam.com"], &["accepted"]);
    check(&organization, "a@contoso.com", "1");
    check(&organization, "a@eu.sales.contoso.com", "1");
    check(&organization, "a@sales.fabrikam.com", "MX");
}

#[test]
fn the_nearest_accepted_domain_is_the_one_that_is_named() {
    let accepted = [
        "contoso.com subdomains",
        "sales.contoso.com",
        "hr.contoso.com subdomains",
    ];
    let router = Router::new(
        organization(&accepted, &["accepted"]),
        Precedence::default(),
    );
    for (recipient, position, subdomain) in [
        ("a@sales.contoso.com", 1, false),
        ("a@eu.sales.contoso.com", 0, true),
        ("a@eu.hr.contoso.com", 2, true),
    ] {
        let accepted = &router.organization().accepted_domains[position];
        let expected = Match::AllAccepted {
            accepted: accepted.domain.clone().expect("it is known"),
            subdomain,
        };
        let recipient = address(recipient);
        assert_eq!(router.route(&recipient).reading.rule, Rule::Scope(expected));
    }
}

#[test]
fn an_accepted_domain_that_is_listed_twice_has_its_subdomains_if_either_says_so() {
    for accepted in [
        ["contoso.com", "contoso.com subdomains"],
        ["contoso.com subdomains", "contoso.com"],
    ] {
        let organization = organization(&accepted, &["accepted"]);
        check(&organization, "a@sales.contoso.com", "1");
        check(&organization, "a@contoso.com", "1");
    }
}

#[test]
fn the_readings_differ_on_the_domain_itself_too_where_a_wildcard_covers_it() {
    let organization = organization(&["contoso.com"], &["accepted", "*.contoso.com"]);
    check_both(&organization, "a@contoso.com", ["2", "1"]);
    // Not accepted, so only the wildcard matches.
    check(&organization, "a@sales.contoso.com", "2");
}

#[test]
fn equal_matches_tie_and_nobody_is_picked() {
    let connectors = [
        "contoso.com",
        "accepted",
        "contoso.com",
        "*.contoso.com",
        "accepted",
    ];
    let organization = organization(&["contoso.com", "fabrikam.com"], &connectors);
    check(&organization, "a@contoso.com", "1 or 3");
    check(&organization, "a@fabrikam.com", "2 or 5");
    check(&organization, "a@sales.contoso.com", "4");
}

#[test]
fn a_tie_in_one_reading_may_be_none_in_the_other() {
    let connectors = ["accepted", "*.contoso.com", "accepted *.contoso.com"];
    let organization = organization(&["contoso.com"], &connectors);
    check_both(&organization, "a@contoso.com", ["2 or 3", "1 or 3"]);
}

#[test]
fn a_name_that_a_connector_lists_twice_is_no_tie() {
    let organization = organization(
        &[],
        &["contoso.com *.contoso.com Contoso.com *.contoso.com"],
    );
    check(&organization, "a@contoso.com", "1");
    check(&organization, "a@sales.contoso.com", "1");
}

#[test]
fn a_disabled_connector_is_left_out() {
    let organization = organization(&["contoso.com"], &["contoso.com off", "accepted"]);
    check(&organization, "a@contoso.com", "2");
}

#[test]
fn a_connector_for_mail_flow_rules_is_left_out() {
    let organization = organization(
        &["contoso.com"],
        &["contoso.com rule", "accepted", "* rule"],
    );
    check(&organization, "a@contoso.com", "2");
    check(&organization, "a@fabrikam.com", "MX");
}

#[test]
fn a_connector_in_test_mode_stays_in() {
    check(
        &organization(&[], &["contoso.com test", "*"]),
        "a@contoso.com",
        "1",
    );
}

#[test]
fn a_connector_with_an_empty_scope_matches_nothing() {
    check(
        &organization(&["contoso.com"], &["", "central"]),
        "a@contoso.com",
        "MX",
    );
}

#[test]
fn both_scopes_of_a_connector_add_up() {
    let organization = organization(&["contoso.com"], &["accepted *.fabrikam.com"]);
    check(&organization, "a@contoso.com", "1");
    check(&organization, "a@sales.fabrikam.com", "1");
    check(&organization, "a@adatum.com", "MX");
}

#[test]
fn the_readings_agree_where_one_connector_has_both_scopes() {
    let organization = organization(&["contoso.com"], &["accepted *.contoso.com"]);
    check(&organization, "a@contoso.com", "1");
}

#[test]
fn centralized_transport_comes_before_every_other_match() {
    let organization = organization(&["contoso.com"], &["contoso.com", "* central", "accepted"]);
    check(&organization, "a@contoso.com", "2");
    check(&organization, "a@anywhere.example", "2");
}

#[test]
fn centralized_transport_needs_a_scope_that_matches() {
    let organization = organization(&["contoso.com"], &["contoso.com", "fabrikam.com central"]);
    check(&organization, "a@contoso.com", "1");
    check(&organization, "a@fabrikam.com", "2");
}

#[test]
fn centralized_transport_needs_a_connector_that_is_in_the_running() {
    for out in ["* central off", "* central rule"] {
        check(
            &organization(&[], &["contoso.com", out]),
            "a@contoso.com",
            "1",
        );
    }
}

#[test]
fn among_centralized_connectors_the_usual_order_decides() {
    let connectors = [
        "* central",
        "*.contoso.com central",
        "accepted central",
        "contoso.com",
    ];
    let organization = organization(&["contoso.com"], &connectors);
    check_both(&organization, "a@contoso.com", ["2", "3"]);
    check(&organization, "a@fabrikam.com", "1");
}

#[test]
fn a_partner_connector_has_neither_accepted_domains_nor_centralized_transport() {
    let organization = organization(
        &["contoso.com"],
        &[
            "partner accepted central *.fabrikam.com",
            "sales.fabrikam.com",
        ],
    );
    check(&organization, "a@contoso.com", "MX");
    check(&organization, "a@sales.fabrikam.com", "2");
    check(&organization, "a@hr.fabrikam.com", "1");
}

#[test]
fn a_mailbox_in_exchange_online_stays_there_whatever_the_connectors() {
    let organization = Organization {
        cloud_mailboxes: List::parse(["Bob@contoso.com"]),
        ..organization(&["contoso.com"], &["* central", "contoso.com", "accepted"])
    };
    check(&organization, "bob@CONTOSO.com", "stays");
    check(&organization, "john@contoso.com", "1");
}

#[test]
fn an_organization_without_anything_sends_by_mx() {
    check(&Organization::default(), "a@contoso.com", "MX");
}

#[test]
fn names_in_other_alphabets_match_their_ascii_form() {
    let organization = organization(
        &["xn--bcher-kva.example"],
        &["*.bücher.example", "accepted"],
    );
    check_both(&organization, "a@BÜCHER.example", ["1", "2"]);
    check(&organization, "a@x.xn--bcher-kva.example", "1");
}

#[test]
fn a_reading_names_the_connectors_at_its_outcome_s_positions() {
    let mut organization = organization(&[], &["a.example", "b.example", "a.example"]);
    for (connector, name) in organization
        .outbound_connectors
        .iter_mut()
        .zip(["A", "B", "C"])
    {
        connector.name = Name::from(name).into();
    }
    let router = Router::new(organization, Precedence::default());
    for (recipient, outcome, names) in [
        ("x@a.example", Outcome::Tie(vec![0, 2]), &["A", "C"][..]),
        ("x@b.example", Outcome::Connector(1), &["B"]),
        ("x@c.example", Outcome::Mx, &[]),
    ] {
        let reading = router.route(&address(recipient)).reading;
        assert_eq!(reading.outcome, outcome);
        assert_eq!(reading.connectors, names);
    }
}

#[test]
fn a_route_outlives_its_router_and_says_the_same_as_another_of_its_kind() {
    let route = |recipient: &str| {
        let router = Router::new(worked_example(), Precedence::default());
        router.route(&address(recipient))
    };
    let one = route("john@sales.contoso.com");
    assert_eq!(one, route("john@sales.contoso.com"));
    assert_ne!(one, route("john@hr.contoso.com"));
    assert_eq!(
        one.answer(),
        "Mail for john@sales.contoso.com goes through Connector 3."
    );
    assert_eq!(shown(one.under(Precedence::MostSpecific)), "3");
    assert_eq!(shown(one.under(Precedence::ListedOrder)), "1");
}

#[test]
fn a_router_is_copied_with_all_that_it_knows_and_shows_what_it_was_made_of() {
    let router = Router::new(worked_example(), Precedence::ListedOrder);
    let copy = router.clone();
    for recipient in example_recipients() {
        assert_eq!(
            copy.route(&recipient.address),
            router.route(&recipient.address)
        );
    }
    let shown = format!("{copy:?}");
    assert!(
        shown.contains("Connector 1") && shown.contains("ListedOrder"),
        "{shown}"
    );
}
