//! The hops that paths are made of.
//!
//! `FROM_…` leads into Microsoft 365, `TO_…` out of it, and `INSIDE_…` stays where it is.

use crate::evidence::{Citation, Claim, Grade, Source};
use crate::flow::{ConnectorUse, Hop, Place, Tls};
use crate::rules::Party;

const OVERVIEW: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "How do connectors in EOP or Exchange Online work with my own email servers?",
};
const WHEN_DO_I_NEED: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "When do I need a connector?",
};
const PARTNER_OVERVIEW: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "Connectors for mail flow with a partner organization",
};
const PLAN_ON_PREMISES: Citation = Citation {
    source: Source::PlanConnectors,
    section: "Use connectors with on-premises Exchange servers",
};
/// The training unit's cases for a connector.
pub const PLAN_NEW_CONNECTOR: Citation = Citation {
    source: Source::PlanConnectors,
    section: "When should I create a new connector?",
};
const PLAN_PARTNERS: Citation = Citation {
    source: Source::PlanConnectors,
    section: "Use connectors to route email to partner organizations",
};
const MANAGE_TABLE: Citation = Citation {
    source: Source::ManageMailFlow,
    section: "Manage connectors in Exchange Online",
};
const MANAGE_INTRODUCTION: Citation = Citation {
    source: Source::ManageMailFlow,
    section: "",
};
const ROUTE_HOW: Citation = Citation {
    source: Source::RouteMail,
    section: "How do connectors route mail between Office 365 and my own email server?",
};
const ROUTE_PREREQUISITES: Citation = Citation {
    source: Source::RouteMail,
    section: "Prerequisites for your email server environment",
};
const SECURE_PARTNER: Citation = Citation {
    source: Source::PartnerMail,
    section: "",
};
const THIRD_PARTY: Citation = Citation {
    source: Source::ThirdPartyCloud,
    section: "",
};
const CLIENT_SUBMISSION_CITED: Citation = Citation {
    source: Source::Devices,
    section: "Client submission (SMTP AUTH)",
};
/// What is said of direct send.
pub const DIRECT_SEND_CITED: Citation = Citation {
    source: Source::Devices,
    section: "Direct send",
};
const SMTP_RELAY_CITED: Citation = Citation {
    source: Source::Devices,
    section: "SMTP relay",
};

/// The connector that takes mail from a party into Microsoft 365.
const fn incoming(from: Party) -> Option<ConnectorUse> {
    Some(ConnectorUse {
        from,
        to: Party::Microsoft365,
    })
}

/// The connector that takes mail from Microsoft 365 to a party.
const fn outgoing(to: Party) -> Option<ConnectorUse> {
    Some(ConnectorUse {
        from: Party::Microsoft365,
        to,
    })
}

const SMTP: Option<u16> = Some(25);

const PORT_25_ON_YOUR_FIREWALL: Claim = Claim {
    says: "Port 25 must be open on your firewall between your servers and Microsoft 365.",
    grade: Grade::Documented,
    cites: &[PLAN_ON_PREMISES, ROUTE_PREREQUISITES],
};
const PORT_25_BETWEEN_SERVERS: Claim = Claim {
    says: "Mail servers take each other’s mail on port 25. No document names another port here, and a connector has no setting for one.",
    grade: Grade::Inferred,
    cites: &[
        DIRECT_SEND_CITED,
        Citation {
            source: Source::PowerShell,
            section: "New-OutboundConnector, SmartHosts",
        },
    ],
};
const TLS_SETTING: Claim = Claim {
    says: "How strictly Microsoft 365 insists on TLS and on the certificate is set in the connector.",
    grade: Grade::Documented,
    cites: &[Citation {
        source: Source::PowerShell,
        section: "New-OutboundConnector, TlsSettings",
    }],
};
const OPPORTUNISTIC: Claim = Claim {
    says: "By default, Exchange Online tries TLS with everyone and encrypts whenever the other side can (opportunistic TLS).",
    grade: Grade::Documented,
    cites: &[SECURE_PARTNER],
};

