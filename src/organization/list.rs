//! Lists that can have invalid or missing entries.

use super::error::Invalid;
use super::item::{Item, item_key, parse_item};
use super::setting::Sameness;

/// The value of a list parameter.
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
    /// None for the complete empty list: most lists of a connector are empty, and this saves memory.
    Option<Box<Entries<T>>>,
);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entries<T> {
    entries: Vec<Result<T, Invalid>>,
    complete: bool,
}

impl<T> List<T> {
    /// A list of these entries. It is incomplete if an export truncated it.
    pub fn new(entries: Vec<Result<T, Invalid>>, complete: bool) -> List<T> {
        let is_nothing = entries.is_empty() && complete;
        List((!is_nothing).then(|| Box::new(Entries { entries, complete })))
    }

    /// The entries in order: valid values and invalid texts.
    pub fn entries(&self) -> &[Result<T, Invalid>] {
        self.0.as_ref().map_or(&[], |list| &list.entries)
    }

    /// Whether these are all entries.
    pub fn is_complete(&self) -> bool {
        self.0.as_ref().is_none_or(|list| list.complete)
    }

    /// The valid entries.
    pub fn valid(&self) -> impl Iterator<Item = &T> {
        self.entries().iter().flatten()
    }
}

impl<T: Item> List<T> {
    /// The complete list of the values parsed from these texts.
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> List<T> {
        List::new(texts.into_iter().map(parse_item).collect(), true)
    }

    /// Whether both mean the same: order, case, spelling and repeated entries don't matter. A truncated
    /// list can have any further entries.
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

    /// The sorted, unique keys of the entries.
    fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.entries().iter().map(item_key).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

impl<T> Default for List<T> {
    /// The complete empty list.
    fn default() -> List<T> {
        List(None)
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> List<T> {
        List::new(values.into_iter().map(Ok).collect(), true)
    }
}
