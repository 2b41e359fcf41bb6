//! The organization.

use super::list::List;
use super::parameters::{
    AcceptedDomain, InboundConnector, Noun, OrganizationConfig, OutboundConnector, RemoteDomain,
    TransportRule,
};
use super::setting::Location;
use crate::domain::MailAddress;

/// An organization's mail flow configuration, as far as it is known.
///
/// The default is empty and complete. An import starts with [`Organization::exported`], in which every
/// list is incomplete until a file provides it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organization {
    /// The files that it was read from, which locations refer to by index.
    pub files: Vec<Box<str>>,
    /// The domains that it receives mail for.
    pub accepted_domains: Vec<AcceptedDomain>,
    /// Settings for mail to and from external domains.
    pub remote_domains: Vec<RemoteDomain>,
    /// The connectors for mail to Microsoft 365.
    pub inbound_connectors: Vec<InboundConnector>,
    /// The connectors for mail from Microsoft 365. Their order doesn't matter.
    pub outbound_connectors: Vec<OutboundConnector>,
    /// The mail flow rules. They run in the order of `Priority`, not of this list.
    pub transport_rules: Vec<TransportRule>,
    /// The settings of the organization.
    pub organization_config: OrganizationConfig,
    /// The mailboxes in Exchange Online.
    pub cloud_mailboxes: List<MailAddress>,
    /// The nouns whose lists may be incomplete, because they weren't exported or were truncated. Not for
    /// mailboxes: their list itself knows whether it is complete.
    pub incomplete: Vec<Noun>,
}

impl Organization {
    /// An organization of which nothing is known yet.
    ///
    /// ```
    /// use connector_checker::organization::{Noun, Organization};
    /// let read = Organization::exported();
    /// assert!(!read.is_complete(Noun::InboundConnector));
    /// assert!(Organization::default().is_complete(Noun::InboundConnector));
    /// ```
    pub fn exported() -> Organization {
        Organization {
            organization_config: OrganizationConfig::exported(),
            cloud_mailboxes: List::new(Vec::new(), false),
            incomplete: vec![
                Noun::AcceptedDomain,
                Noun::RemoteDomain,
                Noun::InboundConnector,
                Noun::OutboundConnector,
                Noun::TransportRule,
            ],
            ..Organization::default()
        }
    }

    /// Whether all objects of a noun are listed. Only then can you conclude that one doesn't exist.
    pub fn is_complete(&self, noun: Noun) -> bool {
        match noun {
            Noun::Mailbox => self.cloud_mailboxes.is_complete(),
            noun => !self.incomplete.contains(&noun),
        }
    }

    /// The name of a location's file.
    pub fn file(&self, at: Location) -> Option<&str> {
        let file = usize::try_from(at.file).ok()?;
        self.files.get(file).map(|name| &**name)
    }
}
