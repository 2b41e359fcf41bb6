//! Values of any parameter, for whoever reads or writes settings by name.

use super::error::{Invalid, ValueError};
use super::list::List;
use super::setting::Sameness;
use crate::domain::text::excerpt;
use crate::domain::{Domain, MailAddress};
use std::fmt::{self, Debug, Display};

/// A value as JSON has it, with one addition: a list may be cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: `$null`.
    Null,
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Number(i64),
    /// A text. Words such as `OnPremises`, domains and addresses are texts, too.
    Text(Box<str>),
    /// Several values.
    List {
        /// The values.
        entries: Vec<Value>,
        /// Whether these are all of them.
        complete: bool,
    },
}

impl Value {
    /// A list of which nothing is missing.
    pub fn list<V: Into<Value>>(entries: impl IntoIterator<Item = V>) -> Value {
        Value::List {
            entries: entries.into_iter().map(V::into).collect(),
            complete: true,
        }
    }

    /// What this is, in words, for an error.
    pub(super) fn description(&self) -> Box<str> {
        match self {
            Value::Null => "nothing".into(),
            Value::Boolean(value) => value.to_string().into(),
            Value::Number(value) => format!("the number {value}").into(),
            Value::Text(text) => format!("the text “{}”", excerpt(text)).into(),
            Value::List { .. } => "a list".into(),
        }
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Boolean(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Number(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.into())
    }
}

/// What a parameter takes. Its `Display` ends the sentence “expected …”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// True or false.
    Boolean,
    /// A whole number.
    Number,
    /// Any text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// An identifier such as `07a1ca0e-3fd5-40b4-8bea-dd9597da77d9`.
    Guid,
    /// A date and time.
    Timestamp,
    /// A [`Domain`].
    Domain,
    /// An [`AddressSpace`](super::AddressSpace).
    AddressSpace,
    /// A [`CertificateName`](super::CertificateName).
    CertificateName,
    /// A [`SmartHost`](super::SmartHost).
    SmartHost,
    /// An [`IpRange`](super::IpRange).
    IpRange,
    /// A [`SkipRange`](super::SkipRange).
    SkipRange,
    /// A [`MailAddress`].
    MailAddress,
    /// A [`Predicate`](super::Predicate).
    Predicate,
    /// This kind, or nothing.
    Optional(&'static Kind),
    /// Any number of this kind.
    List(&'static Kind),
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Boolean => "true or false",
            Kind::Number => "a whole number",
            Kind::Text => "a text",
            Kind::Word(words) => return f.write_str(&words.join(" or ")),
            Kind::Guid => "a GUID",
            Kind::Timestamp => "a date and time",
            Kind::Domain => "a domain",
            Kind::AddressSpace => "a domain, *.domain or *",
            Kind::CertificateName => "a host name or *.domain",
            Kind::SmartHost => "a host name or an IP address",
            Kind::IpRange => "an IPv4 address or range",
            Kind::SkipRange => "an IP address or range",
            Kind::MailAddress => "a mail address",
            Kind::Predicate => "a condition with its values",
            Kind::Optional(kind) => return write!(f, "{kind}, or null"),
            Kind::List(kind) => return write!(f, "a list in which each entry is {kind}"),
        })
    }
}

/// What a [`Setting`](super::Setting) can hold.
///
/// A type that isn't what the parameter takes (a text for a Boolean) is refused. A text that only
/// has the wrong content (`a.*.com` for a domain) is kept as [`Invalid`].
pub trait Content: Clone + PartialEq + Debug + 'static {
    /// What the parameter takes.
    const KIND: Kind;

    /// Reads a value; none if it is of another type.
    fn read(value: Value) -> Option<Self>;

    /// The value that [`Content::read`] reads as the same.
    fn write(&self) -> Value;

    /// Whether both mean the same, however they are spelled.
    fn same_meaning(&self, other: &Self) -> Sameness {
        Sameness::of(self == other)
    }

    /// The texts in it that aren't valid values.
    fn invalid(&self) -> Vec<&Invalid> {
        Vec::new()
    }
}

