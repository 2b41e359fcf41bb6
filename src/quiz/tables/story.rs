//! How answers are told as a story about a company.
//!
//! Every answer that matters is told by exactly one row. What a company does not have is not told:
//! the question says that there is nothing else.

use crate::rules::{Clause, Question, is};

/// Some answers in a sentence.
pub struct Told {
    /// The answers. All of them must be given.
    pub when: &'static [Clause],
    /// Sentences that say so, any of them; `{}` stands for the company.
    pub says: &'static [&'static str],
}

/// Every row, in the order in which a story tells them.
pub const STORY: &[Told] = &[
    Told {
        when: &[is(Question::Mailboxes, &["cloud"])],
        says: &[
            "{} keeps every mailbox in Exchange Online.",
            "All mailboxes of {} are in Exchange Online.",
            "{} has moved its last mailbox to Exchange Online.",
        ],
    },
    Told {
        when: &[is(Question::Mailboxes, &["split"])],
        says: &[
            "{} keeps some mailboxes on its own servers and the others in Exchange Online.",
            "Half of the mailboxes of {} are in Exchange Online, the rest on its own servers.",
            "{} is moving to Exchange Online, and many mailboxes are still on its own servers.",
        ],
    },
    Told {
        when: &[is(Question::Mailboxes, &["on-premises"])],
        says: &[
            "{} keeps every mailbox on its own servers, and Microsoft 365 only filters its mail (standalone EOP).",
            "{} uses Exchange Online Protection to filter its mail and has all mailboxes on its own servers.",
        ],
    },
    Told {
        when: &[is(Question::Mailboxes, &["none"])],
        says: &[
            "{} subscribes to neither Exchange Online nor Exchange Online Protection, and has its mail on its own servers.",
            "{} runs its mail on its own servers alone, without Exchange Online and without Exchange Online Protection.",
        ],
    },
    Told {
        when: &[is(Question::Servers, &["exchange-2010"])],
        says: &[
            "Its own servers run Exchange Server 2016.",
            "Its own servers run Exchange Server 2019.",
            "Its own servers run Exchange Server Subscription Edition.",
        ],
    },
    Told {
        when: &[is(Question::Servers, &["exchange-2007"])],
        says: &[
            "Its own servers still run Exchange Server 2007.",
            "Its own servers have never got beyond Exchange Server 2007.",
        ],
    },
    Told {
        when: &[is(Question::Servers, &["other"])],
        says: &[
            "Its own servers run Postfix, not Exchange Server.",
            "The software of its own servers is not Microsoft’s, but speaks SMTP.",
        ],
    },
    Told {
        when: &[is(Question::Hybrid, &["yes"])],
        says: &[
            "The Hybrid Configuration wizard has been completed.",
            "Years ago somebody ran the Hybrid Configuration wizard to its end.",
        ],
    },
    Told {
        when: &[is(Question::Hybrid, &["no"])],
        says: &[
            "The Hybrid Configuration wizard has never been run.",
            "Nobody there has run the Hybrid Configuration wizard.",
        ],
    },
    Told {
        when: &[
            is(Question::Devices, &["yes"]),
            is(Question::SignIn, &["yes"]),
        ],
        says: &[
            "Its scanners must send mail, and each can sign in to a licensed mailbox with TLS 1.2.",
            "A stock-keeping app must send mail, and can sign in to a licensed mailbox with TLS 1.2.",
        ],
    },
    Told {
        when: &[
            is(Question::Devices, &["yes"]),
            is(Question::SignIn, &["no"]),
            is(Question::Reach, &["outside"]),
            is(Question::Identity, &["own"]),
        ],
        says: &[
            "Its printers must send mail to outside recipients too, cannot sign in to a mailbox, and use a fixed public IP address that is the company’s alone.",
            "A line-of-business app on its site must send mail to outside recipients too, cannot sign in to a mailbox, but has a certificate of the company’s.",
        ],
    },
    Told {
        when: &[
            is(Question::Devices, &["yes"]),
            is(Question::SignIn, &["no"]),
            is(Question::Reach, &["outside"]),
            is(Question::Identity, &["shared"]),
        ],
        says: &[
            "Its scanners must send mail to outside recipients too, cannot sign in to a mailbox, and have no certificate and a public IP address that changes daily.",
            "A monitoring app must send mail to outside recipients too, cannot sign in to a mailbox, and has no certificate and a public IP address that other companies use as well.",
        ],
    },
    Told {
        when: &[
            is(Question::Devices, &["yes"]),
            is(Question::SignIn, &["no"]),
            is(Question::Reach, &["outside"]),
            is(Question::Identity, &["hosted"]),
        ],
        says: &[
            "A payroll app, hosted by another company, must send mail to outside recipients too and cannot sign in to a mailbox.",
            "Another company hosts its ticket system, which must mail outside recipients too and cannot sign in to a mailbox.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["ordinary"]),
        ],
        says: &[
            "It often exchanges mail with its auditors, and encryption whenever both sides can is enough.",
            "For mail with its main supplier it wants encryption whenever both sides can, nothing more.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["incoming"]),
        ],
        says: &[
            "It wants mail from its auditors refused unless it is encrypted.",
            "Mail that claims to be from its law firm must be refused unless it is encrypted and comes from the firm’s IP addresses.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["outgoing"]),
        ],
        says: &[
            "It wants mail to its auditors sent only if it is encrypted.",
            "What it writes to its law firm must not leave unencrypted; what the firm writes may come as it likes.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["both"]),
        ],
        says: &[
            "It wants mail from and to its auditors delivered only if it is encrypted.",
            "With its law firm, no unencrypted message may pass in either direction.",
        ],
    },
    Told {
        when: &[is(Question::OtherTenant, &["yes"])],
        says: &[
            "Mail with a sister company, an Exchange Online organization of its own, must always be encrypted in both directions.",
            "It must force encryption both ways with a company that it works with, which uses Exchange Online too.",
        ],
    },
    Told {
        when: &[
            is(Question::Provider, &["yes"]),
            is(Question::ProviderMail, &["outgoing"]),
        ],
        says: &[
            "Its mail to the internet leaves through another company’s archiving service, while mail from the internet comes straight in.",
            "What it sends to the internet must pass through another company’s filtering service; what it receives does not.",
        ],
    },
    Told {
        when: &[
            is(Question::RelayDomain, &["yes"]),
            is(Question::Subdomains, &["no"]),
        ],
        says: &[
            "One of its accepted domains is an internal relay domain with recipients outside Exchange Online, and does not include subdomains.",
        ],
    },
    Told {
        when: &[
            is(Question::RelayDomain, &["yes"]),
            is(Question::Subdomains, &["yes"]),
        ],
        says: &[
            "One of its accepted domains is an internal relay domain with recipients outside Exchange Online, and “match subdomains” is on for it.",
        ],
    },
    Told {
        when: &[is(Question::MailFlowRule, &["yes"])],
        says: &[
            "Messages that are marked as confidential must leave through a server of their own, whatever the recipient’s domain is.",
            "By a mail flow rule, messages with medical data must take another route than the rest.",
        ],
    },
    Told {
        when: &[is(Question::MultiGeo, &["yes"])],
        says: &[
            "Its mailboxes live in several regions of Microsoft 365, within one organization (Multi-Geo).",
            "It uses Multi-Geo: one organization in Microsoft 365, with mailboxes in Europe and in Japan.",
        ],
    },
];
