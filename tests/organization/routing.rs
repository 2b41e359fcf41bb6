//! The view for routing: the worked example, and what is assumed where a setting is unknown.

use connector_checker::domain::{Domain, MailAddress};
use connector_checker::organization::{
    AcceptedDomain, Applies, Arrival, ConnectorType, Fallback, List, Literal, Noun, Organization,
    OutboundConnector, OutboundParameter, ParameterId, RoutingView, Setting, Settings, Value,
    parse_item,
};
use connector_checker::routing::{Outcome, Precedence, Router, worked_example};

/// The worked example of the page on several connectors.
fn example() -> Organization {
    let accepted = [
        "contoso.com",
        "sales.contoso.com",
        "fabrikam.com",
        "contoso.onmicrosoft.com",
    ];
    let connector = |name| OutboundConnector::of_type(name, ConnectorType::OnPremises);
    Organization {
        accepted_domains: accepted
            .map(|domain| AcceptedDomain::new(domain.parse().expect(domain)))
            .into(),
        outbound_connectors: vec![
            OutboundConnector {
                all_accepted_domains: true.into(),
                ..connector("Connector 1")
            },
            OutboundConnector {
                recipient_domains: List::parse(["contoso.com"]).into(),
                ..connector("Connector 2")
            },
            OutboundConnector {
                recipient_domains: List::parse(["smtp:*.contoso.com;1"]).into(),
                ..connector("Connector 3")
            },
        ],
        ..Organization::default()
    }
}

#[test]
fn the_worked_example_is_the_same_however_its_domains_are_spelled() {
    let exported = RoutingView {
        arrival: Arrival::SETTLED,
        ..RoutingView::from(example())
    };
    assert_eq!(exported, worked_example());
}

#[test]
fn mailboxes_of_the_model_stay_in_the_cloud() {
    let organization = Organization {
        cloud_mailboxes: List::parse(["Bob@Contoso.com", "nobody"]),
        ..example()
    };
    let router = Router::new(organization, Precedence::MostSpecific);
    let bob: MailAddress = "bob@contoso.com".parse().expect("an address");
    let outcome = router.route(&bob).reading.outcome;
    assert_eq!(outcome, Outcome::StaysInMicrosoft365);
}

#[test]
fn the_worked_example_rests_on_no_assumption() {
    for connector in worked_example().outbound_connectors {
        assert_eq!(connector.assumed().collect::<Vec<_>>(), []);
        assert!(!connector.rests_on_defaults());
    }
}

#[test]
fn an_unknown_setting_is_taken_for_its_default_and_named() {
    let exported = OutboundConnector::exported("a").view();
    assert!(exported.settings.enabled);
    assert_eq!(exported.settings.connector_type, ConnectorType::OnPremises);
    assert_eq!(exported.recipient_domains, []);
    assert!(!exported.settings.serves_accepted_domains());
    assert!(!exported.settings.is_transport_rule_scoped);
    assert!(!exported.settings.is_centralized());
    assert!(!exported.settings.test_mode);
    let assumed: Vec<OutboundParameter> = exported.assumed().collect();
    assert_eq!(
        assumed,
        [
            OutboundParameter::Enabled,
            OutboundParameter::ConnectorType,
            OutboundParameter::RecipientDomains,
            OutboundParameter::AllAcceptedDomains,
            OutboundParameter::IsTransportRuleScoped,
            OutboundParameter::RouteAllMessagesViaOnPremises,
            OutboundParameter::TestMode,
        ]
    );
}

