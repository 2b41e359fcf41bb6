//! The accepted domain is *, so every domain counts as your own.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "accepted-domain-star",
    severity: Severity::Error,
    is_security: true,
    title: "The accepted domain is *, so every domain counts as your own.",
    because: &[facts::ACCEPTED_STAR],
    reads: Reads {
        accepted: &[Accepted::DomainName],
        ..Reads::NONE
    },
    remedy: "Remove the accepted domain and add your own domains one by one.",
    check: "",
    found: "Set-AcceptedDomain -Identity '*' -DomainType Authoritative -MatchSubDomains $false",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false",
    test: Test::Accepted(test),
};

fn test(one: &AcceptedDomain, _: &Here<'_>) -> Answer {
    let name = one.domain_name.known();
    let is_star = name.map(|name| matches!(name, Err(invalid) if invalid.text.trim() == "*"));
    found(is_star, || Hit::at(Accepted::DomainName))
}
