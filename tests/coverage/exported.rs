//! Made-up organizations over few names, so that they are full of coincidences, and all recipients that
//! are as short.

use super::view;
use connector_checker::domain::MailAddress;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainParameter, AcceptedDomainType, Arrival, ConnectorType, Directory,
    List, MailboxesHere, MxRecords, Noun, Organization, OutboundConnector, OutboundConnectorView,
    RoutingView, Setting, Settings,
};
use connector_checker::routing::Message;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Mentioned names: one to three labels, which may be `a` or `b`, below `c`.
fn name() -> impl Strategy<Value = String> {
    prop::collection::vec(select(vec!["a", "b"]), 1..=3)
        .prop_map(|labels| format!("{}.c", labels.join(".")))
}

fn pattern() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => name(),
        5 => name().prop_map(|name| format!("*.{name}")),
        1 => Just("*.c".to_owned()),
        1 => Just("*".to_owned()),
    ]
}

prop_compose! {
    pub fn connector()(
        patterns in prop::collection::vec(pattern(), 0..4),
        is_partner in prop::bool::weighted(0.2),
        enabled in prop::bool::weighted(0.85),
        all_accepted_domains in prop::bool::weighted(0.3),
        is_transport_rule_scoped in prop::bool::weighted(0.1),
        route_all_messages_via_on_premises in prop::bool::weighted(0.15),
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
            // Its default isn't documented.
            cloud_services_mail_enabled: false.into(),
            ..OutboundConnector::of_type("made up", connector_type)
        }
    }
}

prop_compose! {
    pub fn accepted_domain()(
        name in name(),
        match_sub_domains in any::<bool>(),
        domain_type in select(vec![
            AcceptedDomainType::Authoritative,
            AcceptedDomainType::InternalRelay,
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
    /// An organization of which everything is known. Connectors have their numbers as names.
    pub fn organization()(
        mut accepted_domains in prop::collection::vec(accepted_domain(), 0..4),
        mut outbound_connectors in prop::collection::vec(connector(), 0..6),
        mailboxes in prop::collection::vec((select(vec!["x", "someone"]), name()), 0..3),
    ) -> Organization {
        let mut names = std::collections::HashSet::new();
        accepted_domains.retain(|accepted| names.insert(accepted.domain().cloned()));
        for (number, connector) in outbound_connectors.iter_mut().enumerate() {
            connector.name = Setting::given(number.to_string().as_str().into());
        }
        let mailboxes = mailboxes.iter().map(|(local, name)| format!("{local}@{name}"));
        Organization {
            accepted_domains,
            outbound_connectors,
            cloud_mailboxes: mailboxes.map(|text| text.parse().expect("sound")).collect(),
            ..Organization::default()
        }
    }
}

/// What an export may lack.
#[derive(Clone, Debug)]
pub enum Missing {
    Setting(Index, Index),
    MatchSubDomains(Index),
    DomainType(Index),
    Objects(Noun),
    Mailboxes,
}

fn missing() -> impl Strategy<Value = Missing> {
    prop_oneof![
        3 => any::<(Index, Index)>().prop_map(|(at, which)| Missing::Setting(at, which)),
        1 => any::<Index>().prop_map(Missing::MatchSubDomains),
        1 => any::<Index>().prop_map(Missing::DomainType),
        1 => select(vec![Noun::AcceptedDomain, Noun::OutboundConnector]).prop_map(Missing::Objects),
        1 => Just(Missing::Mailboxes),
    ]
}

/// What an organization's export lacks.
pub fn gaps() -> impl Strategy<Value = Vec<Missing>> {
    prop::collection::vec(missing(), 0..3)
}

/// Takes away what the export lacks.
pub fn export(mut organization: Organization, gaps: &[Missing]) -> Organization {
    for missing in gaps {
        let domains = &mut organization.accepted_domains;
        let connectors = &mut organization.outbound_connectors;
        match missing {
            Missing::Setting(at, which) if !connectors.is_empty() => {
                let parameter = which.get(&OutboundConnectorView::PARAMETERS);
                at.get_mut(connectors).forget(*parameter);
            }
            Missing::MatchSubDomains(at) if !domains.is_empty() => {
                at.get_mut(domains)
                    .forget(AcceptedDomainParameter::MatchSubDomains);
            }
            Missing::DomainType(at) if !domains.is_empty() => {
                at.get_mut(domains)
                    .forget(AcceptedDomainParameter::DomainType);
            }
            Missing::Objects(noun) => {
                match noun {
                    Noun::AcceptedDomain => drop(domains.pop()),
                    _ => drop(connectors.pop()),
                }
                organization.incomplete.push(*noun);
            }
            Missing::Mailboxes => {
                let mut known = organization.cloud_mailboxes.entries().to_vec();
                known.pop();
                organization.cloud_mailboxes = List::new(known, false);
            }
            _ => {}
        }
    }
    organization
}

prop_compose! {
    /// An organization whose export may lack something.
    pub fn exported()(organization in organization(), gaps in gaps()) -> Organization {
        export(organization, &gaps)
    }
}

prop_compose! {
    pub fn arrival()(
        directory in select(Directory::ALL),
        mailboxes in select(MailboxesHere::ALL),
        mx in select(MxRecords::ALL),
    ) -> Arrival {
        Arrival { directory, mailboxes, mx }
    }
}

prop_compose! {
    /// An organization that may lack something, and what it says of itself.
    pub fn any_view()(organization in exported(), arrival in arrival()) -> RoutingView {
        view(&organization, arrival)
    }
}

pub fn message() -> impl Strategy<Value = Message> {
    select(Message::ALL)
}

/// Every recipient whose domain has one to four labels out of `a`, `b` and `z`, which no organization
/// mentions, below `c` or `d`; some of them have mailboxes.
pub fn recipients() -> Vec<MailAddress> {
    let mut names: Vec<String> = vec!["c".to_owned(), "d".to_owned()];
    let mut layer = names.clone();
    for _ in 0..4 {
        let longer = layer
            .iter()
            .flat_map(|name| ["a", "b", "z"].map(|label| format!("{label}.{name}")));
        layer = longer.collect();
        names.extend(layer.iter().cloned());
    }
    let domains = names.iter().filter(|name| name.contains('.'));
    let both = domains.flat_map(|name| ["X", "john"].map(|local| format!("{local}@{name}")));
    both.map(|text| text.parse().expect("sound")).collect()
}

pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig::with_cases(cases)
}
