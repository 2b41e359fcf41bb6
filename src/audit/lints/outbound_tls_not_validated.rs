//! The connector to a partner accepts any certificate, or no encryption at all.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-tls-not-validated",
    severity: Severity::Warning,
    is_security: true,
    title: "The connector to a partner accepts any certificate, or no encryption at all.",
    because: &[facts::TLS_NOT_REQUIRED],
    reads: Reads {
        outbound: &[Out::Enabled, Out::ConnectorType, Out::TlsSettings],
        ..Reads::NONE
    },
    remedy: "Set TlsSettings to CertificateValidation, or to DomainValidation with the name in the partner’s certificate.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let level = one.tls_settings.known();
    let is_weak = level.map(|level| matches!(level, None | Some(TlsAuthLevel::EncryptionOnly)));
    found(
        all([outbound(one, ConnectorType::Partner), is_weak]),
        || {
            Hit::at(Out::TlsSettings)
                .set(Out::TlsSettings, TlsAuthLevel::CertificateValidation.word())
        },
    )
}
