//! What a sheet is asked with.

use crate::link::{Link, Page, Parameters};
use crate::rules::Answers;

/// What a sheet is asked with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The page.
    pub page: Page,
    /// The reader's answers to the questions of the checker.
    pub answers: Answers,
    /// What the reader has picked and typed on the sheet.
    pub parameters: Parameters,
    /// What the reader has typed that no link holds.
    pub private: Parameters,
}

impl From<Link> for Request {
    /// What a link says, which is never anything private.
    fn from(link: Link) -> Request {
        Request {
            page: link.view.page,
            answers: link.view.answers,
            parameters: link.parameters,
            private: Parameters::default(),
        }
    }
}

impl Request {
    /// The names of the parameters that mean nothing, as this function says of a name and its value.
    pub(super) fn dropped(&self, is_known: &dyn Fn(&str, &str) -> bool) -> Vec<String> {
        let mut dropped = Vec::new();
        for (name, value) in self.parameters.iter() {
            if !is_known(name, value) {
                dropped.push(name.to_owned());
            }
        }
        dropped
    }
}
