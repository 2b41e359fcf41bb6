//! The connector is turned off, so no mail uses it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-disabled",
    severity: Severity::Info,
    is_security: false,
    title: "The connector is turned off, so no mail uses it.",
    because: &[facts::DISABLED],
    reads: Reads {
        outbound: &[Out::Enabled],
        ..Reads::NONE
    },
    remedy: "Turn it on if you need it. Otherwise, remove it.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -Enabled $false",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    found(not(is_on(&one.enabled)), || Hit::at(Out::Enabled))
}
