//! Accepted domains that no connector serves, and mail that leaves by surprise.

use super::exported::{config, recipients};
use super::made::{any_organization, message};
use super::{coverage, organization, view};
use connector_checker::coverage::{Coverage, OwnRegion, Region};
use connector_checker::organization::{Arrival, MxRecords, RoutingView};
use connector_checker::routing::{Match, Message, Outcome, Precedence, Router, Rule};
use proptest::prelude::*;

fn own(regions: &[OwnRegion<'_>]) -> Vec<(usize, String)> {
    let shown = regions
        .iter()
        .map(|own| (own.accepted_domain, own.region.recipients.to_string()));
    shown.collect()
}

fn names(regions: &[Region<'_>]) -> Vec<String> {
    regions
        .iter()
        .map(|region| region.recipients.to_string())
        .collect()
}

#[test]
fn an_accepted_domain_without_a_connector_is_unserved_with_the_subdomains_it_includes() {
    let organization = organization(
        &["contoso.com", "fabrikam.com subdomains", "tailspintoys.com"],
        &["contoso.com", "mail.fabrikam.com"],
    );
    let coverage = coverage(&organization);
    assert_eq!(
        own(&coverage.unserved()),
        [
            (1, "fabrikam.com".to_owned()),
            (1, "everything below fabrikam.com".to_owned()),
            (1, "everything below mail.fabrikam.com".to_owned()),
            (2, "tailspintoys.com".to_owned()),
        ]
    );
}

#[test]
fn mail_that_loops_is_unserved() {
    let arrival = Arrival {
        mx: MxRecords::Here,
        ..Arrival::SETTLED
    };
    let view = view(&organization(&["contoso.com"], &[]), arrival);
    let coverage = Coverage::new(view, Message::default());
    assert_eq!(
        coverage.unserved()[0].region.answer.outcomes[0],
        Outcome::Loops
    );
}

#[test]
fn an_own_domain_that_leaves_through_a_star_is_a_surprise() {
    let organization = organization(
        &["contoso.com", "fabrikam.com"],
        &["partner *", "fabrikam.com"],
    );
    let coverage = coverage(&organization);
    assert_eq!(
        own(&coverage.own_by_star()),
        [(0, "contoso.com".to_owned())]
    );
    assert_eq!(own(&coverage.unserved()), []);
}

#[test]
fn subdomains_of_a_plain_domain_that_leave_another_way_are_a_surprise() {
    for star in ["*", "*.example"] {
        let organization = organization(&[], &["contoso.com", star]);
        let coverage = coverage(&organization);
        assert_eq!(
            names(&coverage.below_plain_domains()),
            ["everything below contoso.com"]
        );
    }
    let wildcard = organization(&[], &["contoso.com", "*.com"]);
    assert_eq!(names(&coverage(&wildcard).below_plain_domains()), [""; 0]);
}

/// By the router alone: which recipients in accepted domains match `*` or nothing.
#[test]
fn own_regions_are_those_that_the_router_finds() {
    let recipients = recipients();
    proptest!(config(200), |(organization in any_organization(), message in message())| {
        let view: RoutingView = view(&organization, Arrival::SETTLED);
        let coverage = Coverage::new(view.clone(), message);
        let unserved = coverage.unserved();
        let by_star = coverage.own_by_star();
        let routers = Precedence::ALL.map(|precedence| Router::new(view.clone(), precedence).carrying(message));
        for recipient in &recipients {
            let domain = recipient.domain().as_str();
            let is_own = organization.accepted_domains.iter().any(|accepted| {
                let name = accepted.domain().expect("it is known").as_str();
                let includes = accepted.match_sub_domains.known() == Some(&true);
                domain == name || includes && domain.ends_with(&format!(".{name}"))
            });
            let is_in = |found: &[OwnRegion<'_>]| {
                let region = coverage.region(recipient).expect("everyone is in a region");
                found.iter().any(|own| own.region == region)
            };
            let rules = routers.each_ref().map(|router| router.route(recipient).reading.rule);
            prop_assert_eq!(is_in(&unserved), is_own && rules[0] == Rule::NoMatch);
            let is_star = |rule: &Rule| matches!(
                rule, Rule::Scope(Match::Everything) | Rule::Centralized(Match::Everything)
            );
            prop_assert_eq!(is_in(&by_star), is_own && rules.iter().any(is_star));
        }
    });
}
