//! TlsSettings is DomainValidation, and TlsDomain is empty.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-tls-domain-missing",
    severity: Severity::Error,
    is_security: false,
    title: "TlsSettings is DomainValidation, and TlsDomain is empty.",
    because: &[facts::DOMAIN_VALIDATION_NAME],
    reads: Reads {
        outbound: &[Out::TlsSettings, Out::TlsDomain],
        ..Reads::NONE
    },
    remedy: "Enter the name in the receiving server’s certificate.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings DomainValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings DomainValidation -TlsDomain '*.fabrikam.com'",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let validates = is(&one.tls_settings, Some(TlsAuthLevel::DomainValidation));
    found(all([validates, not(has_value(&one.tls_domain))]), || {
        Hit::at(Out::TlsDomain).ask(Out::TlsDomain, "<name in the certificate>")
    })
}
