//! The rows of every noun.

use super::row::{Noun, Parameter};
use super::{
    accepted_domain, inbound_connector, organization_config, outbound_connector, remote_domain,
    transport_rule,
};

impl Noun {
    /// The rows of its parameters.
    pub const fn parameters(self) -> &'static [Parameter] {
        match self {
            Noun::AcceptedDomain => accepted_domain::ROWS,
            Noun::RemoteDomain => remote_domain::ROWS,
            Noun::InboundConnector => inbound_connector::ROWS,
            Noun::OutboundConnector => outbound_connector::ROWS,
            Noun::TransportRule => transport_rule::ROWS,
            Noun::OrganizationConfig => organization_config::ROWS,
            Noun::Mailbox => &[],
        }
    }
}
