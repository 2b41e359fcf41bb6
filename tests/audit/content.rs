//! What holds for the rows of all lints.

use connector_checker::audit::{Lint, explain};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn there_are_at_least_seventy_five_lints() {
    assert!(Lint::all().count() >= 75);
}

#[test]
fn ids_are_unique_and_each_lint_has_a_file_of_its_name() {
    let mut ids = BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/audit/lints");
    for lint in Lint::all() {
        assert!(ids.insert(lint.id), "{}", lint.id);
        assert!(
            lint.id
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')),
            "{}",
            lint.id
        );
        let file = [&lint.id.replace('-', "_"), ".rs"].concat();
        assert!(folder.join(&file).is_file(), "{file}");
    }
}

#[test]
fn every_lint_says_what_why_and_what_to_do() {
    for lint in Lint::all() {
        for sentence in [lint.title, lint.remedy] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", lint.id);
        }
        // That a silence is idle is the checker’s own matter.
        let is_own = lint.id == "silence-without-finding";
        assert_eq!(lint.because.is_empty(), is_own, "{}", lint.id);
        assert!(is_own || lint.reads.rows().next().is_some(), "{}", lint.id);
        for example in [lint.found, lint.clean] {
            assert!(!example.is_empty(), "{}", lint.id);
        }
        assert_ne!(lint.found, lint.clean, "{}", lint.id);
    }
}

#[test]
fn every_lint_has_a_page() {
    for lint in Lint::all() {
        let page = explain(lint.id).expect("a page");
        assert_eq!(page.lint, lint);
        assert_eq!(page.grade, lint.grade());
    }
    assert!(explain("").is_none());
}

/// The order of the lints doesn’t change what is read, and no parameter is read twice.
#[test]
fn a_lint_names_each_parameter_once() {
    for lint in Lint::all() {
        let mut seen = Vec::new();
        for row in lint.reads.rows() {
            assert!(
                !seen.contains(&(row.noun, row.name)),
                "{}: {}",
                lint.id,
                row.name
            );
            seen.push((row.noun, row.name));
        }
    }
}
