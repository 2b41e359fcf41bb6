//! Connectors by the names that they list, built once, so that a lookup costs the recipient's
//! labels and not the organization's connectors.

use super::precedence::{Precedence, Strength};
use super::route::Match;
use super::{AcceptedDomain, OutboundConnector};
use crate::domain::{Domain, DomainPattern, suffixes};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// Connectors, by their position in the organization, ascending and each once. Nearly every name is
/// listed by one connector only; that one stands here without an allocation, which spares a lookup
/// in a large organization one more trip to memory.
#[derive(Default)]
enum Positions {
    #[default]
    None,
    One(usize),
    Several(Vec<usize>),
}

impl Positions {
    /// Adds a position that is not below any added before. A connector may list a name twice.
    fn add(&mut self, position: usize) {
        match self {
            Positions::None => *self = Positions::One(position),
            Positions::One(first) if *first != position => {
                *self = Positions::Several(vec![*first, position]);
            }
            Positions::Several(all) if all.last() != Some(&position) => all.push(position),
            Positions::One(_) | Positions::Several(_) => {}
        }
    }

    fn as_slice(&self) -> &[usize] {
        match self {
            Positions::None => &[],
            Positions::One(position) => std::slice::from_ref(position),
            Positions::Several(all) => all,
        }
    }
}

/// What is known of a name.
#[derive(Default)]
struct Listed {
    /// Who lists it as itself.
    exact: Positions,
    /// Who lists it as `*.name`.
    below: Positions,
    /// Which accepted domain it is, and whether that one matches subdomains.
    accepted: Option<(usize, bool)>,
}

/// Some of an organization's connectors, ready to be asked. One of them holds its accepted domains
/// too: in a large organization it is trips to memory that a lookup spends its time on, and a map
/// of their own would double them.
#[derive(Default)]
pub(super) struct Index {
    names: FxHashMap<Domain, Listed>,
    all_accepted: Positions,
    everything: Positions,
}

impl Index {
    fn accept(&mut self, position: usize, accepted: &AcceptedDomain) {
        let listed = self.names.entry(accepted.domain.clone()).or_default();
        // A domain that is listed twice counts once, with its subdomains if either says so.
        if listed.accepted.is_none() || accepted.match_subdomains {
            listed.accepted = Some((position, accepted.match_subdomains));
        }
    }

    fn add(&mut self, position: usize, connector: &OutboundConnector) {
        for pattern in &connector.recipient_domains {
            match pattern {
                DomainPattern::Exact(domain) => {
                    let listed = self.names.entry(domain.clone()).or_default();
                    listed.exact.add(position);
                }
                DomainPattern::Subdomains(domain) => {
                    let listed = self.names.entry(domain.clone()).or_default();
                    listed.below.add(position);
                }
                DomainPattern::Everything => self.everything.add(position),
            }
        }
        if connector.serves_accepted_domains() {
            self.all_accepted.add(position);
        }
    }

    /// Every strength at which some connector matches, in one walk over the recipient's suffixes.
    /// `accepted` is the acceptance that another index knows of.
    fn find<'a>(
        &'a self,
        recipient: &str,
        domains: &'a [AcceptedDomain],
        accepted: Option<Acceptance<'a>>,
    ) -> Candidates<'a> {
        let mut found = Candidates {
            exact: &[],
            wildcard: None,
            accepted,
            all_accepted: self.all_accepted.as_slice(),
            everything: self.everything.as_slice(),
            wider_pattern: false,
            plain_parent: false,
        };
        if !self.names.is_empty() {
            for suffix in suffixes(recipient) {
                if let Some((name, listed)) = self.names.get_key_value(suffix) {
                    let is_recipient = suffix.len() == recipient.len();
                    found.take_in(name, listed, is_recipient, domains);
                }
            }
        }
        if let Some((_, longest)) = found.wildcard {
            let every = found.everything;
            found.wider_pattern |= !every.is_empty() && every != longest;
        }
        found
    }
}

/// The accepted domain that a recipient's domain is or, with match-subdomains, is below.
#[derive(Clone, Copy)]
pub(super) struct Acceptance<'a> {
    pub(super) accepted: &'a AcceptedDomain,
    pub(super) subdomain: bool,
}

/// The connectors that match a recipient, by strength.
pub(super) struct Candidates<'a> {
    exact: &'a [usize],
    wildcard: Option<(&'a Domain, &'a [usize])>,
    accepted: Option<Acceptance<'a>>,
    all_accepted: &'a [usize],
    everything: &'a [usize],
    /// Whether a shorter wildcard, or `*`, would give another answer than the longest wildcard.
    pub(super) wider_pattern: bool,
    /// Whether a domain above the recipient's is listed as itself, which does not match.
    pub(super) plain_parent: bool,
}

