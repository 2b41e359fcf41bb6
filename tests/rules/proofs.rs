//! Proofs over the whole finite table.

use super::*;

/// Every combination of complete answers.
fn every_combination() -> impl Iterator<Item = Answers> {
    let sizes: Vec<usize> = Question::all().map(|q| q.text().choices.len()).collect();
    let count: usize = sizes.iter().product();
    (0..count).map(move |mut number| {
        let mut answers = Answers::default();
        for (question, size) in Question::all().zip(&sizes) {
            answers.set(question, Some(Reply::Choice((number % size) as u8)));
            number /= size;
        }
        answers
    })
}

/// Every combination of answers, "I don't know" among them, to some questions.
fn partial_combinations(questions: &[Question]) -> Vec<Answers> {
    questions
        .iter()
        .fold(vec![Answers::default()], |combinations, question| {
            let with = |answers: &Answers| {
                let answers = *answers;
                question.replies().map(move |reply| {
                    let mut answers = answers;
                    answers.set(*question, Some(reply));
                    answers
                })
            };
            combinations.iter().flat_map(with).collect()
        })
}

/// The questions that any case of a scenario names.
fn questions_of(scenario: &'static Scenario) -> Vec<Question> {
    let clauses = scenario.own_cases().flat_map(Case::clauses);
    let named: BTreeSet<Question> = clauses.map(|clause| clause.question).collect();
    named.into_iter().collect()
}

/// Whether a case applies to complete answers: read off its clauses, one by one.
fn applies(answers: &Answers, case: Case) -> bool {
    case.clauses().all(|clause| {
        let reply = answers.get(clause.question).expect("a complete answer");
        clause.allowed.replies().any(|allowed| allowed == reply)
    })
}

#[test]
fn there_are_884_736_combinations_of_complete_answers() {
    let sizes = Question::all().map(|question| question.text().choices.len());
    assert_eq!(sizes.product::<usize>(), 884_736);
}

#[test]
fn every_combination_has_a_verdict_without_contradiction() {
    let mut reached: BTreeSet<(&str, &str)> = BTreeSet::new();
    for answers in every_combination() {
        let verdict = check(&answers);
        assert!(!verdict.findings.is_empty(), "no scenario for {answers:?}");
        assert!(verdict.depends_on.is_empty() && verdict.next.is_none());
        let mut own_servers = 0;
        for finding in &verdict.findings {
            let case = finding.decided().unwrap_or_else(|| {
                panic!(
                    "{} has {} rows for {answers:?}",
                    finding.scenario().id,
                    finding.cases.len()
                )
            });
            let is_own = tables::OWN_SERVERS.iter().any(|row| row.id == case.row.id);
            own_servers += usize::from(is_own);
            reached.insert((case.scenario.id, case.row.id));
        }
        let mailboxes = answers
            .get(Question::Mailboxes)
            .map(|r| r.id(Question::Mailboxes));
        let has_servers = matches!(mailboxes, Some("split" | "on-premises"));
        assert_eq!(
            own_servers,
            usize::from(has_servers),
            "own-servers rows for {answers:?}"
        );
        let out_of_scope = verdict
            .findings
            .iter()
            .any(|f| f.scenario().id == "out-of-scope");
        assert!(
            !out_of_scope || verdict.findings.len() == 1,
            "out of scope stands alone"
        );
        for (i, planned) in verdict.connectors.iter().enumerate() {
            assert!(planned.certain && planned.needs.only().is_some());
            let later = &verdict.connectors[i + 1..];
            let is_twin = |other: &&_| {
                let other: &connector_checker::rules::PlannedConnector = other;
                (other.from, other.to) == (planned.from, planned.to)
            };
            assert!(
                !later.iter().any(|other| is_twin(&other)),
                "a connector twice"
            );
        }
    }
    let all: BTreeSet<_> = Scenario::cases()
        .map(|c| (c.scenario.id, c.row.id))
        .collect();
    assert_eq!(reached, all, "every row is reached");
}

#[test]
fn a_need_for_a_connector_names_one_and_no_need_names_none() {
    for case in Scenario::cases() {
        let none = matches!(case.row.need, Need::NotNeeded | Need::DoesNotApply);
        assert_eq!(case.row.connectors.is_empty(), none, "{}", case.row.id);
    }
}

/// With "I don't know" in it, a finding holds exactly the cases that some completion reaches,
/// and is certain exactly when every completion reaches one. A scenario depends on nothing
/// but the questions its cases name, so all partial answers to these are all there are.
#[test]
fn unknown_answers_leave_exactly_what_some_completion_reaches() {
    for scenario in Scenario::ALL {
        let questions = questions_of(scenario);
        for partial in partial_combinations(&questions) {
            let completions: Vec<Answers> = partial_combinations(&questions)
                .into_iter()
                .filter(|complete| {
                    complete.given().all(|(question, reply)| {
                        reply != Reply::DontKnow
                            && (partial.get(question) == Some(reply)
                                || partial.get(question) == Some(Reply::DontKnow))
                    })
                })
                .collect();
            let reached: Vec<Case> = scenario
                .own_cases()
                .filter(|case| completions.iter().any(|complete| applies(complete, *case)))
                .collect();
            let always = completions
                .iter()
                .all(|complete| scenario.own_cases().any(|case| applies(complete, case)));
            let verdict = check(&partial);
            let mut findings = verdict.findings.iter();
            match findings.find(|finding| finding.scenario().id == scenario.id) {
                None => assert!(reached.is_empty(), "{} is lost", scenario.id),
                Some(finding) => {
                    assert_eq!(finding.cases, reached);
                    assert_eq!(finding.certain, always);
                }
            }
        }
    }
}

