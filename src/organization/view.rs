//! What routing asks of an outbound connector, with what it assumes where a setting is unknown.

use super::list::List;
use super::parameters::{OutboundConnector, OutboundParameter};
use super::setting::Setting;
use super::values::{AddressSpace, Name};
use super::words::ConnectorType;
use crate::domain::DomainPattern;
use std::mem;

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

/// A view of the connector for routing.
///
/// Routing needs an answer even where an export lacks a setting. A setting that is unknown is taken
/// for its documented default: the connector is on, and every other switch is off. The type has no
/// documented default; it is taken for [`ConnectorType::OnPremises`], on which every other setting
/// has an effect. Recipient domains that are unknown, cut off or invalid match nothing.
/// [`OutboundConnector::assumed`] says which of the answers rest on that.
///
/// ```
/// use connector_checker::organization::{List, OutboundConnector, OutboundParameter};
/// let mut connector = OutboundConnector::exported("To headquarters");
/// connector.recipient_domains = List::parse(["smtp:contoso.com;1", "a.*.com"]).into();
/// assert!(connector.is_enabled());
/// assert_eq!(connector.patterns().map(ToString::to_string).collect::<Vec<_>>(), ["contoso.com"]);
/// assert!(connector.assumed().any(|parameter| parameter == OutboundParameter::Enabled));
/// ```
impl OutboundConnector {
    /// The connector of a form or a program that knows these settings and no others. What is as a
    /// new connector has it counts as left at its default.
    pub fn with_routing(
        name: Name,
        settings: RoutingSettings,
        recipient_domains: List<AddressSpace>,
    ) -> OutboundConnector {
        let new = RoutingSettings::of_type(settings.connector_type);
        let mut connector = OutboundConnector::of_type(name, settings.connector_type);
        if !recipient_domains.entries().is_empty() {
            connector.recipient_domains = recipient_domains.into();
        }
        for (setting, chosen, default) in [
            (&mut connector.enabled, settings.enabled, new.enabled),
            (
                &mut connector.all_accepted_domains,
                settings.all_accepted_domains,
                new.all_accepted_domains,
            ),
            (
                &mut connector.is_transport_rule_scoped,
                settings.is_transport_rule_scoped,
                new.is_transport_rule_scoped,
            ),
            (
                &mut connector.route_all_messages_via_on_premises,
                settings.route_all_messages_via_on_premises,
                new.route_all_messages_via_on_premises,
            ),
            (&mut connector.test_mode, settings.test_mode, new.test_mode),
        ] {
            if chosen != default {
                *setting = chosen.into();
            }
        }
        connector
    }

    /// Adds a recipient domain. Of a list that is unknown, no more than that is known afterwards.
    pub fn add_recipient_domain(&mut self, pattern: DomainPattern) {
        let mut domains = match mem::take(&mut self.recipient_domains) {
            Setting::Given { value, .. } | Setting::Default(value) => value,
            Setting::Unknown => List::new(Vec::new(), false),
        };
        domains.push(pattern.into());
        self.recipient_domains = domains.into();
    }

    /// What it is called; empty if that is unknown.
    pub fn shown_name(&self) -> &str {
        self.name.known().map_or("", |name| name)
    }

    /// Whether it is on.
    pub fn is_enabled(&self) -> bool {
        self.routing_settings().enabled
    }

    /// Which servers it routes to.
    pub fn routes_to(&self) -> ConnectorType {
        self.routing_settings().connector_type
    }

    /// Whether it is used for all accepted domains: the setting is on and has an effect.
    pub fn serves_accepted_domains(&self) -> bool {
        self.routing_settings().serves_accepted_domains()
    }

    /// Whether only mail flow rules route messages to it.
    pub fn is_rule_scoped(&self) -> bool {
        self.routing_settings().is_transport_rule_scoped
    }

    /// Whether centralized mail transport goes through it: the setting is on and has an effect.
    pub fn is_centralized(&self) -> bool {
        self.routing_settings().is_centralized()
    }

    /// Whether it is in test mode, whose effect isn't documented.
    pub fn is_in_test_mode(&self) -> bool {
        self.routing_settings().test_mode
    }

    /// The settings that routing depends on; each that is unknown is taken for its default.
    pub fn routing_settings(&self) -> RoutingSettings {
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

    /// The valid patterns among its recipient domains.
    pub fn patterns(&self) -> impl Iterator<Item = &DomainPattern> {
        let domains = self.recipient_domains.known();
        let entries = domains.map_or(&[][..], List::entries).iter();
        entries.filter_map(|entry| entry.as_ref().ok().map(|space| &space.pattern))
    }

    /// The settings that routing depends on and that are unknown, or lists that are cut off.
    pub fn assumed(&self) -> impl Iterator<Item = OutboundParameter> {
        let domains = self.recipient_domains.known();
        let unknown = [
            (OutboundParameter::Enabled, is_unknown(&self.enabled)),
            (
                OutboundParameter::ConnectorType,
                is_unknown(&self.connector_type),
            ),
            (
                OutboundParameter::RecipientDomains,
                domains.is_none_or(|list| !list.is_complete()),
            ),
            (
                OutboundParameter::AllAcceptedDomains,
                is_unknown(&self.all_accepted_domains),
            ),
            (
                OutboundParameter::IsTransportRuleScoped,
                is_unknown(&self.is_transport_rule_scoped),
            ),
            (
                OutboundParameter::RouteAllMessagesViaOnPremises,
                is_unknown(&self.route_all_messages_via_on_premises),
            ),
            (OutboundParameter::TestMode, is_unknown(&self.test_mode)),
        ];
        let assumed = unknown.into_iter().filter(|(_, is_unknown)| *is_unknown);
        assumed.map(|(parameter, _)| parameter)
    }
}

fn is_unknown<T>(setting: &Setting<T>) -> bool {
    setting.known().is_none()
}
