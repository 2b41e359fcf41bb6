//! Answers as stories about a company.
//!
//! Exactly one row covers every relevant answer. Stories omit what a company doesn't have: the question says that nothing else is
//! unusual.

use crate::rules::{Clause, Question, is};

/// A row: some answers, and sentences for them.
pub struct Told {
    /// The answers. All of them must be given.
    pub when: &'static [Clause],
    /// Sentences for them, any of them. `{}` stands for the company.
    pub says: &'static [&'static str],
}

/// Every row, in the order of a story.
pub const STORY: &[Told] = &[
    Told {
        when: &[is(Question::Mailboxes, &["cloud"])],
        says: &[
            "{} has all its mailboxes in Exchange Online.",
            "All mailboxes at {} are in Exchange Online.",
            "{} has moved its last mailbox to Exchange Online.",
        ],
    },
    Told {
        when: &[is(Question::Mailboxes, &["split"])],
        says: &[
            "{} has some mailboxes on-premises and the rest in Exchange Online.",
            "Half the mailboxes at {} are in Exchange Online, and the rest are on-premises.",
            "{} is moving to Exchange Online, but many mailboxes are still on-premises.",
        ],
    },
    Told {
        when: &[is(Question::Mailboxes, &["on-premises"])],
        says: &[
            "{} has all its mailboxes on-premises. Microsoft 365 only filters its mail (standalone EOP).",
            "{} uses Exchange Online Protection to filter its mail and has all its mailboxes on-premises.",
        ],
    },
    Told {
        when: &[is(Question::Mailboxes, &["none"])],
        says: &[
            "{} subscribes to neither Exchange Online nor Exchange Online Protection and hosts its mail on-premises.",
            "{} hosts its mail entirely on-premises, without Exchange Online or Exchange Online Protection.",
        ],
    },
    Told {
        when: &[is(Question::Servers, &["exchange-2010"])],
        says: &[
            "Its on-premises servers run Exchange Server 2016.",
            "Its on-premises servers run Exchange Server 2019.",
            "Its on-premises servers run Exchange Server Subscription Edition.",
        ],
    },
    Told {
        when: &[is(Question::Servers, &["other"])],
        says: &[
            "Its on-premises servers run Postfix, not Exchange Server.",
            "Its on-premises servers run SMTP software that isn’t from Microsoft.",
        ],
    },
    Told {
        when: &[is(Question::Hybrid, &["yes"])],
        says: &[
            "The Hybrid Configuration wizard has been completed.",
            "Someone completed the Hybrid Configuration wizard years ago.",
        ],
    },
    Told {
        when: &[is(Question::Hybrid, &["no"])],
        says: &[
            "The Hybrid Configuration wizard has never been run.",
            "Nobody has run the Hybrid Configuration wizard.",
        ],
    },
    Told {
        when: &[
            is(Question::Devices, &["yes"]),
            is(Question::SignIn, &["yes"]),
        ],
        says: &[
            "Its scanners must send mail. Each can sign in to a licensed mailbox with OAuth, over TLS 1.2.",
            "An inventory app must send mail. It can sign in to a licensed mailbox with OAuth, over TLS 1.2.",
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
            "Its printers can’t sign in to a mailbox and must also send to external recipients. Their fixed public IP address is used by no other company.",
            "A line-of-business app on its site can’t sign in to a mailbox and must also send to external recipients. It has a company certificate.",
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
            "Its scanners can’t sign in to a mailbox and must also send to external recipients. They have no certificate, and their public IP address changes daily.",
            "A monitoring app can’t sign in to a mailbox and must also send to external recipients. It has no certificate and shares its public IP address with other companies.",
        ],
    },
    Told {
        when: &[
            is(Question::Devices, &["yes"]),
            is(Question::SignIn, &["no"]),
            is(Question::Reach, &["inside"]),
            is(Question::DirectSend, &["yes"]),
            is(Question::Identity, &["own"]),
        ],
        says: &[
            "Its scanners only send to its own people, can’t sign in to a mailbox, and use a fixed public IP address that only the company uses. RejectDirectSend is on.",
        ],
    },
    Told {
        when: &[
            is(Question::Devices, &["yes"]),
            is(Question::SignIn, &["no"]),
            is(Question::Reach, &["inside"]),
            is(Question::DirectSend, &["yes"]),
            is(Question::Identity, &["shared"]),
        ],
        says: &[
            "Its scanners only send to its own people, can’t sign in to a mailbox, and have no certificate and a public IP address that changes daily. RejectDirectSend is on.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["ordinary"]),
        ],
        says: &[
            "It often exchanges mail with its auditors. Encryption when both sides support it is enough.",
            "For mail with its main supplier, it wants encryption only when both sides support it.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["incoming"]),
        ],
        says: &[
            "It wants unencrypted mail from its auditors rejected.",
            "Mail that claims to be from its law firm must be rejected unless it’s encrypted and comes from the firm’s IP addresses.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["outgoing"]),
        ],
        says: &[
            "It wants mail to its auditors sent only if it’s encrypted.",
            "Mail to its law firm must not leave unencrypted. Mail from the firm may arrive unencrypted.",
        ],
    },
    Told {
        when: &[
            is(Question::Partner, &["yes"]),
            is(Question::PartnerSecurity, &["both"]),
        ],
        says: &[
            "It wants mail to and from its auditors delivered only if it’s encrypted.",
            "No unencrypted mail may pass between the company and its law firm, in either direction.",
        ],
    },
    Told {
        when: &[is(Question::OtherTenant, &["yes"])],
        says: &[
            "Mail with a sister company must be encrypted in both directions. The sister company has its own Exchange Online organization.",
            "It must force encryption in both directions with another company that also uses Exchange Online.",
        ],
    },
    Told {
        when: &[
            is(Question::Provider, &["yes"]),
            is(Question::ProviderMail, &["outgoing"]),
            is(Question::Returns, &["delivers"]),
        ],
        says: &[
            "Its outbound internet mail goes through another company’s archiving service, which delivers it. Inbound internet mail arrives directly.",
            "Mail it sends to the internet must pass through another company’s filtering service, which delivers it. Mail it receives doesn’t.",
        ],
    },
    Told {
        when: &[
            is(Question::Provider, &["yes"]),
            is(Question::ProviderMail, &["outgoing"]),
            is(Question::Returns, &["returns"]),
        ],
        says: &[
            "Another company’s service adds signatures to the mail it sends, and returns every message to Microsoft 365 for delivery.",
            "An add-on service encrypts the mail it sends and returns it to Microsoft 365, which delivers it.",
        ],
    },
    Told {
        when: &[
            is(Question::RelayDomain, &["yes"]),
            is(Question::Subdomains, &["no"]),
        ],
        says: &[
            "One of its accepted domains is an internal relay domain with recipients outside Exchange Online. It doesn’t include subdomains.",
        ],
    },
    Told {
        when: &[
            is(Question::RelayDomain, &["yes"]),
            is(Question::Subdomains, &["yes"]),
        ],
        says: &[
            "One of its accepted domains is an internal relay domain with recipients outside Exchange Online. “Match subdomains” is turned on for it.",
        ],
    },
    Told {
        when: &[is(Question::MailFlowRule, &["yes"])],
        says: &[
            "Messages marked as confidential must leave through a separate server, whatever the recipient’s domain.",
            "A mail flow rule must route messages with medical data differently from other mail.",
        ],
    },
    Told {
        when: &[is(Question::MultiGeo, &["yes"])],
        says: &[
            "Its mailboxes are in several Microsoft 365 regions, within one organization (Multi-Geo).",
            "It uses Multi-Geo: one Microsoft 365 organization with mailboxes in Europe and Japan.",
        ],
    },
];
