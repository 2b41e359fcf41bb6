//! What two answers for the same recipients have to do with each other.

use super::answer::Answer;
use crate::organization::{RoutingView, Sameness};
use crate::routing::{Ground, Outcome};

/// A change of the route of some recipients, or one that can't be ruled out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where their mail went, with the positions of the organization before.
    pub before: Answer,
    /// Where it goes, with the positions of the organization after.
    pub after: Answer,
    /// Whether the route certainly changes. Never [`Sameness::Same`].
    pub sameness: Sameness,
}

impl Change {
    /// The change of these answers. None if it's proven that there is none.
    pub(super) fn of(before: &Answer, after: &Answer, identities: &Identities) -> Option<Change> {
        let sameness = sameness(before, after, identities);
        (sameness != Sameness::Same).then(|| Change {
            before: before.clone(),
            after: after.clone(),
            sameness,
        })
    }

    /// The change in words, with the names of both organizations' connectors.
    pub fn in_words(&self, [before, after]: [&RoutingView; 2]) -> String {
        let [from, to] = [self.before.in_words(before), self.after.in_words(after)];
        match self.sameness {
            Sameness::CantTell => format!("can’t tell: {from} → {to}"),
            _ => format!("{from} → {to}"),
        }
    }
}

/// Which connectors of two organizations are the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Identities {
    /// For each connector of each organization, a number that only the same connector in the other has.
    /// None if that is unknown. Without any entry, a position is its number.
    numbers: Option<[Vec<Option<usize>>; 2]>,
}

impl Identities {
    /// Of these counterparts. `is_certain` says which of them are certainly the same.
    pub(super) fn of(
        counterparts: &[[Option<usize>; 2]],
        counts: [usize; 2],
        is_certain: impl Fn([Option<usize>; 2]) -> bool,
    ) -> Identities {
        let mut numbers = counts.map(|count| vec![None; count]);
        for (number, positions) in counterparts.iter().enumerate() {
            for (numbers, position) in numbers.iter_mut().zip(positions) {
                let slot = position.and_then(|position| numbers.get_mut(position));
                if let Some(slot) = slot
                    && is_certain(*positions)
                {
                    *slot = Some(number);
                }
            }
        }
        Identities {
            numbers: Some(numbers),
        }
    }

    /// Whether they are two organizations, whose lists of accepted domains may lack different ones. Otherwise it's
    /// one, after a change of it.
    pub(super) fn are_of_two(&self) -> bool {
        self.numbers.is_some()
    }

    fn number(&self, side: usize, position: usize) -> Option<usize> {
        match &self.numbers {
            None => Some(position),
            Some(numbers) => numbers.get(side)?.get(position).copied().flatten(),
        }
    }

    /// Whether two outcomes are the same.
    fn sameness(&self, before: &Outcome, after: &Outcome) -> Sameness {
        let numbers = |side, outcome: &Outcome| -> Option<Vec<usize>> {
            let positions = connectors(outcome).iter();
            let mut numbers: Vec<usize> = positions
                .map(|position| self.number(side, *position))
                .collect::<Option<_>>()?;
            numbers.sort_unstable();
            Some(numbers)
        };
        if before.id() != after.id() {
            return Sameness::Different;
        }
        match (numbers(0, before), numbers(1, after)) {
            (Some(before), Some(after)) => Sameness::of(before == after),
            _ => Sameness::CantTell,
        }
    }
}

fn connectors(outcome: &Outcome) -> &[usize] {
    match outcome {
        Outcome::Connector(position) => std::slice::from_ref(position),
        Outcome::Tie(positions) => positions,
        Outcome::Mx | Outcome::StaysInMicrosoft365 | Outcome::Rejected | Outcome::Loops => &[],
    }
}

/// What isn't part of the configuration and may be unknown, in the order in which it decides, with what
/// becomes of the message then.
const OUTSIDE: [(Ground, Outcome); 3] = [
    (Ground::UnknownMailboxes, Outcome::StaysInMicrosoft365),
    (Ground::DirectoryUnknown, Outcome::Rejected),
    (Ground::MxUnknown, Outcome::Loops),
];

/// Whether two answers for the same recipients are the same.
///
/// If either rests on a part of the configuration that wasn't exported, that can't be told. Mailboxes,
/// the directory and MX records are the same before and after: a doubt on both sides is the same
/// doubt. One on a single side matters only if it makes a difference.
fn sameness(before: &Answer, after: &Answer, identities: &Identities) -> Sameness {
    let sides = [before, after];
    let is_outside = |ground: Ground| OUTSIDE.iter().any(|(outside, _)| *outside == ground);
    let mut doubts = sides.into_iter().flat_map(|side| side.doubts.iter());
    if doubts.any(|ground| !is_outside(ground)) {
        return Sameness::CantTell;
    }
    let mut all = Vec::new();
    for world in 0..1 << OUTSIDE.len() {
        let [one, other] = sides.map(|side| outcomes_in(side, sides, world));
        let [first, second] = [0, 1].map(|reading: usize| {
            let outcomes = (one.get(reading), other.get(reading));
            match outcomes {
                (Some(before), Some(after)) => identities.sameness(before, after),
                _ => Sameness::CantTell,
            }
        });
        all.push(first.and(second));
    }
    let first = all.first().copied().unwrap_or(Sameness::CantTell);
    match all.iter().all(|sameness| *sameness == first) {
        true => first,
        false => Sameness::CantTell,
    }
}

/// The outcomes of one side in one of the worlds that are possible: a bit for each doubt that only one
/// side has says whether it comes true. Recipients for whom a doubt of both sides comes true have the
/// same outcome on both, and the answer is about the others.
fn outcomes_in(side: &Answer, sides: [&Answer; 2], world: usize) -> [Outcome; 2] {
    let mut outside = OUTSIDE.iter().enumerate();
    let decides = outside.find(|(bit, (ground, _))| {
        let is_shared = sides.iter().all(|side| side.doubts.contains(*ground));
        side.doubts.contains(*ground) && !is_shared && world & (1 << bit) != 0
    });
    match decides {
        Some((_, (_, outcome))) => [outcome.clone(), outcome.clone()],
        None => side.outcomes.clone(),
    }
}
