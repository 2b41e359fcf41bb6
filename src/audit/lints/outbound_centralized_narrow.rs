//! Centralized mail transport is on, and the connector isn’t for all domains.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-centralized-narrow",
    severity: Severity::Warning,
    is_security: false,
    title: "Centralized mail transport is on, and the connector isn’t for all domains.",
    because: &[facts::CENTRALIZED_SHAPE],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::RecipientDomains,
            Out::RouteAllMessagesViaOnPremises,
        ],
        ..Reads::NONE
    },
    remedy: "List *, or turn RouteAllMessagesViaOnPremises off.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains 'contoso.com' -RouteAllMessagesViaOnPremises $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains '*' -RouteAllMessagesViaOnPremises $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let narrow = all([
        outbound(one, ConnectorType::OnPremises),
        is_on(&one.route_all_messages_via_on_premises),
        not(has(&one.recipient_domains, is_everything)),
    ]);
    found(narrow, || {
        Hit::at(Out::RecipientDomains).values(entries(&one.recipient_domains, |_| true))
    })
}
