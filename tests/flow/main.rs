//! The ways of mail: the documented pairs, proofs over all of them, and over all answers.

mod pairs;
mod parts;
mod words;

use std::collections::BTreeSet;

use connector_checker::evidence::{Fact, Grade};
use connector_checker::flow::{
    ConnectorUse, EXAMPLE, End, Hop, Parts, Path, Place, Tls, path, rows,
};
use connector_checker::rules::{Answers, Party, Question, Reply, check};

/// The two ends of a connector.
fn ends(connector: ConnectorUse) -> (Party, Party) {
    (connector.from, connector.to)
}

#[track_caller]
fn end(id: &str) -> End {
    End::by_id(id).unwrap_or_else(|| panic!("no end {id}"))
}

#[track_caller]
fn path_between(from: &str, to: &str) -> Path {
    path(end(from), end(to)).unwrap_or_else(|| panic!("no path from {from} to {to}"))
}
