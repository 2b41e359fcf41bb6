//! What was found in a file of recipients.

use super::reason::{Reason, Took};
use crate::routing::{Ground, Outcome};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The names of the connectors, by position. Empty where a name is unknown.
    pub connectors: Vec<Box<str>>,
    /// How many files, lines and rows were read. A row of a table can have several lines.
    pub files: u32,
    /// The lines of all files.
    pub lines: u64,
    /// The rows that aren't empty, without header rows.
    pub rows: u64,
    /// How many recipients there were.
    pub recipients: u64,
    /// The recipients by outcome under both readings, the most frequent outcome first.
    pub outcomes: Vec<Group>,
    /// How many recipients the readings differ on.
    pub differing: u64,
    /// The recipients whose outcome may change because something about the organization is unknown.
    pub unknown: Unknown,
    /// What should have been an address and isn't.
    pub invalid: Invalid,
    /// What couldn't be read, with how often and where first.
    pub problems: Vec<(Problem, u64, Example)>,
    /// What the file says of the connectors that took the messages. None if it has no such column.
    pub compared: Option<Compared>,
}

/// A place in a file, with what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The number of the file, from 0.
    pub file: u32,
    /// The line, from 1.
    pub line: u64,
    /// The address, or what is there instead.
    pub text: Box<str>,
}

/// Recipients with the same outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The outcome under the reading by the most specific connector, and under that by the list.
    pub outcomes: [Outcome; 2],
    /// How many recipients have it.
    pub recipients: u64,
    /// The first of them.
    pub examples: Vec<Example>,
}

/// What can't be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// How many recipients it concerns.
    pub recipients: u64,
    /// What is unknown, with the number of recipients that it affects.
    pub because: Vec<(Ground, u64)>,
}

/// What should have been an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invalid {
    /// How many there are.
    pub count: u64,
    /// The first of them.
    pub examples: Vec<Example>,
}

/// Why something couldn't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A file of another program, such as a workbook.
    NotText,
    /// A table has no column of recipients.
    NoRecipients,
    /// A cell has more than a megabyte.
    TooLong,
    /// A quotation mark isn't closed, so what follows was taken for one cell.
    Unclosed,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Problem; 4] = [
        Problem::NotText,
        Problem::NoRecipients,
        Problem::TooLong,
        Problem::Unclosed,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Problem::NotText => "not-text",
            Problem::NoRecipients => "no-recipients",
            Problem::TooLong => "too-long",
            Problem::Unclosed => "unclosed",
        }
    }

    /// What is wrong and what to do.
    pub const fn says(self) -> &'static str {
        match self {
            Problem::NotText => {
                "This is a file of another program, not text. Save it as CSV, then add that file."
            }
            Problem::NoRecipients => {
                "No column of this table is known to contain recipients. Name the column recipient_address."
            }
            Problem::TooLong => {
                "This cell is larger than a megabyte, so it was ignored. Check the quotation marks before it."
            }
            Problem::Unclosed => {
                "This quotation mark isn’t closed. Close it, and read the file again."
            }
        }
    }
}

/// The prediction beside what the file says happened. Only rows with one prediction for all of their
/// recipients are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// How many rows were compared.
    pub rows: u64,
    /// Where both readings agree, and the message went that way.
    pub as_predicted: u64,
    /// Where the readings differ and the message went as one of them says: the most specific connector
    /// first, then the list.
    pub followed: [Followed; 2],
    /// Where the readings differ and the message went as both allow, since connectors tie.
    pub either: u64,
    /// Messages that went another way, the most frequent first.
    pub unexplained: Vec<Unexplained>,
    /// How many those are.
    pub unexplained_rows: u64,
    /// Rows that weren't compared.
    pub left_out: LeftOut,
}

/// Rows in which the service followed a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// How many there are.
    pub rows: u64,
    /// The first of them.
    pub examples: Vec<Example>,
}

/// Messages that went another way than predicted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unexplained {
    /// The outcomes that were predicted, as in [`Group::outcomes`].
    pub outcomes: [Outcome; 2],
    /// What took them.
    pub took: Took,
    /// How many there are.
    pub rows: u64,
    /// The first of them.
    pub examples: Vec<Example>,
    /// What may explain it, the likelier first.
    pub reasons: Vec<Reason>,
}

/// Rows that weren't compared, by what they lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Messages to the organization, whose connector is an inbound one.
    pub incoming: u64,
    /// Messages to several recipients whose routes differ, while the file names one connector.
    pub several: u64,
    /// Rows without any address.
    pub without_recipient: u64,
}
