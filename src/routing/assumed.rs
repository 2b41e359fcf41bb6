//! Whether an answer rests on a setting that is unknown.

use super::index::{Fit, Found, Ranks};
use super::precedence::{Precedence, Strength};
use crate::organization::{OutboundConnectorView, OutboundParameter, RoutingSettings, RoutingView};
use std::cmp::Reverse;

/// The connectors of which a setting is unknown, each with the settings that would make it the best
/// match. If even so it is beaten, the answer doesn't rest on it.
#[derive(Clone)]
pub(super) struct Assumed {
    ranks: Ranks,
    /// Whether one of them may list any domain, and if so, whether one may be centralized as well.
    lists_any: Option<bool>,
}

impl Assumed {
    /// None if every setting is known.
    pub(super) fn of(organization: &RoutingView) -> Option<Assumed> {
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
            if connector.is_assumed(OutboundParameter::RecipientDomains) {
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
pub(super) fn is_doubtful(connector: &OutboundConnectorView) -> bool {
    let settings = connector.settings;
    settings.enabled && !settings.is_transport_rule_scoped && connector.rests_on_defaults()
}

/// Its settings, with those that are unknown on where that makes it match better.
fn at_best(connector: &OutboundConnectorView) -> RoutingSettings {
    use OutboundParameter::{AllAcceptedDomains, RouteAllMessagesViaOnPremises};
    let settings = connector.settings;
    let or_assumed = |is_on, parameter| is_on || connector.is_assumed(parameter);
    RoutingSettings {
        all_accepted_domains: or_assumed(settings.all_accepted_domains, AllAcceptedDomains),
        route_all_messages_via_on_premises: or_assumed(
            settings.route_all_messages_via_on_premises,
            RouteAllMessagesViaOnPremises,
        ),
        ..settings
    }
}
