//! Domains, domain patterns and email addresses, which only parsing creates.
//!
//! A [`Domain`] is always lowercase ASCII with valid labels, so the router compares names byte by byte
//! without further checks. Every parse error says what is wrong and what to enter instead. No input
//! panics, and every parser takes linear time.

mod address;
mod ascii;
mod error;
mod limits;
mod list;
mod name;
mod pattern;
mod pieces;
mod plain;
pub(crate) mod text;

pub use address::MailAddress;
pub use error::{AddressError, AddressErrorKind, DomainError, DomainErrorKind};
pub(crate) use limits::{LONGEST_LABEL, LONGEST_NAME};
pub use list::{ListEntry, parse_list};
pub use name::Domain;
pub use pattern::DomainPattern;
pub use plain::{PlainAddress, PlainPattern};
