//! SenderIPAddresses has a range that the service refuses: wider than /24, with a dash, or IPv6.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-address-too-wide",
    severity: Severity::Error,
    is_security: false,
    title: "SenderIPAddresses has a range that the service refuses: wider than /24, with a dash, or IPv6.",
    because: &[facts::SENDER_ADDRESSES],
    reads: Reads {
        inbound: &[In::SenderIPAddresses],
        ..Reads::NONE
    },
    remedy: "Enter single IPv4 addresses, or ranges from /24 to /32.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.112.0/20'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.0/24'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    const WIDEST: u8 = 24;
    let is_refused = |error: &ValueError| matches!(error, ValueError::Ipv6 | ValueError::DashRange);
    let list = &one.sender_ip_addresses;
    let is_wide = |range: &IpRange| range.prefix_length() < WIDEST;
    let hit = || Hit::at(In::SenderIPAddresses).ask(In::SenderIPAddresses, "<IPv4 addresses>");
    let invalid = found_invalid(list, is_refused, hit());
    let wide = found_entries(list, is_wide, hit());
    match (invalid, wide) {
        // The service refuses all of them, so all of them are named.
        (Answer::Found(hit), Answer::Found(wide)) => Answer::Found(hit.values(wide.values)),
        (hit @ Answer::Found(_), _) => hit,
        (_, wide) => wide,
    }
}
