//! SenderIPAddresses has a private or reserved address, which Microsoft 365 never sees.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-address-private",
    severity: Severity::Error,
    is_security: false,
    title: "SenderIPAddresses has a private or reserved address, which Microsoft 365 never sees.",
    because: &[facts::PRIVATE_SENDER],
    reads: Reads {
        inbound: &[In::SenderIPAddresses],
        ..Reads::NONE
    },
    remedy: "Enter the public address that your servers or devices use on the internet.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '10.0.0.5'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let hit = Hit::at(In::SenderIPAddresses).keep(
        In::SenderIPAddresses,
        &one.sender_ip_addresses,
        "<public IPv4 addresses>",
        |range| !range.is_private(),
    );
    found_entries(&one.sender_ip_addresses, |range| range.is_private(), hit)
}
