//! The rule writes a header that skips a protection.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-bypass-header",
    severity: Severity::Warning,
    is_security: true,
    title: "The rule writes a header that skips a protection.",
    because: &[facts::SKIPPED_BY_HEADER],
    reads: Reads {
        rules: &[Rule::State, Rule::Mode, Rule::SetHeaderName],
        ..Reads::NONE
    },
    remedy: "Remove the action. For simulated phishing, use the advanced delivery policy.",
    check: "",
    found: "New-TransportRule -Name 'Skip Safe Links' -SenderIpRanges '203.0.113.10' -SetHeaderName 'X-MS-Exchange-Organization-SkipSafeLinksProcessing' -SetHeaderValue '1'",
    clean: "New-TransportRule -Name 'Mark scans' -SenderIpRanges '203.0.113.10' -SetHeaderName 'X-Scanner' -SetHeaderValue '1'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, _: &Here<'_>) -> Answer {
    const SKIPPING: [&str; 3] = [
        "X-MS-Exchange-Organization-SkipSafeLinksProcessing",
        "X-MS-Exchange-Organization-SkipSafeAttachmentProcessing",
        "X-MS-Exchange-Organization-BypassClutter",
    ];
    let header = one.set_header_name.known();
    let skips = header.map(|header| {
        let header = header.as_deref().unwrap_or_default().trim();
        SKIPPING
            .iter()
            .any(|skipping| skipping.eq_ignore_ascii_case(header))
    });
    found(all([acts(one), skips]), || {
        Hit::at(Rule::SetHeaderName)
            .values(header.into_iter().flatten())
            .set(Rule::SetHeaderName, Value::Null)
            .set(Rule::SetHeaderValue, Value::Null)
    })
}
