//! The words of the first page, which the app and the document both show.

use crate::link::Page;

/// What this is called.
pub const NAME: &str = "Connector Checker";

/// The pages, in the order of the navigation, with what each is called there.
pub const PAGES: [(Page, &str); 8] = [
    (Page::Check, "Do I need one?"),
    (Page::Table, "The table"),
    (Page::Flow, "Mail flow"),
    (Page::Setup, "Set it up"),
    (Page::Route, "Which one?"),
    (Page::Playground, "Playground"),
    (Page::Quiz, "Quiz"),
    (Page::About, "About"),
];

/// What the first page begins with.
pub const PURPOSE: &str = "When mail must flow between Microsoft 365 and anything else, two questions come up: do I need a connector, and which of my connectors handles this recipient? Find both answers here, each with the Microsoft document behind it.";

/// Its doors: where each leads, what it is called, and what is behind it.
pub const DOORS: [(Page, &str, &str); 3] = [
    (
        Page::Check,
        "Do I need a connector?",
        "A few questions about your mailboxes, servers and wishes; then which connectors to have, why, and where that is written.",
    ),
    (
        Page::Table,
        "See every case in one table",
        "All situations that Microsoft’s pages tell of, side by side. Yours are marked once you have answered the questions.",
    ),
    (
        Page::Route,
        "Which connector handles this recipient?",
        "Walk through Microsoft’s own example, meet the place where the page contradicts itself, then try your own domains and connectors.",
    ),
];

/// The heading above the answers to the first question.
pub const FIRST_QUESTION: &str = "The first question: where are your organization’s mailboxes?";

/// What the first page promises.
pub const PROMISE: &str =
    "Nothing that you enter leaves your browser. There is no account, no server and no tracking.";

/// What stands at the foot of every page. The learning platform's package hides it by its class,
/// `private`, where answers are reported.
pub const PRIVATE: &str = "Everything happens in your browser; nothing that you enter leaves it. ";

/// What follows, before the link of [`SOURCES`].
pub const FOOT: &str = "Not affiliated with Microsoft. ";

/// What the link to the sources is called.
pub const SOURCES: &str = "Sources and grades";
