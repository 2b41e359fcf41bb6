//! The text of a link: names and values that survive any character.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What a value keeps as it is, so that links stay readable. Everything else is escaped, the
/// signs with a meaning in a link (`# & = ; %` and spaces) above all.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'*')
    .remove(b'@')
    .remove(b',');

/// Escapes a text so that it can stand between `=`, `;` and `&`.
pub fn escape(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, ESCAPED).into()
}

/// Undoes [`escape`]. What is no valid escape of a text stays as it is: a link is never refused
/// as a whole.
pub fn unescape(text: &str) -> Cow<'_, str> {
    percent_decode_str(text)
        .decode_utf8()
        .unwrap_or(text.into())
}

/// The names and values of a query, both still escaped, in their order.
pub fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// Adds a name with an escaped value to a query.
pub fn push(query: &mut String, name: &str, escaped: &str) {
    query.push(if query.contains('?') { '&' } else { '?' });
    query.push_str(name);
    query.push('=');
    query.push_str(escaped);
}
