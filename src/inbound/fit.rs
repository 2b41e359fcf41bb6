//! One connector against one transaction.

use super::connector::{Connector, Name};
use super::ground::Ground;
use super::holds::{Finding, Holds, any};
use super::transaction::Transaction;
use crate::domain::{Domain, DomainPattern};
use crate::organization::CertificateName;
use std::net::IpAddr;

/// How a connector fits a transaction, whoever the recipient is. Each finding is about one setting alone.
#[derive(Clone, Copy)]
pub(super) struct Fit<'a> {
    pub(super) position: usize,
    pub(super) connector: &'a Connector,
    /// It is turned on, and not for trusted organizations.
    pub(super) takes_part: Finding,
    pub(super) is_own: Finding,
    /// The certificate has its name.
    pub(super) name: Finding,
    /// The domain in its certificate name is accepted.
    pub(super) name_accepted: Finding,
    /// It lists the source address.
    pub(super) address: Finding,
    /// The envelope sender is accepted.
    sender_accepted: Finding,
    /// Its sender domains cover the envelope sender.
    pub(super) covers: Finding,
    /// The certificate has its name, as a restriction requires.
    restricted_name: Finding,
    sender: Option<&'a Domain>,
}

/// The restrictions of a connector.
#[derive(Clone, Copy)]
struct Restrictions {
    certificate: bool,
    addresses: bool,
}

impl Restrictions {
    fn any(self) -> bool {
        self.certificate || self.addresses
    }
}

