//! The organization itself.

use super::list::List;
use super::parameters::{
    AcceptedDomain, InboundConnector, Noun, OrganizationConfig, OutboundConnector, RemoteDomain,
    TransportRule,
};
use super::setting::Location;
use crate::domain::MailAddress;

/// What is known of an organization's mail flow.
///
/// By default it has nothing, and that is known. [`Organization::exported`] is the beginning of one
/// that is read: of a noun whose objects no file lists, there may be any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organization {
    /// The files that it was read from, to which locations refer by position.
    pub files: Vec<Box<str>>,
    /// The domains that it receives mail for.
    pub accepted_domains: Vec<AcceptedDomain>,
    /// Settings for mail to and from domains of others.
    pub remote_domains: Vec<RemoteDomain>,
    /// The connectors for mail that comes to Microsoft 365.
    pub inbound_connectors: Vec<InboundConnector>,
    /// The connectors for mail that leaves Microsoft 365. Their order decides nothing.
    pub outbound_connectors: Vec<OutboundConnector>,
    /// The mail flow rules. Their `Priority` decides which one runs first, not their order here.
    pub transport_rules: Vec<TransportRule>,
    /// The settings of the organization itself.
    pub organization_config: OrganizationConfig,
    /// The mailboxes that are in Exchange Online.
    pub cloud_mailboxes: List<MailAddress>,
    /// The nouns of which there may be more objects than are listed: they weren't exported, or
    /// their list was cut off. Mailboxes are no part of it: their list says so itself.
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

    /// Whether all objects of a noun are listed. Only then does the absence of one mean anything.
    pub fn is_complete(&self, noun: Noun) -> bool {
        match noun {
            Noun::Mailbox => self.cloud_mailboxes.is_complete(),
            noun => !self.incomplete.contains(&noun),
        }
    }

    /// The name of the file of a location.
    pub fn file(&self, at: Location) -> Option<&str> {
        let file = usize::try_from(at.file).ok()?;
        self.files.get(file).map(|name| &**name)
    }
}
