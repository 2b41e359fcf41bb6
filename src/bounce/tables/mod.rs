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

/// What the numbers of attributes say, without the part after a point.
pub const ATTRIBUTES: [(&str, &str); 5] = [
    ("5", "4.4.4-attr5"),
    ("34", "5.4.14"),
    ("35", "4.4.62"),
    ("36", "5.7.64-attr36"),
    ("55", "4.3.2-attr55"),
];
