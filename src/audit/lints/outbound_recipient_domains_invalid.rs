//! RecipientDomains has an entry that isn’t a domain.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-recipient-domains-invalid",
    severity: Severity::Error,
    is_security: false,
    title: "RecipientDomains has an entry that isn’t a domain.",
    because: &[facts::DOMAIN_FORM],
    reads: Reads {
        outbound: &[Out::RecipientDomains],
        ..Reads::NONE
    },
    remedy: "Enter domains such as contoso.com or *.contoso.com, or * alone.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains '*fabrikam.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let hit = Hit::at(Out::RecipientDomains).ask(Out::RecipientDomains, "<domains>");
    found_invalid(&one.recipient_domains, |_| true, hit)
}
