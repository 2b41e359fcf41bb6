//! Connectors by the names that they list, built once, so that a lookup costs the recipient's
//! labels and not the organization's connectors.

use super::message::Message;
use super::precedence::{Precedence, Strength};
use super::way::Way;
use crate::domain::PlainPattern;
use crate::organization::{OutboundConnectorView, RoutingSettings};
use crate::search::{Names, Positions, Ties};
use std::cmp::Reverse;

/// What is known of a name.
#[derive(Clone, Default)]
pub(super) struct Listed {
    /// Who lists it as itself.
    exact: Positions,
    /// Who lists it as `*.name`.
    below: Positions,
    /// Which accepted domain it is.
    accepted: Option<Acceptance>,
}

/// An accepted domain.
#[derive(Clone, Copy)]
pub(super) struct Acceptance {
    pub(super) position: usize,
    pub(super) match_subdomains: bool,
    /// Whether recipients that the directory doesn't have are known to be rejected.
    pub(super) authoritative: bool,
}

/// Some of an organization's connectors, ready to be asked. One of them holds its accepted domains
/// too: a map of their own would double the trips to memory.
#[derive(Clone, Default)]
struct Index {
    names: Names<Listed>,
    all_accepted: Positions,
    everything: Positions,
}

impl Index {
    fn accept(&mut self, name: &[u8], domain: Acceptance) {
        let listed = self.names.entry(name);
        // A domain that is listed twice counts once, with its subdomains if either says so.
        if listed.accepted.is_none() || domain.match_subdomains {
            listed.accepted = Some(domain);
        }
    }

    fn list(&mut self, position: usize, pattern: PlainPattern<'_>, ties: &mut Ties) {
        let positions = match pattern {
            PlainPattern::Exact(name) => &mut self.names.entry(name).exact,
            PlainPattern::Subdomains(name) => &mut self.names.entry(name).below,
            PlainPattern::Everything => &mut self.everything,
        };
        positions.add(position, ties);
    }

    /// Every strength at which some connector matches, in one walk over the recipient's suffixes.
    /// `accepted` is the acceptance that another index knows of.
    fn find(&self, recipient: &[u8], accepted: Option<Accepted>, ties: &Ties) -> Candidates {
        let mut found = Candidates {
            all_accepted: self.all_accepted,
            everything: self.everything,
            accepted,
            ..Candidates::default()
        };
        self.names.walk(recipient, |length, listed| {
            found.take_in(length, listed, length == recipient.len(), ties);
        });
        if let Some((_, longest)) = found.wildcard {
            let every = found.everything;
            found.wider_pattern |= !every.is_none() && !ties.are_same(every, longest);
        }
        found
    }
}

/// The accepted domain that a recipient's domain is or, with match-subdomains, is below.
#[derive(Clone, Copy)]
pub(super) struct Accepted {
    pub(super) position: usize,
    /// How long its name is.
    pub(super) length: usize,
    /// Whether recipients that the directory doesn't have are known to be rejected.
    pub(super) authoritative: bool,
}

impl Accepted {
    /// How a connector for all accepted domains matches the recipient.
    pub(super) fn way(self) -> Way {
        Way {
            strength: Strength::AllAccepted,
            length: self.length,
        }
    }
}

/// The connectors that match a recipient, by strength.
#[derive(Clone, Copy, Default)]
pub(super) struct Candidates {
    exact: Positions,
    /// Of the longest wildcard, how long the name behind its star is, and who lists it.
    wildcard: Option<(usize, Positions)>,
    accepted: Option<Accepted>,
    all_accepted: Positions,
    everything: Positions,
    /// Whether a shorter wildcard, or `*`, would give another answer than the longest wildcard.
    pub(super) wider_pattern: bool,
    /// Whether a domain above the recipient's is listed as itself, which does not match.
    pub(super) plain_parent: bool,
}

