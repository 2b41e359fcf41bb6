//! What the reader sees: words that say what the assertions say, explanations with their documents, and
//! nothing twice.

use super::*;
use connector_checker::domain::DomainPattern;
use connector_checker::routing::{Precedence, worked_example};
use connector_checker::rules::{Answers, check};

#[test]
fn no_quiz_asks_a_question_twice() {
    for level in Level::ALL {
        for seed in 0..40 {
            let quiz = whole_bank(level, &format!("twice {seed}"));
            let ids: BTreeSet<&str> = quiz.questions.iter().map(|one| &*one.id).collect();
            assert_eq!(ids.len(), quiz.questions.len());
            let texts: BTreeSet<(String, BTreeSet<&str>)> = quiz
                .questions
                .iter()
                .map(|one| {
                    let options = one.options.iter().map(|option| &*option.text);
                    (one.to_text(), options.collect())
                })
                .collect();
            assert_eq!(texts.len(), quiz.questions.len());
        }
    }
}

#[test]
fn options_and_targets_differ_from_each_other() {
    for question in many() {
        let texts: BTreeSet<&str> = question.options.iter().map(|one| &*one.text).collect();
        assert_eq!(texts.len(), question.options.len(), "{question:#?}");
        assert!(texts.len() >= 3, "{question:#?}");
        if let Kind::Match { targets } = &question.kind {
            let different: BTreeSet<&String> = targets.iter().collect();
            assert_eq!(different.len(), targets.len());
            assert!(targets.len() >= 2);
        }
    }
}

#[test]
fn every_explanation_says_why_and_names_a_document() {
    for question in many() {
        for option in &question.options {
            let Because { says, claims } = &option.because;
            assert!(!claims.is_empty(), "{} in {question:#?}", option.text);
            // Only where the question is how well something is supported, nothing may be published.
            let about_grades = option.assertions.iter().all(|assertion| {
                matches!(
                    assertion,
                    Assertion::RouteGrade { .. } | Assertion::ClaimGrade { .. }
                )
            });
            let cites = claims.iter().flat_map(|claim| claim.places);
            let mut sources = cites.map(|cite| cite.source);
            assert!(
                about_grades || sources.any(|source| Source::ALL.contains(&source)),
                "{} in {question:#?}",
                option.text
            );
            for text in says
                .iter()
                .map(|text| &**text)
                .chain(claims.iter().map(|one| one.says))
            {
                assert!(text.ends_with(['.', '”']), "{text}");
            }
        }
    }
}

#[test]
fn every_text_is_fit_to_print() {
    for question in many() {
        let targets = match &question.kind {
            Kind::Match { targets } => &targets[..],
            Kind::One | Kind::Several => &[],
        };
        let options = question.options.iter();
        let options = options.flat_map(|option| option.because.says.iter().chain([&option.text]));
        let texts = question.situation.iter().chain(targets).chain(options);
        for text in texts.chain([&question.asks]) {
            assert!(!text.is_empty() && text.trim() == text, "“{text}”");
            for foreign in ["{}", "@@", "  ", "''", "..", " ,", " ."] {
                assert!(!text.contains(foreign), "“{foreign}” in “{text}”");
            }
            assert!(!text.contains(['\'', '"', '\n']), "{text}");
        }
        for sentence in &question.situation {
            assert!(sentence.ends_with('.'), "{sentence}");
        }
        assert!(
            question.asks.ends_with(['?', '.', '”']),
            "{}",
            question.asks
        );
    }
}

/// A situation is told in a few sentences, never as a list of names of ours.
#[test]
fn a_situation_is_a_few_sentences() {
    for question in many() {
        assert!(question.situation.len() <= 5, "{:?}", question.situation);
        let text = question.to_text();
        for id in ["mailboxes=", "exchange-2010", "on-premises=", "u1.", "u2."] {
            assert!(!text.contains(id), "{text}");
        }
    }
}

/// Where the very same sentences could stand for two situations, one answer would not be told.
#[test]
fn a_story_stands_for_one_situation_only() {
    let mut told: BTreeMap<String, Answers> = BTreeMap::new();
    let mut check = |story: String, answers: &Answers| {
        let known = told.entry(story).or_insert(*answers);
        assert_eq!(known, answers);
    };
    for question in many() {
        for option in &question.options {
            match &option.assertions[..] {
                // Each option tells of a company of its own.
                [Assertion::Need { answers, .. }, ..] if question.situation.is_empty() => {
                    check(option.text.clone(), answers);
                }
                [
                    Assertion::Plan { answers, .. }
                    | Assertion::Planned { answers, .. }
                    | Assertion::PlannedNeed { answers, .. }
                    | Assertion::StepIn { answers, .. }
                    | Assertion::StepApplies { answers, .. },
                    ..,
                ] => check(question.situation.join(" "), answers),
                _ => {}
            }
        }
    }
    assert!(told.len() > 1_000, "{}", told.len());
}

