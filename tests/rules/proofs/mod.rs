//! Proofs over the whole finite table.
//!
//! There are 84,934,656 combinations of complete answers. They need not be tried one by one: a
//! scenario reads its own questions only (the first proof of `cases`), and what scenarios make together
//! depends on those that ask for a connector with the same ends. So each scenario is proved over all answers
//! to its questions, and each group of scenarios that share a connector over all answers to theirs.

mod cases;
mod plans;
mod unknown;
mod why_not;
mod wishes;

use super::*;

/// Every combination of answers to some questions, "I don't know" among them if that is wanted.
fn combinations(questions: &[Question], with_unknown: bool) -> Vec<Answers> {
    questions
        .iter()
        .fold(vec![Answers::default()], |combinations, question| {
            let with = |answers: &Answers| {
                let answers = *answers;
                let replies = question.replies();
                let wanted = replies.filter(|reply| with_unknown || *reply != Reply::DontKnow);
                let with = wanted.map(move |reply| {
                    let mut answers = answers;
                    answers.set(*question, Some(reply));
                    answers
                });
                with.collect::<Vec<_>>()
            };
            combinations.iter().flat_map(with).collect()
        })
}

/// The questions that any case of some scenarios names.
fn questions_of(scenarios: &[&'static Scenario]) -> Vec<Question> {
    let cases = scenarios.iter().flat_map(|scenario| scenario.own_cases());
    let clauses = cases.flat_map(Case::clauses);
    let named: BTreeSet<Question> = clauses.map(|clause| clause.question).collect();
    named.into_iter().collect()
}

/// The ends of all connectors that a scenario may ask for.
fn ends_of(scenario: &'static Scenario) -> BTreeSet<(Party, Party)> {
    let rows = scenario.own_cases().flat_map(|case| case.row.connectors);
    rows.map(|one| (one.from, one.to)).collect()
}

/// The scenarios in groups: no connector of one group has the ends of one of another group.
fn groups() -> Vec<Vec<&'static Scenario>> {
    let mut groups: Vec<Vec<&'static Scenario>> = Vec::new();
    for scenario in Scenario::ALL {
        let shares = |group: &Vec<&'static Scenario>| {
            let ends = ends_of(scenario);
            group.iter().any(|one| !ends_of(one).is_disjoint(&ends))
        };
        let (sharing, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(shares);
        groups = others;
        groups.push(sharing.into_iter().flatten().chain([scenario]).collect());
    }
    groups
}

/// What the questions of other scenarios may say meanwhile: nothing, any choice, "I don't know".
fn backgrounds() -> impl Iterator<Item = Answers> {
    let most = Question::all().map(|question| question.text().choices.len());
    let choices = 0..most.max().expect("a question");
    let chosen = choices.map(|choice| {
        let mut answers = Answers::default();
        for question in Question::all() {
            let last = question.text().choices.len() - 1;
            answers.set(question, Some(Reply::Choice(choice.min(last) as u8)));
        }
        answers
    });
    let unknown = Question::all().fold(Answers::default(), |mut answers, question| {
        answers.set(question, Some(Reply::DontKnow));
        answers
    });
    chosen.chain([Answers::default(), unknown])
}

/// Answers on top of others.
fn over(background: Answers, answers: &Answers) -> Answers {
    let mut both = background;
    for (question, reply) in answers.given() {
        both.set(question, Some(reply));
    }
    both
}

/// Whether a case applies to complete answers: read off its clauses, one by one.
fn applies(answers: &Answers, case: Case) -> bool {
    case.clauses().all(|clause| {
        let reply = answers.get(clause.question).expect("a complete answer");
        clause.allowed.replies().any(|allowed| allowed == reply)
    })
}

fn finding_of(verdict: Verdict, scenario: &Scenario) -> Option<Finding> {
    let mut findings = verdict.findings.into_iter();
    findings.find(|finding| finding.scenario().id == scenario.id)
}

#[test]
fn there_are_84_934_656_combinations_of_complete_answers() {
    let sizes = Question::all().map(|question| question.text().choices.len());
    assert_eq!(sizes.product::<usize>(), 84_934_656);
}