/// From the organization's own servers into Microsoft 365.
pub const FROM_YOUR_SERVER: Hop = Hop {
    from: Place::YourServer,
    to: Place::Microsoft365,
    connector: incoming(Party::YourServer),
    port: SMTP,
    tls: Tls::Required,
    because: &[Claim {
        says: "Everything that your own servers send to Microsoft 365 mailboxes or to the internet enters Microsoft 365 over this connector.",
        grade: Grade::Documented,
        cites: &[OVERVIEW, ROUTE_HOW, PLAN_ON_PREMISES],
    }],
    carried: &[
        PORT_25_ON_YOUR_FIREWALL,
        Claim {
            says: "Set up as Microsoft tells, an Exchange server of yours sends nothing without TLS and checks the certificate of Microsoft 365.",
            grade: Grade::Documented,
            cites: &[Citation {
                source: Source::RouteMail,
                section: "Set up your email server to relay mail to the Internet via Office 365",
            }],
        },
    ],
};

/// From Microsoft 365 to the organization's own servers.
pub const TO_YOUR_SERVER: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::YourServer,
    connector: outgoing(Party::YourServer),
    port: SMTP,
    tls: Tls::AsSet,
    because: &[Claim {
        says: "Everything that Microsoft 365 mailboxes or the internet send to your own servers leaves Microsoft 365 over this connector.",
        grade: Grade::Documented,
        cites: &[OVERVIEW, ROUTE_HOW, PLAN_ON_PREMISES],
    }],
    carried: &[
        PORT_25_ON_YOUR_FIREWALL,
        Claim {
            says: "Your server must offer TLS, with a certificate from a certification authority.",
            grade: Grade::Documented,
            cites: &[ROUTE_PREREQUISITES],
        },
        TLS_SETTING,
    ],
};

const DEFAULTS_SUFFICE: Claim = Claim {
    says: "Between Microsoft 365 and the internet, the defaults suffice: no connector is involved.",
    grade: Grade::Documented,
    cites: &[OVERVIEW, WHEN_DO_I_NEED, PLAN_ON_PREMISES, MANAGE_TABLE],
};

/// From the internet into Microsoft 365.
pub const FROM_INTERNET: Hop = Hop {
    from: Place::Internet,
    to: Place::Microsoft365,
    connector: None,
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[DEFAULTS_SUFFICE],
    carried: &[PORT_25_BETWEEN_SERVERS, OPPORTUNISTIC],
};

/// From Microsoft 365 to the internet.
pub const TO_INTERNET: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Internet,
    connector: None,
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[DEFAULTS_SUFFICE],
    carried: &[PORT_25_BETWEEN_SERVERS, OPPORTUNISTIC],
};

/// Between two mailboxes in Microsoft 365.
pub const INSIDE_MICROSOFT_365: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Microsoft365,
    connector: None,
    port: None,
    tls: Tls::Inside,
    because: &[Claim {
        says: "Between two mailboxes of one organization in Microsoft 365, mail is delivered inside, and no connector is asked.",
        grade: Grade::Inferred,
        cites: &[MANAGE_INTRODUCTION, PLAN_NEW_CONNECTOR],
    }],
    carried: &[Claim {
        says: "Microsoft runs the mail flow inside Exchange Online by itself, without any help from administrators.",
        grade: Grade::Documented,
        cites: &[MANAGE_INTRODUCTION],
    }],
};

