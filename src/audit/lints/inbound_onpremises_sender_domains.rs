//! The connector lists sender domains, which have no effect on OnPremises connectors.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-onpremises-sender-domains",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector lists sender domains, which have no effect on OnPremises connectors.",
    because: &[facts::PARTNER_ONLY],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::SenderDomains],
        ..Reads::NONE
    },
    remedy: "Don’t rely on the list. Set it to *, so that nobody takes it for a limit.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains 'contoso.com' -TlsSenderCertificateName '*.contoso.com'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let limits = has(&one.sender_domains, |space| !is_everything(space));
    found(
        all([inbound(one, ConnectorType::OnPremises), limits]),
        || {
            Hit::at(In::SenderDomains)
                .values(entries(&one.sender_domains, |space| !is_everything(space)))
                .set(In::SenderDomains, Value::list(["*"]))
        },
    )
}
