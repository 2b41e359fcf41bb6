//! What differs between two configurations, besides the routes, which [`coverage`](crate::coverage) compares.
//!
//! | question | answer |
//! |---|---|
//! | What values does a setting have before and after? | [`Values`] |
//! | Which incoming messages are treated differently? | [`Arriving`] |
//! | Which findings appear and disappear? | [`only_in`] |
//! | What if the second configuration is a script that changes the first one? | [`without_the_untouched`] |

mod arriving;
mod findings;
mod probes;
mod values;

pub use arriving::{Arriving, Treated};
pub use findings::only_in;
pub use values::{Values, without_the_untouched};
