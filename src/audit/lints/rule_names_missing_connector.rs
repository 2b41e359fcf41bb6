//! The rule routes to a connector that doesn’t exist or is turned off.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-names-missing-connector",
    severity: Severity::Error,
    is_security: false,
    title: "The rule routes to a connector that doesn’t exist or is turned off.",
    because: &[facts::RULE_TARGET],
    reads: Reads {
        rules: &[Rule::State, Rule::Mode, Rule::RouteMessageOutboundConnector],
        outbound: &[Out::Name, Out::Enabled],
        ..Reads::NONE
    },
    remedy: "Name an existing connector, turn it on, or turn the rule off.",
    check: "",
    found: "New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'",
    clean: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, here: &Here<'_>) -> Answer {
    let exists = || {
        here.any(|connector: &OutboundConnector| {
            all([in_use(&connector.enabled), names(one, connector)])
        })
    };
    found(and(routes(one), || not(exists())), || {
        let target = one
            .route_message_outbound_connector
            .known()
            .into_iter()
            .flatten();
        Hit::at(Rule::RouteMessageOutboundConnector)
            .values(target)
            .ask(Rule::RouteMessageOutboundConnector, "<connector>")
    })
}
