//! The internal relay domain has no connector, so mail for recipients elsewhere follows the MX record and may loop.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "relay-domain-without-connector",
    severity: Severity::Error,
    is_security: false,
    title: "The internal relay domain has no connector, so mail for recipients elsewhere follows the MX record and may loop.",
    because: &[
        facts::INTERNAL_RELAY,
        facts::INTERNAL_RELAY_PASSES_ON,
        facts::MX_LOOPS,
    ],
    reads: Reads {
        accepted: &[Accepted::DomainName, Accepted::DomainType],
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::RecipientDomains,
            Out::AllAcceptedDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Create an outbound connector for the domain, or make the domain authoritative if all recipients are in Microsoft 365.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $false",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Accepted(test),
};

fn test(one: &AcceptedDomain, here: &Here<'_>) -> Answer {
    let Some(domain) = one.domain() else {
        return found(one.domain_name.known().map(|_| false), Hit::default);
    };
    let exact = DomainPattern::Exact(domain.clone());
    let mut regions = here.mail.covered(&exact);
    let alone = regions
        .next()
        .and_then(|region| is_sure(&region).then(|| won_by(&region).is_empty()));
    let relay = is(&one.domain_type, AcceptedDomainType::InternalRelay);
    found(all([relay, alone]), || Hit::at(Accepted::DomainType))
}
