//! An inbound connector as attribution needs it.

use super::holds::Holds;
use crate::domain::Domain;
use crate::organization::{
    AddressSpace, CertificateName, ConnectorType, InboundConnector, IpRange, List, Setting,
};

/// The settings of an inbound connector that attribution depends on: a hundred thousand connectors take a
/// few megabytes in this form. Nothing is assumed for a setting that wasn't exported. Invalid entries of a
/// list match nothing.
#[derive(Clone, Debug)]
pub(super) struct Connector {
    /// Its name; empty if unknown.
    pub(super) name: Box<str>,
    pub(super) enabled: Holds,
    /// Whether it is for the organization's own servers. If not, it is for a partner's.
    pub(super) on_premises: Holds,
    /// Whether it is for trusted organizations, and so uses nothing else.
    pub(super) trusts_organizations: Holds,
    pub(super) requires_tls: Holds,
    pub(super) restricts_certificate: Holds,
    pub(super) restricts_addresses: Holds,
    pub(super) keeps_hybrid_headers: Holds,
    pub(super) treats_as_internal: Holds,
    pub(super) certificate: Name,
    pub(super) addresses: Listed<IpRange>,
    pub(super) senders: Listed<AddressSpace>,
    pub(super) associated: Listed<Domain>,
}

/// The certificate name of a connector.
#[derive(Clone, Debug)]
pub(super) enum Name {
    /// It has none, or an invalid one.
    None,
    /// It has this one.
    Is(CertificateName),
    /// It wasn't exported.
    Unknown,
}

/// The valid entries of a list.
#[derive(Clone, Debug)]
pub(super) struct Listed<T> {
    pub(super) entries: Vec<T>,
    /// Whether there are no others.
    pub(super) is_complete: bool,
}

impl<T: Clone> Listed<T> {
    fn of(list: &Setting<List<T>>) -> Listed<T> {
        let known = list.known();
        Listed {
            entries: known.into_iter().flat_map(List::valid).cloned().collect(),
            is_complete: known.is_some_and(List::is_complete),
        }
    }

    /// Whether nothing is listed.
    pub(super) fn is_empty(&self) -> Holds {
        match (self.entries.is_empty(), self.is_complete) {
            (false, _) => Holds::No,
            (true, false) => Holds::CantTell,
            (true, true) => Holds::Yes,
        }
    }

    /// Whether an entry is listed, of which this is known for those that are valid.
    pub(super) fn lists(&self, mut is_it: impl FnMut(&T) -> bool) -> Holds {
        match self.entries.iter().any(&mut is_it) {
            true => Holds::Yes,
            false if self.is_complete => Holds::No,
            false => Holds::CantTell,
        }
    }
}

impl Connector {
    pub(super) fn of(connector: &InboundConnector) -> Connector {
        let certificate = match connector.tls_sender_certificate_name.known() {
            Some(Some(Ok(name))) => Name::Is(name.clone()),
            Some(_) => Name::None,
            None => Name::Unknown,
        };
        let connector_type = connector.connector_type.known();
        let trusted = match connector.trusted_organizations.known() {
            None => Holds::CantTell,
            Some(list) if !list.entries().is_empty() => Holds::Yes,
            Some(list) if list.is_complete() => Holds::No,
            Some(_) => Holds::CantTell,
        };
        Connector {
            name: connector.name.known().map_or("", |name| name).into(),
            enabled: is_on(&connector.enabled),
            on_premises: connector_type.map_or(Holds::CantTell, |connector_type| {
                Holds::of(*connector_type == ConnectorType::OnPremises)
            }),
            trusts_organizations: trusted,
            requires_tls: is_on(&connector.require_tls),
            restricts_certificate: is_on(&connector.restrict_domains_to_certificate),
            restricts_addresses: is_on(&connector.restrict_domains_to_ip_addresses),
            keeps_hybrid_headers: is_on(&connector.cloud_services_mail_enabled),
            treats_as_internal: is_on(&connector.treat_messages_as_internal),
            certificate,
            addresses: Listed::of(&connector.sender_ip_addresses),
            senders: Listed::of(&connector.sender_domains),
            associated: Listed::of(&connector.associated_accepted_domains),
        }
    }

    /// Whether it can match anything at all.
    pub(super) fn may_take_part(&self) -> bool {
        self.enabled.is_possible() && !self.trusts_organizations.is_certain()
    }
}

pub(super) fn is_on(setting: &Setting<bool>) -> Holds {
    setting
        .known()
        .map_or(Holds::CantTell, |is_on| Holds::of(*is_on))
}
