//! What to do before any connector is made.

use super::calls::{
    ALL, ANY_ROW, DEVICES, EXCHANGE, FROM_PARTNER, FROM_SERVER, FROM_SERVICE, FROM_TENANT,
    NO_SHELL, OWN, PLAIN, RELAY, TO_PARTNER, TO_SERVER, TO_SERVICE, made_by_wizard, made_by_you,
    there, when,
};
use super::recipes::RECEIVE;
use crate::evidence::facts;
use crate::rules::Rows;
use crate::setup::table::{Detail, Step};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "wizard",
        title: "View what the wizard has created",
        when: when(&[made_by_wizard(ALL, ANY_ROW)]),
        does: "Open Mail flow, then Connectors in the Exchange admin center, and look at the hybrid connectors. Edit them there, or run the Hybrid Configuration wizard again; don’t create a second pair.",
        because: &[facts::WIZARD_HAS_CREATED],
        ..PLAIN
    },
    Step {
        id: "wizard-device",
        title: "Check that the wizard’s connector recognizes your device",
        when: when(&[made_by_wizard(FROM_SERVER, DEVICES)]),
        does: "Compare the certificate name or the IP addresses on the incoming connector with those of the device, and add what is missing.",
        because: &[facts::SMTP_RELAY_OVER_HYBRID],
        ..PLAIN
    },
    Step {
        id: "wizard-relay",
        title: "Check that the wizard’s connector covers the relay domain",
        when: when(&[made_by_wizard(TO_SERVER, RELAY)]),
        does: "The outgoing connector must take mail for the internal relay domain, and for its subdomains if the domain matches them: choose all accepted domains, or list both, such as contoso.com and *.contoso.com.",
        because: &[facts::INTERNAL_RELAY],
        ..PLAIN
    },
    Step {
        id: "hybrid",
        title: "Decide between a hybrid deployment and connectors by hand",
        when: when(&[made_by_you(FROM_SERVER, Rows::of(&["exchange-no-hybrid"]))]),
        does: "If a hybrid deployment serves you better, run the Hybrid Configuration wizard and leave this checklist: the wizard creates the connectors. If all you want is to route mail, go on.",
        because: &[facts::BY_HAND_UNLESS_HYBRID],
        ..PLAIN
    },
    Step {
        id: "look",
        title: "Look at the connectors that you have",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Open Mail flow, then Connectors in the Exchange admin center. Don’t create again what is listed there; edit it where it falls short.",
        because: &[facts::LOOK_AT_CONNECTORS],
        ..PLAIN
    },
    Step {
        id: "look-2007",
        title: "Look for a hybrid deployment with Exchange Server 2007",
        when: when(&[made_by_you(FROM_SERVER, Rows::of(&["exchange-2007"]))]),
        does: "If somebody once made one, its connectors are on that page, and you need no others.",
        because: &[facts::HYBRID_WITH_2007],
        ..PLAIN
    },
    Step {
        id: "permissions",
        title: "Have the permissions for connectors",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Your account needs the permissions of the entry “Office 365 connectors” in the list of feature permissions.",
        because: &[facts::PERMISSIONS],
        ..PLAIN
    },
    Step {
        id: "accepted",
        title: "Set up your accepted domains",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Add every domain of your organization to the accepted domains of Microsoft 365.",
        because: &[facts::ACCEPTED_DOMAINS_FIRST],
        ..PLAIN
    },
    Step {
        id: "senders",
        title: "Let Microsoft 365 know the domains that you send from",
        when: when(&[made_by_you(FROM_SERVER, ANY_ROW)]),
        does: "Either have an accepted domain in the subject or subject alternative name of your certificate, best your primary mail domain. Or make every domain and subdomain that you send from an accepted domain.",
        because: &[facts::RELAY_CONDITION],
        ..PLAIN
    },
    Step {
        id: "server",
        title: "Have your email server exchange mail with the internet",
        when: when(&[made_by_you(FROM_SERVER, OWN)]),
        does: "Make sure that it is set up, and both sends and receives internet mail.",
        because: &[facts::WORKING_SERVER],
        ..PLAIN
    },
    Step {
        id: "tls",
        title: "Turn on TLS with a valid certificate",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Install a certificate that a certification authority (CA) has signed. Its subject is best the domain of your primary email server.",
        because: &[facts::SERVER_OFFERS_TLS],
        ..PLAIN
    },
    Step {
        id: "receive",
        title: "Present that certificate on your receive connector",
        when: when(&[made_by_you(TO_SERVER, EXCHANGE)]),
        does: "Set it on the receive connector of the Edge Transport or Client Access server that takes mail from Microsoft 365.",
        because: &[facts::PRESENT_CERTIFICATE],
        warnings: &[facts::TLS_CERTIFICATE_NAME_SINCE_2013],
        corrects: &[facts::TLS_CERTIFICATE_NAME_FORM],
        detail: Detail::Command(&RECEIVE),
    },
    Step {
        id: "present",
        title: "Present that certificate to Microsoft 365",
        when: when(&[made_by_you(TO_SERVER, NO_SHELL)]),
        does: "Set up the certificate where your server takes connections from Microsoft 365; its own manual tells how.",
        because: &[
            facts::PRESENT_CERTIFICATE,
            facts::CERTIFICATE_COMMAND_FOR_EXCHANGE,
        ],
        ..PLAIN
    },
    Step {
        id: "name",
        title: "Note the external name of your email server",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Note the host name or IP address by which the internet reaches the server. On Exchange it is the full name (FQDN) of the Edge Transport or Client Access server.",
        because: &[facts::EXTERNAL_NAME],
        ..PLAIN
    },
    Step {
        id: "port",
        title: "Open port 25",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Open port 25 on your firewall, so that Microsoft 365 can connect to your server.",
        because: &[facts::PORT_25],
        ..PLAIN
    },
    Step {
        id: "firewall",
        title: "Let all of Exchange Online Protection through",
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Have the firewall accept every published IP address range of Exchange Online Protection, not only those from which mail has come so far.",
        because: &[facts::ANY_OF_THE_ADDRESSES],
        ..PLAIN
    },
    Step {
        id: "addresses",
        title: "Note one mail address in each of your domains",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "You will need them to validate and to test the connectors.",
        because: &[facts::ONE_ADDRESS_A_DOMAIN],
        ..PLAIN
    },
    Step {
        id: "device",
        title: "Give the device a certificate or static public IP addresses",
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "The addresses must not change, and nobody else may send from them. Where your own servers use the connector too, it recognizes device and servers alike: by certificate, or by address.",
        because: &[facts::SMTP_RELAY_IDENTITY],
        ..PLAIN
    },
    Step {
        id: "relay",
        title: "Make the domain an internal relay domain",
        when: when(&[there(TO_SERVER, RELAY)]),
        does: "Set the type of the accepted domain to internal relay. A connector for all accepted domains covers it too.",
        because: &[facts::INTERNAL_RELAY_PASSES_ON],
        ..PLAIN
    },
    Step {
        id: "subdomains",
        title: "Turn on “match subdomains”",
        when: when(&[there(TO_SERVER, Rows::of(&["relay-domain-subdomains"]))]),
        does: "Do so for the same accepted domain.",
        because: &[facts::MATCH_SUBDOMAINS],
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
        because: &[facts::REJECTED],
        ..PLAIN
    },
    Step {
        id: "agree-tenant",
        title: "Agree with the other organization",
        when: when(&[made_by_you(FROM_TENANT, ANY_ROW)]),
        does: "Settle when the connectors go live and which domains they are for. Both sides create them.",
        because: &[facts::REJECTED],
        ..PLAIN
    },
    Step {
        id: "certificates",
        title: "Have valid certificates on both sides",
        when: when(&[made_by_you(FROM_PARTNER, Rows::of(&["partner-both"]))]),
        does: "One that a certification authority has signed, which both sides trust, is best.",
        because: &[facts::VALID_CERTIFICATES],
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
        because: &[facts::SERVICE_IDENTITY],
        ..PLAIN
    },
];
