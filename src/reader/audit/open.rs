//! What can't be told, with the commands that would tell.

use crate::audit::Report;
use crate::markup::Markup;
use crate::reader::passage::{commands, count, lints, list, object};
use std::collections::BTreeSet;

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
                lints(to, &group.lints);
            });
        });
        let missing = report.undecided.iter().flat_map(|one| &one.missing);
        let commands_of: BTreeSet<String> = missing.filter_map(|one| one.command()).collect();
        let all: Vec<String> = commands_of.into_iter().collect();
        if !all.is_empty() {
            to.words("p", "", "The output of these commands would tell:");
            commands(to, "Copy the commands", "", &all);
        }
    });
}
