//! A smart host is neither a name nor an IP address.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-smart-host-shape",
    severity: Severity::Error,
    is_security: false,
    title: "A smart host is neither a name nor an IP address.",
    because: &[facts::SMART_HOST_FORM],
    reads: Reads {
        outbound: &[Out::SmartHosts],
        ..Reads::NONE
    },
    remedy: "Enter the host name or the address alone, without a port.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com:2525' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let hit = Hit::at(Out::SmartHosts).ask(Out::SmartHosts, "<smart hosts>");
    found_invalid(&one.smart_hosts, |_| true, hit)
}
