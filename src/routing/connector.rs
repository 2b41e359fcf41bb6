//! An organization as far as routing needs to know it, in the words of its own settings.
//!
//! Fields bear the names of the Exchange Online commands (`Get-AcceptedDomain`,
//! `Get-OutboundConnector`), so that an exported configuration loads without translation. Each
//! type has a default, which lets settings that do not route (or connectors of the other
//! direction) join later without touching who builds one.

use crate::domain::{Domain, DomainPattern, MailAddress};

/// What the router knows of an organization.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organization {
    /// The domains that Exchange Online receives mail for.
    pub accepted_domains: Vec<AcceptedDomain>,
    /// The connectors for mail that leaves Microsoft 365, in the reader's order. The order decides
    /// nothing; it only names them.
    pub outbound_connectors: Vec<OutboundConnector>,
    /// The mailboxes that the reader says are in Exchange Online.
    pub cloud_mailboxes: Vec<MailAddress>,
}

/// A domain that the organization receives mail for
/// ([`Source::AcceptedDomains`](crate::evidence::Source)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedDomain {
    /// The domain itself.
    pub domain: Domain,
    /// What happens to recipients that Exchange Online does not know.
    pub domain_type: AcceptedDomainType,
    /// Whether mail for its subdomains is accepted too.
    pub match_subdomains: bool,
}

impl AcceptedDomain {
    /// An authoritative domain without its subdomains, as Microsoft 365 sets up a new one.
    pub fn new(domain: Domain) -> Self {
        AcceptedDomain {
            domain,
            domain_type: AcceptedDomainType::default(),
            match_subdomains: false,
        }
    }
}

/// What happens to recipients of an accepted domain that Exchange Online does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AcceptedDomainType {
    /// Every recipient is in Exchange Online's directory; others are refused.
    #[default]
    Authoritative,
    /// Some recipients are elsewhere in the organization; their mail is passed on.
    InternalRelay,
    /// Recipients are outside the organization; their mail is passed on.
    ExternalRelay,
}

/// A connector for mail from Microsoft 365 to a server of the organization or of a partner
/// ([`Source::NewOutboundConnector`](crate::evidence::Source)).
///
/// ```
/// use connector_checker::routing::OutboundConnector;
/// let connector = OutboundConnector {
///     recipient_domains: vec!["*.contoso.com".parse()?],
///     ..OutboundConnector::new("To headquarters")
/// };
/// assert!(connector.enabled);
/// # Ok::<(), connector_checker::domain::DomainError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboundConnector {
    /// Its name, as the reader gave it.
    pub name: String,
    /// Whom it leads to.
    pub connector_type: ConnectorType,
    /// Whether it is switched on.
    pub enabled: bool,
    /// The domains that it is for. They add to `all_accepted_domains`.
    pub recipient_domains: Vec<DomainPattern>,
    /// Whether it is for every accepted domain. Effective on [`ConnectorType::OnPremises`] only.
    pub all_accepted_domains: bool,
    /// Whether only a mail flow rule may send mail to it (`IsTransportRuleScoped`).
    pub transport_rule_scoped: bool,
    /// Centralized mail transport (`RouteAllMessagesViaOnPremises`): what it serves goes through
    /// the organization's servers first. Effective on [`ConnectorType::OnPremises`] only.
    pub route_all_via_on_premises: bool,
    /// Whether it is in test mode, whose effect nobody has published.
    pub test_mode: bool,
}

impl OutboundConnector {
    /// An enabled connector to the organization's own servers, with nothing in its scope yet.
    pub fn new(name: impl Into<String>) -> Self {
        OutboundConnector {
            name: name.into(),
            connector_type: ConnectorType::default(),
            enabled: true,
            recipient_domains: Vec::new(),
            all_accepted_domains: false,
            transport_rule_scoped: false,
            route_all_via_on_premises: false,
            test_mode: false,
        }
    }

    /// Whether all accepted domains are in its scope: the setting is on and has an effect.
    pub fn serves_accepted_domains(&self) -> bool {
        self.all_accepted_domains && self.connector_type == ConnectorType::OnPremises
    }

    /// Whether centralized mail transport goes through it: the setting is on and has an effect.
    pub fn is_centralized(&self) -> bool {
        self.route_all_via_on_premises && self.connector_type == ConnectorType::OnPremises
    }
}

/// Whom a connector leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConnectorType {
    /// The organization's own servers.
    #[default]
    OnPremises,
    /// A partner, or a provider that mail passes through.
    Partner,
}
