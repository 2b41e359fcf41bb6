//! Names of objects.

use crate::organization::content::Content;
use crate::organization::kind::Kind;
use crate::organization::setting::Sameness;
use crate::organization::value::Value;
use std::fmt;
use std::ops::Deref;

/// The name of an object. The cmdlets match names case-insensitively.
///
/// ```
/// use connector_checker::organization::Name;
/// let name = Name::from("To Headquarters");
/// assert!(name.is("to headquarters"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Box<str>);

impl Name {
    /// Whether the cmdlets would match this text with the name.
    pub fn is(&self, text: &str) -> bool {
        match self.0.is_ascii() && text.is_ascii() {
            // Most names are, and thousands of connectors are compared with hundreds of rules.
            true => self.0.eq_ignore_ascii_case(text),
            false => self.0.to_lowercase() == text.to_lowercase(),
        }
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Name {
        Name(text.into())
    }
}

impl From<String> for Name {
    fn from(text: String) -> Name {
        Name(text.into())
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Content for Name {
    const KIND: Kind = Kind::Text;

    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(Name(text)),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        Value::Text(self.0.clone())
    }

    fn same_meaning(&self, other: &Self) -> Sameness {
        Sameness::of(self.is(other))
    }
}

/// The name of another object or none. An empty text also means none.
impl Content for Option<Name> {
    const KIND: Kind = Kind::Optional(&Kind::Text);

    fn read(value: Value) -> Option<Self> {
        let text = <Option<Box<str>> as Content>::read(value)?;
        Some(text.map(Name))
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, Content::write)
    }

    fn same_meaning(&self, other: &Self) -> Sameness {
        match (self, other) {
            (Some(one), Some(two)) => one.same_meaning(two),
            (one, two) => Sameness::of(one == two),
        }
    }
}
