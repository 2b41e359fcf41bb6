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
        documented: Some(Need::Optional),
        because: &[facts::OPPORTUNISTIC_TLS, facts::FORCING_TLS],
        ..Row::PLAIN
    },
    Row {
        id: "partner-incoming",
        title: "Only protected mail from the partner",
        when: &[is(Question::PartnerSecurity, &["incoming"])],
        connectors: &[FROM_PARTNER],
        because: &[facts::FROM_PARTNER],
        warnings: &[facts::REJECTED],
        ..RESTRICTED
    },
    Row {
        id: "partner-outgoing",
        title: "Only encrypted mail to the partner",
        when: &[is(Question::PartnerSecurity, &["outgoing"])],
        connectors: &[TO_PARTNER],
        because: &[facts::TO_PARTNER],
        ..RESTRICTED
    },
    Row {
        id: "partner-both",
        title: "Protected mail from and to the partner",
        when: &[is(Question::PartnerSecurity, &["both"])],
        connectors: &[FROM_PARTNER, TO_PARTNER],
        because: &[facts::FROM_PARTNER, facts::TO_PARTNER],
        first: &[facts::VALID_CERTIFICATES],
        warnings: &[facts::REJECTED],
        ..RESTRICTED
    },
];

/// What the documents call optional, because they don't know that the reader wants it.
const RESTRICTED: Row = Row {
    need: Need::Needed,
    documented: Some(Need::Optional),
    ..Row::PLAIN
};

/// Two Exchange Online organizations that must encrypt what they send each other.
pub const OTHER_TENANT: &[Row] = &[Row {
    id: "other-tenant",
    title: "Forced encryption between two Exchange Online organizations",
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
    ..Row::PLAIN
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

/// A service in front of Microsoft 365, by where the MX record points.
pub const PROVIDER_INCOMING: &[Row] = &[
    Row {
        id: "service-provider",
        title: "A locked-down connector from the service",
        when: &[is(Question::Mx, &["service"])],
        need: Need::Recommended,
        documented: Some(Need::Optional),
        connectors: &[FROM_PROVIDER],
        because: &[
            facts::SERVICE_NEEDS_CONNECTOR,
            facts::SERVICE_WITHOUT_CONNECTOR,
            facts::AROUND_THE_SERVICE,
        ],
        warnings: &[
            facts::ENHANCED_FILTERING,
            facts::NO_LOCK_ON_PREMISES,
            facts::REJECTION_IS_NO_LOCK,
        ],
        ..Row::PLAIN
    },
    Row {
        id: "service-provider-not-first",
        title: "The MX record doesn’t point to the service",
        when: &[is(Question::Mx, &["microsoft-365"])],
        because: &[facts::MX_NOT_AT_SERVICE],
        ..Row::PLAIN
    },
    Row {
        id: "service-provider-own-servers",
        title: "Your own servers receive internet mail first",
        when: &[is(Question::Mx, &["own-servers"])],
        because: &[facts::MX_AT_OWN_SERVERS],
        warnings: &[facts::FILTERING_BEHIND_OWN_SERVERS],
        ..Row::PLAIN
    },
];

/// To a service that hands mail back: only what a rule sends there.
const TO_ADD_ON: Connector = Connector {
    from: Party::Microsoft365,
    to: Party::AddOn,
    identified_by: &[],
    requirements: &[
        Requirement::OwnServerType,
        Requirement::RuleScoped,
        Requirement::SmartHosts,
    ],
};
const FROM_ADD_ON: Connector = Connector {
    from: Party::AddOn,
    to: Party::Microsoft365,
    identified_by: &[Identity::Certificate],
    requirements: &[Requirement::OwnServerType],
};

/// A service behind Microsoft 365.
pub const PROVIDER_OUTGOING: &[Row] = &[
    Row {
        id: "service-provider-outgoing",
        title: "A connector to the service",
        when: &[is(Question::Returns, &["delivers"])],
        need: Need::Required,
        connectors: &[TO_PROVIDER],
        because: &[facts::TO_SERVICE],
        ..Row::PLAIN
    },
    Row {
        id: "add-on",
        title: "A service that hands mail back",
        when: &[is(Question::Returns, &["returns"])],
        need: Need::Required,
        connectors: &[TO_ADD_ON, FROM_ADD_ON],
        because: &[
            facts::ADD_ON,
            facts::ADD_ON_EXCEPTION,
            facts::ADD_ON_CERTIFICATE,
        ],
        warnings: &[facts::ADD_ON_HEADERS],
        ..Row::PLAIN
    },
    Row {
        id: "gateway-and-add-on",
        title: "A gateway for outgoing mail, and a service that hands mail back",
        when: &[is(Question::Returns, &["both"])],
        need: Need::Required,
        connectors: &[
            Connector {
                requirements: &[Requirement::SmartHosts, Requirement::RuleScoped],
                ..TO_PROVIDER
            },
            TO_ADD_ON,
            FROM_ADD_ON,
        ],
        because: &[
            facts::ADD_ON,
            facts::ADD_ON_EXCEPTION,
            facts::ADD_ON_CERTIFICATE,
            facts::GATEWAY_BY_RULE,
        ],
        warnings: &[facts::ADD_ON_HEADERS],
        ..Row::PLAIN
    },
];
