//! The connector is for mail flow rules only, so its domains have no effect.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-rule-scoped-mixed",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector is for mail flow rules only, so its domains have no effect.",
    because: &[facts::ONLY_BY_TRANSPORT_RULE],
    reads: Reads {
        outbound: &[
            Out::RecipientDomains,
            Out::AllAcceptedDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Clear the domains, or make a second connector for them.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -IsTransportRuleScoped $true\n\
             New-TransportRule -Name 'To Fabrikam' -SubjectContainsWords 'Order' -RouteMessageOutboundConnector 'To Fabrikam'",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'To Fabrikam' -SubjectContainsWords 'Order' -RouteMessageOutboundConnector 'To Fabrikam'",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let listed = any([
        not(is_empty(&one.recipient_domains)),
        is_on(&one.all_accepted_domains),
    ]);
    found(all([is_on(&one.is_transport_rule_scoped), listed]), || {
        Hit::at(Out::RecipientDomains)
            .values(entries(&one.recipient_domains, |_| true))
            .set(Out::RecipientDomains, Value::list::<Value>([]))
            .set(Out::AllAcceptedDomains, false)
    })
}
