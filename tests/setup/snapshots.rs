//! Every situation's checklist and commands, as files that a person has read.
//!
//! A change shows as a difference here. After reading it, write the files anew with
//! `UPDATE_SNAPSHOTS=1 cargo test --test setup`, and read them in the commit once more.

use super::*;
use connector_checker::setup::{Form, markdown, script};
use std::collections::BTreeMap;
use std::path::PathBuf;

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "setup", "snapshots"]
        .iter()
        .collect()
}

/// The files that there should be: each checklist with values, and the commands without any.
fn expected() -> BTreeMap<String, String> {
    let filled_in = values(&filled_in());
    let empty = values(&Form::default());
    let mut files = BTreeMap::new();
    for Situation { name, answers } in SITUATIONS {
        let checklist = checklist_of(answers);
        let text = markdown(&checklist, &filled_in, &["look"]);
        files.insert(format!("{name}.md"), text);
        let script = script(&checklist, &empty);
        if !script.blocks.is_empty() {
            // The next version makes the same commands.
            let version = ["Connector Checker ", env!("CARGO_PKG_VERSION")].concat();
            let text = script
                .ps1(today())
                .replace(&version, "Connector Checker <version>");
            files.insert(format!("{name}.ps1"), text);
        }
    }
    files
}

#[test]
fn every_situation_reads_as_it_was_reviewed() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let expected = expected();
    if update {
        std::fs::remove_dir_all(folder()).expect("the folder can be emptied");
        std::fs::create_dir_all(folder()).expect("the folder can be made");
        for (name, text) in &expected {
            std::fs::write(folder().join(name), text).expect("a snapshot can be written");
        }
    }
    let mut reviewed = BTreeMap::new();
    for entry in std::fs::read_dir(folder()).expect("there are snapshots") {
        let entry = entry.expect("a file");
        let name = entry.file_name().into_string().expect("a plain name");
        let text = std::fs::read_to_string(entry.path()).expect("a text");
        reviewed.insert(name, text);
    }
    for (name, text) in &expected {
        assert_eq!(reviewed.get(name), Some(text), "{name} differs");
    }
    assert!(
        reviewed.keys().eq(expected.keys()),
        "a file that nothing makes"
    );
}
