//! What the program has read.

use super::recipients::counting::Recipients;
use crate::import::{File, Import, import};
use crate::imported::write;

/// One of two configurations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The reader's configuration.
    Before,
    /// Another one to compare it with.
    After,
}

/// What was read.
#[derive(Default)]
pub struct Session {
    before: Option<Import>,
    after: Option<Import>,
    recipients: Option<Recipients>,
}

impl Session {
    /// Reads files as one of the configurations, instead of what it was before, and answers with lines for
    /// [`Imported::take`](crate::imported::Imported::take).
    pub fn read(&mut self, side: Side, files: &[File<'_>]) -> String {
        let read = import(files);
        let lines = write(&read);
        match side {
            Side::Before => {
                self.before = Some(read);
                // They were counted by another configuration.
                self.recipients = None;
            }
            Side::After => self.after = Some(read),
        }
        lines
    }

    /// Begins to count files of recipients, with these names, by the reader's configuration. Without one, it does nothing.
    pub fn begin_recipients(&mut self, names: &[&str]) {
        let read = self.before.as_ref();
        self.recipients = read.map(|read| Recipients::new(&read.organization, names));
    }

    /// Reads the next piece of these files, and whether the current one ends with it.
    pub fn feed_recipients(&mut self, bytes: &[u8], is_last: bool) {
        if let Some(recipients) = &mut self.recipients {
            recipients.feed(bytes, is_last);
        }
    }

    /// Ends the count: `is_cut` if files have more than what was read.
    pub fn end_recipients(&mut self, is_cut: bool) {
        if let Some(recipients) = &mut self.recipients {
            recipients.end(is_cut);
        }
    }

    /// One of the configurations, once it was read.
    pub(super) fn import(&self, side: Side) -> Option<&Import> {
        match side {
            Side::Before => self.before.as_ref(),
            Side::After => self.after.as_ref(),
        }
    }

    /// The files of recipients.
    pub(super) fn recipients(&self) -> Option<&Recipients> {
        self.recipients.as_ref()
    }
}
