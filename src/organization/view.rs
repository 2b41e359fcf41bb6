//! The part of an organization that routing needs, with assumptions for unknown settings.

use super::arrival::{Arrival, MailboxesHere};
use super::list::List;
use super::model::Organization;
use super::parameters::{AcceptedDomain, Noun, OutboundConnector, OutboundParameter};
use super::setting::Setting;
use super::words::{AcceptedDomainType, ConnectorType};
use crate::domain::{Domain, DomainPattern, MailAddress};

/// The part of an organization that routing needs. A hundred thousand connectors take a few megabytes
/// in this form.
///
/// Routing needs an answer even if an export lacks a setting, so an unknown setting is assumed to have
/// its documented default: the connector is on, and every other Boolean setting is off. The type has
/// no documented default and is assumed to be [`ConnectorType::OnPremises`], for which every other
/// setting has an effect. Recipient domains that are unknown, truncated or invalid match nothing.
/// [`OutboundConnectorView::assumed`] lists the assumed settings, and [`RoutingView::incomplete`] the
/// lists that may lack objects.
///
/// ```
/// use connector_checker::organization::{List, Organization, OutboundConnector};
/// use connector_checker::organization::{OutboundParameter, RoutingView};
/// let mut connector = OutboundConnector::exported("To headquarters");
/// connector.recipient_domains = List::parse(["smtp:contoso.com;1", "a.*.com"]).into();
/// let organization = Organization {
///     outbound_connectors: vec![connector],
///     ..Organization::default()
/// };
/// let view = &RoutingView::from(&organization).outbound_connectors[0];
/// assert!(view.settings.enabled);
/// assert_eq!(view.recipient_domains, ["contoso.com".parse()?]);
/// assert!(view.is_assumed(OutboundParameter::Enabled));
/// # Ok::<(), connector_checker::domain::DomainError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoutingView {
    /// The accepted domains, at the same indexes as in the organization.
    pub accepted_domains: Vec<AcceptedDomainView>,
    /// The outbound connectors, at the same indexes as in the organization.
    pub outbound_connectors: Vec<OutboundConnectorView>,
    /// The known mailboxes in Exchange Online.
    pub cloud_mailboxes: Vec<MailAddress>,
    /// Of these three lists, those that may have more entries, as in [`Organization::incomplete`].
    /// An accepted domain whose name is unknown makes its list incomplete too.
    pub incomplete: Vec<Noun>,
    /// What no cmdlet lists. An [`Organization`] doesn't hold it, so set it here.
    pub arrival: Arrival,
}

/// The part of an accepted domain that routing needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedDomainView {
    /// The domain. None if it is unknown or invalid.
    pub domain: Option<Domain>,
    /// What happens to recipients that Exchange Online doesn't know. None if it is unknown.
    pub domain_type: Option<AcceptedDomainType>,
    /// Whether mail for its subdomains is accepted too. None if it is unknown.
    pub match_sub_domains: Option<bool>,
}

/// The part of an outbound connector that routing needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboundConnectorView {
    /// Its name; empty if unknown.
    pub name: Box<str>,
    /// Its settings.
    pub settings: RoutingSettings,
    /// The valid patterns among its recipient domains.
    pub recipient_domains: Vec<DomainPattern>,
    /// A bit for each of [`Self::PARAMETERS`] that is unknown.
    assumed: u8,
}

impl AcceptedDomainView {
    /// A new domain as Microsoft 365 adds it: authoritative, without subdomains.
    pub fn new(domain: Domain) -> AcceptedDomainView {
        AcceptedDomainView {
            domain: Some(domain),
            domain_type: Some(AcceptedDomainType::Authoritative),
            match_sub_domains: Some(false),
        }
    }
}

