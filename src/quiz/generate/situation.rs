//! Situations of companies, as answers that decide everything.

use super::because::is_documented;
use crate::evidence::Fact;
use crate::quiz::topic::{Level, Topic};
use crate::rules::{
    Answers, Case, Change, Need, Question, Reply, Scenario, Step, Verdict, WhyNot, check,
    next_question,
};

/// A situation about which something documented can be asked: the answers decide every scenario,
/// and all that the documents say of it is documented without contradiction.
#[derive(Clone)]
pub struct Situation {
    pub answers: Answers,
    /// Its name.
    pub key: String,
    /// The need of all scenarios together, if that is beyond argument.
    pub overall: Option<Need>,
    /// What the situation is about.
    pub topic: Topic,
}

/// The situations that quizzes about some topics are made of.
pub struct Pool {
    pub situations: Vec<Situation>,
}

impl Pool {
    /// The situations of a level, if any of the topics asks about them.
    ///
    /// At the basic level: where the mailboxes are, and with all of them in Exchange Online at most one
    /// need. At the advanced level: own servers with a need, or two needs.
    pub fn new(topics: &[Topic], level: Level) -> Pool {
        let asks =
            |topic: &Topic| !matches!(topic, Topic::Flow | Topic::Routing | Topic::Documents);
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

    /// The situations that a topic is about.
    pub fn of(&self, topic: Topic) -> impl Iterator<Item = &Situation> {
        let situations = self.situations.iter();
        situations.filter(move |situation| situation.topic == topic)
    }

    /// The situation at a place.
    pub fn get(&self, place: usize) -> &Situation {
        // Subjects hold places in the pool of their own bank.
        &self.situations[place]
    }
}

/// The needs that can apply together: the questions of the list to tick.
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

/// Some mailboxes on own servers, or all of them.
const OWN_SERVERS: [Reply; 2] = [
    Question::Mailboxes.choice("split"),
    Question::Mailboxes.choice("on-premises"),
];

fn in_the_cloud(mut answers: Answers) -> Answers {
    const CLOUD: Reply = Question::Mailboxes.choice("cloud");
    answers.set(Question::Mailboxes, Some(CLOUD));
    answers
}

/// Adds every situation that begins with these answers.
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

/// The situation of these answers, if it is fit for a question.
fn situation(answers: Answers) -> Option<Situation> {
    let cases = decided(&answers)?;
    // A need that makes no difference here would be told for nothing.
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

/// The one need that the scenarios together have, if that is beyond argument: none says anything
/// else, but for those that need nothing.
fn overall(cases: &[Case]) -> Option<Need> {
    let mut needs: Vec<Need> = cases.iter().map(|case| case.row.need).collect();
    needs.sort_unstable();
    needs.dedup();
    match needs[..] {
        [need] | [need, Need::NotNeeded] => Some(need),
        _ => None,
    }
}

/// A change of a single answer, and what it leads to.
pub struct SingleChange {
    pub question: Question,
    pub reply: Reply,
    pub answers: Answers,
    pub need: Need,
}

/// Every change of a single answer of the story that leads to a need beyond argument.
pub fn single_changes(answers: &Answers) -> Vec<SingleChange> {
    let mut changes = Vec::new();
    for (question, given) in answers.given().filter(is_told) {
        let others = question.replies();
        for reply in others.filter(|reply| *reply != given && *reply != Reply::DontKnow) {
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

/// Whether a story tells an answer: what a company does not need is left out.
fn is_told((question, reply): &(Question, Reply)) -> bool {
    !is_need(*question) || reply.id(*question) == "yes"
}

/// The case of every scenario that applies; none where open answers decide anything, or where not
/// all of it can be asked as a fact.
fn decided(answers: &Answers) -> Option<Vec<Case>> {
    let verdict = check(answers);
    let cases: Option<Vec<Case>> = verdict
        .findings
        .iter()
        .map(|finding| finding.decided())
        .collect();
    cases.filter(|cases| cases.iter().copied().all(is_firm))
}

/// Whether a case can be asked as a fact: all that it says and all that comes first is documented.
fn is_firm(case: Case) -> bool {
    is_documented(said(case).chain(case.row.first))
}

/// What the documents say of a case.
pub fn said(case: Case) -> impl Iterator<Item = &'static Fact> {
    case.scenario.because.iter().chain(case.row.because)
}

/// The name of some answers.
fn key(answers: &Answers) -> String {
    let given: Vec<String> = answers
        .given()
        .filter(is_told)
        .map(|(question, reply)| [question.text().id, "=", reply.id(question)].concat())
        .collect();
    given.join(" ")
}

/// What the documents say of a situation as a whole: of the scenarios with the strongest need.
pub fn reasons(answers: &Answers) -> Vec<&'static Fact> {
    let cases = decided(answers).unwrap_or_default();
    let strongest = cases.iter().map(|case| case.row.need).min();
    let deciding = cases
        .into_iter()
        .filter(|case| Some(case.row.need) == strongest);
    deciding.flat_map(said).collect()
}

/// What would have to be different for a situation to have this need, as a sentence; empty where
/// no single case brings it about.
pub fn would_take(answers: &Answers, need: Need) -> String {
    smallest_change(answers, &|case| case.row.need == need, &|changed| {
        changed.headline().needs.only() == Some(need)
    })
}

/// The smallest change by which a case of some kind comes to apply and a verdict comes to hold,
/// as a sentence. Where another need of the company stands in the way, that is given up too.
pub fn smallest_change(
    answers: &Answers,
    is_wanted: &dyn Fn(Case) -> bool,
    holds: &dyn Fn(&Verdict) -> bool,
) -> String {
    let direct = check(answers)
        .why_not()
        .filter(|why| is_wanted(why.case))
        .collect();
    let way = shortest(answers, direct, holds).or_else(|| {
        let cases = Scenario::cases().filter(|case| is_wanted(*case));
        let alone = cases.map(|case| alone(answers, case)).collect();
        shortest(answers, alone, holds)
    });
    let Some(why) = way else {
        return String::new();
    };
    let changes: Vec<String> = why.changes.iter().map(change_in_words).collect();
    let Case { scenario, row } = why.case;
    [
        "That would be right for “",
        match scenario.rows {
            [_] => scenario.title,
            _ => row.title,
        },
        "”: ",
        &changes.join(", and "),
        ".",
    ]
    .concat()
}

/// The way with the fewest changes after which a verdict holds.
fn shortest(
    answers: &Answers,
    mut ways: Vec<WhyNot>,
    holds: &dyn Fn(&Verdict) -> bool,
) -> Option<WhyNot> {
    ways.sort_by_key(|why| why.changes.len());
    let mut ways = ways.into_iter();
    ways.find(|why| holds(&check(&with_changes(answers, &why.changes))))
}

/// The changes by which a case comes to apply, and no need but its own is left.
fn alone(answers: &Answers, case: Case) -> WhyNot {
    let is_of_case = |question| case.clauses().any(|clause| clause.question == question);
    let mut left = *answers;
    let mut changes = Vec::new();
    for (question, _) in answers.given().filter(is_told) {
        if is_need(question) && !is_of_case(question) {
            left.set(question, Some(Reply::NO));
            let to = left.possible(question);
            changes.push(Change { question, to });
        }
    }
    let mut others = check(&left).why_not().collect::<Vec<_>>().into_iter();
    let why = others.find(|why| why.case == case);
    changes.extend(why.into_iter().flat_map(|why| why.changes));
    WhyNot { case, changes }
}

/// The answers, changed: each question to the first of the replies that would do.
fn with_changes(answers: &Answers, changes: &[Change]) -> Answers {
    let mut changed = *answers;
    for change in changes {
        changed.set(change.question, change.to.replies().next());
    }
    changed
}

fn change_in_words(change: &Change) -> String {
    let replies: Vec<String> = change
        .to
        .replies()
        .map(|reply| ["“", reply.label(change.question), "”"].concat())
        .collect();
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
