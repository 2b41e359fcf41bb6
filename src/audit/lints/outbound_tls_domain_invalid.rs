//! TlsDomain is neither a host name nor *. and a domain.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-tls-domain-invalid",
    severity: Severity::Error,
    is_security: false,
    title: "TlsDomain is neither a host name nor *. and a domain.",
    because: &[facts::DOMAIN_VALIDATION_NAME],
    reads: Reads {
        outbound: &[Out::TlsDomain],
        ..Reads::NONE
    },
    remedy: "Enter the name in the receiving server’s certificate.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings DomainValidation -TlsDomain '*'",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings DomainValidation -TlsDomain '*.fabrikam.com'",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let name = one.tls_domain.known();
    found(name.map(|name| matches!(name, Some(Err(_)))), || {
        let texts = name
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_ref().err());
        Hit::at(Out::TlsDomain)
            .values(texts.map(|invalid| &invalid.text))
            .ask(Out::TlsDomain, "<name in the certificate>")
    })
}
