//! The recipients by where their mail goes.

use super::words::{destination, examples, rows};
use crate::batch::{Example, Group, Report};
use crate::evidence::facts;
use crate::markup::table::{write_cell, write_head};
use crate::markup::{Markup, claims};
use crate::routing::{Outcome, Precedence};
use crate::text::number::{counted, grouped};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::slice;

/// How many examples a row has.
const EXAMPLES: usize = 3;

/// Where mail goes by either reading, with the recipients under each.
struct Destination<'r> {
    outcome: &'r Outcome,
    recipients: [u64; 2],
    examples: Vec<Example>,
}

/// Writes a row for each connector, and for whatever else takes mail.
pub(super) fn by_destination(to: &mut Markup, report: &Report, names: &[Box<str>]) {
    let all = destinations(report);
    if all.is_empty() {
        return;
    }
    let [own, other] = Precedence::ALL.map(Precedence::label);
    let row = |to: &mut Markup, row: &Destination<'_>| {
        write_head(to, "", |to| {
            destination(to, report, row.outcome);
            examples(to, &row.examples, names);
        });
        for count in row.recipients {
            write_cell(to, |to| to.text(&grouped(count)));
        }
    };
    rows(
        to,
        "Recipients by connector",
        &["Goes to", own, other],
        &all,
        row,
    );
}

/// The destinations, the most frequent first.
fn destinations(report: &Report) -> Vec<Destination<'_>> {
    let mut all: Vec<Destination<'_>> = Vec::new();
    let mut places = HashMap::new();
    for group in &report.outcomes {
        for (reading, outcome) in group.outcomes.iter().enumerate() {
            let connectors = match outcome {
                Outcome::Connector(position) => slice::from_ref(position),
                Outcome::Tie(positions) => positions,
                _ => &[],
            };
            let place = *places
                .entry((outcome.id(), connectors))
                .or_insert(all.len());
            if place == all.len() {
                all.push(Destination {
                    outcome,
                    recipients: [0; 2],
                    examples: Vec::new(),
                });
            }
            let Some(destination) = all.get_mut(place) else {
                continue;
            };
            if let Some(count) = destination.recipients.get_mut(reading) {
                *count += group.recipients;
            }
            let [own, other] = &group.outcomes;
            // Where the readings agree, the examples are there from the first one.
            if reading == 0 || own != other {
                let free = EXAMPLES.saturating_sub(destination.examples.len());
                let more = group.examples.iter().take(free).cloned();
                destination.examples.extend(more);
            }
        }
    }
    all.sort_by_key(|one| Reverse(one.recipients.iter().copied().max()));
    all
}

/// Writes what the readings differ on.
pub(super) fn differing(to: &mut Markup, report: &Report, names: &[Box<str>]) {
    let differs = |group: &&Group| {
        let [own, other] = &group.outcomes;
        own != other
    };
    let groups: Vec<&Group> = report.outcomes.iter().filter(differs).collect();
    if groups.is_empty() {
        return;
    }
    to.element("section", "", |to| {
        to.words("h2", "", "Where the interpretations differ");
        let count = counted(report.differing, "recipient");
        let says = format!("Microsoft’s page contradicts itself about the route of {count}.");
        to.words("p", "", &says);
        let [own, other] = Precedence::ALL.map(Precedence::label);
        let row = |to: &mut Markup, group: &&Group| {
            let shown = group.examples.get(..EXAMPLES).unwrap_or(&group.examples);
            write_head(to, "", |to| examples(to, shown, names));
            write_cell(to, |to| to.text(&grouped(group.recipients)));
            for outcome in &group.outcomes {
                write_cell(to, |to| destination(to, report, outcome));
            }
        };
        let columns = ["Examples", "Count", own, other];
        rows(to, "Different routes", &columns, &groups, row);
        claims::write(to, [&facts::ORDER_CONTRADICTION]);
    });
}
