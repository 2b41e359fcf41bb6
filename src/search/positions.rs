//! The positions of objects that share something, and the lists of several.

use std::slice;

/// Connectors, by their position in the organization, ascending and each once. Nearly every name is
/// listed by one connector only; that one stands here without an allocation.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Positions {
    #[default]
    None,
    One(usize),
    /// The number of one of the [`Ties`].
    Several(usize),
}

impl Positions {
    /// Adds a position that is not below any added before. A connector may list a name twice.
    pub(crate) fn add(&mut self, position: usize, ties: &mut Ties) {
        match *self {
            Positions::None => *self = Positions::One(position),
            Positions::One(first) if first != position => {
                *self = Positions::Several(ties.0.len());
                ties.0.push(vec![first, position]);
            }
            Positions::Several(number) => {
                if let Some(all) = ties.0.get_mut(number)
                    && all.last() != Some(&position)
                {
                    all.push(position);
                }
            }
            Positions::One(_) => {}
        }
    }

    pub(crate) fn is_none(self) -> bool {
        self == Positions::None
    }
}

/// Lists of connectors that have the same in their scopes.
#[derive(Clone, Default)]
pub(crate) struct Ties(Vec<Vec<usize>>);

impl Ties {
    pub(crate) fn get(&self, number: usize) -> &[usize] {
        self.0.get(number).map_or(&[], Vec::as_slice)
    }

    /// Connectors one by one.
    pub(crate) fn list<'a>(&'a self, positions: &'a Positions) -> &'a [usize] {
        match positions {
            Positions::None => &[],
            Positions::One(position) => slice::from_ref(position),
            Positions::Several(number) => self.get(*number),
        }
    }

    /// Whether these are the same connectors.
    pub(crate) fn are_same(&self, one: Positions, other: Positions) -> bool {
        match (one, other) {
            (Positions::Several(one), Positions::Several(other)) => {
                one == other || self.get(one) == self.get(other)
            }
            _ => one == other,
        }
    }
}
