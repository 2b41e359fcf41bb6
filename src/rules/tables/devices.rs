//! What printers, scanners, applications and hosted services need.
//!
//! The scenario tables only say "optional"; the page on devices tells the three ways to send
//! apart, of which only SMTP relay uses a connector. An organization that rejects direct send makes
//! a connector necessary there too.

use super::connectors::FROM_YOUR_SERVER;
use crate::evidence::{Fact, facts};
use crate::rules::question::Question;
use crate::rules::requirement::Requirement;
use crate::rules::table::{Clause, Connector, Identity, Need, Party, Row, is};

const CANNOT_SIGN_IN: Clause = is(Question::SignIn, &["no"]);
const REACHES_OUTSIDE: Clause = is(Question::Reach, &["outside"]);
const STAYS_INSIDE: Clause = is(Question::Reach, &["inside"]);
const REJECTS: Clause = is(Question::DirectSend, &["yes"]);
const OWN_IDENTITY: Clause = is(Question::Identity, &["own"]);
const SHARED_ADDRESS: Clause = is(Question::Identity, &["shared"]);
const HOSTED: Clause = is(Question::Identity, &["hosted"]);
const HOSTED_FOR_US: Clause = is(Question::Identity, &["hosted-own"]);
const IN_THE_CLOUD: Clause = is(Question::Mailboxes, &["cloud"]);
const HAS_CLOUD_MAILBOXES: Clause = is(Question::Mailboxes, &["cloud", "split"]);

/// What somebody who makes a connector for a device has to watch out for.
const CONNECTOR_WARNINGS: &[Fact] = &[
    facts::ADDRESS_NOT_RECOMMENDED,
    facts::CREATED_DISABLED,
    facts::RENTED_MACHINE,
];

