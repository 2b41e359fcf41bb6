//! The fact that each ground is.

use super::ground::Ground;
use crate::evidence::{Fact, facts};

impl Ground {
    /// The ground as a fact with its grade and its places.
    ///
    /// ```
    /// use connector_checker::evidence::Grade;
    /// use connector_checker::inbound::Ground;
    /// assert_eq!(Ground::OwnServersFirst.claim().grade, Grade::Documented);
    /// assert_eq!(Ground::Tie.claim().grade, Grade::Undocumented);
    /// ```
    pub const fn claim(self) -> &'static Fact {
        match self {
            Ground::OwnServersFirst => &facts::OWN_SERVERS_FIRST,
            Ground::ByCertificate => &facts::ATTRIBUTED_BY_CERTIFICATE,
            Ground::CertificateChain => &facts::CERTIFICATE_CHAIN,
            Ground::ByAddress => &facts::ATTRIBUTED_BY_ADDRESS,
            Ground::NullSender => &facts::NULL_SENDER_BY_ADDRESS,
            Ground::ByRecipient => &facts::ATTRIBUTED_BY_RECIPIENT,
            Ground::RecipientSubdomain => &facts::MATCH_SUBDOMAINS,
            Ground::DefaultConnector => &facts::DEFAULT_INBOUND_CONNECTOR,
            Ground::RestrictingFirst => &facts::RESTRICTING_FIRST,
            Ground::EitherRestriction => &facts::EITHER_RESTRICTION,
            Ground::BothRestrictions => &facts::BOTH_RESTRICTIONS,
            Ground::EverySender => &facts::EVERY_SENDER,
            Ground::WildcardApex => &facts::INBOUND_WILDCARD_APEX,
            Ground::CertificateDepth => &facts::CERTIFICATE_DEPTH,
            Ground::CertificateStar => &facts::CERTIFICATE_STAR,
            Ground::SubjectOnly => &facts::CERTIFICATE_SUBJECT_ONLY,
            Ground::CertificateNotAccepted => &facts::CERTIFICATE_NAME_ACCEPTED,
            Ground::MatchSubDomainsInCertificate => &facts::CERTIFICATE_IN_SUBDOMAIN,
            Ground::AcceptedBelowWildcard => &facts::ACCEPTED_BELOW_WILDCARD,
            Ground::SenderForCertificate => &facts::SENDER_FOR_CERTIFICATE,
            Ground::MostExactName => &facts::MOST_EXACT_NAME,
            Ground::Tie => &facts::TIE,
            Ground::SenderSubdomain => &facts::SENDER_SUBDOMAIN,
            Ground::Ipv6 => &facts::NO_IPV6_CONNECTOR,
            Ground::PartnerAddresses => &facts::PARTNER_ADDRESSES,
            Ground::PartnerCertificate => &facts::PARTNER_CERTIFICATE,
            Ground::AssociatedDomains => &facts::ASSOCIATED_DOMAINS,
            Ground::NullSenderDomain => &facts::NULL_SENDER_DOMAIN,
            Ground::Cost => &facts::SENDER_DOMAIN_COST,
            Ground::TrustedOrganizations => &facts::TRUSTED_ORGANIZATIONS,
            Ground::Disabled => &facts::INBOUND_DISABLED,
            Ground::CreatedDisabled => &facts::CREATED_DISABLED,
            Ground::OnPremisesRefusesNothing => &facts::ON_PREMISES_REFUSES_NOTHING,
            Ground::RequireTlsOnPremises => &facts::REQUIRE_TLS_ON_PREMISES,
            Ground::HybridHeaders => &facts::HYBRID_HEADERS,
            Ground::TreatedAsInternal => &facts::TREATED_AS_INTERNAL,
            Ground::RelayDenied => &facts::NDR_5_7_64,
            Ground::RelayDeniedDomain => &facts::NDR_5_7_64_ATTR36,
            Ground::WrongRegion => &facts::RELAY_TO_WRONG_REGION,
            Ground::Restricted => &facts::NDR_5_7_51,
            Ground::TlsRequired => &facts::FROM_PARTNER,
            Ground::TlsReply => &facts::TLS_REPLY,
            Ground::DirectSend => &facts::NDR_5_7_68,
            Ground::DirectSendExempt => &facts::REJECTED_DIRECT_SEND,
            Ground::RefusalOrder => &facts::REFUSAL_ORDER,
            Ground::UnknownRecipient | Ground::DirectoryUnknown => {
                &facts::UNKNOWN_RECIPIENT_REJECTED
            }
            Ground::SeveralDomains => &facts::SEVERAL_RECIPIENT_DOMAINS,
            Ground::OtherOrganizations => &facts::OTHER_ORGANIZATIONS,
            Ground::UnknownSettings => &facts::UNKNOWN_INBOUND_SETTINGS,
            Ground::UnknownAcceptedDomains => &facts::UNKNOWN_ACCEPTED_DOMAINS,
            Ground::UnknownConnectors => &facts::UNKNOWN_CONNECTORS,
            Ground::UnknownMailboxes => &facts::UNKNOWN_MAILBOXES,
        }
    }
}
