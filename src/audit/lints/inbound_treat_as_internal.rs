//! TreatMessagesAsInternal is on where the service refuses it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-treat-as-internal",
    severity: Severity::Error,
    is_security: false,
    title: "TreatMessagesAsInternal is on where the service refuses it.",
    because: &[facts::INTERNAL_REFUSED],
    reads: Reads {
        inbound: &[
            In::ConnectorType,
            In::TreatMessagesAsInternal,
            In::CloudServicesMailEnabled,
        ],
        ..Reads::NONE
    },
    remedy: "Turn TreatMessagesAsInternal off.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -TreatMessagesAsInternal $true",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -TreatMessagesAsInternal $true -CloudServicesMailEnabled $false",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let conflict = any([
        is(&one.connector_type, ConnectorType::Partner),
        is_on(&one.cloud_services_mail_enabled),
    ]);
    found(
        all([is_on(&one.treat_messages_as_internal), conflict]),
        || Hit::at(In::TreatMessagesAsInternal).set(In::TreatMessagesAsInternal, false),
    )
}