impl<'a> Fit<'a> {
    pub(super) fn of(
        position: usize,
        connector: &'a Connector,
        transaction: &'a Transaction,
        sender_accepted: Finding,
        name_accepted: Finding,
    ) -> Fit<'a> {
        let trusts = Finding::setting(connector.trusts_organizations);
        let trusts = trusts.if_possible_on(Ground::TrustedOrganizations);
        Fit {
            position,
            connector,
            takes_part: Finding::setting(connector.enabled).and(trusts.negated()),
            is_own: Finding::setting(connector.on_premises),
            name: name(connector, transaction),
            name_accepted,
            address: address(connector, transaction),
            sender_accepted,
            covers: covers(connector, transaction.sender()),
            restricted_name: restricted_name(connector, transaction),
            sender: transaction.sender(),
        }
    }

    /// Whether it makes the message one of the organization's own, by certificate.
    pub(super) fn by_certificate(&self, recipient: &Domain) -> Finding {
        let own = self.takes_part.and(self.is_own);
        let name = self.name.and(self.name_accepted);
        own.and(name).and(self.is_associated(recipient))
    }

    /// Whether it makes the message one of the organization's own, by address.
    pub(super) fn by_address(&self, recipient: &Domain) -> Finding {
        let own = self.takes_part.and(self.is_own);
        let address = self.address.and(self.sender_accepted);
        own.and(address).and(self.is_associated(recipient))
    }

    /// Whether it takes the message as one of the organization's own, if it is turned on and of that type.
    fn would_take(&self, recipient: &Domain) -> Finding {
        let by_name = self.name.and(self.name_accepted);
        let by_address = self.address.and(self.sender_accepted);
        by_name.or(by_address).and(self.is_associated(recipient))
    }

    /// Whether it knows the server but doesn't take its message, because neither the envelope sender nor the
    /// domain in its certificate name is accepted. One that would take it for certain is turned off or a
    /// partner's, or else the message isn't refused.
    pub(super) fn lacks_domain(&self, recipient: &Domain) -> Finding {
        let own = self.takes_part.and(self.is_own);
        if self.would_take(recipient).holds.is_certain() {
            return Finding::NO.with(own.grounds);
        }
        if self.sender_accepted.holds.is_certain() {
            return self.sender_accepted.negated();
        }
        // Where an accepted domain would have been enough, it isn't accepted, or else the message isn't here.
        let associated = self.is_associated(recipient);
        let by_sender = self.address.and(associated);
        let sender = self.sender_accepted.and(by_sender.negated());
        let name = self.name.and(self.name_accepted);
        let name = name.and(associated.negated());
        let knows = own.and(self.name.or(self.address));
        knows.and(sender.or(name).negated())
    }

    /// Whether it is a partner's connector, if it hasn't taken the message as the organization's own.
    fn is_partner(&self, recipient: &Domain) -> Finding {
        match self.is_own.holds == Holds::CantTell && self.would_take(recipient).holds.is_certain()
        {
            true => Finding::YES.with(self.is_own.grounds),
            false => self.is_own.negated(),
        }
    }

    /// Whether it is a partner's connector that applies to the message and restricts the sender.
    pub(super) fn restricts(&self, recipient: &Domain) -> Finding {
        self.under_restrictions(|restrictions| match restrictions.any() {
            true => self.applies(recipient, restrictions),
            false => Finding::NO,
        })
    }

    /// The same, and whether its restrictions are met.
    pub(super) fn passes(&self, recipient: &Domain) -> Finding {
        self.under_restrictions(|restrictions| match restrictions.any() {
            true => {
                let met = self.is_met(restrictions);
                self.applies(recipient, restrictions).and(met)
            }
            false => Finding::NO,
        })
    }

    /// The same, and whether its restrictions aren't met.
    pub(super) fn refuses(&self, recipient: &Domain) -> Finding {
        self.under_restrictions(|restrictions| match restrictions.any() {
            true => {
                let met = self.is_met(restrictions);
                self.applies(recipient, restrictions).and(met.negated())
            }
            false => Finding::NO,
        })
    }

    /// Whether it is a partner's connector that applies to the message and restricts nothing. If it would
    /// decide for certain with some restriction, it doesn't have that, or else the message isn't here.
    pub(super) fn names_sender(&self, recipient: &Domain) -> Finding {
        let answers = self.possible_restrictions().filter_map(|restrictions| {
            let applies = self.applies(recipient, restrictions);
            match (restrictions.any(), applies.holds.is_certain()) {
                (true, true) => None,
                (true, false) => Some(Finding::NO),
                (false, _) => Some(applies),
            }
        });
        whichever(answers)
    }

    /// The answer to a question that depends on both restrictions, for each way in which they may be set.
    fn under_restrictions(&self, question: impl Fn(Restrictions) -> Finding) -> Finding {
        whichever(self.possible_restrictions().map(question))
    }

    /// Each way in which the restrictions may be set: one, if they are known.
    fn possible_restrictions(&self) -> impl Iterator<Item = Restrictions> + use<> {
        let Connector {
            restricts_certificate,
            restricts_addresses,
            ..
        } = *self.connector;
        let possible = |setting: Holds| {
            let values = [false, true].into_iter();
            values.filter(move |value| setting == Holds::CantTell || setting == Holds::of(*value))
        };
        possible(restricts_certificate).flat_map(move |certificate| {
            possible(restricts_addresses).map(move |addresses| Restrictions {
                certificate,
                addresses,
            })
        })
    }

    /// Whether it is a partner's connector that applies to the message, with these restrictions.
    fn applies(&self, recipient: &Domain, restrictions: Restrictions) -> Finding {
        let by_address = match restrictions.addresses {
            true => Finding::YES,
            false => Finding::setting(self.connector.addresses.is_empty())
                .or(self.address)
                .or(Finding::open(Ground::PartnerAddresses)),
        };
        let by_certificate = match (&self.connector.certificate, restrictions.certificate) {
            (Name::None, _) | (_, true) => Finding::YES,
            (Name::Unknown, false) => self.name.or(Finding::open(Ground::UnknownSettings)),
            (Name::Is(_), false) => self.name.or(Finding::open(Ground::PartnerCertificate)),
        };
        let partner = self.takes_part.and(self.is_partner(recipient));
        let scope = self.covers.and(self.is_associated(recipient));
        partner.and(scope).and(by_address).and(by_certificate)
    }

    /// Whether these restrictions are met.
    fn is_met(&self, restrictions: Restrictions) -> Finding {
        match (restrictions.certificate, restrictions.addresses) {
            (false, false) => Finding::YES,
            (true, false) => self.restricted_name,
            (false, true) => self.address,
            (true, true) => {
                let met = self.restricted_name.and(self.address);
                match self.restricted_name.holds == self.address.holds {
                    true => met,
                    false => met.on(Ground::BothRestrictions),
                }
            }
        }
    }

    /// Whether it matches by certificate or address, and so exempts from the rejection of direct send.
    pub(super) fn exempts(&self) -> Finding {
        self.name.or(self.address)
    }

    /// Whether the domains that it is limited to include the message.
    fn is_associated(&self, recipient: &Domain) -> Finding {
        let associated = &self.connector.associated;
        let all = match associated.is_empty() {
            Holds::Yes => return Finding::YES,
            // Nothing is known of the list.
            Holds::CantTell => return Finding::open(Ground::UnknownSettings),
            Holds::No => associated,
        };
        let recipient = all.lists(|domain| domain == recipient);
        let sender = all.lists(|domain| Some(domain) == self.sender);
        match (recipient, sender) {
            (Holds::Yes, Holds::Yes) => Finding::YES,
            (Holds::No, Holds::No) => Finding::NO.on(Ground::AssociatedDomains),
            (Holds::CantTell, _) | (_, Holds::CantTell) => {
                Finding::open(Ground::AssociatedDomains).on(Ground::UnknownSettings)
            }
            _ => Finding::open(Ground::AssociatedDomains),
        }
    }
}

