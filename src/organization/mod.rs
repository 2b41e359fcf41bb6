//! An organization's mail flow configuration, in the names of its cmdlets.
//!
//! An [`Organization`] holds accepted and remote domains, inbound and outbound connectors with every
//! parameter of their cmdlets, and of mail flow rules what routes messages. Fields have the snake
//! case of the parameter's name, JSON has its camel case.
//!
//! Three things are kept apart for every [`Setting`]: that it was given (and where), that it has its
//! default, and that it wasn't exported and so is unknown. Lists know whether they are complete, and
//! keep entries that aren't valid with what is wrong with them.
//!
//! The rows of the parameters ([`Parameter`]) and the fields come from one declaration, so a new
//! parameter is one row. [`Settings`] reads, writes and compares settings by parameter:
//!
//! ```
//! use connector_checker::organization::{OutboundConnector, OutboundParameter, Sameness, Settings, Value};
//! let mut one = OutboundConnector::new("To headquarters");
//! let mut two = one.clone();
//! one.set(OutboundParameter::RecipientDomains, Value::list(["smtp:contoso.com;1"]), None)?;
//! two.set(OutboundParameter::RecipientDomains, Value::list(["Contoso.com"]), None)?;
//! two.set(OutboundParameter::TestMode, Value::from(true), None)?;
//! let differences = one.differences(&two);
//! assert_eq!(differences.different, [OutboundParameter::TestMode.row()]);
//! # use connector_checker::organization::ParameterId;
//! # Ok::<(), connector_checker::organization::SettingError>(())
//! ```
//!
//! With the feature `serde`, an organization is read from JSON and written to it.

mod compare;
mod error;
#[cfg(feature = "serde")]
mod json;
mod list;
mod parameters;
mod setting;
mod settings;
mod value;
mod values;
mod view;
mod words;

pub use compare::ObjectDifference;
pub use error::{Invalid, SettingError, ValueError};
pub use list::List;
pub use parameters::{
    AcceptedDomain, AcceptedDomainParameter, Applies, Fallback, InboundConnector, InboundParameter,
    Literal, Noun, OrganizationConfig, OrganizationConfigParameter, OutboundConnector,
    OutboundParameter, Parameter, ParameterId, RemoteDomain, RemoteDomainParameter, Taken,
    TransportRule, TransportRuleParameter,
};
pub use setting::{Location, Sameness, Setting};
pub use settings::{AnySetting, Differences, Settings};
pub use value::{Content, Item, Kind, Value, parse_item};
pub use values::{
    AddressSpace, CertificateName, Guid, IpRange, Name, Predicate, SkipRange, SmartHost, Timestamp,
};
pub use words::{
    AcceptedDomainType, ConnectorSource, ConnectorType, MtaStsMode, RuleMode, RuleState,
    SmtpDaneMode, TlsAuthLevel,
};

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
