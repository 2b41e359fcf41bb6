//! The answers with which an organization has a sender or recipient.
//!
//! The rows of one end are adjacent, in the order of [`End`]'s variants. One matching row is enough.

use crate::flow::End;
use crate::rules::{Clause, Question, is};

/// One set of conditions under which an organization has an end.
pub struct Part {
    /// The end.
    pub end: End,
    /// The conditions, all of which must hold, on different questions.
    pub when: &'static [Clause],
}

const fn part(end: End, when: &'static [Clause]) -> Part {
    Part { end, when }
}

const SUBSCRIBED: Clause = is(Question::Mailboxes, &["cloud", "split", "on-premises"]);
const HAS_CLOUD_MAILBOXES: Clause = is(Question::Mailboxes, &["cloud", "split"]);
const HAS_OWN_SERVERS: Clause = is(Question::Mailboxes, &["split", "on-premises"]);
const NO_PROVIDER: Clause = is(Question::Provider, &["no"]);
const HAS_PROVIDER: Clause = is(Question::Provider, &["yes"]);
const HAS_PARTNER: Clause = is(Question::Partner, &["yes"]);
const HAS_DEVICES: Clause = is(Question::Devices, &["yes"]);
const CANNOT_SIGN_IN: Clause = is(Question::SignIn, &["no"]);
const OWN_IDENTITY: Clause = is(Question::Identity, &["own"]);
const HAS_REMAINING_SERVER: [Clause; 2] = [
    is(Question::Mailboxes, &["cloud"]),
    is(Question::Remaining, &["yes"]),
];

/// The senders. Internet mail arrives directly unless it passes through a service first.
pub const SENDERS: &[Part] = &[
    part(End::YourServer, &[HAS_OWN_SERVERS]),
    part(
        End::YourServer,
        &[
            HAS_REMAINING_SERVER[0],
            HAS_REMAINING_SERVER[1],
            is(Question::RemainingUse, &["relay"]),
        ],
    ),
    part(
        End::YourServer,
        &[
            HAS_REMAINING_SERVER[0],
            HAS_REMAINING_SERVER[1],
            is(Question::RemainingUse, &["management"]),
            is(Question::Mx, &["own-servers"]),
        ],
    ),
    part(End::Microsoft365, &[HAS_CLOUD_MAILBOXES]),
    part(End::Internet, &[SUBSCRIBED, NO_PROVIDER]),
    part(
        End::Internet,
        &[SUBSCRIBED, is(Question::ProviderMail, &["outgoing"])],
    ),
    part(
        End::Internet,
        &[
            SUBSCRIBED,
            is(Question::Mx, &["microsoft-365", "own-servers"]),
        ],
    ),
    part(
        End::Partner,
        &[
            SUBSCRIBED,
            HAS_PARTNER,
            is(Question::PartnerSecurity, &["incoming", "both"]),
        ],
    ),
    part(
        End::Provider,
        &[
            SUBSCRIBED,
            HAS_PROVIDER,
            is(Question::ProviderMail, &["incoming", "both"]),
            is(Question::Mx, &["service"]),
        ],
    ),
    part(
        End::Relay,
        &[
            HAS_CLOUD_MAILBOXES,
            HAS_DEVICES,
            CANNOT_SIGN_IN,
            is(Question::Reach, &["outside"]),
            OWN_IDENTITY,
        ],
    ),
    part(
        End::Relay,
        &[
            HAS_CLOUD_MAILBOXES,
            HAS_DEVICES,
            CANNOT_SIGN_IN,
            is(Question::Reach, &["inside"]),
            is(Question::DirectSend, &["yes"]),
            OWN_IDENTITY,
        ],
    ),
    part(
        End::DirectSend,
        &[
            HAS_CLOUD_MAILBOXES,
            HAS_DEVICES,
            CANNOT_SIGN_IN,
            is(Question::Reach, &["inside"]),
            is(Question::DirectSend, &["no"]),
        ],
    ),
    part(
        End::Submission,
        &[
            HAS_CLOUD_MAILBOXES,
            HAS_DEVICES,
            is(Question::SignIn, &["yes"]),
        ],
    ),
];

/// The recipients. The other recipients of an internal relay domain are reached by a connector like
/// that to the organization's own servers.
pub const RECIPIENTS: &[Part] = &[
    part(End::YourServer, &[HAS_OWN_SERVERS]),
    part(
        End::YourServer,
        &[SUBSCRIBED, is(Question::RelayDomain, &["yes"])],
    ),
    part(End::Microsoft365, &[HAS_CLOUD_MAILBOXES]),
    part(End::Internet, &[SUBSCRIBED, NO_PROVIDER]),
    part(
        End::Internet,
        &[SUBSCRIBED, is(Question::ProviderMail, &["incoming"])],
    ),
    part(
        End::Internet,
        &[SUBSCRIBED, is(Question::Returns, &["returns"])],
    ),
    part(
        End::Partner,
        &[
            SUBSCRIBED,
            HAS_PARTNER,
            is(Question::PartnerSecurity, &["outgoing", "both"]),
        ],
    ),
    part(
        End::Provider,
        &[
            SUBSCRIBED,
            HAS_PROVIDER,
            is(Question::ProviderMail, &["outgoing", "both"]),
            is(Question::Returns, &["delivers", "both"]),
        ],
    ),
];
