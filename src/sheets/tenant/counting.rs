//! How far files are read, and how far a file of recipients is counted.

use crate::text::number::{counted, size};

/// What there is of a file of recipients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// Nothing yet.
    #[default]
    Nothing,
    /// It is being read.
    Reading {
        /// How many files there are.
        files: u64,
        /// How many bytes are read.
        done: u64,
        /// How many there are.
        all: u64,
    },
    /// It was counted.
    Counted {
        /// What tells it from files that were counted before.
        run: usize,
        /// Whether the reader has canceled it before its end.
        is_cut: bool,
    },
    /// It can't be read: what to do about it.
    Failed(&'static str),
}

/// What a bar says that shows how far reading is.
pub const READ_SO_FAR: &str = "Read so far";

/// What is said of files that are being read. It changes with each quarter, and not with each piece, since it is announced.
pub fn reading(files: u64, done: u64, all: u64) -> String {
    let files = counted(files, "file");
    let size = size(all);
    match done.saturating_mul(4).checked_div(all).unwrap_or(0) {
        0 => format!("Reading {files} ({size})… "),
        quarters => format!(
            "Reading {files} ({size})… At least {}% read. ",
            quarters * 25
        ),
    }
}

/// How many percent are done.
pub fn percent(done: u64, all: u64) -> String {
    let percent = done.saturating_mul(100).checked_div(all).unwrap_or(0);
    percent.to_string()
}
