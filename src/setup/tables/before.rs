//! The steps before any connector is created.

use super::calls::{
    ALL, ANY_EXCHANGE, ANY_ROW, DEVICES, EXCHANGE, FROM_ADD_ON, FROM_HOSTED, FROM_PARTNER,
    FROM_SERVER, FROM_SERVICE, FROM_TENANT, NO_SHELL, OWN, PLAIN, RELAY, TO_PARTNER, TO_SERVER,
    TO_SERVICE, made_by_wizard, made_by_you, there, when,
};
use super::recipes::RECEIVE;
use crate::bounce::steps;
use crate::evidence::facts;
use crate::rules::Rows;
use crate::setup::table::{Detail, Step};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "wizard",
        title: "View what the wizard has created",
        when: when(&[made_by_wizard(ALL, ANY_ROW)]),
        does: "In the Exchange admin center, go to Mail flow > Connectors and review the hybrid connectors. Edit them there or run the Hybrid Configuration wizard again. Don’t create a second pair.",
        because: &[facts::WIZARD_HAS_CREATED, facts::WIZARD_CERTIFICATE_TASK],
        ..PLAIN
    },
    Step {
        id: "wizard-device",
        title: "Check that the wizard’s connector recognizes your device",
        when: when(&[made_by_wizard(FROM_SERVER, DEVICES)]),
        does: "Compare the certificate name or IP addresses on the inbound connector with those of the device. Add what’s missing.",
        because: &[facts::SMTP_RELAY_OVER_HYBRID],
        ..PLAIN
    },
    Step {
        id: "wizard-relay",
        title: "Check that the wizard’s connector covers the relay domain",
        when: when(&[made_by_wizard(TO_SERVER, RELAY)]),
        does: "The outbound connector must cover the internal relay domain, and its subdomains if MatchSubDomains is on. Choose all accepted domains, or list both, such as contoso.com and *.contoso.com.",
        because: &[facts::INTERNAL_RELAY],
        ..PLAIN
    },
    Step {
        id: "hybrid",
        title: "Choose between a hybrid deployment and manual connectors",
        when: when(&[made_by_you(FROM_SERVER, Rows::of(&["exchange-no-hybrid"]))]),
        does: "If a hybrid deployment suits you better, run the Hybrid Configuration wizard instead of this checklist: it creates the connectors. If you only want to route mail, continue.",
        because: &[facts::BY_HAND_UNLESS_HYBRID],
        ..PLAIN
    },
    Step {
        id: "look",
        title: "Review your existing connectors",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "In the Exchange admin center, go to Mail flow > Connectors. Don’t create a connector that’s already listed; edit it if it falls short.",
        because: &[facts::LOOK_AT_CONNECTORS],
        ..PLAIN
    },
    Step {
        id: "look-2007",
        title: "Look for a hybrid deployment with Exchange Server 2007",
        when: when(&[made_by_you(FROM_SERVER, Rows::of(&["exchange-2007"]))]),
        does: "If there is one, its connectors are on the same page, and you need no others.",
        because: &[facts::HYBRID_WITH_2007],
        ..PLAIN
    },
    Step {
        id: steps::VERSION.id,
        title: steps::VERSION.title,
        concerns: steps::VERSION.concerns,
        when: when(&[there(FROM_SERVER, ANY_EXCHANGE)]),
        does: "Run Get-ExchangeServer in the Exchange Management Shell. Update the server if its version is too old: Exchange Online blocks its mail, whatever the connector says.",
        because: &[facts::OLD_EXCHANGE_BLOCKED],
        ..PLAIN
    },
    Step {
        id: "permissions",
        title: "Check your permissions",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Your account needs the permissions of the entry “Office 365 connectors” in the list of feature permissions.",
        because: &[facts::PERMISSIONS],
        ..PLAIN
    },
    Step {
        id: "accepted",
        title: "Set up your accepted domains",
        when: when(&[made_by_you(ALL, ANY_ROW)]),
        does: "Add every domain of your organization as an accepted domain in Microsoft 365.",
        because: &[facts::ACCEPTED_DOMAINS_FIRST],
        ..PLAIN
    },
    Step {
        id: steps::SENDERS.id,
        title: steps::SENDERS.title,
        concerns: steps::SENDERS.concerns,
        when: when(&[made_by_you(FROM_SERVER, ANY_ROW)]),
        does: "Either use a certificate with an accepted domain in its subject or subject alternative name (SAN), preferably your primary mail domain. Or add every domain and subdomain you send from as an accepted domain.",
        because: &[facts::RELAY_CONDITION],
        warnings: &[facts::CERTIFICATE_PARENT],
        ..PLAIN
    },
    Step {
        id: "server",
        title: "Make sure your email server works with the internet",
        when: when(&[made_by_you(FROM_SERVER, OWN)]),
        does: "Check that it’s set up, and that it sends and receives internet mail.",
        because: &[facts::WORKING_SERVER],
        ..PLAIN
    },
    Step {
        id: steps::TLS.id,
        title: steps::TLS.title,
        concerns: steps::TLS.concerns,
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Install a certificate signed by a certification authority (CA), with its full chain. Preferably, its subject is the domain of your primary email server.",
        because: &[facts::SERVER_OFFERS_TLS],
        warnings: &[facts::TRUST_DIGICERT_ROOT],
        ..PLAIN
    },
    Step {
        id: steps::RECEIVE.id,
        title: steps::RECEIVE.title,
        concerns: steps::RECEIVE.concerns,
        when: when(&[made_by_you(TO_SERVER, EXCHANGE)]),
        does: "Set it on the receive connector of the Edge Transport or Client Access server that accepts mail from Microsoft 365.",
        because: &[facts::PRESENT_CERTIFICATE],
        warnings: &[facts::TLS_CERTIFICATE_NAME_SINCE_2013],
        corrects: &[facts::TLS_CERTIFICATE_NAME_FORM],
        detail: Detail::Command(&RECEIVE),
    },
    Step {
        id: "present",
        title: "Present the certificate to Microsoft 365",
        when: when(&[made_by_you(TO_SERVER, NO_SHELL)]),
        does: "Assign the certificate where your server accepts connections from Microsoft 365. See your server’s documentation.",
        because: &[
            facts::PRESENT_CERTIFICATE,
            facts::CERTIFICATE_COMMAND_FOR_EXCHANGE,
        ],
        ..PLAIN
    },
    Step {
        id: steps::NAME.id,
        title: steps::NAME.title,
        concerns: steps::NAME.concerns,
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Note the host name or IP address where the internet reaches the server. For Exchange, use the fully qualified domain name (FQDN) of the Edge Transport or Client Access server.",
        because: &[facts::EXTERNAL_NAME],
        warnings: &[facts::SMART_HOST_LOOKUP],
        ..PLAIN
    },
    Step {
        id: steps::PORT.id,
        title: steps::PORT.title,
        concerns: steps::PORT.concerns,
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "Open port 25 on your firewall so that Microsoft 365 can connect to your server.",
        because: &[facts::PORT_25],
        ..PLAIN
    },
    Step {
        id: steps::FIREWALL.id,
        title: steps::FIREWALL.title,
        concerns: steps::FIREWALL.concerns,
        when: when(&[made_by_you(TO_SERVER, ANY_ROW)]),
        does: "On the firewall, allow every IP address range that Microsoft publishes for Exchange Online Protection, not only those seen so far. They change, so take them from Microsoft’s IP address web service.",
        because: &[facts::ANY_OF_THE_ADDRESSES],
        ..PLAIN
    },
    Step {
        id: "addresses",
        title: "Note one email address in each of your domains",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "You need them to validate and test the connectors.",
        because: &[facts::ONE_ADDRESS_A_DOMAIN],
        ..PLAIN
    },
    Step {
        id: steps::DEVICE.id,
        title: steps::DEVICE.title,
        concerns: steps::DEVICE.concerns,
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "The addresses must not change, and no one else may send from them. If your servers use the same connector, identify all of them the same way: by certificate or by address.",
        because: &[facts::SMTP_RELAY_IDENTITY],
        warnings: &[facts::ADDRESS_NOT_RECOMMENDED],
        ..PLAIN
    },
    Step {
        id: steps::RELAY.id,
        title: steps::RELAY.title,
        concerns: steps::RELAY.concerns,
        when: when(&[there(TO_SERVER, RELAY)]),
        does: "Set the accepted domain’s type to internal relay. A connector for all accepted domains covers it too.",
        because: &[facts::INTERNAL_RELAY_PASSES_ON],
        ..PLAIN
    },
    Step {
        id: "subdomains",
        title: "Accept mail for subdomains",
        when: when(&[there(TO_SERVER, Rows::of(&["relay-domain-subdomains"]))]),
        does: "Turn on MatchSubDomains for the same accepted domain.",
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
        does: "Agree on when the connectors go live, which domains they cover, and which certificate name or IP addresses the partner uses.",
        because: &[facts::REJECTED],
        ..PLAIN
    },
    Step {
        id: "agree-tenant",
        title: "Agree with the other organization",
        when: when(&[made_by_you(FROM_TENANT, ANY_ROW)]),
        does: "Agree on when the connectors go live and which domains they cover. Both sides create them.",
        because: &[facts::REJECTED],
        ..PLAIN
    },
    Step {
        id: "certificates",
        title: "Install valid certificates on both sides",
        when: when(&[made_by_you(FROM_PARTNER, Rows::of(&["partner-both"]))]),
        does: "Use certificates signed by a certification authority that both sides trust.",
        because: &[facts::VALID_CERTIFICATES],
        ..PLAIN
    },
    Step {
        id: "service",
        title: "Ask the service provider how to identify its servers",
        when: when(&[
            made_by_you(FROM_SERVICE, ANY_ROW),
            made_by_you(TO_SERVICE, ANY_ROW),
        ]),
        does: "For inbound mail, you need the name in its certificate or its IP addresses. For outbound mail, you need its smart hosts.",
        because: &[facts::SERVICE_IDENTITY],
        ..PLAIN
    },
    Step {
        id: "hosted",
        title: "Ask the hosted service for its certificate name",
        when: when(&[made_by_you(FROM_HOSTED, ANY_ROW)]),
        does: "The name must be in one of your accepted domains, and the service must present it to nobody else’s organization.",
        because: &[facts::POSSIBLE_FOR_HOSTED],
        ..PLAIN
    },
    Step {
        id: "accept-add-on",
        title: "Add the add-on service’s certificate name as an accepted domain",
        when: when(&[made_by_you(FROM_ADD_ON, ANY_ROW)]),
        does: "In the Microsoft 365 admin center, add the name that the service gave you as a domain, and verify it.",
        because: &[facts::ADD_ON_CERTIFICATE],
        ..PLAIN
    },
];
