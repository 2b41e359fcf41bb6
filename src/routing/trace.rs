//! What became of each connector: how it matched and what beat it, or why it did not match.

use super::assumed::is_doubtful;
use super::explain::{Ground, Grounds};
use super::index::Accepted;
use super::route::{Match, Outcome, Route, Rule};
use super::router::Router;
use super::way::Way;
use crate::domain::DomainPattern;
use crate::organization::{ConnectorType, OutboundConnectorView, OutboundParameter};
use std::cmp::Reverse;

/// One connector's part in a route.
#[derive(Clone, Debug)]
pub struct TraceEntry<'a> {
    /// Its position in the organization.
    pub position: usize,
    /// The connector.
    pub connector: &'a OutboundConnectorView,
    /// Every way in which its scope matches, the best first in the router's reading. A connector
    /// that takes no part has them too, to show what it would have matched.
    pub matches: Vec<Match>,
    /// How it fared.
    pub standing: Standing<'a>,
    /// What that rests on.
    pub grounds: Grounds,
}

impl TraceEntry<'_> {
    /// The parameters that are unknown, so that their defaults are assumed. None where the
    /// connector takes no part.
    ///
    /// ```
    /// use connector_checker::organization::{Organization, OutboundConnector, OutboundParameter};
    /// use connector_checker::routing::{Precedence, Router};
    /// let organization = Organization {
    ///     outbound_connectors: vec![OutboundConnector::new("To headquarters")],
    ///     ..Organization::default()
    /// };
    /// let router = Router::new(organization, Precedence::default());
    /// let route = router.route(&"john@contoso.com".parse()?);
    /// let mut assumed = router.trace(&route).flat_map(|entry| entry.assumed());
    /// // No document says what type a connector has by default.
    /// assert_eq!(assumed.next(), Some(OutboundParameter::ConnectorType));
    /// assert_eq!(assumed.next(), None);
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn assumed(&self) -> impl Iterator<Item = OutboundParameter> + use<> {
        let takes_part = self.grounds.contains(Ground::Assumed);
        self.connector.assumed().filter(move |_| takes_part)
    }
}

/// How a connector fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It handles the recipient.
    Chosen,
    /// It matches as well as another does, and better than all the rest.
    Tied,
    /// It matches, but this came first.
    Outranked(&'a Rule),
    /// It is turned off.
    Disabled,
    /// Only a mail flow rule may send mail to it.
    OnlyByTransportRule,
    /// It matches, but centralized mail transport doesn't send this message back to the
    /// organization's own servers.
    Excepted,
    /// Nothing that has an effect is in its scope.
    EmptyScope,
    /// Nothing in its scope covers the recipient's domain.
    NoMatch,
}

impl Router {
    /// What became of each connector of the organization, in its order, on a route that this router
    /// has found. Worked out as it is read, because it looks at every connector and the route did
    /// not.
    ///
    /// ```
    /// use connector_checker::routing::{Precedence, Router, Standing, worked_example};
    /// let router = Router::new(worked_example(), Precedence::MostSpecific);
    /// let route = router.route(&"john@contoso.com".parse()?);
    /// let standings: Vec<_> = router.trace(&route).map(|entry| entry.standing).collect();
    /// assert_eq!(standings[1], Standing::Chosen);
    /// assert_eq!(standings[0], Standing::Outranked(&route.reading.rule));
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn trace<'a>(&'a self, route: &'a Route) -> impl Iterator<Item = TraceEntry<'a>> {
        let domain = route.recipient.domain();
        let accepted = self.accepted(domain);
        let may_be_accepted = accepted.is_none() && self.may_be_accepted(domain);
        let connectors = self.organization().outbound_connectors.iter().enumerate();
        connectors.map(move |(position, connector)| {
            let matches = matches(route, connector, accepted);
            let is_excepted = self.is_excepted(accepted);
            let standing = standing(route, position, connector, &matches, is_excepted);
            let mut grounds = grounds(route, position, connector, matches.first(), standing);
            if may_be_accepted && connector.settings.serves_accepted_domains() {
                grounds.insert(Ground::UnknownAcceptedDomains);
            }
            TraceEntry {
                grounds,
                position,
                connector,
                matches,
                standing,
            }
        })
    }
}

