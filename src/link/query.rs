//! The text of a link: names and values that survive any character.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// What a value keeps besides letters and digits, so that links stay readable. Everything else is
/// escaped, above all the signs with a meaning in a link (`# & = ; %` and spaces).
const KEPT: &[u8] = b"-._*@,";

/// Escapes a text so that it can stand between `=`, `;` and `&`.
///
/// Own code, since every reader would download the library's table of all escapes.
pub fn escape(text: &str) -> Cow<'_, str> {
    let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || KEPT.contains(&byte);
    if text.bytes().all(is_kept) {
        return text.into();
    }
    let mut escaped = String::new();
    for byte in text.bytes() {
        if is_kept(byte) {
            escaped.push(char::from(byte));
            continue;
        }
        escaped.push('%');
        for digit in [byte >> 4, byte & 0xF] {
            let digit = char::from_digit(digit.into(), 16).unwrap_or_default();
            escaped.push(digit.to_ascii_uppercase());
        }
    }
    escaped.into()
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

#[cfg(test)]
mod tests {
    use super::{KEPT, escape};
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

    #[test]
    fn every_character_is_escaped_as_the_library_does() {
        let remove = |set: AsciiSet, byte: &u8| set.remove(*byte);
        let escaped: &'static AsciiSet = Box::leak(Box::new(
            KEPT.iter().fold(NON_ALPHANUMERIC.remove(b'-'), remove),
        ));
        for character in (0..0x3_0000).filter_map(char::from_u32) {
            let text = character.to_string();
            let expected = utf8_percent_encode(&text, escaped).to_string();
            assert_eq!(escape(&text), expected);
        }
        assert_eq!(escape("a b&c"), "a%20b%26c");
        assert_eq!(escape(""), "");
    }
}
