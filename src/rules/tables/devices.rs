//! What printers, scanners and applications need.
//!
//! The scenario tables only say "optional"; the page on devices tells the three ways to send
//! apart, of which only SMTP relay uses a connector.

use super::connectors::FROM_YOUR_SERVER;
use crate::evidence::facts;
use crate::rules::question::Question;
use crate::rules::table::{Clause, Need, Row, is};

const CANNOT_SIGN_IN: Clause = is(Question::SignIn, &["no"]);
const REACHES_OUTSIDE: Clause = is(Question::Reach, &["outside"]);
const OWN_IDENTITY: Clause = is(Question::Identity, &["own"]);
const IN_THE_CLOUD: Clause = is(Question::Mailboxes, &["cloud"]);
const HAS_CLOUD_MAILBOXES: Clause = is(Question::Mailboxes, &["cloud", "split"]);

/// One row a way to send.
pub const DEVICES: &[Row] = &[
    Row {
        id: "client-submission",
        title: "Client submission: the device signs in",
        when: &[HAS_CLOUD_MAILBOXES, is(Question::SignIn, &["yes"])],
        need: Need::NotNeeded,
        connectors: &[],
        because: &[facts::CLIENT_SUBMISSION, facts::CLIENT_SUBMISSION_PORT],
        first: &[],
        warnings: &[],
    },
    Row {
        id: "direct-send",
        title: "Direct send: to your own recipients only",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            is(Question::Reach, &["inside"]),
        ],
        need: Need::NotNeeded,
        connectors: &[],
        because: &[facts::DIRECT_SEND, facts::DIRECT_SEND_TRAINING],
        first: &[],
        warnings: &[facts::DIRECT_SEND_REFUSED, facts::HIGH_VOLUME_EMAIL],
    },
    Row {
        id: "smtp-relay",
        title: "SMTP relay",
        when: &[
            IN_THE_CLOUD,
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            OWN_IDENTITY,
            is(Question::Hybrid, &["no"]),
        ],
        need: Need::Optional,
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::SMTP_RELAY],
        first: &[],
        warnings: &[],
    },
    Row {
        id: "smtp-relay-hybrid",
        title: "SMTP relay, with the connector of an earlier hybrid deployment",
        when: &[
            IN_THE_CLOUD,
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            OWN_IDENTITY,
            is(Question::Hybrid, &["yes"]),
        ],
        need: Need::AlreadyCreated,
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::SMTP_RELAY, facts::SMTP_RELAY_OVER_HYBRID],
        first: &[facts::CHECK_HYBRID_CONNECTOR],
        warnings: &[],
    },
    Row {
        id: "smtp-relay-own-server",
        title: "SMTP relay, beside your own email servers",
        when: &[
            is(Question::Mailboxes, &["split"]),
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            OWN_IDENTITY,
        ],
        need: Need::Optional,
        connectors: &[FROM_YOUR_SERVER],
        because: &[
            facts::SMTP_RELAY,
            facts::SMTP_RELAY_SHARES_CONNECTOR,
            facts::SMTP_RELAY_ONLY_IN_THE_CLOUD,
        ],
        first: &[facts::DEVICE_BY_OWN_SERVER],
        warnings: &[],
    },
    Row {
        id: "relay-shared-address",
        title: "No relay for a changing or shared IP address",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            is(Question::Identity, &["shared"]),
        ],
        need: Need::DoesNotApply,
        connectors: &[],
        because: &[
            facts::SMTP_RELAY_IDENTITY,
            facts::CLIENT_SUBMISSION,
            facts::DIRECT_SEND,
        ],
        first: &[],
        warnings: &[],
    },
    Row {
        id: "relay-hosted-app",
        title: "No relay for an app that another company hosts",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            is(Question::Identity, &["hosted"]),
        ],
        need: Need::DoesNotApply,
        connectors: &[],
        because: &[
            facts::SMTP_RELAY_NOT_HOSTED,
            facts::CLIENT_SUBMISSION,
            facts::DIRECT_SEND,
        ],
        first: &[],
        warnings: &[facts::AZURE_COMMUNICATION_SERVICES],
    },
    Row {
        id: "through-own-server",
        title: "Through your own email server",
        when: &[is(Question::Mailboxes, &["on-premises"])],
        need: Need::NotNeeded,
        connectors: &[],
        because: &[
            facts::DEVICE_BY_OWN_SERVER,
            facts::DEVICE_CONNECTOR_IN_THE_CLOUD,
        ],
        first: &[],
        warnings: &[],
    },
];
