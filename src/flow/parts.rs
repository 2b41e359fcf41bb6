//! The senders and recipients that an organization has.

use super::End;
use super::tables::{Part, RECIPIENTS, SENDERS};
use crate::rules::{Answers, Clause};

/// The senders and recipients that an organization has, according to its answers.
///
/// Those that unanswered questions leave possible are included. The two lists differ: a partner whose
/// mail is restricted only on the way in is a sender only. Without a subscription both are empty,
/// because no mail passes through Microsoft 365.
///
/// ```
/// use connector_checker::flow::{End, Parts};
/// use connector_checker::rules::{Answers, Question};
///
/// let answers = Answers::default()
///     .with(Question::Mailboxes, "cloud")
///     .with(Question::Remaining, "no");
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
    /// The ends that the answers leave possible; all of them before the first answer.
    pub fn of(answers: &Answers) -> Parts {
        Parts {
            senders: possible(SENDERS, answers),
            recipients: possible(RECIPIENTS, answers),
        }
    }

    /// The recipients that a sender has a path to.
    pub fn recipients_of(&self, from: End) -> impl Iterator<Item = End> {
        from.recipients().filter(|to| self.recipients.contains(to))
    }
}

/// The ends that have a possible row in the table. The clauses of a row are on different questions, so
/// a row is possible if each of its clauses is.
fn possible(table: &[Part], answers: &Answers) -> Vec<End> {
    let is_possible = |clause: &Clause| {
        let open = answers.possible(clause.question);
        !open.is_apart_from(clause.allowed)
    };
    let mut ends = Vec::new();
    for part in table {
        // The rows of one end are adjacent.
        if part.when.iter().all(is_possible) && ends.last() != Some(&part.end) {
            ends.push(part.end);
        }
    }
    ends
}
