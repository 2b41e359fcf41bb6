//! An organization as far as routing depends on it, with what is assumed where a setting is unknown.

use super::list::List;
use super::model::Organization;
use super::parameters::{AcceptedDomain, OutboundConnector, OutboundParameter};
use super::setting::Setting;
use super::words::{AcceptedDomainType, ConnectorType};
use crate::domain::{Domain, DomainPattern, MailAddress};

/// An organization as far as routing depends on it: a hundred thousand connectors of this kind take a
/// few megabytes, and a form that knows no more than this makes nothing else.
///
/// Routing needs an answer even where an export lacks a setting. A setting that is unknown is taken
/// for its documented default: the connector is on, and every other switch is off. The type has no
/// documented default; it is taken for [`ConnectorType::OnPremises`], on which every other setting
/// has an effect. Recipient domains that are unknown, cut off or invalid match nothing.
/// [`OutboundConnectorView::assumed`] says which of the settings are taken so.
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
    /// The accepted domains, at the organization's positions.
    pub accepted_domains: Vec<AcceptedDomainView>,
    /// The outbound connectors, at the organization's positions.
    pub outbound_connectors: Vec<OutboundConnectorView>,
    /// The mailboxes that are known to be in Exchange Online.
    pub cloud_mailboxes: Vec<MailAddress>,
}

/// An accepted domain as far as routing depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedDomainView {
    /// The domain. None if it is unknown or invalid.
    pub domain: Option<Domain>,
    /// What happens to recipients that Exchange Online doesn't know. None if it is unknown.
    pub domain_type: Option<AcceptedDomainType>,
    /// Whether mail for its subdomains is accepted too. Taken for off where it is unknown.
    pub match_sub_domains: bool,
}

/// An outbound connector as far as routing depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboundConnectorView {
    /// What it is called; empty if that is unknown.
    pub name: Box<str>,
    /// Its settings.
    pub settings: RoutingSettings,
    /// The valid patterns among its recipient domains.
    pub recipient_domains: Vec<DomainPattern>,
    /// A bit for each of [`Self::PARAMETERS`] that is unknown.
    assumed: u8,
}

impl AcceptedDomainView {
    /// An authoritative domain without its subdomains, as Microsoft 365 sets up a new one.
    pub fn new(domain: Domain) -> AcceptedDomainView {
        AcceptedDomainView {
            domain: Some(domain),
            domain_type: Some(AcceptedDomainType::Authoritative),
            match_sub_domains: false,
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

    /// A connector of which all is known.
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

    /// The parameters of which the setting is unknown, or the list is cut off.
    pub fn assumed(&self) -> impl Iterator<Item = OutboundParameter> {
        let bits = self.assumed;
        let parameters = Self::PARAMETERS.into_iter().enumerate();
        let assumed = parameters.filter(move |(bit, _)| bits & (1 << bit) != 0);
        assumed.map(|(_, parameter)| parameter)
    }

    /// Whether this is one of them.
    pub fn is_assumed(&self, parameter: OutboundParameter) -> bool {
        self.assumed().any(|assumed| assumed == parameter)
    }

    /// Whether any is.
    pub fn rests_on_defaults(&self) -> bool {
        self.assumed != 0
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
        }
    }
}

impl From<Organization> for RoutingView {
    fn from(organization: Organization) -> RoutingView {
        RoutingView::from(&organization)
    }
}

impl AcceptedDomain {
    /// The domain as routing sees it.
    pub fn view(&self) -> AcceptedDomainView {
        AcceptedDomainView {
            domain: self.domain().cloned(),
            domain_type: self.domain_type.known().copied(),
            match_sub_domains: self.matches_subdomains(),
        }
    }
}

/// The settings of an outbound connector that routing depends on, apart from its recipient domains.
///
/// Small enough to be made for each of a hundred thousand connectors, which a whole
/// [`OutboundConnector`] isn't.
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
    /// Whether it is on.
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
    /// What a new connector of this type has.
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
    /// The connector as routing sees it.
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

    /// The settings that routing depends on; each that is unknown is taken for its default.
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

fn is_unknown<T>(setting: &Setting<T>) -> bool {
    setting.known().is_none()
}
