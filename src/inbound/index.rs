//! Which connectors may match a transaction, found without looking at each of them, and which domains are
//! accepted.

use super::connector::{Connector, Name};
use super::ground::Ground;
use super::holds::{Finding, Holds, any};
use super::transaction::Transaction;
use crate::domain::{Domain, DomainPattern};
use crate::organization::{AcceptedDomainType, CertificateName, Noun, Organization};
use crate::search::{Blocks, Names, Positions, Ties};
use std::net::IpAddr;

/// Connectors and accepted domains by name, and connectors by address.
#[derive(Clone, Default)]
pub(super) struct Index {
    names: Names<Listed>,
    blocks: Blocks,
    /// Partner connectors for all senders.
    everyone: Positions,
    /// Connectors with an unknown setting, so that anything may match them. They are looked at each time.
    doubtful: Vec<usize>,
    ties: Ties,
    /// Whether there may be accepted domains that aren't listed.
    has_more_domains: bool,
}

/// What is known of a name.
#[derive(Clone, Default)]
struct Listed {
    /// Whose certificate name it is.
    host: Positions,
    /// Who has a host right below it as certificate name.
    host_below: Positions,
    /// Whose certificate name is `*.name`.
    wildcard: Positions,
    /// Who lists it as a sender domain.
    sender: Positions,
    /// Who lists `*.name` as a sender domain.
    senders_below: Positions,
    /// Which accepted domain it is.
    accepted: Option<Acceptance>,
    /// Whether an accepted domain is below it.
    has_accepted_below: bool,
}

/// An accepted domain.
#[derive(Clone, Copy)]
pub(super) struct Acceptance {
    /// Whether recipients that the directory doesn't have are rejected.
    pub(super) is_authoritative: Holds,
    match_sub_domains: Holds,
}

impl Index {
    pub(super) fn of(organization: &Organization, connectors: &[Connector]) -> Index {
        let mut index = Index {
            has_more_domains: !organization.is_complete(Noun::AcceptedDomain),
            ..Index::default()
        };
        index.accept_all(organization);
        for (position, connector) in connectors.iter().enumerate() {
            index.add(position, connector);
        }
        let listed = connectors.iter().enumerate();
        let ours = listed.filter(|(_, one)| one.may_take_part() && one.on_premises.is_possible());
        let blocks = ours.flat_map(|(position, connector)| {
            let ranges = connector.addresses.entries.iter();
            ranges.map(move |range| (range.first(), range.prefix_length(), position))
        });
        index.blocks = Blocks::of(blocks, &mut index.ties);
        index
    }

    fn accept_all(&mut self, organization: &Organization) {
        for accepted in &organization.accepted_domains {
            self.has_more_domains |= accepted.domain_name.known().is_none();
            let Some(domain) = accepted.domain() else {
                continue;
            };
            let domain_type = accepted.domain_type.known();
            let new = Acceptance {
                is_authoritative: domain_type.map_or(Holds::CantTell, |domain_type| {
                    Holds::of(*domain_type == AcceptedDomainType::Authoritative)
                }),
                match_sub_domains: super::connector::is_on(&accepted.match_sub_domains),
            };
            let listed = self.names.entry(domain.as_str().as_bytes());
            // A domain that is listed twice counts once, with its subdomains if either says so.
            listed.accepted = Some(listed.accepted.map_or(new, |old| Acceptance {
                match_sub_domains: old.match_sub_domains.max(new.match_sub_domains),
                ..old
            }));
            for parent in domain.suffixes().skip(1) {
                self.names.entry(parent.as_bytes()).has_accepted_below = true;
            }
        }
    }