/// Between two mailboxes on the organization's own servers.
pub const INSIDE_YOUR_SERVER: Hop = Hop {
    from: Place::YourServer,
    to: Place::YourServer,
    connector: None,
    port: None,
    tls: Tls::Inside,
    because: &[Claim {
        says: "Mail between your own servers does not reach Microsoft 365, so none of its connectors is used.",
        grade: Grade::Inferred,
        cites: &[ROUTE_HOW],
    }],
    carried: &[Claim {
        says: "Exchange Server has connectors of another kind, with documentation of their own.",
        grade: Grade::Documented,
        cites: &[Citation {
            source: Source::ConfigureMailFlow,
            section: "When do I need a connector? (the tip below the table)",
        }],
    }],
};

const ONLY_A_RESTRICTION: Claim = Claim {
    says: "A partner connector only adds restrictions: without it, the mail would flow too, with TLS whenever both sides can.",
    grade: Grade::Documented,
    cites: &[WHEN_DO_I_NEED, SECURE_PARTNER],
};
const VALID_CERTIFICATES: Claim = Claim {
    says: "Where TLS is required both ways, both sides need a valid certificate.",
    grade: Grade::Documented,
    cites: &[PARTNER_OVERVIEW, PLAN_PARTNERS],
};

/// From a partner into Microsoft 365.
pub const FROM_PARTNER: Hop = Hop {
    from: Place::Partner,
    to: Place::Microsoft365,
    connector: incoming(Party::Partner),
    port: SMTP,
    tls: Tls::Required,
    because: &[
        Claim {
            says: "The connector from the partner refuses mail that is not encrypted. It can insist on a certificate or on IP addresses as well.",
            grade: Grade::Documented,
            cites: &[PARTNER_OVERVIEW, SECURE_PARTNER],
        },
        ONLY_A_RESTRICTION,
    ],
    carried: &[PORT_25_BETWEEN_SERVERS, VALID_CERTIFICATES],
};

/// From Microsoft 365 to a partner.
pub const TO_PARTNER: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Partner,
    connector: outgoing(Party::Partner),
    port: SMTP,
    tls: Tls::Required,
    because: &[
        Claim {
            says: "The connector to the partner sends nothing unless the connection is encrypted. It can check the partner’s certificate as well.",
            grade: Grade::Documented,
            cites: &[PARTNER_OVERVIEW, SECURE_PARTNER],
        },
        ONLY_A_RESTRICTION,
    ],
    carried: &[PORT_25_BETWEEN_SERVERS, VALID_CERTIFICATES],
};

const UP_TO_THE_SERVICE: Claim = Claim {
    says: "Microsoft 365 has no part in this hop, so its port and its TLS are for the service to say.",
    grade: Grade::Inferred,
    cites: &[THIRD_PARTY],
};

/// From the internet to a service provider.
pub const FROM_INTERNET_TO_PROVIDER: Hop = Hop {
    from: Place::Internet,
    to: Place::Provider,
    connector: None,
    port: None,
    tls: Tls::Theirs,
    because: &[Claim {
        says: "Your domain’s MX record names the service, so mail from the internet reaches it first.",
        grade: Grade::Documented,
        cites: &[THIRD_PARTY],
    }],
    carried: &[UP_TO_THE_SERVICE],
};

/// From a service provider into Microsoft 365.
pub const FROM_PROVIDER: Hop = Hop {
    from: Place::Provider,
    to: Place::Microsoft365,
    connector: incoming(Party::Provider),
    port: SMTP,
    tls: Tls::AsSet,
    because: &[
        Claim {
            says: "The training unit has you create a connector where a service hands you your internet mail.",
            grade: Grade::DocumentsDisagree,
            cites: &[PLAN_NEW_CONNECTOR, PLAN_PARTNERS],
        },
        Claim {
            says: "The page on such services lets the mail flow without one, and strongly advises a connector that accepts it from the service alone.",
            grade: Grade::DocumentsDisagree,
            cites: &[THIRD_PARTY],
        },
    ],
    carried: &[
        PORT_25_BETWEEN_SERVERS,
        Claim {
            says: "The connector knows the service by its certificate, which takes TLS, or by its IP addresses.",
            grade: Grade::Documented,
            cites: &[THIRD_PARTY],
        },
    ],
};

