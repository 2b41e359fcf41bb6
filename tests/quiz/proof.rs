//! The proof that every key is right, over many seeds, all topics and both levels.

use super::asking::{is_firm, is_so};
use super::*;
use crate::twin;
use std::ops::Range;
use std::sync::OnceLock;
use std::thread;

/// How many quizzes each proof looks at, at each level.
const SEEDS: usize = 10_000;

/// How often the right answer of a single-choice question is at each place, by the number of options.
pub type Places = BTreeMap<usize, Vec<usize>>;

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

/// Checks the quizzes of a level, and counts the places of their right answers. It happens once, whoever asks
/// first: making the quizzes takes longer than all that is asked about them. Each processor takes its share.
pub fn checked(level: Level) -> &'static Places {
    static CHECKED: [OnceLock<Places>; Level::ALL.len()] = [const { OnceLock::new() }; 2];
    let position = Level::ALL.iter().position(|other| *other == level);
    CHECKED[position.expect("it is one of all")].get_or_init(|| {
        let bank = Bank::new(&Topic::ALL, level);
        let share = SEEDS.div_ceil(thread::available_parallelism().map_or(1, usize::from));
        let mut all = Places::new();
        thread::scope(|scope| {
            let starts = (0..SEEDS).step_by(share);
            let ranges = starts.map(|start| start..SEEDS.min(start + share));
            let check = |range| scope.spawn(|| check_all(&bank, range));
            let checks: Vec<_> = ranges.map(check).collect();
            for check in checks {
                let places = check.join().expect("every key of its share is right");
                for (options, counts) in places {
                    let sums = all.entry(options).or_insert_with(|| vec![0; options]);
                    sums.iter_mut()
                        .zip(counts)
                        .for_each(|(sum, count)| *sum += count);
                }
            }
        });
        all
    })
}

fn check_all(bank: &Bank, seeds: Range<usize>) -> Places {
    let mut places = Places::new();
    for question in seeds.flat_map(|seed| quiz_of_seed(bank, seed).questions) {
        check(&question);
        if question.kind == Kind::One {
            let count = question.options.len();
            let mut options = question.options.iter();
            let right = options.position(|option| option.mark == Mark::Right);
            let counts = places.entry(count).or_insert_with(|| vec![0; count]);
            counts[right.expect("a right option")] += 1;
        }
    }
    places
}

#[test]
fn exactly_the_marked_options_are_right_in_10_000_basic_quizzes() {
    checked(Level::Basic);
}

#[test]
fn exactly_the_marked_options_are_right_in_10_000_advanced_quizzes() {
    checked(Level::Advanced);
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
