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
    let on_premises = ConnectorType::OnPremises;
    let is_wizards = |other: &InboundConnector| {
        all([
            inbound(other, on_premises),
            is_by_wizard(&other.connector_source),
        ])
    };
    let manual = all([inbound(one, on_premises), is_by_hand(&one.connector_source)]);
    found(and(manual, || here.any(is_wizards)), || {
        let wizards = here.others(|other| is_wizards(other) == Some(true));
        Hit::at(In::ConnectorSource).beside(wizards)
    })
}