#[test]
fn every_topic_and_every_kind_is_reached_at_each_level() {
    for level in Level::ALL {
        for topic in Topic::ALL {
            let bank = Bank::new(&[topic], level);
            // What the documentation of `Bank::len` promises.
            assert!(bank.len() >= 8, "{} questions: {}", bank.len(), topic.id());
            let quiz = bank.quiz("topics", usize::MAX);
            assert_eq!(quiz.questions.len(), bank.len());
            assert!(
                quiz.questions
                    .iter()
                    .all(|question| question.topic == topic)
            );
        }
        let quiz = whole_bank(level, "kinds");
        let kinds: BTreeSet<&str> = quiz
            .questions
            .iter()
            .map(|question| match question.kind {
                Kind::One => "one",
                Kind::Several => "several",
                Kind::Match { .. } => "match",
            })
            .collect();
        assert_eq!(kinds.len(), 3, "{}", level.id());
    }
    assert!(Bank::new(&Topic::ALL, Level::Basic).len() >= 200);
    assert!(Bank::new(&Topic::ALL, Level::Advanced).len() >= 500);
}

#[test]
fn the_basic_level_has_one_need_and_wildcards_that_do_not_overlap() {
    let wildcards = |question: &QuizQuestion| {
        let connectors = question
            .organization
            .iter()
            .flat_map(|one| &one.outbound_connectors);
        let patterns = connectors.flat_map(|connector| &connector.recipient_domains);
        let wildcards = patterns.filter(|one| matches!(one, DomainPattern::Subdomains(_)));
        wildcards.map(ToString::to_string).collect::<Vec<_>>()
    };
    let is_nested = |question: &QuizQuestion| {
        let all = wildcards(question);
        all.iter()
            .any(|one| all.iter().any(|two| two.ends_with(&one[1..]) && one != two))
    };
    let has = |question: &QuizQuestion, is_so: fn(&str) -> bool| {
        question.situation_lines().iter().any(|line| is_so(line))
    };
    let is_off = |line: &str| line.ends_with("turned off.");
    let is_rule_only = |line: &str| line.contains("used only by mail flow rules");
    let matches_subdomains = |line: &str| line.contains("match subdomains is on)");
    let needs = |question: &QuizQuestion| {
        let mut assertions = question
            .options
            .iter()
            .flat_map(|option| &option.assertions);
        assertions.find_map(|assertion| match assertion {
            Assertion::Plan { answers, .. } | Assertion::Planned { answers, .. } => {
                Some(check(answers).findings.len())
            }
            _ => None,
        })
    };
    let basic = whole_bank(Level::Basic, "levels").questions;
    assert!(!basic.iter().any(is_nested));
    assert!(
        !basic
            .iter()
            .any(|one| has(one, is_off) || has(one, is_rule_only))
    );
    assert!(!basic.iter().any(|one| has(one, matches_subdomains)));
    // Where the mailboxes are is a scenario of its own.
    assert!(basic.iter().filter_map(needs).all(|count| count <= 2));

    let advanced = whole_bank(Level::Advanced, "levels").questions;
    assert!(advanced.iter().any(is_nested));
    assert!(advanced.iter().any(|one| has(one, is_off)));
    assert!(advanced.iter().any(|one| has(one, is_rule_only)));
    assert!(advanced.iter().any(|one| has(one, matches_subdomains)));
    assert!(advanced.iter().filter_map(needs).all(|count| count >= 2));
    assert!(advanced.iter().filter_map(needs).any(|count| count >= 3));
}

#[test]
fn the_documents_own_example_is_asked_in_both_readings() {
    let quiz = Bank::new(&[Topic::Documents], Level::Basic).quiz("example", usize::MAX);
    for (precedence, expected) in [
        (Precedence::MostSpecific, "Connector 3"),
        (Precedence::ListedOrder, "Connector 1"),
    ] {
        let recipient = "john@sales.contoso.com".parse().expect("an address");
        let asked = quiz.questions.iter().find(|question| {
            question.options.iter().any(|option| {
                option.assertions
                    == [Assertion::Read {
                        precedence,
                        recipient: Clone::clone(&recipient),
                        connector: None,
                    }]
            })
        });
        let question = asked.expect("the question about the contradiction");
        assert_eq!(question.organization, Some(worked_example()));
        let right = question
            .options
            .iter()
            .find(|option| option.mark == Mark::Right);
        assert_eq!(right.map(|option| &*option.text), Some(expected));
    }
}