impl Candidates {
    /// Takes in what is known of a suffix; the shorter ones come first.
    #[inline(always)]
    fn take_in(&mut self, length: usize, listed: &Listed, is_recipient: bool, ties: &Ties) {
        if is_recipient {
            self.exact = listed.exact;
        } else {
            self.plain_parent |= !listed.exact.is_none();
        }
        if !listed.below.is_none() {
            if let Some((_, shorter)) = self.wildcard {
                self.wider_pattern |= !ties.are_same(shorter, listed.below);
            }
            self.wildcard = Some((length, listed.below));
        }
        if let Some(domain) = listed.accepted
            && (is_recipient || domain.match_subdomains)
        {
            self.accepted = Some(Accepted {
                position: domain.position,
                length,
                authoritative: domain.authoritative,
            });
        }
    }

    /// Who matches at this strength.
    #[inline(always)]
    fn at(&self, strength: Strength) -> Positions {
        match strength {
            Strength::Exact => self.exact,
            Strength::Wildcard => self
                .wildcard
                .map_or(Positions::None, |(_, positions)| positions),
            Strength::AllAccepted => match self.accepted {
                Some(_) => self.all_accepted,
                None => Positions::None,
            },
            Strength::Everything => self.everything,
        }
    }

    /// Who wins in this reading, and in the other.
    #[inline(always)]
    fn winners(&self, precedence: Precedence) -> [Positions; 2] {
        let (below, all) = (self.at(Strength::Wildcard), self.at(Strength::AllAccepted));
        if !self.exact.is_none() {
            [self.exact; 2]
        } else if below.is_none() || all.is_none() {
            // The readings differ in the order of these two alone.
            let either = if below.is_none() { all } else { below };
            [if either.is_none() {
                self.everything
            } else {
                either
            }; 2]
        } else {
            [precedence, precedence.other()].map(|precedence| {
                let strongest = self.strongest(precedence);
                strongest.map_or(Positions::None, |(_, positions)| positions)
            })
        }
    }

    /// The strength that wins in this reading, if anything matches, and who has it.
    pub(super) fn strongest(&self, precedence: Precedence) -> Option<(Strength, Positions)> {
        let ways = precedence
            .order()
            .map(|strength| (strength, self.at(strength)));
        ways.into_iter().find(|(_, positions)| !positions.is_none())
    }
}

/// The best match of a reading, and all connectors that have it.
#[derive(Clone, Copy)]
pub(super) struct Pick {
    pub(super) way: Way,
    pub(super) positions: Positions,
}

/// Connectors in two ranks: those of centralized transport are asked before all others.
#[derive(Clone, Default)]
pub(super) struct Ranks {
    centralized: Index,
    ordinary: Index,
    has_centralized: bool,
    pub(super) ties: Ties,
}

impl Ranks {
    pub(super) fn accept(&mut self, name: &[u8], domain: Acceptance) {
        self.ordinary.accept(name, domain);
    }

    /// Adds a connector with all the domains that it lists.
    pub(super) fn add_whole(
        &mut self,
        position: usize,
        settings: RoutingSettings,
        connector: &OutboundConnectorView,
    ) {
        self.add(position, settings);
        for pattern in &connector.recipient_domains {
            self.list(position, settings, pattern.plain());
        }
    }

    /// Adds a connector without the domains that it lists.
    pub(super) fn add(&mut self, position: usize, settings: RoutingSettings) {
        if let Some((index, ties)) = self.index(settings)
            && settings.serves_accepted_domains()
        {
            index.all_accepted.add(position, ties);
        }
    }

    /// Adds one of the domains that a connector lists.
    pub(super) fn list(
        &mut self,
        position: usize,
        settings: RoutingSettings,
        pattern: PlainPattern<'_>,
    ) {
        if let Some((index, ties)) = self.index(settings) {
            index.list(position, pattern, ties);
        }
    }

    /// Where a connector belongs. One that only a mail flow rule uses never wins on the domain.
    fn index(&mut self, settings: RoutingSettings) -> Option<(&mut Index, &mut Ties)> {
        if settings.is_transport_rule_scoped {
            return None;
        }
        let index = match settings.is_centralized() {
            true => &mut self.centralized,
            false => &mut self.ordinary,
        };
        self.has_centralized |= settings.is_centralized();
        Some((index, &mut self.ties))
    }

