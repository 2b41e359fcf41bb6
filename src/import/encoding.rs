//! Bytes as text. Windows PowerShell writes UTF-16 with a mark, PowerShell 7 UTF-8 without one, and
//! `Export-Csv` of Windows PowerShell without `-Encoding` ASCII; older editors save Windows-1252.

use super::quoted::Taken;
use memchr::memchr;
use std::borrow::Cow;

/// A text, and whether all its bytes were characters.
pub(super) struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    /// What was taken from the beginnings of its lines.
    pub(super) marks: Taken,
    pub(super) is_whole: bool,
}

/// What Windows-1252 has in place of the control characters from 0x80 to 0x9F
/// (<https://encoding.spec.whatwg.org/#windows-1252>).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Reads bytes in the encoding that their mark names, or else that they look like.
pub(super) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let decoded = of_encoding(bytes);
    Decoded {
        text: with_line_feeds(decoded.text),
        ..decoded
    }
}

/// The text, whose lines all readers end at line feeds. Programs for old Macs end them with carriage returns alone. Each
/// is then a line feed, so every place in the text stays what it was.
fn with_line_feeds(text: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    match memchr(b'\n', bytes).is_none() && memchr(b'\r', bytes).is_some() {
        true => text.replace('\r', "\n").into(),
        false => text,
    }
}

fn of_encoding(bytes: &[u8]) -> Decoded<'_> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // The first character of every format here is one of ASCII's.
        [_, 0, _, 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, _, 0, _, ..] => utf16(bytes, u16::from_be_bytes),
        bytes => utf8(bytes),
    }
}

/// UTF-8, or else Windows-1252, in which every byte means something.
fn utf8(bytes: &[u8]) -> Decoded<'_> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().copied().map(windows_1252).collect()),
    };
    Decoded {
        text,
        marks: Taken::new(),
        is_whole: true,
    }
}

fn windows_1252(byte: u8) -> char {
    let special = usize::from(byte)
        .checked_sub(0x80)
        .and_then(|at| WINDOWS_1252.get(at));
    special.copied().unwrap_or(char::from(byte))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded<'static> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut is_whole = odd.is_empty();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text = String::with_capacity(pairs.len());
    for character in char::decode_utf16(units) {
        is_whole &= character.is_ok();
        text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    Decoded {
        text: text.into(),
        marks: Taken::new(),
        is_whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_of(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn each_encoding_gives_the_same_text_with_and_without_its_mark() {
        let text = "Name : Büro „Süd“ 😀";
        let marked = ["\u{FEFF}", text].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf16_of(text, u16::to_le_bytes),
            utf16_of(&marked, u16::to_le_bytes),
            utf16_of(text, u16::to_be_bytes),
            utf16_of(&marked, u16::to_be_bytes),
        ] {
            let decoded = decode(&bytes);
            assert_eq!(decoded.text, text);
            assert!(decoded.is_whole);
        }
    }

    #[test]
    fn what_is_no_utf_8_is_windows_1252() {
        assert_eq!(decode(b"B\xFCro \x84S\xFCd\x93 \x80").text, "Büro „Süd“ €");
    }

    #[test]
    fn half_a_character_is_replaced_and_told() {
        let decoded = decode(b"\xFF\xFEa\0b");
        assert_eq!((&*decoded.text, decoded.is_whole), ("a", false));
        let decoded = decode(b"\xFF\xFE\x00\xD8a\0");
        assert_eq!((&*decoded.text, decoded.is_whole), ("\u{FFFD}a", false));
    }

    #[test]
    fn carriage_returns_alone_end_lines_as_line_feeds_do() {
        assert_eq!(decode(b"a\rb\r").text, "a\nb\n");
        assert_eq!(decode(b"a\0\r\0b\0").text, "a\nb");
        assert_eq!(
            decode(b"a\r\nb\rc").text,
            "a\r\nb\rc",
            "a line feed ends its lines"
        );
    }

    #[test]
    fn no_bytes_are_no_text() {
        assert_eq!(decode(b"").text, "");
        assert_eq!(decode(b"\xEF\xBB\xBF").text, "");
    }
}
