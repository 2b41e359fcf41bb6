//! Domains, patterns of domains and mail addresses: made only by parsing.
//!
//! Whoever holds a [`Domain`] knows that it is lower-case ASCII with sound labels, so the router
//! compares names byte by byte and never has to ask again. Everything that a reader can type goes
//! wrong with an error that says, in one sentence, what is wrong and what to type instead. No
//! input panics, and every parser is linear in what it reads.

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
pub use list::{ListEntry, parse_list};
pub use name::Domain;
pub use pattern::DomainPattern;
pub use plain::{PlainAddress, PlainPattern};
