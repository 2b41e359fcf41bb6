//! Where does mail go for every possible recipient, and what changes?
//!
//! A configuration mentions finitely many names, and a recipient's domain is compared with those only. So
//! all possible recipients fall into finitely many regions: each mentioned domain, what is below it
//! and not within a deeper mentioned one, each listed mailbox, and every other domain. On each region the
//! router's answer is constant. Asking the router once per region, for a *witness*, is therefore a proof for every
//! recipient.
//!
//! - [`Coverage`] is the map: regions with answers, and the same folded into a tree of names, where
//!   [`Answer`] says what is a tie, disputed or unknown. It finds entries that never win
//!   ([`Coverage::unused`]), accepted domains that no connector serves ([`Coverage::unserved`]) and
//!   mail that leaves by surprise ([`Coverage::own_by_star`], [`Coverage::below_plain_domains`]).
//! - [`Difference`] compares two configurations: changed settings, and recipients whose routes change.
//!   It doesn't compare what happens to incoming messages.
//! - [`Coverage::what_if`] says which routes one change would move.
//!
//! What wasn't exported carries through: an answer that rests on it says so, and the comparison of two
//! such answers is [`CantTell`](crate::organization::Sameness::CantTell).

mod answer;
mod cause;
mod change;
mod difference;
mod map;
mod own;
mod recipients;
mod space;
mod tree;
mod unused;
mod what_if;
mod witness;

pub use answer::Answer;
pub use cause::Entry;
pub use change::Change;
pub use difference::{Difference, RouteChanges};
pub use map::{Coverage, Region};
pub use own::OwnRegion;
pub use recipients::Recipients;
pub use tree::Branch;
pub use unused::{Shadow, Unused};
pub use what_if::WhatIf;
