//! The content: what each code means, one row a meaning.

mod checks;
mod classes;
mod delivery;
mod devices;
mod limits;
mod recipients;
mod senders;

pub use classes::{CLASSES, DETAILS, SUBJECTS};

use super::code::{Codes, both, five};
use super::row::Row;

/// Every row, by subject.
pub const ROWS: [&[Row]; 5] = [
    senders::ROWS,
    devices::ROWS,
    delivery::ROWS,
    recipients::ROWS,
    limits::ROWS,
];

/// Codes that only say that another server refused, or never answered: its own code says more.
pub const WRAPPERS: [Codes; 3] = [both(4, 7), five(4, 300), five(0, 350)];
