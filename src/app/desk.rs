//! What the page of the reader's own configuration keeps besides its form: what is being read, what was found, and
//! how much of it is shown.
//!
//! The page's script (static/import.js) hands over what it hears as lines, one after the other, through a field that
//! nobody sees. The first word of a line says what it is; every other line is one of the worker's answer.

use super::starting_point::{Listed, StartingPoint};
use super::state::{Action, Kept, LateStep, State};
use crate::imported::{Imported, WHAT_IF, cells, line};
use crate::routing::Draft;
use crate::sheets::Counting;
use std::any::Any;
use std::rc::Rc;

/// What the page keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// What is being read.
    pub reading: Option<Reading>,
    /// What last went wrong, or was done, as a sentence.
    pub said: &'static str,
    /// What was found, once all of it is here.
    pub imported: Option<Rc<Imported>>,
    /// What of it is here so far.
    coming: Imported,
    /// What the reader looks for in the lists.
    pub find: String,
    /// How many rows of each list are shown beyond the first few.
    more: [usize; Shown::ALL.len()],
    /// The objects whose settings are open, each with its list.
    open: Vec<(Shown, usize)>,
    /// Whether the tab keeps what was found.
    pub is_kept: bool,
    /// Whether a second configuration was read, to compare the first one with.
    pub has_other: bool,
    /// What there is of a file of recipients.
    pub counting: Counting,
    /// How many such files were counted, so that each has a question of its own.
    counted: usize,
    /// What was answered of late, by question, the newest last.
    answers: Vec<(String, Rc<str>)>,
    /// How often something was read: an answer holds until then.
    turn: usize,
    /// What the form's changes are compared with.
    start: Option<StartingPoint>,
}

/// How many answers are kept.
const ANSWERS: usize = 8;

/// What is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How many files and texts.
    pub files: u64,
    /// How many bytes are read.
    pub done: u64,
    /// How large they are together, in bytes.
    pub bytes: u64,
}

/// A list of the page, of which the first few rows are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Shown {
    /// The accepted domains.
    Domains,
    /// The outbound connectors.
    Outbound,
    /// The inbound connectors.
    Inbound,
    /// The mail flow rules.
    Rules,
    /// The notices.
    Remarks,
    /// What became of each connector.
    Trace,
}

impl Shown {
    /// Every list.
    pub const ALL: [Shown; 6] = [
        Shown::Domains,
        Shown::Outbound,
        Shown::Inbound,
        Shown::Rules,
        Shown::Remarks,
        Shown::Trace,
    ];
}

/// How many rows of a list are shown at first, and how many more each time.
pub const ROWS: usize = 20;

/// Something that the page hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hears {
    /// Some lines of the script.
    Lines(String),
    /// The reader looks for something.
    Find(String),
    /// The reader wants to see more of a list.
    More(Shown),
    /// The reader opens or closes the settings of an object of a list.
    Open(Shown, usize),
    /// The reader wants the tab to keep what was found, or not.
    Keep(bool),
    /// The reader wants the imported configuration in the form once more.
    FillAgain,
    /// The reader wants the form's next changes to be compared with what it is now.
    CompareFromHere,
}

impl From<Hears> for Action {
    fn from(heard: Hears) -> Action {
        Action::late(heard)
    }
}

impl LateStep for Hears {
    fn take(&self, state: &mut State) {
        Desk::change(state, |desk, state| match self {
            Hears::Lines(lines) => desk.hear(lines, state),
            Hears::Find(text) => {
                desk.find.clone_from(text);
                desk.more = [0; Shown::ALL.len()];
            }
            Hears::More(list) => {
                // There is one for each list.
                desk.more[*list as usize] += ROWS;
            }
            Hears::Open(list, place) => {
                let one = (*list, *place);
                match desk.open.iter().position(|open| *open == one) {
                    Some(found) => drop(desk.open.swap_remove(found)),
                    None => desk.open.push(one),
                }
            }
            Hears::Keep(is_kept) => desk.is_kept = *is_kept,
            Hears::FillAgain => desk.fill(state),
            Hears::CompareFromHere => desk.start = Some(StartingPoint::of(&state.draft, false)),
        });
    }
}

