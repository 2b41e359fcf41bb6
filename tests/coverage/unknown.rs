//! What wasn't exported carries through.

use super::{address, coverage, organization};
use connector_checker::coverage::Coverage;
use connector_checker::organization::{Arrival, Noun, OutboundParameter, RoutingView, Settings};
use connector_checker::routing::{Ground, Message};

fn unknown(coverage: &Coverage) -> Vec<String> {
    let tree = coverage.tree();
    let unknown = tree.all().filter(|branch| branch.answer.is_unknown());
    unknown.map(ToString::to_string).collect()
}

#[test]
fn a_connector_that_may_be_off_leaves_its_own_recipients_open() {
    let mut organization = organization(&[], &["*.contoso.com", "sales.contoso.com", "*"]);
    organization.outbound_connectors[0].forget(OutboundParameter::Enabled);
    assert_eq!(
        unknown(&coverage(&organization)),
        ["contoso.com and everything below it, except sales.contoso.com"]
    );
}

#[test]
fn recipient_domains_that_were_not_exported_leave_everything_open() {
    let mut organization = organization(&[], &["contoso.com", "*"]);
    organization.outbound_connectors[0].forget(OutboundParameter::RecipientDomains);
    assert_eq!(unknown(&coverage(&organization)), ["every domain"]);
}

#[test]
fn subdomains_that_may_be_included_are_a_branch_of_their_own() {
    let mut organization = organization(&["contoso.com"], &["accepted"]);
    organization.accepted_domains[0].match_sub_domains = Default::default();
    let found = coverage(&organization);
    assert_eq!(unknown(&found), ["everything below contoso.com"]);
    let region = found
        .region(&address("john@sales.contoso.com"))
        .expect("it has a region");
    assert!(
        region
            .answer
            .doubts
            .iter()
            .eq([Ground::UnknownAcceptedDomains])
    );
}

#[test]
fn a_list_that_was_cut_off_is_no_complete_list() {
    let mut organization = organization(&[], &["contoso.com"]);
    organization.incomplete.push(Noun::OutboundConnector);
    let found = coverage(&organization);
    assert_eq!(unknown(&found), ["every other domain", "contoso.com"]);
    let words = found.tree().answer.in_words(found.router().organization());
    assert_eq!(words, "MX record, as far as is known");
}

#[test]
fn what_nobody_has_said_is_a_condition_and_not_unknown() {
    let organization = organization(&["contoso.com"], &["contoso.com"]);
    let view = RoutingView {
        arrival: Arrival::default(),
        ..RoutingView::from(organization)
    };
    let coverage = Coverage::new(view, Message::default());
    let region = coverage
        .region(&address("john@contoso.com"))
        .expect("it has a region");
    assert!(!region.answer.is_unknown());
    assert!(region.answer.doubts.iter().eq([Ground::DirectoryUnknown]));
}
