//! The cells of a table, piece by piece: it skips to the wanted columns, and copies a cell only where it spans
//! two pieces or has quotation marks in it.

use memchr::{memchr, memchr_iter, memchr2};

/// How long a wanted cell may be. A longer one is usually a quotation mark that nothing closes.
const LONGEST_CELL: usize = 1024 * 1024;

/// What separates cells, and which of them are wanted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// None for a list, in which a line is a cell and a quotation mark belongs to it.
    pub(super) separator: Option<u8>,
    /// The wanted columns. One that isn't there is above all others.
    pub(super) wanted: [usize; 3],
}

/// What takes the cells in.
pub(super) trait Taker {
    /// A wanted cell, without its quotation marks. Lines are counted from 1.
    fn cell(&mut self, column: usize, cell: &[u8], line: u64);
    /// The end of a row that began in this line and isn't empty.
    fn row(&mut self, line: u64);
    /// A cell was too long and was left out.
    fn too_long(&mut self, line: u64);
    /// The quotation mark at the beginning of a cell isn't closed.
    fn unclosed(&mut self, line: u64);
}

/// Where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotation marks, or after the closing one.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// After a quotation mark that closes the cell, unless another one follows.
    AfterQuote,
}

/// Reads a table.
#[derive(Debug)]
pub(super) struct Cells {
    shape: Shape,
    place: Place,
    column: usize,
    /// The number of the current line, and that in which the row and the cell began.
    line: u64,
    row_line: u64,
    cell_line: u64,
    /// Whether the row has anything in it.
    is_empty: bool,
    /// What earlier pieces had of a wanted cell.
    kept: Vec<u8>,
    is_too_long: bool,
    ends_in_line: bool,
}

impl Cells {
    pub(super) fn new(shape: Shape) -> Cells {
        Cells {
            shape,
            place: Place::Start,
            column: 0,
            line: 1,
            row_line: 1,
            cell_line: 1,
            is_empty: true,
            kept: Vec::new(),
            is_too_long: false,
            ends_in_line: false,
        }
    }

    /// How many lines were read.
    pub(super) fn lines(&self) -> u64 {
        self.line - u64::from(!self.ends_in_line)
    }

    /// How many lines have ended.
    pub(super) fn whole_lines(&self) -> u64 {
        self.line - 1
    }

    /// Reads a piece.
    pub(super) fn feed(&mut self, piece: &[u8], taker: &mut impl Taker) {
        let mut rest = piece;
        while let Some(first) = rest.first() {
            self.ends_in_line = true;
            rest = match self.place {
                Place::Start => {
                    let rest = self.skip(rest, taker);
                    let Some(first) = rest.first() else {
                        return;
                    };
                    self.cell_line = self.line;
                    let is_quoted = *first == b'"' && self.shape.separator.is_some();
                    self.place = match is_quoted {
                        true => Place::Quoted,
                        false => Place::Plain,
                    };
                    let skipped = usize::from(is_quoted);
                    self.is_empty &= !is_quoted;
                    rest.get(skipped..).unwrap_or_default()
                }
                Place::Plain => self.plain(rest, taker),
                Place::Quoted => self.quoted(rest, taker),
                Place::AfterQuote if *first == b'"' => {
                    self.place = Place::Quoted;
                    self.keep(b"\"");
                    rest.get(1..).unwrap_or_default()
                }
                Place::AfterQuote => {
                    self.place = Place::Plain;
                    rest
                }
            };
        }
    }

    /// Ends the last row.
    pub(super) fn finish(&mut self, taker: &mut impl Taker) {
        if self.place == Place::Quoted {
            taker.unclosed(self.cell_line);
        }
        if self.ends_in_line {
            self.end_cell(&[], b'\n', taker);
            self.line -= 1;
            self.ends_in_line = true;
        }
    }

    /// Asked for each cell, so without a loop or a call.
    #[inline(always)]
    fn is_wanted(&self) -> bool {
        let [first, second, third] = self.shape.wanted;
        self.column == first || self.column == second || self.column == third
    }

