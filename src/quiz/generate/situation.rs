//! Situations of companies, as complete sets of answers.

use super::because::is_documented;
use crate::evidence::Fact;
use crate::quiz::topic::{Level, Topic};
use crate::rules::{
    Answers, Case, Change, Need, Question, Reply, Scenario, Step, Verdict, WhyNot, check,
    next_question,
};

/// A situation for questions: the answers decide every scenario, and every claim about it is documented without contradiction.
#[derive(Clone)]
pub struct Situation {
    pub answers: Answers,
    /// Its name.
    pub key: String,
    /// The need of all scenarios together, if it's clear.
    pub overall: Option<Need>,
    /// The topic of the situation.
    pub topic: Topic,
}

/// The situations for quizzes about some topics.
pub struct Pool {
    pub situations: Vec<Situation>,
}

impl Pool {
    /// The situations of a level, if any of the topics uses them.
    ///
    /// At the basic level: the location of the mailboxes, and at most one need if all of them are in Exchange Online. At the
    /// advanced level: on-premises servers with a need, or two needs.
    pub fn new(topics: &[Topic], level: Level) -> Pool {
        let asks = |topic: &Topic| {
            !matches!(
                topic,
                Topic::Flow | Topic::Routing | Topic::Documents | Topic::Bounce | Topic::Inbound
            )
        };
        let mut situations = Vec::new();
        if topics.iter().any(asks) {
            let needs = needs();
            match level {
                Level::Basic => {
                    settle(with_needs(&[]), &mut situations);
                    for need in needs {
                        settle(in_the_cloud(with_needs(&[*need])), &mut situations);
                    }
                }
                Level::Advanced => {
                    for (place, need) in needs.iter().enumerate() {
                        for servers in OWN_SERVERS {
                            let mut start = with_needs(&[*need]);
                            start.set(Question::Mailboxes, Some(servers));
                            settle(start, &mut situations);
                        }
                        for other in needs.iter().skip(place + 1) {
                            settle(in_the_cloud(with_needs(&[*need, *other])), &mut situations);
                        }
                    }
                }
            }
        }
        Pool { situations }
    }

    /// The situations of a topic that match a condition.
    pub fn of(&self, topic: Topic, is_wanted: &dyn Fn(&Situation) -> bool) -> Vec<&Situation> {
        let situations = self.situations.iter();
        situations
            .filter(|situation| situation.topic == topic && is_wanted(situation))
            .collect()
    }

    /// The situation at a position.
    pub fn get(&self, place: usize) -> &Situation {
        // Subjects contain positions in the pool of their own bank.
        &self.situations[place]
    }
}

/// The needs that can apply together: the questions with check boxes.
fn needs() -> &'static [Question] {
    let list = Step::ALL.iter().find(|step| step.is_list());
    list.map_or(&[], |list| list.questions)
}

/// Answers that have these needs and no others.
fn with_needs(wanted: &[Question]) -> Answers {
    let mut answers = Answers::default();
    for need in needs() {
        let reply = match wanted.contains(need) {
            true => Reply::YES,
            false => Reply::NO,
        };
        answers.set(*need, Some(reply));
    }
    answers
}

/// Some or all mailboxes on-premises.
const OWN_SERVERS: [Reply; 2] = [
    Question::Mailboxes.choice("split"),
    Question::Mailboxes.choice("on-premises"),
];

fn in_the_cloud(mut answers: Answers) -> Answers {
    const CLOUD: Reply = Question::Mailboxes.choice("cloud");
    answers.set(Question::Mailboxes, Some(CLOUD));
    answers
}

/// Adds every situation that starts with these answers.
fn settle(answers: Answers, situations: &mut Vec<Situation>) {
    let Some(question) = next_question(&answers) else {
        situations.extend(situation(answers));
        return;
    };
    for reply in question.replies() {
        if reply != Reply::DontKnow {
            let mut answers = answers;
            answers.set(question, Some(reply));
            settle(answers, situations);
        }
    }
}

