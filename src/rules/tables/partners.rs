//! What mail with partners and service providers needs.

use crate::evidence::facts;
use crate::rules::question::Question;
use crate::rules::table::{Connector, Identity, Need, Party, Row, is};

const FROM_PARTNER: Connector = Connector {
    from: Party::Partner,
    to: Party::Microsoft365,
    identified_by: &[
        Identity::SenderDomain,
        Identity::Certificate,
        Identity::IpAddress,
    ],
    restrictions: &[
        "Refuse mail that is not encrypted with TLS, or that comes from other certificates or IP addresses.",
    ],
};
const TO_PARTNER: Connector = Connector {
    from: Party::Microsoft365,
    to: Party::Partner,
    identified_by: &[],
    restrictions: &[
        "Always use TLS, and check the partner’s certificate as strictly as you agree with them.",
    ],
};

/// One row a wish for mail with a business partner.
pub const PARTNERS: &[Row] = &[
    Row {
        id: "partner-ordinary-tls",
        title: "Ordinary TLS with the partner",
        when: &[is(Question::PartnerSecurity, &["ordinary"])],
        need: Need::NotNeeded,
        connectors: &[],
        because: &[facts::OPPORTUNISTIC_TLS, facts::FORCING_TLS],
        first: &[],
        warnings: &[],
    },
    Row {
        id: "partner-incoming",
        title: "Only protected mail from the partner",
        when: &[is(Question::PartnerSecurity, &["incoming"])],
        need: Need::Optional,
        connectors: &[FROM_PARTNER],
        because: &[facts::FROM_PARTNER],
        first: &[],
        warnings: &[facts::REJECTED],
    },
    Row {
        id: "partner-outgoing",
        title: "Only encrypted mail to the partner",
        when: &[is(Question::PartnerSecurity, &["outgoing"])],
        need: Need::Optional,
        connectors: &[TO_PARTNER],
        because: &[facts::TO_PARTNER],
        first: &[],
        warnings: &[],
    },
    Row {
        id: "partner-both",
        title: "Protected mail from and to the partner",
        when: &[is(Question::PartnerSecurity, &["both"])],
        need: Need::Optional,
        connectors: &[FROM_PARTNER, TO_PARTNER],
        because: &[facts::FROM_PARTNER, facts::TO_PARTNER],
        first: &[facts::VALID_CERTIFICATES],
        warnings: &[facts::REJECTED],
    },
];

const FORCED_TLS: &str = "Always require TLS with a valid certificate.";

/// Two Exchange Online organizations that must encrypt what they send each other.
pub const OTHER_TENANT: &[Row] = &[Row {
    id: "other-tenant",
    title: "Forced encryption between two Exchange Online organizations",
    when: &[],
    need: Need::Required,
    connectors: &[
        Connector {
            from: Party::OtherTenant,
            to: Party::Microsoft365,
            identified_by: &[Identity::SenderDomain, Identity::Certificate],
            restrictions: &[FORCED_TLS],
        },
        Connector {
            from: Party::Microsoft365,
            to: Party::OtherTenant,
            identified_by: &[],
            restrictions: &[FORCED_TLS],
        },
    ],
    because: &[facts::OTHER_TENANT],
    first: &[facts::VALID_CERTIFICATES],
    warnings: &[],
}];

const FROM_PROVIDER: Connector = Connector {
    from: Party::Provider,
    to: Party::Microsoft365,
    identified_by: &[Identity::Certificate, Identity::IpAddress],
    restrictions: &[
        "Accept internet mail only from the service’s certificate or IP addresses, so that nobody can go around it.",
    ],
};
const TO_PROVIDER: Connector = Connector {
    from: Party::Microsoft365,
    to: Party::Provider,
    identified_by: &[],
    restrictions: &["Hand the mail to the service’s own servers (smart hosts)."],
};

/// A service in front of Microsoft 365.
pub const PROVIDER_INCOMING: &[Row] = &[Row {
    id: "service-provider",
    title: "A locked-down connector from the service",
    when: &[],
    need: Need::Optional,
    connectors: &[FROM_PROVIDER],
    because: &[
        facts::SERVICE_NEEDS_CONNECTOR,
        facts::SERVICE_WITHOUT_CONNECTOR,
    ],
    first: &[],
    warnings: &[],
}];

/// A service behind Microsoft 365.
pub const PROVIDER_OUTGOING: &[Row] = &[Row {
    id: "service-provider-outgoing",
    title: "A connector to the service",
    when: &[],
    need: Need::Required,
    connectors: &[TO_PROVIDER],
    because: &[facts::TO_SERVICE],
    first: &[],
    warnings: &[],
}];
