//! The certificate name is a host below an accepted domain. Only the name of an accepted domain itself, or a wildcard of it, is sure to count.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-certificate-plain-name",
    severity: Severity::Warning,
    is_security: false,
    title: "The certificate name is a host below an accepted domain. Only the name of an accepted domain itself, or a wildcard of it, is sure to count.",
    because: &[facts::CERTIFICATE_NAME_ACCEPTED, facts::CERTIFICATE_PARENT],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::TlsSenderCertificateName],
        accepted: &[Accepted::DomainName, Accepted::MatchSubDomains],
        ..Reads::NONE
    },
    remedy: "Enter *. and the accepted domain. The certificate itself can stay as it is.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName 'mail.contoso.com'",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let Some(name) = certificate(&one.tls_sender_certificate_name) else {
        return without_name(one);
    };
    let on_premises = inbound(one, ConnectorType::OnPremises);
    found(
        and(on_premises, || is_level(name, here, Level::Parent)),
        || {
            let parent = name.domain().suffixes().nth(1).unwrap_or_default();
            let wildcard = ["*.", parent].concat();
            Hit::at(In::TlsSenderCertificateName)
                .values([name])
                .set(In::TlsSenderCertificateName, wildcard.as_str())
        },
    )
}
