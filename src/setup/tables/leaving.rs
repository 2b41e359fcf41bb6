//! The steps for mail from Microsoft 365.

use super::calls::{
    ANY_ROW, FROM_SERVICE, LEAVING, OWN, PLAIN, TO_ADD_ON, TO_PARTNER, TO_RULE, TO_SERVER,
    TO_SERVICE, TO_TENANT, made_by_you, when,
};
use super::recipes;
use crate::bounce::steps;
use crate::evidence::facts;
use crate::rules::Rows;
use crate::setup::table::{Detail, Step, When};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "scope",
        title: "Decide which mail goes to your server",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "Use mail flow rules or domain names to decide. Most organizations choose all accepted domains, as the command below does.",
        because: &[facts::SCOPE_IS_ASKED_FOR],
        ..PLAIN
    },
    Step {
        id: "to-server",
        title: "Create the connector from Microsoft 365 to your server",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "Your server is the smart host. If you enter the name in its certificate, Microsoft 365 checks it too.",
        because: &[facts::NO_WAY_TO_SERVER],
        detail: Detail::Command(&recipes::TO_SERVER),
        ..PLAIN
    },
    Step {
        id: steps::TO_RELAY.id,
        title: steps::TO_RELAY.title,
        concerns: steps::TO_RELAY.concerns,
        when: When {
            any: &[made_by_you(TO_SERVER, Rows::of(&["relay-domain-only"]))],
            unless: &[made_by_you(TO_SERVER, OWN)],
        },
        does: "It routes mail for the domain to the server that knows the other recipients.",
        because: &[facts::INTERNAL_RELAY],
        detail: Detail::Command(&recipes::TO_RELAY),
        ..PLAIN
    },
    Step {
        id: "to-subdomains",
        title: "Create the connector for the relay domain and its subdomains",
        when: When {
            any: &[made_by_you(
                TO_SERVER,
                Rows::of(&["relay-domain-subdomains"]),
            )],
            unless: &[made_by_you(TO_SERVER, OWN)],
        },
        does: "It routes mail for the domain and its subdomains to the server that knows the other recipients. The command lists both.",
        because: &[facts::INTERNAL_RELAY],
        warnings: &[facts::WILDCARD_APEX],
        detail: Detail::Command(&recipes::TO_RELAY_SUBDOMAINS),
        ..PLAIN
    },
    Step {
        id: "to-partner",
        title: "Create the connector to your partner",
        when: when(&[made_by_you(TO_PARTNER, ANY_ROW)]),
        does: "It sends only over TLS and only to a server with a valid certificate. If you enter the name in the partner’s certificate, that’s checked too.",
        because: &[facts::FORCING_TLS, facts::TLS_DOMAIN],
        detail: Detail::Command(&recipes::TO_PARTNER),
        ..PLAIN
    },
    Step {
        id: "to-tenant",
        title: "Create the connector to the other organization",
        when: when(&[made_by_you(TO_TENANT, ANY_ROW)]),
        does: "It sends only over TLS and only to a server with a valid certificate. The other organization creates the same connector to you.",
        because: &[facts::OTHER_TENANT],
        detail: Detail::Command(&recipes::TO_TENANT),
        ..PLAIN
    },
    Step {
        id: "to-service",
        title: "Create the connector to your service provider",
        when: when(&[made_by_you(
            TO_SERVICE,
            Rows::of(&["service-provider-outgoing"]),
        )]),
        does: "It routes all internet mail to the provider’s smart hosts.",
        because: &[facts::TO_SERVICE, facts::SMART_HOSTS],
        warnings: &[facts::SERVICE_TLS],
        detail: Detail::Command(&recipes::TO_SERVICE),
        ..PLAIN
    },
    Step {
        id: "to-service-rule",
        title: "Create the connector to your service provider, for a rule only",
        when: when(&[made_by_you(TO_SERVICE, Rows::of(&["gateway-and-add-on"]))]),
        does: "It hands to the provider’s smart hosts what a mail flow rule sends there.",
        because: &[facts::GATEWAY_BY_RULE, facts::SMART_HOSTS],
        warnings: &[facts::SERVICE_TLS],
        detail: Detail::Command(&recipes::TO_SERVICE_BY_RULE),
        ..PLAIN
    },
    Step {
        id: "to-add-on",
        title: "Create the connector to the add-on service",
        when: when(&[made_by_you(TO_ADD_ON, ANY_ROW)]),
        does: "It hands to the service’s smart hosts what a mail flow rule sends there.",
        because: &[facts::ADD_ON],
        warnings: &[facts::ADD_ON_HEADERS],
        detail: Detail::Command(&recipes::TO_ADD_ON),
        ..PLAIN
    },
    Step {
        id: "to-rule",
        title: "Create the connector for your mail flow rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "It’s used only for messages that a mail flow rule routes to it.",
        because: &[facts::CONDITIONAL_ROUTING],
        warnings: &[facts::RULE_TO_PARTNER],
        detail: Detail::Command(&recipes::TO_RULE),
        ..PLAIN
    },
    Step {
        id: "validate",
        title: "Validate your connectors",
        when: when(&[made_by_you(LEAVING, ANY_ROW)]),
        does: "Open each connector in the Exchange admin center and validate it with an email address at the other end. If validation fails, the message says why.",
        because: &[facts::VALIDATED],
        ..PLAIN
    },
    Step {
        id: "rule",
        title: "Create the mail flow rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "In the Exchange admin center, go to Mail flow > Rules. Choose which messages the rule applies to, and redirect them to the connector.",
        because: &[facts::RULE_SENDS],
        ..PLAIN
    },
    Step {
        id: "rule-add-on",
        title: "Create the mail flow rule for the add-on service",
        when: when(&[made_by_you(TO_ADD_ON, ANY_ROW)]),
        does: "Redirect messages from inside the organization to its connector, except those with the header that the service adds. Select “Stop processing more rules”. Do this once the connector from the service exists.",
        because: &[facts::ADD_ON_EXCEPTION],
        ..PLAIN
    },
    Step {
        id: "rule-gateway",
        title: "Create the mail flow rule for your service provider",
        when: when(&[made_by_you(TO_SERVICE, Rows::of(&["gateway-and-add-on"]))]),
        does: "Give it the next lower priority. Redirect messages to outside recipients to the provider’s connector.",
        because: &[facts::GATEWAY_BY_RULE],
        ..PLAIN
    },
    Step {
        id: "mx",
        title: "Point your MX record to Microsoft 365",
        when: When {
            any: &[made_by_you(TO_SERVER, OWN)],
            unless: &[made_by_you(FROM_SERVICE, ANY_ROW)],
        },
        does: "Do this last in Part 1, after the connector to your server validates: from then on, your mail goes to Microsoft 365. The values below follow the setup page’s older rule.",
        because: &[facts::MX_TO_MICROSOFT_365],
        warnings: &[facts::HYPHENS_FOR_DOTS],
        detail: Detail::Mx,
        ..PLAIN
    },
];
