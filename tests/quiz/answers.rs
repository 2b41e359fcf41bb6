//! Answers in links, and how they are scored.

use super::*;
use proptest::prelude::*;

fn three_options() -> QuizQuestion {
    made_up("What?", &[("a", false), ("b", true), ("c", false)])
}

fn several() -> QuizQuestion {
    QuizQuestion {
        kind: Kind::Several,
        ..made_up("Which?", &[("a", true), ("b", false), ("c", true)])
    }
}

fn matching() -> QuizQuestion {
    let mut question = made_up("Where?", &[("a", false), ("b", false), ("c", false)]);
    question.kind = Kind::Match {
        targets: vec!["x".to_owned(), "y".to_owned()],
    };
    for (option, target) in question.options.iter_mut().zip([1, 0, 1]) {
        option.mark = Mark::Target(target);
    }
    QuizQuestion {
        topic: Topic::Need,
        ..question
    }
}

fn answer(text: &str) -> Answer {
    Answer::parse(text).expect("an answer")
}

#[test]
fn answers_are_short_in_a_link() {
    assert_eq!(three_options().key().to_text(), "1");
    assert_eq!(several().key().to_text(), "0.2");
    assert_eq!(matching().key().to_text(), "1-0-1");
    assert_eq!(Answer::NONE.to_text(), "");
    assert_eq!(answer(""), Answer::NONE);
}

#[test]
fn what_is_no_answer_is_none() {
    for text in [
        "x", "1.", ".1", "1..2", "+1", "-1-x", "256", "1 2", "1,2", "٣", "1-+2",
    ] {
        assert_eq!(Answer::parse(text), None, "{text}");
    }
    assert_eq!(Answer::parse(&"1.".repeat(10_000)), None);
    // Every option may be without a target.
    assert_eq!(answer("--"), Answer::Matched(vec![None, None, None]));
}

#[test]
fn ticks_count_in_any_order_and_once() {
    assert_eq!(answer("2.0.2"), answer("0.2"));
    assert_eq!(Answer::picked([2, 0, 2]).to_text(), "0.2");
}

#[test]
fn a_question_is_right_as_a_whole_or_not_at_all() {
    for (question, right, wrong) in [
        (three_options(), "1", vec!["", "0", "1.2", "7", "1-0-1"]),
        (
            several(),
            "0.2",
            vec!["", "0", "2", "0.1.2", "0.1", "0-1-0"],
        ),
        (
            matching(),
            "1-0-1",
            vec!["", "1-0-", "1-0-0", "1-0", "1-0-1-1", "1.0"],
        ),
    ] {
        assert!(question.is_right(&answer(right)));
        for wrong in wrong {
            assert!(
                !question.is_right(&answer(wrong)),
                "{wrong} for {}",
                question.asks
            );
        }
    }
}

#[test]
fn a_score_counts_topics_and_rounds_its_percentage_down() {
    let quiz = quiz_of(vec![three_options(), several(), matching()]);
    let score = |texts: &[&str]| {
        let answers: Vec<Answer> = texts.iter().map(|text| answer(text)).collect();
        score(&quiz, &answers)
    };
    let two = score(&["1", "0.1", "1-0-1"]);
    assert_eq!(two.marks, [true, false, true]);
    assert_eq!((two.right(), two.percent()), (2, 66));
    let tallies: Vec<_> = two
        .topics
        .iter()
        .map(|one| (one.topic, one.right, one.asked))
        .collect();
    assert_eq!(tallies, [(Topic::Need, 1, 1), (Topic::Flow, 1, 2)]);
    assert!(two.passes(66) && !two.passes(67));
    assert_eq!(score(&["1", "0.2", "1-0-1"]).percent(), 100);
    // Too few answers, and too many.
    assert_eq!(score(&[]).percent(), 0);
    assert_eq!(score(&["0", "", "", "1"]).marks, [false; 3]);
}

#[test]
fn a_quiz_without_questions_has_nothing_right() {
    let score = score(&quiz_of(Vec::new()), &[answer("1")]);
    assert_eq!((score.right(), score.percent()), (0, 0));
    assert!(score.topics.is_empty());
    assert!(score.passes(0) && !score.passes(1));
}

#[test]
fn the_key_of_every_question_survives_a_link() {
    for level in Level::ALL {
        for question in whole_bank(level, "keys").questions {
            let key = question.key();
            assert_eq!(Answer::parse(&key.to_text()), Some(key.clone()));
            assert!(question.is_right(&key));
            assert!(!question.is_right(&Answer::NONE));
        }
    }
}

proptest! {
    #[test]
    fn any_text_of_a_link_can_be_read(text in "[0-9.x +-]{0,12}") {
        if let Some(answer) = Answer::parse(&text) {
            prop_assert_eq!(Answer::parse(&answer.to_text()), Some(answer));
        }
    }

    #[test]
    fn an_answer_survives_a_link(
        picked in prop::collection::vec(any::<u8>(), 0..8),
        matched in prop::collection::vec(prop::option::of(any::<u8>()), 2..8),
    ) {
        for answer in [Answer::picked(picked), Answer::Matched(matched)] {
            prop_assert_eq!(Answer::parse(&answer.to_text()), Some(answer));
        }
    }
}
