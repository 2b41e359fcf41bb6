//! The domain in the certificate name isn’t an accepted domain, so mail isn’t attributed to your organization.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-onpremises-certificate-not-accepted",
    severity: Severity::Error,
    is_security: false,
    title: "The domain in the certificate name isn’t an accepted domain, so mail isn’t attributed to your organization.",
    because: &[facts::CERTIFICATE_NAME_ACCEPTED],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::TlsSenderCertificateName,
            In::SenderIPAddresses,
        ],
        accepted: &[Accepted::DomainName, Accepted::MatchSubDomains],
        ..Reads::NONE
    },
    remedy: "Add the domain to your accepted domains, or use a certificate with a name in one of them.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName 'mail.fabrikam.com'",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let Some(name) = certificate(&one.tls_sender_certificate_name) else {
        return without_name(one);
    };
    // A connector that also lists addresses is still found by those.
    let by_name = all([
        inbound(one, ConnectorType::OnPremises),
        is_empty(&one.sender_ip_addresses),
    ]);
    let foreign = and(by_name, || is_level(name, here, Level::Foreign));
    found(foreign, || {
        Hit::at(In::TlsSenderCertificateName).values([name])
    })
}