/// An open question is one whose answer can still change which cases are possible.
#[test]
fn a_verdict_depends_on_exactly_the_questions_that_can_still_change_it() {
    for scenario in Scenario::ALL {
        let questions = questions_of(scenario);
        for partial in partial_combinations(&questions) {
            let of_scenario = |answers: &Answers| {
                let findings = check(answers).findings.into_iter();
                let mut here = findings.filter(|f| f.scenario().id == scenario.id);
                here.next()
            };
            let now = check(&partial);
            for question in &questions {
                if partial.get(*question) != Some(Reply::DontKnow) {
                    continue;
                }
                let can_change = question.replies().any(|reply| {
                    let mut changed = partial;
                    changed.set(*question, Some(reply));
                    of_scenario(&changed) != of_scenario(&partial)
                });
                // Other scenarios may hang on it as well, so this holds one way.
                assert!(
                    !can_change || now.depends_on.contains(question),
                    "{question:?} can change {}",
                    scenario.id
                );
            }
            for question in &now.depends_on {
                let can_change = question.replies().any(|reply| {
                    let mut changed = partial;
                    changed.set(*question, Some(reply));
                    check(&changed).findings != now.findings
                });
                assert!(can_change, "{question:?} is idle");
            }
        }
    }
}

#[test]
fn no_question_is_idle_and_no_answer_either() {
    // For each question, answers under which each of its choices leads to findings of its own.
    let mut seen: HashMap<Question, BTreeSet<(u8, u8)>> = HashMap::new();
    for scenario in Scenario::ALL {
        let questions = questions_of(scenario);
        for complete in partial_combinations(&questions) {
            if complete.given().any(|(_, reply)| reply == Reply::DontKnow) {
                continue;
            }
            for question in &questions {
                let cases = |choice: u8| {
                    let mut answers = complete;
                    answers.set(*question, Some(Reply::Choice(choice)));
                    let here = scenario.own_cases();
                    here.filter(|case| applies(&answers, *case))
                        .collect::<Vec<_>>()
                };
                let count = question.text().choices.len() as u8;
                for one in 0..count {
                    for two in one + 1..count {
                        if cases(one) != cases(two) {
                            seen.entry(*question).or_default().insert((one, two));
                        }
                    }
                }
            }
        }
    }
    for question in Question::all() {
        let count = question.text().choices.len();
        let pairs = count * (count - 1) / 2;
        assert_eq!(
            seen[&question].len(),
            pairs,
            "an idle answer to {question:?}"
        );
    }
}

#[test]
fn why_not_is_truthful_and_minimal() {
    for scenario in Scenario::ALL {
        let questions = questions_of(scenario);
        let combinations = partial_combinations(&questions);
        let complete: Vec<&Answers> = combinations
            .iter()
            .filter(|answers| answers.given().all(|(_, reply)| reply != Reply::DontKnow))
            .collect();
        for partial in &combinations {
            let why_not: Vec<_> = check(partial)
                .why_not()
                .filter(|why| why.case.scenario.id == scenario.id)
                .collect();
            for case in scenario.own_cases() {
                let goals = complete.iter().filter(|answers| applies(answers, case));
                let distance = |goal: &&&Answers| {
                    let differs = |q: &&Question| goal.get(**q) != partial.get(**q);
                    // A question that the case does not name needs no change.
                    let named = questions.iter().filter(|question| {
                        case.clauses().any(|clause| clause.question == **question)
                    });
                    named.filter(differs).count()
                };
                let least = goals.map(|goal| distance(&goal)).min().expect("a goal");
                let said = why_not.iter().find(|why| why.case == case);
                assert_eq!(said.map_or(0, |why| why.changes.len()), least, "minimal");
                let Some(said) = said else { continue };
                let mut changed = *partial;
                for change in &said.changes {
                    let reply = change.to.replies().next().expect("an answer to change to");
                    changed.set(change.question, Some(reply));
                }
                let verdict = check(&changed);
                let now = finding(&verdict, scenario.id);
                assert_eq!(now.decided(), Some(case), "truthful");
            }
        }
    }
}

/// The overall needs of a verdict hold every need that a completion has, found by trying
/// all completions of answers in which few questions are open.
#[test]
fn the_overall_needs_are_what_the_completions_have() {
    let needs =
        answers("partner=no other-tenant=no provider=no relay-domain=no rule=no multi-geo=no");
    let open = [
        Question::Mailboxes,
        Question::Servers,
        Question::Hybrid,
        Question::Devices,
        Question::SignIn,
        Question::Reach,
        Question::Identity,
    ];
    for partial in partial_combinations(&open) {
        let fill = |from: &Answers| {
            let mut filled = needs;
            for (question, reply) in from.given() {
                filled.set(question, Some(reply));
            }
            filled
        };
        let unknown: Vec<Question> = partial
            .given()
            .filter(|(_, reply)| *reply == Reply::DontKnow)
            .map(|(question, _)| question)
            .collect();
        if unknown.len() > 3 {
            continue;
        }
        let expected: BTreeSet<Need> = partial_combinations(&unknown)
            .iter()
            .filter(|some| some.given().all(|(_, reply)| reply != Reply::DontKnow))
            .map(|some| {
                let mut complete = fill(&partial);
                some.given()
                    .for_each(|(question, reply)| complete.set(question, Some(reply)));
                let verdict = check(&complete);
                let needs = verdict.findings.iter().filter_map(Finding::need);
                needs.min().expect("at least one scenario")
            })
            .collect();
        let said: BTreeSet<Need> = check(&fill(&partial)).headline().needs.iter().collect();
        assert!(
            said.is_superset(&expected),
            "{partial:?}: {said:?} lacks {expected:?}"
        );
        if unknown.is_empty() {
            assert_eq!(said, expected);
        }
    }
}