#[test]
fn a_setting_that_is_given_is_what_the_view_says() {
    let mut connector = OutboundConnector::exported("a");
    for (parameter, value) in [
        (OutboundParameter::Enabled, Value::from(false)),
        (OutboundParameter::ConnectorType, Value::from("OnPremises")),
        (
            OutboundParameter::RecipientDomains,
            Value::list(["a.*.com", "*.contoso.com"]),
        ),
        (OutboundParameter::AllAcceptedDomains, Value::from(true)),
        (OutboundParameter::IsTransportRuleScoped, Value::from(true)),
        (
            OutboundParameter::RouteAllMessagesViaOnPremises,
            Value::from(true),
        ),
        (OutboundParameter::TestMode, Value::from(true)),
    ] {
        connector.set(parameter, value, None).expect("of its type");
    }
    let view = connector.view();
    assert!(!view.settings.enabled);
    assert!(view.settings.serves_accepted_domains());
    assert!(view.settings.is_transport_rule_scoped);
    assert!(view.settings.is_centralized());
    assert!(view.settings.test_mode);
    let patterns: Vec<String> = view
        .recipient_domains
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(patterns, ["*.contoso.com"]);
    assert_eq!(view.assumed().count(), 0);

    connector.connector_type = ConnectorType::Partner.into();
    let settings = connector.view().settings;
    assert!(
        !settings.serves_accepted_domains(),
        "a partner's connector has no such scope"
    );
    assert!(!settings.is_centralized());
}

#[test]
fn a_list_of_domains_that_was_cut_off_is_an_assumption() {
    let mut connector = OutboundConnector::of_type("a", ConnectorType::Partner);
    let domains = vec![parse_item("contoso.com")];
    connector.recipient_domains = List::new(domains, false).into();
    assert_eq!(
        connector.view().assumed().collect::<Vec<_>>(),
        [OutboundParameter::RecipientDomains]
    );
}

#[test]
fn accepted_domains_are_viewed_tolerantly() {
    let mut domain = AcceptedDomain::exported();
    assert_eq!(domain.view().domain, None);
    assert_eq!(domain.view().domain_type, None);
    assert_eq!(domain.view().match_sub_domains, None);
    domain.domain_name = "contoso.com".parse().map_err(|_| unreachable!()).into();
    domain.match_sub_domains = true.into();
    let view = domain.view();
    assert_eq!(
        view.domain.as_ref().map(|domain| domain.as_str()),
        Some("contoso.com")
    );
    assert_eq!(view.match_sub_domains, Some(true));
}

#[test]
fn the_view_says_which_of_its_lists_may_lack_something() {
    assert_eq!(RoutingView::from(example()).incomplete, []);
    let nothing = RoutingView::from(Organization::exported());
    assert_eq!(nothing.incomplete, RoutingView::LISTS);
    for (noun, is_said) in [
        (Noun::AcceptedDomain, true),
        (Noun::OutboundConnector, true),
        (Noun::RemoteDomain, false),
        (Noun::TransportRule, false),
    ] {
        let organization = Organization {
            incomplete: vec![noun],
            ..example()
        };
        let said = RoutingView::from(organization).incomplete;
        assert_eq!(said.contains(&noun), is_said, "{noun:?}");
    }
    let cut_off = Organization {
        cloud_mailboxes: List::new(Vec::new(), false),
        ..example()
    };
    assert_eq!(RoutingView::from(cut_off).incomplete, [Noun::Mailbox]);
}

#[test]
fn an_accepted_domain_whose_name_is_unknown_may_be_any() {
    let mut organization = example();
    organization
        .accepted_domains
        .push(AcceptedDomain::exported());
    let view = RoutingView::from(&organization);
    assert_eq!(view.incomplete, [Noun::AcceptedDomain]);
    // A name that isn't valid is known to be none.
    let invalid = Err(parse_item::<Domain>("a b").expect_err("not a domain"));
    organization.accepted_domains[4].domain_name = Setting::given(invalid);
    assert_eq!(RoutingView::from(&organization).incomplete, []);
}

#[test]
fn what_the_compiler_reads_from_the_rows_is_what_they_say() {
    for parameter in OutboundParameter::ALL {
        let row = parameter.row();
        assert_eq!(parameter.name(), row.name);
        let is_on = row.default == Fallback::Is(Literal::Boolean(true));
        assert_eq!(parameter.is_on_by_default(), is_on, "{parameter:?}");
        let is_limited = row.applies == Applies::To(ConnectorType::OnPremises);
        assert_eq!(parameter.needs_on_premises(), is_limited, "{parameter:?}");
    }
}
