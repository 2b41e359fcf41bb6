//! The domain accepts mail for its subdomains, and no connector covers them.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "subdomains-without-connector",
    severity: Severity::Error,
    is_security: false,
    title: "The domain accepts mail for its subdomains, and no connector covers them.",
    because: &[facts::MATCH_SUBDOMAINS, facts::ACCEPTED_SUBDOMAIN],
    reads: Reads {
        accepted: &[Accepted::DomainName, Accepted::MatchSubDomains],
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::RecipientDomains,
            Out::AllAcceptedDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Use a connector for all accepted domains, or add *. and the domain to its connector.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $true\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains 'contoso.com' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $true\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains 'contoso.com','*.contoso.com' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Accepted(test),
};

fn test(one: &AcceptedDomain, here: &Here<'_>) -> Answer {
    let Some(domain) = one.domain() else {
        return found(one.domain_name.known().map(|_| false), Hit::default);
    };
    let pattern = DomainPattern::Subdomains(domain.clone());
    let below = here
        .mail
        .covered(&pattern)
        .filter(|region| region.witness.domain() != domain);
    let is_alone = |region: Region<'_>| is_sure(&region).then(|| won_by(&region).is_empty());
    found(
        and(is_on(&one.match_sub_domains), || {
            some_of(below.map(is_alone))
        }),
        || Hit::at(Accepted::MatchSubDomains),
    )
}
