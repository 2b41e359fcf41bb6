//! What the reader sees: words that say what the facts say, explanations with their documents, and
//! nothing twice.

use super::*;
use connector_checker::domain::DomainPattern;
use connector_checker::routing::{Outcome, Precedence, Router, worked_example};
use connector_checker::rules::{Answers, Need, Party, check};
use connector_checker::setup::{PartText, Step};

/// Everything that can be asked, in several wordings.
fn many() -> impl Iterator<Item = Question> {
    Level::ALL.into_iter().flat_map(|level| {
        let bank = Bank::new(&Topic::ALL, level);
        (0..8).flat_map(move |seed| bank.quiz(&format!("words {seed}"), usize::MAX).questions)
    })
}

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
            let about_grades = option
                .facts
                .iter()
                .all(|fact| matches!(fact, Fact::RouteGrade { .. } | Fact::ClaimGrade { .. }));
            let cites = claims.iter().flat_map(|claim| claim.cites);
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
            match &option.facts[..] {
                // Each option tells of a company of its own.
                [Fact::Need { answers, .. }, ..] if question.situation.is_empty() => {
                    check(option.text.clone(), answers);
                }
                [
                    Fact::Plan { answers, .. }
                    | Fact::Planned { answers, .. }
                    | Fact::PlannedNeed { answers, .. }
                    | Fact::StepIn { answers, .. }
                    | Fact::StepApplies { answers, .. },
                    ..,
                ] => check(question.situation.join(" "), answers),
                _ => {}
            }
        }
    }
    assert!(told.len() > 1_000, "{}", told.len());
}

/// What is required unless a hybrid deployment makes it is required too, and still is once the
/// wizard has made it; whether what serves a wish is required, or needed at all, is a matter of words.
#[test]
fn no_need_is_offered_that_could_be_argued_for() {
    let arguable = [
        (Need::Required, Need::RequiredUnlessHybrid),
        (Need::Required, Need::Optional),
        (Need::RequiredUnlessHybrid, Need::Required),
        (Need::Optional, Need::Required),
        (Need::AlreadyCreated, Need::RequiredUnlessHybrid),
        (Need::NotNeeded, Need::Optional),
    ];
    for question in many() {
        let Some(answers) = situation_of(&question) else {
            continue;
        };
        let right = check(&answers).headline().needs.only().expect("one need");
        for option in &question.options {
            let [Fact::Need { need, .. }] = option.facts[..] else {
                panic!("another fact in {question:#?}");
            };
            assert!(!arguable.contains(&(right, need)), "{question:#?}");
        }
    }
}

