//! `New-RemoteDomain` and `Set-RemoteDomain`: the parameters that affect mail flow.

use super::declare::settings;
use super::row::Taken;
use crate::organization::error::Invalid;
use crate::organization::setting::Setting;
use crate::organization::values::{AddressSpace, Name};

settings! {
    /// Settings for mail to and from an external domain.
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
        /// The name of the remote domain.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::Required,
            note: Some("Unique, with at most 64 characters."),
        }

        /// The domain, a wildcard for its subdomains, or `*` for all domains without a remote domain of
        /// their own.
        DomainName domain_name: Result<AddressSpace, Invalid>, default(none) {
            type_name: "SmtpDomainWithSubdomains",
            new: Taken::Required,
            set: Taken::No,
        }

        /// Whether automatically forwarded messages are sent there.
        AutoForwardEnabled auto_forward_enabled: bool, default(true) {
            new: Taken::No,
            note: Some("In Exchange Server, it’s off for the built-in remote domain Default."),
        }

        /// Whether messages from there skip content and recipient filtering.
        TrustedMailInboundEnabled trusted_mail_inbound_enabled: bool, default(false) {
            new: Taken::No,
        }

        /// Whether messages to there skip content and recipient filtering.
        TrustedMailOutboundEnabled trusted_mail_outbound_enabled: bool, default(false) {
            new: Taken::No,
        }

        /// Whether mail users for the other organization get their target addresses in this domain, as in
        /// a hybrid deployment.
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
    /// The remote domain that `New-RemoteDomain` creates, with the defaults of the parameters. Its
    /// domain is unknown until it is given.
    pub fn new(name: impl Into<Name>) -> RemoteDomain {
        RemoteDomain {
            name: Setting::given(name.into()),
            ..RemoteDomain::with_defaults()
        }
    }

    /// A remote domain with only a name, as from an export: everything else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> RemoteDomain {
        RemoteDomain {
            name: Setting::given(name.into()),
            ..RemoteDomain::unknown()
        }
    }
}
