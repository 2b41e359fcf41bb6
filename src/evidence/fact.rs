//! Facts and entries of the catalogue.

use super::grade::Grade;
use super::month::Month;
use super::place::Place;

/// A sentence with its evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The sentence, in the checker's own words.
    pub says: &'static str,
    /// How well it is supported.
    pub grade: Grade,
    /// The places that say so, or that it was inferred from. Empty only if no document mentions it.
    pub places: &'static [Place],
}

/// A fact in the catalogue, with data that readers don't see. It is separate from the fact, so that
/// readers don't download it.
#[derive(Debug)]
pub struct Entry {
    /// A stable name.
    pub id: &'static str,
    /// The fact.
    pub fact: Fact,
    /// When it was last checked.
    pub checked: Month,
}
