//! The rows: well formed, and no two alike.

use std::collections::BTreeSet;

use connector_checker::bounce::{GuideStep, Onward, Row, Side};
use connector_checker::rules::Question;
use connector_checker::setup::Step;
use tree_sitter::Parser;

#[test]
fn ids_are_unique_and_begin_with_a_code_of_the_row() {
    let mut ids = BTreeSet::new();
    for row in Row::all() {
        assert!(ids.insert(row.id), "{} twice", row.id);
        let Some(first) = row.codes.first() else {
            assert!(!row.texts.is_empty(), "{} can't be found", row.id);
            continue;
        };
        let numbers = row.id.split('-').next().unwrap_or_default();
        let mut codes = row.codes.iter();
        let is_its_own = codes.any(|codes| {
            let mut twins = [codes.example(), codes.example().twin()].into_iter();
            twins.any(|code| code.text() == numbers && codes.contain(code))
        });
        assert!(is_its_own, "{}: {first:?}", row.id);
    }
    assert!(ids.len() >= 66, "only {} rows", ids.len());
}

#[test]
fn every_row_says_what_it_means_who_has_to_act_why_and_what_to_check() {
    for row in Row::all() {
        let id = row.id;
        assert!(!row.because.is_empty(), "{id}");
        assert!(!row.sides.is_empty() && row.sides.len() <= 2, "{id}");
        assert!(!row.causes.is_empty(), "{id}");
        assert!(!row.checks.is_empty(), "{id}");
        assert!(row.causes.iter().all(|cause| cause.ends_with('.')), "{id}");
        assert!(!row.setting.ends_with('.'), "{id}");
        for (at, cause) in row.causes.iter().enumerate() {
            assert!(!row.causes[..at].contains(cause), "{id} repeats a cause");
        }
    }
}

#[test]
fn every_side_is_somewhere_at_fault() {
    for side in Side::ALL {
        assert!(
            Row::all().any(|row| row.sides.contains(&side)),
            "{}",
            side.id()
        );
    }
}

/// Texts are compared with one in lower case.
#[test]
fn texts_are_in_lower_case_and_demand_something() {
    for row in Row::all() {
        for parts in row.texts {
            for part in *parts {
                assert_eq!(*part, part.to_lowercase(), "{}", row.id);
                assert!(part.is_ascii(), "{}", row.id);
                assert_eq!(
                    part.split_whitespace().collect::<Vec<_>>().join(" "),
                    *part,
                    "{}",
                    row.id
                );
            }
            assert!(
                parts.iter().any(|part| !part.starts_with('!')),
                "{}",
                row.id
            );
        }
    }
}

/// Where a number has several meanings, each has texts of its own: otherwise none could be told from the others.
#[test]
fn rows_that_share_a_code_are_told_apart_by_their_texts() {
    for row in Row::all() {
        for codes in row.codes {
            let shared = Row::all()
                .filter(|other| other.has(codes.example()))
                .count();
            assert!(shared == 1 || !row.texts.is_empty(), "{}", row.id);
        }
    }
}

#[test]
fn every_command_is_powershell_or_openssl() {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_powershell::LANGUAGE.into())
        .expect("the grammar fits");
    for check in Row::all().flat_map(|row| row.checks) {
        let tree = parser
            .parse(check.command, None)
            .expect("no time limit is set");
        assert!(!tree.root_node().has_error(), "{}", check.command);
        assert!(check.does.ends_with('.'), "{}", check.does);
        assert!(
            !check.command.contains(['\n', '‘', '’', '“', '”']),
            "{}",
            check.command
        );
    }
}

#[test]
fn what_a_row_leads_to_is_a_question_or_a_view() {
    for onward in Onward::ALL {
        let id = onward.id();
        assert_eq!(Question::by_id(id).is_some(), onward.is_question(), "{id}");
        let is_used = Row::all().any(|row| row.onward.contains(&onward));
        assert!(is_used, "{id}");
        assert!(!onward.label().is_empty(), "{id}");
    }
}

#[test]
fn a_step_of_the_set_up_guide_names_rows_and_the_guide_has_it() {
    for step in GuideStep::all() {
        let in_guide = Step::by_id(step.id).expect("a step of the guide");
        assert_eq!(
            (in_guide.title, in_guide.concerns),
            (step.title, step.concerns)
        );
        for (at, id) in step.concerns.iter().enumerate() {
            let row = Row::by_id(id).unwrap_or_else(|| panic!("{id}"));
            assert!(!row.codes.is_empty(), "{id} has no code to link to");
            assert!(GuideStep::of(row).any(|one| one.id == step.id), "{id}");
            assert!(!step.concerns[..at].contains(id), "{id} twice");
        }
    }
    let with_codes = Step::all().filter(|step| !step.concerns.is_empty());
    assert_eq!(with_codes.count(), GuideStep::all().count());
    let order: Vec<&str> = Step::all().map(|step| step.id).collect();
    let place = |step: &GuideStep| order.iter().position(|id| *id == step.id);
    assert!(GuideStep::all().collect::<Vec<_>>().is_sorted_by_key(place));
}
