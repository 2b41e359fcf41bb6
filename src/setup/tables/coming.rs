//! The steps for mail to Microsoft 365.

use super::calls::{
    ANY_ROW, DEVICES, FROM_ADD_ON, FROM_HOSTED, FROM_PARTNER, FROM_SERVER, FROM_SERVICE,
    FROM_TENANT, NO_SHELL, PLAIN, SENDING, made_by_you, there, when,
};
use super::recipes;
use crate::bounce::steps;
use crate::evidence::facts;
use crate::rules::Rows;
use crate::setup::table::{Detail, Step};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: steps::FROM_SERVER.id,
        title: steps::FROM_SERVER.title,
        concerns: steps::FROM_SERVER.concerns,
        when: when(&[made_by_you(FROM_SERVER, ANY_ROW)]),
        does: "It identifies them by the name in their certificate or, if you don’t enter one, by their IP addresses.",
        because: &[facts::ACCEPTS_AND_DELIVERS, facts::SENDER_ADDRESSES],
        warnings: &[facts::CERTIFICATE_NAME_ACCEPTED],
        corrects: &[facts::SENDER_DOMAINS_DEMANDED],
        detail: Detail::Command(&recipes::FROM_SERVER),
    },
    Step {
        id: steps::ENABLED.id,
        title: steps::ENABLED.title,
        concerns: steps::ENABLED.concerns,
        when: when(&[made_by_you(FROM_SERVER, ANY_ROW)]),
        does: "Run Get-InboundConnector in Exchange Online PowerShell, and check that Enabled is True.",
        because: &[facts::CREATED_DISABLED],
        ..PLAIN
    },
    Step {
        id: steps::SEND.id,
        title: steps::SEND.title,
        concerns: steps::SEND.concerns,
        when: when(&[made_by_you(FROM_SERVER, SENDING)]),
        does: "Create a send connector with Microsoft 365 as its smart host. Besides the settings below, the command sets CloudServicesMailEnabled.",
        because: &[facts::SHIELDED_ADDRESSES],
        warnings: &[
            facts::HYPHENS_FOR_DOTS,
            facts::SEND_CONNECTOR_SINCE_2013,
            facts::NEWER_SEND_RECIPE,
        ],
        corrects: &[facts::WRONG_SHELL, facts::DNS_ROUTING_LEFT_OUT],
        detail: Detail::Command(&recipes::SEND),
    },
    Step {
        id: "send-other",
        title: "Send your server’s mail through Microsoft 365",
        when: when(&[made_by_you(FROM_SERVER, NO_SHELL)]),
        does: "Make Microsoft 365 the smart host of your server. See your server’s documentation.",
        because: &[
            facts::SHIELDED_ADDRESSES,
            facts::SAME_SETTINGS_IN_OTHER_WORDS,
        ],
        warnings: &[facts::HYPHENS_FOR_DOTS],
        detail: Detail::Words(&recipes::SEND),
        ..PLAIN
    },
    Step {
        id: steps::DEVICE_SEND.id,
        title: steps::DEVICE_SEND.title,
        concerns: steps::DEVICE_SEND.concerns,
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "On the device or app, enter this server, and turn off authentication.",
        because: &[facts::SMTP_RELAY],
        warnings: &[facts::HYPHENS_FOR_DOTS],
        detail: Detail::SmartHost,
        ..PLAIN
    },
    Step {
        id: "from-partner",
        title: "Create the connector from your partner",
        when: when(&[made_by_you(FROM_PARTNER, ANY_ROW)]),
        does: "It rejects the partner’s mail unless it arrives over TLS and, if you enter them, with this certificate or from these addresses.",
        because: &[facts::ANYTHING_FROM_PARTNER],
        detail: Detail::Command(&recipes::FROM_PARTNER),
        ..PLAIN
    },
    Step {
        id: "from-tenant",
        title: "Create the connector from the other organization",
        when: when(&[made_by_you(FROM_TENANT, ANY_ROW)]),
        does: "It rejects the other organization’s mail unless it arrives over TLS.",
        because: &[facts::EACH_SIDE],
        detail: Detail::Command(&recipes::FROM_TENANT),
        ..PLAIN
    },
    Step {
        id: "mx-service",
        title: "Keep your MX record pointed to the service provider",
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "Internet mail goes to the provider first, so the MX record contains the provider’s servers, not Microsoft 365.",
        because: &[facts::MX_AROUND_THE_SERVICE],
        ..PLAIN
    },
    Step {
        id: steps::FROM_SERVICE.id,
        title: steps::FROM_SERVICE.title,
        concerns: steps::FROM_SERVICE.concerns,
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "It accepts internet mail only over TLS, and only with the provider’s certificate or from the provider’s addresses.",
        because: &[facts::AROUND_THE_SERVICE],
        warnings: &[facts::ONLY_BY_THE_SERVICE, facts::NO_LOCK_ON_PREMISES],
        detail: Detail::Command(&recipes::FROM_SERVICE),
        ..PLAIN
    },
    Step {
        id: steps::FILTERING.id,
        title: steps::FILTERING.title,
        concerns: steps::FILTERING.concerns,
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "In the Microsoft Defender portal, open Enhanced filtering, choose the connector, and let it skip the service’s addresses.",
        because: &[facts::ENHANCED_FILTERING],
        ..PLAIN
    },
    Step {
        id: steps::FROM_HOSTED.id,
        title: steps::FROM_HOSTED.title,
        concerns: steps::FROM_HOSTED.concerns,
        when: when(&[made_by_you(FROM_HOSTED, Rows::of(&["hosted-rejected"]))]),
        does: "It identifies the service by its certificate, so that rejecting direct send doesn’t concern it.",
        because: &[facts::EXEMPT_BY_PARTNER],
        warnings: &[facts::EXEMPTION_IS_UNTESTED],
        detail: Detail::Command(&recipes::FROM_HOSTED),
        ..PLAIN
    },
    Step {
        id: "from-hosted-relay",
        title: "Create the connector from the hosted service to everyone",
        when: when(&[made_by_you(
            FROM_HOSTED,
            Rows::of(&["relay-hosted-certificate"]),
        )]),
        does: "It identifies the service by its certificate, and lets it send to outside recipients.",
        because: &[facts::POSSIBLE_FOR_HOSTED],
        detail: Detail::Command(&recipes::FROM_HOSTED_TO_ANYONE),
        ..PLAIN
    },
    Step {
        id: "from-add-on",
        title: "Create the connector from the add-on service",
        when: when(&[made_by_you(FROM_ADD_ON, ANY_ROW)]),
        does: "It accepts the messages that the service hands back.",
        because: &[facts::ADD_ON],
        warnings: &[facts::ADD_ON_HEADERS],
        detail: Detail::Command(&recipes::FROM_ADD_ON),
        ..PLAIN
    },
];
