//! CSV as `Export-Csv` and `ConvertTo-Csv` write it (RFC 4180, with any of four separators), with the
//! place of each cell. Own code, since csv-core tells no place of a cell; the crate csv is the second
//! opinion in the tests.

use super::lines::Lines;
use super::raw::{Property, Raw, Record};
use super::steps::Steps;
use std::borrow::Cow;

/// The separators, the likelier first: that of the language that PowerShell runs in, or a given one.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A table: what its rows hold, and where rows have too few or too many cells.
#[derive(Default)]
pub(super) struct Csv<'t> {
    /// The header row, as an object without values.
    pub(super) header: Record<'t>,
    pub(super) rows: Vec<Record<'t>>,
    pub(super) uneven: Vec<usize>,
    /// Where a quotation mark has no end.
    pub(super) unterminated: Option<usize>,
}

/// Reads a table if its header row has at least two columns, one of which `is_known`.
pub(super) async fn read<'t>(
    text: &'t str,
    lines: &mut Lines<'t>,
    is_known: impl Fn(&str) -> bool,
    steps: &Steps,
) -> Option<Csv<'t>> {
    let (start, type_name) = after_preamble(text);
    let header_line = text.get(start..)?;
    let known = |separator: &u8| {
        let mut cells = Cells::new(text, start, *separator);
        let names = cells.row();
        let known = names.iter().filter(|cell| is_known(cell.text.trim()));
        // A command with commas in it is no header row.
        let is_header = names.len() > 1 && names.iter().all(|cell| is_name(&cell.text));
        if is_header { known.count() } else { 0 }
    };
    // The first of equals wins, which is why the order is turned round.
    let separator = SEPARATORS.into_iter().rev().max_by_key(known)?;
    if header_line.is_empty() || known(&separator) == 0 {
        return None;
    }
    let mut cells = Cells::new(text, start, separator);
    let header = cells.row();
    let names: Vec<Cow<'t, str>> = header.into_iter().map(|cell| cell.text).collect();
    let at = lines.at(start);
    let columns = names.iter().map(|name| Property {
        name: name.clone(),
        value: Raw::Null,
        at,
    });
    let mut csv = Csv {
        header: Record {
            type_name: type_name.map(Cow::Borrowed),
            properties: columns.collect(),
        },
        ..Csv::default()
    };
    while !cells.is_at_end() {
        let row_at = cells.at;
        steps.read(row_at).await;
        let row = cells.row();
        if let [only] = row.as_slice()
            && only.text.trim().is_empty()
        {
            continue;
        }
        // Joined files repeat the header row.
        if row.iter().map(|cell| &cell.text).eq(names.iter()) {
            continue;
        }
        if row.len() != names.len() {
            csv.uneven.push(row_at);
        }
        let mut record = Record {
            type_name: None,
            properties: Vec::with_capacity(row.len()),
        };
        for (name, cell) in names.iter().zip(row) {
            let value = match cell.text.is_empty() {
                true => Raw::Null,
                false => Raw::Text(cell.text),
            };
            record.properties.push(Property {
                name: name.clone(),
                value,
                at: lines.at(cell.at),
            });
        }
        csv.rows.push(record);
    }
    csv.unterminated = cells.unterminated;
    Some(csv)
}

/// Whether a cell can be the name of a column.
fn is_name(cell: &str) -> bool {
    let mut characters = cell.chars();
    characters.all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '.' | '(' | ')'))
}

/// Where the header row begins, after blank lines, `#TYPE …` and `sep=;`, and the type's name.
fn after_preamble(text: &str) -> (usize, Option<&str>) {
    let mut start = 0;
    let mut type_name = None;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if let Some(name) = words.strip_prefix("#TYPE") {
            type_name = Some(name.trim());
        } else if !words.is_empty() && !words.starts_with("sep=") {
            break;
        }
        start += line.len();
    }
    (start, type_name)
}

struct Cell<'t> {
    text: Cow<'t, str>,
    at: usize,
}

struct Cells<'t> {
    text: &'t str,
    at: usize,
    separator: u8,
    unterminated: Option<usize>,
}

impl<'t> Cells<'t> {
    fn new(text: &'t str, at: usize, separator: u8) -> Cells<'t> {
        Cells {
            text,
            at,
            separator,
            unterminated: None,
        }
    }

    fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// The cells up to the end of a row.
    fn row(&mut self) -> Vec<Cell<'t>> {
        let mut row = Vec::new();
        loop {
            let at = self.at;
            let text = self.cell();
            row.push(Cell { text, at });
            let bytes = self.text.as_bytes();
            match bytes.get(self.at) {
                Some(byte) if *byte == self.separator => self.at += 1,
                Some(b'\r') if bytes.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    return row;
                }
                Some(_) => {
                    self.at += 1;
                    return row;
                }
                None => return row,
            }
        }
    }

    /// A cell. After it comes a separator, the end of a line or that of the text.
    fn cell(&mut self) -> Cow<'t, str> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if !rest.starts_with('"') {
            return Cow::Borrowed(self.plain(rest));
        }
        let begin = self.at;
        let mut quoted = String::new();
        self.at += 1;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let Some(end) = rest.find('"') else {
                self.unterminated.get_or_insert(begin);
                quoted.push_str(rest);
                self.at = self.text.len();
                return quoted.into();
            };
            quoted.push_str(rest.get(..end).unwrap_or_default());
            self.at += end + 1;
            if self.text.as_bytes().get(self.at) != Some(&b'"') {
                break;
            }
            quoted.push('"');
            self.at += 1;
        }
        // What follows the closing quotation mark belongs to the cell, as spreadsheets read it.
        let rest = self.text.get(self.at..).unwrap_or_default();
        let tail = self.plain(rest);
        quoted.push_str(tail.trim_end());
        quoted.into()
    }

    /// The part of the rest that comes before a separator or the end of the line.
    fn plain(&mut self, rest: &'t str) -> &'t str {
        let separator = char::from(self.separator);
        let end = rest.find([separator, '\n']).unwrap_or(rest.len());
        let cell = rest.get(..end).unwrap_or_default();
        let at_line_end = rest.as_bytes().get(end) == Some(&b'\n');
        let cell = match at_line_end {
            true => cell.strip_suffix('\r').unwrap_or(cell),
            false => cell,
        };
        self.at += cell.len();
        cell
    }
}
