//! EFSkipLastIP is on, so the addresses in EFSkipIPs have no role.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "enhanced-filtering-both",
    severity: Severity::Info,
    is_security: false,
    title: "EFSkipLastIP is on, so the addresses in EFSkipIPs have no role.",
    because: &[facts::SKIP_LIST_UNUSED],
    reads: Reads {
        inbound: &[In::EFSkipLastIP, In::EFSkipIPs],
        ..Reads::NONE
    },
    remedy: "Clear EFSkipIPs, or turn off EFSkipLastIP if mail passes more than one server.",
    check: "",
    found: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipLastIP $true -EFSkipIPs '203.0.113.0/24'",
    clean: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipIPs '203.0.113.0/24'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    found(
        all([is_on(&one.ef_skip_last_ip), not(is_empty(&one.ef_skip_ips))]),
        || Hit::at(In::EFSkipIPs).set(In::EFSkipIPs, Value::list::<Value>([])),
    )
}
