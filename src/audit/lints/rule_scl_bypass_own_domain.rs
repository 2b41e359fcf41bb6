//! The rule skips spam filtering for senders in one of your own domains.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-scl-bypass-own-domain",
    severity: Severity::Warning,
    is_security: true,
    title: "The rule skips spam filtering for senders in one of your own domains.",
    because: &[facts::SKIPPED_BY_OWN_DOMAIN],
    reads: Reads {
        rules: &[Rule::State, Rule::Mode, Rule::Conditions, Rule::SetSCL],
        accepted: &[Accepted::DomainName],
        ..Reads::NONE
    },
    remedy: "Remove the domain from the rule. For your own servers, use an inbound connector.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-TransportRule -Name 'Trust ourselves' -SenderDomainIs 'contoso.com' -SetSCL -1",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-TransportRule -Name 'Mark ourselves' -SenderDomainIs 'contoso.com' -SetSCL 5",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, here: &Here<'_>) -> Answer {
    let senders = entries(&one.conditions, |condition| {
        condition.name().eq_ignore_ascii_case("SenderDomainIs")
    });
    let domains = senders.iter().flat_map(|condition| condition.values());
    let domains: Vec<Domain> = domains.filter_map(|text| text.parse().ok()).collect();
    let accepted: Vec<Known> = domains
        .iter()
        .map(|domain| here.is_accepted(domain))
        .collect();
    let is_own = some_of(accepted.iter().copied().chain([has_condition(one, &[])]));
    found(all([skips_filtering(one), is_own]), || {
        let own = domains
            .iter()
            .zip(&accepted)
            .filter(|(_, is_own)| **is_own == Some(true));
        Hit::at(Rule::SetSCL)
            .values(own.map(|(domain, _)| domain))
            .set(Rule::SetSCL, Value::Null)
    })
}