fn matches(
    route: &Route,
    connector: &OutboundConnectorView,
    accepted: Option<Accepted>,
) -> Vec<Match> {
    let recipient = route.recipient.domain();
    let by_domain = connector
        .recipient_domains
        .iter()
        .filter_map(|pattern| Way::by_pattern(pattern, recipient));
    let by_acceptance = accepted
        .filter(|_| connector.settings.serves_accepted_domains())
        .map(Accepted::way);
    let key = |way: &Way| (route.precedence.rank(way.strength), Reverse(way.length));
    // There are a handful at most, so each goes straight to its place.
    let mut ways = Vec::new();
    for way in by_domain.chain(by_acceptance) {
        let place = ways.partition_point(|other| key(other) <= key(&way));
        ways.insert(place, way);
    }
    ways.dedup();
    let matches = ways.into_iter().map(|way| Match::of(way, recipient));
    matches.collect()
}

fn standing<'a>(
    route: &'a Route,
    position: usize,
    connector: &OutboundConnectorView,
    matches: &[Match],
    is_excepted: bool,
) -> Standing<'a> {
    let settings = connector.settings;
    if !settings.enabled {
        return Standing::Disabled;
    }
    if settings.is_transport_rule_scoped {
        return Standing::OnlyByTransportRule;
    }
    if connector.recipient_domains.is_empty() && !settings.serves_accepted_domains() {
        return Standing::EmptyScope;
    }
    if matches.is_empty() {
        return Standing::NoMatch;
    }
    let is_inside = route.reading.rule == Rule::CloudMailbox;
    if is_excepted && settings.is_centralized() && !is_inside {
        return Standing::Excepted;
    }
    match &route.reading.outcome {
        Outcome::Connector(only) if *only == position => Standing::Chosen,
        outcome if outcome.includes(position) => Standing::Tied,
        _ => Standing::Outranked(&route.reading.rule),
    }
}

fn grounds(
    route: &Route,
    position: usize,
    connector: &OutboundConnectorView,
    best: Option<&Match>,
    standing: Standing<'_>,
) -> Grounds {
    let mut grounds = Grounds::of_settings(connector);
    if is_doubtful(connector) {
        grounds.insert(Ground::Assumed);
    }
    let settings = connector.settings;
    if settings.connector_type == ConnectorType::Partner {
        if settings.all_accepted_domains {
            grounds.insert(Ground::AcceptedDomainsOnPartner);
        }
        if settings.route_all_messages_via_on_premises {
            grounds.insert(Ground::CentralizedOnPartner);
        }
    }
    if let Some(best) = best {
        grounds.insert(best.ground());
    } else if lists_a_parent(connector, route) {
        grounds.insert(Ground::PlainDomainAlone);
    }
    match standing {
        Standing::Chosen if matches!(route.reading.rule, Rule::Centralized(_)) => {
            grounds.insert(Ground::Centralized);
        }
        Standing::Tied => grounds.insert(Ground::Tie),
        Standing::Outranked(rule) => {
            if let Some(ground) = outranked_by(route, rule, best) {
                grounds.insert(ground);
            }
        }
        Standing::Disabled => grounds.insert(Ground::Disabled),
        Standing::OnlyByTransportRule => grounds.insert(Ground::OnlyByTransportRule),
        Standing::Excepted => {
            let ground = route.message.ground();
            ground.into_iter().for_each(|ground| grounds.insert(ground));
        }
        Standing::Chosen | Standing::EmptyScope | Standing::NoMatch => {}
    }
    // Both sides of the contradiction carry it: who wins here, and who would win there.
    let disputed = route.other.as_ref().is_some_and(|other| {
        let in_both = [&route.reading.outcome, &other.outcome];
        in_both.iter().any(|outcome| outcome.includes(position))
    });
    if disputed {
        grounds.insert(Ground::OrderContradiction);
    }
    grounds
}

/// Whether a domain above the recipient's is listed as itself.
fn lists_a_parent(connector: &OutboundConnectorView, route: &Route) -> bool {
    connector.recipient_domains.iter().any(|pattern| {
        let DomainPattern::Exact(domain) = pattern else {
            return false;
        };
        let mut suffixes = route.recipient.domain().suffixes();
        suffixes.any(|suffix| suffix == domain.as_str())
    })
}

/// What says that the rule comes before this match, beyond the order that both readings share.
fn outranked_by(route: &Route, rule: &Rule, best: Option<&Match>) -> Option<Ground> {
    match rule {
        // Which of the two it was, the route knows.
        Rule::CloudMailbox if route.grounds.contains(Ground::AllMailboxes) => {
            Some(Ground::AllMailboxes)
        }
        Rule::CloudMailbox => Some(Ground::CloudMailbox),
        Rule::UnknownRecipient => Some(Ground::UnknownRecipient),
        Rule::Centralized(_) => Some(Ground::Centralized),
        Rule::Scope(Match::Wildcard { .. }) => match best? {
            Match::Wildcard { .. } | Match::Everything => Some(Ground::LongestWildcard),
            _ => None,
        },
        Rule::Scope(_) | Rule::NoMatch => None,
    }
}
