//! What to do before any connector is made.

use super::calls::{
    ALL, ANY_ROW, CREATE_TO_SERVER, DEVICES, ENVIRONMENT, EXCHANGE, FROM_PARTNER, FROM_SERVER,
    FROM_SERVICE, FROM_TENANT, NO_SHELL, OWN, OWN_SERVERS, PARTNERS, PLAIN, PREREQUISITES, RELAY,
    RELAY_DOMAINS, SMTP_RELAY, THIRD_PARTY, TO_PARTNER, TO_SERVER, TO_SERVICE, made_by_wizard,
    made_by_you, reference, there, when,
};
use super::recipes::RECEIVE;
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::setup::table::{Detail, Step};

/// Port 25 is the cause that Microsoft's own training names first when mail does not arrive.
const PORT_25: Citation = Citation {
    source: Source::PlanConnectors,
    section: "Use connectors with on-premises Exchange servers",
};
const PLAN_NEW_CONNECTOR: Citation = Citation {
    source: Source::PlanConnectors,
    section: "When should I create a new connector?",
};
const WIZARD_RUN: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "What if I have already run the Exchange Hybrid Configuration Wizard?",
};
const TLS_CERTIFICATE_NAME: Citation =
    reference("in the same reference: Set-ReceiveConnector, TlsCertificateName");

