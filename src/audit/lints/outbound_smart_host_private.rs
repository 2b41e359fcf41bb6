//! A smart host is a private or reserved address, which Microsoft 365 can’t reach.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-smart-host-private",
    severity: Severity::Error,
    is_security: false,
    title: "A smart host is a private or reserved address, which Microsoft 365 can’t reach.",
    because: &[facts::PRIVATE_SMART_HOST],
    reads: Reads {
        outbound: &[Out::SmartHosts],
        ..Reads::NONE
    },
    remedy: "Enter the public address or the public name of the server.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts '192.168.1.20' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let is_private =
        |host: &SmartHost| matches!(host, SmartHost::Addresses(range) if range.is_private());
    let hit =
        Hit::at(Out::SmartHosts).keep(Out::SmartHosts, &one.smart_hosts, "<smart hosts>", |host| {
            !is_private(host)
        });
    found_entries(&one.smart_hosts, is_private, hit)
}
