//! TlsDomain has a name, and TlsSettings doesn’t compare it with the certificate.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-tls-domain-unused",
    severity: Severity::Warning,
    is_security: true,
    title: "TlsDomain has a name, and TlsSettings doesn’t compare it with the certificate.",
    because: &[facts::TLS_DOMAIN],
    reads: Reads {
        outbound: &[Out::TlsSettings, Out::TlsDomain],
        ..Reads::NONE
    },
    remedy: "Set TlsSettings to DomainValidation.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -TlsDomain '*.fabrikam.com'",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings DomainValidation -TlsDomain '*.fabrikam.com'",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let validates = is(&one.tls_settings, Some(TlsAuthLevel::DomainValidation));
    found(all([has_value(&one.tls_domain), not(validates)]), || {
        Hit::at(Out::TlsSettings)
            .values(certificate(&one.tls_domain))
            .set(Out::TlsSettings, TlsAuthLevel::DomainValidation.word())
    })
}
