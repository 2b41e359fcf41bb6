//! Where mail for files of recipients goes, and whether the service sent it there.

pub(super) mod counting;
mod outcomes;
mod reality;
mod words;

use super::question::Question;
use super::session::Session;
use crate::batch::{Problem, Report};
use crate::markup::{Markup, claims};
use crate::text::csv::BYTE_ORDER_MARK;
use crate::text::number::{counted, grouped};
use counting::Counted;

/// The result as a passage, or as a table to save.
pub(super) fn answer(session: &Session, question: &Question) -> String {
    let Some(recipients) = session.recipients() else {
        return String::new();
    };
    let Some(Counted { report, is_cut }) = recipients.counted() else {
        return String::new();
    };
    match question.get("as") {
        "csv" => [BYTE_ORDER_MARK.to_string(), report.to_csv()].concat(),
        _ => Markup::of(|to| write(to, report, recipients.names(), *is_cut)),
    }
}

fn write(to: &mut Markup, report: &Report, names: &[Box<str>], is_cut: bool) {
    to.element("section", "", |to| {
        to.words("h2", "", "Where mail goes");
        summary(to, report, is_cut);
        problems(to, report, names);
        outcomes::by_destination(to, report, names);
    });
    if let Some(compared) = &report.compared {
        reality::write(to, report, compared, names);
    }
    outcomes::differing(to, report, names);
    unknown(to, report);
    invalid(to, report, names);
}

fn summary(to: &mut Markup, report: &Report, is_cut: bool) {
    let files = counted(report.files.into(), "file");
    let lines = counted(report.lines, "line");
    let recipients = counted(report.recipients, "recipient");
    let read = match is_cut {
        true => format!("Before you canceled: {recipients} in {lines}."),
        false => format!("{recipients} in {files} with {lines}."),
    };
    to.words("p", "lead", &read);
}

fn problems(to: &mut Markup, report: &Report, names: &[Box<str>]) {
    for (problem, count, first) in &report.problems {
        to.element("p", "error", |to| {
            words::place(to, first, names);
            to.text(": ");
            to.text(problem.says());
            if *problem == Problem::NoRecipients && !first.text.is_empty() {
                to.text(" Its columns: ");
                to.words("bdi", "", &first.text);
                to.text(".");
            }
            if *count > 1 {
                to.text(&format!(" ({} times)", grouped(*count)));
            }
        });
    }
}

/// What the imported files don't tell.
fn unknown(to: &mut Markup, report: &Report) {
    if report.unknown.recipients == 0 {
        return;
    }
    to.element("section", "", |to| {
        to.words("h2", "", "What can’t be told");
        let count = counted(report.unknown.recipients, "recipient");
        let says = format!("What wasn’t exported could change the route of {count}.");
        to.words("p", "", &says);
        for (ground, count) in &report.unknown.because {
            to.words("p", "label", &counted(*count, "recipient"));
            claims::write(to, [ground.claim()]);
        }
    });
}

fn invalid(to: &mut Markup, report: &Report, names: &[Box<str>]) {
    let invalid = &report.invalid;
    if invalid.count == 0 {
        return;
    }
    to.element("section", "", |to| {
        to.words("h2", "", "Invalid addresses");
        let says = match invalid.count {
            1 => "1 entry isn’t an email address. It was ignored.".to_owned(),
            count => format!(
                "{} entries aren’t email addresses. They were ignored.",
                grouped(count)
            ),
        };
        to.words("p", "", &says);
        words::some(to, "", &invalid.examples, |to, rows| {
            to.element("ul", "", |to| {
                for example in rows {
                    to.element("li", "", |to| words::example(to, example, names));
                }
            });
        });
        // There are at most a hundred examples.
        let shown = invalid.examples.len() as u64;
        if let Some(rest @ 1..) = invalid.count.checked_sub(shown) {
            to.words("p", "hint", &format!("And {} more.", grouped(rest)));
        }
    });
}
