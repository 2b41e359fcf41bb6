//! The connector to your own servers uses the MX record, which leads back to Microsoft 365.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-onpremises-by-mx",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector to your own servers uses the MX record, which leads back to Microsoft 365.",
    because: &[facts::ON_PREMISES_BY_MX],
    reads: Reads {
        outbound: &[Out::Enabled, Out::ConnectorType, Out::UseMXRecord],
        mx: true,
        ..Reads::NONE
    },
    remedy: "Turn UseMXRecord off and enter the smart hosts.",
    check: "",
    found: "# MX: microsoft-365\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $true -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let by_mx = all([
        outbound(one, ConnectorType::OnPremises),
        is_on(&one.use_mx_record),
    ]);
    found(all([by_mx, not(here.is_mx_elsewhere())]), || {
        Hit::at(Out::UseMXRecord)
            .set(Out::UseMXRecord, false)
            .ask(Out::SmartHosts, "<smart hosts>")
    })
}
