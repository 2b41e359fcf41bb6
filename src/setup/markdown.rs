//! The checklist as Markdown, for tickets and wikis.
//!
//! The reader's values appear only in code spans and fenced code, where only the backtick is special:
//! a span is fenced by more backticks than it contains, and every fenced line starts with the
//! checker's own text. That text is escaped, because it contains stars and angle brackets.

use super::checklist::{Checklist, PlannedStep, Standing};
use super::command::ValueText;
use super::form::Values;
use super::powershell::Block;
use super::table::Shown;
use super::words::Instruction;
use crate::evidence::Fact;
use crate::text::markdown::escaped;

/// The checklist with its commands. The steps with these ids are checked.
pub fn markdown(checklist: &Checklist, values: &Values, done: &[&str]) -> String {
    let mut text = String::from("# Setup checklist\n\n");
    write_claim(&mut text, checklist.outcome.claim());
    for part in &checklist.parts {
        text.push_str("\n## ");
        text.push_str(part.text.title);
        text.push_str("\n\n");
        for planned in &part.steps {
            write_step(&mut text, *planned, values, done);
        }
    }
    text
}

fn write_step(text: &mut String, planned: PlannedStep, values: &Values, done: &[&str]) {
    let PlannedStep { step, standing } = planned;
    text.push_str(match done.contains(&step.id) {
        true => "- [x] **",
        false => "- [ ] **",
    });
    text.push_str(&escaped(step.title));
    text.push_str("**");
    if !standing.label().is_empty() {
        text.push_str(" (");
        text.push_str(standing.label());
        text.push(')');
    }
    text.push_str("  \n  ");
    text.push_str(&escaped(step.does));
    text.push('\n');
    for (label, claims) in [
        ("Why: ", step.because),
        ("Watch out: ", step.warnings),
        ("About the documents: ", planned.corrects()),
    ] {
        for claim in claims {
            text.push_str("  - ");
            text.push_str(label);
            write_claim(text, claim);
        }
    }
    if standing == Standing::Possible {
        return;
    }
    match step.shown(values) {
        Shown::Nothing => {}
        Shown::Command(command) => {
            let settings = command.settings();
            write_code(text, &Block { step, command }.text());
            text.push_str("  - Settings:\n");
            write_settings(text, "    - ", &settings);
        }
        Shown::Settings(settings) => write_settings(text, "  - ", &settings),
        Shown::Mx(records) => {
            for record in records {
                text.push_str("  - ");
                write_value(text, &record.domain);
                text.push_str(": MX by the older rule: ");
                write_value(text, &record.host);
                text.push('\n');
            }
        }
    }
}

/// Adds a sentence, its grade, and links to its places.
fn write_claim(text: &mut String, claim: &Fact) {
    text.push_str(&escaped(claim.says));
    text.push_str(" (");
    text.push_str(claim.grade.label());
    for cite in claim.places {
        text.push_str("; [");
        text.push_str(cite.source.title());
        text.push_str("](");
        text.push_str(&cite.address());
        text.push(')');
        if !cite.section.is_empty() {
            text.push_str(", ");
            text.push_str(cite.section);
        }
    }
    text.push_str(")\n");
}

/// Adds a fenced block within a step.
fn write_code(text: &mut String, code: &str) {
    text.push_str("\n  ```powershell\n");
    for line in code.lines() {
        text.push_str("  ");
        text.push_str(line);
        text.push('\n');
    }
    text.push_str("  ```\n\n");
}

fn write_settings(text: &mut String, bullet: &str, settings: &[Instruction]) {
    for setting in settings {
        text.push_str(bullet);
        text.push_str(&escaped(&setting.says));
        for (at, value) in setting.values.iter().enumerate() {
            text.push_str(if at == 0 { " " } else { ", " });
            write_value(text, value);
        }
        text.push('\n');
    }
}

/// Adds a code span, fenced by one backtick more than its longest run of backticks.
fn write_value(text: &mut String, value: &ValueText) {
    let value = value.text();
    let (mut run, mut longest) = (0, 0);
    for character in value.chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    // If the text begins or ends with a backtick, a space separates it; Markdown removes the space.
    let space = if longest > 0 { " " } else { "" };
    for part in [&fence, space, value, space, &fence] {
        text.push_str(part);
    }
}
