//! What a file is, by its first line.

use super::cells::Shape;

/// A column that means something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Recipients,
    /// The connector that took the message.
    Connector,
    /// Whether the message came in or went out.
    Direction,
}

/// What columns are called, without case, spaces and underscores, the better first: in reports of a historical
/// search, in output of `Get-MessageTraceV2`, and in lists of mailboxes and contacts.
const NAMES: [(&str, Column); 21] = [
    ("recipientstatus", Column::Recipients),
    ("recipientaddress", Column::Recipients),
    ("recipientaddresses", Column::Recipients),
    ("recipients", Column::Recipients),
    ("recipient", Column::Recipients),
    ("to", Column::Recipients),
    ("toaddress", Column::Recipients),
    ("primarysmtpaddress", Column::Recipients),
    ("windowsemailaddress", Column::Recipients),
    ("externalemailaddress", Column::Recipients),
    ("emailaddress", Column::Recipients),
    ("smtpaddress", Column::Recipients),
    ("email", Column::Recipients),
    ("mail", Column::Recipients),
    ("address", Column::Recipients),
    ("userprincipalname", Column::Recipients),
    ("connectorid", Column::Connector),
    ("connectorname", Column::Connector),
    ("connector", Column::Connector),
    ("directionality", Column::Direction),
    ("direction", Column::Direction),
];

/// The separators, the likelier first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A column that isn't there.
const NOWHERE: usize = usize::MAX;

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Addresses, one or more in a line.
    List,
    /// A table. The columns are those of recipients, connectors and directions.
    Table { separator: u8, columns: [usize; 3] },
    /// A table of something else, with these columns.
    Unknown { columns: Box<str> },
}

/// How the files of other programs begin, unless there is a zero in them, which no text has.
const OTHER_PROGRAMS: [&[u8]; 4] = [b"PK\x03\x04", b"%PDF", b"\xD0\xCF\x11\xE0", b"\x89PNG"];

/// Whether a file that begins like this is a text.
pub(super) fn is_text(begin: &[u8]) -> bool {
    let is_other = |sign: &&[u8]| begin.starts_with(sign);
    !begin.contains(&0) && !OTHER_PROGRAMS.iter().any(is_other)
}

/// Whether a line comes before the header row: an empty one, `#TYPE …` or `sep=;`.
pub(super) fn is_before_header(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with("#TYPE") || line.starts_with("sep=")
}

impl Form {
    /// What a file with this first line is, and whether the line is a header row.
    pub(super) fn of(line: &str) -> (Form, bool) {
        let line = line.trim_start_matches('\u{FEFF}').trim_end();
        let best = SEPARATORS.map(|separator| (separator, columns(line, separator)));
        // The first of equals wins, which is why the order is turned round.
        let known = |columns: &[usize; 3]| columns.iter().filter(|at| **at != NOWHERE).count();
        let best = best
            .into_iter()
            .rev()
            .max_by_key(|(_, columns)| (columns[0] != NOWHERE, known(columns)));
        if let Some((separator, columns)) = best
            && columns[0] != NOWHERE
        {
            let is_alone = cells(line, separator).count() == 1;
            return match is_alone {
                true => (Form::List, true),
                false => (Form::Table { separator, columns }, true),
            };
        }
        // A line without an address, but with several words side by side, is the header row of something else.
        let is_row = SEPARATORS
            .into_iter()
            .any(|separator| cells(line, separator).count() > 1);
        match is_row && !line.contains('@') {
            true => {
                let columns = line.chars().take(200).collect::<String>().into();
                (Form::Unknown { columns }, true)
            }
            false => (Form::List, false),
        }
    }

    /// How its cells are read.
    pub(super) fn shape(&self) -> Shape {
        match self {
            Form::List => Shape {
                separator: None,
                wanted: [0, NOWHERE, NOWHERE],
            },
            Form::Table { separator, columns } => Shape {
                separator: Some(*separator),
                wanted: *columns,
            },
            Form::Unknown { .. } => Shape {
                separator: None,
                wanted: [NOWHERE; 3],
            },
        }
    }

    /// What the column at this place means.
    pub(super) fn column_at(&self, place: usize) -> Option<Column> {
        let all = [Column::Recipients, Column::Connector, Column::Direction];
        let columns = match self {
            Form::List => &[0, NOWHERE, NOWHERE],
            Form::Table { columns, .. } => columns,
            Form::Unknown { .. } => return None,
        };
        let meant = columns.iter().position(|column| *column == place)?;
        all.get(meant).copied()
    }

    /// Where a column is.
    pub(super) fn column(&self, column: Column) -> Option<usize> {
        let place = match self {
            Form::List => usize::from(column != Column::Recipients).checked_mul(NOWHERE)?,
            Form::Table { columns, .. } => columns[column as usize],
            Form::Unknown { .. } => NOWHERE,
        };
        (place != NOWHERE).then_some(place)
    }
}

/// The cells of a header row.
fn cells(line: &str, separator: u8) -> impl Iterator<Item = &str> {
    line.split(char::from(separator))
}

/// Where the known columns of a header row are.
fn columns(line: &str, separator: u8) -> [usize; 3] {
    let mut found = [(NOWHERE, usize::MAX); 3];
    for (place, cell) in cells(line, separator).enumerate() {
        let letters = cell.chars().filter(|c| c.is_alphanumeric());
        let name = letters.collect::<String>().to_ascii_lowercase();
        let rank = NAMES.iter().position(|(known, _)| *known == name);
        if let Some((rank, (_, column))) = rank.and_then(|rank| Some((rank, NAMES.get(rank)?)))
            // A variant's number is its place among three.
            && let Some(best) = found.get_mut(*column as usize)
            && rank < best.1
        {
            *best = (place, rank);
        }
    }
    found.map(|(place, _)| place)
}
