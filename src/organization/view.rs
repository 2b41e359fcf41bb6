//! What routing asks of an outbound connector, with what it assumes where a setting is unknown.

use super::parameters::{Fallback, Literal, OutboundConnector, OutboundParameter, ParameterId};
use super::setting::Setting;
use super::settings::Settings;
use super::words::ConnectorType;
use crate::domain::DomainPattern;

/// The settings that routing depends on.
const ROUTING: [OutboundParameter; 7] = [
    OutboundParameter::Enabled,
    OutboundParameter::ConnectorType,
    OutboundParameter::RecipientDomains,
    OutboundParameter::AllAcceptedDomains,
    OutboundParameter::IsTransportRuleScoped,
    OutboundParameter::RouteAllMessagesViaOnPremises,
    OutboundParameter::TestMode,
];

/// A view of the connector for routing. It copies nothing.
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
    /// What it is called; empty if that is unknown.
    pub fn shown_name(&self) -> &str {
        self.name.known().map_or("", |name| name)
    }

    /// Whether it is on.
    pub fn is_enabled(&self) -> bool {
        is_on(&self.enabled, OutboundParameter::Enabled)
    }

    /// Which servers it routes to.
    pub fn routes_to(&self) -> ConnectorType {
        let known = self.connector_type.known();
        known.copied().unwrap_or(ConnectorType::OnPremises)
    }

    /// The valid patterns among its recipient domains.
    pub fn patterns(&self) -> impl Iterator<Item = &DomainPattern> {
        let domains = self.recipient_domains.known().into_iter();
        domains.flat_map(|list| list.valid().map(|space| &space.pattern))
    }

    /// Whether it is used for all accepted domains: the setting is on and has an effect.
    pub fn serves_accepted_domains(&self) -> bool {
        let setting = &self.all_accepted_domains;
        is_on(setting, OutboundParameter::AllAcceptedDomains)
            && self.routes_to() == ConnectorType::OnPremises
    }

    /// Whether only mail flow rules route messages to it.
    pub fn is_rule_scoped(&self) -> bool {
        let setting = &self.is_transport_rule_scoped;
        is_on(setting, OutboundParameter::IsTransportRuleScoped)
    }

    /// Whether centralized mail transport goes through it: the setting is on and has an effect.
    pub fn is_centralized(&self) -> bool {
        let setting = &self.route_all_messages_via_on_premises;
        is_on(setting, OutboundParameter::RouteAllMessagesViaOnPremises)
            && self.routes_to() == ConnectorType::OnPremises
    }

    /// Whether it is in test mode, whose effect isn't documented.
    pub fn is_in_test_mode(&self) -> bool {
        is_on(&self.test_mode, OutboundParameter::TestMode)
    }

    /// The settings that routing depends on and that are unknown, or lists that are cut off.
    pub fn assumed(&self) -> impl Iterator<Item = OutboundParameter> {
        let is_cut_off = self
            .recipient_domains
            .known()
            .is_some_and(|list| !list.is_complete());
        ROUTING
            .into_iter()
            .filter(move |parameter| match parameter {
                OutboundParameter::RecipientDomains if is_cut_off => true,
                parameter => self.get(*parameter) == Setting::Unknown,
            })
    }
}

/// Whether a switch is on; where that is unknown, whether it is on by default.
fn is_on(setting: &Setting<bool>, parameter: OutboundParameter) -> bool {
    match setting.known() {
        Some(is_on) => *is_on,
        None => parameter.row().default == Fallback::Is(Literal::Boolean(true)),
    }
}
