//! What printers, scanners and applications need.
//!
//! The scenario tables only say "optional"; the page on devices tells the three ways to send
//! apart, of which only SMTP relay uses a connector.

use super::connectors::FROM_YOUR_SERVER;
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::rules::question::Question;
use crate::rules::table::{Clause, Need, Row, is};

const CLIENT_SUBMISSION: Citation = Citation {
    source: Source::Devices,
    section: "Client submission (SMTP AUTH)",
};
const DIRECT_SEND: Citation = Citation {
    source: Source::Devices,
    section: "Direct send",
};
const SMTP_RELAY: Citation = Citation {
    source: Source::Devices,
    section: "SMTP relay",
};

const CANNOT_SIGN_IN: Clause = is(Question::SignIn, &["no"]);
const REACHES_OUTSIDE: Clause = is(Question::Reach, &["outside"]);
const OWN_IDENTITY: Clause = is(Question::Identity, &["own"]);
const IN_THE_CLOUD: Clause = is(Question::Mailboxes, &["cloud"]);
const HAS_CLOUD_MAILBOXES: Clause = is(Question::Mailboxes, &["cloud", "split"]);

const RELAY: Claim = Claim {
    says: "A device that cannot sign in and must reach outside recipients sends by SMTP relay: one incoming connector that knows the device by a certificate or by static public IP addresses that nobody else uses.",
    grade: Grade::Documented,
    cites: &[SMTP_RELAY],
};

const REFUSED_RELAY: Claim = Claim {
    says: "What is left without a connector: signing in to a mailbox (client submission), which reaches everyone, or direct send, which reaches only your own organization.",
    grade: Grade::Documented,
    cites: &[CLIENT_SUBMISSION, DIRECT_SEND],
};

/// One row a way to send.
pub const DEVICES: &[Row] = &[
    Row {
        id: "client-submission",
        title: "Client submission: the device signs in",
        when: &[HAS_CLOUD_MAILBOXES, is(Question::SignIn, &["yes"])],
        need: Need::NotNeeded,
        connectors: &[],
        because: &[Claim {
            says: "A device that signs in to a licensed mailbox on port 587 with TLS 1.2 or later sends like a person’s mail program. It needs no connector and reaches everyone.",
            grade: Grade::Documented,
            cites: &[CLIENT_SUBMISSION],
        }],
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
        because: &[
            Claim {
                says: "The device hands mail to your own MX address on port 25, as any server on the internet would. That needs no connector; never point direct send at one.",
                grade: Grade::Documented,
                cites: &[DIRECT_SEND],
            },
            Claim {
                says: "The training unit sounds different: it lists devices that mail your Exchange Online mailboxes among the cases in which you create a connector. The page on devices is newer and more exact, so this row follows it.",
                grade: Grade::DocumentsDisagree,
                cites: &[
                    Citation {
                        source: Source::PlanConnectors,
                        section: "When should I create a new connector?",
                    },
                    DIRECT_SEND,
                ],
            },
        ],
        first: &[],
        warnings: &[
            Claim {
                says: "A tenant can refuse direct send altogether (RejectDirectSend). Then only mail that matches a connector, by IP address or certificate, is let through: choose SMTP relay or client submission.",
                grade: Grade::Documented,
                cites: &[DIRECT_SEND],
            },
            Claim {
                says: "High Volume Email is no way around it for outside recipients: it reaches internal recipients only.",
                grade: Grade::Reported,
                cites: &[],
            },
        ],
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
        because: &[RELAY],
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
        because: &[
            RELAY,
            Claim {
                says: "An organization that already has the hybrid deployment’s incoming connector probably needs no second one.",
                grade: Grade::Documented,
                cites: &[SMTP_RELAY],
            },
        ],
        first: &[Claim {
            says: "Check on the connectors page of the Exchange admin center that the wizard’s incoming connector is still there and recognizes the device’s certificate or IP address.",
            grade: Grade::Inferred,
            cites: &[SMTP_RELAY],
        }],
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
            RELAY,
            Claim {
                says: "It is the same incoming connector that your own servers use, so one serves both, as long as it recognizes the device’s certificate or IP address too.",
                grade: Grade::Inferred,
                cites: &[SMTP_RELAY],
            },
            Claim {
                says: "The overview page restricts this way to organizations whose mailboxes are all in Exchange Online; the training unit knows no such limit.",
                grade: Grade::DocumentsDisagree,
                cites: &[
                    Citation {
                        source: Source::ConfigureMailFlow,
                        section: "Connectors for mail notifications from a device including printers",
                    },
                    Citation {
                        source: Source::PlanConnectors,
                        section: "When should I create a new connector?",
                    },
                ],
            },
        ],
        first: &[Claim {
            says: "A device on your own site can also hand its mail to your own email server, which sends it on over the connector that you have.",
            grade: Grade::Inferred,
            cites: &[],
        }],
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
            Claim {
                says: "SMTP relay wants a certificate or static IP addresses that you share with nobody; dynamic addresses are not allowed. A connector cannot help until the device has one of the two.",
                grade: Grade::Documented,
                cites: &[SMTP_RELAY],
            },
            REFUSED_RELAY,
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
            Claim {
                says: "An application that a third party hosts cannot use SMTP relay, so a connector cannot help.",
                grade: Grade::Documented,
                cites: &[SMTP_RELAY],
            },
            REFUSED_RELAY,
        ],
        first: &[],
        warnings: &[Claim {
            says: "We do not recommend Azure Communication Services Email as the way out: it is reported to be retired.",
            grade: Grade::Reported,
            cites: &[],
        }],
    },
    Row {
        id: "through-own-server",
        title: "Through your own email server",
        when: &[is(Question::Mailboxes, &["on-premises"])],
        need: Need::NotNeeded,
        connectors: &[],
        because: &[Claim {
            says: "With every mailbox on your own servers, devices send through those servers, and their mail leaves over the connectors that you need anyway. The documents offer the device connector only to organizations with mailboxes in Exchange Online.",
            grade: Grade::Inferred,
            cites: &[Citation {
                source: Source::ConfigureMailFlow,
                section: "Connectors for mail notifications from a device including printers",
            }],
        }],
        first: &[],
        warnings: &[],
    },
];