    fn add(&mut self, position: usize, connector: &Connector) {
        if !connector.may_take_part() {
            return;
        }
        let (may_be_own, may_be_partner) = (
            connector.on_premises.is_possible(),
            !connector.on_premises.is_certain(),
        );
        if may_be_own && let Name::Is(name) = &connector.certificate {
            self.add_certificate(position, name);
        }
        if may_be_partner {
            for space in &connector.senders.entries {
                let positions = match &space.pattern {
                    DomainPattern::Exact(domain) => {
                        &mut self.names.entry(domain.as_str().as_bytes()).sender
                    }
                    DomainPattern::Subdomains(domain) => {
                        &mut self.names.entry(domain.as_str().as_bytes()).senders_below
                    }
                    DomainPattern::Everything => &mut self.everyone,
                };
                positions.add(position, &mut self.ties);
            }
        }
        let lacks_own =
            matches!(connector.certificate, Name::Unknown) || !connector.addresses.is_complete;
        let is_doubtful =
            may_be_own && lacks_own || may_be_partner && !connector.senders.is_complete;
        if is_doubtful {
            self.doubtful.push(position);
        }
    }

    fn add_certificate(&mut self, position: usize, name: &CertificateName) {
        match name {
            CertificateName::Host(host) => {
                let listed = self.names.entry(host.as_str().as_bytes());
                listed.host.add(position, &mut self.ties);
                if let Some(parent) = host.suffixes().nth(1) {
                    let listed = self.names.entry(parent.as_bytes());
                    listed.host_below.add(position, &mut self.ties);
                }
            }
            CertificateName::Wildcard(base) => {
                let listed = self.names.entry(base.as_str().as_bytes());
                listed.wildcard.add(position, &mut self.ties);
            }
        }
    }

