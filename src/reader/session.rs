//! What the program has read.

use super::recipients::counting::Recipients;
use super::settings::Settings;
use crate::import::{File, Import, NoticeCode, Status, from_json, import};
use crate::imported::write;
use crate::organization::Organization;

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
    before: Option<Read>,
    after: Option<Read>,
    settings: Settings,
    recipients: Option<Recipients>,
}

/// A configuration, with the files that it is from.
struct Read {
    files: Vec<(String, Vec<u8>)>,
    import: Import,
    /// Whether the files only change the other configuration, which is in the import, too.
    is_change: bool,
}

impl Session {
    /// Reads files as one of the configurations, instead of what it was before, and answers with lines for
    /// [`Imported::take`](crate::imported::Imported::take).
    ///
    /// A second configuration may be a script that changes objects of the first one. Its commands are then applied to
    /// that.
    pub fn read(&mut self, side: Side, files: &[File<'_>]) -> String {
        let kept = files
            .iter()
            .map(|file| (file.name.to_owned(), file.bytes.to_vec()));
        let kept: Vec<_> = kept.collect();
        match side {
            Side::Before => {
                let read = Read {
                    import: import(files),
                    files: kept,
                    is_change: false,
                };
                let lines = write(&read.import);
                self.before = Some(read);
                // They were counted by another configuration.
                self.recipients = None;
                if let Some(after) = self.after.take() {
                    self.after = Some(self.second(after.files));
                }
                lines
            }
            Side::After => {
                let read = self.second(kept);
                let lines = write(&read.import);
                self.after = Some(read);
                lines
            }
        }
    }

    /// A second configuration.
    fn second(&self, files: Vec<(String, Vec<u8>)>) -> Read {
        let alone = import(&borrowed(&files));
        let first = self.before.as_ref().filter(|_| changes_others(&alone));
        let is_change = first.is_some();
        let import = match first {
            Some(first) => {
                let all = [borrowed(&first.files), borrowed(&files)];
                import(&all.concat())
            }
            None => alone,
        };
        Read {
            files,
            import,
            is_change,
        }
    }

    /// Takes settings of audits from lines, as [`Settings::parse`] describes them, instead of those before.
    pub fn set(&mut self, lines: &str) {
        self.settings = Settings::parse(lines);
    }

    /// Takes an organization that a program gives as the reader's configuration, and answers as
    /// [`read`](Session::read) does.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as a sentence.
    pub fn give(&mut self, organization: &str) -> Result<String, String> {
        let given = from_json(organization).map_err(|error| error.to_string())?;
        let import = Import {
            organization: given.organization,
            files: Vec::new(),
            notices: Vec::new(),
        };
        let lines = write(&import);
        self.before = Some(Read {
            import,
            files: Vec::new(),
            is_change: false,
        });
        Ok(lines)
    }

    /// Begins to count files of recipients, with these names, by the reader's configuration. Without one, it does nothing.
    pub fn begin_recipients(&mut self, names: &[&str]) {
        let read = self.before.as_ref();
        self.recipients = read.map(|read| Recipients::new(&read.import.organization, names));
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
        let read = match side {
            Side::Before => &self.before,
            Side::After => &self.after,
        };
        read.as_ref().map(|read| &read.import)
    }

    /// Whether the second configuration is the first one, changed by a script.
    pub(super) fn is_changed_by_a_script(&self) -> bool {
        self.after.as_ref().is_some_and(|after| after.is_change)
    }

    /// The settings of audits.
    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The files of recipients.
    pub(super) fn recipients(&self) -> Option<&Recipients> {
        self.recipients.as_ref()
    }
}

fn borrowed(files: &[(String, Vec<u8>)]) -> Vec<File<'_>> {
    let files = files.iter();
    files.map(|(name, bytes)| File { name, bytes }).collect()
}

/// Whether files change objects that they don't contain, or only commands without any object are in them.
fn changes_others(read: &Import) -> bool {
    let mut notices = read.notices.iter();
    let changes = notices.any(|notice| notice.code == NoticeCode::ChangeWithoutObject);
    let organization = &read.organization;
    let nothing = Organization::exported();
    let has_none = nothing.incomplete == organization.incomplete
        && organization.accepted_domains.is_empty()
        && organization.remote_domains.is_empty()
        && organization.inbound_connectors.is_empty()
        && organization.outbound_connectors.is_empty()
        && organization.transport_rules.is_empty();
    let mut files = read.files.iter();
    let is_read = files.any(|file| matches!(file.status, Status::Read | Status::ReadInPart));
    changes || is_read && has_none
}
