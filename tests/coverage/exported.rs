//! What exports of made-up organizations lack, and all recipients with names that are as short.

use super::made::{any_organization, arrival, view};
use connector_checker::domain::MailAddress;
use connector_checker::organization::{
    AcceptedDomainParameter, List, Noun, Organization, OutboundConnectorView, RoutingView, Settings,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

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
    pub fn exported()(organization in any_organization(), gaps in gaps()) -> Organization {
        export(organization, &gaps)
    }
}

prop_compose! {
    /// An organization that may lack something, and what it says of itself.
    pub fn any_view()(organization in exported(), arrival in arrival()) -> RoutingView {
        view(&organization, arrival)
    }
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
