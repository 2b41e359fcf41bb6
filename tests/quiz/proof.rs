//! The proof that every key is right, over many seeds, all topics and both levels.

use super::asking::{is_firm, is_so};
use super::*;
use crate::twin;

/// Asks the engine again for every option of a question.
#[track_caller]
fn check(question: &QuizQuestion) {
    let organization = question.organization.as_ref().map(twin::organization);
    let organization = organization.as_ref();
    let hold = |option: &QuizOption| -> Vec<bool> {
        let assertions = option.assertions.iter();
        assertions
            .map(|assertion| is_so(assertion, organization))
            .collect()
    };
    let right = question
        .options
        .iter()
        .filter(|option| option.mark == Mark::Right)
        .count();
    match &question.kind {
        Kind::One | Kind::Several => {
            for option in &question.options {
                let marked = option.mark == Mark::Right;
                assert_eq!(hold(option), [marked], "{} in {question:#?}", option.text);
            }
            match question.kind {
                Kind::One => assert_eq!(right, 1, "{question:#?}"),
                _ => assert!(right > 0 && right < question.options.len(), "{question:#?}"),
            }
        }
        Kind::Match { targets } => {
            for option in &question.options {
                let Mark::Target(target) = option.mark else {
                    panic!("{} has no target in {question:#?}", option.text);
                };
                let hold = hold(option);
                assert_eq!(hold.len(), targets.len());
                for (place, holds) in hold.into_iter().enumerate() {
                    assert_eq!(holds, place == target, "{} in {question:#?}", option.text);
                }
            }
        }
    }
    for assertion in question
        .options
        .iter()
        .flat_map(|option| &option.assertions)
    {
        assert!(
            is_firm(assertion, organization),
            "{assertion:?} in {question:#?}"
        );
    }
}

#[test]
fn exactly_the_marked_options_are_right_in_10_000_basic_quizzes() {
    for quiz in quizzes(Level::Basic) {
        quiz.questions.iter().for_each(check);
    }
}

#[test]
fn exactly_the_marked_options_are_right_in_10_000_advanced_quizzes() {
    for quiz in quizzes(Level::Advanced) {
        quiz.questions.iter().for_each(check);
    }
}

/// The quizzes above draw from the banks; this leaves nothing out.
#[test]
fn exactly_the_marked_options_are_right_in_everything_that_can_be_asked() {
    for level in Level::ALL {
        for seed in 0..20 {
            let quiz = whole_bank(level, &format!("all of it {seed}"));
            quiz.questions.iter().for_each(check);
        }
    }
}
