//! What a view's link says, and back: pure text, no browser.
//!
//! The place in the app is the part of the address behind `#`, for example
//! `#/check?mailboxes=split&servers=other`. A [`View`] is where a reader is; a [`Link`] is what a
//! text says of that. Whatever a link holds that is unknown or stale is left out and reported, so
//! that an old or hostile link still leads to a page.

mod draft;
mod parameters;
mod query;
mod walk;

pub use draft::MOST_ROWS;
pub use parameters::{Parameters, is_private};
pub use walk::{Guess, Walk, WalkStep};

use crate::bounce::Code;
use crate::routing::Draft;
use crate::rules::{Answers, Question, Step};

/// A page of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// What the app is, and its doors.
    #[default]
    Start,
    /// The questions, one a screen, and the check of the answers.
    Check,
    /// What the answers come to.
    Verdict,
    /// All rows as one table.
    Table,
    /// Which way mail takes between a sender and a recipient.
    Flow,
    /// How to set up what the verdict asks for.
    Setup,
    /// A test of what the reader knows.
    Quiz,
    /// The guided walk through the worked example.
    Route,
    /// The reader's own domains, connectors and recipients.
    Playground,
    /// Sources, grades, what is undocumented.
    About,
    /// What a bounce message means.
    Bounce,
    /// What there is to say of the reader's own configuration: audit, map, and more.
    Tenant,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Page; 12] = [
        Page::Start,
        Page::Check,
        Page::Verdict,
        Page::Table,
        Page::Flow,
        Page::Setup,
        Page::Quiz,
        Page::Route,
        Page::Playground,
        Page::About,
        Page::Bounce,
        Page::Tenant,
    ];

    /// Whether a sheet shows it.
    pub const fn is_sheet(self) -> bool {
        matches!(
            self,
            Page::Table | Page::Flow | Page::Setup | Page::Quiz | Page::Bounce | Page::Tenant
        )
    }

    /// Whether its link holds the reader's answers to the questions.
    pub const fn holds_answers(self) -> bool {
        matches!(
            self,
            Page::Check | Page::Verdict | Page::Table | Page::Flow | Page::Setup
        )
    }

    /// Whether it holds a form that a link without one leaves as the reader has it. Everywhere else
    /// the link says all that there is, so that Back leads to what was there.
    pub const fn keeps_form(self) -> bool {
        matches!(self, Page::Playground | Page::Setup)
    }

    /// The page's name in a link; empty for the start.
    pub const fn id(self) -> &'static str {
        match self {
            Page::Start => "",
            Page::Check => "check",
            Page::Verdict => "verdict",
            Page::Table => "table",
            Page::Flow => "flow",
            Page::Setup => "setup",
            Page::Quiz => "quiz",
            Page::Route => "route",
            Page::Playground => "playground",
            Page::About => "about",
            Page::Bounce => "bounce",
            Page::Tenant => "tenant",
        }
    }
}

/// The parameter that holds the code of a bounce message.
pub const CODE: &str = "code";

/// The parameter that holds a step: of the questions, or of the set-up guide.
pub const STEP: &str = "step";

/// Where a reader is in the app.
///
/// It holds more than its own page shows (the walk's step on the page of a verdict, say), so that
/// going elsewhere and coming back loses nothing. A link carries only what its page shows.
///
/// ```
/// use connector_checker::link::{Page, View};
/// use connector_checker::rules::{Answers, Question};
///
/// let answers = Answers::default().with(Question::Mailboxes, "split");
/// let view = View { page: Page::Check, answers, ..View::default() };
/// assert_eq!(view.link(), "#/check?mailboxes=split");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct View {
    /// The page.
    pub page: Page,
    /// The answers about the need for a connector.
    pub answers: Answers,
    /// The question that the reader went back to; otherwise the next open one is shown.
    pub step: Option<&'static Step>,
    /// How far the guided walk has come.
    pub walk: Walk,
}

