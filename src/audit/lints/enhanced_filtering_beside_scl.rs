//! Enhanced Filtering is on, and a mail flow rule makes messages skip spam filtering.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "enhanced-filtering-beside-scl",
    severity: Severity::Warning,
    is_security: true,
    title: "Enhanced Filtering is on, and a mail flow rule makes messages skip spam filtering.",
    because: &[facts::FILTERING_BESIDE_RULE],
    reads: Reads {
        inbound: &[In::EFSkipLastIP, In::EFSkipIPs],
        rules: &[Rule::State, Rule::Mode, Rule::SetSCL],
        ..Reads::NONE
    },
    remedy: "Turn the rule off and watch the results: with Enhanced Filtering it is no longer needed.",
    check: "",
    found: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipLastIP $true\n\
             New-TransportRule -Name 'Trust the filter' -SenderIpRanges '203.0.113.0/24' -SetSCL -1",
    clean: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipLastIP $true\n\
             New-TransportRule -Name 'Mark newsletters' -SubjectContainsWords 'News' -SetSCL 5",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    found(and(is_filtered(one), || here.any(skips_filtering)), || {
        let rules = here.all(skips_filtering);
        Hit::at(In::EFSkipLastIP).beside::<TransportRule>(here.organization, rules)
    })
}
