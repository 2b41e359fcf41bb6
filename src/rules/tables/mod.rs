//! The content of the checker: one file a table, rows as constants, no logic.
//!
//! A new rule is a new row here and its test. The facts are those of the cited documents; the
//! sentences are ours. Microsoft's older pages say "Office 365", its newer ones "Microsoft 365";
//! these tables always say Microsoft 365.

mod connectors;
mod defects;
mod devices;
mod own_servers;
mod partners;
pub(crate) mod questions;
mod remaining;
mod scenarios;

pub use defects::DEFECTS;
pub use own_servers::OWN_SERVERS;
pub use scenarios::SCENARIOS;
