//! What the program has read.

use super::recipients::counting::Recipients;
use super::settings::Settings;
use crate::import::{File, Import, Steps, from_json, import_in_steps};
use crate::imported::write;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

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
    coming: Option<Coming>,
    /// The side that was read last, until somebody asks for its lines.
    ended: Option<Side>,
    settings: Settings,
    recipients: Option<Recipients>,
}

/// Files with their names.
type Files = Rc<Vec<(String, Vec<u8>)>>;

/// A configuration, with the files that it is from.
struct Read {
    files: Files,
    import: Import,
    /// Whether the files only change the other configuration, which is in the import, too.
    is_change: bool,
}

/// A configuration that is being read.
struct Coming {
    side: Side,
    steps: Rc<Steps>,
    /// Gives the configuration, and the second one if that depends on it.
    reading: Pin<Box<dyn Future<Output = (Read, Option<Read>)>>>,
}

impl Session {
    /// Reads files as one of the configurations, instead of what it was before, and answers with lines for
    /// [`Imported::take`](crate::imported::Imported::take).
    ///
    /// A second configuration may be a script that changes objects of the first one. Its commands are then applied to
    /// that.
    pub fn read(&mut self, side: Side, files: &[File<'_>]) -> String {
        self.begin(side, files);
        while self.advance().is_some() {}
        self.end()
    }

    /// Begins to read files, as [`read`](Session::read) does. What was read before stays until the end.
    pub fn begin(&mut self, side: Side, files: &[File<'_>]) {
        let kept = files
            .iter()
            .map(|file| (file.name.to_owned(), file.bytes.to_vec()));
        let files: Files = Rc::new(kept.collect());
        let steps = Rc::new(Steps::default());
        let told = Rc::clone(&steps);
        self.ended = None;
        self.coming = Some(Coming {
            side,
            steps,
            reading: match side {
                Side::Before => {
                    let after = self.after.as_ref().map(|after| Rc::clone(&after.files));
                    Box::pin(first(files, after, told))
                }
                Side::After => {
                    let before = self.before.as_ref().map(|before| Rc::clone(&before.files));
                    Box::pin(async move { (second(before, files, &told).await, None) })
                }
            },
        });
    }

    /// Does the next step of reading, and says how many bytes are read. None once there is nothing more to do.
    pub fn advance(&mut self) -> Option<u64> {
        let coming = self.coming.as_mut()?;
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Ready((read, other)) = coming.reading.as_mut().poll(&mut context) else {
            return Some(coming.steps.done());
        };
        let side = coming.side;
        self.coming = None;
        self.ended = Some(side);
        match side {
            Side::Before => {
                self.before = Some(read);
                self.after = other;
                // They were counted by another configuration.
                self.recipients = None;
            }
            Side::After => self.after = Some(read),
        }
        None
    }

    /// The lines of what was read last. Empty if nothing was, or if somebody has them.
    pub fn end(&mut self) -> String {
        let read = self.ended.take().and_then(|side| self.import(side));
        read.map_or(String::new(), write)
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
        self.coming = None;
        self.before = Some(Read {
            import,
            files: Files::default(),
            is_change: false,
        });
        Ok(lines)
    }

    /// Begins to count files of recipients, with these names, by the reader's configuration. Without one, it does nothing.
    /// `has_rows` says whether [`feed_recipients`](Session::feed_recipients) answers with a row for each recipient.
    pub fn begin_recipients(&mut self, names: &[&str], has_rows: bool) {
        let read = self.before.as_ref();
        let organization = read.map(|read| &read.import.organization);
        self.recipients = organization.map(|one| Recipients::new(one, names, has_rows));
    }

    /// Reads the next piece of these files, and whether the current one ends with it. Answers with rows of CSV, as
    /// [`Batch::rows`](crate::batch::Batch::rows) does, if somebody wants them.
    pub fn feed_recipients(&mut self, bytes: &[u8], is_last: bool) -> String {
        let recipients = self.recipients.as_mut();
        recipients.map_or(String::new(), |all| all.feed(bytes, is_last))
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

/// The first configuration, and once more the second one, which may change it.
async fn first(files: Files, after: Option<Files>, steps: Rc<Steps>) -> (Read, Option<Read>) {
    let import = import_in_steps(&borrowed(&files), &steps).await;
    let read = Read {
        files: Rc::clone(&files),
        import,
        is_change: false,
    };
    let other = match after {
        Some(after) => Some(second(Some(files), after, &steps).await),
        None => None,
    };
    (read, other)
}

/// A second configuration. `before` are the files of the first one.
async fn second(before: Option<Files>, files: Files, steps: &Steps) -> Read {
    let alone = import_in_steps(&borrowed(&files), steps).await;
    let before = before.filter(|_| alone.changes_others());
    let is_change = before.is_some();
    let import = match before {
        Some(before) => {
            let all = [borrowed(&before), borrowed(&files)].concat();
            import_in_steps(&all, steps).await
        }
        None => alone,
    };
    Read {
        files,
        import,
        is_change,
    }
}

fn borrowed(files: &[(String, Vec<u8>)]) -> Vec<File<'_>> {
    let files = files.iter();
    files.map(|(name, bytes)| File { name, bytes }).collect()
}
