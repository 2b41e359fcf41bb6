//! What comes in from JavaScript, understood by the engine's own parsers.

use serde::Deserialize;
use wasm_bindgen::JsValue;

use super::failure;
use crate::domain::{Domain, DomainPattern, MailAddress};
use crate::routing::{AcceptedDomain, ConnectorType, Organization, OutboundConnector};

/// An organization, in the names of the Exchange Online commands.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrganizationIn {
    #[serde(default)]
    accepted_domains: Vec<AcceptedDomainIn>,
    #[serde(default)]
    outbound_connectors: Vec<ConnectorIn>,
    #[serde(default)]
    cloud_mailboxes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AcceptedDomainIn {
    domain: String,
    #[serde(default)]
    match_subdomains: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ConnectorIn {
    name: String,
    #[serde(default)]
    partner: bool,
    #[serde(default = "yes")]
    enabled: bool,
    #[serde(default)]
    recipient_domains: Vec<String>,
    #[serde(default)]
    all_accepted_domains: bool,
    #[serde(default)]
    transport_rule_scoped: bool,
    #[serde(default)]
    route_all_via_on_premises: bool,
    #[serde(default)]
    test_mode: bool,
}

fn yes() -> bool {
    true
}

impl OrganizationIn {
    /// Understands every name and address in it.
    pub fn read(self) -> Result<Organization, JsValue> {
        let domain = |text: &str| -> Result<Domain, JsValue> {
            text.parse()
                .map_err(|error| failure("domain", text, &format!("{error}")))
        };
        let accepted_domains = self.accepted_domains.iter().map(|accepted| {
            Ok(AcceptedDomain {
                match_subdomains: accepted.match_subdomains,
                ..AcceptedDomain::new(domain(&accepted.domain)?)
            })
        });
        let cloud_mailboxes = self.cloud_mailboxes.iter().map(|text| {
            text.parse::<MailAddress>()
                .map_err(|error| failure("address", text, &format!("{error}")))
        });
        Ok(Organization {
            accepted_domains: accepted_domains.collect::<Result<_, JsValue>>()?,
            outbound_connectors: self
                .outbound_connectors
                .into_iter()
                .map(ConnectorIn::read)
                .collect::<Result<_, JsValue>>()?,
            cloud_mailboxes: cloud_mailboxes.collect::<Result<_, JsValue>>()?,
        })
    }
}

impl ConnectorIn {
    fn read(self) -> Result<OutboundConnector, JsValue> {
        let recipient_domains = self.recipient_domains.iter().map(|text| {
            text.parse::<DomainPattern>()
                .map_err(|error| failure("domain", text, &format!("{error}")))
        });
        Ok(OutboundConnector {
            recipient_domains: recipient_domains.collect::<Result<_, JsValue>>()?,
            connector_type: match self.partner {
                true => ConnectorType::Partner,
                false => ConnectorType::OnPremises,
            },
            enabled: self.enabled,
            all_accepted_domains: self.all_accepted_domains,
            transport_rule_scoped: self.transport_rule_scoped,
            route_all_via_on_premises: self.route_all_via_on_premises,
            test_mode: self.test_mode,
            ..OutboundConnector::new(self.name)
        })
    }
}
