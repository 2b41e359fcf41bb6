//! Options: right ones that nobody could argue against, wrong ones with what would make them right, and
//! words that say what their assertions say.

use super::*;
use connector_checker::bounce::Row;
use connector_checker::domain::DomainPattern;
use connector_checker::routing::{Outcome, Precedence, Router};
use connector_checker::rules::{Answers, Need, Party, check};
use connector_checker::setup::{PartText, Step};

/// What is required unless a hybrid deployment makes it is required too, and still is once the
/// wizard has made it; whether what serves a wish is required, or needed at all, is a matter of words.
#[test]
fn no_need_is_offered_that_could_be_argued_for() {
    let arguable = [
        (Need::Required, Need::RequiredUnlessHybrid),
        (Need::Required, Need::Needed),
        (Need::Required, Need::Recommended),
        (Need::Required, Need::Optional),
        (Need::RequiredUnlessHybrid, Need::Required),
        (Need::Needed, Need::Required),
        (Need::Needed, Need::Recommended),
        (Need::Needed, Need::Optional),
        (Need::Recommended, Need::Required),
        (Need::Recommended, Need::Needed),
        (Need::Recommended, Need::Optional),
        (Need::Optional, Need::Required),
        (Need::Optional, Need::Needed),
        (Need::Optional, Need::Recommended),
        (Need::AlreadyCreated, Need::RequiredUnlessHybrid),
        (Need::NotNeeded, Need::Recommended),
        (Need::NotNeeded, Need::Optional),
        (Need::NotPossible, Need::DoesNotApply),
        (Need::DoesNotApply, Need::NotPossible),
    ];
    for question in many() {
        let Some(answers) = situation_of(&question) else {
            continue;
        };
        let right = check(&answers).headline().needs.only().expect("one need");
        for option in &question.options {
            let [Assertion::Need { need, .. }] = option.assertions[..] else {
                panic!("another assertion in {question:#?}");
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
        Party::HostedApp,
        Party::AddOn,
    ];
    let is_alike = |(from, to): (Party, Party), (other_from, other_to): (Party, Party)| {
        let both_outside = |one, other| outside.contains(&one) && outside.contains(&other);
        both_outside(from, other_from) || both_outside(to, other_to)
    };
    let mut seen = 0;
    for question in many() {
        let of_mark = |wanted: bool| {
            question.options.iter().filter_map(move |option| {
                match (&option.assertions[..], option.mark) {
                    ([Assertion::Planned { connector, .. }], mark) => {
                        ((mark == Mark::Right) == wanted).then_some(*connector)
                    }
                    ([Assertion::PlannedNeed { connector, .. }, ..], Mark::Target(target)) => {
                        // The last target is that nothing asks for it.
                        ((target + 1 < option.assertions.len()) == wanted).then_some(*connector)
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
fn situation_of(question: &QuizQuestion) -> Option<Answers> {
    let mut assertions = question.options.iter().map(|option| &option.assertions[..]);
    let all: Option<Vec<Answers>> = assertions
        .by_ref()
        .map(|assertions| match assertions {
            [Assertion::Need { answers, .. }] => Some(*answers),
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
            let [Assertion::Need { answers, need }] = option.assertions[..] else {
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
                Assertion::Routed {
                    recipient,
                    connector: Some(position),
                }
                | Assertion::Read {
                    recipient,
                    connector: Some(position),
                    ..
                },
            ] = &option.assertions[..]
            else {
                continue;
            };
            let would = option
                .because
                .says
                .iter()
                .any(|says| says.starts_with("It would be used"));
            if !would {
                continue;
            }
            let entry = DomainPattern::Exact(recipient.domain().clone());
            let mut changed = organization.clone();
            for connector in &mut changed.outbound_connectors {
                connector.recipient_domains.retain(|other| *other != entry);
            }
            let recipient_domains = &mut changed.outbound_connectors[*position].recipient_domains;
            recipient_domains.push(entry);
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

/// The words of an option name what its assertion is about.
#[test]
fn options_say_what_their_facts_say() {
    let mut needs: BTreeMap<String, Need> = BTreeMap::new();
    for question in many() {
        let name = |position: &usize| {
            let organization = question.organization.as_ref().expect("an organization");
            organization.outbound_connectors[*position].name.to_string()
        };
        for option in &question.options {
            let text = &option.text;
            let says = |part: &str| assert!(text.contains(part), "{part} in {text}");
            match &option.assertions[..] {
                [Assertion::Need { answers, need }]
                    if situation_of(&question) == Some(*answers) =>
                {
                    let known = needs.entry(text.clone()).or_insert(*need);
                    assert_eq!(known, need);
                }
                [Assertion::Plan { connectors, .. }] => {
                    for (from, to) in connectors {
                        says(&format!("{} → {}", from.label(), to.label()));
                    }
                    assert_eq!(text.matches('→').count(), connectors.len());
                }
                [
                    Assertion::Planned {
                        connector: (from, to),
                        ..
                    },
                ]
                | [
                    Assertion::PlannedNeed {
                        connector: (from, to),
                        ..
                    },
                    ..,
                ] => {
                    assert_eq!(*text, format!("{} → {}", from.label(), to.label()));
                }
                [Assertion::Uses { connectors, .. }] => {
                    let connectors = connectors.iter().flatten();
                    let words: Vec<String> = connectors
                        .map(|(from, to)| format!("{} → {}", from.label(), to.label()))
                        .collect();
                    says(&words.join(", then "));
                    assert_eq!(text.matches('→').count(), words.len());
                }
                [Assertion::Passes { from, to, .. }]
                | [Assertion::UsesCount { from, to, .. }, ..] => {
                    assert_eq!(*text, format!("From {} to {}", from.label(), to.label()));
                }
                [Assertion::Carried { port, tls, .. }] => {
                    says(&format!("Port {}, ", port.expect("a port")));
                    says(tls.label());
                }
                [Assertion::Routed { recipient, .. }] if question.kind == Kind::Several => {
                    assert_eq!(*text, recipient.to_string());
                }
                [
                    Assertion::Routed {
                        connector,
                        recipient,
                    },
                ]
                | [
                    Assertion::Read {
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
                [Assertion::Routed { recipient, .. }, ..]
                | [Assertion::Read { recipient, .. }, ..] => {
                    assert_eq!(*text, recipient.to_string());
                    let Kind::Match { targets } = &question.kind else {
                        panic!("several assertions without targets");
                    };
                    for (target, assertion) in targets.iter().zip(&option.assertions) {
                        match assertion {
                            Assertion::Routed {
                                connector: Some(position),
                                ..
                            }
                            | Assertion::Read {
                                connector: Some(position),
                                ..
                            } => {
                                assert_eq!(*target, name(position));
                            }
                            _ => assert!(target.contains("No connector")),
                        }
                    }
                }
                [Assertion::ReadingsDiffer { recipient }] => {
                    assert_eq!(*text, recipient.to_string())
                }
                [
                    Assertion::Settled {
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
                [Assertion::RouteGrade { grade, .. }] | [Assertion::ClaimGrade { grade, .. }] => {
                    says(grade.label());
                }
                [Assertion::StepIn { step, part, .. }] => {
                    let mut parts = PartText::ALL.iter();
                    let part = parts.find(|one| one.id == *part).expect("a part");
                    assert_eq!(*text, part.title);
                    let step = Step::by_id(step).expect("a step");
                    assert!(question.asks.contains(step.title));
                }
                [Assertion::StepIn { step, .. }, ..] | [Assertion::StepApplies { step, .. }] => {
                    assert_eq!(*text, Step::by_id(step).expect("a step").title);
                }
                [Assertion::StepCommand { step, command }] => {
                    assert_eq!(text, command);
                    let step = Step::by_id(step).expect("a step");
                    assert!(question.asks.contains(step.title));
                }
                [Assertion::StepReason { step, claim }] => {
                    assert_eq!(*text, claim.says);
                    let step = Step::by_id(step).expect("a step");
                    assert!(question.asks.contains(step.title));
                }
                [Assertion::Bounce { code, is }] => match is {
                    BounceIs::Meaning(id) => {
                        let row = Row::by_id(id).expect("a row");
                        let meaning = row.because[0].says;
                        let is_code = *text == code.text() && question.asks.contains(meaning);
                        let is_meaning = *text == meaning && question.asks.contains(&code.text());
                        assert!(is_code || is_meaning, "{question:#?}");
                    }
                    BounceIs::Setting(words) | BounceIs::ShownBy(words) => {
                        assert_eq!(text, words);
                        assert!(question.asks.contains(&code.text()));
                    }
                },
                [Assertion::Inbound { sample, is, .. }] => match is {
                    InboundIs::Treated(treatment) => assert_eq!(text, treatment.label()),
                    InboundIs::Code(code) => assert_eq!(text, code),
                    InboundIs::Decided(Some(position)) => says(sample.connectors[*position].name),
                    InboundIs::Decided(None) => assert_eq!(text, "None of them"),
                    InboundIs::Step(rule) => assert_eq!(text, rule.question()),
                },
                // Companies and changes: their words are those of the situation.
                _ => assert!(matches!(option.assertions[0], Assertion::Need { .. })),
            }
        }
    }
    let different: BTreeSet<&Need> = needs.values().collect();
    assert_eq!(different.len(), needs.len(), "a need in two wordings");
    assert!(needs.len() > 4);
}
