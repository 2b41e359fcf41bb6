//! The facts, each once.
//!
//! A fact is a constant, so the compiler checks every reference to it. Its id is its name in lowercase
//! with hyphens. Tests find facts that nothing uses, and facts that nearly repeat another.

use super::fact::Entry;

/// Declares facts: the sentence, the grade, the month in which it was last checked, and the places.
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

mod arrival;
mod bounce_delivery;
mod bounce_limits;
mod bounce_recipients;
mod bounce_senders;
mod choice;
mod devices;
mod domains;
mod enforcement;
mod inbound;
mod inbound_settings;
mod internet;
mod outbound_settings;
mod own_servers;
mod partners;
mod rules_and_domains;
mod services;
mod set_up;
mod situations;
mod trace;

pub use arrival::*;
pub use bounce_delivery::*;
pub use bounce_limits::*;
pub use bounce_recipients::*;
pub use bounce_senders::*;
pub use choice::*;
pub use devices::*;
pub use domains::*;
pub use enforcement::*;
pub use inbound::*;
pub use inbound_settings::*;
pub use internet::*;
pub use outbound_settings::*;
pub use own_servers::*;
pub use partners::*;
pub use rules_and_domains::*;
pub use services::*;
pub use set_up::*;
pub use situations::*;
pub use trace::*;

/// Every fact, by subject.
pub(super) const ALL: [&[Entry]; 20] = [
    internet::ALL,
    own_servers::ALL,
    devices::ALL,
    partners::ALL,
    services::ALL,
    domains::ALL,
    choice::ALL,
    arrival::ALL,
    set_up::ALL,
    enforcement::ALL,
    inbound::ALL,
    situations::ALL,
    bounce_senders::ALL,
    bounce_delivery::ALL,
    bounce_recipients::ALL,
    bounce_limits::ALL,
    trace::ALL,
    inbound_settings::ALL,
    outbound_settings::ALL,
    rules_and_domains::ALL,
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
