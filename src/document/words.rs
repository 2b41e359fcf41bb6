//! The words of the first page, which the app and the document both show.

use crate::link::Page;

/// What this is called.
pub const NAME: &str = "Connector Checker";

/// A group of the navigation: what a reader wants, and the pages for it with their labels.
pub type Group = (&'static str, &'static [(Page, &'static str)]);

/// The pages, in the order of the navigation.
pub const GROUPS: [Group; 5] = [
    (
        "Do I need one?",
        &[(Page::Check, "Questions"), (Page::Table, "Table")],
    ),
    (
        "Which one is used?",
        &[
            (Page::Route, "Example"),
            (Page::Playground, "My configuration"),
            (Page::Tenant, "Audit and map"),
        ],
    ),
    (
        "Set it up",
        &[(Page::Setup, "Set-up guide"), (Page::Flow, "Mail flow")],
    ),
    ("Fix a problem", &[(Page::Bounce, "My mail bounced")]),
    ("Learn", &[(Page::Quiz, "Quiz"), (Page::About, "About")]),
];

/// What the navigation is called.
pub const PAGES: &str = "Pages";

/// What opens the navigation on a narrow screen.
pub const MENU: &str = "Menu";

/// The id of the navigation, by which its button opens it.
pub const MENU_ID: &str = "pages";

/// What the first page begins with.
pub const PURPOSE: &str = "Find out whether you need an Exchange Online connector, which connector handles a recipient, and where Microsoft says so.";

/// Where else to go from the first page: what each page is called there, and what it is about.
pub const WAYS: [(Page, &str, &str); 5] = [
    (
        Page::Route,
        "Which connector is used?",
        "Step through Microsoft’s own example, then try your domains.",
    ),
    (
        Page::Setup,
        "Set up a connector",
        "Steps and commands for your situation.",
    ),
    (
        Page::Bounce,
        "My mail bounced",
        "Paste the message to see its cause.",
    ),
    (
        Page::Quiz,
        "Test your knowledge",
        "Questions with their sources.",
    ),
    (
        Page::Table,
        "See every case in one table",
        "All scenarios, side by side.",
    ),
];

/// What the first page promises.
pub const PROMISE: &str = "No account, no server, no tracking.";

/// The beginning of every page's footer. The learning platform's package hides it by its class,
/// `private`, where answers are reported.
pub const PRIVATE: &str = "Everything runs in your browser. Nothing you enter is sent anywhere. ";

/// What follows, before the link of [`SOURCES`].
pub const FOOT: &str = "Not affiliated with Microsoft. ";

/// What the link to the sources is called.
pub const SOURCES: &str = "Sources and grades";
