//! Splits a list of addresses at separators, except in quotes.

/// The trimmed, nonempty pieces between separators, each with its line.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().flat_map(|(at, line)| {
        let mut rest = Some(line);
        std::iter::from_fn(move || {
            let (piece, after) = split_piece(rest?);
            rest = after;
            Some(piece.trim())
        })
        .filter(|piece| !piece.is_empty())
        .map(move |piece| (at + 1, piece))
    })
}

/// The first piece of a line, and the rest after its separator.
fn split_piece(line: &str) -> (&str, Option<&str>) {
    let mut in_brackets = false;
    let mut at_sign_seen = false;
    for (at, byte) in Unquoted::new(line) {
        let separates = match byte {
            b'<' => {
                in_brackets = true;
                false
            }
            b'>' => {
                in_brackets = false;
                false
            }
            b'@' => {
                at_sign_seen = true;
                false
            }
            b';' => !in_brackets,
            b',' => !in_brackets && (at_sign_seen || !name_goes_on(line, at + 1)),
            _ => false,
        };
        if separates {
            // The separator is one ASCII byte at `at`, so both cuts are character boundaries.
            return (&line[..at], Some(&line[at + 1..]));
        }
    }
    (line, None)
}

/// Whether the text from here on continues a name: a bracket opens before any other delimiter. It
/// scans no further than the next comma, so each line is scanned at most twice.
fn name_goes_on(line: &str, from: usize) -> bool {
    let mut ahead = line.bytes().skip(from);
    ahead.find(|byte| matches!(byte, b'<' | b'@' | b',' | b';' | b'"')) == Some(b'<')
}

/// Iterates over the bytes outside double quotes with their positions. All delimiters are ASCII, and in
/// UTF-8 no byte of a longer character looks like ASCII.
pub(super) struct Unquoted<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Set at the end if a quote is unclosed.
    pub(super) unclosed: bool,
}

impl<'a> Unquoted<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        Unquoted {
            bytes,
            at: 0,
            unclosed: false,
        }
    }
}

impl Iterator for Unquoted<'_> {
    type Item = (usize, u8);

    fn next(&mut self) -> Option<Self::Item> {
        let mut quoted = false;
        loop {
            let at = self.at;
            let Some(byte) = self.bytes.get(at) else {
                self.unclosed |= quoted;
                return None;
            };
            self.at += 1;
            match byte {
                b'"' => quoted = !quoted,
                // The character after a backslash is literal, even a quote.
                b'\\' if quoted => self.at += 1,
                _ if quoted => {}
                _ => return Some((at, *byte)),
            }
        }
    }
}
