//! Enhanced Filtering is on at the hybrid connector, while a service delivers internet mail by a connector of its own.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "enhanced-filtering-on-hybrid",
    severity: Severity::Warning,
    is_security: false,
    title: "Enhanced Filtering is on at the hybrid connector, while a service delivers internet mail by a connector of its own.",
    because: &[facts::FILTERING_ON_HYBRID],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::SenderDomains,
            In::CloudServicesMailEnabled,
            In::EFSkipLastIP,
            In::EFSkipIPs,
        ],
        ..Reads::NONE
    },
    remedy: "Turn on Enhanced Filtering at the service’s connector. Turn it off here unless internet mail also passes your own servers.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -CloudServicesMailEnabled $true -EFSkipLastIP $true -ConnectorSource HybridWizard\n\
             New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -CloudServicesMailEnabled $true -ConnectorSource HybridWizard\n\
             New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24' -EFSkipLastIP $true",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let hybrid = all([
        inbound(one, ConnectorType::OnPremises),
        is_on(&one.cloud_services_mail_enabled),
        is_filtered(one),
    ]);
    found(and(hybrid, || here.any(is_for_service)), || {
        Hit::at(In::EFSkipLastIP)
            .beside::<InboundConnector>(here.organization, here.others(is_for_service))
            .set(In::EFSkipLastIP, false)
            .set(In::EFSkipIPs, Value::list::<Value>([]))
    })
}
