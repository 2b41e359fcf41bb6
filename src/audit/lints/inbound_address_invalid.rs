//! SenderIPAddresses has an entry that isn’t an IP address.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-address-invalid",
    severity: Severity::Error,
    is_security: false,
    title: "SenderIPAddresses has an entry that isn’t an IP address.",
    because: &[facts::SENDER_ADDRESSES],
    reads: Reads {
        inbound: &[In::SenderIPAddresses],
        ..Reads::NONE
    },
    remedy: "Enter single IPv4 addresses, or ranges from /24 to /32.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses 'mail.contoso.com'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let is_other = |error: &ValueError| !matches!(error, ValueError::Ipv6 | ValueError::DashRange);
    let hit = Hit::at(In::SenderIPAddresses).keep(
        In::SenderIPAddresses,
        &one.sender_ip_addresses,
        "<IPv4 addresses>",
        |_| true,
    );
    found_invalid(&one.sender_ip_addresses, is_other, hit)
}
