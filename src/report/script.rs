//! The remedies of a report as a PowerShell script that does nothing by itself.

use super::visible::visible;
use crate::audit::{Finding, Report};
use crate::organization::Timestamp;

/// Makes Windows PowerShell read the file as UTF-8. Without it, part of an `Ò` would be read as a quote.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The remedies as the text of a `.ps1` file. Every command is in a comment and has `-WhatIf`, so that running the
/// file changes nothing, and running a command shows what it would change.
pub fn script(report: &Report, made: Timestamp) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    let made = made.to_string();
    let date = made.split('T').next().unwrap_or(&made);
    comment(&mut text, "Remedies for the findings of an audit.");
    comment(
        &mut text,
        &format!(
            "Created on {date} by Connector Checker {}.",
            env!("CARGO_PKG_VERSION")
        ),
    );
    comment(
        &mut text,
        "Every command is a comment. Review it, fill in its placeholders and run it alone.",
    );
    comment(
        &mut text,
        "With -WhatIf, a command only shows what it would change.",
    );
    for finding in &report.findings {
        write(&mut text, finding);
    }
    text
}

fn write(text: &mut String, finding: &Finding) {
    let commands = finding.commands();
    if commands.is_empty() {
        return;
    }
    text.push('\n');
    let severity = finding.lint.severity.label();
    comment(
        text,
        &format!("{severity} ({}): {}", finding.lint.id, finding.message()),
    );
    comment(text, &format!("What to do: {}", finding.lint.remedy));
    for command in commands {
        comment(text, &format!("{command} -WhatIf"));
    }
}

/// Adds a comment of one line: line ends are hidden characters, which aren’t written as they are.
fn comment(text: &mut String, words: &str) {
    text.push_str("# ");
    text.push_str(&visible(words));
    text.push('\n');
}
