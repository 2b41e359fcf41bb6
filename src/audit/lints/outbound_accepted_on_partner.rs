//! AllAcceptedDomains is on, which has no effect on a Partner connector.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-accepted-on-partner",
    severity: Severity::Error,
    is_security: false,
    title: "AllAcceptedDomains is on, which has no effect on a Partner connector.",
    because: &[facts::ACCEPTED_DOMAINS_ON_PARTNER],
    reads: Reads {
        outbound: &[
            Out::ConnectorType,
            Out::AllAcceptedDomains,
            Out::RecipientDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "For your own servers, use an OnPremises connector. Otherwise, list the domains and turn AllAcceptedDomains off.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType Partner -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let partner = is(&one.connector_type, ConnectorType::Partner);
    found(all([partner, is_on(&one.all_accepted_domains)]), || {
        let hit = Hit::at(Out::AllAcceptedDomains).set(Out::AllAcceptedDomains, false);
        // Without it, the connector might have no scope at all.
        let has_scope = any([
            not(is_empty(&one.recipient_domains)),
            is_on(&one.is_transport_rule_scoped),
        ]);
        match has_scope {
            Some(true) => hit,
            _ => hit.ask(Out::RecipientDomains, "<domains>"),
        }
    })
}
