//! How far a file of recipients is counted.

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
