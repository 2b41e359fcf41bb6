//! A restriction is on, and its list is empty.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-partner-restriction-empty",
    severity: Severity::Error,
    is_security: false,
    title: "A restriction is on, and its list is empty.",
    because: &[facts::RESTRICTION_NEEDS_VALUE],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::RestrictDomainsToCertificate,
            In::TlsSenderCertificateName,
            In::RestrictDomainsToIPAddresses,
            In::SenderIPAddresses,
        ],
        ..Reads::NONE
    },
    remedy: "Enter the certificate name or the IP addresses, or turn the restriction off.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RestrictDomainsToIPAddresses $true",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.10'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let certificate = all([
        is_on(&one.restrict_domains_to_certificate),
        not(has_value(&one.tls_sender_certificate_name)),
    ]);
    let addresses = all([
        is_on(&one.restrict_domains_to_ip_addresses),
        is_empty(&one.sender_ip_addresses),
    ]);
    let partner = inbound(one, ConnectorType::Partner);
    found(
        all([partner, any([certificate, addresses])]),
        || match addresses {
            Some(true) => {
                Hit::at(In::SenderIPAddresses).ask(In::SenderIPAddresses, "<IP addresses>")
            }
            _ => Hit::at(In::TlsSenderCertificateName)
                .ask(In::TlsSenderCertificateName, "<certificate name>"),
        },
    )
}
