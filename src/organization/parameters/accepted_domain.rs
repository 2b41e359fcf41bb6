//! `Get-AcceptedDomain` and `Set-AcceptedDomain`. In Microsoft 365, domains are added in the admin
//! center: `New-AcceptedDomain` and the parameter `Name` of `Set-` belong to Exchange Server.

use super::declare::settings;
use super::row::Taken;
use crate::domain::Domain;
use crate::evidence::Source;
use crate::organization::error::Invalid;
use crate::organization::setting::Setting;
use crate::organization::values::Name;
use crate::organization::words::AcceptedDomainType;

settings! {
    /// A domain that the organization receives mail for
    /// ([`Source::AcceptedDomains`](crate::evidence::Source::AcceptedDomains)).
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

        /// What the accepted domain is called, which usually is the domain.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::No,
            set: Taken::No,
        }

        /// What happens to recipients that Exchange Online doesn't know.
        DomainType domain_type: AcceptedDomainType, default(AcceptedDomainType::Authoritative) {
            type_name: "AcceptedDomainType",
            new: Taken::No,
            note: Some("ExternalRelay is there in Exchange Server only."),
            source: Some(Source::AcceptedDomains),
        }

        /// Whether mail for its subdomains is accepted too.
        MatchSubDomains match_sub_domains: bool, default(false) {
            new: Taken::No,
            source: Some(Source::AcceptedDomains),
        }

        /// Whether it is the organization's default domain.
        Default default: bool, default(false) {
            new: Taken::No,
            set: Taken::No,
            note: Some("The default domain is chosen in the Microsoft 365 admin center."),
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
    /// An authoritative domain without its subdomains, as Microsoft 365 sets up a new one.
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

    /// Whether mail for its subdomains is accepted too. Taken for off where it is unknown.
    pub fn matches_subdomains(&self) -> bool {
        self.match_sub_domains.known() == Some(&true)
    }
}
