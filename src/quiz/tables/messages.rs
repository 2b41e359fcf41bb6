//! How the two ends of a message are told as people and machines.

use crate::flow::End;

/// An end of a message in words. `{}` stands for the company, `@` for the person.
pub struct Spoken {
    /// The end.
    pub end: End,
    /// Sentences that introduce it as the sender, any of them.
    pub sends: &'static [&'static str],
    /// Sentences that introduce it as the recipient, any of them; none where it only sends.
    pub receives: &'static [&'static str],
}

/// Every end of which something documented can be asked.
pub const MESSAGES: &[Spoken] = &[
    Spoken {
        end: End::YourServer,
        sends: &[
            "@ works at {} and has a mailbox on the company’s own email server.",
            "@ writes from a mailbox on an email server that {} runs itself.",
        ],
        receives: &[
            "The message is for @ at {}, with a mailbox on the company’s own email server.",
            "@ should get it, with a mailbox on an email server that {} runs itself.",
        ],
    },
    Spoken {
        end: End::Microsoft365,
        sends: &[
            "@ works at {} and has a mailbox in Exchange Online.",
            "@ writes from the Microsoft 365 mailbox that {} provides.",
        ],
        receives: &[
            "The message is for @, whose mailbox at {} is in Exchange Online.",
            "@ should get it, with a Microsoft 365 mailbox at {}.",
        ],
    },
    Spoken {
        end: End::Internet,
        sends: &[
            "@ writes to {} from a provider on the internet, with which nothing is agreed.",
            "@ is a customer of {}, somewhere on the internet.",
        ],
        receives: &[
            "The message is for @, a customer of {} somewhere on the internet.",
            "@ should get it, at a provider on the internet with which {} has agreed nothing.",
        ],
    },
    Spoken {
        end: End::Partner,
        sends: &[
            "@ writes from a partner company, with which {} forces TLS by connectors in both directions.",
        ],
        receives: &[
            "The message is for @ at a partner company, with which {} forces TLS by connectors in both directions.",
        ],
    },
    Spoken {
        end: End::Relay,
        sends: &[
            "A scanner of {} sends by SMTP relay.",
            "An app of {} cannot sign in to a mailbox, and sends by SMTP relay.",
        ],
        receives: &[],
    },
    Spoken {
        end: End::DirectSend,
        sends: &[
            "A printer of {} sends by direct send.",
            "An alarm system of {} cannot sign in to a mailbox, and sends by direct send.",
        ],
        receives: &[],
    },
    Spoken {
        end: End::Submission,
        sends: &[
            "A printer of {} signs in to a mailbox (client submission).",
            "An app of {} sends by client submission, signing in to a licensed mailbox.",
        ],
        receives: &[],
    },
];
