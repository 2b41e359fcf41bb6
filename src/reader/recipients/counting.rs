//! Files of recipients that are being read, or were.

use crate::batch::{Batch, Report};
use crate::organization::Organization;
use crate::routing::Message;

/// Files of recipients, while they are read and after that.
pub(in crate::reader) struct Recipients {
    /// The files' names.
    names: Vec<Box<str>>,
    /// What is being read.
    batch: Option<Batch>,
    /// What was found, once it is.
    counted: Option<Counted>,
}

/// What was found in files of recipients.
pub(in crate::reader) struct Counted {
    /// The counts.
    pub(super) report: Report,
    /// Whether the files have more than what was read.
    pub(super) is_cut: bool,
}

impl Recipients {
    /// Files with these names, of which nothing was read yet. `has_rows` says whether somebody wants a row for each
    /// recipient.
    pub(in crate::reader) fn new(
        organization: &Organization,
        names: &[&str],
        has_rows: bool,
    ) -> Recipients {
        let names: Vec<Box<str>> = names.iter().map(|name| (*name).into()).collect();
        let batch = Batch::new(organization.into(), Message::default());
        Recipients {
            batch: Some(match has_rows {
                true => batch.with_rows(names.clone()),
                false => batch,
            }),
            names,
            counted: None,
        }
    }

    /// Reads a piece, and whether the file ends with it. Answers with the rows that it has, if somebody wants them.
    pub(in crate::reader) fn feed(&mut self, bytes: &[u8], is_last: bool) -> String {
        let Some(batch) = &mut self.batch else {
            return String::new();
        };
        batch.feed(bytes);
        if is_last {
            batch.next_file();
        }
        batch.rows()
    }

    /// Ends the count.
    pub(in crate::reader) fn end(&mut self, is_cut: bool) {
        let Some(batch) = self.batch.take() else {
            return;
        };
        let report = if is_cut { batch.stop() } else { batch.finish() };
        self.counted = Some(Counted { report, is_cut });
    }

    /// What was found, once it is.
    pub(super) fn counted(&self) -> Option<&Counted> {
        self.counted.as_ref()
    }

    /// The files' names.
    pub(super) fn names(&self) -> &[Box<str>] {
        &self.names
    }
}
