//! The connector names a certificate or IP addresses, and no restriction makes them count.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-partner-restriction-off",
    severity: Severity::Warning,
    is_security: true,
    title: "The connector names a certificate or IP addresses, and no restriction makes them count.",
    because: &[facts::RESTRICTION_OFF],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::RestrictDomainsToCertificate,
            In::TlsSenderCertificateName,
            In::RestrictDomainsToIPAddresses,
            In::SenderIPAddresses,
        ],
        config: &[Config::RejectDirectSend],
        ..Reads::NONE
    },
    remedy: "Turn on the restriction. Leave it off only if the connector exempts a service from RejectDirectSend.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -SenderIPAddresses '203.0.113.10'\n\
             Set-OrganizationConfig -RejectDirectSend $false",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.10'\n\
             Set-OrganizationConfig -RejectDirectSend $false",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let has_certificate = has_value(&one.tls_sender_certificate_name);
    let named = any([has_certificate, not(is_empty(&one.sender_ip_addresses))]);
    // A connector that only matches is Microsoft's own advice for senders to keep.
    let exempts = is_on(&here.organization.organization_config.reject_direct_send);
    let idle = all([
        inbound(one, ConnectorType::Partner),
        named,
        not(restricts(one)),
        not(exempts),
    ]);
    found(idle, || {
        let parameter = match has_certificate {
            Some(true) => In::RestrictDomainsToCertificate,
            _ => In::RestrictDomainsToIPAddresses,
        };
        Hit::at(parameter).set(parameter, true)
    })
}
