//! Connectors by the names that they list, built once, so that a lookup costs the recipient's
//! labels and not the organization's connectors.

use super::precedence::{Precedence, Strength};
use super::route::Match;
use super::{AcceptedDomain, OutboundConnector};
use crate::domain::{Domain, DomainPattern};
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

/// Who lists a name, as itself or as `*.name`.
#[derive(Default)]
struct Listed {
    exact: Positions,
    below: Positions,
}

/// Some of an organization's connectors, ready to be asked.
#[derive(Default)]
pub(super) struct Index {
    names: FxHashMap<Domain, Listed>,
    all_accepted: Positions,
    everything: Positions,
}

impl Index {
    pub(super) fn add(&mut self, position: usize, connector: &OutboundConnector) {
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
    pub(super) fn find<'a>(
        &'a self,
        recipient: &'a Domain,
        accepted: Option<&'a AcceptedDomain>,
    ) -> Candidates<'a> {
        let mut found = Candidates {
            recipient,
            exact: &[],
            wildcard: None,
            all_accepted: accepted.map(|accepted| (accepted, self.all_accepted.as_slice())),
            everything: self.everything.as_slice(),
            wider_pattern: false,
            plain_parent: false,
        };
        if !self.names.is_empty() {
            for suffix in recipient.suffixes() {
                let Some((name, listed)) = self.names.get_key_value(suffix) else {
                    continue;
                };
                let exact = listed.exact.as_slice();
                if suffix.len() == recipient.as_str().len() {
                    found.exact = exact;
                } else {
                    found.plain_parent |= !exact.is_empty();
                }
                let below = listed.below.as_slice();
                match found.wildcard {
                    _ if below.is_empty() => {}
                    None => found.wildcard = Some((name, below)),
                    Some((_, longest)) => found.wider_pattern |= below != longest,
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

/// The connectors that match a recipient, by strength.
pub(super) struct Candidates<'a> {
    recipient: &'a Domain,
    exact: &'a [usize],
    wildcard: Option<(&'a Domain, &'a [usize])>,
    all_accepted: Option<(&'a AcceptedDomain, &'a [usize])>,
    everything: &'a [usize],
    /// Whether a shorter wildcard, or `*`, would give another answer than the longest wildcard.
    pub(super) wider_pattern: bool,
    /// Whether a domain above the recipient's is listed as itself, which does not match.
    pub(super) plain_parent: bool,
}

impl<'a> Candidates<'a> {
    /// What wins in this reading, if anything matches.
    pub(super) fn best(&self, precedence: Precedence) -> Option<Pick<'a>> {
        precedence
            .order()
            .into_iter()
            .find_map(|strength| self.pick(strength))
    }

    fn pick(&self, strength: Strength) -> Option<Pick<'a>> {
        let (matched, positions) = match strength {
            Strength::Exact => (Match::Exact(self.recipient), self.exact),
            Strength::Wildcard => {
                let (base, positions) = self.wildcard?;
                (Match::wildcard(base, self.recipient), positions)
            }
            Strength::AllAccepted => {
                let (accepted, positions) = self.all_accepted?;
                (Match::all_accepted(accepted, self.recipient), positions)
            }
            Strength::Everything => (Match::Everything, self.everything),
        };
        (!positions.is_empty()).then_some(Pick { matched, positions })
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
    pub(super) fn add(&mut self, position: usize, connector: &OutboundConnector) {
        let rank = match connector.is_centralized() {
            true => &mut self.centralized,
            false => &mut self.ordinary,
        };
        rank.add(position, connector);
    }

    pub(super) fn find<'a>(
        &'a self,
        recipient: &'a Domain,
        accepted: Option<&'a AcceptedDomain>,
    ) -> Found<'a> {
        let first = self.centralized.find(recipient, accepted);
        // Whether anything matches does not depend on the reading.
        let centralized = first.best(Precedence::default()).is_some();
        let candidates = match centralized {
            true => first,
            false => {
                let mut second = self.ordinary.find(recipient, accepted);
                second.plain_parent |= first.plain_parent;
                second
            }
        };
        Found {
            centralized,
            candidates,
        }
    }
}

/// The matches of the rank that decides.
pub(super) struct Found<'a> {
    pub(super) centralized: bool,
    pub(super) candidates: Candidates<'a>,
}

impl Found<'_> {
    /// How strong the best match is in this reading, for comparison with another's; `None`, where
    /// nothing matches, is below all.
    pub(super) fn strength(&self, precedence: Precedence) -> Option<(bool, Reverse<usize>, usize)> {
        let matched = self.candidates.best(precedence)?.matched;
        let rank = Reverse(precedence.rank(matched.strength()));
        Some((self.centralized, rank, matched.base_length()))
    }
}
