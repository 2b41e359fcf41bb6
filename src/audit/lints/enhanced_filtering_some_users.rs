//! Enhanced Filtering is limited to some recipients, so it fails for messages that also go to others.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "enhanced-filtering-some-users",
    severity: Severity::Warning,
    is_security: false,
    title: "Enhanced Filtering is limited to some recipients, so it fails for messages that also go to others.",
    because: &[facts::FILTERING_FOR_SOME],
    reads: Reads {
        inbound: &[In::EFUsers, In::EFSkipLastIP, In::EFSkipIPs],
        ..Reads::NONE
    },
    remedy: "Clear EFUsers once the test is over.",
    check: "",
    found: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipLastIP $true -EFUsers 'jane@contoso.com'",
    clean: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipLastIP $true",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    found(
        all([is_filtered(one), not(is_empty(&one.ef_users))]),
        || {
            Hit::at(In::EFUsers)
                .values(entries(&one.ef_users, |_| true))
                .set(In::EFUsers, Value::list::<Value>([]))
        },
    )
}
