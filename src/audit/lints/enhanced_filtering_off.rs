//! Mail arrives through a service, and Enhanced Filtering doesn’t look for the sender before it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "enhanced-filtering-off",
    severity: Severity::Warning,
    is_security: true,
    title: "Mail arrives through a service, and Enhanced Filtering doesn’t look for the sender before it.",
    because: &[facts::SERVICE_HIDES_SENDER],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::SenderDomains,
            In::EFSkipLastIP,
            In::EFSkipIPs,
        ],
        ..Reads::NONE
    },
    remedy: "Turn on EFSkipLastIP if the service sends directly to Microsoft 365. If mail passes several servers, list them in EFSkipIPs.",
    check: "",
    found: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24'",
    clean: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipLastIP $true",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let in_front = Some(here.options.arrival.mx != MxRecords::Here);
    found(
        all([is_for_service(one), not(is_filtered(one)), in_front]),
        || Hit::at(In::EFSkipLastIP).set(In::EFSkipLastIP, true),
    )
}
