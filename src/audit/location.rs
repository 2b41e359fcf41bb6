//! Places in files, by name.

use crate::organization::{Location, Organization};

/// A place in a file, with the file’s name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileLocation {
    /// The file.
    pub file: Box<str>,
    /// The line; the first line is 1.
    pub line: u32,
    /// The column in characters; the first column is 1.
    pub column: u32,
}

impl FileLocation {
    /// The location with the name of its file. None if the organization doesn’t have the file.
    pub(super) fn of(at: Location, organization: &Organization) -> Option<FileLocation> {
        Some(FileLocation {
            file: organization.file(at)?.into(),
            line: at.line.get(),
            column: at.column,
        })
    }
}