impl OutboundConnectorView {
    /// The parameters that routing depends on.
    pub const PARAMETERS: [OutboundParameter; 7] = [
        OutboundParameter::Enabled,
        OutboundParameter::ConnectorType,
        OutboundParameter::RecipientDomains,
        OutboundParameter::AllAcceptedDomains,
        OutboundParameter::IsTransportRuleScoped,
        OutboundParameter::RouteAllMessagesViaOnPremises,
        OutboundParameter::TestMode,
    ];

    /// A connector without unknown settings.
    pub fn new(
        name: impl Into<Box<str>>,
        settings: RoutingSettings,
        recipient_domains: Vec<DomainPattern>,
    ) -> OutboundConnectorView {
        OutboundConnectorView {
            name: name.into(),
            settings,
            recipient_domains,
            assumed: 0,
        }
    }

    /// The parameters whose setting is unknown or whose list is truncated.
    pub fn assumed(&self) -> impl Iterator<Item = OutboundParameter> + use<> {
        let bits = self.assumed;
        let parameters = Self::PARAMETERS.into_iter().enumerate();
        let assumed = parameters.filter(move |(bit, _)| bits & (1 << bit) != 0);
        assumed.map(|(_, parameter)| parameter)
    }

    /// Marks a setting as assumed. No effect if routing doesn't need it.
    pub fn assume(&mut self, parameter: OutboundParameter) {
        let mut parameters = Self::PARAMETERS.into_iter();
        if let Some(bit) = parameters.position(|one| one == parameter) {
            self.assumed |= 1 << bit;
        }
    }

    /// Whether this setting is assumed.
    pub fn is_assumed(&self, parameter: OutboundParameter) -> bool {
        self.assumed().any(|assumed| assumed == parameter)
    }

    /// Whether any setting is assumed.
    pub fn rests_on_defaults(&self) -> bool {
        self.assumed != 0
    }
}

impl RoutingView {
    /// The nouns of its lists.
    pub const LISTS: [Noun; 3] = [Noun::AcceptedDomain, Noun::OutboundConnector, Noun::Mailbox];

    /// Whether there may be mailboxes in Exchange Online that aren't listed.
    pub fn may_have_more_mailboxes(&self) -> bool {
        match self.arrival.mailboxes {
            MailboxesHere::All | MailboxesHere::None => false,
            MailboxesHere::Listed => self.incomplete.contains(&Noun::Mailbox),
            MailboxesHere::Unknown => true,
        }
    }
}

impl From<&Organization> for RoutingView {
    fn from(organization: &Organization) -> RoutingView {
        RoutingView {
            accepted_domains: organization
                .accepted_domains
                .iter()
                .map(AcceptedDomain::view)
                .collect(),
            outbound_connectors: organization
                .outbound_connectors
                .iter()
                .map(OutboundConnector::view)
                .collect(),
            cloud_mailboxes: organization.cloud_mailboxes.valid().cloned().collect(),
            incomplete: RoutingView::LISTS
                .into_iter()
                .filter(|noun| !is_complete(organization, *noun))
                .collect(),
            arrival: Arrival::default(),
        }
    }
}

impl From<Organization> for RoutingView {
    fn from(organization: Organization) -> RoutingView {
        RoutingView::from(&organization)
    }
}

impl AcceptedDomain {
    /// The part of the domain that routing needs.
    pub fn view(&self) -> AcceptedDomainView {
        AcceptedDomainView {
            domain: self.domain().cloned(),
            domain_type: self.domain_type.known().copied(),
            match_sub_domains: self.match_sub_domains.known().copied(),
        }
    }
}

/// The settings of an outbound connector that routing needs, without its recipient domains.
///
/// Unlike a whole [`OutboundConnector`], small enough for a hundred thousand connectors.
///
/// ```
/// use connector_checker::organization::{ConnectorType, RoutingSettings};
/// let settings = RoutingSettings {
///     all_accepted_domains: true,
///     ..RoutingSettings::of_type(ConnectorType::Partner)
/// };
/// assert!(!settings.serves_accepted_domains());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoutingSettings {
    /// Which servers the connector routes to.
    pub connector_type: ConnectorType,
    /// Whether it is turned on.
    pub enabled: bool,
    /// Whether all accepted domains were chosen for it.
    pub all_accepted_domains: bool,
    /// Whether only mail flow rules route messages to it.
    pub is_transport_rule_scoped: bool,
    /// Whether centralized mail transport was chosen for it.
    pub route_all_messages_via_on_premises: bool,
    /// Whether it is in test mode, whose effect isn't documented.
    pub test_mode: bool,
}

