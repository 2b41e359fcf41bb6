//! `Get-OrganizationConfig` and `Set-OrganizationConfig`: of their parameters, those that decide
//! whether mail is taken.

use super::declare::settings;
use super::row::Taken;
settings! {
    /// The settings of the organization itself, as far as they concern its mail flow.
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
        /// Whether messages are rejected that match no inbound connector by address or certificate
        /// and have an envelope sender in one of the accepted domains.
        RejectDirectSend reject_direct_send: bool, default(false) {
            new: Taken::No,
            note: Some("The reference names no default; Microsoft’s announcement does. Microsoft plans to turn it on for new organizations, and has named no date."),
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
