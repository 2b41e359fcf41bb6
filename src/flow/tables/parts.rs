//! Whose answers make which senders and recipients their own.
//!
//! The rows of one end stand together, in the order of [`End`]'s variants; any of them suffices.

use crate::flow::End;
use crate::rules::{Clause, Question, is};

/// A way in which an end belongs to an organization.
pub struct Part {
    /// The end.
    pub end: End,
    /// What must hold: all conditions, each on another question.
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

/// Who sends. The internet's mail comes straight in unless a service stands in front.
pub const SENDERS: &[Part] = &[
    part(End::YourServer, &[HAS_OWN_SERVERS]),
    part(End::Microsoft365, &[HAS_CLOUD_MAILBOXES]),
    part(End::Internet, &[SUBSCRIBED, NO_PROVIDER]),
    part(
        End::Internet,
        &[SUBSCRIBED, is(Question::ProviderMail, &["outgoing"])],
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
        ],
    ),
    part(
        End::Relay,
        &[
            HAS_CLOUD_MAILBOXES,
            HAS_DEVICES,
            CANNOT_SIGN_IN,
            is(Question::Reach, &["outside"]),
            is(Question::Identity, &["own"]),
        ],
    ),
    part(
        End::DirectSend,
        &[
            HAS_CLOUD_MAILBOXES,
            HAS_DEVICES,
            CANNOT_SIGN_IN,
            is(Question::Reach, &["inside"]),
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

/// Who receives. An internal relay domain has its other recipients behind a connector like that
/// to the organization's own servers.
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
        ],
    ),
];
