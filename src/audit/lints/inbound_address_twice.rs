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
    let shares = |other: &InboundConnector| {
        let type_is_same = match (one.connector_type.known(), other.connector_type.known()) {
            (Some(own), Some(theirs)) => Some(own == theirs),
            _ => None,
        };
        let shared = has(&other.sender_ip_addresses, |range| {
            has(&one.sender_ip_addresses, |own| own.overlaps(*range)) == Some(true)
        });
        all([
            in_use(&one.enabled),
            in_use(&other.enabled),
            type_is_same,
            shared,
        ])
    };
    // Each pair once, at its first connector.
    let later = here
        .organization
        .inbound_connectors
        .iter()
        .skip(here.position + 1);
    let listed = all([
        in_use(&one.enabled),
        not(is_empty(&one.sender_ip_addresses)),
    ]);
    found(and(listed, || some_of(later.map(shares))), || {
        let others = here.others(|other| shares(other) == Some(true));
        Hit::at(In::SenderIPAddresses).beside(others)
    })
}
