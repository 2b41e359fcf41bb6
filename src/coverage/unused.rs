//! Entries of connectors that never win, and what shadows them.

use super::cause::{Cause, Entry, What, causes};
use super::map::Coverage;
use super::own::Own;
use crate::organization::Noun;
use crate::routing::{Ground, Outcome};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// An entry that decides for no recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unused {
    /// The connectors that have it, by position, ascending. It would tie for all of them.
    pub connectors: Arc<[usize]>,
    /// The entry.
    pub entry: Entry,
    /// Whether it's for centralized mail transport.
    pub centralized: bool,
    /// What comes first in each reading, in the order of
    /// [`Precedence::ALL`](crate::routing::Precedence::ALL): as few as suffice for all of the entry's
    /// recipients, those for the most regions first. None if the entry wins in that reading. Empty if the entry covers nobody.
    pub shadows: [Option<Vec<Shadow>>; 2],
    /// Whether that can't be told, because something that wasn't exported may let it win.
    pub is_unknown: bool,
}

/// Something that comes before an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shadow {
    /// An entry of other connectors, or another entry of the same one.
    Entry {
        /// The connectors that have it, by position, ascending.
        connectors: Arc<[usize]>,
        /// The entry.
        entry: Entry,
        /// Whether it's for centralized mail transport.
        centralized: bool,
    },
    /// Mailboxes in Exchange Online: no connector is considered.
    Mailboxes,
    /// The directory, which doesn't have the recipients: no connector is considered.
    Directory,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Winner {
    Mailboxes,
    Directory,
    Entry(Cause),
}

impl Coverage {
    /// The entries that never win, in one reading or in both. Entries of connectors that are turned off
    /// or that only mail flow rules use aren't among them, because those take no part.
    ///
    /// An entry that ties wins, for nobody knows which connector is used. One with the same name as
    /// another entry of the same connector never wins if that one comes first, which is harmless.
    ///
    /// ```
    /// use connector_checker::coverage::Coverage;
    /// use connector_checker::routing::{Message, worked_example};
    /// let coverage = Coverage::new(worked_example(), Message::default());
    /// let unused = coverage.unused();
    /// assert!(unused.iter().all(|unused| unused.shadows[0].is_none()));
    /// ```
    pub fn unused(&self) -> Vec<Unused> {
        let causes = causes(self.router.organization(), &self.space);
        let own = Own::of(self.router.organization(), &self.space);
        let mut wins: [BTreeSet<Cause>; 2] = Default::default();
        for reason in &self.reasons {
            for (wins, cause) in wins.iter_mut().zip(reason.causes) {
                wins.extend(cause);
            }
        }
        let open = causes.iter().filter_map(|(cause, connectors)| {
            let wins = wins.each_ref().map(|wins| wins.contains(cause));
            if wins == [true; 2] {
                return None;
            }
            let scope = self.scope(*cause, &own);
            let shadows = [0, 1].map(|reading| {
                let is_winner = wins.get(reading) == Some(&true);
                (!is_winner).then(|| self.shadows(*cause, reading, &scope, &own, &causes))
            });
            Some(Unused {
                connectors: connectors.clone(),
                entry: cause.entry(&self.space)?,
                centralized: cause.centralized,
                shadows,
                is_unknown: self.may_win(*cause, &scope),
            })
        });
        open.collect()
    }

    /// The regions that an entry covers, without those of mailboxes, which never reach a connector.
    fn scope(&self, cause: Cause, own: &Own) -> Vec<usize> {
        let range = self.range(cause.what);
        range
            .filter(|area| self.covers(cause, *area, own))
            .collect()
    }

    /// Whether an entry covers a region of its range. Some messages to others' domains aren't sent to
    /// centralized mail transport.
    fn covers(&self, cause: Cause, area: usize, own: &Own) -> bool {
        let only_own = cause.what == What::AllAccepted
            || cause.centralized && self.router.message().leaves_directly();
        !only_own || own.is_own(area)
    }

