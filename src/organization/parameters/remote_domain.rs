//! `New-RemoteDomain` and `Set-RemoteDomain`: of their parameters, those that say what mail may do.

use super::declare::settings;
use super::row::Taken;
use crate::organization::error::Invalid;
use crate::organization::setting::Setting;
use crate::organization::values::{AddressSpace, Name};

settings! {
    /// Settings for mail to and from a domain of somebody else.
    ///
    /// ```
    /// use connector_checker::organization::{RemoteDomain, Setting};
    /// let domain = RemoteDomain::new("Default");
    /// assert_eq!(domain.auto_forward_enabled, Setting::Default(true));
    /// ```
    pub struct RemoteDomain;

    /// A parameter of the cmdlets for remote domains.
    pub enum RemoteDomainParameter;

    /// The rows, in the order of the variants.
    pub(super) const ROWS;

    held {
        /// What the remote domain is called.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::Required,
            note: Some("Unique, and at most 64 characters long."),
        }

        /// The domain, a wildcard for its subdomains, or `*` for all that no other remote domain
        /// names.
        DomainName domain_name: Result<AddressSpace, Invalid>, default(none) {
            type_name: "SmtpDomainWithSubdomains",
            new: Taken::Required,
            set: Taken::No,
        }

        /// Whether messages that users forward automatically are sent there.
        AutoForwardEnabled auto_forward_enabled: bool, default(true) {
            new: Taken::No,
            note: Some("Exchange Server’s own remote domain Default has it off."),
        }

        /// Whether messages from there skip content and recipient filtering.
        TrustedMailInboundEnabled trusted_mail_inbound_enabled: bool, default(false) {
            new: Taken::No,
        }

        /// Whether messages to there skip content and recipient filtering.
        TrustedMailOutboundEnabled trusted_mail_outbound_enabled: bool, default(false) {
            new: Taken::No,
        }

        /// Whether mail users that represent users of the other organization get their target addresses
        /// in the domain, as in a hybrid deployment.
        TargetDeliveryDomain target_delivery_domain: bool, default(false) {
            new: Taken::No,
        }
    }

    not held {
        /// The remote domain to change.
        Identity {
            type_name: "RemoteDomainIdParameter",
            new: Taken::No,
            set: Taken::Required,
        }
    }
}

impl RemoteDomain {
    /// The remote domain that `New-RemoteDomain` makes, with the defaults of the parameters. Its
    /// domain is unknown until it is given.
    pub fn new(name: impl Into<Name>) -> RemoteDomain {
        RemoteDomain {
            name: Setting::given(name.into()),
            ..RemoteDomain::with_defaults()
        }
    }

    /// A remote domain of which an export says only the name: all else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> RemoteDomain {
        RemoteDomain {
            name: Setting::given(name.into()),
            ..RemoteDomain::unknown()
        }
    }
}
