//! Other connectors match better for every recipient of some entries, or for every accepted domain, so those do nothing.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-unreachable",
    severity: Severity::Warning,
    is_security: false,
    title: "Other connectors match better for every recipient of some entries, or of every accepted domain, so those do nothing.",
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
    remedy: "Remove the entries or turn off AllAcceptedDomains, or change the connectors that take their mail.",
    check: "Run Get-OutboundConnectorReport for one of the domains.",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains 'contoso.com' -RouteAllMessagesViaOnPremises $false -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'All mail' -ConnectorType OnPremises -RecipientDomains '*' -RouteAllMessagesViaOnPremises $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains 'contoso.com' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let lists = not(is_empty(&one.recipient_domains));
    let open = all([takes_by_domain(one), any([lists, covers_accepted(one)])]);
    if open != Some(true) {
        return found(open, Hit::default);
    }
    let is_lost = |pattern: &DomainPattern| {
        let mut regions = here.mail.covered(pattern).peekable();
        regions.peek().is_some() && regions.all(|region| !is_won_by(&region, here.position))
    };
    let listed = entries(&one.recipient_domains, |space| is_lost(&space.pattern));
    if !listed.is_empty() {
        let patterns = listed.iter().map(|space| &space.pattern);
        return lost(here, Out::RecipientDomains, patterns);
    }
    let is_for_accepted = covers_accepted(one);
    if is_for_accepted != Some(true) {
        return found(is_for_accepted, Hit::default);
    }
    let accepted = here.organization.accepted_domains.iter();
    let accepted: Vec<DomainPattern> = accepted.flat_map(patterns).collect();
    match (
        accepted.iter().all(is_lost),
        here.is_complete(Noun::AcceptedDomain),
    ) {
        (false, _) => Answer::NotFound,
        (true, false) => Answer::CantTell,
        (true, true) => lost(here, Out::AllAcceptedDomains, accepted.iter()),
    }
}

/// The names that a connector for all accepted domains takes for one of them.
fn patterns(accepted: &AcceptedDomain) -> impl Iterator<Item = DomainPattern> + use<> {
    let domain = accepted.domain();
    // Where nobody knows whether subdomains count, they do: what may win isn’t lost.
    let with_subdomains = accepted.match_sub_domains.known() != Some(&false);
    let below = domain.filter(|_| with_subdomains);
    let exact = domain.cloned().map(DomainPattern::Exact);
    exact
        .into_iter()
        .chain(below.cloned().map(DomainPattern::Subdomains))
}

/// Found, if nothing unknown could change who wins these patterns. None of them is certainly lost.
fn lost<'p>(
    here: &Here<'_>,
    at: Out,
    patterns: impl Iterator<Item = &'p DomainPattern> + Clone,
) -> Answer {
    let regions = patterns
        .clone()
        .flat_map(|pattern| here.mail.covered(pattern));
    let (mut winners, mut all_sure, mut is_any) = (BTreeSet::new(), true, false);
    for region in regions {
        winners.extend(won_by(&region));
        all_sure &= is_sure(&region);
        is_any = true;
    }
    let lost = match (is_any, all_sure) {
        (false, _) => Some(false),
        (true, true) => Some(true),
        (true, false) => None,
    };
    found(lost, || {
        Hit::at(at)
            .values(patterns)
            .beside::<OutboundConnector>(here.organization, winners.iter().copied())
    })
}
