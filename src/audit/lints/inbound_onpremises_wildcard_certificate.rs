//! Every server with a certificate for a name below this domain counts as one of your own.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-onpremises-wildcard-certificate",
    severity: Severity::Info,
    is_security: true,
    title: "Every server with a certificate for a name below this domain counts as one of your own.",
    because: &[facts::WILDCARD_CERTIFICATE],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::TlsSenderCertificateName],
        ..Reads::NONE
    },
    remedy: "Check that no other system presents such a certificate to Microsoft 365. If one does, give your servers a subdomain of their own.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName 'relay.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let name = one.tls_sender_certificate_name.known();
    let wildcard = name.map(|name| matches!(name, Some(Ok(CertificateName::Wildcard(_)))));
    found(
        all([inbound(one, ConnectorType::OnPremises), wildcard]),
        || {
            Hit::at(In::TlsSenderCertificateName)
                .values(certificate(&one.tls_sender_certificate_name))
        },
    )
}