    fn keep(&mut self, part: &[u8]) {
        if !self.is_wanted() || self.is_too_long {
            return;
        }
        self.is_too_long = self.kept.len() + part.len() > LONGEST_CELL;
        match self.is_too_long {
            true => self.kept.clear(),
            false => self.kept.extend_from_slice(part),
        }
    }

    /// Passes the cells that nobody wants, up to one that is wanted, that has quotation marks or that doesn't end here.
    /// Returns what follows. Most cells of a report are passed here, so it does nothing but count them.
    fn skip<'p>(&mut self, mut rest: &'p [u8], taker: &mut impl Taker) -> &'p [u8] {
        let Some(separator) = self.shape.separator else {
            return rest;
        };
        while !self.is_wanted()
            && rest.first() != Some(&b'"')
            && let Some(end) = memchr2(separator, b'\n', rest)
            && let Some((cell, [byte, after @ ..])) = rest.split_at_checked(end)
        {
            if *byte == separator {
                self.column += 1;
                self.is_empty = false;
                self.ends_in_line = true;
            } else {
                self.end_cell(cell, *byte, taker);
                self.ends_in_line = !after.is_empty();
            }
            rest = after;
        }
        rest
    }

    /// Reads on to the end of a cell, and returns what follows.
    fn plain<'p>(&mut self, rest: &'p [u8], taker: &mut impl Taker) -> &'p [u8] {
        let end = match self.shape.separator {
            Some(separator) => memchr2(separator, b'\n', rest),
            None => memchr(b'\n', rest),
        };
        let Some((cell, [byte, after @ ..])) = end.and_then(|end| rest.split_at_checked(end))
        else {
            self.is_empty &= rest.iter().all(u8::is_ascii_whitespace);
            self.keep(rest);
            return &[];
        };
        self.end_cell(cell, *byte, taker);
        after
    }

    /// Reads on to the next quotation mark, and returns what follows.
    fn quoted<'p>(&mut self, rest: &'p [u8], taker: &mut impl Taker) -> &'p [u8] {
        let Some((cell, [_, after @ ..])) =
            memchr(b'"', rest).and_then(|end| rest.split_at_checked(end))
        else {
            self.count_lines(rest);
            self.keep(rest);
            return &[];
        };
        self.count_lines(cell);
        if let [byte, after @ ..] = after
            && (Some(*byte) == self.shape.separator || *byte == b'\n')
        {
            self.end_cell(cell, *byte, taker);
            return after;
        }
        self.keep(cell);
        self.place = Place::AfterQuote;
        after
    }

    fn count_lines(&mut self, text: &[u8]) {
        // The bytes of a piece fit into 64 bits.
        self.line += memchr_iter(b'\n', text).count() as u64;
    }

    /// Passes on a cell that ends here with this byte.
    fn end_cell(&mut self, cell: &[u8], byte: u8, taker: &mut impl Taker) {
        self.is_empty &=
            byte == b'\n' && self.column == 0 && cell.iter().all(u8::is_ascii_whitespace);
        if self.is_wanted() {
            if self.is_too_long || self.kept.len() + cell.len() > LONGEST_CELL {
                taker.too_long(self.cell_line);
            } else {
                let whole = if self.kept.is_empty() {
                    cell
                } else {
                    self.kept.extend_from_slice(cell);
                    &self.kept
                };
                let whole = match byte {
                    b'\n' => whole.strip_suffix(b"\r").unwrap_or(whole),
                    _ => whole,
                };
                taker.cell(self.column, whole, self.cell_line);
            }
            self.kept.clear();
            self.is_too_long = false;
        }
        self.place = Place::Start;
        if byte != b'\n' {
            self.column += 1;
            return;
        }
        if !self.is_empty {
            taker.row(self.row_line);
        }
        self.line += 1;
        self.row_line = self.line;
        self.column = 0;
        self.is_empty = true;
        self.ends_in_line = false;
    }
}