    /// The regions among which those of an entry are.
    fn range(&self, what: What) -> Range<usize> {
        let names = 0..self.space.mailboxes().start;
        match what {
            What::Exact(node) => {
                let at = self.space.nodes().get(node).and_then(|node| node.at);
                at.map_or(0..0, |at| at..at + 1)
            }
            What::Wildcard(node) => {
                let end = self.space.nodes().get(node).map_or(node, |node| node.end);
                let areas = self.space.areas().get(names).unwrap_or_default();
                let first = |node| areas.partition_point(|area| area.node < node);
                first(node)..first(end)
            }
            What::AllAccepted | What::Everything => names,
        }
    }

    /// Whether what is unknown may let an entry win that doesn't as far as is known. Further connectors
    /// and mailboxes only take recipients away from it.
    fn may_win(&self, cause: Cause, scope: &[usize]) -> bool {
        let is_open = |area: &usize| {
            let answer = self.answers.get(*area);
            answer.is_some_and(|answer| {
                answer.doubts.contains(Ground::Assumed)
                    || answer.doubts.contains(Ground::UnknownAcceptedDomains)
            })
        };
        let organization = self.router.organization();
        let may_accept_more = organization.incomplete.contains(&Noun::AcceptedDomain)
            || organization
                .accepted_domains
                .iter()
                .any(|accepted| accepted.match_sub_domains.is_none());
        scope.iter().any(is_open) || cause.what == What::AllAccepted && may_accept_more
    }

    fn shadows(
        &self,
        cause: Cause,
        reading: usize,
        scope: &[usize],
        own: &Own,
        causes: &BTreeMap<Cause, Arc<[usize]>>,
    ) -> Vec<Shadow> {
        // The regions of each winner, if it's no entry.
        let mut winners: BTreeMap<Winner, Vec<usize>> = BTreeMap::new();
        for area in scope {
            if let Some(winner) = self.winner(*area, reading) {
                winners.entry(winner).or_default().push(*area);
            }
        }
        let mut candidates: Vec<(Winner, Vec<usize>)> = Vec::new();
        for (winner, won) in winners {
            candidates.push((
                winner,
                match winner {
                    Winner::Entry(other) => self.covered(other, scope, own),
                    Winner::Mailboxes | Winner::Directory => won,
                },
            ));
        }
        // An entry of another kind explains more than a longer wildcard.
        candidates.sort_by_key(|(winner, covered)| {
            let is_like = |other: &Cause| {
                other.centralized == cause.centralized && other.what.is_like(cause.what)
            };
            let like = matches!(winner, Winner::Entry(other) if is_like(other));
            (Reverse(covered.len()), like)
        });
        let mut open: BTreeSet<usize> = scope.iter().copied().collect();
        let mut shadows = Vec::new();
        for (winner, covered) in candidates {
            let before = open.len();
            for area in &covered {
                open.remove(area);
            }
            if open.len() == before {
                continue;
            }
            shadows.extend(match winner {
                Winner::Mailboxes => Some(Shadow::Mailboxes),
                Winner::Directory => Some(Shadow::Directory),
                Winner::Entry(other) => other.entry(&self.space).map(|entry| Shadow::Entry {
                    connectors: causes.get(&other).cloned().unwrap_or_default(),
                    entry,
                    centralized: other.centralized,
                }),
            });
        }
        shadows
    }

    /// Of these regions, ascending, those that an entry covers and that reach connectors.
    fn covered(&self, cause: Cause, scope: &[usize], own: &Own) -> Vec<usize> {
        let range = self.range(cause.what);
        let start = scope.partition_point(|area| *area < range.start);
        let end = scope.partition_point(|area| *area < range.end);
        let inside = scope.get(start..end).unwrap_or_default().iter().copied();
        let is_covered =
            |area: &usize| self.reaches_connectors(*area) && self.covers(cause, *area, own);
        inside.filter(is_covered).collect()
    }

    /// What wins a region that an entry covers.
    fn winner(&self, area: usize, reading: usize) -> Option<Winner> {
        let outcome = self.answers.get(area)?.outcomes.get(reading)?;
        match outcome {
            Outcome::StaysInMicrosoft365 => Some(Winner::Mailboxes),
            Outcome::Rejected => Some(Winner::Directory),
            _ => {
                let causes = self.reasons.get(area)?.causes;
                causes.get(reading).copied().flatten().map(Winner::Entry)
            }
        }
    }
}