/// In the settings of a connector, whoever is outside is a partner, and the server that a rule names
/// may be anybody's. So none of them stands beside another as a wrong answer.
#[test]
fn no_connector_is_offered_that_could_be_argued_for() {
    let outside = [
        Party::Partner,
        Party::OtherTenant,
        Party::Provider,
        Party::RuleTarget,
    ];
    let is_alike = |(from, to): (Party, Party), (other_from, other_to): (Party, Party)| {
        let both_outside = |one, other| outside.contains(&one) && outside.contains(&other);
        both_outside(from, other_from) || both_outside(to, other_to)
    };
    let mut seen = 0;
    for question in many() {
        let of_mark = |wanted: bool| {
            question.options.iter().filter_map(move |option| {
                match (&option.facts[..], option.mark) {
                    ([Fact::Planned { connector, .. }], mark) => {
                        ((mark == Mark::Right) == wanted).then_some(*connector)
                    }
                    ([Fact::PlannedNeed { connector, .. }, ..], Mark::Target(target)) => {
                        // The last target is that nothing asks for it.
                        ((target + 1 < option.facts.len()) == wanted).then_some(*connector)
                    }
                    _ => None,
                }
            })
        };
        for right in of_mark(true) {
            for wrong in of_mark(false) {
                assert!(!is_alike(right, wrong), "{question:#?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}

/// The situation that a question about its need is about: that of the options that tell of it as
/// it is.
fn situation_of(question: &Question) -> Option<Answers> {
    let mut facts = question.options.iter().map(|option| &option.facts[..]);
    let all: Option<Vec<Answers>> = facts
        .by_ref()
        .map(|facts| match facts {
            [Fact::Need { answers, .. }] => Some(*answers),
            _ => None,
        })
        .collect();
    let all = all.filter(|_| question.kind == Kind::One)?;
    let first = *all.first()?;
    all.iter().all(|answers| *answers == first).then_some(first)
}

#[test]
fn a_wrong_need_comes_with_the_change_that_would_make_it_right() {
    let mut seen = 0;
    for question in many() {
        for option in &question.options {
            let [Fact::Need { answers, need }] = option.facts[..] else {
                continue;
            };
            if option.mark == Mark::Wrong {
                let says = option.because.says.join(" ");
                assert_eq!(after(answers, &says), Some(need), "{says} in {question:#?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}

/// The need after the changes that a sentence tells.
fn after(mut answers: Answers, says: &str) -> Option<Need> {
    use connector_checker::rules::Question;
    for question in Question::all() {
        let title = format!("the answer to “{}” were ", question.text().title);
        let Some((_, replies)) = says.split_once(&title) else {
            continue;
        };
        let reply = question
            .replies()
            .find(|reply| replies.starts_with(&format!("“{}”", reply.label(question))));
        answers.set(question, Some(reply.expect("a reply of the question")));
    }
    check(&answers).headline().needs.only()
}

/// “It would be chosen if …” is true of every connector of which it is said.
#[test]
fn a_connector_would_be_chosen_as_it_is_said() {
    let mut seen = 0;
    for question in many() {
        let Some(organization) = &question.organization else {
            continue;
        };
        for option in &question.options {
            let [
                Fact::Routed {
                    recipient,
                    connector: Some(position),
                }
                | Fact::Read {
                    recipient,
                    connector: Some(position),
                    ..
                },
            ] = &option.facts[..]
            else {
                continue;
            };
            let would = option
                .because
                .says
                .iter()
                .any(|says| says.starts_with("It would be chosen"));
            if !would {
                continue;
            }
            let entry = DomainPattern::Exact(recipient.domain().clone());
            let mut changed = organization.clone();
            for connector in &mut changed.outbound_connectors {
                connector.recipient_domains.retain(|other| *other != entry);
            }
            changed.outbound_connectors[*position]
                .recipient_domains
                .push(entry);
            for precedence in Precedence::ALL {
                let router = Router::new(changed.clone(), precedence);
                let outcome = router.route(recipient).reading.outcome;
                assert_eq!(outcome, Outcome::Connector(*position), "{question:#?}");
            }
            seen += 1;
        }
    }
    assert!(seen > 500, "{seen}");
}

/// The words of an option name what its fact is about.
#[test]
fn options_say_what_their_facts_say() {
    let mut needs: BTreeMap<String, Need> = BTreeMap::new();
    for question in many() {
        let name = |position: &usize| {
            let organization = question.organization.as_ref().expect("an organization");
            organization.outbound_connectors[*position].name.clone()
        };
        for option in &question.options {
            let text = &option.text;
            let says = |part: &str| assert!(text.contains(part), "{part} in {text}");
            match &option.facts[..] {
                [Fact::Need { answers, need }] if situation_of(&question) == Some(*answers) => {
                    let known = needs.entry(text.clone()).or_insert(*need);
                    assert_eq!(known, need);
                }
                [Fact::Plan { connectors, .. }] => {
                    for (from, to) in connectors {
                        says(&format!("{} → {}", from.label(), to.label()));
                    }
                    assert_eq!(text.matches('→').count(), connectors.len());
                }
                [
                    Fact::Planned {
                        connector: (from, to),
                        ..
                    },
                ]
                | [
                    Fact::PlannedNeed {
                        connector: (from, to),
                        ..
                    },
                    ..,
                ] => {
                    assert_eq!(*text, format!("{} → {}", from.label(), to.label()));
                }
                [Fact::Uses { connectors, .. }] => {
                    let connectors = connectors.iter().flatten();
                    let words: Vec<String> = connectors
                        .map(|(from, to)| format!("{} → {}", from.label(), to.label()))
                        .collect();
                    says(&words.join(", then "));
                    assert_eq!(text.matches('→').count(), words.len());
                }
                [Fact::Passes { from, to, .. }] | [Fact::UsesCount { from, to, .. }, ..] => {
                    assert_eq!(*text, format!("From {} to {}", from.label(), to.label()));
                }
                [Fact::Carried { port, tls, .. }] => {
                    says(&format!("Port {}, ", port.expect("a port")));
                    says(tls.label());
                }
                [Fact::Routed { recipient, .. }] if question.kind == Kind::Several => {
                    assert_eq!(*text, recipient.to_string());
                }
                [
                    Fact::Routed {
                        connector,
                        recipient,
                    },
                ]
                | [
                    Fact::Read {
                        connector,
                        recipient,
                        ..
                    },
                ] => {
                    assert!(question.asks.contains(&recipient.to_string()));
                    match connector {
                        Some(position) => assert_eq!(*text, name(position)),
                        None => says("No connector"),
                    }
                }
                [Fact::Routed { recipient, .. }, ..] | [Fact::Read { recipient, .. }, ..] => {
                    assert_eq!(*text, recipient.to_string());
                    let Kind::Match { targets } = &question.kind else {
                        panic!("several facts without targets");
                    };
                    for (target, fact) in targets.iter().zip(&option.facts) {
                        match fact {
                            Fact::Routed {
                                connector: Some(position),
                                ..
                            }
                            | Fact::Read {
                                connector: Some(position),
                                ..
                            } => {
                                assert_eq!(*target, name(position));
                            }
                            _ => assert!(target.contains("No connector")),
                        }
                    }
                }
                [Fact::ReadingsDiffer { recipient }] => assert_eq!(*text, recipient.to_string()),
                [
                    Fact::Settled {
                        connector,
                        entry,
                        recipient,
                        goal,
                    },
                ] => {
                    assert_eq!(*text, format!("Add {entry} to {}.", name(connector)));
                    assert!(question.asks.contains(&recipient.to_string()));
                    assert!(question.asks.contains(&name(goal)));
                }
                [Fact::RouteGrade { grade, .. }] | [Fact::ClaimGrade { grade, .. }] => {
                    says(grade.label());
                }
                [Fact::StepIn { step, part, .. }] => {
                    let mut parts = PartText::ALL.iter();
                    let part = parts.find(|one| one.id == *part).expect("a part");
                    assert_eq!(*text, part.title);
                    let step = Step::by_id(step).expect("a step");
                    assert!(question.asks.contains(step.title));
                }
                [Fact::StepIn { step, .. }, ..] | [Fact::StepApplies { step, .. }] => {
                    assert_eq!(*text, Step::by_id(step).expect("a step").title);
                }
                [Fact::StepCommand { step, command }] => {
                    assert_eq!(text, command);
                    let step = Step::by_id(step).expect("a step");
                    assert!(question.asks.contains(step.title));
                }
                [Fact::StepReason { step, claim }] => {
                    assert_eq!(*text, claim.says);
                    let step = Step::by_id(step).expect("a step");
                    assert!(question.asks.contains(step.title));
                }
                // Companies and changes: their words are those of the situation.
                _ => assert!(matches!(option.facts[0], Fact::Need { .. })),
            }
        }
    }
    let different: BTreeSet<&Need> = needs.values().collect();
    assert_eq!(different.len(), needs.len(), "a need in two wordings");
    assert!(needs.len() > 4);
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
    let wildcards = |question: &Question| {
        let connectors = question
            .organization
            .iter()
            .flat_map(|one| &one.outbound_connectors);
        let patterns = connectors.flat_map(|connector| &connector.recipient_domains);
        let wildcards = patterns.filter(|one| matches!(one, DomainPattern::Subdomains(_)));
        wildcards.map(ToString::to_string).collect::<Vec<_>>()
    };
    let is_nested = |question: &Question| {
        let all = wildcards(question);
        all.iter()
            .any(|one| all.iter().any(|two| two.ends_with(&one[1..]) && one != two))
    };
    let has = |question: &Question, is_so: fn(&str) -> bool| {
        question.situation_lines().iter().any(|line| is_so(line))
    };
    let is_off = |line: &str| line.ends_with("turned off.");
    let is_rule_only = |line: &str| line.contains("used by mail flow rules only");
    let matches_subdomains = |line: &str| line.contains("match subdomains is on)");
    let needs = |question: &Question| {
        let mut facts = question.options.iter().flat_map(|option| &option.facts);
        facts.find_map(|fact| match fact {
            Fact::Plan { answers, .. } | Fact::Planned { answers, .. } => {
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
                option.facts
                    == [Fact::Read {
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
