//! What would change if one object had other settings.

use super::exported::{any_view, config, recipients};
use super::made::{any_accepted_domain, any_connector, any_organization, arrival, message};
use super::{coverage, organization, view};
use connector_checker::coverage::{Answer, Coverage, Difference, RouteChanges, WhatIf};
use connector_checker::domain::MailAddress;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainView, Arrival, ConnectorType, Noun, Organization,
    OutboundConnector, RoutingView, Sameness, Setting,
};
use connector_checker::routing::Ground;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;

/// What somebody considers, as a change of an organization.
#[derive(Clone, Debug)]
enum Edit {
    Connector(Index, Box<OutboundConnector>),
    Toggle(Index),
    AcceptedDomain(Index, AcceptedDomain),
    Arrival(Arrival),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => (any::<Index>(), any_connector()).prop_map(|(at, connector)| Edit::Connector(at, Box::new(connector))),
        1 => any::<Index>().prop_map(Edit::Toggle),
        2 => (any::<Index>(), any_accepted_domain()).prop_map(|(at, domain)| Edit::AcceptedDomain(at, domain)),
        1 => arrival().prop_map(Edit::Arrival),
    ]
}

/// Replaces an item or adds one, and returns the position.
fn put<T>(items: &mut Vec<T>, at: Index, item: T) -> usize {
    let position = at.index(items.len() + 1);
    match items.get_mut(position) {
        Some(slot) => *slot = item,
        None => items.push(item),
    }
    position
}

/// Makes the change, and says it to the map.
fn make(edit: Edit, organization: &mut Organization, arrival: &mut Arrival) -> WhatIf {
    match edit {
        Edit::Connector(at, mut connector) => {
            let connectors = &mut organization.outbound_connectors;
            let position = at.index(connectors.len() + 1);
            connector.name = Setting::given(position.to_string().as_str().into());
            let position = put(connectors, at, *connector);
            WhatIf::Connector(position, connectors[position].view())
        }
        Edit::Toggle(at) => {
            let connectors = &mut organization.outbound_connectors;
            if connectors.is_empty() {
                return WhatIf::Arrival(*arrival);
            }
            let position = at.index(connectors.len());
            let connector = &mut connectors[position];
            connector.enabled = (connector.enabled.known() != Some(&true)).into();
            WhatIf::Connector(position, connector.view())
        }
        Edit::AcceptedDomain(at, domain) => {
            let position = put(&mut organization.accepted_domains, at, domain);
            WhatIf::AcceptedDomain(position, organization.accepted_domains[position].view())
        }
        Edit::Arrival(said) => {
            *arrival = said;
            WhatIf::Arrival(said)
        }
    }
}

fn sentences(changes: &RouteChanges) -> Vec<String> {
    changes
        .changes()
        .map(|(branch, _)| branch.to_string())
        .collect()
}

/// Fails unless both move the same recipients in the same way.
fn prop_assert_same(
    found: &RouteChanges,
    expected: &RouteChanges,
    recipients: &[MailAddress],
) -> Result<(), TestCaseError> {
    for recipient in recipients {
        let [found, expected] = [found, expected].map(|routes| &routes.tree.find(recipient).answer);
        prop_assert_eq!(found, expected, "{}", recipient);
    }
    prop_assert_eq!(sentences(found), sentences(expected));
    Ok(())
}

#[test]
fn a_change_that_somebody_considers_moves_what_the_whole_difference_says() {
    let recipients = recipients();
    proptest!(config(500), |(
        organization in any_organization(), said in arrival(), edit in edit(), message in message()
    )| {
        let coverage = Coverage::new(view(&organization, said), message);
        let (mut after, mut says) = (organization.clone(), said);
        let what_if = make(edit, &mut after, &mut says);
        let changes = coverage.what_if(&what_if);
        let whole = Difference::of([&organization, &after], [said, says], message).routes;
        prop_assert_same(&changes, &whole, &recipients)?;
    });
}

