//! Cases: each scenario that applies has exactly one, each is reached, and each answer matters.

use super::*;

/// The first step of the other proofs.
#[test]
fn what_a_verdict_says_of_a_scenario_hangs_on_the_questions_of_its_cases_only() {
    for scenario in Scenario::ALL {
        for answers in combinations(&questions_of(&[scenario]), false) {
            let alone = finding_of(check(&answers), scenario);
            for background in backgrounds() {
                let among_others = finding_of(check(&over(background, &answers)), scenario);
                assert_eq!(among_others, alone, "{} with {answers:?}", scenario.id);
            }
        }
    }
}

#[test]
fn a_scenario_that_applies_has_exactly_one_case_and_every_case_is_reached() {
    for scenario in Scenario::ALL {
        let mut reached = BTreeSet::new();
        for answers in combinations(&questions_of(&[scenario]), false) {
            let applying: Vec<Case> = scenario
                .own_cases()
                .filter(|case| applies(&answers, *case))
                .collect();
            let when = scenario.when.iter();
            let is_in = when
                .map(|clause| (answers.get(clause.question), clause.allowed))
                .all(|(reply, allowed)| allowed.replies().any(|one| Some(one) == reply));
            assert_eq!(applying.len(), usize::from(is_in), "{answers:?}");
            let finding = finding_of(check(&answers), scenario);
            let decided = finding.map(|finding| finding.decided().expect("one case"));
            assert_eq!(decided.as_ref(), applying.first());
            reached.extend(applying.iter().map(|case| case.row.id));
        }
        let all: BTreeSet<&str> = scenario.own_cases().map(|case| case.row.id).collect();
        assert_eq!(reached, all, "{}", scenario.id);
    }
}

/// Whatever else is answered: where the mailboxes are makes some scenario apply, and whoever has no
/// subscription is in none but that one.
#[test]
fn every_combination_has_a_scenario_and_out_of_scope_stands_alone() {
    for reply in Question::Mailboxes.replies() {
        let mut answers = Answers::default();
        answers.set(Question::Mailboxes, Some(reply));
        let applies = check(&answers).findings.iter().any(|one| one.certain);
        assert_eq!(applies, reply != Reply::DontKnow, "{reply:?}");
    }
    let none = Question::Mailboxes.reply_by_id("none").expect("a choice");
    for scenario in Scenario::ALL {
        let mut when = scenario.when.iter();
        let mailboxes = when.find(|clause| clause.question == Question::Mailboxes);
        let mut allowed = mailboxes.expect("a clause on mailboxes").allowed.replies();
        let takes_none = allowed.any(|reply| reply == none);
        assert_eq!(takes_none, scenario.id == "out-of-scope", "{}", scenario.id);
    }
}

#[test]
fn no_question_is_idle_and_no_answer_either() {
    // For each question, the pairs of choices that lead to different cases of some scenario.
    let mut seen: HashMap<Question, BTreeSet<(u8, u8)>> = HashMap::new();
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        for complete in combinations(&questions, false) {
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
