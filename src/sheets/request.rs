//! What a sheet is asked with.

use crate::link::{Link, Page, Parameters};
use crate::rules::Answers;

/// What a sheet is asked with.
pub struct Request {
    pub answers: Answers,
    pub parameters: Parameters,
    /// What the reader has typed that no link holds.
    pub private: Parameters,
}

impl Request {
    /// Understands a link, below which a line of the same form may hold what no link does.
    pub fn of(text: &str) -> (Page, Request) {
        let (link, private) = text.split_once('\n').unwrap_or((text, ""));
        let link = Link::parse(link);
        let request = Request {
            answers: link.view.answers,
            parameters: link.parameters,
            private: Link::parse(private).parameters,
        };
        (link.view.page, request)
    }
}
