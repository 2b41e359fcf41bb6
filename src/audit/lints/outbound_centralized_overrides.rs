//! Centralized mail transport is reported to come before the connectors that list single domains.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-centralized-overrides",
    severity: Severity::Warning,
    is_security: false,
    title: "Centralized mail transport is reported to come before the connectors that list single domains.",
    because: &[facts::CENTRALIZED],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::RecipientDomains,
            Out::IsTransportRuleScoped,
            Out::RouteAllMessagesViaOnPremises,
        ],
        ..Reads::NONE
    },
    remedy: "Route those domains on your own servers, or with a mail flow rule.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains '*' -RouteAllMessagesViaOnPremises $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -RecipientDomains '*' -RouteAllMessagesViaOnPremises $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let is_listed = |other: &OutboundConnector| {
        let centralized = all([
            is(&other.connector_type, ConnectorType::OnPremises),
            is_on(&other.route_all_messages_via_on_premises),
        ]);
        let lists = has(&other.recipient_domains, |space| !is_everything(space));
        all([takes_by_domain(other), not(centralized), lists])
    };
    let overrides = all([
        outbound(one, ConnectorType::OnPremises),
        is_on(&one.route_all_messages_via_on_premises),
        has(&one.recipient_domains, is_everything),
    ]);
    found(and(overrides, || here.any(is_listed)), || {
        let others = here.others(is_listed);
        Hit::at(Out::RouteAllMessagesViaOnPremises)
            .beside::<OutboundConnector>(here.organization, others)
    })
}
