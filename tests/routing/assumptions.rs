//! What an answer says where settings of a connector weren't exported.

use super::made::{any_address, any_organization};
use super::properties::{config, router as router_of, said};
use super::{accepted, address, connector};
use connector_checker::evidence::Grade;
use connector_checker::organization::{
    List, Organization, OutboundConnector, OutboundConnectorView, OutboundParameter, Setting,
    Settings, parse_item,
};
use connector_checker::routing::{Ground, Outcome, Precedence, Route, Router};
use proptest::prelude::*;
use proptest::sample::subsequence;

/// The settings that routing depends on.
const ALL: [OutboundParameter; 7] = OutboundConnectorView::PARAMETERS;

/// A connector in words of which one setting is unknown.
fn without(words: &str, parameter: OutboundParameter) -> OutboundConnector {
    let mut connector = connector(words);
    connector.forget(parameter);
    connector
}

fn router(connectors: Vec<OutboundConnector>) -> Router {
    let organization = Organization {
        accepted_domains: vec![accepted("contoso.com")],
        outbound_connectors: connectors,
        ..Organization::default()
    };
    Router::new(organization, Precedence::default())
}

/// Checks whether the answer for john@contoso.com says that it rests on an unknown setting.
#[track_caller]
fn check(connectors: Vec<OutboundConnector>, is_assumed: bool) {
    let route = router(connectors).route(&address("john@contoso.com"));
    assert_eq!(route.grounds.contains(Ground::Assumed), is_assumed);
    assert_eq!(route.grade() >= Grade::Inferred, is_assumed);
    let mut claims = route.claims();
    assert_eq!(
        claims.any(|claim| claim.says.contains("wasn’t exported")),
        is_assumed
    );
}

#[test]
fn an_answer_says_that_a_setting_of_its_connector_was_not_exported() {
    check(vec![connector("contoso.com")], false);
    for parameter in ALL {
        check(vec![without("contoso.com accepted", parameter)], true);
    }
}

#[test]
fn an_answer_says_so_of_a_connector_that_might_be_a_better_match() {
    use OutboundParameter::*;
    let exact = || connector("contoso.com");
    for (parameter, is_better) in [
        (RouteAllMessagesViaOnPremises, true),
        (RecipientDomains, true),
        (Enabled, false),
        (ConnectorType, false),
        (AllAcceptedDomains, false),
        (IsTransportRuleScoped, false),
        (TestMode, false),
    ] {
        check(vec![exact(), without("*", parameter)], is_better);
        // Without a competitor that is any better, each of them decides.
        check(vec![without("*", parameter)], true);
    }
    // A list that was cut off may hold whatever one that is missing may hold.
    let mut cut_off = connector("fabrikam.com");
    let known = vec![parse_item("fabrikam.com")];
    cut_off.recipient_domains = List::new(known, false).into();
    check(vec![exact(), cut_off], true);
    // But nothing is better than the exact entry of a centralized connector, except another.
    let unlisted = || without("", RecipientDomains);
    check(vec![connector("contoso.com central"), unlisted()], false);
    let mut central = unlisted();
    central.route_all_messages_via_on_premises = true.into();
    check(vec![connector("contoso.com central"), central], true);
}

#[test]
fn the_reading_in_which_it_matters_may_be_the_other_one() {
    let wildcard = || connector("*.contoso.com");
    let organization = |second| Organization {
        accepted_domains: vec![accepted("sales.contoso.com")],
        outbound_connectors: vec![wildcard(), second],
        ..Organization::default()
    };
    let unknown = without("fabrikam.com", OutboundParameter::AllAcceptedDomains);
    let router = Router::new(organization(unknown), Precedence::MostSpecific);
    let route = router.route(&address("john@sales.contoso.com"));
    assert_eq!(route.reading.outcome, Outcome::Connector(0));
    assert!(route.grounds.contains(Ground::Assumed));
}

#[test]
fn a_connector_that_takes_no_part_has_nothing_to_say() {
    for words in ["contoso.com off", "contoso.com rule"] {
        for parameter in [
            OutboundParameter::RecipientDomains,
            OutboundParameter::RouteAllMessagesViaOnPremises,
            OutboundParameter::TestMode,
        ] {
            let router = router(vec![connector("*"), without(words, parameter)]);
            let route = router.route(&address("john@contoso.com"));
            assert!(!route.grounds.contains(Ground::Assumed), "{parameter:?}");
            let mut trace = router.trace(&route);
            assert!(trace.all(|entry| entry.assumed().next().is_none()));
        }
    }
}

#[test]
fn the_trace_names_what_was_not_exported_of_each_connector() {
    let mut second = without("fabrikam.com", OutboundParameter::RecipientDomains);
    second.forget(OutboundParameter::TestMode);
    let router = router(vec![connector("*.contoso.com"), second]);
    let route = router.route(&address("john@contoso.com"));
    let trace: Vec<_> = router.trace(&route).collect();
    assert_eq!(trace[0].assumed().count(), 0);
    assert!(trace[1].grounds.contains(Ground::Assumed));
    assert_eq!(
        trace[1].assumed().collect::<Vec<_>>(),
        [
            OutboundParameter::RecipientDomains,
            OutboundParameter::TestMode
        ]
    );
}

#[test]
fn a_mailbox_in_exchange_online_rests_on_no_connector() {
    let organization = Organization {
        outbound_connectors: vec![OutboundConnector::exported("a")],
        cloud_mailboxes: List::parse(["john@contoso.com"]),
        ..Organization::default()
    };
    let router = Router::new(organization, Precedence::default());
    let route = router.route(&address("john@contoso.com"));
    assert!(!route.grounds.contains(Ground::Assumed));
}

/// Where a message goes in both readings.
fn outcomes(route: &Route) -> [Outcome; 2] {
    Precedence::ALL.map(|precedence| route.under(precedence).outcome.clone())
}

proptest! {
    #![proptest_config(config())]

    /// Whatever an export leaves out, an answer that would be another one with it says so.
    #[test]
    fn an_answer_that_what_is_missing_could_change_says_so(
        organization in any_organization(),
        recipient in any_address(),
        at in any::<prop::sample::Index>(),
        missing in subsequence(ALL.to_vec(), 1..=ALL.len()),
        is_cut_off in any::<bool>(),
        said in said(),
    ) {
        let count = organization.outbound_connectors.len();
        if count == 0 {
            return Ok(());
        }
        let place = at.index(count);
        let mut exported = organization.clone();
        let connector = &mut exported.outbound_connectors[place];
        for parameter in missing {
            match parameter {
                OutboundParameter::RecipientDomains if is_cut_off => {
                    let first = connector.view().recipient_domains.into_iter().take(1);
                    let first = first.map(|pattern| Ok(pattern.into())).collect();
                    connector.recipient_domains = Setting::given(List::new(first, false));
                }
                parameter => connector.forget(parameter),
            }
        }
        let [route, whole] = [exported, organization].map(|organization| {
            router_of(&organization, said, Precedence::default()).route(&recipient)
        });
        if outcomes(&route) != outcomes(&whole) {
            prop_assert!(route.grounds.contains(Ground::Assumed), "{route:?}");
        }
    }

    #[test]
    fn where_every_setting_is_known_nothing_is_assumed(
        organization in any_organization(),
        recipient in any_address(),
    ) {
        let router = Router::new(organization, Precedence::default());
        let route = router.route(&recipient);
        prop_assert!(!route.grounds.contains(Ground::Assumed));
        prop_assert!(router.trace(&route).all(|entry| entry.assumed().next().is_none()));
    }
}
