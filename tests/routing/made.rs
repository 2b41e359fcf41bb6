//! Organizations for tests: in words, and made up over few names, so that they are full of coincidences.
//! The suites of routing and of coverage share them.

use connector_checker::domain::MailAddress;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainType, AddressSpace, Arrival, ConnectorType, Directory, List,
    MailboxesHere, MxRecords, Organization, OutboundConnector, RoutingView, Setting, parse_item,
};
use connector_checker::routing::Message;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::HashSet;

/// A connector in words, which are its name too: its patterns, and `accepted`, `partner`, `off`, `rule`,
/// `central` or `test` for its settings.
pub fn connector(words: &str) -> OutboundConnector {
    let mut connector = OutboundConnector::of_type(words, ConnectorType::OnPremises);
    // Its default isn't documented.
    connector.cloud_services_mail_enabled = false.into();
    let mut patterns = Vec::new();
    for word in words.split_whitespace() {
        match word {
            "accepted" => connector.all_accepted_domains = true.into(),
            "partner" => connector.connector_type = ConnectorType::Partner.into(),
            "off" => connector.enabled = false.into(),
            "rule" => connector.is_transport_rule_scoped = true.into(),
            "central" => connector.route_all_messages_via_on_premises = true.into(),
            "test" => connector.test_mode = true.into(),
            pattern => patterns.push(parse_item::<AddressSpace>(pattern).expect(pattern)),
        }
    }
    connector.recipient_domains = patterns.into_iter().collect::<List<_>>().into();
    connector
}

/// An accepted domain in words: its name, and `subdomains` or `relay` for its settings.
pub fn accepted(words: &str) -> AcceptedDomain {
    let (name, settings) = words.split_once(' ').unwrap_or((words, ""));
    AcceptedDomain {
        match_sub_domains: settings.contains("subdomains").into(),
        domain_type: match settings.contains("relay") {
            true => AcceptedDomainType::InternalRelay.into(),
            false => AcceptedDomainType::Authoritative.into(),
        },
        ..AcceptedDomain::new(name.parse().expect(name))
    }
}

/// An organization in words.
pub fn organization(accepted_domains: &[&str], connectors: &[&str]) -> Organization {
    Organization {
        accepted_domains: accepted_domains
            .iter()
            .map(|words| accepted(words))
            .collect(),
        outbound_connectors: connectors.iter().map(|words| connector(words)).collect(),
        ..Organization::default()
    }
}

pub fn address(text: &str) -> MailAddress {
    text.parse().expect(text)
}

/// An organization that says this of itself.
pub fn view(organization: &Organization, arrival: Arrival) -> RoutingView {
    RoutingView {
        arrival,
        ..RoutingView::from(organization)
    }
}

/// A name of some labels, each of them `a` or `b`, below `c`.
fn name(most_labels: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(select(vec!["a", "b"]), 1..=most_labels)
        .prop_map(|labels| format!("{}.c", labels.join(".")))
}

fn pattern() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => name(3),
        5 => name(3).prop_map(|name| format!("*.{name}")),
        1 => Just("*.c".to_owned()),
        1 => Just("*".to_owned()),
    ]
}

prop_compose! {
    pub fn any_connector()(
        patterns in prop::collection::vec(pattern(), 0..4),
        is_partner in prop::bool::weighted(0.2),
        enabled in prop::bool::weighted(0.8),
        all_accepted_domains in prop::bool::weighted(0.3),
        is_transport_rule_scoped in prop::bool::weighted(0.1),
        route_all_messages_via_on_premises in prop::bool::weighted(0.15),
        test_mode in prop::bool::weighted(0.1),
    ) -> OutboundConnector {
        let connector_type = match is_partner {
            true => ConnectorType::Partner,
            false => ConnectorType::OnPremises,
        };
        OutboundConnector {
            enabled: enabled.into(),
            recipient_domains: List::parse(patterns.iter().map(|pattern| &**pattern)).into(),
            all_accepted_domains: all_accepted_domains.into(),
            is_transport_rule_scoped: is_transport_rule_scoped.into(),
            route_all_messages_via_on_premises: route_all_messages_via_on_premises.into(),
            test_mode: test_mode.into(),
            // Its default isn't documented.
            cloud_services_mail_enabled: false.into(),
            ..OutboundConnector::of_type("made up", connector_type)
        }
    }
}

prop_compose! {
    pub fn any_accepted_domain()(
        name in name(3),
        match_sub_domains in any::<bool>(),
        domain_type in select(vec![
            AcceptedDomainType::Authoritative,
            AcceptedDomainType::InternalRelay,
            AcceptedDomainType::ExternalRelay,
        ]),
    ) -> AcceptedDomain {
        AcceptedDomain {
            domain_type: domain_type.into(),
            match_sub_domains: match_sub_domains.into(),
            ..AcceptedDomain::new(name.parse().expect("sound"))
        }
    }
}

prop_compose! {
    /// A recipient or a mailbox, whose name may have a label more than those that connectors mention.
    pub fn any_address()(local in select(vec!["x", "X", "y"]), name in name(4)) -> MailAddress {
        format!("{local}@{name}").parse().expect("sound")
    }
}

prop_compose! {
    /// An organization of which everything is known. Connectors have their numbers as names.
    pub fn any_organization()(
        mut accepted_domains in prop::collection::vec(any_accepted_domain(), 0..4),
        mut outbound_connectors in prop::collection::vec(any_connector(), 0..7),
        cloud_mailboxes in prop::collection::vec(any_address(), 0..3),
    ) -> Organization {
        let mut names = HashSet::new();
        // An organization accepts a domain once.
        accepted_domains.retain(|accepted| names.insert(accepted.domain().cloned()));
        for (number, connector) in outbound_connectors.iter_mut().enumerate() {
            connector.name = Setting::given(number.to_string().as_str().into());
        }
        Organization {
            accepted_domains,
            outbound_connectors,
            cloud_mailboxes: cloud_mailboxes.into_iter().collect(),
            ..Organization::default()
        }
    }
}

prop_compose! {
    /// What an organization says of itself.
    pub fn arrival()(
        directory in select(Directory::ALL),
        mailboxes in select(MailboxesHere::ALL),
        mx in select(MxRecords::ALL),
    ) -> Arrival {
        Arrival { directory, mailboxes, mx }
    }
}

pub fn message() -> impl Strategy<Value = Message> {
    select(Message::ALL)
}
