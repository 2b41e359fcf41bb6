//! The page of a lint, or of a code.

use super::answer::{Answer, Misuse};
use super::arguments::Explain;
use super::bounce::meanings;
use super::told::{fact, line, paragraph, visible};
use crate::audit::{self, Lint, Page};
use crate::bounce;

/// Explains what a finding or a code means.
pub(super) fn explain(call: &Explain) -> Result<Answer, Answer> {
    // The IDs of findings are in lower case.
    let id = call.what.trim().to_ascii_lowercase();
    if let Some(page) = audit::explain(&id) {
        return Ok(Answer::of(told(&page)));
    }
    let bounce = bounce::explain(&call.what);
    if !bounce.findings.is_empty() {
        return Ok(Answer::of(meanings(&bounce)));
    }
    let ids = Lint::all().map(|lint| lint.id);
    let near: Vec<&str> = ids.filter(|known| known.contains(&*id)).take(5).collect();
    let hint = match near.is_empty() {
        true => String::new(),
        false => format!(" Similar: {}.", near.join(", ")),
    };
    let what = visible(&call.what);
    Err(Misuse(format!(
        "{what} is neither a finding’s ID nor a code.{hint}"
    ))
    .into())
}

fn told(page: &Page) -> String {
    let lint = page.lint;
    let mut text = line(
        &format!(
            "{}: {}, {}",
            lint.id,
            lint.severity.label(),
            page.grade.label()
        ),
        0,
    );
    text += &paragraph(lint.title, 2);
    text += "\nBecause:\n";
    for because in lint.because {
        text += &fact(because, 2);
    }
    text += "\nWhat to do:\n";
    text += &paragraph(lint.remedy, 2);
    if !lint.check.is_empty() {
        text += "\nHow to check it:\n";
        text += &paragraph(lint.check, 2);
    }
    for (label, commands) in [("Found in", lint.found), ("Not found in", lint.clean)] {
        text += &format!("\n{label}:\n");
        for command in commands.lines() {
            text += &line(command, 2);
        }
    }
    text
}
