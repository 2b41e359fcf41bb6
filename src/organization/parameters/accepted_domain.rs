//! `Get-AcceptedDomain` and `Set-AcceptedDomain`. In Microsoft 365, domains are added in the admin
//! center: `New-AcceptedDomain` and the parameter `Name` of `Set-` belong to Exchange Server.

use super::declare::settings;
use super::row::Taken;
use crate::domain::Domain;
use crate::evidence::{Grade, Source};
use crate::organization::error::Invalid;
use crate::organization::setting::Setting;
use crate::organization::values::Name;
use crate::organization::words::AcceptedDomainType;

settings! {
    /// A domain that the organization receives mail for
    /// ([`Source::ACCEPTED_DOMAINS`](crate::evidence::Source::ACCEPTED_DOMAINS)).
    ///
    /// ```
    /// use connector_checker::organization::{AcceptedDomain, AcceptedDomainType};
    /// let domain = AcceptedDomain {
    ///     domain_type: AcceptedDomainType::InternalRelay.into(),
    ///     ..AcceptedDomain::new("contoso.com".parse()?)
    /// };
    /// assert_eq!(domain.match_sub_domains.known(), Some(&false));
    /// # Ok::<(), connector_checker::domain::DomainError>(())
    /// ```
    pub struct AcceptedDomain;

    /// A parameter of the cmdlets for accepted domains.
    pub enum AcceptedDomainParameter;

    /// The rows, in the order of the variants.
    pub(super) const ROWS;

    held {
        /// The domain itself.
        DomainName domain_name: Result<Domain, Invalid>, default(none) {
            type_name: "SmtpDomainWithSubdomains",
            new: Taken::No,
            set: Taken::No,
        }

        /// The name of the accepted domain, usually the domain itself.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::No,
            set: Taken::No,
        }

        /// What happens to recipients that Exchange Online doesn't know.
        DomainType domain_type: AcceptedDomainType, default(AcceptedDomainType::Authoritative) {
            type_name: "AcceptedDomainType",
            new: Taken::No,
            note: Some("ExternalRelay exists in Exchange Server only."),
            source: Some(Source::ACCEPTED_DOMAINS),
        }

        /// Whether mail for its subdomains is accepted too.
        MatchSubDomains match_sub_domains: bool, default(false) {
            new: Taken::No,
            source: Some(Source::ACCEPTED_DOMAINS),
        }

        /// Whether it is the domain of the organization's own servers, whose mail Exchange Online
        /// protects.
        OutboundOnly outbound_only: bool, default(false) {
            new: Taken::No,
            note: Some("Used only while DomainType is Authoritative or InternalRelay."),
        }

        /// Whether messages from addresses in the domain are rejected.
        SendingFromDomainDisabled sending_from_domain_disabled: bool, default(false) {
            new: Taken::No,
            note: Some("The reference states no default."),
            grade: Grade::Inferred,
        }

        /// Whether messages to recipients in the domain are rejected.
        SendingToDomainDisabled sending_to_domain_disabled: bool, default(false) {
            new: Taken::No,
            note: Some("The reference states no default."),
            grade: Grade::Inferred,
        }

        /// Whether it is the organization's default domain.
        Default default: bool, default(false) {
            new: Taken::No,
            set: Taken::No,
            note: Some("Set the default domain in the Microsoft 365 admin center."),
        }
    }

    not held {
        /// The accepted domain to change.
        Identity {
            type_name: "AcceptedDomainIdParameter",
            new: Taken::No,
            set: Taken::Required,
        }
    }
}

impl AcceptedDomain {
    /// A new domain as Microsoft 365 adds it: authoritative, without subdomains.
    pub fn new(domain: Domain) -> AcceptedDomain {
        let mut accepted = AcceptedDomain::with_defaults();
        accepted.name = Setting::given(Name::from(domain.as_str()));
        accepted.domain_name = Setting::given(Ok(domain));
        accepted
    }

    /// An accepted domain of which nothing is known yet.
    pub fn exported() -> AcceptedDomain {
        AcceptedDomain::unknown()
    }

    /// The domain, if it is known and valid.
    pub fn domain(&self) -> Option<&Domain> {
        self.domain_name.known()?.as_ref().ok()
    }
}
