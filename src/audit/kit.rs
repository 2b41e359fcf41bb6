//! What the files of lints use.

pub(super) use super::answer::{
    Answer, Hit, Known, all, and, any, entries, found, found_entries, found_invalid, has,
    has_value, in_use, is, is_empty, is_on, not, some_of,
};
pub(super) use super::certificates::{Level, is_level, without_name};
pub(super) use super::here::Here;
pub(super) use super::lint::{Lint, Reads, Test};
pub(super) use super::mail::{is_sure, is_won_by, takes_by_domain, won_by, won_in_the_example};
pub(super) use super::predicates::*;
pub(super) use super::rivals::{is_restricting, is_wizards};
pub(super) use super::severity::Severity;
pub(super) use crate::coverage::Region;
pub(super) use crate::domain::{Domain, DomainPattern, MailAddress};
pub(super) use crate::evidence::facts;
pub(super) use crate::organization::{
    AcceptedDomain, AcceptedDomainParameter as Accepted, AcceptedDomainType, AddressSpace,
    CertificateName, ConnectorType, InboundConnector, InboundParameter as In, IpRange,
    MailboxesHere, MtaStsMode, MxRecords, Noun, OrganizationConfigParameter as Config,
    OutboundConnector, OutboundParameter as Out, RemoteDomain, RemoteDomainParameter as Remote,
    RuleMode, RuleState, SmartHost, SmtpDaneMode, TlsAuthLevel, TransportRule,
    TransportRuleParameter as Rule, Value, ValueError,
};
pub(super) use std::collections::BTreeSet;