#[test]
fn several_changes_move_what_the_whole_difference_says() {
    let recipients = recipients();
    let edits = proptest::collection::vec(edit(), 2..5);
    proptest!(config(500), |(
        organization in any_organization(), said in arrival(), edits in edits, message in message()
    )| {
        let coverage = Coverage::new(view(&organization, said), message);
        let (mut after, mut says) = (organization.clone(), said);
        let all: Vec<WhatIf> =
            edits.into_iter().map(|edit| make(edit, &mut after, &mut says)).collect();
        let changes = coverage.what_if_all(&all);
        let whole = Difference::of([&organization, &after], [said, says], message).routes;
        prop_assert_same(&changes, &whole, &recipients)?;
    });
}

#[test]
fn an_accepted_domain_without_its_name_is_as_good_as_removed() {
    let mut organization = organization(&["contoso.com", "fabrikam.com"], &[]);
    let mut all = OutboundConnector::of_type("All", ConnectorType::OnPremises);
    all.all_accepted_domains = true.into();
    organization.outbound_connectors.push(all);
    let before = coverage(&organization);
    let nothing = AcceptedDomainView {
        domain: None,
        domain_type: None,
        match_sub_domains: None,
    };
    let changes = before.what_if(&WhatIf::AcceptedDomain(0, nothing));
    organization.accepted_domains.remove(0);
    let after = coverage(&organization);
    assert_eq!(sentences(&changes), ["contoso.com"]);
    assert_eq!(changes.sameness(), Sameness::Different);
    let recipient = "jane@contoso.com".parse().expect("an address");
    let answer = after
        .region(&recipient)
        .map(|region| region.answer.outcomes.clone());
    let change = changes.tree.find(&recipient).answer.as_ref();
    assert_eq!(change.map(|change| change.after.outcomes.clone()), answer);
}

/// Where the change can't reach, the routes are the same whatever is unknown. Elsewhere nothing that the
/// routers say differently is kept back.
#[test]
fn a_change_is_never_kept_back_because_something_is_unknown() {
    let recipients = recipients();
    proptest!(config(500), |(before in any_view(), at: Index, other in any_connector(), message in message())| {
        let position = at.index(before.outbound_connectors.len() + 1);
        let coverage = Coverage::new(before.clone(), message);
        let changes = coverage.what_if(&WhatIf::Connector(position, other.view()));
        let mut after: RoutingView = before;
        match after.outbound_connectors.get_mut(position) {
            Some(slot) => *slot = other.view(),
            None => after.outbound_connectors.push(other.view()),
        }
        let after = Coverage::new(after, message);
        for recipient in &recipients {
            let [one, two] = [&coverage, &after].map(|coverage| {
                coverage.region(recipient).expect("everyone is in a region").answer.clone()
            });
            if changes.tree.find(recipient).answer.is_none() {
                let unknown = |answer: &Answer| -> Vec<Ground> {
                    answer.doubts.iter().filter(|ground| ground.is_unknown()).collect()
                };
                prop_assert_eq!(&one.outcomes, &two.outcomes, "{}", recipient);
                // With centralized mail transport somewhere, the router is careful about messages that
                // leave directly, even in domains that it doesn't cover.
                prop_assert!(message.leaves_directly() || unknown(&one) == unknown(&two));
            }
        }
    });
}

#[test]
fn a_change_out_of_reach_changes_nothing_even_if_answers_are_unknown() {
    let mut organization = organization(&["contoso.com"], &["contoso.com", "fabrikam.com"]);
    organization.incomplete.push(Noun::OutboundConnector);
    let coverage = coverage(&organization);
    let mut connector = coverage.router().organization().outbound_connectors[1].clone();
    connector.recipient_domains = vec!["sales.fabrikam.com".parse().expect("a domain")];
    let changes = coverage.what_if(&WhatIf::Connector(1, connector));
    assert_eq!(sentences(&changes), ["fabrikam.com", "sales.fabrikam.com"]);
    // A connector that isn't listed may take them anyway.
    assert_eq!(changes.sameness(), Sameness::CantTell);
    assert_eq!(changes.tree.answer, None);
}

#[test]
fn another_name_or_test_mode_moves_nothing() {
    let coverage = coverage(&organization(&[], &["contoso.com", "*"]));
    let mut connector = coverage.router().organization().outbound_connectors[0].clone();
    connector.name = "Another name".into();
    connector.settings.test_mode = true;
    let changes = coverage.what_if(&WhatIf::Connector(0, connector));
    assert_eq!(changes.sameness(), Sameness::Same);
}
