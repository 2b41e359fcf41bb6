//! The Hybrid Configuration wizard has made a connector for your own servers, and this one was added by hand.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-wizard-and-manual",
    severity: Severity::Info,
    is_security: false,
    title: "The Hybrid Configuration wizard has made a connector for your own servers, and this one was added by hand.",
    because: &[facts::WIZARD_HAS_CREATED, facts::LOOK_AT_CONNECTORS],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::ConnectorSource],
        ..Reads::NONE
    },
    remedy: "If both are for the same servers, keep the wizard’s connector.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -ConnectorSource HybridWizard\n\
             New-InboundConnector -Name 'Printers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -ConnectorSource HybridWizard",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let manual = all([
        inbound(one, ConnectorType::OnPremises),
        is_by_hand(&one.connector_source),
    ]);
    let by_wizard = || here.any_at(&here.rivals.wizards, is_wizards);
    found(and(manual, by_wizard), || {
        Hit::at(In::ConnectorSource).beside::<InboundConnector>(
            here.organization,
            here.others_at(&here.rivals.wizards, is_wizards),
        )
    })
}
