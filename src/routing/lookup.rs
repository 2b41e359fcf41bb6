//! Who wins for one recipient after another, and nothing beside: for a hundred thousand addresses, and for organizations that
//! nobody wants to have explained. A [`Router`](super::Router) knows the reasons too.

use super::index::{Positions, Ranks};
use super::mailboxes::Mailboxes;
use super::precedence::Precedence;
use crate::domain::{MailAddress, PlainAddress, PlainPattern};
use crate::organization::{RoutingSettings, RoutingView};
use std::fmt;

/// An organization's settings as far as they decide who wins. It is filled setting by setting, in the order of the
/// organization, and keeps none of its texts but the names of domains and mailboxes.
#[derive(Clone)]
pub struct Lookup {
    pub(super) precedence: Precedence,
    pub(super) cloud_mailboxes: Mailboxes,
    pub(super) ranks: Ranks,
}

impl fmt::Debug for Lookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lookup")
            .field("precedence", &self.precedence)
            .finish_non_exhaustive()
    }
}

impl Lookup {
    /// Without any connector, to be read by this precedence.
    pub fn new(precedence: Precedence) -> Self {
        Lookup {
            precedence,
            cloud_mailboxes: Mailboxes::default(),
            ranks: Ranks::default(),
        }
    }

    /// The whole of an organization.
    pub fn of(organization: &RoutingView, precedence: Precedence) -> Self {
        let mut lookup = Lookup::new(precedence);
        for (position, accepted) in organization.accepted_domains.iter().enumerate() {
            if let Some(domain) = &accepted.domain {
                let name = domain.as_str().as_bytes();
                lookup.accept(position, name, accepted.match_sub_domains);
            }
        }
        for (position, connector) in organization.outbound_connectors.iter().enumerate() {
            if connector.settings.enabled {
                lookup
                    .ranks
                    .add_whole(position, connector.settings, connector);
            }
        }
        for mailbox in &organization.cloud_mailboxes {
            lookup.keep(mailbox);
        }
        lookup
    }

    /// Adds an accepted domain, lower-case.
    pub fn accept(&mut self, position: usize, name: &[u8], match_subdomains: bool) {
        self.ranks.accept(position, name, match_subdomains);
    }

    /// Adds a connector with its settings. Its position is above that of any before.
    pub fn add(&mut self, position: usize, settings: RoutingSettings) {
        if settings.enabled {
            self.ranks.add(position, settings);
        }
    }

    /// Adds one of the recipient domains of the connector that was added last.
    pub fn list(&mut self, position: usize, settings: RoutingSettings, pattern: PlainPattern<'_>) {
        if settings.enabled {
            self.ranks.list(position, settings, pattern);
        }
    }

    /// Adds a mailbox in Exchange Online.
    pub fn keep(&mut self, mailbox: &MailAddress) {
        self.cloud_mailboxes.add(mailbox);
    }

    /// Where mail for one recipient goes, in the lookup's own reading and in the other.
    ///
    /// ```
    /// use connector_checker::domain::PlainAddress;
    /// use connector_checker::routing::{Brief, Lookup, Precedence, worked_example};
    /// let lookup = Lookup::of(&worked_example(), Precedence::MostSpecific);
    /// let mut text = *b"john@sales.contoso.com";
    /// let recipient = PlainAddress::read(&mut text).expect("a plain spelling");
    /// assert_eq!(lookup.brief(recipient), [Brief::Connector(2), Brief::Connector(0)]);
    /// ```
    pub fn brief(&self, recipient: PlainAddress<'_>) -> [Brief; 2] {
        if self.cloud_mailboxes.contains_text(recipient.text()) {
            return [Brief::StaysInMicrosoft365; 2];
        }
        self.brief_by(recipient.domain())
    }

    /// The same for an address in any spelling.
    pub fn brief_of(&self, recipient: &MailAddress) -> [Brief; 2] {
        if self.cloud_mailboxes.contains(recipient) {
            return [Brief::StaysInMicrosoft365; 2];
        }
        self.brief_by(recipient.domain().as_str().as_bytes())
    }

    fn brief_by(&self, domain: &[u8]) -> [Brief; 2] {
        let winners = self.ranks.winners(domain, self.precedence);
        winners.map(|positions| match positions {
            Positions::None => Brief::Mx,
            Positions::One(position) => Brief::Connector(position),
            Positions::Several(number) => Brief::Tie(number),
        })
    }

    /// The connectors of a tie, by the number that [`Lookup::brief`] gave it.
    pub fn tie(&self, number: usize) -> &[usize] {
        self.ranks.ties.get(number)
    }
}

/// Where a message goes, in as few words as possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brief {
    /// This connector handles it.
    Connector(usize),
    /// One of several connectors does: [`Lookup::tie`] says which.
    Tie(usize),
    /// No connector: delivery by MX record.
    Mx,
    /// The mailbox is in Exchange Online.
    StaysInMicrosoft365,
}
