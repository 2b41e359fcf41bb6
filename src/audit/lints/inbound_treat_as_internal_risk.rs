//! Mail through this connector counts as internal, so it isn’t filtered as spam.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-treat-as-internal-risk",
    severity: Severity::Warning,
    is_security: true,
    title: "Mail through this connector counts as internal, so it isn’t filtered as spam.",
    because: &[facts::INTERNAL_UNFILTERED],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::TreatMessagesAsInternal,
            In::CloudServicesMailEnabled,
        ],
        ..Reads::NONE
    },
    remedy: "Turn TreatMessagesAsInternal off unless all these servers are your own.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -TreatMessagesAsInternal $true -CloudServicesMailEnabled $false",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let trusted = all([
        inbound(one, ConnectorType::OnPremises),
        is_on(&one.treat_messages_as_internal),
        not(is_on(&one.cloud_services_mail_enabled)),
    ]);
    found(trusted, || {
        Hit::at(In::TreatMessagesAsInternal).set(In::TreatMessagesAsInternal, false)
    })
}
