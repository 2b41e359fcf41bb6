//! The domain is an external relay, so its recipients aren’t checked.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "external-relay-domain",
    severity: Severity::Info,
    is_security: false,
    title: "The domain is an external relay, so its recipients aren’t checked.",
    because: &[facts::EXTERNAL_RELAY],
    reads: Reads {
        accepted: &[Accepted::DomainType],
        ..Reads::NONE
    },
    remedy: "Check that the domain should be relayed.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType ExternalRelay -MatchSubDomains $false",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false",
    test: Test::Accepted(test),
};

fn test(one: &AcceptedDomain, _: &Here<'_>) -> Answer {
    let external = is(&one.domain_type, AcceptedDomainType::ExternalRelay);
    found(external, || Hit::at(Accepted::DomainType))
}
