//! An earlier rule acts on the same messages and stops processing, so this rule never sees one.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-never-reached",
    severity: Severity::Warning,
    is_security: false,
    title: "An earlier rule acts on the same messages and stops processing, so this rule never sees one.",
    because: &[facts::STOPPED_PROCESSING, facts::RULE_FOR_ALL],
    reads: Reads {
        rules: &[
            Rule::State,
            Rule::Mode,
            Rule::Priority,
            Rule::Conditions,
            Rule::Exceptions,
            Rule::StopRuleProcessing,
        ],
        ..Reads::NONE
    },
    remedy: "Move this rule before the other one, or turn off StopRuleProcessing there.",
    check: "",
    found: "New-TransportRule -Name 'Mark all' -SetSCL 0 -StopRuleProcessing $true -Priority 0\n\
             New-TransportRule -Name 'Mark orders' -SubjectContainsWords 'Order' -SetSCL 0 -Priority 1",
    clean: "New-TransportRule -Name 'Mark orders' -SubjectContainsWords 'Order' -SetSCL 0 -Priority 0\n\
             New-TransportRule -Name 'Mark all' -SetSCL 0 -StopRuleProcessing $true -Priority 1",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, here: &Here<'_>) -> Answer {
    let priority = |rule: &TransportRule| rule.priority.known().copied().flatten();
    let is_before = |other: &TransportRule| {
        let earlier = priority(other)
            .zip(priority(one))
            .map(|(theirs, own)| theirs < own);
        let before = all([acts(other), is_on(&other.stop_rule_processing), earlier]);
        let for_all = || all([is_empty(&other.conditions), is_empty(&other.exceptions)]);
        and(before, || any([for_all(), same_messages(other, one)]))
    };
    found(and(acts(one), || here.any(is_before)), || {
        Hit::at(Rule::Priority).beside::<TransportRule>(here.organization, here.others(is_before))
    })
}
