//! The checklist as Markdown, for tickets and wikis.
//!
//! What the reader typed stands only in code spans and fenced code, where no character has a
//! meaning but the backtick: a span is fenced by more backticks than stand in it, and a fenced
//! line always begins with a word of ours. Our own words are escaped, for they hold stars and
//! angle brackets too.

use super::checklist::{Checklist, PlannedStep, Standing};
use super::command::Text;
use super::form::Values;
use super::powershell::Block;
use super::table::Shown;
use super::words::Instruction;
use crate::evidence::Fact;
use crate::text::markdown::escaped;

/// The checklist with its commands; the steps with these ids are ticked.
pub fn markdown(checklist: &Checklist, values: &Values, done: &[&str]) -> String {
    let mut text = String::from("# Set-up checklist\n\n");
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
        ("On the documents: ", planned.corrects()),
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
            text.push_str("  - In words:\n");
            write_settings(text, "    - ", &settings);
        }
        Shown::Settings(settings) => write_settings(text, "  - ", &settings),
        Shown::Mx(records) => {
            for record in records {
                text.push_str("  - ");
                write_value(text, &record.domain);
                text.push_str(": MX ");
                write_value(text, &record.host);
                text.push('\n');
            }
        }
    }
}

/// Adds a sentence, how well it is supported, and links to where it is written.
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
        text.push_str(&setting.says);
        for (at, value) in setting.values.iter().enumerate() {
            text.push_str(if at == 0 { " " } else { ", " });
            write_value(text, value);
        }
        text.push('\n');
    }
}

/// Adds a text as a code span, fenced by one backtick more than stand in it side by side.
fn write_value(text: &mut String, value: &Text) {
    let value = value.text();
    let (mut run, mut longest) = (0, 0);
    for character in value.chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    // A span that begins or ends with a backtick takes a space there, which Markdown drops again.
    let space = if longest > 0 { " " } else { "" };
    for part in [&fence, space, value, space, &fence] {
        text.push_str(part);
    }
}
