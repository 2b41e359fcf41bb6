//! Another connector matches some recipients equally well, and which one is used isn’t documented.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-tie",
    severity: Severity::Warning,
    is_security: false,
    title: "Another connector matches some recipients equally well, and which one is used isn’t documented.",
    because: &[facts::TIE],
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
    remedy: "List each domain on one connector only.",
    check: "Run Get-OutboundConnectorReport for the domain, or trace a test message.",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'Also to Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(_: &OutboundConnector, here: &Here<'_>) -> Answer {
    let ties = here.mail.ties_at(here.position);
    let tied = match (ties.is_empty(), ties.iter().any(is_sure)) {
        (true, _) => Some(false),
        (false, true) => Some(true),
        (false, false) => None,
    };
    found(tied, || {
        let sure = ties.iter().filter(|region| is_sure(region));
        let others: BTreeSet<usize> = sure
            .clone()
            .flat_map(won_by)
            .filter(|at| *at != here.position)
            .collect();
        Hit::at(Out::RecipientDomains)
            .values(sure.map(|region| region.witness.domain()))
            .beside::<OutboundConnector>(here.organization, others)
    })
}