/// One row a way to send.
pub const DEVICES: &[Row] = &[
    Row {
        id: "client-submission",
        title: "Client submission: the device signs in",
        when: &[HAS_CLOUD_MAILBOXES, is(Question::SignIn, &["yes"])],
        because: &[facts::CLIENT_SUBMISSION, facts::CLIENT_SUBMISSION_PORT],
        warnings: &[facts::CLIENT_SUBMISSION_SIGN_IN],
        ..Row::PLAIN
    },
    Row {
        id: "direct-send",
        title: "Direct send: to your own recipients only",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            STAYS_INSIDE,
            is(Question::DirectSend, &["no"]),
        ],
        because: &[facts::DIRECT_SEND, facts::DIRECT_SEND_TRAINING],
        warnings: &[
            facts::REJECT_BY_DEFAULT,
            facts::DIRECT_SEND_REFUSED,
            facts::HIGH_VOLUME_EMAIL,
        ],
        ..Row::PLAIN
    },
    Row {
        id: "direct-send-rejected",
        title: "A connector for devices, because direct send is rejected",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            STAYS_INSIDE,
            REJECTS,
            OWN_IDENTITY,
        ],
        need: Need::Needed,
        documented: Some(Need::Optional),
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::REJECTED_DIRECT_SEND],
        warnings: CONNECTOR_WARNINGS,
        ..Row::PLAIN
    },
    Row {
        id: "direct-send-rejected-shared",
        title: "Direct send is rejected, and the IP address changes or is shared",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            STAYS_INSIDE,
            REJECTS,
            SHARED_ADDRESS,
        ],
        need: Need::NotPossible,
        because: &[
            facts::REJECTED_DIRECT_SEND,
            facts::SMTP_RELAY_IDENTITY,
            facts::POSSIBLE_INSTEAD,
        ],
        ..Row::PLAIN
    },
    Row {
        id: "hosted-rejected",
        title: "A connector for a hosted service, because direct send is rejected",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            STAYS_INSIDE,
            REJECTS,
            HOSTED_FOR_US,
        ],
        need: Need::Needed,
        documented: Some(Need::Optional),
        connectors: &[Connector {
            from: Party::HostedApp,
            to: Party::Microsoft365,
            identified_by: &[Identity::Certificate, Identity::IpAddress],
            requirements: &[],
        }],
        because: &[
            facts::REJECTED_DIRECT_SEND,
            facts::EXEMPT_BY_PARTNER,
            facts::SHARED_SERVICE_ADDRESSES,
        ],
        first: &[facts::OTHER_ENVELOPE_SENDER],
        ..Row::PLAIN
    },
    Row {
        id: "hosted-rejected-shared",
        title: "Direct send is rejected, and the hosted service can’t be told from others",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            STAYS_INSIDE,
            REJECTS,
            HOSTED,
        ],
        need: Need::NotPossible,
        because: &[
            facts::REJECTED_DIRECT_SEND,
            facts::SHARED_SERVICE_ADDRESSES,
            facts::OTHER_ENVELOPE_SENDER,
            facts::CLIENT_SUBMISSION,
        ],
        ..Row::PLAIN
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
        need: Need::Needed,
        documented: Some(Need::Optional),
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::SMTP_RELAY],
        warnings: CONNECTOR_WARNINGS,
        ..Row::PLAIN
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
        documented: Some(Need::Optional),
        connectors: &[FROM_YOUR_SERVER],
        because: &[facts::SMTP_RELAY, facts::SMTP_RELAY_OVER_HYBRID],
        first: &[facts::CHECK_HYBRID_CONNECTOR],
        warnings: CONNECTOR_WARNINGS,
    },
    Row {
        id: "smtp-relay-own-server",
        title: "SMTP relay, in addition to your own email servers",
        when: &[
            is(Question::Mailboxes, &["split"]),
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            OWN_IDENTITY,
        ],
        need: Need::Needed,
        documented: Some(Need::Optional),
        connectors: &[FROM_YOUR_SERVER],
        because: &[
            facts::SMTP_RELAY,
            facts::SMTP_RELAY_SHARES_CONNECTOR,
            facts::SMTP_RELAY_ONLY_IN_THE_CLOUD,
        ],
        first: &[facts::DEVICE_BY_OWN_SERVER],
        warnings: CONNECTOR_WARNINGS,
    },
    Row {
        id: "relay-shared-address",
        title: "No relay for a changing or shared IP address",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            SHARED_ADDRESS,
        ],
        need: Need::NotPossible,
        because: &[facts::SMTP_RELAY_IDENTITY, facts::POSSIBLE_INSTEAD],
        ..Row::PLAIN
    },
    Row {
        id: "relay-hosted-app",
        title: "No relay for another company’s certificate and addresses",
        when: &[HAS_CLOUD_MAILBOXES, CANNOT_SIGN_IN, REACHES_OUTSIDE, HOSTED],
        need: Need::NotPossible,
        because: &[
            facts::SMTP_RELAY_NOT_HOSTED,
            facts::POSSIBLE_FOR_HOSTED,
            facts::CLIENT_SUBMISSION,
        ],
        warnings: &[facts::AZURE_COMMUNICATION_SERVICES],
        ..Row::PLAIN
    },
    Row {
        id: "relay-hosted-certificate",
        title: "SMTP relay for a hosted service, by a certificate in your domain",
        when: &[
            HAS_CLOUD_MAILBOXES,
            CANNOT_SIGN_IN,
            REACHES_OUTSIDE,
            HOSTED_FOR_US,
        ],
        need: Need::Needed,
        documented: Some(Need::NotPossible),
        connectors: &[Connector {
            from: Party::HostedApp,
            to: Party::Microsoft365,
            identified_by: &[Identity::Certificate],
            requirements: &[Requirement::OwnServerType],
        }],
        because: &[facts::SMTP_RELAY_NOT_HOSTED, facts::POSSIBLE_FOR_HOSTED],
        warnings: &[facts::SHARED_SERVICE_ADDRESSES],
        ..Row::PLAIN
    },
    Row {
        id: "through-own-server",
        title: "Through your own email server",
        when: &[is(Question::Mailboxes, &["on-premises"])],
        because: &[
            facts::DEVICE_BY_OWN_SERVER,
            facts::DEVICE_CONNECTOR_IN_THE_CLOUD,
        ],
        ..Row::PLAIN
    },
];
