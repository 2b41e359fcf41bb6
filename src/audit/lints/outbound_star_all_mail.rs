//! The connector lists *, so all mail for the internet that no other connector matches uses it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-star-all-mail",
    severity: Severity::Info,
    is_security: false,
    title: "The connector lists *, so all mail for the internet that no other connector matches uses it.",
    because: &[facts::EVERYTHING],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::RecipientDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Check that its servers deliver mail to the internet.",
    check: "",
    found: "New-OutboundConnector -Name 'To the filter' -ConnectorType Partner -RecipientDomains '*' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let all_mail = all([
        takes_by_domain(one),
        has(&one.recipient_domains, is_everything),
    ]);
    found(all_mail, || Hit::at(Out::RecipientDomains))
}
