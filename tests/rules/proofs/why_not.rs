//! Why not: the least changes that lead to another case, compared with all answers.

use super::*;

/// What some questions are to say, by the places of their choices.
type Goal = Vec<(Question, u8)>;

#[test]
fn why_not_is_truthful_and_minimal() {
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        let complete = combinations(&questions, false);
        // What the questions that a case names are to say: the others need no change.
        let goals: Vec<(Case, BTreeSet<Goal>)> = scenario
            .own_cases()
            .map(|case| {
                let goals = complete.iter().filter(|answers| applies(answers, case));
                let named = |answers: &Answers| {
                    let given = answers.given().filter(|(question, _)| {
                        case.clauses().any(|clause| clause.question == *question)
                    });
                    let choices = given.map(|(question, reply)| match reply {
                        Reply::Choice(choice) => (question, choice),
                        Reply::DontKnow => panic!("complete answers"),
                    });
                    choices.collect()
                };
                (case, goals.map(named).collect())
            })
            .collect();
        let verdicts: HashMap<Answers, Verdict> = combinations(&questions, true)
            .into_iter()
            .map(|answers| (answers, check(&answers)))
            .collect();
        for (partial, verdict) in &verdicts {
            let why_not: Vec<_> = verdict
                .why_not()
                .filter(|why| why.case.scenario.id == scenario.id)
                .collect();
            for (case, goals) in &goals {
                let distance = |goal: &Goal| {
                    let differs = |(question, choice): &&(Question, u8)| {
                        partial.get(*question) != Some(Reply::Choice(*choice))
                    };
                    goal.iter().filter(differs).count()
                };
                let least = goals.iter().map(distance).min().expect("a goal");
                let said = why_not.iter().find(|why| why.case == *case);
                assert_eq!(said.map_or(0, |why| why.changes.len()), least, "minimal");
                let Some(said) = said else { continue };
                let mut changed = *partial;
                for change in &said.changes {
                    let reply = change.to.replies().next().expect("an answer to change to");
                    changed.set(change.question, Some(reply));
                }
                let now = finding(&verdicts[&changed], scenario.id);
                assert_eq!(now.decided(), Some(*case), "truthful");
            }
        }
    }
}
