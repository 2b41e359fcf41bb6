//! CSV as `Export-Csv` and `ConvertTo-Csv` write it (RFC 4180, with any of four separators), with the
//! place of each cell. Own code, since csv-core tells no place of a cell; the crate csv is the second
//! opinion in the tests.

use super::lines::Lines;
use super::raw::{Property, Raw, Record};
use super::steps::Steps;
use crate::organization::Location;
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

/// Reads the tables of a text if its first row has at least two columns, one of which `is_known`. Where exports were joined,
/// another table begins in the middle.
pub(super) async fn read<'t>(
    text: &'t str,
    lines: &mut Lines<'t>,
    is_known: impl Fn(&str) -> bool,
    steps: &Steps,
) -> Option<Vec<Csv<'t>>> {
    let (start, type_name) = after_preamble(text, 0);
    let separator = separator(text, start, &is_known, 1)?;
    let mut cells = Cells::new(text, start, separator);
    let mut csv = Csv::new(cells.row(), type_name, lines.at(start));
    let mut tables = Vec::new();
    let mut is_after_gap = false;
    while !cells.is_at_end() {
        let row_at = cells.at;
        steps.read(row_at).await;
        let row = cells.row();
        // Spreadsheets write empty rows as well.
        if row.iter().all(|cell| cell.text.trim().is_empty()) {
            is_after_gap = true;
            continue;
        }
        let names = csv.header.properties.iter().map(|property| &property.name);
        // Joined files repeat the header row.
        if row.iter().map(|cell| &cell.text).eq(names) {
            continue;
        }
        let is_preamble = row.first().is_some_and(|cell| {
            ["#TYPE", "sep="]
                .iter()
                .any(|sign| cell.text.starts_with(sign))
        });
        if std::mem::take(&mut is_after_gap) || is_preamble || has_names(&row, &is_known) {
            let (start, type_name) = after_preamble(text, row_at);
            if let Some(separator) = self::separator(text, start, &is_known, 2) {
                cells = Cells::new(text, start, separator);
                let next = Csv::new(cells.row(), type_name, lines.at(start));
                tables.push(std::mem::replace(&mut csv, next));
                continue;
            }
        }
        if !is_preamble {
            csv.push(row, row_at, lines);
        }
    }
    csv.unterminated = cells.unterminated;
    tables.push(csv);
    Some(tables)
}

/// The separator by which the row that begins here has most known names, if those are this many.
fn separator(
    text: &str,
    start: usize,
    is_known: &impl Fn(&str) -> bool,
    least: usize,
) -> Option<u8> {
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
    (start < text.len() && known(&separator) >= least).then_some(separator)
}

/// Whether a row is the header row of another table: no object has such values.
fn has_names(row: &[Cell<'_>], is_known: &impl Fn(&str) -> bool) -> bool {
    let is_header = row
        .iter()
        .all(|cell| !cell.text.is_empty() && is_name(&cell.text));
    is_header && row.iter().filter(|cell| is_known(cell.text.trim())).count() > 1
}

impl<'t> Csv<'t> {
    /// A table without rows.
    fn new(header: Vec<Cell<'t>>, type_name: Option<&'t str>, at: Location) -> Csv<'t> {
        let columns = header.into_iter().map(|cell| Property {
            name: cell.text,
            value: Raw::Null,
            at,
        });
        Csv {
            header: Record {
                type_name: type_name.map(Cow::Borrowed),
                properties: columns.collect(),
            },
            ..Csv::default()
        }
    }

    fn push(&mut self, row: Vec<Cell<'t>>, at: usize, lines: &mut Lines<'t>) {
        let columns = &self.header.properties;
        if row.len() != columns.len() {
            self.uneven.push(at);
        }
        let mut record = Record {
            type_name: None,
            properties: Vec::with_capacity(row.len()),
        };
        for (column, cell) in columns.iter().zip(row) {
            let value = match cell.text.is_empty() {
                true => Raw::Null,
                false => Raw::Text(cell.text),
            };
            record.properties.push(Property {
                name: column.name.clone(),
                value,
                at: lines.at(cell.at),
            });
        }
        self.rows.push(record);
    }
}

/// Whether a cell can be the name of a column.
fn is_name(cell: &str) -> bool {
    let mut characters = cell.chars();
    characters.all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '.' | '(' | ')'))
}

/// Where the header row begins, after blank lines, `#TYPE …` and `sep=;`, and the type's name.
fn after_preamble(text: &str, mut start: usize) -> (usize, Option<&str>) {
    let mut type_name = None;
    let rest = text.get(start..).unwrap_or_default();
    for line in rest.split_inclusive('\n') {
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
