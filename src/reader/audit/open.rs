//! What can't be told, with the commands that would tell.

use crate::audit::Object;
use crate::audit::Report;
use crate::markup::Markup;
use crate::reader::passage::{ROWS, commands, count, lints, list, names};
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
        let missing = report.undecided.iter().flat_map(|one| &one.missing);
        let commands_of: BTreeSet<String> = missing.filter_map(|one| one.command()).collect();
        let all: Vec<String> = commands_of.into_iter().collect();
        if !all.is_empty() {
            to.words("p", "", "The output of these commands would tell:");
            commands(to, "Copy the commands", "", &all);
        }
        list(to, &report.undecided_together(), |to, group| {
            to.element("p", "", |to| {
                objects(to, &group.objects);
                to.text(&format!("Missing: {}.", group.missing.join(", ")));
            });
            to.element("details", "", |to| {
                let title = format!("{} can’t tell", count(group.lints.len(), "check"));
                to.words("summary", "", &title);
                lints(to, &group.lints);
            });
        });
    });
}

/// Objects of a kind, the first of them by name.
fn objects(to: &mut Markup, all: &[&Object]) {
    let Some(first) = all.first() else {
        return;
    };
    to.text(first.noun.name());
    to.text(" ");
    names(to, all.iter().take(ROWS).map(|object| &*object.name));
    match all.len().saturating_sub(ROWS) {
        0 => {}
        more => to.text(&format!(" and {more} more")),
    }
    to.text(". ");
}
