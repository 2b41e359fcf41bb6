//! What a link asks of a sheet.

use crate::link::{Link, Page, Parameters};
use crate::rules::Answers;

/// What a link asks of a sheet.
pub struct Request {
    pub answers: Answers,
    pub parameters: Parameters,
}

impl Request {
    pub fn of(link: &str) -> (Page, Request) {
        let link = Link::parse(link);
        let request = Request {
            answers: link.view.answers,
            parameters: link.parameters,
        };
        (link.view.page, request)
    }
}