    /// The positions of all connectors that may match a transaction, ascending. No other connector has a
    /// part in its attribution.
    pub(super) fn candidates(&self, transaction: &Transaction) -> Vec<usize> {
        let mut found = self.doubtful.clone();
        let mut take = |positions: Positions| found.extend(self.ties.list(&positions));
        for name in transaction.names() {
            let (domain, is_host) = match name {
                CertificateName::Host(host) => (host, true),
                CertificateName::Wildcard(base) => (base, false),
            };
            let name = domain.as_str().as_bytes();
            self.names.walk(name, |length, listed| {
                take(listed.wildcard);
                if length == name.len() {
                    take(if is_host {
                        listed.host
                    } else {
                        listed.host_below
                    });
                }
            });
        }
        if let IpAddr::V4(address) = transaction.source.to_canonical() {
            self.blocks.around(address).for_each(&mut take);
        }
        take(self.everyone);
        if let Some(sender) = transaction.sender() {
            let name = sender.as_str().as_bytes();
            self.names.walk(name, |length, listed| {
                take(listed.senders_below);
                if length == name.len() {
                    take(listed.sender);
                }
            });
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether a domain is accepted. `subdomain` says why a subdomain of an accepted domain is, where
    /// match-subdomains is on.
    pub(super) fn accepts(&self, domain: &Domain, subdomain: Option<Ground>) -> Finding {
        let below = match subdomain {
            Some(ground) => Finding::YES.on(ground),
            None => Finding::YES,
        };
        let mut finding = self.more_domains();
        self.walk_acceptances(domain, |is_itself, acceptance| {
            let by_this = match acceptance.match_sub_domains {
                _ if is_itself => Finding::YES,
                Holds::Yes => below,
                Holds::CantTell => Finding::open(Ground::UnknownAcceptedDomains),
                Holds::No => Finding::NO,
            };
            finding = finding.or(by_this);
        });
        finding
    }

    /// Whether the domain in a certificate name is accepted, as attribution by certificate requires.
    pub(super) fn accepts_certificate(&self, name: &CertificateName) -> Finding {
        let domain = name.domain();
        let (mut is_accepted, mut is_subdomain) = (Finding::NO, Finding::NO);
        self.walk_acceptances(domain, |is_itself, acceptance| {
            let open = Finding::open(Ground::MatchSubDomainsInCertificate);
            match acceptance.match_sub_domains {
                _ if is_itself => is_accepted = Finding::YES,
                Holds::Yes => is_subdomain = open,
                Holds::CantTell if !is_subdomain.holds.is_possible() => {
                    is_subdomain = open.on(Ground::UnknownAcceptedDomains);
                }
                Holds::CantTell | Holds::No => {}
            }
        });
        let listed = any([is_accepted, is_subdomain, self.more_domains()]);
        match (listed.holds, name) {
            (Holds::No, CertificateName::Wildcard(base)) if self.has_accepted_below(base) => {
                Finding::NO.on(Ground::AcceptedBelowWildcard)
            }
            (Holds::No, _) => Finding::NO.on(Ground::CertificateNotAccepted),
            _ => listed,
        }
    }

    /// The accepted domain that rules over a recipient's domain: the nearest. None if it isn't known.
    pub(super) fn acceptance(&self, domain: &Domain) -> Option<Acceptance> {
        let mut nearest = None;
        self.walk_acceptances(domain, |is_itself, acceptance| {
            if is_itself || acceptance.match_sub_domains.is_certain() {
                nearest = Some(acceptance);
            }
        });
        nearest
    }

    /// Gives each accepted domain that a domain is or is below, the shortest first.
    fn walk_acceptances(&self, domain: &Domain, mut found: impl FnMut(bool, Acceptance)) {
        let name = domain.as_str().as_bytes();
        self.names.walk(name, |length, listed| {
            if let Some(acceptance) = listed.accepted {
                found(length == name.len(), acceptance);
            }
        });
    }

    fn has_accepted_below(&self, domain: &Domain) -> bool {
        let name = domain.as_str().as_bytes();
        let mut has_any = false;
        self.names.walk(name, |length, listed| {
            has_any |= length == name.len() && listed.has_accepted_below;
        });
        has_any
    }

    /// Whether a domain may be accepted because it isn't listed.
    fn more_domains(&self) -> Finding {
        match self.has_more_domains {
            true => Finding::open(Ground::UnknownAcceptedDomains),
            false => Finding::NO,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inbound::Tls;
    use crate::organization::{ConnectorType, InboundConnector, Item, List};

    /// Half of the connectors are for own servers, half for partners; each has a name, an address and a
    /// sender domain of its own.
    fn index(count: u32) -> Index {
        let connectors = (0..count).map(|number| {
            let company = format!("company{number}.example");
            let name = CertificateName::parse(&format!("*.{company}")).expect("a name");
            let address = std::net::Ipv4Addr::from(number).to_string();
            Connector::of(&InboundConnector {
                connector_type: match number % 2 {
                    0 => ConnectorType::OnPremises.into(),
                    _ => ConnectorType::Partner.into(),
                },
                tls_sender_certificate_name: Some(Ok(name)).into(),
                sender_ip_addresses: List::parse([&*address]).into(),
                sender_domains: List::parse([&*company]).into(),
                ..InboundConnector::new(company)
            })
        });
        let connectors: Vec<Connector> = connectors.collect();
        Index::of(&Organization::default(), &connectors)
    }

    #[test]
    fn only_connectors_that_may_match_are_looked_at_however_many_there_are() {
        let transaction = Transaction {
            tls: Some(Tls::presenting(["mail.company2.example"]).expect("a name")),
            mail_from: Some("a@company5.example".parse().expect("an address")),
            ..Transaction::from_address("0.0.0.8".parse().expect("an address"))
        };
        for count in [10, 1_000, 30_000] {
            assert_eq!(index(count).candidates(&transaction), [2, 5, 8]);
        }
        let nobody = Transaction::from_address("255.0.0.1".parse().expect("an address"));
        assert_eq!(index(1_000).candidates(&nobody), [0_usize; 0]);
    }

    #[test]
    fn a_connector_with_unknown_settings_is_always_looked_at() {
        let connectors = [
            InboundConnector::exported("a"),
            InboundConnector {
                connector_type: ConnectorType::Partner.into(),
                sender_domains: List::parse(["b.example"]).into(),
                ..InboundConnector::exported("b")
            },
            InboundConnector {
                enabled: false.into(),
                ..InboundConnector::exported("c")
            },
        ];
        let connectors: Vec<Connector> = connectors.iter().map(Connector::of).collect();
        let index = Index::of(&Organization::default(), &connectors);
        let nobody = Transaction::from_address("255.0.0.1".parse().expect("an address"));
        assert_eq!(index.candidates(&nobody), [0]);
    }
}
