//! Bytes as UTF-8, piece by piece. A report of a historical search is UTF-16, little end first.

/// Turns bytes in any of three encodings into UTF-8.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    encoding: Encoding,
    /// Bytes that wait for more: the first three of a file, or one of a pair.
    held: Vec<u8>,
    /// The first half of a character outside the basic plane.
    high: Option<u16>,
    /// The buffer for what was decoded.
    text: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Encoding {
    #[default]
    Undecided,
    Utf8,
    LittleEndian,
    BigEndian,
}

/// How many bytes are decoded at a time, so that the buffer stays in the processor's cache.
const BLOCK: usize = 16 * 1024;

impl Decoder {
    /// Decodes a piece, and passes the text on.
    pub(super) fn feed(&mut self, bytes: &[u8], pass: &mut impl FnMut(&[u8])) {
        match self.encoding {
            Encoding::Undecided => {
                self.held.extend_from_slice(bytes);
                if self.held.len() >= 4 {
                    self.decide(pass);
                }
            }
            Encoding::Utf8 => pass(bytes),
            Encoding::LittleEndian => self.utf16(bytes, u16::from_le_bytes, pass),
            Encoding::BigEndian => self.utf16(bytes, u16::from_be_bytes, pass),
        }
    }

    /// Passes on what waited for more.
    pub(super) fn finish(&mut self, pass: &mut impl FnMut(&[u8])) {
        if self.encoding == Encoding::Undecided {
            self.decide(pass);
        }
        let is_cut = self.encoding != Encoding::Utf8 && !self.held.is_empty();
        if is_cut || self.high.is_some() {
            pass(REPLACEMENT.as_bytes());
        }
        *self = Decoder::default();
    }

    /// Decides by the mark, or by the first character, which is one of ASCII's.
    fn decide(&mut self, pass: &mut impl FnMut(&[u8])) {
        let held = std::mem::take(&mut self.held);
        let (encoding, mark) = match held.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
            [0xFF, 0xFE, ..] => (Encoding::LittleEndian, 2),
            [0xFE, 0xFF, ..] => (Encoding::BigEndian, 2),
            [_, 0, _, 0, ..] | [_, 0] => (Encoding::LittleEndian, 0),
            [0, _, 0, _, ..] | [0, _] => (Encoding::BigEndian, 0),
            _ => (Encoding::Utf8, 0),
        };
        self.encoding = encoding;
        self.feed(held.get(mark..).unwrap_or_default(), pass);
    }

    fn utf16(&mut self, mut bytes: &[u8], unit: fn([u8; 2]) -> u16, pass: &mut impl FnMut(&[u8])) {
        if let ([first], [second, rest @ ..]) = (self.held.as_slice(), bytes) {
            let pair = [*first, *second];
            self.held.clear();
            bytes = rest;
            self.text.clear();
            self.push(unit(pair));
            pass(&self.text);
        }
        let (pairs, odd) = bytes.as_chunks::<2>();
        self.held.extend_from_slice(odd);
        for block in pairs.chunks(BLOCK) {
            self.text.clear();
            for pair in block {
                self.push(unit(*pair));
            }
            pass(&self.text);
        }
    }

    #[inline]
    fn push(&mut self, unit: u16) {
        match (u8::try_from(unit), self.high) {
            (Ok(byte), None) if byte < 0x80 => self.text.push(byte),
            _ => self.push_other(unit),
        }
    }

    fn push_other(&mut self, unit: u16) {
        let high = self.high.take();
        match (high, unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                let high = u32::from(high) - 0xD800;
                let low = u32::from(unit) - 0xDC00;
                self.push_character(0x10000 + (high << 10) + low);
                return;
            }
            (Some(_), _) => self.text.extend_from_slice(REPLACEMENT.as_bytes()),
            (None, _) => {}
        }
        match unit {
            // A first half waits for its second.
            0xD800..=0xDBFF => self.high = Some(unit),
            unit => self.push_character(u32::from(unit)),
        }
    }

    fn push_character(&mut self, code: u32) {
        let character = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        let mut buffer = [0; 4];
        let bytes = character.encode_utf8(&mut buffer).as_bytes();
        self.text.extend_from_slice(bytes);
    }
}

/// What stands for half a character.
const REPLACEMENT: &str = "\u{FFFD}";

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> String {
        let mut text = Vec::new();
        let mut decoder = Decoder::default();
        for piece in pieces {
            decoder.feed(piece, &mut |part| text.extend_from_slice(part));
        }
        decoder.finish(&mut |part| text.extend_from_slice(part));
        String::from_utf8(text).expect("it is UTF-8")
    }

    #[test]
    fn each_encoding_gives_the_same_text_wherever_it_is_cut() {
        let text = "a;Büro 😀😀\u{FFFD}\r\n";
        let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
        let marked = ["\u{FEFF}", text].concat();
        let all: [Vec<u8>; 6] = [
            text.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            units(text).into_iter().flat_map(u16::to_le_bytes).collect(),
            units(text).into_iter().flat_map(u16::to_be_bytes).collect(),
            units(&marked)
                .into_iter()
                .flat_map(u16::to_le_bytes)
                .collect(),
            units(&marked)
                .into_iter()
                .flat_map(u16::to_be_bytes)
                .collect(),
        ];
        for bytes in all {
            for cut in 0..=bytes.len() {
                let (one, two) = bytes.split_at(cut);
                assert_eq!(decoded([one, two]), text, "cut at {cut}");
            }
            assert_eq!(decoded(bytes.chunks(1)), text);
        }
    }

    #[test]
    fn half_a_character_is_replaced() {
        let units = |units: &[u16]| -> Vec<u8> {
            [&[0xFEFF], units]
                .concat()
                .into_iter()
                .flat_map(u16::to_le_bytes)
                .collect()
        };
        assert_eq!(decoded([&units(&[0xD83D])[..]]), "\u{FFFD}");
        assert_eq!(decoded([&units(&[0xDE00, 0x61])[..]]), "\u{FFFD}a");
        assert_eq!(decoded([&units(&[0xD83D, 0x61])[..]]), "\u{FFFD}a");
        assert_eq!(
            decoded([&units(&[0xD83D, 0xD83D, 0xDE00])[..]]),
            "\u{FFFD}😀"
        );
        assert_eq!(decoded([&b"\xFF\xFEa\0b"[..]]), "a\u{FFFD}");
        assert_eq!(decoded([]), "");
        assert_eq!(decoded([&b"a\0"[..]]), "a");
    }
}
