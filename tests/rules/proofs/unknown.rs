//! Unknown answers: what they leave possible, compared with every completion of them.

use super::*;

/// With "I don't know" in it, a finding holds exactly the cases that some completion reaches,
/// and is certain exactly when every completion reaches one.
#[test]
fn unknown_answers_leave_exactly_what_some_completion_reaches() {
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        for partial in combinations(&questions, true) {
            let completions = questions
                .iter()
                .fold(vec![partial], |completions, question| {
                    let complete = |answers: &Answers| {
                        let answers = *answers;
                        let replies = question.replies().filter(move |reply| {
                            *reply != Reply::DontKnow
                                && [Some(*reply), Some(Reply::DontKnow)]
                                    .contains(&answers.get(*question))
                        });
                        let complete = replies.map(move |reply| {
                            let mut answers = answers;
                            answers.set(*question, Some(reply));
                            answers
                        });
                        complete.collect::<Vec<_>>()
                    };
                    completions.iter().flat_map(complete).collect()
                });
            let reached: Vec<Case> = scenario
                .own_cases()
                .filter(|case| completions.iter().any(|complete| applies(complete, *case)))
                .collect();
            let always = completions
                .iter()
                .all(|complete| scenario.own_cases().any(|case| applies(complete, case)));
            match finding_of(check(&partial), scenario) {
                None => assert!(reached.is_empty(), "{} is lost", scenario.id),
                Some(finding) => {
                    assert_eq!(finding.cases, reached);
                    assert_eq!(finding.certain, always);
                }
            }
        }
    }
}

/// An open question is one whose answer can still change which cases are possible. Everything else is
/// answered with no, so that a verdict hangs on nothing but the questions of one scenario.
#[test]
fn a_verdict_depends_on_exactly_the_questions_that_can_still_change_it() {
    let others = "devices=no partner=no other-tenant=no provider=no relay-domain=no rule=no multi-geo=no remaining-server=no servers=other hybrid=no";
    let others = answers(others);
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        let verdicts: HashMap<Answers, Verdict> = combinations(&questions, true)
            .into_iter()
            .map(|answers| (answers, check(&over(others, &answers))))
            .collect();
        for (partial, verdict) in &verdicts {
            for question in &questions {
                let can_change = partial.get(*question) == Some(Reply::DontKnow)
                    && question.replies().any(|reply| {
                        let mut changed = *partial;
                        changed.set(*question, Some(reply));
                        verdicts[&changed].findings != verdict.findings
                    });
                assert_eq!(
                    verdict.depends_on.contains(question),
                    can_change,
                    "{question:?} of {} for {partial:?}",
                    scenario.id
                );
            }
        }
    }
}

/// The overall needs of a verdict hold every need that a completion has, found by trying
/// all completions of answers in which few questions are open.
#[test]
fn the_overall_needs_are_what_the_completions_have() {
    let others = "partner=no other-tenant=no provider=no relay-domain=no rule=no multi-geo=no remaining-server=no";
    let others = answers(others);
    let open = [
        Question::Mailboxes,
        Question::Servers,
        Question::Hybrid,
        Question::Devices,
        Question::SignIn,
        Question::Reach,
        Question::DirectSend,
        Question::Identity,
    ];
    let needs: HashMap<Answers, Need> = combinations(&open, false)
        .into_iter()
        .map(|complete| {
            let verdict = check(&over(others, &complete));
            let needs = verdict.findings.iter().filter_map(Finding::need);
            (complete, needs.min().expect("at least one scenario"))
        })
        .collect();
    for partial in combinations(&open, true) {
        let unknown: Vec<Question> = partial
            .given()
            .filter(|(_, reply)| *reply == Reply::DontKnow)
            .map(|(question, _)| question)
            .collect();
        if unknown.len() > 3 {
            continue;
        }
        let completions = combinations(&unknown, false).into_iter();
        let expected: BTreeSet<Need> = completions
            .map(|some| needs[&over(partial, &some)])
            .collect();
        let verdict = check(&over(others, &partial));
        let said: BTreeSet<Need> = verdict.headline().needs.iter().collect();
        assert!(
            said.is_superset(&expected),
            "{partial:?}: {said:?} lacks {expected:?}"
        );
        if unknown.is_empty() {
            assert_eq!(said, expected);
        }
    }
}
