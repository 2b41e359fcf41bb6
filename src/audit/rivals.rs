//! Inbound connectors that each other one is compared with, selected once for all.

use super::answer::{Known, all};
use super::predicates::{inbound, is_by_wizard, restricts};
use crate::organization::{ConnectorType, InboundConnector, Organization};

/// Inbound connectors that each other one is compared with: mostly none or few of many.
pub(super) struct Rivals {
    /// Those that the wizard has made for your own servers, or that may be such. Ascending positions.
    pub(super) wizards: Vec<usize>,
    /// Those that restrict partners, or that may do so. Ascending positions.
    pub(super) restricting: Vec<usize>,
}

impl Rivals {
    /// Those of an organization.
    pub(super) fn of(organization: &Organization) -> Rivals {
        let select = |test: fn(&InboundConnector) -> Known| {
            let connectors = organization.inbound_connectors.iter().enumerate();
            let selected = connectors.filter(|(_, one)| test(one) != Some(false));
            selected.map(|(at, _)| at).collect()
        };
        Rivals {
            wizards: select(is_wizards),
            restricting: select(is_restricting),
        }
    }
}

/// Whether the wizard has made the connector for your own servers.
pub(super) fn is_wizards(one: &InboundConnector) -> Known {
    all([
        inbound(one, ConnectorType::OnPremises),
        is_by_wizard(&one.connector_source),
    ])
}

/// Whether the connector restricts partners.
pub(super) fn is_restricting(one: &InboundConnector) -> Known {
    all([inbound(one, ConnectorType::Partner), restricts(one)])
}
