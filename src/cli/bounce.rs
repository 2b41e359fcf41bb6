//! What a bounce message means.

use super::answer::{Answer, Misuse};
use super::arguments::Bounce as Call;
use super::told::{fact, line, paragraph};
use super::world::{World, read_one};
use crate::bounce::{Bounce, Certainty, Finding, Row, Side, UNKNOWN_CODE, explain};
use crate::import::text_of;

/// Explains a bounce message.
pub(super) fn bounce(call: &Call, world: &dyn World) -> Result<Answer, Answer> {
    let bytes = read_one(&call.file, world)?.bytes;
    let bounce = explain(&text_of(&bytes));
    match bounce.findings.is_empty() {
        true => Err(Misuse("No code of a bounce message was found.".to_owned()).into()),
        false => Ok(Answer::of(meanings(&bounce))),
    }
}

/// The meanings of a message’s codes.
pub(super) fn meanings(bounce: &Bounce) -> String {
    let findings = bounce.findings.iter().map(finding);
    let mut text = findings.collect::<Vec<_>>().join("\n");
    if !bounce.names.is_empty() {
        text.push('\n');
    }
    for name in &bounce.names {
        text += &paragraph(&format!("{}: {}", name.kind.label(), name.text), 0);
    }
    text
}

fn finding(finding: &Finding) -> String {
    let code = finding.code.map(|code| code.text());
    let reply = finding.reply.map(|reply| reply.to_string());
    let numbers: Vec<String> = reply.into_iter().chain(code).collect();
    let mut text = match numbers.is_empty() {
        true => paragraph("Without a code", 0),
        false => paragraph(&numbers.join(" "), 0),
    };
    text += &paragraph(&finding.quote, 2);
    let several = match finding.certainty {
        Certainty::Open if finding.rows.len() > 1 => "The text leaves open which of these it is.",
        Certainty::Open => "The text doesn’t confirm this meaning.",
        Certainty::Class => "No document explains this code.",
        Certainty::Text | Certainty::Number => "",
    };
    text += &paragraph(several, 2);
    if finding.rows.is_empty() {
        text += &paragraph(&finding.class(), 2);
        for unknown in UNKNOWN_CODE {
            text += &fact(unknown, 2);
        }
    }
    for row in &finding.rows {
        text += &meaning(row);
    }
    text
}

fn meaning(row: &Row) -> String {
    let mut text = String::new();
    for because in row.because {
        text += &fact(because, 2);
    }
    let sides: Vec<&str> = row.sides.iter().copied().map(Side::label).collect();
    let list = |label: &str, items: &[&str]| match items.is_empty() {
        true => String::new(),
        false => paragraph(&format!("{label}: {}", items.join(", ")), 2),
    };
    text += &list("Who has to act", &sides);
    let setting = [row.setting];
    text += &list(
        "Setting",
        if row.setting.is_empty() {
            &[]
        } else {
            &setting
        },
    );
    for cause in row.causes {
        text += &paragraph(&format!("Cause: {cause}"), 2);
    }
    for check in row.checks {
        text += &paragraph(&format!("Check: {}", check.does), 2);
        if !check.command.is_empty() {
            text += &line(check.command, 4);
        }
    }
    text
}
