//! What the recipient alone doesn't decide: the kind of the message.

use super::explain::Ground;
use crate::organization::choices;

choices! {
    /// How a message came about. It matters with centralized mail transport only.
    pub enum Message {
        /// A person or an app with a mailbox in Microsoft 365 sent it.
        #[default]
        Person = "person", "Sent from a mailbox in Microsoft 365";
        /// It came from the organization's own servers, and a mailbox or a group in Microsoft 365
        /// passes it on.
        Forwarded = "forwarded", "From your own servers, forwarded by a mailbox or sent to a group";
        /// The same, but an Inbox rule redirects it.
        Redirected = "redirected", "From your own servers, redirected by an Inbox rule";
        /// A journal rule made it.
        Journal = "journal", "Journal report";
        /// A service such as Teams sent it from an address in the onmicrosoft.com domain.
        OnMicrosoft = "onmicrosoft", "From an onmicrosoft.com address, such as a Teams meeting";
    }
}

impl Message {
    /// Whether centralized mail transport doesn't send it back to the organization's own servers on
    /// its way to an outside recipient.
    ///
    /// ```
    /// use connector_checker::routing::Message;
    /// assert!(Message::Forwarded.leaves_directly());
    /// assert!(!Message::Journal.leaves_directly());
    /// ```
    pub const fn leaves_directly(self) -> bool {
        matches!(self, Message::Forwarded | Message::Redirected)
    }

    /// What sets it apart where centralized mail transport would take other messages.
    pub(super) const fn ground(self) -> Option<Ground> {
        match self {
            Message::Person => None,
            Message::Forwarded => Some(Ground::Forwarded),
            Message::Redirected => Some(Ground::Redirected),
            Message::Journal => Some(Ground::JournalReport),
            Message::OnMicrosoft => Some(Ground::OnMicrosoftSender),
        }
    }
}
