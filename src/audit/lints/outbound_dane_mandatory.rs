//! SmtpDaneMode is Mandatory on a connector with smart hosts. What it does there isn’t documented.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-dane-mandatory",
    severity: Severity::Warning,
    is_security: false,
    title: "SmtpDaneMode is Mandatory on a connector with smart hosts. What it does there isn’t documented.",
    because: &[facts::DANE_MANDATORY],
    reads: Reads {
        outbound: &[Out::SmtpDaneMode, Out::UseMXRecord],
        ..Reads::NONE
    },
    remedy: "Choose Opportunistic, or send a test message first.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation -SmtpDaneMode Mandatory",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let mandatory = is(&one.smtp_dane_mode, SmtpDaneMode::Mandatory);
    found(all([mandatory, not(is_on(&one.use_mx_record))]), || {
        Hit::at(Out::SmtpDaneMode).set(Out::SmtpDaneMode, SmtpDaneMode::Opportunistic.word())
    })
}
