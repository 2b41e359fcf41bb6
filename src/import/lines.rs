//! Where something stands in a text.

use crate::organization::Location;
use std::num::NonZeroU32;

/// Turns byte offsets of a text into lines and columns.
///
/// Asked in rising order, it reads the text once, however many locations are wanted of a text in a
/// single line.
pub(super) struct Lines<'t> {
    text: &'t str,
    file: u32,
    offset: usize,
    line: NonZeroU32,
    column: u32,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, file: u32) -> Lines<'t> {
        Lines {
            text,
            file,
            offset: 0,
            line: NonZeroU32::MIN,
            column: 1,
        }
    }

    /// The location of a byte. One beyond the text is the location of its end.
    pub(super) fn at(&mut self, offset: usize) -> Location {
        if offset < self.offset {
            *self = Lines::new(self.text, self.file);
        }
        let passed = self.text.as_bytes().get(self.offset..offset);
        let passed = passed.or(self.text.as_bytes().get(self.offset..));
        for byte in passed.unwrap_or_default() {
            match byte {
                b'\n' => {
                    self.line = self.line.saturating_add(1);
                    self.column = 1;
                }
                // The second and later bytes of a character.
                0x80..=0xBF => {}
                _ => self.column = self.column.saturating_add(1),
            }
        }
        self.offset = offset;
        Location {
            file: self.file,
            line: self.line,
            column: self.column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_at_line_feeds() {
        let mut lines = Lines::new("Büro: 1\r\nname: 2", 3);
        let place = |at: Location| (at.file, at.line.get(), at.column);
        assert_eq!(place(lines.at(0)), (3, 1, 1));
        assert_eq!(
            place(lines.at(7)),
            (3, 1, 7),
            "ü is one character of two bytes"
        );
        assert_eq!(place(lines.at(10)), (3, 2, 1));
        assert_eq!(place(lines.at(16)), (3, 2, 7));
        assert_eq!(
            place(lines.at(7)),
            (3, 1, 7),
            "an earlier place is found again"
        );
    }

    #[test]
    fn a_place_beyond_the_text_is_its_end() {
        let mut lines = Lines::new("ab", 0);
        assert_eq!(lines.at(99).column, 3);
    }
}