/// The situation of these answers, if it's suitable for a question.
fn situation(answers: Answers) -> Option<Situation> {
    let cases = decided(&answers)?;
    // A need that makes no difference would only confuse.
    let is_used = |(question, reply): (Question, Reply)| {
        let mut clauses = cases.iter().flat_map(|case| case.clauses());
        !is_need(question)
            || reply != Reply::YES
            || clauses.any(|clause| clause.question == question)
    };
    if !answers.given().all(is_used) {
        return None;
    }
    let topic = if answers.get(Question::SignIn).is_some() {
        Topic::Devices
    } else if answers.get(Question::Servers).is_some() {
        Topic::Servers
    } else {
        Topic::Need
    };
    Some(Situation {
        answers,
        key: key(&answers),
        overall: overall(&cases),
        topic,
    })
}

/// The need that the scenarios have together, if it's clear: no scenario has a different one, except those that need nothing.
fn overall(cases: &[Case]) -> Option<Need> {
    let mut needs: Vec<Need> = cases.iter().map(|case| case.row.need).collect();
    needs.sort_unstable();
    needs.dedup();
    match needs[..] {
        [need] | [need, Need::NotNeeded] => Some(need),
        _ => None,
    }
}

/// A change of a single answer, and the resulting need.
pub struct SingleChange {
    pub question: Question,
    pub reply: Reply,
    pub answers: Answers,
    pub need: Need,
}

/// Every change of a single answer of the story that leads to a clear need.
pub fn single_changes(answers: &Answers) -> Vec<SingleChange> {
    let mut changes = Vec::new();
    for (question, given) in told(answers) {
        for reply in question.replies() {
            if reply == given || reply == Reply::DontKnow {
                continue;
            }
            let mut changed = *answers;
            changed.set(question, Some(reply));
            if let Some(need) = decided(&changed).and_then(|cases| overall(&cases)) {
                changes.push(SingleChange {
                    question,
                    reply,
                    answers: changed,
                    need,
                });
            }
        }
    }
    changes
}

fn is_need(question: Question) -> bool {
    needs().contains(&question)
}

/// The answers that a story mentions.
fn told(answers: &Answers) -> Vec<(Question, Reply)> {
    answers.given().filter(is_told).collect()
}

/// Whether a story mentions an answer: it omits what a company doesn't need.
fn is_told((question, reply): &(Question, Reply)) -> bool {
    !is_need(*question) || reply.id(*question) == "yes"
}

/// The case of every scenario that applies. None if unanswered questions decide anything, or if a case can't be asked as a fact.
fn decided(answers: &Answers) -> Option<Vec<Case>> {
    let verdict = check(answers);
    let cases: Option<Vec<Case>> = verdict
        .findings
        .iter()
        .map(|finding| finding.decided())
        .collect();
    cases.filter(|cases| cases.iter().copied().all(is_firm))
}

/// Whether a case can be asked as a fact: all its claims are documented.
fn is_firm(case: Case) -> bool {
    let Case { scenario, row } = case;
    let mut said = [scenario.because, row.because, row.first].into_iter();
    said.all(is_documented)
}

/// The claims of some cases.
pub fn said(cases: &[Case]) -> Vec<&'static Fact> {
    let mut said = Vec::new();
    for case in cases {
        said.extend(case.scenario.because);
        said.extend(case.row.because);
    }
    said
}

/// The key of some answers.
fn key(answers: &Answers) -> String {
    let mut key = Vec::new();
    for (question, reply) in told(answers) {
        key.push([question.text().id, "=", reply.id(question)].concat());
    }
    key.join(" ")
}

/// The claims about a situation as a whole: those of the scenarios with the strongest need.
pub fn reasons(answers: &Answers) -> Vec<&'static Fact> {
    let mut cases = decided(answers).unwrap_or_default();
    let strongest = cases.iter().map(|case| case.row.need).min();
    cases.retain(|case| Some(case.row.need) == strongest);
    said(&cases)
}

/// What would give a situation this need, as a sentence. Empty if no single case does.
pub fn would_take(answers: &Answers, need: Need) -> String {
    smallest_change(answers, &|case| case.row.need == need, &|changed| {
        changed.headline().needs.only() == Some(need)
    })
}

