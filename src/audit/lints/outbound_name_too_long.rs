//! The name of the connector has more than 64 characters.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-name-too-long",
    severity: Severity::Error,
    is_security: false,
    title: "The name of the connector has more than 64 characters.",
    because: &[facts::CONNECTOR_NAME],
    reads: Reads {
        outbound: &[Out::Name],
        ..Reads::NONE
    },
    remedy: "Choose a shorter name.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam and all of its subsidiaries in Europe and North America' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    const LONGEST: usize = 64;
    let name = one.name.known();
    found(name.map(|name| name.chars().count() > LONGEST), || {
        Hit::at(Out::Name).ask(Out::Name, "<shorter name>")
    })
}
