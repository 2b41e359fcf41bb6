//! Messages that two configurations may treat differently.

use crate::domain::{Domain, DomainPattern, MailAddress};
use crate::inbound::{Tls, Transaction};
use crate::organization::{CertificateName, Organization};
use std::collections::BTreeSet;
use std::net::Ipv4Addr;

/// How many messages are tried at most.
const MOST: usize = 6_000;

/// What servers are tried with.
pub(super) struct Probes {
    addresses: Vec<Ipv4Addr>,
    certificates: Vec<Option<Domain>>,
    senders: Vec<Domain>,
    recipients: Vec<MailAddress>,
}

impl Probes {
    /// For everything that either configuration mentions: each value, and one just outside. An address, a certificate and
    /// a sender that neither mentions are among them.
    pub(super) fn of(organizations: [&Organization; 2]) -> Probes {
        let mut addresses = BTreeSet::from([Ipv4Addr::new(198, 51, 100, 77)]);
        let mut certificates = BTreeSet::from([None, domain("mail.unmentioned.example")]);
        let mut senders: BTreeSet<Domain> = domain("unmentioned.example").into_iter().collect();
        let mut recipients: BTreeSet<Domain> = BTreeSet::new();
        for connector in organizations.iter().flat_map(|one| &one.inbound_connectors) {
            let ranges = connector.sender_ip_addresses.known().into_iter();
            for range in ranges.flat_map(|list| list.valid()) {
                let [first, last] = [range.first(), range.last()].map(u32::from);
                let ends = [first, last, first.saturating_sub(1), last.saturating_add(1)];
                addresses.extend(ends.map(Ipv4Addr::from));
            }
            let name = connector.tls_sender_certificate_name.known();
            if let Some(Some(Ok(name))) = name {
                certificates.insert(match name {
                    CertificateName::Host(host) => Some(host.clone()),
                    CertificateName::Wildcard(base) => below(base),
                });
                certificates.insert(below(name.domain()));
                senders.insert(name.domain().clone());
            }
            let spaces = connector.sender_domains.known().into_iter();
            for space in spaces.flat_map(|list| list.valid()) {
                if let DomainPattern::Exact(base) | DomainPattern::Subdomains(base) = &space.pattern
                {
                    senders.extend(below(base));
                    senders.insert(base.clone());
                }
            }
        }
        for accepted in organizations.iter().flat_map(|one| &one.accepted_domains) {
            recipients.extend(accepted.domain().cloned());
        }
        // One domain that both accept says the same as all of them, but one that only one accepts says something else.
        let differs = |domain: &&Domain| {
            let accepts = organizations.map(|one| {
                let mut domains = one.accepted_domains.iter();
                domains.any(|accepted| accepted.domain() == Some(domain))
            });
            accepts != [true; 2]
        };
        let mut asked: Vec<Domain> = recipients.iter().filter(differs).cloned().collect();
        asked.extend(recipients.iter().find(|domain| !differs(domain)).cloned());
        senders.extend(asked.iter().cloned());
        asked.extend(domain("outside.example"));
        Probes {
            addresses: addresses.into_iter().collect(),
            certificates: certificates.into_iter().collect(),
            senders: senders.into_iter().collect(),
            recipients: asked.iter().filter_map(someone).collect(),
        }
    }

    /// The messages, as many as are tried. Where there would be too many, each address and each certificate is tried with
    /// some of the senders, which take turns.
    pub(super) fn messages(&self) -> impl Iterator<Item = Transaction> {
        let servers = self.addresses.len() * self.certificates.len();
        let every = servers * self.senders.len() <= MOST;
        let pairs = self
            .addresses
            .iter()
            .enumerate()
            .flat_map(move |(place, address)| {
                let certificates = self.certificates.iter().enumerate();
                let certificates =
                    certificates.filter(move |(other, _)| every || place == 0 || *other == 0);
                certificates.map(move |(other, certificate)| (place + other, address, certificate))
            });
        let all = pairs.flat_map(move |(turn, address, certificate)| {
            let senders = self.senders.iter().enumerate();
            let length = self.senders.len().max(1);
            let senders = senders
                .filter(move |(place, _)| every || *place == turn % length || *place == 0)
                .map(|(_, sender)| sender);
            senders.map(move |sender| self.message(address, certificate.as_ref(), sender))
        });
        all.take(MOST)
    }

    fn message(
        &self,
        address: &Ipv4Addr,
        certificate: Option<&Domain>,
        sender: &Domain,
    ) -> Transaction {
        let tls = certificate.map(|host| Tls {
            subject: Some(CertificateName::Host(host.clone())),
            ..Tls::default()
        });
        Transaction {
            tls,
            mail_from: someone(sender),
            recipients: self.recipients.clone(),
            ..Transaction::from_address((*address).into())
        }
    }
}

fn domain(name: &str) -> Option<Domain> {
    name.parse().ok()
}

/// A name below a domain. None if it would be too long.
fn below(base: &Domain) -> Option<Domain> {
    domain(&format!("other.{base}"))
}

fn someone(domain: &Domain) -> Option<MailAddress> {
    format!("someone@{domain}").parse().ok()
}