/// A value with a text form of its own, alone or in a list.
pub trait Item: Clone + PartialEq + Debug + Display + 'static {
    /// What it is.
    const KIND: Kind;

    /// Reads its text form.
    fn parse(text: &str) -> Result<Self, ValueError>;

    /// A text that is the same for all spellings with the same meaning.
    fn key(&self) -> String {
        self.to_string().to_ascii_lowercase()
    }
}

/// Reads the text form of a value, or keeps what isn't one.
pub fn parse_item<V: Item>(text: &str) -> Result<V, Invalid> {
    V::parse(text).map_err(|error| Invalid {
        text: text.into(),
        error,
    })
}

/// The text form of a valid value, or what was written instead.
pub(super) fn item_text<V: Item>(item: &Result<V, Invalid>) -> Box<str> {
    match item {
        Ok(value) => value.to_string().into(),
        Err(invalid) => invalid.text.clone(),
    }
}

/// What tells one meaning from another. Surrounding white space and case don't matter.
pub(super) fn item_key<V: Item>(item: &Result<V, Invalid>) -> String {
    match item {
        Ok(value) => value.key(),
        Err(invalid) => invalid.text.trim().to_ascii_lowercase(),
    }
}

impl Content for bool {
    const KIND: Kind = Kind::Boolean;

    fn read(value: Value) -> Option<bool> {
        match value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        Value::Boolean(*self)
    }
}

impl Content for Option<i32> {
    const KIND: Kind = Kind::Optional(&Kind::Number);

    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            Value::Number(value) => value.try_into().ok().map(Some),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        self.map_or(Value::Null, |value| Value::Number(value.into()))
    }
}

/// A text, or nothing, which an empty text means as well.
impl Content for Option<Box<str>> {
    const KIND: Kind = Kind::Optional(&Kind::Text);

    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            Value::Text(text) => Some(Some(text).filter(|text| !text.is_empty())),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        self.clone().map_or(Value::Null, Value::Text)
    }
}

impl<V: Item> Content for Result<V, Invalid> {
    const KIND: Kind = V::KIND;

    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(parse_item(&text)),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        Value::Text(item_text(self))
    }

    fn same_meaning(&self, other: &Self) -> Sameness {
        Sameness::of(item_key(self) == item_key(other))
    }

    fn invalid(&self) -> Vec<&Invalid> {
        self.as_ref().err().into_iter().collect()
    }
}

/// A value, or nothing, which an empty text means as well.
impl<V: Item> Content for Option<Result<V, Invalid>> {
    const KIND: Kind = Kind::Optional(&V::KIND);

    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            Value::Text(text) if text.trim().is_empty() => Some(None),
            value => Result::read(value).map(Some),
        }
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, Content::write)
    }

    fn same_meaning(&self, other: &Self) -> Sameness {
        Sameness::of(self.as_ref().map(item_key) == other.as_ref().map(item_key))
    }

    fn invalid(&self) -> Vec<&Invalid> {
        self.as_ref().map_or_else(Vec::new, Content::invalid)
    }
}

/// Any number of values, or nothing, which means the empty list.
impl<V: Item> Content for List<V> {
    const KIND: Kind = Kind::List(&V::KIND);

    fn read(value: Value) -> Option<Self> {
        let (entries, complete) = match value {
            Value::Null => (Vec::new(), true),
            Value::List { entries, complete } => (entries, complete),
            _ => return None,
        };
        let entries = entries.into_iter().map(Result::read);
        Some(List::new(entries.collect::<Option<_>>()?, complete))
    }

    fn write(&self) -> Value {
        Value::List {
            entries: self.entries().iter().map(Content::write).collect(),
            complete: self.is_complete(),
        }
    }

    fn same_meaning(&self, other: &Self) -> Sameness {
        List::same_meaning(self, other)
    }

    fn invalid(&self) -> Vec<&Invalid> {
        self.entries().iter().flat_map(Content::invalid).collect()
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
