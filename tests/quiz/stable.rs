//! The same settings make the same quiz, on any machine and for ever.

use super::*;
use connector_checker::quiz::{fnv1a, json};
use proptest::prelude::*;

fn settings(seed: &str, topics: &[Topic], level: Level, count: usize) -> Settings {
    Settings {
        seed: seed.to_owned(),
        topics: topics.to_vec(),
        level,
        count,
    }
}

/// Trainers hand out links that hold a seed. If a digest changes, their quizzes change: that is
/// right when a rule or a sentence of the tables has changed, and wrong when only the code has.
#[test]
fn known_seeds_make_the_quizzes_that_they_always_made() {
    let digest = |settings: &Settings| fnv1a(&json(&generate(settings)));
    // A topic that came later doesn't change the quizzes about the others.
    let older = Topic::ALL.split_last().expect("topics").1;
    let found = [
        digest(&settings("", older, Level::Basic, 10)),
        digest(&settings("Tuesday’s class", older, Level::Advanced, 40)),
        digest(&settings(
            "42",
            &[Topic::Routing, Topic::Documents],
            Level::Basic,
            12,
        )),
    ];
    let expected = [
        0x9867_50ac_3ba7_d04d,
        0x8ac4_574a_b016_8e3b,
        0x4056_baa9_41e9_25fa,
    ];
    assert_eq!(found, expected, "{found:#018x?}");
}

#[test]
fn the_order_of_the_topics_and_their_repeats_do_not_matter() {
    let one = generate(&settings("x", &[Topic::Flow, Topic::Need], Level::Basic, 6));
    let topics = [Topic::Need, Topic::Flow, Topic::Need];
    assert_eq!(one, generate(&settings("x", &topics, Level::Basic, 6)));
}

#[test]
fn another_seed_or_level_makes_another_quiz() {
    let questions = |seed: &str, level| generate(&settings(seed, &Topic::ALL, level, 8)).questions;
    assert_ne!(
        questions("one", Level::Basic),
        questions("two", Level::Basic)
    );
    assert_ne!(
        questions("one", Level::Basic),
        questions("one", Level::Advanced)
    );
}

#[test]
fn a_longer_quiz_begins_with_the_shorter_one() {
    for level in Level::ALL {
        let bank = Bank::new(&Topic::ALL, level);
        let long = bank.quiz("long", 60).questions;
        for count in [0, 1, 7, 8, 9, 30] {
            assert_eq!(bank.quiz("long", count).questions, long[..count]);
        }
    }
}

#[test]
fn a_quiz_has_as_many_questions_as_wanted_or_as_there_are() {
    let bank = Bank::new(&[Topic::Flow], Level::Basic);
    assert_eq!(bank.quiz("", 3).questions.len(), 3);
    assert_eq!(bank.quiz("", bank.len() + 1).questions.len(), bank.len());
    assert!(
        generate(&settings("", &[], Level::Basic, 5))
            .questions
            .is_empty()
    );
}

#[test]
fn topics_take_turns() {
    for seed in 0..50 {
        let quiz = generate(&settings(
            &seed.to_string(),
            &Topic::ALL,
            Level::Basic,
            2 * Topic::ALL.len(),
        ));
        for round in quiz.questions.chunks(Topic::ALL.len()) {
            let topics: BTreeSet<Topic> = round.iter().map(|question| question.topic).collect();
            assert_eq!(topics.len(), Topic::ALL.len());
        }
    }
}

#[test]
fn ids_of_topics_and_levels_lead_back_to_them() {
    for topic in Topic::ALL {
        assert_eq!(Topic::by_id(topic.id()), Some(topic));
    }
    for level in Level::ALL {
        assert_eq!(Level::by_id(level.id()), Some(level));
    }
}

/// The id is made of the words, so that a store of results can tell questions apart.
#[test]
fn questions_of_one_id_have_the_same_words() {
    let mut known: BTreeMap<String, (String, BTreeSet<String>)> = BTreeMap::new();
    let bank = Bank::new(&Topic::ALL, Level::Basic);
    for seed in 0..2_000 {
        for question in quiz_of_seed(&bank, seed).questions {
            let options = question.options.iter().map(|option| option.text.clone());
            let words = (question.to_text(), options.collect());
            let before = known
                .entry(question.id.clone())
                .or_insert_with(|| words.clone());
            assert_eq!(*before, words);
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_a_seed(seed in ".*", count in 0usize..12) {
        let quiz = generate(&settings(&seed, &Topic::ALL, Level::Basic, count));
        prop_assert_eq!(quiz.questions.len(), count);
        prop_assert_eq!(quiz.settings.seed, seed);
    }
}
