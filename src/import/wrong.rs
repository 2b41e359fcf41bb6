//! What can be wrong with the JSON that programs give, and where.

use super::raw::Raw;
use crate::organization::{Invalid, ValueError};
use std::error::Error;
use std::fmt;

/// What is wrong with an organization that a program gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenError {
    /// The path of the wrong value, such as `inboundConnectors[3].senderDomains[0]`. `organization` for all of it.
    pub path: String,
    /// Why a text isn't a value of its parameter. None if the structure is wrong.
    pub value: Option<ValueError>,
    message: String,
}

impl fmt::Display for GivenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for GivenError {}

pub(super) type Reading<T> = Result<T, GivenError>;

pub(super) fn names(value: &Raw<'_>, path: &str) -> Reading<Vec<String>> {
    let names = texts(value, path)?;
    Ok(names.into_iter().map(str::to_owned).collect())
}

pub(super) fn texts<'r>(value: &'r Raw<'_>, path: &str) -> Reading<Vec<&'r str>> {
    let Raw::List { entries, .. } = value else {
        return wrong(path, &format!("{path} must be an array."));
    };
    let texts = entries
        .iter()
        .enumerate()
        .map(|(place, entry)| match entry {
            Raw::Text(text) => Ok(&**text),
            _ => {
                let path = format!("{path}[{place}]");
                wrong(&path, &format!("{path} must be a string."))
            }
        });
    texts.collect()
}

pub(super) fn refused(path: &str, invalid: &Invalid) -> GivenError {
    GivenError {
        path: path.to_owned(),
        value: Some(invalid.error),
        message: invalid.to_string(),
    }
}

pub(super) fn wrong<T>(path: &str, message: &str) -> Reading<T> {
    Err(GivenError {
        path: path.to_owned(),
        value: None,
        message: message.to_owned(),
    })
}
