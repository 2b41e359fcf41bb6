//! Questions that several lints ask.

use super::answer::{Known, all, any, has, has_value, in_use, is, is_empty, is_on, not};
use crate::domain::{Domain, DomainPattern};
use crate::organization::{
    AddressSpace, CertificateName, ConnectorSource, ConnectorType, InboundConnector, Invalid,
    IpRange, Item, List, OutboundConnector, Predicate, Sameness, Setting, SmartHost, TransportRule,
};

/// Whether an inbound connector is of a type and not known to be off.
pub(super) fn inbound(one: &InboundConnector, of: ConnectorType) -> Known {
    all([in_use(&one.enabled), is(&one.connector_type, of)])
}

/// Whether an outbound connector is of a type and not known to be off.
pub(super) fn outbound(one: &OutboundConnector, of: ConnectorType) -> Known {
    all([in_use(&one.enabled), is(&one.connector_type, of)])
}

/// Whether a Partner connector restricts its senders.
pub(super) fn restricts(one: &InboundConnector) -> Known {
    any([
        is_on(&one.restrict_domains_to_certificate),
        is_on(&one.restrict_domains_to_ip_addresses),
    ])
}

/// Whether a pattern is `*`.
pub(super) fn is_everything(space: &AddressSpace) -> bool {
    space.pattern == DomainPattern::Everything
}

/// Whether Enhanced Filtering is on.
pub(super) fn is_filtered(one: &InboundConnector) -> Known {
    any([is_on(&one.ef_skip_last_ip), not(is_empty(&one.ef_skip_ips))])
}

/// Whether a wizard made the connector.
pub(super) fn is_by_wizard(source: &Setting<ConnectorSource>) -> Known {
    source
        .known()
        .map(|source| *source == ConnectorSource::HybridWizard)
}

/// Whether a person made the connector.
pub(super) fn is_by_hand(source: &Setting<ConnectorSource>) -> Known {
    let known = source.known()?;
    Some(matches!(
        known,
        ConnectorSource::Default | ConnectorSource::AdminUI
    ))
}

/// A valid certificate name.
pub(super) fn certificate(
    setting: &Setting<Option<Result<CertificateName, Invalid>>>,
) -> Option<&CertificateName> {
    setting.known()?.as_ref()?.as_ref().ok()
}

/// Whether an inbound connector stands for a service in front of Microsoft 365: a Partner connector for all
/// senders.
pub(super) fn is_for_service(one: &InboundConnector) -> Known {
    all([
        inbound(one, ConnectorType::Partner),
        has(&one.sender_domains, is_everything),
    ])
}

/// Whether a name is that of a host in Microsoft 365.
pub(super) fn is_service_host(name: &Domain) -> bool {
    let hosts = ["mail.protection.outlook.com", "mx.microsoft"];
    name.suffixes().any(|suffix| hosts.contains(&suffix))
}

/// The domain of a smart host that is a name.
pub(super) fn host_name(host: &SmartHost) -> Option<&Domain> {
    match host {
        SmartHost::Name(name) => Some(name),
        SmartHost::Addresses(_) => None,
    }
}

/// Whether a rule acts on messages: it isn't known to be off, or to record matches only.
pub(super) fn acts(rule: &TransportRule) -> Known {
    Some(rule.may_act())
}

/// Whether a rule has one of these conditions.
pub(super) fn has_condition(rule: &TransportRule, names: &[&str]) -> Known {
    has(&rule.conditions, |one| {
        names
            .iter()
            .any(|name| one.name().eq_ignore_ascii_case(name))
    })
}

/// Whether a rule makes messages skip spam filtering.
pub(super) fn skips_filtering(rule: &TransportRule) -> Known {
    let level = rule.set_scl.known().map(|level| *level == Some(-1));
    all([acts(rule), level])
}

/// Whether a rule has a condition on the results of authentication.
pub(super) fn is_authenticated(rule: &TransportRule) -> Known {
    has(&rule.conditions, |one| {
        let is_header = one.name().to_ascii_lowercase().starts_with("header");
        is_header
            && one
                .to_string()
                .to_ascii_lowercase()
                .contains("authentication-results")
    })
}

/// Whether a rule names a connector to route to.
pub(super) fn routes(rule: &TransportRule) -> Known {
    all([
        acts(rule),
        has_value(&rule.route_message_outbound_connector),
    ])
}

/// Whether a rule names this connector.
pub(super) fn names(rule: &TransportRule, connector: &OutboundConnector) -> Known {
    let Some(target) = rule.route_message_outbound_connector.known()? else {
        return Some(false);
    };
    let is_guid = connector
        .guid
        .is_some_and(|guid| target.is(&guid.to_string()));
    let name = connector.name.known();
    match (is_guid, name) {
        (true, _) => Some(true),
        (false, Some(name)) => Some(target.is(name)),
        (false, None) => None,
    }
}

/// Whether a connector is for all accepted domains, and of the type on which that has an effect.
pub(super) fn covers_accepted(one: &OutboundConnector) -> Known {
    all([
        is_on(&one.all_accepted_domains),
        is(&one.connector_type, ConnectorType::OnPremises),
    ])
}

/// Whether some name matches both patterns.
pub(super) fn overlap(one: &DomainPattern, two: &DomainPattern) -> bool {
    let covers = |wide: &DomainPattern, narrow: &DomainPattern| match narrow {
        DomainPattern::Exact(name) | DomainPattern::Subdomains(name) => wide.covers(name),
        DomainPattern::Everything => *wide == DomainPattern::Everything,
    };
    covers(one, two) || covers(two, one)
}

/// Whether two rules act on the same messages, as far as their conditions say so.
pub(super) fn same_messages(one: &TransportRule, two: &TransportRule) -> Known {
    let same = |one: &Setting<List<Predicate>>, two: &Setting<List<Predicate>>| match one
        .known()?
        .same_meaning(two.known()?)
    {
        Sameness::Same => Some(true),
        Sameness::Different => Some(false),
        Sameness::CantTell => None,
    };
    all([
        same(&one.conditions, &two.conditions),
        same(&one.exceptions, &two.exceptions),
    ])
}

/// Whether an SPF record lists an address range, or refers to what may list it.
pub(super) fn spf_lists(record: &str, range: IpRange) -> bool {
    record.split_whitespace().any(|term| {
        let listed = term.trim_start_matches('+').strip_prefix("ip4:");
        let listed = listed.and_then(|text| IpRange::parse(text).ok());
        listed.is_some_and(|listed| listed.contains(range.first()) && listed.contains(range.last()))
    })
}
