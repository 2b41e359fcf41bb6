//! The rule routes, deletes, copies or rates every message, because it has no conditions or exceptions.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-without-condition",
    severity: Severity::Warning,
    is_security: false,
    title: "The rule routes, deletes, copies or rates every message, because it has no conditions or exceptions.",
    because: &[facts::RULE_FOR_ALL],
    reads: Reads {
        rules: &[
            Rule::State,
            Rule::Mode,
            Rule::Conditions,
            Rule::Exceptions,
            Rule::RouteMessageOutboundConnector,
            Rule::DeleteMessage,
            Rule::SetSCL,
            Rule::RedirectMessageTo,
            Rule::BlindCopyTo,
            Rule::CopyTo,
            Rule::AddToRecipients,
        ],
        ..Reads::NONE
    },
    remedy: "Add a condition, such as SentToScope.",
    check: "",
    found: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -RouteMessageOutboundConnector 'To the archive'",
    clean: "New-OutboundConnector -Name 'To the archive' -ConnectorType Partner -IsTransportRuleScoped $true -TlsSettings CertificateValidation\n\
             New-TransportRule -Name 'Archive' -SentToScope NotInOrganization -RouteMessageOutboundConnector 'To the archive'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, _: &Here<'_>) -> Answer {
    let moves = any([
        has_value(&one.route_message_outbound_connector),
        is_on(&one.delete_message),
        has_value(&one.set_scl),
        not(is_empty(&one.redirect_message_to)),
        not(is_empty(&one.blind_copy_to)),
        not(is_empty(&one.copy_to)),
        not(is_empty(&one.add_to_recipients)),
    ]);
    let every = all([is_empty(&one.conditions), is_empty(&one.exceptions)]);
    found(all([acts(one), moves, every]), || Hit::at(Rule::Conditions))
}
