//! What mail with partners and service providers needs.

use crate::evidence::facts;
use crate::rules::question::Question;
use crate::rules::requirement::Requirement;
use crate::rules::table::{Connector, Identity, Need, Party, Row, is};

const FROM_PARTNER: Connector = Connector {
    from: Party::Partner,
    to: Party::Microsoft365,
    identified_by: &[
        Identity::SenderDomain,
        Identity::Certificate,
        Identity::IpAddress,
    ],
    requirements: &[Requirement::TlsFromPartner],
};
const TO_PARTNER: Connector = Connector {
    from: Party::Microsoft365,
    to: Party::Partner,
    identified_by: &[],
    requirements: &[Requirement::TlsToPartner],
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
            requirements: &[Requirement::ForcedTls],
        },
        Connector {
            from: Party::Microsoft365,
            to: Party::OtherTenant,
            identified_by: &[],
            requirements: &[Requirement::ForcedTls],
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
    requirements: &[Requirement::OnlyFromService],
};
const TO_PROVIDER: Connector = Connector {
    from: Party::Microsoft365,
    to: Party::Provider,
    identified_by: &[],
    requirements: &[Requirement::SmartHosts],
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
