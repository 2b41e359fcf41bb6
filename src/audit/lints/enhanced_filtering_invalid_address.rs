//! EFSkipIPs has an entry that isn’t an IP address or a range.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "enhanced-filtering-invalid-address",
    severity: Severity::Error,
    is_security: false,
    title: "EFSkipIPs has an entry that isn’t an IP address or a range.",
    because: &[facts::SKIP_LIST_FORM],
    reads: Reads {
        inbound: &[In::EFSkipIPs],
        ..Reads::NONE
    },
    remedy: "Enter addresses, or ranges with a dash or a prefix length.",
    check: "",
    found: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipIPs 'filter.example'",
    clean: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipIPs '203.0.113.1-203.0.113.9'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let hit = Hit::at(In::EFSkipIPs).ask(In::EFSkipIPs, "<IP addresses>");
    found_invalid(&one.ef_skip_ips, |_| true, hit)
}
