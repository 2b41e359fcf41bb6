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
    /// Where the part begins from which offsets are counted.
    base: usize,
    here: Place,
    /// The place of that begin, from which an earlier offset is looked for again.
    begin: Place,
    /// What stood before the text's lines in the file.
    marks: &'t [(u32, u32)],
}

#[derive(Clone, Copy)]
struct Place {
    offset: usize,
    line: NonZeroU32,
    column: u32,
}

const FIRST: Place = Place {
    offset: 0,
    line: NonZeroU32::MIN,
    column: 1,
};

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, file: u32, marks: &'t [(u32, u32)]) -> Lines<'t> {
        Lines {
            text,
            file,
            base: 0,
            here: FIRST,
            begin: FIRST,
            marks,
        }
    }

    /// From now on offsets are those of the part of the text that begins here.
    pub(super) fn part(&mut self, base: usize) {
        self.base = base;
        self.go_to(base);
        self.begin = self.here;
    }

    /// The location of a byte of the part. One beyond the text is the location of its end.
    pub(super) fn at(&mut self, offset: usize) -> Location {
        self.go_to(self.base.saturating_add(offset));
        Location {
            file: self.file,
            line: self.here.line,
            column: self.here.column.saturating_add(self.marks()),
        }
    }

    /// How many characters stood before this line.
    fn marks(&self) -> u32 {
        let line = self.here.line.get() - 1;
        let place = self.marks.binary_search_by_key(&line, |(line, _)| *line);
        let mark = place.ok().and_then(|place| self.marks.get(place));
        mark.map_or(0, |(_, characters)| *characters)
    }

    fn go_to(&mut self, offset: usize) {
        if offset < self.here.offset {
            self.here = match offset < self.begin.offset {
                true => FIRST,
                false => self.begin,
            };
        }
        let here = &mut self.here;
        let passed = self.text.as_bytes().get(here.offset..offset);
        let passed = passed.or(self.text.as_bytes().get(here.offset..));
        for byte in passed.unwrap_or_default() {
            match byte {
                b'\n' => {
                    here.line = here.line.saturating_add(1);
                    here.column = 1;
                }
                // The second and later bytes of a character.
                0x80..=0xBF => {}
                _ => here.column = here.column.saturating_add(1),
            }
        }
        here.offset = offset;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_at_line_feeds() {
        let mut lines = Lines::new("Büro: 1\r\nname: 2", 3, &[]);
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
        let mut lines = Lines::new("ab", 0, &[]);
        assert_eq!(lines.at(99).column, 3);
    }

    #[test]
    fn the_places_in_a_part_are_those_of_the_whole_text() {
        let mut lines = Lines::new("one\ntwo\nthree four", 0, &[]);
        lines.part(8);
        let place = |at: Location| (at.line.get(), at.column);
        assert_eq!(place(lines.at(6)), (3, 7));
        assert_eq!(place(lines.at(0)), (3, 1));
        lines.part(4);
        assert_eq!(place(lines.at(1)), (2, 2));
    }

    #[test]
    fn what_stood_before_a_line_counts() {
        let mut lines = Lines::new("one\ntwo", 0, &[(1, 4)]);
        assert_eq!(lines.at(1).column, 2);
        assert_eq!(lines.at(4).column, 5);
    }
}
