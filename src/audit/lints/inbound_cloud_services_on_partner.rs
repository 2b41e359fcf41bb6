//! CloudServicesMailEnabled is on for servers that aren’t the organization’s own.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-cloud-services-on-partner",
    severity: Severity::Warning,
    is_security: false,
    title: "CloudServicesMailEnabled is on for servers that aren’t the organization’s own.",
    because: &[facts::CLOUD_SERVICES_BY_WIZARD],
    reads: Reads {
        inbound: &[In::ConnectorType, In::CloudServicesMailEnabled],
        ..Reads::NONE
    },
    remedy: "Turn CloudServicesMailEnabled off.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -CloudServicesMailEnabled $true",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -CloudServicesMailEnabled $false",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let partner = is(&one.connector_type, ConnectorType::Partner);
    found(
        all([partner, is_on(&one.cloud_services_mail_enabled)]),
        || Hit::at(In::CloudServicesMailEnabled).set(In::CloudServicesMailEnabled, false),
    )
}
