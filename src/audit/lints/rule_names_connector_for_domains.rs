//! The rule routes to a connector that isn’t for mail flow rules only, so other mail uses it too.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-names-connector-for-domains",
    severity: Severity::Warning,
    is_security: false,
    title: "The rule routes to a connector that isn’t for mail flow rules only, so other mail uses it too.",
    because: &[facts::RULE_TARGET],
    reads: Reads {
        rules: &[Rule::State, Rule::Mode, Rule::RouteMessageOutboundConnector],
        outbound: &[Out::Name, Out::IsTransportRuleScoped],
        ..Reads::NONE
    },
    remedy: "Turn on IsTransportRuleScoped at the connector, or give the rule a connector of its own.",
    check: "",
    found: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'",
    clean: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, here: &Here<'_>) -> Answer {
    let is_shared = |connector: &OutboundConnector| {
        all([
            names(one, connector),
            not(is_on(&connector.is_transport_rule_scoped)),
        ])
    };
    found(and(routes(one), || here.any(is_shared)), || {
        let shared = here.all(is_shared);
        Hit::at(Rule::RouteMessageOutboundConnector)
            .beside::<OutboundConnector>(here.organization, shared)
    })
}
