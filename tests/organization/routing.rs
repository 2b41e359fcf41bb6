//! The view for routing: the worked example, and what is assumed where a setting is unknown.

use connector_checker::domain::MailAddress;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainType, ConnectorType, List, Organization, OutboundConnector,
    OutboundParameter, Settings, Value, parse_item,
};
use connector_checker::routing::{
    self, Outcome, Precedence, Router, example_recipients, worked_example,
};

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

/// What routing knows, read through the view.
fn viewed(organization: &Organization) -> routing::Organization {
    let accepted = organization.accepted_domains.iter().filter_map(|accepted| {
        Some(routing::AcceptedDomain {
            match_subdomains: accepted.matches_subdomains(),
            domain_type: match accepted.domain_type.known() {
                Some(AcceptedDomainType::InternalRelay) => {
                    routing::AcceptedDomainType::InternalRelay
                }
                Some(AcceptedDomainType::ExternalRelay) => {
                    routing::AcceptedDomainType::ExternalRelay
                }
                _ => routing::AcceptedDomainType::Authoritative,
            },
            ..routing::AcceptedDomain::new(accepted.domain()?.clone())
        })
    });
    let connectors =
        organization
            .outbound_connectors
            .iter()
            .map(|connector| routing::OutboundConnector {
                connector_type: match connector.routes_to() {
                    ConnectorType::Partner => routing::ConnectorType::Partner,
                    _ => routing::ConnectorType::OnPremises,
                },
                enabled: connector.is_enabled(),
                recipient_domains: connector.patterns().cloned().collect(),
                all_accepted_domains: connector.serves_accepted_domains(),
                transport_rule_scoped: connector.is_rule_scoped(),
                route_all_via_on_premises: connector.is_centralized(),
                test_mode: connector.is_in_test_mode(),
                ..routing::OutboundConnector::new(connector.shown_name())
            });
    routing::Organization {
        accepted_domains: accepted.collect(),
        outbound_connectors: connectors.collect(),
        cloud_mailboxes: organization.cloud_mailboxes.valid().cloned().collect(),
    }
}

#[test]
fn the_worked_example_is_the_same_in_this_model() {
    let viewed = viewed(&example());
    assert_eq!(viewed, worked_example());
    let router = Router::new(viewed, Precedence::MostSpecific);
    for recipient in example_recipients() {
        let outcome = router.route(&recipient.address).reading.outcome;
        assert_eq!(outcome, Outcome::Connector(recipient.connector));
    }
}

#[test]
fn mailboxes_of_the_model_stay_in_the_cloud() {
    let organization = Organization {
        cloud_mailboxes: List::parse(["Bob@Contoso.com", "nobody"]),
        ..example()
    };
    let router = Router::new(viewed(&organization), Precedence::MostSpecific);
    let bob: MailAddress = "bob@contoso.com".parse().expect("an address");
    let outcome = router.route(&bob).reading.outcome;
    assert_eq!(outcome, Outcome::StaysInMicrosoft365);
}

#[test]
fn the_worked_example_rests_on_no_assumption() {
    for connector in example().outbound_connectors {
        assert_eq!(connector.assumed().collect::<Vec<_>>(), []);
    }
}

#[test]
fn an_unknown_setting_is_taken_for_its_default_and_named() {
    let exported = OutboundConnector::exported("a");
    assert!(exported.is_enabled());
    assert_eq!(exported.routes_to(), ConnectorType::OnPremises);
    assert_eq!(exported.patterns().count(), 0);
    assert!(!exported.serves_accepted_domains());
    assert!(!exported.is_rule_scoped());
    assert!(!exported.is_centralized());
    assert!(!exported.is_in_test_mode());
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
    assert!(!connector.is_enabled());
    assert!(connector.serves_accepted_domains());
    assert!(connector.is_rule_scoped());
    assert!(connector.is_centralized());
    assert!(connector.is_in_test_mode());
    assert_eq!(
        connector
            .patterns()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["*.contoso.com"]
    );
    assert_eq!(connector.assumed().count(), 0);

    connector.connector_type = ConnectorType::Partner.into();
    assert!(
        !connector.serves_accepted_domains(),
        "a partner's connector has no such scope"
    );
    assert!(!connector.is_centralized());
}

#[test]
fn a_list_of_domains_that_was_cut_off_is_an_assumption() {
    let mut connector = OutboundConnector::of_type("a", ConnectorType::Partner);
    let domains = vec![parse_item("contoso.com")];
    connector.recipient_domains = List::new(domains, false).into();
    assert_eq!(
        connector.assumed().collect::<Vec<_>>(),
        [OutboundParameter::RecipientDomains]
    );
}

#[test]
fn accepted_domains_are_viewed_tolerantly() {
    let mut domain = AcceptedDomain::exported();
    assert_eq!(domain.domain(), None);
    assert!(!domain.matches_subdomains());
    domain.domain_name = "contoso.com".parse().map_err(|_| unreachable!()).into();
    domain.match_sub_domains = true.into();
    assert_eq!(
        domain.domain().map(|domain| domain.as_str()),
        Some("contoso.com")
    );
    assert!(domain.matches_subdomains());
}
