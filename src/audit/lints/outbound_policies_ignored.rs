//! The connector ignores the MTA-STS policies or the DANE records of recipients’ domains.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-policies-ignored",
    severity: Severity::Info,
    is_security: true,
    title: "The connector ignores the MTA-STS policies or the DANE records of recipients’ domains.",
    because: &[facts::POLICIES_IGNORED],
    reads: Reads {
        outbound: &[Out::MtaStsMode, Out::SmtpDaneMode],
        ..Reads::NONE
    },
    remedy: "Choose Opportunistic for both modes.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -MtaStsMode None",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let sts = is(&one.mta_sts_mode, MtaStsMode::None);
    let dane = is(&one.smtp_dane_mode, SmtpDaneMode::None);
    found(any([sts, dane]), || {
        let mut hit = Hit::at(if sts == Some(true) {
            Out::MtaStsMode
        } else {
            Out::SmtpDaneMode
        });
        if sts == Some(true) {
            hit = hit.set(Out::MtaStsMode, MtaStsMode::Opportunistic.word());
        }
        if dane == Some(true) {
            hit = hit.set(Out::SmtpDaneMode, SmtpDaneMode::Opportunistic.word());
        }
        hit
    })
}
