//! The connector has never been validated.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-not-validated",
    severity: Severity::Info,
    is_security: false,
    title: "The connector has never been validated.",
    because: &[facts::VALIDATION_STATE, facts::VALIDATED],
    reads: Reads {
        outbound: &[Out::Enabled, Out::IsValidated],
        ..Reads::NONE
    },
    remedy: "Validate it in the Exchange admin center, or run Validate-OutboundConnector.",
    check: "Run Validate-OutboundConnector with a recipient in one of its domains.",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation\n\
             Set-OutboundConnector -Identity 'To Fabrikam' -IsValidated $false",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation\n\
             Set-OutboundConnector -Identity 'To Fabrikam' -IsValidated $true",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    // What a command has just made can’t be validated yet.
    let failed = match one.is_validated.is_given() {
        true => not(is_on(&one.is_validated)),
        false => is_on(&one.is_validated).map(|_| false),
    };
    found(all([in_use(&one.enabled), failed]), || {
        Hit::at(Out::IsValidated)
    })
}
