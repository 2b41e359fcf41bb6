//! UseMXRecord is off, and the connector has no smart hosts.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-smart-host-missing",
    severity: Severity::Error,
    is_security: false,
    title: "UseMXRecord is off, and the connector has no smart hosts.",
    because: &[facts::SMART_HOSTS_NEEDED],
    reads: Reads {
        outbound: &[Out::UseMXRecord, Out::SmartHosts],
        ..Reads::NONE
    },
    remedy: "Enter the smart hosts, or turn UseMXRecord on.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let lost = all([not(is_on(&one.use_mx_record)), is_empty(&one.smart_hosts)]);
    found(lost, || {
        Hit::at(Out::SmartHosts).ask(Out::SmartHosts, "<smart hosts>")
    })
}
