//! The types of settings: conversion from and to [`Value`], and comparison by meaning.

use super::error::Invalid;
use super::item::{Item, item_key, item_text, parse_item};
use super::kind::Kind;
use super::list::List;
use super::setting::Sameness;
use super::value::Value;
use std::fmt::Debug;

/// A type that a [`Setting`](super::Setting) can have.
///
/// A value of the wrong type (text for a Boolean) is an error. A text with invalid content (`a.*.com`
/// for a domain) is kept as [`Invalid`].
pub trait Content: Clone + PartialEq + Debug + 'static {
    /// The kind of value.
    const KIND: Kind;

    /// Converts a value. None if it has the wrong type.
    fn read(value: Value) -> Option<Self>;

    /// The value, which [`Content::read`] converts back.
    fn write(&self) -> Value;

    /// Whether both mean the same, regardless of spelling.
    fn same_meaning(&self, other: &Self) -> Sameness {
        Sameness::of(self == other)
    }

    /// The invalid texts in it.
    fn invalid(&self) -> Vec<&Invalid> {
        Vec::new()
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

/// A text or nothing. An empty text also means nothing.
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

/// A value or nothing. An empty text also means nothing.
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

/// Any number of values. Null means the empty list.
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
