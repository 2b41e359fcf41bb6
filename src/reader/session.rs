//! What the program has read.

use crate::import::{File, Import, from_json, import};
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
}

impl Session {
    /// Reads files as one of the configurations, instead of what it was before, and answers with lines for
    /// [`Imported::take`](crate::imported::Imported::take).
    pub fn read(&mut self, side: Side, files: &[File<'_>]) -> String {
        let read = import(files);
        let lines = write(&read);
        match side {
            Side::Before => self.before = Some(read),
            Side::After => self.after = Some(read),
        }
        lines
    }

    /// Takes an organization that a program gives as the reader's configuration, and answers as
    /// [`read`](Session::read) does.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as a sentence.
    pub fn give(&mut self, organization: &str) -> Result<String, String> {
        let given = from_json(organization).map_err(|error| error.to_string())?;
        let read = Import {
            organization: given.organization,
            files: Vec::new(),
            notices: Vec::new(),
        };
        let lines = write(&read);
        self.before = Some(read);
        Ok(lines)
    }

    /// One of the configurations, once it was read.
    pub(super) fn import(&self, side: Side) -> Option<&Import> {
        match side {
            Side::Before => self.before.as_ref(),
            Side::After => self.after.as_ref(),
        }
    }
}
