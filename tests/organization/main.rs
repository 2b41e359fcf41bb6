//! The model of an organization: the parameters against a list written by hand, what is given,
//! default and unknown, comparison by meaning, values, and the worked example.

mod comparing;
#[cfg(feature = "serde")]
mod json;
mod parameters;
mod properties;
mod routing;
mod settings;
mod strategies;
mod values;

use connector_checker::organization::{Item, Value};

/// A value of a text, or a panic with the text.
fn item<V: Item>(text: &str) -> V {
    V::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A complete list of texts.
fn texts(texts: &[&str]) -> Value {
    Value::list(texts.iter().copied())
}

/// A list that is cut off after these texts.
fn cut_off(texts: &[&str]) -> Value {
    let entries = texts.iter().map(|text| Value::from(*text));
    Value::List {
        entries: entries.collect(),
        complete: false,
    }
}