/// What the script says besides the lines of an answer.
mod word {
    /// Files are being read: how many, how many bytes are read and how many there are.
    pub const READING: &str = "reading";
    /// Everything was handed over.
    pub const END: &str = "end";
    /// The reader has cancelled it.
    pub const CANCELLED: &str = "cancelled";
    /// Nothing is left to read.
    pub const NOTHING: &str = "nothing";
    /// It can't be read: `worker`, `file` or `settings`.
    pub const FAILED: &str = "failed";
    /// Whether the tab keeps what was found: `yes`, or `no` where the browser refuses.
    pub const KEPT: &str = "kept";
    /// A question and its answer.
    pub const ANSWER: &str = "answer";
    /// The script is here.
    pub const READY: &str = "ready";
    /// Files of recipients are being read: how many, how many bytes are read and how many there are.
    pub const COUNTING: &str = "counting";
    /// They are counted: `whole`, or `cut` if the reader has canceled it, or why they can't be, as above.
    pub const COUNTED: &str = "counted";
    /// A second configuration was read: `yes`, or `no` once it is forgotten.
    pub const OTHER: &str = "other";
    /// Audits have other settings now.
    pub const SETTINGS: &str = "settings";
}

impl Desk {
    /// What the page keeps, if it keeps anything yet.
    pub fn of(state: &State) -> Option<&Desk> {
        state.kept.0.as_deref()?.downcast_ref()
    }

    /// Changes what the page of a state keeps.
    fn change(state: &mut State, change: impl FnOnce(&mut Desk, &mut State)) {
        let kept = std::mem::take(&mut state.kept).0;
        let kept = kept.and_then(|kept| kept.downcast::<Desk>().ok());
        let mut kept = kept.unwrap_or_default();
        change(Rc::make_mut(&mut kept), state);
        state.kept = Kept(Some(kept as Rc<dyn Any>));
    }

    /// What the form's changes are compared with, if the form is still what it was of.
    pub fn starting_point(&self, state: &State) -> Option<&StartingPoint> {
        let start = self.start.as_ref();
        start.filter(|start| start.is_of_files == state.is_private && start.is_of(&state.draft))
    }

    /// Follows an edit of the form, if its changes are compared. `was_of` says whether they were until then.
    pub(super) fn follow(listed: Listed, was_of: bool, state: &mut State) {
        if Desk::of(state).is_some_and(|desk| desk.start.is_some()) {
            Desk::change(state, |desk, state| match &mut desk.start {
                Some(start) if was_of && listed != Listed::Others => {
                    start.follow(listed, &state.draft)
                }
                start => *start = None,
            });
        }
    }

    /// The last answer of what changes do, without its sentence. Empty if there is none.
    pub fn last_what_if(&self) -> &str {
        let first = line(&[WHAT_IF]);
        let first = first.trim_end_matches(']');
        let mut answers = self.answers.iter().rev();
        let found = answers.find(|(question, _)| question.starts_with(first));
        let found = found.and_then(|(_, answer)| answer.split_once('\n'));
        found.map_or("", |(_, passage)| passage)
    }

    /// How many rows of a list are shown.
    pub fn rows(&self, list: Shown) -> usize {
        // There is one for each list.
        ROWS + self.more[list as usize]
    }

    /// Whether the settings of an object are open.
    pub fn is_open(&self, list: Shown, place: usize) -> bool {
        self.open.contains(&(list, place))
    }

