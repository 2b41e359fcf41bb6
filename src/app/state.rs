//! What the app knows, and the one place where that changes.
//!
//! [`State::apply`] is a pure function of a state and an [`Action`], so every step that a reader
//! can take is tested without a browser.

pub use super::focus::Focus;
use crate::link::{Dropped, Guess, Link, Page, Parameters, View, WalkStep, is_private};
use crate::routing::Draft;
use crate::rules::{Answers, Question, Reply, Step, path};
use crate::sheets::{CLOSED, REPORT, Request};
use std::any::Any;
use std::fmt;
use std::rc::Rc;

/// Everything the app knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Where the reader is. The address shows it, or, in somebody else's page, only memory does.
    pub view: View,
    /// The form of the reader's own configuration.
    pub draft: Draft,
    /// Whether that form holds what was imported, so that no link may have it.
    pub is_private: bool,
    /// What the page of that form keeps besides.
    pub kept: Kept,
    /// What the reader has picked and typed in the sheet of each page.
    pub sheets: [Parameters; Page::ALL.len()],
    /// What the reader has typed that is for the tab alone.
    pub private: Parameters,
    /// The parts of the last link that were ignored.
    pub dropped: Vec<Dropped>,
    /// Whether the reader wants to go on without an answer.
    pub unanswered: bool,
    /// Whether the browser's history stays at its present entry: the last action changed the view
    /// that the reader is at, or the browser itself has just moved to it.
    pub same_entry: bool,
    /// What takes the keyboard's focus after the last action.
    pub focus: Option<Focus>,
    /// How many recipients of the playground are shown beyond the first few.
    pub more_recipients: usize,
    /// The recipients whose reasons are open, by their place.
    pub opened: Vec<usize>,
    /// The name of the button that last copied something, and whether that worked.
    pub copied: Option<(String, bool)>,
    /// The parts of the page that have been unfolded; only these are made at all.
    pub parts: Vec<&'static str>,
    /// The connectors of the playground that are open, by their place. The others are a line each.
    pub unfolded: Vec<usize>,
    /// Whether the mailboxes in Exchange Online are unfolded when the reader arrives.
    pub unfolded_mailboxes: bool,
}

/// What a page that loads later keeps in the state. Only its part of the program knows what it is.
#[derive(Clone, Default)]
pub struct Kept(pub Option<Rc<dyn Any>>);

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept")
    }
}

impl PartialEq for Kept {
    /// Whether both are the very same.
    fn eq(&self, other: &Kept) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}

/// A step on a page that loads later. What it does to the state is in that page's part of the program.
pub trait LateStep: fmt::Debug {
    /// Changes the state.
    fn take(&self, state: &mut State);
}

/// Something the reader does.
#[derive(Clone, Debug)]
pub enum Action {
    /// Comes by the browser's address.
    Arrive(Link),
    /// Goes to a view.
    Go(View),
    /// Closes the notice of what a link held.
    CloseNotice,
    /// Picks an answer.
    Reply(Question, Reply),
    /// Ticks or clears a line of a list.
    Tick(Question, bool),
    /// Says the same of every line of a list: none applies, or it is not known; or takes it back.
    TickAll(Vec<Question>, Option<Reply>),
    /// Goes on to the next question.
    Continue,
    /// Predicts a connector in the walk.
    Guess(u8, Guess),
    /// Goes on to the next screen of the walk.
    ContinueWalk,
    /// Gives a parameter of the sheet another value.
    Fill(String, String),
    /// Gives a parameter of the sheet the value that opens one of several folds, or closes all.
    Fold(String, String),
    /// Takes back everything picked and typed in the sheet.
    ClearSheet,
    /// Takes a step on a page that loads later.
    Late(Rc<dyn LateStep>),
    /// Shows more recipients.
    ShowMore,
    /// Opens or closes the reasons of the recipient at this place.
    Open(usize),
    /// Hears whether the button of this name could copy its text.
    Copied(String, bool),
    /// Unfolds a part of the page, by its summary, or [`EVERY_PART`].
    Unfold(&'static str),
    /// Opens or closes the connector of the playground at this place.
    OpenConnector(usize),
}

/// Instead of a summary: everything that is folded, for a page on paper.
pub const EVERY_PART: &str = "";

impl Action {
    /// A step on a page that loads later.
    pub fn late(step: impl LateStep + 'static) -> Action {
        Action::Late(Rc::new(step))
    }

