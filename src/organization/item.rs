//! Values that have a text form.

use super::error::{Invalid, ValueError};
use super::kind::Kind;
use crate::domain::{Domain, MailAddress};
use std::fmt::{Debug, Display};

/// A value with a text form of its own, alone or in a list.
pub trait Item: Clone + PartialEq + Debug + Display + 'static {
    /// Its kind.
    const KIND: Kind;

    /// Parses its text form.
    fn parse(text: &str) -> Result<Self, ValueError>;

    /// A key that is the same for all spellings with the same meaning.
    fn key(&self) -> String {
        self.to_string().to_ascii_lowercase()
    }
}

/// Parses the text form of a value, or keeps the invalid text.
pub fn parse_item<V: Item>(text: &str) -> Result<V, Invalid> {
    V::parse(text).map_err(|error| Invalid {
        text: text.into(),
        error,
    })
}

/// The text form of a valid value, or the invalid text.
pub(super) fn item_text<V: Item>(item: &Result<V, Invalid>) -> Box<str> {
    match item {
        Ok(value) => value.to_string().into(),
        Err(invalid) => invalid.text.clone(),
    }
}

/// A key for comparison by meaning. Surrounding white space and case don't matter.
pub(super) fn item_key<V: Item>(item: &Result<V, Invalid>) -> String {
    match item {
        Ok(value) => value.key(),
        Err(invalid) => invalid.text.trim().to_ascii_lowercase(),
    }
}

impl Item for Box<str> {
    const KIND: Kind = Kind::Text;

    fn parse(text: &str) -> Result<Self, ValueError> {
        Ok(text.into())
    }
}

impl Item for Domain {
    const KIND: Kind = Kind::Domain;

    fn parse(text: &str) -> Result<Self, ValueError> {
        Ok(text.parse()?)
    }
}

impl Item for MailAddress {
    const KIND: Kind = Kind::MailAddress;

    fn parse(text: &str) -> Result<Self, ValueError> {
        Ok(text.parse()?)
    }
}
