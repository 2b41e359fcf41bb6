//! Whether an answer rests on something of the organization that is unknown.

use super::arrival::depends_on_acceptance;
use super::explain::{Ground, Grounds};
use super::index::{Acceptance, Accepted, Fit, Found, Ranks};
use super::message::Message;
use super::precedence::{Precedence, Strength};
use crate::organization::{
    Arrival, Noun, OutboundConnectorView, OutboundParameter, RoutingSettings, RoutingView,
};
use std::cmp::Reverse;

/// What is unknown, each time with the value that would make the most of it. If even so it is
/// beaten, the answer doesn't rest on it.
#[derive(Clone)]
pub(super) struct Assumed {
    /// The connectors of which a setting is unknown, with the settings that would make them the best
    /// match, and the accepted domains that may match subdomains.
    ranks: Ranks,
    /// Whether one of the connectors may list any domain, and if so, whether one may be centralized
    /// as well.
    lists_any: Option<bool>,
    /// Whether there may be connectors that aren't listed.
    more_connectors: bool,
    /// Whether there may be mailboxes in Exchange Online that aren't listed.
    more_mailboxes: bool,
    /// The position of an accepted domain that isn't listed, if there may be one.
    unlisted: Option<usize>,
    /// What the organization says of itself.
    arrival: Arrival,
}

impl Assumed {
    /// None if everything is known.
    pub(super) fn of(organization: &RoutingView) -> Option<Assumed> {
        let accepted = organization.accepted_domains.iter().enumerate();
        let mut accepted = accepted
            .filter(|(_, accepted)| accepted.match_sub_domains.is_none())
            .peekable();
        let connectors = organization.outbound_connectors.iter().enumerate();
        let mut doubtful = connectors
            .filter(|(_, connector)| is_doubtful(connector))
            .peekable();
        let is_complete =
            organization.incomplete.is_empty() && !organization.may_have_more_mailboxes();
        if is_complete && accepted.peek().is_none() && doubtful.peek().is_none() {
            return None;
        }
        let is_incomplete = |noun| organization.incomplete.contains(&noun);
        let mut assumed = Assumed {
            ranks: Ranks::default(),
            lists_any: None,
            more_connectors: is_incomplete(Noun::OutboundConnector),
            more_mailboxes: organization.may_have_more_mailboxes(),
            unlisted: is_incomplete(Noun::AcceptedDomain)
                .then_some(organization.accepted_domains.len()),
            arrival: organization.arrival,
        };
        for (position, accepted) in accepted {
            if let Some(domain) = &accepted.domain {
                let at_best = Acceptance {
                    position,
                    match_subdomains: true,
                    authoritative: false,
                };
                assumed.ranks.accept(domain.as_str().as_bytes(), at_best);
            }
        }
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

    /// What of this may decide where mail for a domain goes. `found` is what the settings that are
    /// known make of it, which are in `known`.
    pub(super) fn grounds(
        &self,
        name: &[u8],
        found: &Found,
        known: &Ranks,
        message: Message,
    ) -> Grounds {
        let doubtful = self.find(name, found.accepted, message);
        let accepting = match found.accepted {
            Some(_) => None,
            None => doubtful
                .accepted
                .map(|_| known.find(name, doubtful.accepted, message)),
        };
        let mut grounds = self.before_connectors(name, found.accepted);
        // A connector that may be centralized may be one that leaves this message to the others.
        if doubtful.excepted {
            grounds.insert(Ground::Assumed);
        }
        for precedence in Precedence::ALL {
            let any: Option<Fit> = self
                .lists_any
                .map(|centralized| (centralized, Reverse(precedence.rank(Strength::Exact)), 0));
            let best = doubtful.strength(precedence).max(any);
            let may_decide = best.is_some() && best >= found.strength(precedence);
            if may_decide {
                grounds.insert(Ground::Assumed);
            }
            if let Some(accepting) = &accepting {
                let strength = |found: &Found| {
                    let strongest = found.candidates.strongest(precedence);
                    strongest.map(|(strength, _)| strength)
                };
                let by_acceptance = Some(Strength::AllAccepted);
                if matches!(strength(accepting), None | Some(Strength::AllAccepted))
                    || may_decide && strength(&doubtful) == by_acceptance
                {
                    grounds.insert(Ground::UnknownAcceptedDomains);
                }
            }
        }
        // Only mail for outside recipients is excepted from centralized transport.
        let may_be_centralized = known.have_centralized() || self.ranks.have_centralized();
        if accepting.is_some() && message.leaves_directly() && may_be_centralized {
            grounds.insert(Ground::UnknownAcceptedDomains);
        }
        if self.more_connectors {
            grounds.insert(Ground::UnknownConnectors);
        }
        grounds
    }

    /// What of this may decide before any connector is considered. `accepted` is the acceptance that
    /// is known.
    pub(super) fn before_connectors(&self, name: &[u8], accepted: Option<Accepted>) -> Grounds {
        let mut grounds = Grounds::default();
        let listed = self.ranks.find(name, None, Message::default()).accepted;
        let may_be_accepted = self.unlisted.is_some() || listed.is_some();
        // A nearer accepted domain may be one of another type.
        let may_change = match accepted {
            None => may_be_accepted,
            Some(known) if known.length < name.len() => {
                self.unlisted.is_some() || listed.is_some_and(|listed| listed.length > known.length)
            }
            Some(_) => false,
        };
        if may_change && depends_on_acceptance(self.arrival) {
            grounds.insert(Ground::UnknownAcceptedDomains);
        }
        // A mailbox in Exchange Online has an address in an accepted domain.
        if self.more_mailboxes && (accepted.is_some() || may_be_accepted) {
            grounds.insert(Ground::UnknownMailboxes);
        }
        grounds
    }

    /// Whether a domain may be accepted.
    pub(super) fn may_be_accepted(&self, name: &[u8]) -> bool {
        self.find(name, None, Message::default()).accepted.is_some()
    }

    /// What is unknown at its best. `accepted` is the acceptance that is known.
    fn find(&self, name: &[u8], accepted: Option<Accepted>, message: Message) -> Found {
        let unlisted = self.unlisted.map(|position| Accepted {
            position,
            length: name.len(),
            authoritative: false,
        });
        self.ranks.find(name, accepted.or(unlisted), message)
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
