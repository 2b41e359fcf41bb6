//! Another rule with the same conditions routes to another connector, and which one decides isn’t documented.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rules-route-apart",
    severity: Severity::Warning,
    is_security: false,
    title: "Another rule with the same conditions routes to another connector, and which one decides isn’t documented.",
    because: &[facts::TWO_RULES_ROUTE],
    reads: Reads {
        rules: &[
            Rule::State,
            Rule::Mode,
            Rule::Conditions,
            Rule::Exceptions,
            Rule::RouteMessageOutboundConnector,
            Rule::StopRuleProcessing,
        ],
        ..Reads::NONE
    },
    remedy: "Join the rules, or turn on StopRuleProcessing in the first one.",
    check: "",
    found: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'To the filter' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'\n\
             New-TransportRule -Name 'Filter' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the filter'",
    clean: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-OutboundConnector -Name 'To the filter' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive' -StopRuleProcessing $true\n\
             New-TransportRule -Name 'Filter' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the filter'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, here: &Here<'_>) -> Answer {
    let is_rival = |other: &TransportRule| {
        let own = one.route_message_outbound_connector.known();
        let theirs = other.route_message_outbound_connector.known();
        let differ = own.zip(theirs).map(|(own, theirs)| match (own, theirs) {
            (Some(own), Some(theirs)) => !own.is(theirs),
            _ => false,
        });
        let same = same_messages(one, other);
        let stops = any([
            is_on(&one.stop_rule_processing),
            is_on(&other.stop_rule_processing),
        ]);
        all([routes(one), routes(other), differ, same, not(stops)])
    };
    // Each pair once, at its first rule.
    let later = here
        .organization
        .transport_rules
        .iter()
        .skip(here.position + 1);
    found(and(routes(one), || some_of(later.map(is_rival))), || {
        let rivals = here.others(is_rival);
        Hit::at(Rule::RouteMessageOutboundConnector)
            .beside::<TransportRule>(here.organization, rivals)
    })
}
