//! Servers outside Microsoft 365 can send in your organization’s name through this connector, and no wizard made it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-unknown-onpremises",
    severity: Severity::Info,
    is_security: true,
    title: "Servers outside Microsoft 365 can send in your organization’s name through this connector, and no wizard made it.",
    because: &[facts::ABUSED_CONNECTORS],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::ConnectorSource],
        ..Reads::NONE
    },
    remedy: "Check who made the connector and that its addresses or certificate are yours.",
    check: "Search the audit log for New-InboundConnector, and run Get-BlockedConnector.",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -ConnectorSource HybridWizard",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let by_hand = is_by_hand(&one.connector_source);
    found(
        all([inbound(one, ConnectorType::OnPremises), by_hand]),
        || {
            let addresses = entries(&one.sender_ip_addresses, |_| true);
            let names = certificate(&one.tls_sender_certificate_name);
            Hit::at(In::ConnectorSource).values(names).values(addresses)
        },
    )
}
