//! What can't be told, with the commands that would tell.

use crate::audit::{Report, Undecided};
use crate::markup::Markup;
use crate::reader::passage::{commands, count, list, object};

/// How many commands are listed. Each names an object or exports all of a kind.
const COMMANDS: usize = 50;

/// Writes what can't be told.
pub(super) fn write(to: &mut Markup, report: &Report) {
    if report.undecided.is_empty() {
        return;
    }
    to.element("section", "", |to| {
        to.words("h2", "", "Can’t tell");
        to.words(
            "p",
            "",
            "What these checks need wasn’t exported or given, so they neither found anything nor passed.",
        );
        list(to, &report.undecided_together(), |to, group| {
            to.element("p", "", |to| {
                if let Some(found) = group.object {
                    object(to, found);
                    to.text(". ");
                }
                to.text(&format!("Missing: {}.", group.missing.join(", ")));
            });
            to.element("details", "", |to| {
                let title = format!("{} can’t tell", count(group.lints.len(), "check"));
                to.words("summary", "", &title);
                super::lints(to, &group.lints);
            });
        });
        let mut all: Vec<String> = Vec::new();
        for command in report.undecided.iter().flat_map(Undecided::commands) {
            if all.len() < COMMANDS && !all.contains(&command) {
                all.push(command);
            }
        }
        if !all.is_empty() {
            to.words("p", "", "The output of these commands would tell:");
            commands(to, "Copy the commands", "", &all);
        }
    });
}
