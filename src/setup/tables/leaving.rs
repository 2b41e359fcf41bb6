//! Mail that leaves Microsoft 365.

use super::calls::{
    ANY_ROW, FROM_SERVICE, LEAVING, OWN, PLAIN, TO_PARTNER, TO_RULE, TO_SERVER, TO_SERVICE,
    TO_TENANT, made_by_you, when,
};
use super::recipes;
use crate::evidence::facts;
use crate::rules::Rows;
use crate::setup::table::{Detail, Step, When};

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "scope",
        title: "Decide which mail goes to your server",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "Mail flow rules or domain names can decide. Most organizations take all accepted domains, and so does the command below.",
        because: &[facts::SCOPE_IS_ASKED_FOR],
        ..PLAIN
    },
    Step {
        id: "to-server",
        title: "Create the connector from Microsoft 365 to your server",
        when: when(&[made_by_you(TO_SERVER, OWN)]),
        does: "Your server is the smart host. With the name in its certificate, Microsoft 365 checks that too.",
        because: &[facts::NO_WAY_TO_SERVER],
        detail: Detail::Command(&recipes::TO_SERVER),
        ..PLAIN
    },
    Step {
        id: "to-relay",
        title: "Create the connector for the relay domain",
        when: When {
            any: &[made_by_you(TO_SERVER, Rows::of(&["relay-domain-only"]))],
            unless: &[made_by_you(TO_SERVER, OWN)],
        },
        does: "It takes mail for the domain to the server that knows the other recipients.",
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
        does: "It takes mail for the domain and its subdomains to the server that knows the other recipients. The command lists both.",
        because: &[facts::INTERNAL_RELAY],
        warnings: &[facts::WILDCARD_APEX],
        detail: Detail::Command(&recipes::TO_RELAY_SUBDOMAINS),
        ..PLAIN
    },
    Step {
        id: "to-partner",
        title: "Create the connector to your partner",
        when: when(&[made_by_you(TO_PARTNER, ANY_ROW)]),
        does: "It sends nothing unless the connection is encrypted and the certificate is good. With the name in the partner’s certificate, it checks that too.",
        because: &[facts::FORCING_TLS, facts::TLS_DOMAIN],
        detail: Detail::Command(&recipes::TO_PARTNER),
        ..PLAIN
    },
    Step {
        id: "to-tenant",
        title: "Create the connector to the other organization",
        when: when(&[made_by_you(TO_TENANT, ANY_ROW)]),
        does: "It sends nothing unless the connection is encrypted and the certificate is good. The other organization makes the same towards you.",
        because: &[facts::OTHER_TENANT],
        detail: Detail::Command(&recipes::TO_TENANT),
        ..PLAIN
    },
    Step {
        id: "to-service",
        title: "Create the connector to your service provider",
        when: when(&[made_by_you(TO_SERVICE, ANY_ROW)]),
        does: "It hands all mail for the internet to the provider’s smart hosts.",
        because: &[facts::TO_SERVICE, facts::SMART_HOSTS],
        warnings: &[facts::SERVICE_TLS],
        detail: Detail::Command(&recipes::TO_SERVICE),
        ..PLAIN
    },
    Step {
        id: "to-rule",
        title: "Create the connector for your mail flow rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "It takes only what a mail flow rule sends to it.",
        because: &[facts::CONDITIONAL_ROUTING],
        warnings: &[facts::RULE_TO_PARTNER],
        detail: Detail::Command(&recipes::TO_RULE),
        ..PLAIN
    },
    Step {
        id: "validate",
        title: "Validate what you have made",
        when: when(&[made_by_you(LEAVING, ANY_ROW)]),
        does: "Open the connector in the Exchange admin center and validate it with a mail address at the other end. If that fails, the message tells why.",
        because: &[facts::VALIDATED],
        ..PLAIN
    },
    Step {
        id: "rule",
        title: "Create the mail flow rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "Under Mail flow, then Rules: choose which messages it is for, and redirect them to that connector.",
        because: &[facts::RULE_SENDS],
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
        because: &[facts::MX_TO_MICROSOFT_365],
        warnings: &[facts::HYPHENS_FOR_DOTS],
        detail: Detail::Mx,
        ..PLAIN
    },
];
