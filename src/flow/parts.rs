//! Which senders and recipients are a reader's own.

use super::End;
use super::tables::{Part, RECIPIENTS, SENDERS};
use crate::rules::{Answers, Clause};

/// The senders and recipients that an organization has, as far as its answers tell.
///
/// What the answers leave open stays in. The two lists differ: of a partner whose mail is
/// only restricted on its way in, only the sender is here. Without a subscription both are empty,
/// because Microsoft 365 then has no part in any mail.
///
/// ```
/// use connector_checker::flow::{End, Parts};
/// use connector_checker::rules::{Answers, Question};
///
/// let answers = Answers::default().with(Question::Mailboxes, "cloud");
/// let parts = Parts::of(&answers);
/// assert!(parts.senders.contains(&End::Microsoft365));
/// assert!(!parts.senders.contains(&End::YourServer));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Who sends, in the order of [`End::ALL`].
    pub senders: Vec<End>,
    /// Who receives, in the order of [`End::ALL`].
    pub recipients: Vec<End>,
}

impl Parts {
    /// The parts that the answers leave possible: all of them before the first answer.
    pub fn of(answers: &Answers) -> Parts {
        Parts {
            senders: possible(SENDERS, answers),
            recipients: possible(RECIPIENTS, answers),
        }
    }

    /// The recipients among the parts to whom a sender's mail has a path.
    pub fn recipients_of(&self, from: End) -> impl Iterator<Item = End> {
        from.recipients().filter(|to| self.recipients.contains(to))
    }
}

/// The ends of a table of which a row is still possible. Each clause of a row is on another
/// question, so a row is possible when each of its clauses is.
fn possible(table: &[Part], answers: &Answers) -> Vec<End> {
    let is_possible = |clause: &Clause| {
        let open = answers.possible(clause.question);
        !open.is_apart_from(clause.allowed)
    };
    let mut rows: Vec<End> = table
        .iter()
        .filter(|part| part.when.iter().all(is_possible))
        .map(|part| part.end)
        .collect();
    // The rows of one end stand together.
    rows.dedup();
    rows
}
