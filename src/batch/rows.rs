//! A row of CSV for each recipient, written while files are read. Whoever feeds a [`Batch`](super::Batch) takes the rows
//! after each piece, so they need no more memory for a larger file.

use super::answer::positions;
use super::routes::{Routed, Routes};
use super::tally::At;
use crate::evidence::Grade;
use crate::routing::{Brief, Ground, Outcome};
use crate::text::csv::row;
use std::collections::HashMap;

const HEADER: [&str; 8] = [
    "File",
    "Line",
    "Recipient",
    "Most specific",
    "Its connectors",
    "Listed order",
    "Its connectors",
    "Can’t tell",
];

/// What a row says of an entry that is no address.
const INVALID: &str = "Invalid address";

/// The rows since they were taken last.
#[derive(Debug)]
pub(super) struct Rows {
    /// The files' names.
    names: Vec<Box<str>>,
    csv: String,
    /// The label of each outcome and its connectors' names.
    known: HashMap<Brief, [String; 2]>,
}

impl Rows {
    /// Rows for files with these names, after a header row.
    pub(super) fn new(names: Vec<Box<str>>) -> Rows {
        let mut csv = String::new();
        row(&mut csv, HEADER);
        Rows {
            names,
            csv,
            known: HashMap::new(),
        }
    }

    /// Adds a recipient.
    pub(super) fn recipient(&mut self, routed: Routed, routes: &Routes, at: At) {
        let unknown = routed.unknown.iter().map(Ground::claim);
        // Its facts are inferred or reported, so each comes with its grade.
        let unknown = unknown.map(|fact| format!("{} ({})", fact.says, Grade::label(fact.grade)));
        let unknown = unknown.collect::<Vec<String>>().join(" ");
        for brief in routed.briefs {
            self.known.entry(brief).or_insert_with(|| {
                let outcome = routes.outcome(brief);
                [outcome.label().to_owned(), names(&outcome, routes)]
            });
        }
        let [own, other] = routed.briefs.map(|brief| self.known.get(&brief));
        // Both are among them.
        let (Some(own), Some(other)) = (own, other) else {
            return;
        };
        let text = String::from_utf8_lossy(routes.text());
        let cells = [
            self.names.get(at.0 as usize).map_or("", |name| name),
            &at.1.to_string(),
            &text,
            &own[0],
            &own[1],
            &other[0],
            &other[1],
            &unknown,
        ];
        row(&mut self.csv, cells);
    }

    /// Adds an entry that is no address.
    pub(super) fn invalid(&mut self, text: &[u8], at: At) {
        let text = String::from_utf8_lossy(text);
        let cells = [
            self.names.get(at.0 as usize).map_or("", |name| name),
            &at.1.to_string(),
            &text,
            INVALID,
            "",
            INVALID,
            "",
            "",
        ];
        row(&mut self.csv, cells);
    }

    /// The rows since the last time.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.csv)
    }
}

fn names(outcome: &Outcome, routes: &Routes) -> String {
    let connectors = positions(outcome)
        .iter()
        .filter_map(|position| routes.connectors().get(*position));
    let names: Vec<&str> = connectors.map(|connector| &*connector.name).collect();
    names.join("; ")
}
