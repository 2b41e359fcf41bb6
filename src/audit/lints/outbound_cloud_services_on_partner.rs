//! CloudServicesMailEnabled is on for servers that aren’t the organization’s own.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-cloud-services-on-partner",
    severity: Severity::Warning,
    is_security: false,
    title: "CloudServicesMailEnabled is on for servers that aren’t the organization’s own.",
    because: &[facts::CLOUD_SERVICES_BY_WIZARD],
    reads: Reads {
        outbound: &[Out::ConnectorType, Out::CloudServicesMailEnabled],
        ..Reads::NONE
    },
    remedy: "Turn CloudServicesMailEnabled off.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -CloudServicesMailEnabled $true",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -CloudServicesMailEnabled $false",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let partner = is(&one.connector_type, ConnectorType::Partner);
    found(
        all([partner, is_on(&one.cloud_services_mail_enabled)]),
        || Hit::at(Out::CloudServicesMailEnabled).set(Out::CloudServicesMailEnabled, false),
    )
}
