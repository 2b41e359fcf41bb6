//! The parts of the program that most readers never need.

use crate::link::Page;

/// A part of the program. Any of them may share a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The walk through the example, the reader's own configuration, the table, and the sources.
    Tour,
    /// The way of the mail, and the set-up guide.
    Guide,
    /// The quiz.
    Quiz,
    /// What a bounce message means.
    Bounce,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 4] = [Part::Tour, Part::Guide, Part::Quiz, Part::Bounce];

    /// The part that a page is in; none for a page that is in the program from the beginning.
    pub fn of(page: Page) -> Option<Part> {
        Some(match page {
            Page::Start | Page::Check | Page::Verdict => return None,
            Page::Table | Page::Route | Page::Playground | Page::Tenant | Page::About => Part::Tour,
            Page::Flow | Page::Setup => Part::Guide,
            Page::Quiz => Part::Quiz,
            Page::Bounce => Part::Bounce,
        })
    }
}
