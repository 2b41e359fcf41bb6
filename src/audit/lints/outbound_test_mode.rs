//! The connector is in test mode. What that does isn’t documented.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-test-mode",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector is in test mode. What that does isn’t documented.",
    because: &[facts::TEST_MODE],
    reads: Reads {
        outbound: &[Out::TestMode],
        ..Reads::NONE
    },
    remedy: "Turn TestMode off.",
    check: "Get-OutboundConnector lists it only with -IncludeTestModeConnectors $true.",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -TestMode $true",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    found(is_on(&one.test_mode), || {
        Hit::at(Out::TestMode).set(Out::TestMode, false)
    })
}
