//! The certificate name is neither a host name nor *. and a domain.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-certificate-name-shape",
    severity: Severity::Error,
    is_security: false,
    title: "The certificate name is neither a host name nor *. and a domain.",
    because: &[facts::CERTIFICATE_NAME_FORM],
    reads: Reads {
        inbound: &[In::TlsSenderCertificateName],
        ..Reads::NONE
    },
    remedy: "Enter a name from the certificate’s subject or its alternative names.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName 'CN=mail.contoso.com'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let name = one.tls_sender_certificate_name.known();
    let is_invalid = name.map(|name| matches!(name, Some(Err(_))));
    found(is_invalid, || {
        let texts = name
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_ref().err());
        Hit::at(In::TlsSenderCertificateName)
            .values(texts.map(|invalid| &invalid.text))
            .ask(In::TlsSenderCertificateName, "<certificate name>")
    })
}
