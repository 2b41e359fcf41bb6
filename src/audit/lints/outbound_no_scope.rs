//! The connector covers no mail: it has no domains, isn’t for all accepted domains and isn’t for mail flow rules.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-no-scope",
    severity: Severity::Error,
    is_security: false,
    title: "The connector covers no mail: it has no domains, isn’t for all accepted domains and isn’t for mail flow rules.",
    because: &[facts::NO_SCOPE],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::RecipientDomains,
            Out::AllAcceptedDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Enter the recipients’ domains, or remove the connector.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let nothing = all([
        takes_by_domain(one),
        is_empty(&one.recipient_domains),
        not(covers_accepted(one)),
    ]);
    found(nothing, || {
        Hit::at(Out::RecipientDomains).ask(Out::RecipientDomains, "<domains>")
    })
}
