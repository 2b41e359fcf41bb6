//! The connector restricts by IP address and by certificate at once.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-partner-address-and-certificate",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector restricts by IP address and by certificate at once.",
    because: &[facts::ONE_RESTRICTION_EACH],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::RestrictDomainsToCertificate,
            In::RestrictDomainsToIPAddresses,
        ],
        ..Reads::NONE
    },
    remedy: "Create one connector for each restriction.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.10' -RestrictDomainsToCertificate $true -TlsSenderCertificateName '*.fabrikam.com'",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RestrictDomainsToCertificate $true -TlsSenderCertificateName '*.fabrikam.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let both = all([
        inbound(one, ConnectorType::Partner),
        is_on(&one.restrict_domains_to_certificate),
        is_on(&one.restrict_domains_to_ip_addresses),
    ]);
    found(both, || Hit::at(In::RestrictDomainsToIPAddresses))
}
