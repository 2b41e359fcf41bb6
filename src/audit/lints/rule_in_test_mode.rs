//! The rule names a connector and only records its matches.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-in-test-mode",
    severity: Severity::Info,
    is_security: false,
    title: "The rule names a connector and only records its matches.",
    because: &[facts::RULE_RECORDS_ONLY],
    reads: Reads {
        rules: &[Rule::State, Rule::Mode, Rule::RouteMessageOutboundConnector],
        ..Reads::NONE
    },
    remedy: "Set Mode to Enforce once the test is over.",
    check: "",
    found: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive' -Mode Audit",
    clean: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, _: &Here<'_>) -> Answer {
    let records = one.mode.known().map(|mode| *mode != RuleMode::Enforce);
    let is_on = Some(one.state.known() != Some(&RuleState::Disabled));
    let tests = all([
        is_on,
        records,
        has_value(&one.route_message_outbound_connector),
    ]);
    found(tests, || {
        Hit::at(Rule::Mode).set(Rule::Mode, RuleMode::Enforce.word())
    })
}
