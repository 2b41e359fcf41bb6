//! The connector demands a certificate and doesn’t require TLS, over which certificates are presented.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-partner-certificate-without-tls",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector demands a certificate and doesn’t require TLS, over which certificates are presented.",
    because: &[facts::CERTIFICATE_NEEDS_TLS],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::RequireTls,
            In::RestrictDomainsToCertificate,
        ],
        ..Reads::NONE
    },
    remedy: "Turn on RequireTls.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RequireTls $false -RestrictDomainsToCertificate $true -TlsSenderCertificateName '*.fabrikam.com'",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RestrictDomainsToCertificate $true -TlsSenderCertificateName '*.fabrikam.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let without = all([
        inbound(one, ConnectorType::Partner),
        is_on(&one.restrict_domains_to_certificate),
        not(is_on(&one.require_tls)),
    ]);
    found(without, || {
        Hit::at(In::RequireTls).set(In::RequireTls, true)
    })
}
