//! SenderDomains has an entry that isn’t a domain.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-sender-domains-invalid",
    severity: Severity::Error,
    is_security: false,
    title: "SenderDomains has an entry that isn’t a domain.",
    because: &[facts::DOMAIN_FORM],
    reads: Reads {
        inbound: &[In::SenderDomains],
        ..Reads::NONE
    },
    remedy: "Enter domains such as contoso.com or *.contoso.com, or * alone.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains '*fabrikam.com'",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let hit = Hit::at(In::SenderDomains).ask(In::SenderDomains, "<domains>");
    found_invalid(&one.sender_domains, |_| true, hit)
}
