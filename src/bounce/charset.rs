//! Character sets, by the names that mail has for them.
//!
//! Most need tables of thousands of characters. Codes and names of servers are ASCII in all of them, so that is what is kept of
//! a text in such a set, without the bytes of its other characters, which would be rubbish to readers.

use super::decode;
use super::html::starts_with;
use super::wide;
use std::borrow::Cow;

/// What a set's bytes above those of ASCII are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// UTF-8, or else Latin-1, which needs no table.
    Known,
    /// One character each.
    Single,
    /// The first half of a character. The second half may look like a letter of ASCII.
    Double,
}

/// The sets whose texts are decoded.
const KNOWN: [&str; 8] = [
    "",
    "utf-8",
    "utf8",
    "us-ascii",
    "ascii",
    "iso-8859-1",
    "iso-8859-15",
    "windows-1252",
];

/// How the names of sets with two bytes a character begin.
const DOUBLE: [&str; 11] = [
    "shift",
    "sjis",
    "x-sjis",
    "ms_kanji",
    "cp9",
    "windows-31j",
    "gb",
    "x-gbk",
    "big5",
    "euc",
    "ks_c",
];

fn kind(charset: &str) -> Kind {
    let is_known = |known: &&str| known.eq_ignore_ascii_case(charset);
    let is_double = |start: &&str| starts_with(charset.as_bytes(), start);
    match () {
        () if KNOWN.iter().any(is_known) => Kind::Known,
        () if DOUBLE.iter().any(is_double) => Kind::Double,
        () => Kind::Single,
    }
}

/// Bytes as text. With two bytes a character they say so themselves.
pub fn text(bytes: Vec<u8>, charset: &str) -> String {
    if bytes.contains(&0) {
        return wide::texts(&bytes).join("\n\n");
    }
    match kind(charset) {
        Kind::Known => decode::text(bytes),
        kind => ascii(bytes.into_iter().map(char::from), kind),
    }
}

/// A text whose bytes somebody took for other characters than they are, or who knew better: then it stays.
pub fn of_characters<'a>(text: &'a str, charset: &str) -> Cow<'a, str> {
    let kind = kind(charset);
    let is_bytes = |letter: char| {
        u8::try_from(letter).is_ok()
            || wide::is_windows(letter)
            || letter == char::REPLACEMENT_CHARACTER
    };
    match kind == Kind::Known || text.is_ascii() || !text.chars().all(is_bytes) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(ascii(text.chars(), kind)),
    }
}

/// The ASCII of a text, with a space in place of the rest.
fn ascii(text: impl Iterator<Item = char>, kind: Kind) -> String {
    let mut kept = String::new();
    let mut text = text.peekable();
    while let Some(letter) = text.next() {
        if letter.is_ascii() {
            kept.push(letter);
            continue;
        }
        if kind == Kind::Double {
            text.next_if(|next| !next.is_ascii() || ('@'..='~').contains(next));
        }
        if !kept.ends_with([' ', '\n']) {
            kept.push(' ');
        }
    }
    kept
}

/// A text without the sequences that switch between character sets, as Japanese mail does, and what stands between them; and
/// without those that color a terminal.
pub fn without_escapes(text: Cow<'_, str>) -> Cow<'_, str> {
    const ESCAPE: char = '\u{1b}';
    if !text.contains(ESCAPE) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars();
    // Each line begins in ASCII.
    let mut is_ascii = true;
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => {
                is_ascii = true;
                kept.push(letter);
            }
            ESCAPE => match letters.next() {
                Some('[') => {
                    letters.find(|letter| !matches!(letter, '0'..='?'));
                }
                Some('(') => {
                    is_ascii = matches!(letters.next(), Some('B' | 'J'));
                    kept.push(' ');
                }
                Some('$') => is_ascii = false,
                _ => {}
            },
            // Korean mail switches with these.
            '\u{e}' => is_ascii = false,
            '\u{f}' => is_ascii = true,
            _ if is_ascii => kept.push(letter),
            _ => {}
        }
    }
    Cow::Owned(kept)
}

/// A text with its encoded words decoded: `=?utf-8?Q?Zugriff_verweigert?=` (RFC 2047).
pub fn with_words(text: Cow<'_, str>) -> Cow<'_, str> {
    const START: &str = "=?";
    if !text.contains(START) {
        return text;
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = &*text;
    let mut is_after_word = false;
    while let Some((before, after)) = rest.split_once(START) {
        // Blanks between two of them only keep them apart.
        if !(is_after_word && before.trim().is_empty()) {
            decoded.push_str(before);
        }
        let word = word(after);
        is_after_word = word.is_some();
        rest = match word {
            Some((word, rest)) => {
                decoded.push_str(&word);
                rest
            }
            None => {
                decoded.push_str(START);
                after
            }
        };
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The encoded word with which a text begins, after its `=?`, and what comes after it.
fn word(text: &str) -> Option<(String, &str)> {
    const LONGEST_NAME: usize = 40;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_*:.".contains(byte);
    let name = text.bytes().take(LONGEST_NAME);
    let name = text.get(..name.take_while(is_name).count())?;
    let rest = text.get(name.len()..)?.strip_prefix('?')?;
    let is_base64 = starts_with(rest.as_bytes(), "b?");
    if !is_base64 && !starts_with(rest.as_bytes(), "q?") {
        return None;
    }
    let rest = rest.get("b?".len()..)?;
    let end = rest.find(['?', '\n'])?;
    let (word, rest) = (rest.get(..end)?, rest.get(end..)?.strip_prefix("?=")?);
    let bytes = match is_base64 {
        true => decode::base64(word),
        false => decode::quoted_printable(&word.replace('_', " ")),
    };
    // A language may stand after the name.
    let charset = name.split('*').next().unwrap_or_default();
    Some((self::text(bytes, charset), rest))
}
