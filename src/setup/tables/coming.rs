//! Mail that comes to Microsoft 365.

use super::calls::{
    ANY_ROW, CREATE_FROM_SERVER, DEVICES, EXCHANGE, FROM_PARTNER, FROM_SERVER, FROM_SERVICE,
    FROM_TENANT, NO_SHELL, PARTNERS, PLAIN, RELAY_MAIL, SECURE_PARTNER, SMTP_RELAY, THIRD_PARTY,
    made_by_you, reference, there, when,
};
use super::recipes;
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::setup::table::{Detail, Step};

const SENDER_DOMAINS: Citation = reference("New-InboundConnector, SenderDomains");
const SENDER_ADDRESSES: Citation = reference("New-InboundConnector, SenderIPAddresses");
const SEND_REFERENCE: Citation = reference("in the same reference: New-SendConnector");

const RELAY_THROUGH: Claim = Claim {
    says: "This way your mail to the internet goes through Microsoft 365, which shields your own IP addresses from block lists.",
    grade: Grade::Documented,
    cites: &[
        RELAY_MAIL,
        Citation {
            source: Source::RouteMail,
            section: "How do connectors route mail between Office 365 and my own email server?",
        },
    ],
};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "from-server",
        title: "Create the connector from your servers or devices to Microsoft 365",
        when: when(&[made_by_you(FROM_SERVER, ANY_ROW)]),
        does: "It recognizes them by the name in their certificate or, where you type none, by their IP addresses.",
        because: &[
            Claim {
                says: "With it, Microsoft 365 accepts their mail and delivers it for you, to your own mailboxes and to the internet.",
                grade: Grade::Documented,
                cites: &[CREATE_FROM_SERVER, SMTP_RELAY],
            },
            Claim {
                says: "Addresses are IPv4, single or as ranges from /24 to /32.",
                grade: Grade::Documented,
                cites: &[SENDER_ADDRESSES],
            },
        ],
        corrects: &[Claim {
            says: "The reference demands SenderDomains of every new connector and gives it an effect on partner connectors only: so * stands there and limits nothing.",
            grade: Grade::DocumentsDisagree,
            cites: &[SENDER_DOMAINS],
        }],
        detail: Detail::Command(&recipes::FROM_SERVER),
        ..PLAIN
    },
    Step {
        id: "send",
        title: "Send your server’s mail through Microsoft 365",
        when: when(&[made_by_you(FROM_SERVER, EXCHANGE)]),
        does: "Create a send connector with Microsoft 365 as its smart host. Beside the settings below, the command sets CloudServicesMailEnabled.",
        because: &[RELAY_THROUGH],
        warnings: &[Claim {
            says: "For Exchange Server 2010 the page points to other instructions: the reference has CloudServicesMailEnabled for Exchange Server 2013 and later only.",
            grade: Grade::Documented,
            cites: &[RELAY_MAIL, SEND_REFERENCE],
        }],
        corrects: &[
            Claim {
                says: "The set-up page says Exchange Online PowerShell here; New-SendConnector is a command of your own server, run in the Exchange Management Shell.",
                grade: Grade::DocumentsDisagree,
                cites: &[RELAY_MAIL, SEND_REFERENCE],
            },
            Claim {
                says: "The last example of the set-up page leaves DNSRoutingEnabled out; with smart hosts it must be $false, as in the two examples before it.",
                grade: Grade::DocumentsDisagree,
                cites: &[RELAY_MAIL],
            },
        ],
        detail: Detail::Command(&recipes::SEND),
    },
    Step {
        id: "send-other",
        title: "Send your server’s mail through Microsoft 365",
        when: when(&[made_by_you(FROM_SERVER, NO_SHELL)]),
        does: "Make Microsoft 365 the smart host of your server; the server’s own manual tells how.",
        because: &[
            RELAY_THROUGH,
            Claim {
                says: "The page gives its command for newer Exchange servers; on yours the same settings apply in its own words.",
                grade: Grade::Inferred,
                cites: &[RELAY_MAIL],
            },
        ],
        detail: Detail::Words(&recipes::SEND),
        ..PLAIN
    },
    Step {
        id: "device-send",
        title: "Point the device to Microsoft 365",
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "Give the device or app this server, without signing in.",
        because: &[Claim {
            says: "The device hands its mail to Microsoft 365 without signing in; the connector recognizes it.",
            grade: Grade::Documented,
            cites: &[SMTP_RELAY],
        }],
        warnings: &[Claim {
            says: "The name follows the rule of the set-up page’s example: hyphens for the dots. If the Microsoft 365 admin center shows another MX value for your domain, take that one.",
            grade: Grade::Inferred,
            cites: &[RELAY_MAIL, SMTP_RELAY],
        }],
        detail: Detail::SmartHost,
        ..PLAIN
    },
    Step {
        id: "from-partner",
        title: "Create the connector from your partner",
        when: when(&[made_by_you(FROM_PARTNER, ANY_ROW)]),
        does: "It refuses the partner’s mail unless it is encrypted and, if you type them, comes with this certificate or from these addresses.",
        because: &[Claim {
            says: "Without such a connector, mail that claims to be the partner’s may come unencrypted and from anywhere.",
            grade: Grade::Documented,
            cites: &[PARTNERS, SECURE_PARTNER],
        }],
        detail: Detail::Command(&recipes::FROM_PARTNER),
        ..PLAIN
    },
    Step {
        id: "from-tenant",
        title: "Create the connector from the other organization",
        when: when(&[made_by_you(FROM_TENANT, ANY_ROW)]),
        does: "It refuses the other organization’s mail unless it is encrypted.",
        because: &[Claim {
            says: "Each side forces encryption on what it receives; the other organization makes the same for your mail.",
            grade: Grade::Inferred,
            cites: &[PARTNERS],
        }],
        detail: Detail::Command(&recipes::FROM_TENANT),
        ..PLAIN
    },
    Step {
        id: "mx-service",
        title: "Leave your MX record with the service provider",
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "Mail from the internet goes to the provider first, so the MX record names its servers, not Microsoft 365.",
        because: &[Claim {
            says: "Otherwise mail would go around the service.",
            grade: Grade::Inferred,
            cites: &[THIRD_PARTY],
        }],
        ..PLAIN
    },
    Step {
        id: "from-service",
        title: "Create the locked-down connector from your service provider",
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "It accepts internet mail only over TLS, and only with the provider’s certificate or from the provider’s addresses.",
        because: &[Claim {
            says: "Otherwise senders could go around the service by mailing Microsoft 365 directly.",
            grade: Grade::Documented,
            cites: &[THIRD_PARTY],
        }],
        warnings: &[Claim {
            says: "From then on internet mail from anywhere else is refused: make it only when all your domains’ mail comes through the service.",
            grade: Grade::Inferred,
            cites: &[
                reference("New-InboundConnector, RestrictDomainsToCertificate"),
                reference("New-InboundConnector, RestrictDomainsToIPAddresses"),
            ],
        }],
        detail: Detail::Command(&recipes::FROM_SERVICE),
        ..PLAIN
    },
];
