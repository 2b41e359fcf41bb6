//! What the checker knows, each fact once.
//!
//! A fact is a constant: whoever tells it names it, and the compiler knows whether there is one. Its
//! id is its name in small letters, with hyphens. A new fact needs somebody who tells it: a test
//! finds those that nobody does, and those that say what another says already.

use super::fact::Entry;

/// Lists facts: the sentence, the grade, the month in which it was last checked, and the places.
macro_rules! facts {
    (
        const $all:ident;
        $(const $name:ident = $says:literal $grade:ident $month:literal [$($place:ident)*];)*
    ) => {
        $(
            #[doc = concat!("```text\n", $says, "\n```")]
            pub const $name: $crate::evidence::Fact = $crate::evidence::Fact {
                says: $says,
                grade: $crate::evidence::Grade::$grade,
                places: &[$($crate::evidence::places::$place),*],
            };
        )*

        /// The facts of this file.
        pub(super) const $all: &[$crate::evidence::Entry] = &[$($crate::evidence::Entry {
            id: $crate::evidence::names::id!($name),
            fact: $name,
            checked: $crate::evidence::Month::new($month),
        }),*];
    };
}

mod choice;
mod devices;
mod domains;
mod internet;
mod own_servers;
mod partners;
mod services;
mod set_up;

pub use choice::*;
pub use devices::*;
pub use domains::*;
pub use internet::*;
pub use own_servers::*;
pub use partners::*;
pub use services::*;
pub use set_up::*;

/// Every fact, by subject.
pub(super) const ALL: [&[Entry]; 8] = [
    internet::ALL,
    own_servers::ALL,
    devices::ALL,
    partners::ALL,
    services::ALL,
    domains::ALL,
    choice::ALL,
    set_up::ALL,
];

/// Every fact.
///
/// ```
/// use connector_checker::evidence::facts;
/// let relay = facts::all().find(|entry| entry.id == "smtp-relay").expect("a fact");
/// assert_eq!(relay.fact, facts::SMTP_RELAY);
/// assert_eq!(relay.checked.as_str(), "2026-11");
/// ```
pub fn all() -> impl Iterator<Item = &'static Entry> {
    ALL.into_iter().flatten()
}
