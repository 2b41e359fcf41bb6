//! What a file holds before anybody knows what it means: objects with properties, whatever the format.

use crate::organization::Location;
use std::borrow::Cow;

/// A value as a file has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Raw<'t> {
    /// Nothing.
    Null,
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Number(i64),
    /// Any text. Many formats know nothing else.
    Text(Cow<'t, str>),
    /// Several values, and whether these are all of them.
    List {
        entries: Vec<Raw<'t>>,
        complete: bool,
    },
    /// An object, or a table of keys and values.
    Object(Record<'t>),
    /// What the text doesn't settle, such as a variable that it never sets: the words in question.
    Open(Cow<'t, str>),
}

/// An object, with the name of its type where the format tells it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Record<'t> {
    pub(super) type_name: Option<Cow<'t, str>>,
    pub(super) properties: Vec<Property<'t>>,
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Property<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) value: Raw<'t>,
    pub(super) at: Location,
}

impl<'t> Record<'t> {
    /// The value of the property of this name. Case doesn't matter.
    pub(super) fn get(&self, name: &str) -> Option<&Raw<'t>> {
        let mut properties = self.properties.iter();
        let property = properties.find(|property| property.name.eq_ignore_ascii_case(name))?;
        Some(&property.value)
    }
}

impl Raw<'_> {
    /// The text, if it is one that says something.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Raw::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }
}
