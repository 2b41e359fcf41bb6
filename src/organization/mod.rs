//! The model of an organization's mail flow configuration, named after the cmdlets.
//!
//! An [`Organization`] has accepted and remote domains, inbound and outbound connectors with every
//! parameter of their cmdlets, and the routing part of mail flow rules. Fields are the parameters'
//! names in snake case, JSON uses camel case.
//!
//! Every [`Setting`] is one of three: given (with its location), default, or unknown because it wasn't
//! exported. Lists know whether they are complete, and keep invalid entries with their errors.
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

mod arrival;
mod compare;
mod content;
mod error;
mod item;
#[cfg(feature = "serde")]
mod json;
mod kind;
mod list;
mod model;
mod parameters;
mod setting;
mod settings;
mod value;
mod values;
mod view;
mod words;

pub(crate) use arrival::choices;
pub use arrival::{Arrival, Choice, Directory, MailboxesHere, MxRecords};
pub use compare::ObjectDifference;
pub use content::Content;
pub use error::{Invalid, ValueError};
pub use item::{Item, parse_item};
pub use kind::Kind;
pub use list::List;
pub use model::Organization;
pub use parameters::{
    AcceptedDomain, AcceptedDomainParameter, Applies, Fallback, Held, InboundConnector,
    InboundParameter, Literal, Noun, OrganizationConfig, OrganizationConfigParameter,
    OutboundConnector, OutboundParameter, Parameter, ParameterId, ParameterWords, RemoteDomain,
    RemoteDomainParameter, Taken, TransportRule, TransportRuleParameter, Wording,
};
pub use setting::{Location, Sameness, Setting};
pub use settings::{AnySetting, Differences, SettingError, Settings};
pub use value::Value;
pub use values::{
    AddressSpace, CertificateName, Guid, IpRange, Name, Predicate, SkipRange, SmartHost, Timestamp,
};
pub use view::{AcceptedDomainView, OutboundConnectorView, RoutingSettings, RoutingView};
pub use words::{
    AcceptedDomainType, ConnectorSource, ConnectorType, MtaStsMode, RuleMode, RuleState,
    SmtpDaneMode, TlsAuthLevel,
};