    /// Whether the link to what the reader sees may be another one afterwards.
    pub fn changes_link(&self) -> bool {
        match self {
            Action::Arrive(_)
            | Action::Go(_)
            | Action::Reply(..)
            | Action::Tick(..)
            | Action::TickAll(..)
            | Action::Continue
            | Action::Guess(..)
            | Action::ContinueWalk
            | Action::Fill(..)
            | Action::Fold(..)
            | Action::ClearSheet
            | Action::Late(_) => true,
            Action::CloseNotice
            | Action::ShowMore
            | Action::Open(_)
            | Action::Copied(..)
            | Action::Unfold(_)
            | Action::OpenConnector(_) => false,
        }
    }
}

/// How many recipients are shown at first, and how many more each time.
pub const RECIPIENTS_SHOWN: usize = 25;

impl State {
    /// The state after an action.
    #[must_use]
    pub fn apply(mut self, action: Action) -> State {
        self.unanswered = false;
        self.same_entry = true;
        self.focus = None;
        self.copied = None;
        match action {
            Action::Arrive(link) => {
                self.go(link.view);
                self.same_entry = true;
                self.dropped = link.dropped;
                if let Some(draft) = link.draft {
                    self.draft = draft;
                    self.is_private = false;
                    self.fold();
                }
                if !(link.parameters.is_empty() && link.view.page.keeps_form()) {
                    *self.parameters_mut() = link.parameters;
                }
            }
            Action::Go(view) => {
                self.go(view);
                self.dropped.clear();
            }
            Action::CloseNotice => self.dropped.clear(),
            Action::Reply(question, reply) => {
                self.stay_on(question);
                self.view.answers.set(question, Some(reply));
            }
            Action::Tick(question, ticked) => self.tick(question, ticked),
            Action::TickAll(questions, reply) => {
                for question in questions {
                    self.stay_on(question);
                    self.view.answers.set(question, reply);
                }
            }
            Action::Continue => self.go_on(),
            Action::Guess(place, guess) => {
                if let Some(slot) = self.view.walk.guesses.get_mut(usize::from(place)) {
                    *slot = Some(guess);
                }
            }
            Action::ContinueWalk => self.go_on_walking(),
            Action::ClearSheet => {
                *self.parameters_mut() = Parameters::default();
                if self.view.page == Page::Bounce {
                    self.private.set(REPORT, "");
                }
                self.focus = Some(Focus::Heading);
            }
            Action::Fill(name, value) => {
                let parameters = match is_private(&name) {
                    true => &mut self.private,
                    false => self.parameters_mut(),
                };
                parameters.set(&name, &value);
            }
            Action::Fold(name, value) => {
                self.focus = (value != CLOSED).then_some(Focus::Fold);
                self.parameters_mut().set(&name, &value);
            }
            Action::Late(step) => step.take(&mut self),
            Action::ShowMore => self.more_recipients += RECIPIENTS_SHOWN,
            Action::Open(place) => turn_over(&mut self.opened, place),
            Action::OpenConnector(place) => turn_over(&mut self.unfolded, place),
            Action::Copied(label, worked) => self.copied = Some((label, worked)),
            Action::Unfold(part) => self.parts.push(part),
        }
        self
    }

    /// Folds what is unfolded in another form.
    pub(super) fn fold(&mut self) {
        self.unfolded.clear();
        self.unfolded_mailboxes = !self.draft.cloud_mailboxes.is_empty();
    }

    /// Whether a part of the page has been unfolded.
    pub fn shows(&self, part: &'static str) -> bool {
        self.parts.contains(&part) || self.parts.contains(&EVERY_PART)
    }

    fn show_new_view(&mut self) {
        self.parts.clear();
        self.same_entry = false;
        self.focus = Some(Focus::Heading);
    }

    fn ask_for_an_answer(&mut self) {
        self.unanswered = true;
        self.focus = Some(Focus::Error);
    }

    /// Takes from a view what its page shows; the rest stays as it was.
    fn go(&mut self, to: View) {
        let here = &mut self.view;
        here.page = to.page;
        here.step = to.step;
        if to.page.holds_answers() {
            here.answers = to.answers;
        }
        if to.page == Page::Route {
            here.walk = to.walk;
        }
        self.show_new_view();
    }

    /// Keeps the screen of a question that is being answered, although its answer is there now.
    fn stay_on(&mut self, question: Question) {
        self.view.step = Some(Step::of(question));
    }

