//! Where mail goes for one recipient after another, without reasons: for a hundred thousand addresses, and for organizations
//! that nobody wants explained. A [`Router`](super::Router) knows the reasons too.

use super::arrival::{before_connectors, without_connector};
use super::brief::Brief;
use super::index::{Acceptance, Ranks};
use super::mailboxes::Mailboxes;
use super::message::Message;
use super::precedence::Precedence;
use crate::domain::{MailAddress, PlainAddress, PlainPattern};
use crate::organization::{AcceptedDomainType, Arrival, RoutingSettings, RoutingView};
use crate::search::Positions;
use std::fmt;

/// An organization's settings as far as they decide who wins. It is filled setting by setting, in the order of the
/// organization, and keeps none of its texts but the names of domains and mailboxes.
#[derive(Clone)]
pub struct Lookup {
    pub(super) precedence: Precedence,
    /// What kind of message is routed.
    pub message: Message,
    /// What the organization says of itself that no cmdlet lists.
    pub arrival: Arrival,
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
            message: Message::default(),
            arrival: Arrival::default(),
            cloud_mailboxes: Mailboxes::default(),
            ranks: Ranks::default(),
        }
    }

    /// The whole of an organization.
    pub fn of(organization: &RoutingView, precedence: Precedence) -> Self {
        let mut lookup = Lookup::new(precedence);
        lookup.arrival = organization.arrival;
        for (position, accepted) in organization.accepted_domains.iter().enumerate() {
            if let Some(domain) = &accepted.domain {
                let name = domain.as_str().as_bytes();
                let match_subdomains = accepted.match_sub_domains == Some(true);
                lookup.accept(position, name, match_subdomains, accepted.domain_type);
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

    /// Adds an accepted domain, lower-case. Its type is none if it is unknown.
    pub fn accept(
        &mut self,
        position: usize,
        name: &[u8],
        match_subdomains: bool,
        domain_type: Option<AcceptedDomainType>,
    ) {
        let domain = Acceptance {
            position,
            match_subdomains,
            authoritative: domain_type == Some(AcceptedDomainType::Authoritative),
        };
        self.ranks.accept(name, domain);
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
        let (winners, accepted) = self.ranks.winners(domain, self.precedence, self.message);
        if let Some(brief) = before_connectors(self.arrival, accepted) {
            return [brief; 2];
        }
        winners.map(|positions| match positions {
            Positions::None => without_connector(self.arrival, accepted),
            Positions::One(position) => Brief::Connector(position),
            Positions::Several(number) => Brief::Tie(number),
        })
    }

    /// The connectors of a tie, by the number that [`Lookup::brief`] gave it.
    pub fn tie(&self, number: usize) -> &[usize] {
        self.ranks.ties.get(number)
    }
}