impl RoutingSettings {
    /// The settings of a new connector of this type.
    pub const fn of_type(connector_type: ConnectorType) -> RoutingSettings {
        use OutboundParameter::*;
        RoutingSettings {
            connector_type,
            enabled: const { Enabled.is_on_by_default() },
            all_accepted_domains: const { AllAcceptedDomains.is_on_by_default() },
            is_transport_rule_scoped: const { IsTransportRuleScoped.is_on_by_default() },
            route_all_messages_via_on_premises: const {
                RouteAllMessagesViaOnPremises.is_on_by_default()
            },
            test_mode: const { TestMode.is_on_by_default() },
        }
    }

    /// Whether the connector is used for all accepted domains: the setting is on and has an effect.
    pub fn serves_accepted_domains(self) -> bool {
        self.all_accepted_domains && self.connector_type == ConnectorType::OnPremises
    }

    /// Whether centralized mail transport goes through it: the setting is on and has an effect.
    pub fn is_centralized(self) -> bool {
        self.route_all_messages_via_on_premises && self.connector_type == ConnectorType::OnPremises
    }
}

impl OutboundConnector {
    /// The part of the connector that routing needs.
    pub fn view(&self) -> OutboundConnectorView {
        let domains = self.recipient_domains.known();
        // In the order of the view’s parameters.
        let unknown = [
            is_unknown(&self.enabled),
            is_unknown(&self.connector_type),
            domains.is_none_or(|list| !list.is_complete()),
            is_unknown(&self.all_accepted_domains),
            is_unknown(&self.is_transport_rule_scoped),
            is_unknown(&self.route_all_messages_via_on_premises),
            is_unknown(&self.test_mode),
        ];
        let bits = unknown.into_iter().enumerate();
        let patterns = domains.into_iter().flat_map(List::valid);
        OutboundConnectorView {
            name: self.name.known().map_or("", |name| name).into(),
            settings: self.routing_settings(),
            recipient_domains: patterns.map(|space| space.pattern.clone()).collect(),
            assumed: bits.fold(0, |bits, (bit, unknown)| bits | u8::from(unknown) << bit),
        }
    }

    /// The settings that routing needs, with defaults for unknown ones.
    fn routing_settings(&self) -> RoutingSettings {
        let known = self.connector_type.known().copied();
        let new = RoutingSettings::of_type(known.unwrap_or(ConnectorType::OnPremises));
        let is_on = |setting: &Setting<bool>, default| setting.known().copied().unwrap_or(default);
        RoutingSettings {
            connector_type: new.connector_type,
            enabled: is_on(&self.enabled, new.enabled),
            all_accepted_domains: is_on(&self.all_accepted_domains, new.all_accepted_domains),
            is_transport_rule_scoped: is_on(
                &self.is_transport_rule_scoped,
                new.is_transport_rule_scoped,
            ),
            route_all_messages_via_on_premises: is_on(
                &self.route_all_messages_via_on_premises,
                new.route_all_messages_via_on_premises,
            ),
            test_mode: is_on(&self.test_mode, new.test_mode),
        }
    }
}

fn is_complete(organization: &Organization, noun: Noun) -> bool {
    let mut accepted = organization.accepted_domains.iter();
    organization.is_complete(noun)
        && (noun != Noun::AcceptedDomain || accepted.all(|one| !is_unknown(&one.domain_name)))
}

fn is_unknown<T>(setting: &Setting<T>) -> bool {
    setting.known().is_none()
}
