//! A list of which some entries may be invalid, and some missing.

use super::error::Invalid;
use super::item::{Item, item_key, parse_item};
use super::setting::Sameness;

/// A list of values, as a parameter with several values holds it.
///
/// ```
/// use connector_checker::organization::{List, OutboundConnector};
/// let connector = OutboundConnector {
///     recipient_domains: List::parse(["contoso.com", "a.*.com"]).into(),
///     ..OutboundConnector::new("To headquarters")
/// };
/// let domains = connector.recipient_domains.known().expect("it was given");
/// assert_eq!(domains.valid().count(), 1);
/// assert_eq!(&*domains.entries()[1].as_ref().unwrap_err().text, "a.*.com");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T>(
    /// None for the complete empty list: most lists of a connector are, so that one takes little room.
    Option<Box<Entries<T>>>,
);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entries<T> {
    entries: Vec<Result<T, Invalid>>,
    complete: bool,
}

impl<T> List<T> {
    /// A list of these entries. It is complete unless an export has cut it off.
    pub fn new(entries: Vec<Result<T, Invalid>>, complete: bool) -> List<T> {
        let is_nothing = entries.is_empty() && complete;
        List((!is_nothing).then(|| Box::new(Entries { entries, complete })))
    }

    /// The entries in their order: valid values, and texts that aren't.
    pub fn entries(&self) -> &[Result<T, Invalid>] {
        self.0.as_ref().map_or(&[], |list| &list.entries)
    }

    /// Whether these are all entries.
    pub fn is_complete(&self) -> bool {
        self.0.as_ref().is_none_or(|list| list.complete)
    }

    /// The entries that are valid.
    pub fn valid(&self) -> impl Iterator<Item = &T> {
        self.entries().iter().flatten()
    }
}

impl<T: Item> List<T> {
    /// The complete list of these texts' values.
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> List<T> {
        List::new(texts.into_iter().map(parse_item).collect(), true)
    }

    /// Whether both mean the same: order, case, spelling and repeated entries don't matter. Where a
    /// list is cut off, its rest may hold any entries.
    pub fn same_meaning(&self, other: &List<T>) -> Sameness {
        let (one, two) = (self.keys(), other.keys());
        let has_all = |all: &[String], some: &[String]| {
            let mut some = some.iter();
            some.all(|key| all.binary_search(key).is_ok())
        };
        let is_possible = match (self.is_complete(), other.is_complete()) {
            (true, true) => return Sameness::of(one == two),
            (true, false) => has_all(&one, &two),
            (false, true) => has_all(&two, &one),
            (false, false) => true,
        };
        match is_possible {
            true => Sameness::CantTell,
            false => Sameness::Different,
        }
    }

    /// What tells the entries apart, sorted, each once.
    fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.entries().iter().map(item_key).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

impl<T> Default for List<T> {
    /// The empty list, of which nothing is missing.
    fn default() -> List<T> {
        List(None)
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> List<T> {
        List::new(values.into_iter().map(Ok).collect(), true)
    }
}
