//! The connector is for all accepted domains and lists *, so mail for the internet uses it too.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-star-beside-accepted",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector is for all accepted domains and lists *, so mail for the internet uses it too.",
    because: &[facts::SCOPES_ADD_UP, facts::EVERYTHING],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::RecipientDomains,
            Out::AllAcceptedDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Remove * from the domains unless all mail should go this route.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -RecipientDomains '*' -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let both = all([
        takes_by_domain(one),
        covers_accepted(one),
        has(&one.recipient_domains, is_everything),
    ]);
    found(both, || {
        let rest = entries(&one.recipient_domains, |space| !is_everything(space));
        let rest: Vec<Value> = rest
            .iter()
            .map(|space| Value::from(space.to_string().as_str()))
            .collect();
        Hit::at(Out::RecipientDomains).set(Out::RecipientDomains, Value::list(rest))
    })
}