/// What the text of a link says.
///
/// ```
/// use connector_checker::link::{Link, Page};
/// use connector_checker::rules::Question;
///
/// let link = Link::parse("#/check?mailboxes=split&colour=blue");
/// assert_eq!(link.view.page, Page::Check);
/// assert!(link.view.answers.get(Question::Mailboxes).is_some());
/// assert_eq!(link.dropped[0].name, "colour");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// Where it leads.
    pub view: View,
    /// The playground that it brings along, if any. A link to the playground without one leads
    /// to whatever the reader has there.
    pub draft: Option<Draft>,
    /// What it brings for a page that a sheet shows. Which of it means something, the sheet knows.
    pub parameters: Parameters,
    /// What was left out of it.
    pub dropped: Vec<Dropped>,
}

/// A part of a link that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The parameter's name, or the whole path where that is unknown.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// The longest part of a link that is repeated to the reader, in characters.
const DROPPED_CHARS: usize = 40;

impl Dropped {
    /// A part with this escaped name and value, as far as they are worth repeating.
    pub fn new(name: &str, value: &str) -> Dropped {
        let cut = |text: &str| query::unescape(text).chars().take(DROPPED_CHARS).collect();
        Dropped {
            name: cut(name),
            value: cut(value),
        }
    }
}

impl Link {
    /// Understands a link's text, with or without the leading `#`.
    pub fn parse(text: &str) -> Link {
        let text = text.trim_start_matches(['#', '/']);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut link = Link::default();
        let path = path.trim_end_matches('/');
        match Page::ALL.into_iter().find(|page| page.id() == path) {
            Some(page) => link.view.page = page,
            None => link.dropped.push(Dropped::new(path, "")),
        }
        for (name, value) in query::pairs(query) {
            if !link.take(name, value) {
                link.dropped.push(Dropped::new(name, value));
            }
        }
        link
    }

    /// Takes a parameter; false where it means nothing on this page.
    fn take(&mut self, name: &str, value: &str) -> bool {
        let view = &mut self.view;
        match view.page {
            Page::Start | Page::About => false,
            Page::Check if name == STEP => {
                view.step = Step::by_id(value);
                view.step.is_some()
            }
            Page::Check | Page::Verdict => take_answer(&mut view.answers, name, value),
            Page::Table | Page::Flow | Page::Setup => {
                if !take_answer(&mut view.answers, name, value) {
                    self.parameters.take(name, value);
                }
                true
            }
            Page::Quiz | Page::Bounce | Page::Tenant => {
                self.parameters.take(name, value);
                true
            }
            Page::Route => view.walk.take(name, value),
            Page::Playground => draft::take(&mut self.draft, name, value),
        }
    }
}

impl View {
    /// The text of the link to it, from the `#` on, without the playground's draft.
    pub fn link(&self) -> String {
        let mut link = format!("#/{}", self.page.id());
        if self.page.holds_answers() {
            for (question, reply) in self.answers.given() {
                query::push(&mut link, question.text().id, reply.id(question));
            }
        }
        match (self.page, self.step) {
            (Page::Check, Some(step)) => query::push(&mut link, STEP, step.id),
            (Page::Route, _) => self.walk.write(&mut link),
            _ => {}
        }
        link
    }

    /// The text of the link to it, with the playground's draft.
    pub fn whole_link(&self, draft: &Draft) -> String {
        let mut link = self.link();
        if self.page == Page::Playground {
            draft::write(draft, &mut link);
        }
        link
    }

    /// The text of the link to it, with what a sheet is to show. Of a bounce message, only a valid
    /// code goes into the link.
    pub fn link_with(&self, parameters: &Parameters) -> String {
        let mut link = self.link();
        match self.page {
            Page::Bounce => {
                if let Some(code) = Code::parse(parameters.get(CODE)) {
                    query::push(&mut link, CODE, &code.text());
                }
            }
            _ => parameters.write(&mut link),
        }
        link
    }
}

fn take_answer(answers: &mut Answers, name: &str, value: &str) -> bool {
    let Some(question) = Question::by_id(name) else {
        return false;
    };
    let Some(reply) = question.reply_by_id(value) else {
        return false;
    };
    answers.set(question, Some(reply));
    true
}
