//! `Get-OrganizationConfig` and `Set-OrganizationConfig`: the parameters that decide whether mail is
//! accepted.

use super::declare::settings;
use super::row::Taken;
settings! {
    /// The settings of the organization that affect its mail flow.
    ///
    /// ```
    /// use connector_checker::organization::{OrganizationConfig, Setting};
    /// assert_eq!(OrganizationConfig::default().reject_direct_send, Setting::Default(false));
    /// ```
    pub struct OrganizationConfig;

    /// A parameter of the cmdlets for the organization's settings.
    pub enum OrganizationConfigParameter;

    /// The rows, in the order of the variants.
    pub(super) const ROWS;

    held {
        /// Whether messages with an envelope sender in an accepted domain are rejected unless they match
        /// an inbound connector by IP address or certificate.
        RejectDirectSend reject_direct_send: bool, default(false) {
            new: Taken::No,
            note: Some("The reference states no default, but Microsoft’s announcement does. Microsoft plans to turn it on for new organizations, but hasn’t set a date."),
        }
    }

    not held {}
}

impl Default for OrganizationConfig {
    fn default() -> OrganizationConfig {
        OrganizationConfig::with_defaults()
    }
}

impl OrganizationConfig {
    /// Settings of which nothing is known.
    pub fn exported() -> OrganizationConfig {
        OrganizationConfig::unknown()
    }
}
