//! What mail with partners and service providers needs.

use crate::evidence::{Citation, Claim, Grade, Source};
use crate::rules::question::Question;
use crate::rules::table::{Connector, Identity, Need, Party, Row, is};

const SECURE_PARTNER: Citation = Citation {
    source: Source::PartnerMail,
    section: "",
};
const PARTNER_OVERVIEW: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "Connectors for mail flow with a partner organization",
};
const PLAN_PARTNERS: Citation = Citation {
    source: Source::PlanConnectors,
    section: "Use connectors to route email to partner organizations",
};
const PLAN_NEW_CONNECTOR: Citation = Citation {
    source: Source::PlanConnectors,
    section: "When should I create a new connector?",
};

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

const INCOMING: Claim = Claim {
    says: "A connector from the partner refuses mail that is not encrypted, or that does not come from the partner’s certificate or IP addresses.",
    grade: Grade::Documented,
    cites: &[PARTNER_OVERVIEW, SECURE_PARTNER],
};
const OUTGOING: Claim = Claim {
    says: "A connector to the partner sends nothing unless the connection is encrypted, and checks the partner’s certificate if you want.",
    grade: Grade::Documented,
    cites: &[PARTNER_OVERVIEW, SECURE_PARTNER],
};
const VALID_CERTIFICATES: Claim = Claim {
    says: "With TLS required both ways, both sides need a valid certificate. One signed by a certification authority is recommended.",
    grade: Grade::Documented,
    cites: &[PARTNER_OVERVIEW, PLAN_PARTNERS],
};
const TELL_THE_PARTNER: Claim = Claim {
    says: "Mail that does not meet the connector’s conditions is rejected, so agree with the partner on certificate and IP addresses before you switch it on.",
    grade: Grade::Documented,
    cites: &[PARTNER_OVERVIEW],
};

/// One row a wish for mail with a business partner.
pub const PARTNERS: &[Row] = &[
    Row {
        id: "partner-ordinary-tls",
        title: "Ordinary TLS with the partner",
        when: &[is(Question::PartnerSecurity, &["ordinary"])],
        need: Need::NotNeeded,
        connectors: &[],
        because: &[Claim {
            says: "Exchange Online already tries TLS with everyone (opportunistic TLS). Only forcing it, checking the certificate or limiting IP addresses takes a connector.",
            grade: Grade::Documented,
            cites: &[SECURE_PARTNER],
        }],
        first: &[],
        warnings: &[],
    },
    Row {
        id: "partner-incoming",
        title: "Only protected mail from the partner",
        when: &[is(Question::PartnerSecurity, &["incoming"])],
        need: Need::Optional,
        connectors: &[FROM_PARTNER],
        because: &[INCOMING],
        first: &[],
        warnings: &[TELL_THE_PARTNER],
    },
    Row {
        id: "partner-outgoing",
        title: "Only encrypted mail to the partner",
        when: &[is(Question::PartnerSecurity, &["outgoing"])],
        need: Need::Optional,
        connectors: &[TO_PARTNER],
        because: &[OUTGOING],
        first: &[],
        warnings: &[],
    },
    Row {
        id: "partner-both",
        title: "Protected mail from and to the partner",
        when: &[is(Question::PartnerSecurity, &["both"])],
        need: Need::Optional,
        connectors: &[FROM_PARTNER, TO_PARTNER],
        because: &[INCOMING, OUTGOING],
        first: &[VALID_CERTIFICATES],
        warnings: &[TELL_THE_PARTNER],
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
    because: &[Claim {
        says: "Nothing creates these connectors for you, although both sides are in Exchange Online: to force encryption, make them by hand. This is the training module’s own answer.",
        grade: Grade::Documented,
        cites: &[Citation {
            source: Source::PlanConnectors,
            section: "The module’s knowledge check",
        }],
    }],
    first: &[VALID_CERTIFICATES],
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

/// The training unit's voice: it lists the service provider among the reasons to create one.
const PROVIDER_CREATE: Claim = Claim {
    says: "One document says: create it. The training unit lists a filtering service among the cases in which you make your own connectors, and the overview page counts such a service as a partner.",
    grade: Grade::DocumentsDisagree,
    cites: &[PLAN_NEW_CONNECTOR, PLAN_PARTNERS, PARTNER_OVERVIEW],
};
/// The newer page's voice: mail flows without it.
const PROVIDER_ADVISED: Claim = Claim {
    says: "Another says: mail flows without one. But it strongly advises a locked-down partner connector for the mail that the service hands to Microsoft 365.",
    grade: Grade::DocumentsDisagree,
    cites: &[Citation {
        source: Source::ThirdPartyCloud,
        section: "",
    }],
};

/// A service in front of Microsoft 365.
pub const PROVIDER_INCOMING: &[Row] = &[Row {
    id: "service-provider",
    title: "A locked-down connector from the service",
    when: &[],
    need: Need::Optional,
    connectors: &[FROM_PROVIDER],
    because: &[PROVIDER_CREATE, PROVIDER_ADVISED],
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
    because: &[Claim {
        says: "Sending internet mail through a service is among the cases in which you create your own connectors. By itself, Microsoft 365 delivers to the internet directly.",
        grade: Grade::Documented,
        cites: &[PLAN_NEW_CONNECTOR, PLAN_PARTNERS],
    }],
    first: &[],
    warnings: &[],
}];
