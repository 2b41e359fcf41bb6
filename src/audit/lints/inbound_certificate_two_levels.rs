//! The certificate name is two or more levels below your accepted domain, and only one level counts.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-certificate-two-levels",
    severity: Severity::Error,
    is_security: false,
    title: "The certificate name is two or more levels below your accepted domain, and only one level counts.",
    because: &[facts::CERTIFICATE_PARENT, facts::CERTIFICATE_NAME_ACCEPTED],
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
    remedy: "Add the domain right above the host name to your accepted domains.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName 'mail.eu.contoso.com'",
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
    let deep = and(by_name, || is_level(name, here, Level::Deep));
    found(deep, || {
        Hit::at(In::TlsSenderCertificateName).values([name])
    })
}
