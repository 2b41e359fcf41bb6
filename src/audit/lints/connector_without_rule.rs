//! The connector is for mail flow rules only, and no rule names it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "connector-without-rule",
    severity: Severity::Warning,
    is_security: false,
    title: "The connector is for mail flow rules only, and no rule names it.",
    because: &[facts::RULE_SENDS, facts::CONDITIONAL_ROUTING],
    reads: Reads {
        outbound: &[Out::Enabled, Out::Name, Out::IsTransportRuleScoped],
        rules: &[Rule::State, Rule::Mode, Rule::RouteMessageOutboundConnector],
        ..Reads::NONE
    },
    remedy: "Create the rule, or remove the connector.",
    check: "",
    found: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let waits = all([in_use(&one.enabled), is_on(&one.is_transport_rule_scoped)]);
    let is_named = || here.any(|rule: &TransportRule| all([acts(rule), names(rule, one)]));
    found(and(waits, || not(is_named())), || {
        Hit::at(Out::IsTransportRuleScoped)
    })
}
