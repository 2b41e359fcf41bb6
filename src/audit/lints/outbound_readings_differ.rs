//! For some recipients, Microsoft’s page names this connector in its list and another one in its example.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-readings-differ",
    severity: Severity::Warning,
    is_security: false,
    title: "For some recipients, Microsoft’s page names this connector in its list and another one in its example.",
    because: &[facts::ORDER_CONTRADICTION],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::RecipientDomains,
            Out::AllAcceptedDomains,
            Out::IsTransportRuleScoped,
            Out::RouteAllMessagesViaOnPremises,
            Out::TestMode,
        ],
        accepted: &[Accepted::DomainName, Accepted::MatchSubDomains],
        ..Reads::NONE
    },
    remedy: "Add the exact domain to one of the two connectors. Both interpretations prefer an exact match.",
    check: "Run Get-OutboundConnectorReport for the domain, or trace a test message.",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             Set-AcceptedDomain -Identity 'sales.contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'To the branches' -ConnectorType OnPremises -RecipientDomains '*.contoso.com' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             Set-AcceptedDomain -Identity 'sales.contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'To the branches' -ConnectorType OnPremises -RecipientDomains '*.contoso.com','contoso.com','sales.contoso.com' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(_: &OutboundConnector, here: &Here<'_>) -> Answer {
    let differ = here.mail.differing_at(here.position);
    let is_so = match (differ.is_empty(), differ.iter().any(is_sure)) {
        (true, _) => Some(false),
        (false, true) => Some(true),
        (false, false) => None,
    };
    found(is_so, || {
        let sure = differ.iter().filter(|region| is_sure(region));
        let others: BTreeSet<usize> = sure.clone().flat_map(won_in_the_example).collect();
        Hit::at(Out::AllAcceptedDomains)
            .values(sure.map(|region| region.witness.domain()))
            .beside::<OutboundConnector>(here.organization, others)
    })
}
