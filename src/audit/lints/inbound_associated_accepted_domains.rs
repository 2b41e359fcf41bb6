//! The connector is limited to accepted domains, and documents disagree on whose domains those are.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-associated-accepted-domains",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector is limited to accepted domains, and documents disagree on whose domains those are.",
    because: &[facts::ASSOCIATED_DOMAINS],
    reads: Reads {
        inbound: &[In::AssociatedAcceptedDomains],
        ..Reads::NONE
    },
    remedy: "Leave the list empty unless you are testing with a few domains.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -AssociatedAcceptedDomains 'contoso.com'",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    found(not(is_empty(&one.associated_accepted_domains)), || {
        Hit::at(In::AssociatedAcceptedDomains)
            .values(entries(&one.associated_accepted_domains, |_| true))
            .set(In::AssociatedAcceptedDomains, Value::list::<Value>([]))
    })
}