    /// Who wins in this reading, and in the other: the same number for the same connectors. With
    /// them, which accepted domain the recipient is in.
    #[inline(always)]
    pub(super) fn winners(
        &self,
        recipient: &[u8],
        precedence: Precedence,
        message: Message,
    ) -> ([Positions; 2], Option<Accepted>) {
        let ordinary = self.ordinary.find(recipient, None, &self.ties);
        let accepted = ordinary.accepted;
        let mut winners = [Positions::None; 2];
        if self.has_centralized && !is_excepted(message, accepted) {
            let first = self.centralized.find(recipient, accepted, &self.ties);
            winners = first.winners(precedence);
        }
        if winners[0].is_none() {
            winners = ordinary.winners(precedence);
        }
        if winners[0] != winners[1] && self.ties.are_same(winners[0], winners[1]) {
            winners[1] = winners[0];
        }
        (winners, accepted)
    }

    /// The matches of the rank that decides. `accepted` is what other ranks made of the
    /// organization's accepted domains, where these have not taken them in.
    pub(super) fn find(
        &self,
        recipient: &[u8],
        accepted: Option<Accepted>,
        message: Message,
    ) -> Found {
        let ordinary = self.ordinary.find(recipient, accepted, &self.ties);
        let mut found = Found {
            centralized: false,
            excepted: false,
            accepted: ordinary.accepted,
            candidates: ordinary,
        };
        if self.has_centralized {
            let first = self
                .centralized
                .find(recipient, ordinary.accepted, &self.ties);
            // Whether anything matches does not depend on the reading.
            let matches = first.strongest(Precedence::default()).is_some();
            if is_excepted(message, ordinary.accepted) {
                found.excepted = matches;
            } else if matches {
                found.centralized = true;
                found.candidates = first;
            } else {
                found.candidates.plain_parent |= first.plain_parent;
            }
        }
        found
    }

    /// Whether one of the connectors is centralized.
    pub(super) fn have_centralized(&self) -> bool {
        self.has_centralized
    }
}

/// Whether centralized transport leaves a message to the other connectors.
#[inline(always)]
pub(super) fn is_excepted(message: Message, accepted: Option<Accepted>) -> bool {
    message.leaves_directly() && accepted.is_none()
}

/// How strong a match is: whether it is by centralized transport, its place in the order of the
/// reading, and how long a wildcard is. The greater is the better.
pub(super) type Fit = (bool, Reverse<usize>, usize);

/// The matches of the rank that decides.
pub(super) struct Found {
    pub(super) centralized: bool,
    /// Whether centralized transport matches, but leaves this message to the other connectors.
    pub(super) excepted: bool,
    pub(super) candidates: Candidates,
    pub(super) accepted: Option<Accepted>,
}

impl Found {
    /// What wins in this reading, if anything matches. `length` is that of the recipient's domain.
    pub(super) fn best(&self, precedence: Precedence, length: usize) -> Option<Pick> {
        let candidates = &self.candidates;
        let (strength, positions) = candidates.strongest(precedence)?;
        let length = match strength {
            Strength::Exact => length,
            Strength::Wildcard => candidates.wildcard?.0,
            Strength::AllAccepted => candidates.accepted?.length,
            Strength::Everything => 0,
        };
        let way = Way { strength, length };
        Some(Pick { way, positions })
    }

    /// How strong the best match is in this reading, for comparison with another's; `None`, where
    /// nothing matches, is below all.
    pub(super) fn strength(&self, precedence: Precedence) -> Option<Fit> {
        let (strength, _) = self.candidates.strongest(precedence)?;
        let length = match (strength, self.candidates.wildcard) {
            (Strength::Wildcard, Some((length, _))) => length,
            _ => 0,
        };
        let rank = Reverse(precedence.rank(strength));
        Some((self.centralized, rank, length))
    }
}
