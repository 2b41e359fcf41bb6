//! Mail that comes to Microsoft 365.

use super::calls::{
    ANY_ROW, DEVICES, EXCHANGE, FROM_PARTNER, FROM_SERVER, FROM_SERVICE, FROM_TENANT, NO_SHELL,
    PLAIN, made_by_you, there, when,
};
use super::recipes;
use crate::evidence::facts;
use crate::setup::table::{Detail, Step};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "from-server",
        title: "Create the connector from your servers or devices to Microsoft 365",
        when: when(&[made_by_you(FROM_SERVER, ANY_ROW)]),
        does: "It recognizes them by the name in their certificate or, where you type none, by their IP addresses.",
        because: &[facts::ACCEPTS_AND_DELIVERS, facts::SENDER_ADDRESSES],
        corrects: &[facts::SENDER_DOMAINS_DEMANDED],
        detail: Detail::Command(&recipes::FROM_SERVER),
        ..PLAIN
    },
    Step {
        id: "send",
        title: "Send your server’s mail through Microsoft 365",
        when: when(&[made_by_you(FROM_SERVER, EXCHANGE)]),
        does: "Create a send connector with Microsoft 365 as its smart host. Beside the settings below, the command sets CloudServicesMailEnabled.",
        because: &[facts::SHIELDED_ADDRESSES],
        warnings: &[facts::SEND_CONNECTOR_SINCE_2013],
        corrects: &[facts::WRONG_SHELL, facts::DNS_ROUTING_LEFT_OUT],
        detail: Detail::Command(&recipes::SEND),
    },
    Step {
        id: "send-other",
        title: "Send your server’s mail through Microsoft 365",
        when: when(&[made_by_you(FROM_SERVER, NO_SHELL)]),
        does: "Make Microsoft 365 the smart host of your server; the server’s own manual tells how.",
        because: &[
            facts::SHIELDED_ADDRESSES,
            facts::SAME_SETTINGS_IN_OTHER_WORDS,
        ],
        detail: Detail::Words(&recipes::SEND),
        ..PLAIN
    },
    Step {
        id: "device-send",
        title: "Point the device to Microsoft 365",
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "Give the device or app this server, without signing in.",
        because: &[facts::SMTP_RELAY],
        warnings: &[facts::HYPHENS_FOR_DOTS],
        detail: Detail::SmartHost,
        ..PLAIN
    },
    Step {
        id: "from-partner",
        title: "Create the connector from your partner",
        when: when(&[made_by_you(FROM_PARTNER, ANY_ROW)]),
        does: "It refuses the partner’s mail unless it is encrypted and, if you type them, comes with this certificate or from these addresses.",
        because: &[facts::ANYTHING_FROM_PARTNER],
        detail: Detail::Command(&recipes::FROM_PARTNER),
        ..PLAIN
    },
    Step {
        id: "from-tenant",
        title: "Create the connector from the other organization",
        when: when(&[made_by_you(FROM_TENANT, ANY_ROW)]),
        does: "It refuses the other organization’s mail unless it is encrypted.",
        because: &[facts::EACH_SIDE],
        detail: Detail::Command(&recipes::FROM_TENANT),
        ..PLAIN
    },
    Step {
        id: "mx-service",
        title: "Leave your MX record with the service provider",
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "Mail from the internet goes to the provider first, so the MX record names its servers, not Microsoft 365.",
        because: &[facts::MX_AROUND_THE_SERVICE],
        ..PLAIN
    },
    Step {
        id: "from-service",
        title: "Create the locked-down connector from your service provider",
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "It accepts internet mail only over TLS, and only with the provider’s certificate or from the provider’s addresses.",
        because: &[facts::AROUND_THE_SERVICE],
        warnings: &[facts::ONLY_BY_THE_SERVICE],
        detail: Detail::Command(&recipes::FROM_SERVICE),
        ..PLAIN
    },
];
