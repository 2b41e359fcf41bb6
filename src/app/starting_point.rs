//! What the form was when the reader began to compare: what the files say, or what it was at a click.

use crate::imported::{Edited, WHAT_IF, line};
use crate::routing::{ConnectorDraft, Draft};

/// What the form was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartingPoint {
    /// Whether the files said so, which the program that reads them still has.
    pub is_of_files: bool,
    draft: Draft,
    /// For each connector of the form, its number at the start. None for one that was added.
    numbers: Vec<Option<usize>>,
    /// The connectors after the last edit. If the form has others, it is another form: that of a link.
    connectors: Vec<ConnectorDraft>,
}

/// What an edit does to the list of connectors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// One more is at its end.
    Added,
    /// The one at this place is gone.
    Removed(usize),
    /// The same are in it.
    Same,
    /// It is another form.
    Others,
}

impl StartingPoint {
    /// This form.
    pub fn of(draft: &Draft, is_of_files: bool) -> StartingPoint {
        StartingPoint {
            is_of_files,
            draft: Draft {
                recipients: String::new(),
                cloud_mailboxes: String::new(),
                ..draft.clone()
            },
            numbers: (0..draft.outbound_connectors.len()).map(Some).collect(),
            connectors: draft.outbound_connectors.clone(),
        }
    }

    /// Whether a form is this one after some edits.
    pub fn is_of(&self, draft: &Draft) -> bool {
        self.connectors == draft.outbound_connectors
    }

    /// Follows an edit, after which the form is this one.
    pub fn follow(&mut self, listed: Listed, draft: &Draft) {
        match listed {
            Listed::Added => self.numbers.push(None),
            Listed::Removed(place) if place < self.numbers.len() => {
                self.numbers.remove(place);
            }
            Listed::Removed(_) | Listed::Same | Listed::Others => {}
        }
        if !self.is_of(draft) {
            self.connectors.clone_from(&draft.outbound_connectors);
        }
    }

    /// The question what the changes since do to routes. None if there are none.
    pub fn question(&self, now: &Draft) -> Option<String> {
        let typed = (!self.is_of_files).then_some(&self.draft);
        let pairs = Edited::pairs(typed, &self.draft, &self.numbers, now)?;
        let mut cells = vec![WHAT_IF];
        cells.extend(pairs.iter().flat_map(|(name, value)| [*name, &**value]));
        Some(line(&cells))
    }
}