/// The smallest change that makes a wanted case apply and a verdict true, as a sentence. Drops other needs of the company if they
/// prevent it.
pub fn smallest_change(
    answers: &Answers,
    is_wanted: &dyn Fn(Case) -> bool,
    holds: &dyn Fn(&Verdict) -> bool,
) -> String {
    let mut ways = Vec::new();
    for why in check(answers).why_not() {
        if is_wanted(why.case) {
            ways.push(why);
        }
    }
    let mut way = shortest(answers, ways, holds);
    if way.is_none() {
        let mut ways = Vec::new();
        for case in Scenario::cases() {
            if is_wanted(case) {
                ways.push(alone(answers, case));
            }
        }
        way = shortest(answers, ways, holds);
    }
    let Some(why) = way else {
        return String::new();
    };
    let changes: Vec<String> = why.changes.iter().map(change_in_words).collect();
    let Case { scenario, row } = why.case;
    [
        "That would be correct for “",
        match scenario.rows {
            [_] => scenario.title,
            _ => row.title,
        },
        "” ",
        &changes.join(", and "),
        ".",
    ]
    .concat()
}

/// The fewest changes that make a verdict true.
fn shortest(
    answers: &Answers,
    mut ways: Vec<WhyNot>,
    holds: &dyn Fn(&Verdict) -> bool,
) -> Option<WhyNot> {
    ways.sort_by_key(|why| why.changes.len());
    let mut ways = ways.into_iter();
    ways.find(|why| holds(&check(&with_changes(answers, &why.changes))))
}

/// The changes that make a case apply and remove all other needs.
fn alone(answers: &Answers, case: Case) -> WhyNot {
    let is_of_case = |question| case.clauses().any(|clause| clause.question == question);
    let mut left = *answers;
    let mut changes = Vec::new();
    for (question, _) in told(answers) {
        if is_need(question) && !is_of_case(question) {
            left.set(question, Some(Reply::NO));
            let to = left.possible(question);
            changes.push(Change { question, to });
        }
    }
    for why in check(&left).why_not() {
        if why.case == case {
            changes.extend(why.changes);
        }
    }
    WhyNot { case, changes }
}

/// The changed answers: each question with the first suitable reply.
fn with_changes(answers: &Answers, changes: &[Change]) -> Answers {
    let mut changed = *answers;
    for change in changes {
        changed.set(change.question, change.to.replies().next());
    }
    changed
}

fn change_in_words(change: &Change) -> String {
    let mut replies = Vec::new();
    for reply in change.to.replies() {
        replies.push(["“", reply.label(change.question), "”"].concat());
    }
    [
        "if the answer to “",
        change.question.text().title,
        "” were ",
        &replies.join(" or "),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::{Pool, is_told};
    use crate::quiz::generate::story::is_told_by;
    use crate::quiz::tables::STORY;
    use crate::quiz::topic::{Level, Topic};

    /// Every situation of both levels.
    fn situations() -> Vec<super::Situation> {
        let pools = Level::ALL.map(|level| Pool::new(&Topic::ALL, level));
        pools.into_iter().flat_map(|pool| pool.situations).collect()
    }

    #[test]
    fn every_answer_that_matters_is_told_once() {
        for situation in situations() {
            let answers = &situation.answers;
            let told = STORY.iter().filter(|told| is_told_by(answers, told));
            let mut told: Vec<&str> = told
                .flat_map(|told| told.when)
                .map(|clause| clause.question.text().id)
                .collect();
            let given = answers.given().filter(is_told);
            let mut given: Vec<&str> = given.map(|(question, _)| question.text().id).collect();
            told.sort_unstable();
            given.sort_unstable();
            assert_eq!(told, given, "{}", situation.key);
        }
    }

    #[test]
    fn every_row_of_the_story_is_used() {
        let situations = situations();
        for told in STORY {
            let is_used = situations
                .iter()
                .any(|situation| is_told_by(&situation.answers, told));
            assert!(is_used, "{:?}", told.says);
        }
    }

    #[test]
    fn no_two_situations_have_one_name() {
        for level in Level::ALL {
            let pool = Pool::new(&Topic::ALL, level);
            let mut keys: Vec<&str> = pool.situations.iter().map(|one| &*one.key).collect();
            keys.sort_unstable();
            let count = keys.len();
            keys.dedup();
            assert_eq!(keys.len(), count);
        }
    }
}
