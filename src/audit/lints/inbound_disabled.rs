//! The connector is turned off, so it takes no mail.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-disabled",
    severity: Severity::Info,
    is_security: false,
    title: "The connector is turned off, so it takes no mail.",
    because: &[facts::DISABLED, facts::CREATED_DISABLED],
    reads: Reads {
        inbound: &[In::Enabled],
        ..Reads::NONE
    },
    remedy: "Turn it on if you need it. Otherwise, remove it.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -Enabled $false",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    found(not(is_on(&one.enabled)), || Hit::at(In::Enabled))
}
