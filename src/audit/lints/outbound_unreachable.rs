//! Other connectors match better for every recipient of some entries, so those entries do nothing.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-unreachable",
    severity: Severity::Warning,
    is_security: false,
    title: "Other connectors match better for every recipient of some entries, so those entries do nothing.",
    because: &[
        facts::OTHERS_MATCH_BETTER,
        facts::EXACT_ENTRY,
        facts::CENTRALIZED,
    ],
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
    remedy: "Remove the entries, or remove them from the connectors that take their mail.",
    check: "Run Get-OutboundConnectorReport for one of the domains.",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains 'contoso.com' -RouteAllMessagesViaOnPremises $false -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'All mail' -ConnectorType OnPremises -RecipientDomains '*' -RouteAllMessagesViaOnPremises $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains 'contoso.com' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let open = all([takes_by_domain(one), not(is_empty(&one.recipient_domains))]);
    if open != Some(true) {
        return found(open, Hit::default);
    }
    let is_lost = |space: &AddressSpace| {
        let mut regions = here.mail.covered(&space.pattern).peekable();
        regions.peek().is_some() && regions.all(|region| !is_won_by(&region, here.position))
    };
    let spaces = entries(&one.recipient_domains, |space| is_lost(space));
    let regions = spaces
        .iter()
        .flat_map(|space| here.mail.covered(&space.pattern));
    let (mut winners, mut all_sure) = (BTreeSet::new(), true);
    for region in regions {
        winners.extend(won_by(&region));
        all_sure &= is_sure(&region);
    }
    let lost = match (spaces.is_empty(), all_sure) {
        (true, _) => Some(false),
        (false, true) => Some(true),
        (false, false) => None,
    };
    found(lost, || {
        Hit::at(Out::RecipientDomains)
            .values(spaces.iter().copied())
            .beside::<OutboundConnector>(here, winners.iter().copied())
    })
}
