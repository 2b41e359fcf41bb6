//! Facts, and what the catalogue adds to them.

use super::grade::Grade;
use super::month::Month;
use super::place::Place;

/// A sentence with its support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fact {
    /// The sentence, in our words.
    pub says: &'static str,
    /// How well it is supported.
    pub grade: Grade,
    /// Where it is written, or what it was inferred from. Empty only where no document says
    /// anything of it.
    pub places: &'static [Place],
}

/// A fact in the catalogue, with what its reader is not told. It is apart from the fact, so that whoever
/// tells facts need not download it.
#[derive(Debug)]
pub struct Entry {
    /// A stable name.
    pub id: &'static str,
    /// The fact.
    pub fact: Fact,
    /// When it was last checked.
    pub checked: Month,
}
