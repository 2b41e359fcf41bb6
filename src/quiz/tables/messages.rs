//! The ends of a message as people and devices.

use crate::flow::End;

/// An end of a message in words. `{}` stands for the company, `@` for the person.
pub struct Spoken {
    /// The end.
    pub end: End,
    /// Sentences that introduce it as the sender, any of them.
    pub sends: &'static [&'static str],
    /// Sentences that introduce it as the recipient, any of them; none if it only sends.
    pub receives: &'static [&'static str],
}

/// Every end with documented facts.
pub const MESSAGES: &[Spoken] = &[
    Spoken {
        end: End::YourServer,
        sends: &[
            "@ works at {} and has a mailbox on the company’s on-premises email server.",
            "@ sends from a mailbox on an email server that {} runs on-premises.",
        ],
        receives: &[
            "The message is for @ at {}, whose mailbox is on the company’s on-premises email server.",
            "The recipient is @, whose mailbox is on an email server that {} runs on-premises.",
        ],
    },
    Spoken {
        end: End::Microsoft365,
        sends: &[
            "@ works at {} and has a mailbox in Exchange Online.",
            "@ sends from a Microsoft 365 mailbox at {}.",
        ],
        receives: &[
            "The message is for @, whose mailbox at {} is in Exchange Online.",
            "The recipient is @, who has a Microsoft 365 mailbox at {}.",
        ],
    },
    Spoken {
        end: End::Internet,
        sends: &[
            "@ writes to {} from an internet mail provider, without any special agreement.",
            "@ is a customer of {} and sends from the internet.",
        ],
        receives: &[
            "The message is for @, a customer of {} on the internet.",
            "The recipient is @, at an internet mail provider. {} has no special agreement with it.",
        ],
    },
    Spoken {
        end: End::Partner,
        sends: &[
            "@ sends from a partner organization. {} uses connectors to force TLS with it in both directions.",
        ],
        receives: &[
            "The message is for @ at a partner organization. {} uses connectors to force TLS with it in both directions.",
        ],
    },
    Spoken {
        end: End::Relay,
        sends: &[
            "A scanner at {} sends through SMTP relay.",
            "An app at {} can’t sign in to a mailbox and sends through SMTP relay.",
        ],
        receives: &[],
    },
    Spoken {
        end: End::DirectSend,
        sends: &[
            "A printer at {} uses direct send.",
            "An alarm system at {} can’t sign in to a mailbox and uses direct send.",
        ],
        receives: &[],
    },
    Spoken {
        end: End::Submission,
        sends: &[
            "A printer at {} signs in to a mailbox to send (client submission).",
            "An app at {} uses client submission and signs in to a licensed mailbox.",
        ],
        receives: &[],
    },
];
