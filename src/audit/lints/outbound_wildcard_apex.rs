//! The connector lists a wildcard, and no connector lists the domain itself.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-wildcard-apex",
    severity: Severity::Info,
    is_security: false,
    title: "The connector lists a wildcard, and no connector lists the domain itself.",
    because: &[facts::WILDCARD_APEX],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::RecipientDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Add the domain itself to the connector that should have its mail.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains '*.fabrikam.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains '*.fabrikam.com','fabrikam.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let is_alone = |space: &AddressSpace| match &space.pattern {
        // A top-level domain has no mail of its own.
        DomainPattern::Subdomains(base) if base.as_str().contains('.') => {
            not(here.mail.lists_exactly(base))
        }
        _ => Some(false),
    };
    let spaces = entries(&one.recipient_domains, |_| true);
    let any_alone = some_of(
        spaces
            .iter()
            .map(|space| is_alone(space))
            .chain([has(&one.recipient_domains, |_| false)]),
    );
    found(all([takes_by_domain(one), any_alone]), || {
        let mut domains: Vec<String> = spaces.iter().map(|space| space.to_string()).collect();
        let alone = entries(&one.recipient_domains, |space| {
            is_alone(space) == Some(true)
        });
        for space in &alone {
            if let DomainPattern::Subdomains(base) = &space.pattern {
                domains.push(base.to_string());
            }
        }
        let domains = Value::list(domains.iter().map(String::as_str));
        Hit::at(Out::RecipientDomains)
            .values(alone)
            .set(Out::RecipientDomains, domains)
    })
}
