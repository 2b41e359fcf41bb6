//! The fixtures: a folder for each lint, with configurations in which it is found and ones in which it isn’t.
//!
//! `expect.txt` has a line for each file in which the lint is found: the file, the object and the parameter.
//! A file of options, named like the configuration, gives what no cmdlet lists.

use crate::read;
use connector_checker::audit::{Lint, audit};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/audit/fixtures")
}

/// The names of the entries of a folder, in order.
fn entries(folder: &Path) -> BTreeSet<String> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|_| panic!("{} is missing", folder.display()));
    entries
        .map(|entry| entry.expect("an entry").file_name().display().to_string())
        .collect()
}

/// What `expect.txt` says of each file: the objects, each with its parameter.
fn expected(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(folder.join("expect.txt")).unwrap_or_default();
    let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in text.lines() {
        let (file, found) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
        expected
            .entry(file.to_owned())
            .or_default()
            .insert(found.to_owned());
    }
    expected
}

#[test]
fn every_lint_has_fixtures_and_nothing_else_has() {
    let ids: BTreeSet<String> = Lint::all().map(|lint| lint.id.to_owned()).collect();
    assert_eq!(entries(&folder()), ids);
    for id in ids {
        let files = entries(&folder().join(&id));
        let count = |begin: &str| {
            let mut files: Vec<&String> = files
                .iter()
                .filter(|file| file.starts_with(begin))
                .collect();
            files.retain(|file| !file.ends_with(".options"));
            files.len()
        };
        assert!(count("found-") >= 1, "{id}");
        assert!(count("clean-") >= 2, "{id}");
    }
}

#[test]
fn every_fixture_is_found_at_the_object_and_the_parameter_that_it_expects() {
    let mut wrong = Vec::new();
    for lint in Lint::all() {
        let folder = folder().join(lint.id);
        let expected = expected(&folder);
        for file in entries(&folder) {
            let is_text = [".json", ".ps1", ".txt"]
                .iter()
                .any(|end| file.ends_with(end));
            if !is_text || file == "expect.txt" {
                continue;
            }
            let text = fs::read_to_string(folder.join(&file)).expect("a text");
            let stem = file.rsplit_once('.').map_or(&*file, |(stem, _)| stem);
            let options = fs::read_to_string(folder.join(stem.to_owned() + ".options"));
            let report = audit(
                &read::organization(&file, &text),
                &read::options(&options.unwrap_or_default()),
            );
            let findings = report
                .findings
                .iter()
                .filter(|finding| finding.lint == lint);
            let found: BTreeSet<String> = findings
                .map(|finding| {
                    let object = finding.object.as_ref().map_or("-", |object| &object.name);
                    let parameter = finding.parameter.map_or("-", |parameter| parameter.name);
                    format!("{object}, {parameter}")
                })
                .collect();
            let wanted = expected.get(&file).cloned().unwrap_or_default();
            let is_found_file = file.starts_with("found-");
            if found != wanted || found.is_empty() == is_found_file {
                wrong.push(format!(
                    "{}/{file}: {found:?}, expected {wanted:?}",
                    lint.id
                ));
            }
            if !is_found_file && report.undecided.iter().any(|one| one.lint == lint) {
                wrong.push(format!("{}/{file}: can’t be told", lint.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