    /// A tick among lines that say "no" or "not known" together takes that back for all of them.
    fn tick(&mut self, question: Question, ticked: bool) {
        self.stay_on(question);
        let answers = &mut self.view.answers;
        for line in Step::of(question).questions {
            if !is_ticked(answers, *line) {
                answers.set(*line, None);
            }
        }
        let reply = if ticked { Some(Reply::YES) } else { None };
        answers.set(question, reply);
    }

    fn go_on(&mut self) {
        let Some((step, questions)) = self.screen() else {
            return;
        };
        let answers = &mut self.view.answers;
        let is_open = |answers: &Answers, q: &Question| answers.get(*q).is_none();
        if step.is_list() && questions.iter().any(|line| is_ticked(answers, *line)) {
            // A clear line next to a selected one means "no".
            for line in &questions {
                if is_open(answers, line) {
                    answers.set(*line, Some(Reply::NO));
                }
            }
        }
        if questions.iter().any(|question| is_open(answers, question)) {
            self.ask_for_an_answer();
        } else {
            self.view.step = None;
            self.show_new_view();
        }
    }

    fn go_on_walking(&mut self) {
        let walk = &mut self.view.walk;
        if let WalkStep::Predict(place) = walk.step {
            let guess = walk.guesses.get(usize::from(place));
            if guess.copied().flatten().is_none() {
                self.ask_for_an_answer();
                return;
            }
        }
        if let Some(next) = walk.step.next() {
            walk.step = next;
            self.show_new_view();
        }
    }

    /// The link to everything that the reader sees.
    pub fn link(&self) -> String {
        match self.view.page.is_sheet() {
            true => self.view.link_with(self.parameters(self.view.page)),
            // What was imported is for the tab alone.
            false if self.is_private => self.view.link(),
            false => self.view.whole_link(&self.draft),
        }
    }

    /// What the sheet of the present page is asked with.
    pub fn request(&self) -> Request {
        Request {
            page: self.view.page,
            answers: self.view.answers,
            parameters: self.parameters(self.view.page).clone(),
            private: self.private.clone(),
        }
    }

    /// The link to a page with whatever the reader has there.
    pub fn link_to(&self, page: Page) -> String {
        let view = View {
            page,
            step: None,
            ..self.view
        };
        match page.keeps_form() {
            true => view.link(),
            false => view.link_with(self.parameters(page)),
        }
    }

    /// What the reader has picked and typed in the sheet of a page.
    pub fn parameters(&self, page: Page) -> &Parameters {
        &self.sheets[page as usize]
    }

    /// Takes up the set-up checklist where the reader left it on an earlier visit.
    pub fn remember_setup(&mut self, parameters: Parameters) {
        self.sheets[Page::Setup as usize] = parameters;
    }

    fn parameters_mut(&mut self) -> &mut Parameters {
        // There is one for each page, the present one's among them.
        &mut self.sheets[self.view.page as usize]
    }

    /// Leaves out what means nothing to the sheet of the present page, and says so.
    pub fn leave_out(&mut self, names: &[String]) {
        for name in names {
            let value = self.parameters(self.view.page).get(name).to_owned();
            self.dropped.push(Dropped::new(name, &value));
            self.parameters_mut().set(name, "");
        }
    }

    /// The screen of the questions: the one that the reader went back to, or the next open one.
    /// None when everything is answered: then the answers are there to check.
    pub fn screen(&self) -> Option<(&'static Step, Vec<Question>)> {
        let answers = &self.view.answers;
        let mut path = path(answers);
        let gone_back = |(step, _): &(&'static Step, _)| Some(*step) == self.view.step;
        if let Some(place) = path.iter().position(gone_back) {
            return Some(path.swap_remove(place));
        }
        let is_open = |(_, questions): &(_, Vec<Question>)| {
            questions
                .iter()
                .any(|question| answers.get(*question).is_none())
        };
        path.pop().filter(is_open)
    }
}

/// Opens what is closed, and closes what is open.
fn turn_over(open: &mut Vec<usize>, place: usize) {
    match open.iter().position(|one| *one == place) {
        Some(found) => drop(open.swap_remove(found)),
        None => open.push(place),
    }
}

/// Whether a line of a list is ticked.
pub fn is_ticked(answers: &Answers, line: Question) -> bool {
    answers.get(line) == Some(Reply::YES)
}
