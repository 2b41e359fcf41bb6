//! What an organization says of itself, as the form asks it: one question each, with a few answers.

use super::draft::Draft;
use super::message::Message;
use crate::organization::{Choice, Directory, MailboxesHere, MxRecords};

/// A question of the form with a few answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DraftFact {
    /// Which recipients the directory has.
    Directory,
    /// Which mailboxes are in Microsoft 365.
    Mailboxes,
    /// Where the MX records point.
    Mx,
    /// What kind of message is sent.
    Message,
}

impl DraftFact {
    /// Every question, in the order of the form.
    pub const ALL: [DraftFact; 4] = [
        DraftFact::Mailboxes,
        DraftFact::Directory,
        DraftFact::Mx,
        DraftFact::Message,
    ];

    /// A short name for links. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            DraftFact::Directory => "directory",
            DraftFact::Mailboxes => "in-cloud",
            DraftFact::Mx => "mx",
            DraftFact::Message => "message",
        }
    }

    /// The question.
    pub const fn label(self) -> &'static str {
        match self {
            DraftFact::Directory => "Which recipients are in your Microsoft 365 directory?",
            DraftFact::Mailboxes => "Which mailboxes are in Microsoft 365?",
            DraftFact::Mx => "Where do your domains’ MX records point?",
            DraftFact::Message => "What kind of message is it?",
        }
    }

    /// What helps to answer it.
    pub const fn hint(self) -> &'static str {
        match self {
            DraftFact::Directory => {
                "As mailboxes, mail users, mail contacts or groups. Authoritative domains reject other recipients."
            }
            DraftFact::Mailboxes => "Mail to these stays in Microsoft 365. No connector is used.",
            DraftFact::Mx => "Decides what happens to your own domains if no connector matches.",
            DraftFact::Message => "Makes a difference only with centralized mail transport.",
        }
    }

    /// The answers.
    pub const fn choices(self) -> &'static [Choice] {
        match self {
            DraftFact::Directory => Directory::CHOICES,
            DraftFact::Mailboxes => MailboxesHere::CHOICES,
            DraftFact::Mx => MxRecords::CHOICES,
            DraftFact::Message => Message::CHOICES,
        }
    }
}

impl Draft {
    /// The id of the answer to a question.
    pub const fn said(&self, fact: DraftFact) -> &'static str {
        match fact {
            DraftFact::Directory => self.arrival.directory.id(),
            DraftFact::Mailboxes => self.arrival.mailboxes.id(),
            DraftFact::Mx => self.arrival.mx.id(),
            DraftFact::Message => self.message.id(),
        }
    }

    /// Answers a question; false if it has no such answer, and then nothing changes.
    ///
    /// ```
    /// use connector_checker::organization::Directory;
    /// use connector_checker::routing::{Draft, DraftFact};
    /// let mut draft = Draft::default();
    /// assert!(draft.say(DraftFact::Directory, "all"));
    /// assert_eq!(draft.arrival.directory, Directory::All);
    /// assert!(!draft.say(DraftFact::Directory, "some"));
    /// ```
    pub fn say(&mut self, fact: DraftFact, id: &str) -> bool {
        /// Puts a known answer in its place.
        fn put<T>(known: Option<T>, place: &mut T) -> bool {
            known.map(|answer| *place = answer).is_some()
        }
        let arrival = &mut self.arrival;
        match fact {
            DraftFact::Directory => put(Directory::by_id(id), &mut arrival.directory),
            DraftFact::Mailboxes => put(MailboxesHere::by_id(id), &mut arrival.mailboxes),
            DraftFact::Mx => put(MxRecords::by_id(id), &mut arrival.mx),
            DraftFact::Message => put(Message::by_id(id), &mut self.message),
        }
    }
}