const REJECTED: Claim = Claim {
    says: "Mail that does not meet a connector’s conditions is rejected.",
    grade: Grade::Documented,
    cites: &[PARTNERS],
};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "wizard",
        title: "View what the wizard has created",
        when: when(&[made_by_wizard(ALL, ANY_ROW)]),
        does: "Open Mail flow, then Connectors in the Exchange admin center, and look at the hybrid connectors. Edit them there, or run the Hybrid Configuration wizard again; don’t create a second pair.",
        because: &[Claim {
            says: "The connectors that the wizard creates are set up already, and can be viewed, edited or made anew by the wizard.",
            grade: Grade::Documented,
            cites: &[OWN_SERVERS, WIZARD_RUN],
        }],
        ..PLAIN
    },
    Step {
        id: "wizard-device",
        title: "Check that the wizard’s connector recognizes your device",
        when: when(&[made_by_wizard(FROM_SERVER, DEVICES)]),
        does: "Compare the certificate name or the IP addresses on the incoming connector with those of the device, and add what is missing.",
        because: &[Claim {
            says: "An organization that has the hybrid deployment’s incoming connector probably needs no second one for devices.",
            grade: Grade::Documented,
            cites: &[SMTP_RELAY],
        }],
        ..PLAIN
    },
    Step {
        id: "wizard-relay",
        title: "Check that the wizard’s connector covers the relay domain",
        when: when(&[made_by_wizard(TO_SERVER, RELAY)]),
        does: "The outgoing connector must take mail for the internal relay domain, and for its subdomains if the domain matches them: choose all accepted domains, or list both, such as contoso.com and *.contoso.com.",
        because: &[Claim {
            says: "Mail for recipients of an internal relay domain who are not in Exchange Online leaves by an outgoing connector that covers the domain.",
            grade: Grade::Documented,
            cites: &[RELAY_DOMAINS],
        }],
        ..PLAIN
    },
    Step {
        id: "hybrid",
        title: "Decide between a hybrid deployment and connectors by hand",
        when: when(&[made_by_you(FROM_SERVER, &["exchange-no-hybrid"])]),
        does: "If a hybrid deployment serves you better, run the Hybrid Configuration wizard and leave this checklist: the wizard creates the connectors. If all you want is to route mail, go on.",
        because: &[Claim {
            says: "Connectors by hand are for those who only want to route mail.",
            grade: Grade::Documented,
            cites: &[OWN_SERVERS, PLAN_NEW_CONNECTOR],
        }],
        ..PLAIN
    },
    Step {
        id: "look",
        title: "Look at the connectors that you have",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Open Mail flow, then Connectors in the Exchange admin center. Don’t create again what is listed there; edit it where it falls short.",
        because: &[Claim {
            says: "Connectors that exist already are listed there, those of a hybrid deployment too.",
            grade: Grade::Documented,
            cites: &[CREATE_TO_SERVER, PLAN_NEW_CONNECTOR],
        }],
        ..PLAIN
    },
    Step {
        id: "look-2007",
        title: "Look for a hybrid deployment with Exchange Server 2007",
        when: when(&[made_by_you(FROM_SERVER, &["exchange-2007"])]),
        does: "If somebody once made one, its connectors are on that page, and you need no others.",
        because: &[Claim {
            says: "In limited circumstances a hybrid configuration with Exchange Server 2007 exists.",
            grade: Grade::Documented,
            cites: &[OWN_SERVERS],
        }],
        ..PLAIN
    },
    Step {
        id: "permissions",
        title: "Have the permissions for connectors",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Your account needs the permissions of the entry “Office 365 connectors” in the list of feature permissions.",
        because: &[Claim {
            says: "Connectors can be set up only with permissions that are assigned beforehand.",
            grade: Grade::Documented,
            cites: &[ENVIRONMENT],
        }],
        ..PLAIN
    },
    Step {
        id: "accepted",
        title: "Set up your accepted domains",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Add every domain of your organization to the accepted domains of Microsoft 365.",
        because: &[Claim {
            says: "The accepted domains come before the connectors.",
            grade: Grade::Documented,
            cites: &[Citation {
                source: Source::ConfigureMailFlow,
                section: "How do I set up connectors?",
            }],
        }],
        ..PLAIN
    },
    Step {
        id: "senders",
        title: "Let Microsoft 365 know the domains that you send from",
        when: when(&[made_by_you(FROM_SERVER, ANY_ROW)]),
        does: "Either have an accepted domain in the subject or subject alternative name of your certificate, best your primary mail domain. Or make every domain and subdomain that you send from an accepted domain.",
        because: &[Claim {
            says: "Microsoft 365 relays your servers’ mail to the internet if one of the two holds.",
            grade: Grade::Documented,
            cites: &[ENVIRONMENT],
        }],
        ..PLAIN
    },
    Step {
        id: "server",
        title: "Have your email server exchange mail with the internet",
        when: when(&[made_by_you(FROM_SERVER, OWN)]),
        does: "Make sure that it is set up, and both sends and receives internet mail.",
        because: &[Claim {
            says: "The set-up starts from a server that works.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES],
        }],
        ..PLAIN
    },
    Step {
        id: "tls",
        title: "Turn on TLS with a valid certificate",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Install a certificate that a certification authority (CA) has signed. Its subject is best the domain of your primary email server.",
        because: &[Claim {
            says: "The email server needs TLS with a valid, CA-signed certificate.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES],
        }],
        ..PLAIN
    },
    Step {
        id: "receive",
        title: "Present that certificate on your receive connector",
        when: when(&[made_by_you(TO_SERVER, EXCHANGE)]),
        does: "Set it on the receive connector of the Edge Transport or Client Access server that takes mail from Microsoft 365.",
        because: &[Claim {
            says: "The connector that receives mail must know the right certificate when Microsoft 365 connects.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES],
        }],
        warnings: &[Claim {
            says: "The reference has the parameter TlsCertificateName for Exchange Server 2013 and later only.",
            grade: Grade::Documented,
            cites: &[TLS_CERTIFICATE_NAME],
        }],
        corrects: &[Claim {
            says: "The set-up page does not say what TlsCertificateName looks like: it is issuer and subject, as <I>issuer<S>subject, not a host name.",
            grade: Grade::Documented,
            cites: &[TLS_CERTIFICATE_NAME],
        }],
        detail: Detail::Command(&RECEIVE),
    },
    Step {
        id: "present",
        title: "Present that certificate to Microsoft 365",
        when: when(&[made_by_you(TO_SERVER, NO_SHELL)]),
        does: "Set up the certificate where your server takes connections from Microsoft 365; its own manual tells how.",
        because: &[Claim {
            says: "The server must present the right certificate when Microsoft 365 connects. Microsoft’s page has a command for Exchange Server only.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES],
        }],
        ..PLAIN
    },
    Step {
        id: "name",
        title: "Note the external name of your email server",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Note the host name or IP address by which the internet reaches the server. On Exchange it is the full name (FQDN) of the Edge Transport or Client Access server.",
        because: &[Claim {
            says: "The connector to your server sends there.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES],
        }],
        ..PLAIN
    },
    Step {
        id: "port",
        title: "Open port 25",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Open port 25 on your firewall, so that Microsoft 365 can connect to your server.",
        because: &[Claim {
            says: "Microsoft 365 speaks SMTP with your server on port 25.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES, PORT_25],
        }],
        ..PLAIN
    },
    Step {
        id: "firewall",
        title: "Let all of Exchange Online Protection through",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Have the firewall accept every published IP address range of Exchange Online Protection, not only those from which mail has come so far.",
        because: &[Claim {
            says: "Mail from Microsoft 365 may come from any of these addresses.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES],
        }],
        ..PLAIN
    },
    Step {
        id: "addresses",
        title: "Note one mail address in each of your domains",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "You will need them to validate and to test the connectors.",
        because: &[Claim {
            says: "One address a domain is what the tests take.",
            grade: Grade::Documented,
            cites: &[PREREQUISITES],
        }],
        ..PLAIN
    },
    Step {
        id: "device",
        title: "Give the device a certificate or static public IP addresses",
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "The addresses must not change, and nobody else may send from them. Where your own servers use the connector too, it recognizes device and servers alike: by certificate, or by address.",
        because: &[Claim {
            says: "By these the connector recognizes the device. Dynamic addresses are not allowed.",
            grade: Grade::Documented,
            cites: &[SMTP_RELAY],
        }],
        ..PLAIN
    },
    Step {
        id: "relay",
        title: "Make the domain an internal relay domain",
        when: when(&[there(TO_SERVER, RELAY)]),
        does: "Set the type of the accepted domain to internal relay. A connector for all accepted domains covers it too.",
        because: &[Claim {
            says: "Only then does Microsoft 365 pass on mail for recipients whom it does not know.",
            grade: Grade::Documented,
            cites: &[RELAY_DOMAINS],
        }],
        ..PLAIN
    },
    Step {
        id: "subdomains",
        title: "Turn on “match subdomains”",
        when: when(&[there(TO_SERVER, &["relay-domain-subdomains"])]),
        does: "Do so for the same accepted domain.",
        because: &[Claim {
            says: "With it the domain accepts mail for its subdomains, and the connector must cover them too.",
            grade: Grade::Documented,
            cites: &[Citation {
                source: Source::AcceptedDomains,
                section: "Enable mail flow for subdomains",
            }],
        }],
        ..PLAIN
    },
    Step {
        id: "agree",
        title: "Agree with your partner",
        when: when(&[
            made_by_you(FROM_PARTNER, ANY_ROW),
            made_by_you(TO_PARTNER, ANY_ROW),
        ]),
        does: "Settle when the connectors go live, which domains they are for, and which certificate name or IP addresses the partner uses.",
        because: &[REJECTED],
        ..PLAIN
    },
    Step {
        id: "agree-tenant",
        title: "Agree with the other organization",
        when: when(&[made_by_you(FROM_TENANT, ANY_ROW)]),
        does: "Settle when the connectors go live and which domains they are for. Both sides create them.",
        because: &[REJECTED],
        ..PLAIN
    },
    Step {
        id: "certificates",
        title: "Have valid certificates on both sides",
        when: when(&[made_by_you(FROM_PARTNER, &["partner-both"])]),
        does: "One that a certification authority has signed, which both sides trust, is best.",
        because: &[Claim {
            says: "With TLS required both ways, both sides need a valid certificate.",
            grade: Grade::Documented,
            cites: &[
                PARTNERS,
                Citation {
                    source: Source::PlanConnectors,
                    section: "Use connectors to route email to partner organizations",
                },
            ],
        }],
        ..PLAIN
    },
    Step {
        id: "service",
        title: "Ask the service provider how its servers are known",
        when: when(&[
            made_by_you(FROM_SERVICE, ANY_ROW),
            made_by_you(TO_SERVICE, ANY_ROW),
        ]),
        does: "You need the name in its certificate or its IP addresses for incoming mail, and its smart hosts for outgoing mail.",
        because: &[Claim {
            says: "The connectors know the service by these.",
            grade: Grade::Documented,
            cites: &[THIRD_PARTY],
        }],
        ..PLAIN
    },
];
