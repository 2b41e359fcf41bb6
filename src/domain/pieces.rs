//! Where a text that holds addresses comes apart: at separators, and nowhere inside quotes.

/// The pieces between separators, trimmed, the empty ones left out, each with its line.
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

/// The first piece of a line, and what follows its separator.
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

/// Whether the words from here on are the rest of a name: brackets open before anything ends them.
/// It looks no farther than the next comma, so a line is looked over twice at most.
fn name_goes_on(line: &str, from: usize) -> bool {
    let mut ahead = line.bytes().skip(from);
    ahead.find(|byte| matches!(byte, b'<' | b'@' | b',' | b';' | b'"')) == Some(b'<')
}

/// Walks over the bytes that stand outside double quotes, each with its place. Everything that
/// shapes an address is ASCII, and no byte of a longer character looks like ASCII in UTF-8.
pub(super) struct Unquoted<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Set at the end when a quote was opened and never closed.
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
                // The character after a backslash stands for itself, even if it is a quote.
                b'\\' if quoted => self.at += 1,
                _ if quoted => {}
                _ => return Some((at, *byte)),
            }
        }
    }
}
