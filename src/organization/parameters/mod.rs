//! The parameters of the cmdlets: one table that also generates the types of the model.
//!
//! Each file has the rows of one cmdlet noun. Each row in `settings!` generates the field of the
//! struct, its default, the parameter's enum variant, and the [`Parameter`] that faces read.

mod accepted_domain;
mod declare;
mod inbound_connector;
mod organization_config;
mod outbound_connector;
mod remote_domain;
mod row;
mod table;
mod transport_rule;

pub use accepted_domain::{AcceptedDomain, AcceptedDomainParameter};
pub use inbound_connector::{InboundConnector, InboundParameter};
pub use organization_config::{OrganizationConfig, OrganizationConfigParameter};
pub use outbound_connector::{OutboundConnector, OutboundParameter};
pub use remote_domain::{RemoteDomain, RemoteDomainParameter};
pub use transport_rule::{TransportRule, TransportRuleParameter};

pub use row::{
    Applies, Fallback, Held, Literal, Noun, Parameter, ParameterId, ParameterWords, Taken, Wording,
};
