//! A smart host has a name under mail.protection.outlook.com, and newer domains have names under mx.microsoft.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-smart-host-built",
    severity: Severity::Info,
    is_security: false,
    title: "A smart host has a name under mail.protection.outlook.com, and newer domains have names under mx.microsoft.",
    because: &[facts::HYPHENS_FOR_DOTS],
    reads: Reads {
        outbound: &[Out::SmartHosts],
        ..Reads::NONE
    },
    remedy: "Compare the name with the MX record of the domain. Copy such names, and don’t build them.",
    check: "Look up the MX record: Resolve-DnsName -Type MX.",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $false -SmartHosts 'fabrikam-com.mail.protection.outlook.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let is_built = |host: &SmartHost| {
        let name = host_name(host).map_or("", |name| name.as_str());
        name.ends_with(".mail.protection.outlook.com")
    };
    found_entries(&one.smart_hosts, is_built, Hit::at(Out::SmartHosts))
}