impl<'a> Candidates<'a> {
    /// Takes in what is known of a suffix; the longer ones come first.
    fn take_in(
        &mut self,
        name: &'a Domain,
        listed: &'a Listed,
        is_recipient: bool,
        domains: &'a [AcceptedDomain],
    ) {
        let exact = listed.exact.as_slice();
        if is_recipient {
            self.exact = exact;
        } else {
            self.plain_parent |= !exact.is_empty();
        }
        let below = listed.below.as_slice();
        match self.wildcard {
            _ if below.is_empty() => {}
            None => self.wildcard = Some((name, below)),
            Some((_, longest)) => self.wider_pattern |= below != longest,
        }
        if let (None, Some((position, match_subdomains))) = (self.accepted, listed.accepted)
            && (is_recipient || match_subdomains)
        {
            self.accepted = domains.get(position).map(|accepted| Acceptance {
                accepted,
                subdomain: !is_recipient,
            });
        }
    }

    /// The strength that wins in this reading, if anything matches, and who has it.
    pub(super) fn strongest(&self, precedence: Precedence) -> Option<(Strength, &'a [usize])> {
        precedence.order().into_iter().find_map(|strength| {
            let positions = match strength {
                Strength::Exact => self.exact,
                Strength::Wildcard => self.wildcard?.1,
                Strength::AllAccepted => self.accepted.map_or(&[][..], |_| self.all_accepted),
                Strength::Everything => self.everything,
            };
            (!positions.is_empty()).then_some((strength, positions))
        })
    }

    /// What wins in this reading, if anything matches, and how it matches the recipient.
    pub(super) fn best(&self, precedence: Precedence, recipient: &'a Domain) -> Option<Pick<'a>> {
        let (strength, positions) = self.strongest(precedence)?;
        let matched = match strength {
            Strength::Exact => Match::Exact(recipient),
            Strength::Wildcard => Match::wildcard(self.wildcard?.0, recipient),
            Strength::AllAccepted => Match::all_accepted(self.accepted?),
            Strength::Everything => Match::Everything,
        };
        Some(Pick { matched, positions })
    }
}

/// The best match of a reading, and all connectors that have it.
#[derive(Clone, Copy)]
pub(super) struct Pick<'a> {
    pub(super) matched: Match<'a>,
    pub(super) positions: &'a [usize],
}

/// Connectors in two ranks: those of centralized transport are asked before all others.
#[derive(Default)]
pub(super) struct Ranks {
    centralized: Index,
    ordinary: Index,
}

impl Ranks {
    pub(super) fn accept(&mut self, position: usize, accepted: &AcceptedDomain) {
        self.ordinary.accept(position, accepted);
    }

    pub(super) fn add(&mut self, position: usize, connector: &OutboundConnector) {
        let rank = match connector.is_centralized() {
            true => &mut self.centralized,
            false => &mut self.ordinary,
        };
        rank.add(position, connector);
    }

    /// The matches of the rank that decides. `domains` are the organization's accepted domains;
    /// `accepted` is what other ranks made of them, where these have not taken them in.
    pub(super) fn find<'a>(
        &'a self,
        recipient: &str,
        domains: &'a [AcceptedDomain],
        accepted: Option<Acceptance<'a>>,
    ) -> Found<'a> {
        let mut second = self.ordinary.find(recipient, domains, accepted);
        let first = self.centralized.find(recipient, domains, second.accepted);
        let accepted = second.accepted;
        // Whether anything matches does not depend on the reading.
        let centralized = first.strongest(Precedence::default()).is_some();
        let candidates = match centralized {
            true => first,
            false => {
                second.plain_parent |= first.plain_parent;
                second
            }
        };
        Found {
            centralized,
            candidates,
            accepted,
        }
    }
}

/// The matches of the rank that decides.
pub(super) struct Found<'a> {
    pub(super) centralized: bool,
    pub(super) candidates: Candidates<'a>,
    pub(super) accepted: Option<Acceptance<'a>>,
}

impl<'a> Found<'a> {
    /// How strong the best match is in this reading, for comparison with another's; `None`, where
    /// nothing matches, is below all.
    pub(super) fn strength(
        &self,
        precedence: Precedence,
        recipient: &'a Domain,
    ) -> Option<(bool, Reverse<usize>, usize)> {
        let matched = self.candidates.best(precedence, recipient)?.matched;
        let rank = Reverse(precedence.rank(matched.strength()));
        Some((self.centralized, rank, matched.base_length()))
    }
}
