//! The program that reads files: what it answers to the questions of the page.
#![cfg(feature = "reader")]

mod inbound;

use connector_checker::import::File;
use connector_checker::imported::line;
use connector_checker::reader::{Session, Side, answer};

/// A session that has read this text.
fn read(text: &str) -> Session {
    let mut session = Session::default();
    let bytes = text.as_bytes();
    session.read(
        Side::Before,
        &[File {
            name: "connectors.json",
            bytes,
        }],
    );
    session
}

/// The answer to a question of a view, with names and values.
fn ask(session: &Session, view: &str, with: &[(&str, &str)]) -> String {
    let mut cells = vec![view];
    for (name, value) in with {
        cells.extend([*name, *value]);
    }
    answer(session, &line(&cells))
}
