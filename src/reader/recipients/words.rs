//! What the sections of the answer have in common: places, examples, and where mail goes.

use crate::batch::{Example, Report};
use crate::markup::Markup;
use crate::markup::table::{self, write_row};
use crate::routing::Outcome;
use crate::text::number::grouped;

/// How many rows of a list are shown at once, and how many more unfold. The CSV has all.
const ROWS: usize = 20;
const MORE_ROWS: usize = 200;

/// How many connectors of a tie are named.
const NAMED: usize = 5;

/// Writes the first rows of a list, and some more to unfold, in a place with this class. `write` writes rows.
pub(super) fn some<T>(to: &mut Markup, class: &str, rows: &[T], write: impl Fn(&mut Markup, &[T])) {
    let (first, rest) = rows.split_at(rows.len().min(ROWS));
    write(to, first);
    let more = rest.get(..MORE_ROWS).unwrap_or(rest);
    if more.is_empty() {
        return;
    }
    to.element("details", class, |to| {
        to.words("summary", "", &format!("Show {} more", more.len()));
        write(to, more);
        if more.len() < rest.len() {
            to.words("p", "hint", "The CSV file contains the rest.");
        }
    });
}

/// Writes a table of rows, of which some unfold.
pub(super) fn rows<T>(
    to: &mut Markup,
    name: &str,
    columns: &[&str],
    all: &[T],
    row: impl Fn(&mut Markup, &T),
) {
    some(to, "wide", all, |to, shown| {
        table::write(to, "wide compare", name, columns, |to| {
            to.element("tbody", "", |to| {
                for one in shown {
                    write_row(to, "", |to| row(to, one));
                }
            });
        });
    });
}

/// Writes an address, or what is in its place, and where it is.
pub(super) fn example(to: &mut Markup, example: &Example, names: &[Box<str>]) {
    to.words("bdi", "mail", &example.text);
    to.text(" ");
    to.element("span", "hint", |to| place(to, example, names));
}

/// Writes where something is. One file needs no name.
pub(super) fn place(to: &mut Markup, example: &Example, names: &[Box<str>]) {
    let number = usize::try_from(example.file).unwrap_or(usize::MAX);
    match names.get(number) {
        Some(name) if names.len() > 1 => {
            to.words("bdi", "", name);
            to.text(", line ");
        }
        _ => to.text("line "),
    }
    to.text(&grouped(example.line));
}

/// Writes a few examples, a line each.
pub(super) fn examples(to: &mut Markup, examples: &[Example], names: &[Box<str>]) {
    to.element("p", "", |to| {
        for (place, one) in examples.iter().enumerate() {
            if place > 0 {
                to.open("br", &[]);
            }
            example(to, one, names);
        }
    });
}

/// Writes where mail goes.
pub(super) fn destination(to: &mut Markup, report: &Report, outcome: &Outcome) {
    match outcome {
        Outcome::Connector(position) => connector(to, report, *position),
        Outcome::Tie(positions) => {
            to.text(outcome.label());
            for (place, position) in positions.iter().take(NAMED).enumerate() {
                to.text(if place == 0 { ": " } else { " or " });
                connector(to, report, *position);
            }
            if let Some(rest @ 1..) = positions.len().checked_sub(NAMED) {
                to.text(&format!(" or {rest} more"));
            }
        }
        other => to.text(other.label()),
    }
}

/// Writes a connector's name, or its number if it has none.
pub(super) fn connector(to: &mut Markup, report: &Report, position: usize) {
    match report.connectors.get(position) {
        Some(name) if !name.is_empty() => to.words("bdi", "", name),
        _ => to.text(&format!("connector {} (without a name)", position + 1)),
    }
}
