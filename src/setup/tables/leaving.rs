//! Mail that leaves Microsoft 365.

use super::calls::{
    ANY_ROW, CHANGE_MX, CONDITIONAL, CREATE_TO_SERVER, ENVIRONMENT, FROM_SERVICE, LEAVING, OWN,
    PLAIN, RELAY_DOMAINS, RELAY_MAIL, SECURE_PARTNER, TO_PARTNER, TO_RULE, TO_SERVER, TO_SERVICE,
    TO_TENANT, made_by_you, reference, when,
};
use super::recipes;
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::setup::table::{Detail, Step, When};

const SCOPE: Citation = reference("New-OutboundConnector, RecipientDomains");
const SMART_HOSTS: Citation = reference("New-OutboundConnector, SmartHosts");
const TLS_SETTINGS: Citation = reference("New-OutboundConnector, TlsSettings");

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "scope",
        title: "Decide which mail goes to your server",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "Mail flow rules or domain names can decide. Most organizations take all accepted domains, and so does the command below.",
        because: &[Claim {
            says: "The wizard asks for it when the connector is made.",
            grade: Grade::Documented,
            cites: &[ENVIRONMENT],
        }],
        ..PLAIN
    },
    Step {
        id: "to-server",
        title: "Create the connector from Microsoft 365 to your server",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "Your server is the smart host. With the name in its certificate, Microsoft 365 checks that too.",
        because: &[Claim {
            says: "Without it, Microsoft 365 has no way to your server once the MX record points to Microsoft 365.",
            grade: Grade::Documented,
            cites: &[
                Citation {
                    source: Source::RouteMail,
                    section: "How do connectors route mail between Office 365 and my own email server?",
                },
                CREATE_TO_SERVER,
            ],
        }],
        detail: Detail::Command(&recipes::TO_SERVER),
        ..PLAIN
    },
    Step {
        id: "to-relay",
        title: "Create the connector for the relay domain",
        when: When {
            any: &[made_by_you(TO_SERVER, &["relay-domain-only"])],
            unless: &[made_by_you(TO_SERVER, OWN)],
        },
        does: "It takes mail for the domain to the server that knows the other recipients.",
        because: &[RELAY_CONNECTOR],
        detail: Detail::Command(&recipes::TO_RELAY),
        ..PLAIN
    },
    Step {
        id: "to-subdomains",
        title: "Create the connector for the relay domain and its subdomains",
        when: When {
            any: &[made_by_you(TO_SERVER, &["relay-domain-subdomains"])],
            unless: &[made_by_you(TO_SERVER, OWN)],
        },
        does: "It takes mail for the domain and its subdomains to the server that knows the other recipients.",
        because: &[RELAY_CONNECTOR],
        warnings: &[Claim {
            says: "Documents differ on whether *.contoso.com covers contoso.com itself, so the command lists both.",
            grade: Grade::DocumentsDisagree,
            cites: &[reference("New-OutboundConnector, examples"), SCOPE],
        }],
        detail: Detail::Command(&recipes::TO_RELAY_SUBDOMAINS),
        ..PLAIN
    },
    Step {
        id: "to-partner",
        title: "Create the connector to your partner",
        when: when(&[made_by_you(TO_PARTNER, ANY_ROW)]),
        does: "It sends nothing unless the connection is encrypted and the certificate is good. With the name in the partner’s certificate, it checks that too.",
        because: &[
            Claim {
                says: "By itself Exchange Online only tries TLS; a partner connector demands it.",
                grade: Grade::Documented,
                cites: &[SECURE_PARTNER],
            },
            Claim {
                says: "A name to compare with the certificate has an effect with domain validation only.",
                grade: Grade::Documented,
                cites: &[reference("New-OutboundConnector, TlsDomain")],
            },
        ],
        detail: Detail::Command(&recipes::TO_PARTNER),
        ..PLAIN
    },
    Step {
        id: "to-tenant",
        title: "Create the connector to the other organization",
        when: when(&[made_by_you(TO_TENANT, ANY_ROW)]),
        does: "It sends nothing unless the connection is encrypted and the certificate is good. The other organization makes the same towards you.",
        because: &[BY_HAND],
        detail: Detail::Command(&recipes::TO_TENANT),
        ..PLAIN
    },
    Step {
        id: "to-service",
        title: "Create the connector to your service provider",
        when: when(&[made_by_you(TO_SERVICE, ANY_ROW)]),
        does: "It hands all mail for the internet to the provider’s smart hosts.",
        because: &[
            Claim {
                says: "Internet mail through a service is among the cases in which you create your own connectors.",
                grade: Grade::Documented,
                cites: &[Citation {
                    source: Source::PlanConnectors,
                    section: "When should I create a new connector?",
                }],
            },
            Claim {
                says: "Smart hosts take the place of the MX record, and have no port.",
                grade: Grade::Documented,
                cites: &[SMART_HOSTS],
            },
        ],
        warnings: &[Claim {
            says: "The command demands no encryption, because no document says what services offer. If yours has a certificate, demand TLS in the connector’s security settings.",
            grade: Grade::Inferred,
            cites: &[TLS_SETTINGS],
        }],
        detail: Detail::Command(&recipes::TO_SERVICE),
        ..PLAIN
    },
    Step {
        id: "to-rule",
        title: "Create the connector for your mail flow rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "It takes only what a mail flow rule sends to it.",
        because: &[Claim {
            says: "Conditional routing takes an outgoing connector that only rules use.",
            grade: Grade::Documented,
            cites: &[
                CONDITIONAL,
                reference("New-OutboundConnector, IsTransportRuleScoped"),
            ],
        }],
        warnings: &[Claim {
            says: "If the server is not your organization’s own, choose “partner organization”, in the command ConnectorType Partner.",
            grade: Grade::Documented,
            cites: &[
                CONDITIONAL,
                reference("New-OutboundConnector, ConnectorType"),
            ],
        }],
        detail: Detail::Command(&recipes::TO_RULE),
        ..PLAIN
    },
    Step {
        id: "validate",
        title: "Validate what you have made",
        when: when(&[made_by_you(LEAVING, ANY_ROW)]),
        does: "Open the connector in the Exchange admin center and validate it with a mail address at the other end. If that fails, the message tells why.",
        because: &[Claim {
            says: "A connector is ready when it validates.",
            grade: Grade::Documented,
            cites: &[CREATE_TO_SERVER],
        }],
        ..PLAIN
    },
    Step {
        id: "rule",
        title: "Create the mail flow rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "Under Mail flow, then Rules: choose which messages it is for, and redirect them to that connector.",
        because: &[Claim {
            says: "The connector does nothing before a rule sends messages to it.",
            grade: Grade::Documented,
            cites: &[CONDITIONAL],
        }],
        ..PLAIN
    },
    Step {
        id: "mx",
        title: "Point your MX record to Microsoft 365",
        when: When {
            any: &[made_by_you(TO_SERVER, OWN)],
            unless: &[made_by_you(FROM_SERVICE, ANY_ROW)],
        },
        does: "Do this last in Part 1, and only once the connector to your server validates: from then on your mail comes to Microsoft 365.",
        because: &[Claim {
            says: "The MX record brings the mail of the internet to Microsoft 365, and the connector takes it on to your server.",
            grade: Grade::Documented,
            cites: &[CHANGE_MX],
        }],
        warnings: &[Claim {
            says: "The values below follow the rule of the page’s example: hyphens for the dots. If the Microsoft 365 admin center shows another value for your domain, take that one.",
            grade: Grade::Inferred,
            cites: &[RELAY_MAIL],
        }],
        detail: Detail::Mx,
        ..PLAIN
    },
];

const RELAY_CONNECTOR: Claim = Claim {
    says: "Recipients outside Exchange Online are reached by an outgoing connector that covers the domain.",
    grade: Grade::Documented,
    cites: &[RELAY_DOMAINS],
};

const BY_HAND: Claim = Claim {
    says: "Nothing creates connectors between two Exchange Online organizations, so forced encryption is set up by hand.",
    grade: Grade::Documented,
    cites: &[Citation {
        source: Source::PlanConnectors,
        section: "The module’s knowledge check",
    }],
};
