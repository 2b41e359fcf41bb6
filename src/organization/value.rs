//! Dynamic values, for reading and writing settings by name.

use crate::domain::text::excerpt;

/// A JSON value, except that a list can be truncated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: `$null`.
    Null,
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Number(i64),
    /// A text. Words such as `OnPremises`, domains and addresses are texts too.
    Text(Box<str>),
    /// Several values.
    List {
        /// The values.
        entries: Vec<Value>,
        /// Whether the list is complete.
        complete: bool,
    },
}

impl Value {
    /// A complete list.
    pub fn list<V: Into<Value>>(entries: impl IntoIterator<Item = V>) -> Value {
        Value::List {
            entries: entries.into_iter().map(V::into).collect(),
            complete: true,
        }
    }

    /// A description for errors.
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
