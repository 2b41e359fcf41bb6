//! CloudServicesMailEnabled is on, and no wizard made the connector.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-cloud-services-by-hand",
    severity: Severity::Warning,
    is_security: false,
    title: "CloudServicesMailEnabled is on, and no wizard made the connector.",
    because: &[facts::CLOUD_SERVICES_BY_WIZARD],
    reads: Reads {
        outbound: &[
            Out::ConnectorType,
            Out::CloudServicesMailEnabled,
            Out::ConnectorSource,
        ],
        ..Reads::NONE
    },
    remedy: "Turn it off unless Microsoft told you to turn it on. For a hybrid deployment, run the Hybrid Configuration wizard.",
    check: "",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation -CloudServicesMailEnabled $true",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation -CloudServicesMailEnabled $true -ConnectorSource HybridWizard",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let by_hand = all([
        is(&one.connector_type, ConnectorType::OnPremises),
        is_on(&one.cloud_services_mail_enabled),
        is_by_hand(&one.connector_source),
    ]);
    found(by_hand, || {
        Hit::at(Out::CloudServicesMailEnabled).set(Out::CloudServicesMailEnabled, false)
    })
}
