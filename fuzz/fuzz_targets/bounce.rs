//! A bounce message: whatever a reader pastes, what is found is in it, and the work is in proportion to its length.

#![no_main]

use connector_checker::bounce::{Certainty, Code, explain};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let bounce = explain(text);
    assert!(bounce.steps <= 40 * text.len() + 200_000, "{}", bounce.steps);
    for finding in &bounce.findings {
        assert_eq!(finding.rows.is_empty(), finding.certainty == Certainty::Class);
        assert!(finding.code.is_some() || finding.reply.is_some() || !finding.rows.is_empty());
        if let Some(code) = finding.code {
            assert_eq!(Code::parse(&code.text()), Some(code));
            // A code by itself is found again.
            assert_eq!(explain(&code.text()).findings[0].code, Some(code));
        }
    }
    for name in &bounce.names {
        assert!(!name.text.is_empty() && name.text.len() <= 200);
    }
});
