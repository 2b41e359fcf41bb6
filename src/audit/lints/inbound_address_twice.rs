//! Another connector of the same type lists an address of this one, and which of them is used isn’t documented.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-address-twice",
    severity: Severity::Warning,
    is_security: false,
    title: "Another connector of the same type lists an address of this one, and which of them is used isn’t documented.",
    because: &[facts::SAME_ADDRESS],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::SenderIPAddresses],
        ..Reads::NONE
    },
    remedy: "Keep the address on one connector.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'\n\
             New-InboundConnector -Name 'Printers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.0/28'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'\n\
             New-InboundConnector -Name 'Printers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '198.51.100.0/28'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let inbound = &here.organization.inbound_connectors;
    let shares = |other: &InboundConnector| {
        let type_is_same = match (one.connector_type.known(), other.connector_type.known()) {
            (Some(own), Some(theirs)) => Some(own == theirs),
            _ => None,
        };
        all([
            in_use(&one.enabled),
            in_use(&other.enabled),
            type_is_same,
            share(one, other),
        ])
    };
    let candidates: Vec<usize> = match is_whole(one) {
        true => here.addresses.may_share(one),
        // It may list any address.
        false => (0..inbound.len()).collect(),
    };
    // Each pair once, at its first connector.
    let later = candidates.iter().filter(|at| **at > here.position);
    let later = later.filter_map(|at| inbound.get(*at));
    let listed = all([
        in_use(&one.enabled),
        not(is_empty(&one.sender_ip_addresses)),
    ]);
    found(and(listed, || some_of(later.map(shares))), || {
        let others = candidates.iter().filter(|at| **at != here.position);
        let sharing = others.filter(|at| inbound.get(**at).map(shares) == Some(Some(true)));
        Hit::at(In::SenderIPAddresses)
            .beside::<InboundConnector>(here.organization, sharing.copied())
    })
}

/// Whether both list an address. What isn't known of either list may be an address of the other.
fn share(one: &InboundConnector, other: &InboundConnector) -> Known {
    let lists = [&one.sender_ip_addresses, &other.sender_ip_addresses];
    let overlap = has(lists[1], |range| {
        has(lists[0], |own| own.overlaps(*range)) == Some(true)
    });
    if overlap == Some(true) || lists.iter().any(|list| is_empty(list) == Some(true)) {
        return Some(overlap == Some(true));
    }
    (is_whole(one) && is_whole(other)).then_some(false)
}

/// Whether all addresses of a connector are known.
fn is_whole(one: &InboundConnector) -> bool {
    let known = one.sender_ip_addresses.known();
    known.is_some_and(|list| list.is_complete())
}