/// The answer that holds if settings that are unknown decide which of these does.
fn whichever(answers: impl IntoIterator<Item = Finding>) -> Finding {
    let joined = answers
        .into_iter()
        .reduce(|one, other| match one.holds == other.holds {
            true => one.with(other.grounds),
            false => Finding::open(Ground::UnknownSettings)
                .with(one.grounds)
                .with(other.grounds),
        });
    joined.unwrap_or(Finding::NO)
}

/// Whether any name in the certificate is the connector's.
fn name(connector: &Connector, transaction: &Transaction) -> Finding {
    let own = match &connector.certificate {
        Name::Is(own) => own,
        Name::Unknown if transaction.presents_certificate() => {
            return Finding::open(Ground::UnknownSettings);
        }
        Name::Unknown | Name::None => return Finding::NO,
    };
    any(transaction.names().map(|presented| is_name(own, presented)))
}

/// The same for a restriction, for which the reference counts the subject only.
fn restricted_name(connector: &Connector, transaction: &Transaction) -> Finding {
    let Name::Is(own) = &connector.certificate else {
        return name(connector, transaction);
    };
    let tls = transaction.tls.iter();
    let subject = tls.clone().flat_map(|tls| &tls.subject);
    let others = tls.flat_map(|tls| &tls.alternative_names);
    let by_subject = any(subject.map(|presented| is_name(own, presented)));
    let by_others = any(others.map(|presented| is_name(own, presented)));
    by_subject.or(by_others.and(Finding::open(Ground::SubjectOnly)))
}

/// Whether a name in a certificate is the one that a connector expects.
fn is_name(own: &CertificateName, presented: &CertificateName) -> Finding {
    use CertificateName::{Host, Wildcard};
    match (own, presented) {
        (Host(own), Host(presented)) => Finding::of(own == presented),
        (Host(own), Wildcard(base)) => match depth(own, base) {
            Some(1) => Finding::open(Ground::CertificateStar),
            _ => Finding::NO,
        },
        (Wildcard(base), Host(presented)) => match depth(presented, base) {
            Some(0) => Finding::YES.on(Ground::WildcardApex),
            Some(1) => Finding::YES,
            Some(_) => Finding::YES.on(Ground::CertificateDepth),
            None => Finding::NO,
        },
        (Wildcard(base), Wildcard(presented)) => match depth(presented, base) {
            Some(0) => Finding::YES,
            Some(_) => Finding::YES.on(Ground::CertificateDepth),
            None => Finding::NO,
        },
    }
}

/// How many labels a name has in front of another, if it ends in that one.
fn depth(name: &Domain, base: &Domain) -> Option<usize> {
    name.suffixes().position(|suffix| suffix == base.as_str())
}

/// Whether a connector lists the source address. Its list has no IPv6 addresses.
fn address(connector: &Connector, transaction: &Transaction) -> Finding {
    match transaction.source.to_canonical() {
        IpAddr::V4(address) => {
            let listed = &connector.addresses;
            Finding::setting(listed.lists(|range| range.contains(address)))
        }
        IpAddr::V6(_) if connector.addresses.is_empty().is_certain() => Finding::NO,
        IpAddr::V6(_) => Finding::NO.on(Ground::Ipv6),
    }
}

/// Whether the sender domains of a connector cover the envelope sender.
fn covers(connector: &Connector, sender: Option<&Domain>) -> Finding {
    let more = match connector.senders.is_complete {
        true => Finding::NO,
        false => Finding::open(Ground::UnknownSettings),
    };
    let listed = connector.senders.entries.iter().map(|space| {
        let covers = match (&space.pattern, sender) {
            (DomainPattern::Everything, Some(_)) => Finding::YES.on(Ground::EverySender),
            (DomainPattern::Everything, None) => Finding::open(Ground::NullSenderDomain),
            (_, None) => Finding::NO,
            (DomainPattern::Exact(domain), Some(sender)) => Finding::of(domain == sender),
            (DomainPattern::Subdomains(base), Some(sender)) => match depth(sender, base) {
                Some(0) => Finding::YES.on(Ground::WildcardApex),
                Some(_) => Finding::YES,
                None => Finding::NO,
            },
        };
        match space.cost() {
            1 => covers,
            _ => covers.if_possible_on(Ground::Cost),
        }
    });
    any(listed).or(more)
}
