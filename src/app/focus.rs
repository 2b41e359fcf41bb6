//! Where the keyboard is after something that the reader does.

use super::edit::{Edit, Rows};
use crate::routing::Draft;

/// Something that takes the focus, so that keyboard and screen reader are where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The heading of a new view.
    Heading,
    /// The error beside a question.
    Error,
    /// A row that was just added.
    Row(Rows, usize),
    /// The button that adds a row, after one has been removed.
    Add(Rows),
}

impl Focus {
    /// What takes the focus after an edit of this draft.
    pub fn after(edit: &Edit, draft: &Draft) -> Option<Focus> {
        match edit {
            Edit::Add(Rows::Domains) => {
                Some(Focus::Row(Rows::Domains, draft.accepted_domains.len()))
            }
            Edit::Add(Rows::Connectors) => Some(Focus::Row(
                Rows::Connectors,
                draft.outbound_connectors.len(),
            )),
            Edit::Remove(rows, _) => Some(Focus::Add(*rows)),
            _ => None,
        }
    }
}