    /// Whether a row has what the reader looks for in one of its texts.
    pub fn finds(&self, texts: &[&str]) -> bool {
        let wanted = self.find.trim();
        let has = |text: &&str| {
            let mut windows = text.as_bytes().windows(wanted.len().max(1));
            windows.any(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
        };
        wanted.is_empty() || texts.iter().any(has)
    }

    /// The answer to a question, once it is here.
    pub fn answer(&self, question: &str) -> Option<&Rc<str>> {
        let mut answers = self.answers.iter();
        let found = answers.find(|(asked, _)| asked == question);
        found.map(|(_, answer)| answer)
    }

    /// What tells the present configurations from those of earlier questions.
    pub fn turn(&self) -> usize {
        self.turn
    }

    /// Answers are of configurations that there are no longer.
    fn turn_over(&mut self) {
        self.answers.clear();
        self.turn += 1;
    }

    fn hear(&mut self, lines: &str, state: &mut State) {
        for line in lines.lines() {
            // What isn't such a line is ignored.
            let Some(said) = cells(line) else {
                continue;
            };
            let mut words = said.iter().map(|word| &**word);
            match words.next().unwrap_or_default() {
                word::READING => {
                    let mut number = || words.next()?.parse().ok();
                    self.coming = Imported::default();
                    self.said = "";
                    self.reading = Some(Reading {
                        files: number().unwrap_or(0),
                        done: number().unwrap_or(0),
                        bytes: number().unwrap_or(0),
                    });
                }
                word::END => {
                    let imported = std::mem::take(&mut self.coming);
                    // What the tab has kept doesn't replace the form of a link, nor what was just entered.
                    let fills = self.reading.take().is_some() || state.draft == Draft::default();
                    self.open.clear();
                    self.more = [0; Shown::ALL.len()];
                    self.imported = Some(Rc::new(imported));
                    self.counting = Counting::Nothing;
                    self.turn_over();
                    if fills {
                        self.fill(state);
                    }
                }
                word::CANCELLED => self.stops("Canceled. Nothing was changed."),
                word::NOTHING => {
                    let turn = self.turn + 1;
                    *self = Desk::default();
                    self.turn = turn;
                    if state.is_private {
                        state.draft = Draft::empty();
                        state.is_private = false;
                        state.fold();
                    }
                }
                word::FAILED => self.stops(why(words.next())),
                word::COUNTING => {
                    let mut number = || words.next()?.parse().ok();
                    self.counting = Counting::Reading {
                        files: number().unwrap_or(0),
                        done: number().unwrap_or(0),
                        all: number().unwrap_or(0),
                    };
                }
                word::COUNTED => {
                    self.counted += 1;
                    let run = self.counted;
                    self.counting = match words.next() {
                        Some("whole") => Counting::Counted { run, is_cut: false },
                        Some("cut") => Counting::Counted { run, is_cut: true },
                        said => Counting::Failed(why(said)),
                    };
                }
                word::KEPT => {
                    self.is_kept = words.next() == Some("yes");
                    if !self.is_kept {
                        self.said =
                            "This browser won’t keep it. Import your files again after a reload.";
                    }
                }
                word::ANSWER => {
                    let mut word = || words.next().unwrap_or_default();
                    let (question, answer) = (word().to_owned(), Rc::from(word()));
                    if self.answers.len() >= ANSWERS {
                        self.answers.remove(0);
                    }
                    self.answers.push((question, answer));
                }
                word::READY => self.turn_over(),
                word::OTHER => {
                    self.has_other = words.next() == Some("yes");
                    self.said = "";
                    self.turn_over();
                }
                word::SETTINGS => {
                    self.said = "";
                    self.turn_over();
                }
                _ => self.coming.take_line(said, line),
            }
        }
    }

    fn stops(&mut self, said: &'static str) {
        self.reading = None;
        self.coming = Imported::default();
        self.said = said;
    }

    /// Fills the form with what was found. Only the recipients stay, unless they are the example's.
    fn fill(&mut self, state: &mut State) {
        let Some(imported) = &self.imported else {
            return;
        };
        let recipients = std::mem::take(&mut state.draft.recipients);
        state.draft = imported.draft.clone();
        if recipients != Draft::default().recipients {
            state.draft.recipients = recipients;
        }
        self.start = Some(StartingPoint::of(&state.draft, true));
        state.is_private = true;
        state.more_recipients = 0;
        state.opened.clear();
        state.fold();
    }
}

/// What to tell the reader where something can't be read.
fn why(word: Option<&str>) -> &'static str {
    match word {
        Some("file") => {
            "The browser couldn’t read one of the files. If it was moved or changed, choose it again."
        }
        Some("settings") => {
            "This isn’t a file of settings or a report in JSON. Nothing was changed."
        }
        _ => {
            "The program that reads files couldn’t be loaded. Check your connection, and then try again."
        }
    }
}
