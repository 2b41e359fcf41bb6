//! The views, and what they share.

use super::counting::Counting;
use crate::imported::line;
use crate::link::{self, Page, Parameters};
use crate::sheets::{Block, Request};

/// A question that a reader may have about a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What is wrong with it.
    Audit,
    /// Where mail for every possible recipient goes.
    Map,
    /// What differs between it and another one.
    Compare,
    /// Which inbound connector takes a message.
    Inbound,
    /// Where mail for a file of recipients goes.
    Recipients,
    /// What a finding means.
    Lint,
}

/// What the page says and does of a view.
struct Row {
    id: &'static str,
    title: &'static str,
    about: &'static str,
    /// Whether the list of views has it.
    is_door: bool,
    /// What a link to it may hold besides.
    parameters: &'static [&'static str],
}

impl View {
    /// Every view, in the order of the list.
    pub const ALL: [View; 6] = [
        View::Audit,
        View::Map,
        View::Compare,
        View::Inbound,
        View::Recipients,
        View::Lint,
    ];

    fn row(self) -> Row {
        match self {
            View::Audit => Row {
                id: "audit",
                title: "Audit",
                about: "What is wrong or doubtful, why, and the command that fixes it.",
                is_door: true,
                parameters: &[],
            },
            View::Map => Row {
                id: "map",
                title: "Map of all recipients",
                about: "Which connector handles mail for every possible recipient, and which entries never win.",
                is_door: true,
                parameters: &["part"],
            },
            View::Compare => Row {
                id: "compare",
                title: "Compare two configurations",
                about: "Which recipients’ routes, incoming messages, settings and findings change.",
                is_door: true,
                parameters: &[],
            },
            View::Lint => Row {
                id: "lint",
                title: "What a finding means",
                about: "Every check of the audit, with its reasons and an example.",
                is_door: false,
                parameters: &["id"],
            },
            View::Inbound => Row {
                id: "inbound",
                title: "Incoming mail",
                about: "Which inbound connector takes a message, and whether it’s accepted.",
                is_door: true,
                parameters: &[CASE],
            },
            View::Recipients => Row {
                id: "recipients",
                title: "Many recipients",
                about: "Which connector takes each message of a file, and whether Exchange Online agreed.",
                is_door: true,
                parameters: &[],
            },
        }
    }

    /// The view of this id.
    pub fn by_id(id: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.id() == id)
    }

    /// The value of the link's parameter, and the first word of its questions.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// Its heading.
    pub(super) fn title(self) -> &'static str {
        self.row().title
    }

    /// What it tells.
    pub(super) fn about(self) -> &'static str {
        self.row().about
    }

    /// Whether the list of views has it.
    pub(super) fn is_door(self) -> bool {
        self.row().is_door
    }

    /// What a link to it may hold besides.
    pub(super) fn parameters(self) -> &'static [&'static str] {
        self.row().parameters
    }

    /// A question of it, with whatever else it needs.
    pub(super) fn question(self, with: &[(&str, &str)]) -> String {
        let mut cells = vec![self.id()];
        for (name, value) in with {
            cells.extend([*name, *value]);
        }
        line(&cells)
    }

    /// The link to it.
    pub(in crate::sheets) fn link(self, request: &Request) -> String {
        let mut parameters = Parameters::default();
        parameters.set(SHOW, self.id());
        to(request, Page::Tenant).link_with(&parameters)
    }
}

/// The parameter that names a message of the worked example of incoming mail.
pub(super) const CASE: &str = "case";

/// The parameter that names the view.
pub(super) const SHOW: &str = "show";

/// What the reader has imported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tenant {
    /// Whether there is a configuration.
    pub is_here: bool,
    /// Whether there is another one to compare it with.
    pub has_other: bool,
    /// What last went wrong, as a sentence.
    pub said: &'static str,
    /// What there is of a file of recipients.
    pub counting: Counting,
}

/// The page, with the reader's answers to the questions of the checker.
pub(super) fn to(request: &Request, page: Page) -> link::View {
    link::View {
        page,
        answers: request.answers,
        ..link::View::default()
    }
}

/// The reader's answers as a link to the verdict on them; empty without any.
pub(super) fn answers(request: &Request) -> String {
    match request.answers.given().next() {
        Some(_) => to(request, Page::Verdict).link(),
        None => String::new(),
    }
}

/// What stands instead of an answer while nothing was imported.
pub(super) fn import_first(request: &Request) -> Vec<Block> {
    vec![
        Block::passage(|to| {
            to.words("p", "", "Import your configuration first. Your files are read in this browser and sent nowhere.");
        }),
        Block::primary(
            to(request, Page::Playground).link(),
            "Import my configuration",
        ),
    ]
}