/// From Microsoft 365 to a service provider.
pub const TO_PROVIDER: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Provider,
    connector: outgoing(Party::Provider),
    port: SMTP,
    tls: Tls::AsSet,
    because: &[Claim {
        says: "By itself, Microsoft 365 delivers to the internet directly. Sending through a service takes a connector to it.",
        grade: Grade::Documented,
        cites: &[PLAN_NEW_CONNECTOR, PLAN_PARTNERS],
    }],
    carried: &[PORT_25_BETWEEN_SERVERS, TLS_SETTING],
};

/// From a service provider to the internet.
pub const TO_INTERNET_FROM_PROVIDER: Hop = Hop {
    from: Place::Provider,
    to: Place::Internet,
    connector: None,
    port: None,
    tls: Tls::Theirs,
    because: &[Claim {
        says: "From the service on, your mail is delivered by the service.",
        grade: Grade::Inferred,
        cites: &[PLAN_PARTNERS],
    }],
    carried: &[UP_TO_THE_SERVICE],
};

const PORT_25_FOR_DEVICES: Claim = Claim {
    says: "SMTP relay and direct send use port 25.",
    grade: Grade::Documented,
    cites: &[SMTP_RELAY_CITED, DIRECT_SEND_CITED],
};

/// From a device into Microsoft 365, by SMTP relay.
pub const RELAY: Hop = Hop {
    from: Place::Device,
    to: Place::Microsoft365,
    // The connector's settings call the device the organization's email server.
    connector: incoming(Party::YourServer),
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[
        Claim {
            says: "By SMTP relay a device that cannot sign in reaches everyone. One incoming connector knows it by a certificate or by static public IP addresses that nobody else uses.",
            grade: Grade::Documented,
            cites: &[SMTP_RELAY_CITED, WHEN_DO_I_NEED],
        },
        Claim {
            says: "It is the connector from your organization’s email server, even if the sender is a printer.",
            grade: Grade::Documented,
            cites: &[WHEN_DO_I_NEED, MANAGE_TABLE],
        },
    ],
    carried: &[
        PORT_25_FOR_DEVICES,
        OPPORTUNISTIC,
        Claim {
            says: "A device that is known by its certificate must use TLS, which is how it shows it.",
            grade: Grade::Inferred,
            cites: &[SMTP_RELAY_CITED],
        },
    ],
};

/// From a device into Microsoft 365, by direct send.
pub const DIRECT_SEND: Hop = Hop {
    from: Place::Device,
    to: Place::Microsoft365,
    connector: None,
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[
        Claim {
            says: "Direct send hands mail to your own MX address as any server on the internet would. It uses no connector and must not point at one.",
            grade: Grade::Documented,
            cites: &[DIRECT_SEND_CITED],
        },
        Claim {
            says: "Your organization may refuse direct send altogether (RejectDirectSend). Then only mail that matches a connector, by IP address or certificate, is let through.",
            grade: Grade::Documented,
            cites: &[DIRECT_SEND_CITED],
        },
    ],
    carried: &[PORT_25_FOR_DEVICES, OPPORTUNISTIC],
};

/// From a device into Microsoft 365, by client submission.
pub const SUBMISSION: Hop = Hop {
    from: Place::Device,
    to: Place::Microsoft365,
    connector: None,
    port: Some(587),
    tls: Tls::Required12,
    because: &[Claim {
        says: "A device that signs in to a licensed mailbox sends like a person’s mail program: it needs no connector and reaches everyone.",
        grade: Grade::Documented,
        cites: &[CLIENT_SUBMISSION_CITED],
    }],
    carried: &[Claim {
        says: "Client submission uses port 587 and needs TLS 1.2 or later.",
        grade: Grade::Documented,
        cites: &[CLIENT_SUBMISSION_CITED],
    }],
};
