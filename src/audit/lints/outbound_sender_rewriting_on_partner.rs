//! SenderRewritingEnabled is on, which a Partner connector can’t use.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-sender-rewriting-on-partner",
    severity: Severity::Warning,
    is_security: false,
    title: "SenderRewritingEnabled is on, which a Partner connector can’t use.",
    because: &[facts::SENDER_REWRITING],
    reads: Reads {
        outbound: &[Out::ConnectorType, Out::SenderRewritingEnabled],
        ..Reads::NONE
    },
    remedy: "Turn SenderRewritingEnabled off.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -SenderRewritingEnabled $true",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let partner = is(&one.connector_type, ConnectorType::Partner);
    found(all([partner, is_on(&one.sender_rewriting_enabled)]), || {
        Hit::at(Out::SenderRewritingEnabled).set(Out::SenderRewritingEnabled, false)
    })
}
