//! EFSkipIPs has a private address, which Microsoft’s page rules out.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "enhanced-filtering-private-address",
    severity: Severity::Warning,
    is_security: false,
    title: "EFSkipIPs has a private address, which Microsoft’s page rules out.",
    because: &[facts::FILTERING_PRIVATE],
    reads: Reads {
        inbound: &[In::EFSkipIPs],
        ..Reads::NONE
    },
    remedy: "Remove the private addresses from EFSkipIPs.",
    check: "",
    found: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipIPs '10.0.0.5','203.0.113.0/24'",
    clean: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipIPs '203.0.113.0/24'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let hit = Hit::at(In::EFSkipIPs).keep(
        In::EFSkipIPs,
        &one.ef_skip_ips,
        "<public IP addresses>",
        |range| !range.is_private(),
    );
    found_entries(&one.ef_skip_ips, |range| range.is_private(), hit)
}
