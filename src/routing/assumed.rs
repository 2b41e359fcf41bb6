//! Whether an answer rests on a setting that is unknown.

use super::index::{Fit, Found, Ranks};
use super::precedence::{Precedence, Strength};
use crate::organization::{Organization, OutboundConnector, OutboundParameter, RoutingSettings};
use std::cmp::Reverse;

/// The connectors of which a setting is unknown, each with the settings that would make it the best
/// match. If even so it is beaten, the answer doesn't rest on it.
pub(super) struct Assumed {
    ranks: Ranks,
    /// Whether one of them may list any domain, and if so, whether one may be centralized as well.
    lists_any: Option<bool>,
}

impl Assumed {
    /// None if every setting is known.
    pub(super) fn of(organization: &Organization) -> Option<Assumed> {
        let connectors = organization.outbound_connectors.iter().enumerate();
        let mut doubtful = connectors
            .filter(|(_, connector)| is_doubtful(connector))
            .peekable();
        doubtful.peek()?;
        let mut assumed = Assumed {
            ranks: Ranks::default(),
            lists_any: None,
        };
        for (position, connector) in doubtful {
            let best = at_best(connector);
            assumed.ranks.add_whole(position, best, connector);
            let mut unknown = connector.assumed();
            if unknown.any(|parameter| parameter == OutboundParameter::RecipientDomains) {
                let lists_any = Some(best.is_centralized());
                assumed.lists_any = assumed.lists_any.max(lists_any);
            }
        }
        Some(assumed)
    }

    /// Whether one of them is, or could be, at least as good a match as the best that was found.
    pub(super) fn may_decide(&self, name: &[u8], found: &Found, precedence: Precedence) -> bool {
        let listed = self.ranks.find(name, found.accepted).strength(precedence);
        let any: Option<Fit> = self
            .lists_any
            .map(|centralized| (centralized, Reverse(precedence.rank(Strength::Exact)), 0));
        let best = listed.max(any);
        best.is_some() && best >= found.strength(precedence)
    }
}

/// Whether a connector takes part in the choice, with a setting that is unknown.
pub(super) fn is_doubtful(connector: &OutboundConnector) -> bool {
    let settings = connector.routing_settings();
    settings.enabled && !settings.is_transport_rule_scoped && connector.assumed().next().is_some()
}

/// Its settings, with those that are unknown on where that makes it match better.
fn at_best(connector: &OutboundConnector) -> RoutingSettings {
    let is_possible = |setting: Option<&bool>| setting != Some(&false);
    RoutingSettings {
        all_accepted_domains: is_possible(connector.all_accepted_domains.known()),
        route_all_messages_via_on_premises: is_possible(
            connector.route_all_messages_via_on_premises.known(),
        ),
        ..connector.routing_settings()
    }
}
