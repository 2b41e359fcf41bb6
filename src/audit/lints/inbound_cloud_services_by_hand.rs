//! CloudServicesMailEnabled is on, and no wizard made the connector.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-cloud-services-by-hand",
    severity: Severity::Warning,
    is_security: false,
    title: "CloudServicesMailEnabled is on, and no wizard made the connector.",
    because: &[facts::CLOUD_SERVICES_BY_WIZARD],
    reads: Reads {
        inbound: &[
            In::ConnectorType,
            In::CloudServicesMailEnabled,
            In::ConnectorSource,
        ],
        ..Reads::NONE
    },
    remedy: "Turn it off unless Microsoft told you to turn it on. For a hybrid deployment, run the Hybrid Configuration wizard.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -CloudServicesMailEnabled $true",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -CloudServicesMailEnabled $true -ConnectorSource HybridWizard",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let by_hand = all([
        is(&one.connector_type, ConnectorType::OnPremises),
        is_on(&one.cloud_services_mail_enabled),
        is_by_hand(&one.connector_source),
    ]);
    found(by_hand, || {
        Hit::at(In::CloudServicesMailEnabled).set(In::CloudServicesMailEnabled, false)
    })
}
