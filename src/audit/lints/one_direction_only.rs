//! There is a connector to your own servers and none from them, or the wizard’s connectors exist in one direction only.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "one-direction-only",
    severity: Severity::Warning,
    is_security: false,
    title: "There is a connector to your own servers and none from them, or the wizard’s connectors exist in one direction only.",
    because: &[facts::NO_MAIL_WITHOUT_CONNECTORS],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::ConnectorSource],
        outbound: &[
            Out::Enabled,
            Out::ConnectorType,
            Out::ConnectorSource,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Create the connector for the other direction, or run the Hybrid Configuration wizard again.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Organization(test),
};

fn test(here: &Here<'_>) -> Answer {
    let on_premises = ConnectorType::OnPremises;
    let from = here.any(|one: &InboundConnector| inbound(one, on_premises));
    let to =
        here.any(|one: &OutboundConnector| all([outbound(one, on_premises), takes_by_domain(one)]));
    let wizard_from = here.any(|one: &InboundConnector| {
        all([in_use(&one.enabled), is_by_wizard(&one.connector_source)])
    });
    let wizard_to = here.any(|one: &OutboundConnector| {
        all([in_use(&one.enabled), is_by_wizard(&one.connector_source)])
    });
    // Devices need a connector from them and none to them, so that direction alone is fine.
    let lonely = any([
        all([to, not(from)]),
        all([wizard_from, not(wizard_to)]),
        all([wizard_to, not(wizard_from)]),
    ]);
    found(lonely, Hit::default)
}
