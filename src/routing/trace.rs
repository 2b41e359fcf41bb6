//! What became of each connector: how it matched and what beat it, or why it did not match.

use super::OutboundConnector;
use super::connector::ConnectorType;
use super::explain::{Ground, Grounds};
use super::index::Acceptance;
use super::route::{Match, Outcome, Route, Rule};
use crate::domain::DomainPattern;
use std::cmp::Reverse;

/// One connector's part in a route.
#[derive(Clone, Debug)]
pub struct TraceEntry<'a> {
    /// Its position in the organization.
    pub position: usize,
    /// The connector.
    pub connector: &'a OutboundConnector,
    /// Every way in which its scope matches, the best first in the router's reading. A connector
    /// that is out of the running has them too, to show what it would have matched.
    pub matches: Vec<Match<'a>>,
    /// How it fared.
    pub standing: Standing<'a>,
    /// What that rests on.
    pub grounds: Grounds,
}

/// How a connector fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It handles the recipient.
    Chosen,
    /// It matches as well as another does, and better than all the rest.
    Tied,
    /// It matches, but this came first.
    Outranked(Rule<'a>),
    /// It is switched off.
    Disabled,
    /// Only a mail flow rule may send mail to it.
    OnlyByTransportRule,
    /// Nothing that has an effect is in its scope.
    EmptyScope,
    /// Nothing in its scope covers the recipient's domain.
    NoMatch,
}

pub(super) fn trace<'a>(route: Route<'a>) -> impl Iterator<Item = TraceEntry<'a>> {
    let organization = route.router.organization();
    let acceptance = route.router.acceptance(route.recipient.domain());
    organization
        .outbound_connectors
        .iter()
        .enumerate()
        .map(move |(position, connector)| {
            let matches = matches(route, connector, acceptance);
            let standing = standing(route, position, connector, &matches);
            TraceEntry {
                grounds: grounds(route, position, connector, matches.first(), standing),
                position,
                connector,
                matches,
                standing,
            }
        })
}

fn matches<'a>(
    route: Route<'a>,
    connector: &'a OutboundConnector,
    acceptance: Option<Acceptance<'a>>,
) -> Vec<Match<'a>> {
    let recipient = route.recipient.domain();
    let by_domain = connector
        .recipient_domains
        .iter()
        .filter_map(|pattern| Match::by_pattern(pattern, recipient));
    let by_acceptance = acceptance
        .filter(|_| connector.serves_accepted_domains())
        .map(Match::all_accepted);
    let precedence = route.reading.precedence;
    let key = |way: &Match<'_>| (precedence.rank(way.strength()), Reverse(way.base_length()));
    // There are a handful at most, so each goes straight to its place.
    let mut matches = Vec::new();
    for way in by_domain.chain(by_acceptance) {
        let place = matches.partition_point(|other| key(other) <= key(&way));
        matches.insert(place, way);
    }
    matches.dedup();
    matches
}

fn standing<'a>(
    route: Route<'a>,
    position: usize,
    connector: &OutboundConnector,
    matches: &[Match<'a>],
) -> Standing<'a> {
    if !connector.enabled {
        return Standing::Disabled;
    }
    if connector.transport_rule_scoped {
        return Standing::OnlyByTransportRule;
    }
    if connector.recipient_domains.is_empty() && !connector.serves_accepted_domains() {
        return Standing::EmptyScope;
    }
    if matches.is_empty() {
        return Standing::NoMatch;
    }
    match route.reading.outcome {
        Outcome::Connector(only) if only == position => Standing::Chosen,
        outcome if outcome.includes(position) => Standing::Tied,
        _ => Standing::Outranked(route.reading.rule),
    }
}

fn grounds<'a>(
    route: Route<'a>,
    position: usize,
    connector: &OutboundConnector,
    best: Option<&Match<'a>>,
    standing: Standing<'a>,
) -> Grounds {
    let mut grounds = Grounds::of_settings(connector);
    if connector.connector_type == ConnectorType::Partner {
        if connector.all_accepted_domains {
            grounds.insert(Ground::AcceptedDomainsOnPartner);
        }
        if connector.route_all_via_on_premises {
            grounds.insert(Ground::CentralizedOnPartner);
        }
    }
    if let Some(best) = best {
        grounds.insert(Ground::of(*best));
    } else if lists_a_parent(connector, route) {
        grounds.insert(Ground::PlainDomainAlone);
    }
    match standing {
        Standing::Chosen if matches!(route.reading.rule, Rule::Centralized(_)) => {
            grounds.insert(Ground::Centralized);
        }
        Standing::Tied => grounds.insert(Ground::Tie),
        Standing::Outranked(rule) => {
            if let Some(ground) = outranked_by(rule, best) {
                grounds.insert(ground);
            }
        }
        Standing::Disabled => grounds.insert(Ground::Disabled),
        Standing::OnlyByTransportRule => grounds.insert(Ground::OnlyByTransportRule),
        Standing::Chosen | Standing::EmptyScope | Standing::NoMatch => {}
    }
    // Both sides of the contradiction carry it: who wins here, and who would win there.
    let disputed = route.other.is_some_and(|other| {
        let in_both = [route.reading.outcome, other.outcome];
        in_both.iter().any(|outcome| outcome.includes(position))
    });
    if disputed {
        grounds.insert(Ground::OrderContradiction);
    }
    grounds
}

/// Whether a domain above the recipient's is listed as itself.
fn lists_a_parent(connector: &OutboundConnector, route: Route<'_>) -> bool {
    connector.recipient_domains.iter().any(|pattern| {
        let DomainPattern::Exact(domain) = pattern else {
            return false;
        };
        let mut suffixes = route.recipient.domain().suffixes();
        suffixes.any(|suffix| suffix == domain.as_str())
    })
}

/// What says that the rule comes before this match, beyond the order that both readings share.
fn outranked_by(rule: Rule<'_>, best: Option<&Match<'_>>) -> Option<Ground> {
    match rule {
        Rule::CloudMailbox => Some(Ground::CloudMailbox),
        Rule::Centralized(_) => Some(Ground::Centralized),
        Rule::Scope(Match::Wildcard { .. }) => match best? {
            Match::Wildcard { .. } | Match::Everything => Some(Ground::LongestWildcard),
            _ => None,
        },
        Rule::Scope(_) | Rule::NoMatch => None,
    }
}
