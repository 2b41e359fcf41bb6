//! The findings that appear and disappear.

use crate::comparison::only_in;
use crate::import::Import;
use crate::markup::Markup;
use crate::reader::audit;
use crate::reader::passage::{count, finding, lint_head, list};
use crate::reader::question::Question;
use crate::reader::session::Session;

/// Writes what an audit of each configuration finds and an audit of the other doesn't.
pub(super) fn write(to: &mut Markup, session: &Session, question: &Question, sides: [&Import; 2]) {
    let [before, after] = sides.map(|read| audit::of(&read.organization, session, question));
    to.element("section", "", |to| {
        to.words("h2", "", "Findings of an audit");
        let appeared = only_in(&after, &before);
        let gone = only_in(&before, &after);
        for (title, findings) in [("New findings", &appeared), ("No longer found", &gone)] {
            if !findings.is_empty() {
                to.words("h3", "", &format!("{title} ({})", findings.len()));
                list(to, findings, |to, found| {
                    finding(to, found);
                    lint_head(to, "p", found.lint);
                });
            }
        }
        if appeared.is_empty() && gone.is_empty() {
            to.words("p", "", "Both have the same findings.");
        }
        let open = [&before, &after].map(|report| report.undecided.len());
        if open != [0, 0] {
            let [before, after] = open.map(|number| count(number, "time"));
            to.words(
                "p",
                "hint",
                &format!("Checks couldn’t tell: {before} before, {after} after."),
            );
        }
    });
}
