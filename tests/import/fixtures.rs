//! Texts in good, odd and broken forms, in `fixtures/`. Each has what must come out of it, written by hand before
//! anything read it.
//!
//! A case begins with `=== ` and a sentence. After `--- ` and the status come the objects in order, each with the settings
//! that it is asked for, and every notice.

use crate::expect::{notices, read, settings};
use connector_checker::import::Import;
use connector_checker::organization::Settings;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Takes the name of an object and what finds the values of its first known property among some names.
type Tell<'a> = dyn FnMut(&str, &dyn Fn(&[&str]) -> Vec<String>) + 'a;

struct Case {
    says: String,
    text: String,
    expected: String,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/fixtures");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a text");
        let mut parts = text.split("\n=== ");
        let about = parts.next().expect("a first part");
        assert!(
            about.starts_with('#'),
            "{} begins with what it is about",
            file.display()
        );
        for part in parts {
            let (says, rest) = part.split_once('\n').expect("a sentence");
            let (text, expected) = rest.split_once("\n--- ").expect("what is expected");
            cases.push(Case {
                says: says.to_owned(),
                text: text.to_owned(),
                expected: expected.trim_end().to_owned(),
            });
        }
    }
    cases
}

/// Asks an object for settings by their names.
type Ask<'a> = dyn Fn(&[&str]) -> Vec<String> + 'a;

/// What came out, with the settings that `expected` asks for.
fn found(read: &Import, expected: &str) -> String {
    let mut asked = expected
        .lines()
        .filter(|line| line.contains(':') && !line.starts_with("notice "));
    let mut found = read.files[0].status.id().to_owned();
    let organization = &read.organization;
    let mut tell = |noun: &str, object: &Ask<'_>| {
        let line = asked.next().unwrap_or_default();
        let (_, line) = line.split_once(": ").unwrap_or_default();
        let names: Vec<&str> = line
            .split(" | ")
            .filter_map(|setting| Some(setting.split_once(" = ")?.0))
            .collect();
        let values = object(&names);
        let pairs: Vec<String> = names
            .iter()
            .zip(values)
            .map(|(name, value)| format!("{name} = {value}"))
            .collect();
        write!(found, "\n{noun}: {}", pairs.join(" | ")).expect("a text takes it");
    };
    fn each<T: Settings>(noun: &str, objects: &[T], tell: &mut Tell<'_>) {
        for object in objects {
            tell(noun, &|names| settings(object, names));
        }
    }
    each("domain", &organization.accepted_domains, &mut tell);
    each("remote", &organization.remote_domains, &mut tell);
    each("inbound", &organization.inbound_connectors, &mut tell);
    each("outbound", &organization.outbound_connectors, &mut tell);
    each("rule", &organization.transport_rules, &mut tell);
    for notice in notices(read) {
        write!(found, "\nnotice {notice}").expect("a text takes it");
    }
    found
}

#[test]
fn every_fixture_gives_what_was_written_by_hand() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    let mut wrong = String::new();
    for Case {
        says,
        text,
        expected,
    } in &cases
    {
        let found = found(&read(text), expected);
        if found != *expected {
            write!(
                wrong,
                "\n=== {says}\n--- expected\n{expected}\n--- found\n{found}\n"
            )
            .expect("a text takes it");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
