//! The rule skips spam filtering for a sender’s address without checking who sent the message.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-scl-bypass-address",
    severity: Severity::Warning,
    is_security: true,
    title: "The rule skips spam filtering for a sender’s address without checking who sent the message.",
    because: &[facts::SKIPPED_BY_ADDRESS, facts::SKIPPED_BY_DOMAIN],
    reads: Reads {
        rules: &[Rule::State, Rule::Mode, Rule::Conditions, Rule::SetSCL],
        ..Reads::NONE
    },
    remedy: "Add a condition on the Authentication-Results header, or use the Tenant Allow/Block List.",
    check: "",
    found: "New-TransportRule -Name 'Trust the newsletter' -From 'news@fabrikam.com' -SetSCL -1",
    clean: "New-TransportRule -Name 'Trust the newsletter' -From 'news@fabrikam.com' -HeaderContainsMessageHeader 'Authentication-Results' -HeaderContainsWords 'dmarc=pass' -SetSCL -1",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, _: &Here<'_>) -> Answer {
    let by_sender = has_condition(one, &["From", "FromAddressContainsWords"]);
    let by_server = has_condition(one, &["SenderIpRanges"]);
    let skips = all([
        skips_filtering(one),
        by_sender,
        not(is_authenticated(one)),
        not(by_server),
    ]);
    found(skips, || {
        Hit::at(Rule::SetSCL)
            .values(entries(&one.conditions, |_| true))
            .set(Rule::SetSCL, Value::Null)
    })
}
