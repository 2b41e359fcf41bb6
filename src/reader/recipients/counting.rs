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
    /// Files with these names, of which nothing was read yet.
    pub(in crate::reader) fn new(organization: &Organization, names: &[&str]) -> Recipients {
        Recipients {
            names: names.iter().map(|name| (*name).into()).collect(),
            batch: Some(Batch::new(organization.into(), Message::default())),
            counted: None,
        }
    }

    /// Reads a piece, and whether the file ends with it.
    pub(in crate::reader) fn feed(&mut self, bytes: &[u8], is_last: bool) {
        if let Some(batch) = &mut self.batch {
            batch.feed(bytes);
            if is_last {
                batch.next_file();
            }
        }
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
