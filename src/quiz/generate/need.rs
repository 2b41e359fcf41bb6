//! Questions about the need for a connector in a situation.

use super::because::because;
use super::builder::{Maker, QuestionBuilder};
use super::situation::{Pool, SingleChange, Situation, reasons, single_changes, would_take};
use super::story::{introduced, story};
use super::subject::Subject;
use crate::quiz::assertion::Assertion;
use crate::quiz::question::Kind;
use crate::quiz::tables::{are_close, text_of};
use crate::quiz::topic::{Level, Topic};
use crate::rules::Need;

/// The minimum number of options.
const FEWEST: usize = 3;
/// The maximum number of options of a single-choice question.
const OPTIONS: usize = 4;
/// The maximum number of companies.
const MOST_COMPANIES: usize = 5;

/// Every subject of a topic, by form of question.
pub fn forms(topic: Topic, level: Level, pool: &Pool) -> Vec<Vec<Subject>> {
    let (mut whole, mut changes, mut sorted) = (Vec::new(), Vec::new(), Vec::new());
    for (place, situation) in pool.situations.iter().enumerate() {
        if situation.topic == topic && situation.overall.is_some() {
            whole.push(Subject::of_situation("need of ", pool, place, overall));
            if level == Level::Basic {
                let all = single_changes(&situation.answers);
                let needs = Need::ALL.into_iter().filter(|need| {
                    let (right, wrong) = by_need(&all, situation, *need);
                    !right.is_empty() && wrong.len() + 1 >= FEWEST
                });
                changes.extend(needs.map(|need| {
                    let name = ["change to ", need.id(), " of ", &situation.key].concat();
                    Subject::new(name, move |maker| {
                        change(maker.pool.get(place), need, maker)
                    })
                }));
            }
        }
    }
    let having = |need| with_need(topic, need, pool).len();
    let chosen = Need::ALL.into_iter().filter(|need| {
        let (with, without) = (having(*need), without_need(topic, *need, pool).len());
        with > 0 && without > 0 && with + without >= FEWEST
    });
    if level == Level::Advanced {
        for (place, one) in Need::ALL.into_iter().enumerate() {
            for two in Need::ALL.into_iter().skip(place + 1) {
                let (with_one, with_two) = (having(one), having(two));
                let is_enough = with_one > 0 && with_two > 0 && with_one + with_two >= FEWEST;
                if is_enough && !are_close(one, two) {
                    let name = ["companies with ", one.id(), " or ", two.id()].concat();
                    sorted.push(Subject::new(name, move |maker| {
                        sort(topic, [one, two], maker)
                    }));
                }
            }
        }
    }
    let chosen = chosen.map(|need| {
        let name = ["companies with ", need.id()].concat();
        Subject::new(name, move |maker| companies(topic, need, maker))
    });
    vec![whole, changes, chosen.collect(), sorted]
}

/// The situations of a topic that clearly have a need.
fn with_need(topic: Topic, need: Need, pool: &Pool) -> Vec<&Situation> {
    pool.of(topic, &|situation| situation.overall == Some(need))
}

/// The situations of a topic that clearly don't have a need.
fn without_need(topic: Topic, need: Need, pool: &Pool) -> Vec<&Situation> {
    pool.of(topic, &|situation| {
        situation.overall.is_some_and(|other| lacks(other, need))
    })
}

/// Whether something with one need clearly doesn't have the other.
fn lacks(one: Need, other: Need) -> bool {
    one != other && !text_of(other).overlaps.contains(&one)
}

fn overall(situation: &Situation, maker: &mut Maker<'_>) -> QuestionBuilder {
    let company = maker.company();
    let mut builder = QuestionBuilder::asking(
        [
            "Nothing else about its mail flow is unusual. ",
            maker.wording(&[
                "What does Microsoft’s documentation say about a connector here?",
                "According to Microsoft’s documentation, does the company need a connector?",
            ]),
        ]
        .concat(),
    );
    builder.situation = story(&situation.answers, &introduced(company), maker);
    let answers = situation.answers;
    let right = situation.overall;
    let is_apart = |need: &Need| match right {
        Some(right) => *need != right && !text_of(right).arguable.contains(need),
        None => false,
    };
    // A wrong need says what would make it right; one that nothing brings about is no option.
    let is_near = |need: &Need| is_apart(need) && !would_take(&answers, *need).is_empty();
    let needs = Need::ALL.into_iter().filter(is_near).collect();
    let mut needs = maker.shuffled(needs);
    needs.truncate(OPTIONS - 1);
    needs.extend(right);
    for need in needs {
        let says = match Some(need) == right {
            true => String::new(),
            false => would_take(&answers, need),
        };
        let assertion = Assertion::Need { answers, need };
        builder.add(
            text_of(need).option,
            assertion,
            because(vec![says], reasons(&answers)),
        );
    }
    builder
}

/// The changes that lead to a need, and those that clearly don't. None if the situation already has the need.
fn by_need<'a>(
    changes: &'a [SingleChange],
    situation: &Situation,
    need: Need,
) -> (Vec<&'a SingleChange>, Vec<&'a SingleChange>) {
    if !situation.overall.is_some_and(|now| lacks(now, need)) {
        return (Vec::new(), Vec::new());
    }
    let (right, other): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.need == need);
    let wrong = other.into_iter().filter(|change| lacks(change.need, need));
    (right, wrong.collect())
}

fn change(situation: &Situation, need: Need, maker: &mut Maker<'_>) -> QuestionBuilder {
    let company = maker.company();
    let mut builder = QuestionBuilder::asking(
        [
            "Which single change would make this statement correct? “",
            text_of(need).option,
            "”",
        ]
        .concat(),
    );
    builder.situation = story(&situation.answers, &introduced(company), maker);
    let all = single_changes(&situation.answers);
    let (right, wrong) = by_need(&all, situation, need);
    let mut changes = maker.shuffled(wrong);
    changes.truncate(OPTIONS - 1);
    changes.extend(maker.random.pick(&right));
    for change in changes {
        let title = change.question.text().title;
        let between = if title.ends_with('?') { " " } else { ": " };
        let text = [title, between, change.reply.label(change.question)].concat();
        let then = ["Then this is correct: “", text_of(change.need).option, "”"].concat();
        let answers = change.answers;
        let otherwise = match change.need == need {
            true => String::new(),
            false => would_take(&answers, need),
        };
        let assertion = Assertion::Need { answers, need };
        builder.add(
            text,
            assertion,
            because(vec![then, otherwise], reasons(&answers)),
        );
    }
    builder
}

/// A company's situation as the text of an option.
fn told(situation: &Situation, company: &str, maker: &mut Maker<'_>) -> String {
    story(&situation.answers, company, maker).join(" ")
}

/// The need of a company's situation, in words.
fn outcome(situation: &Situation) -> String {
    let need = situation.overall.map(|need| text_of(need).option);
    need.unwrap_or_default().to_owned()
}

fn companies(topic: Topic, need: Need, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = QuestionBuilder::asking(text_of(need).asks);
    builder.kind = Kind::Several;
    let mut right = maker.shuffled(with_need(topic, need, maker.pool));
    let mut without = without_need(topic, need, maker.pool);
    without.retain(|other| !would_take(&other.answers, need).is_empty());
    let mut wrong = maker.shuffled(without);
    let all = MOST_COMPANIES.min(right.len() + wrong.len());
    // At least one of each, and enough of both together.
    let fewest = all.saturating_sub(wrong.len()).max(1);
    let most = right.len().min(all - 1);
    let count = fewest + maker.random.below(most + 1 - fewest);
    right.truncate(count);
    wrong.truncate(all - count);
    let names = maker.companies();
    for (situation, company) in right.into_iter().chain(wrong).zip(names) {
        let answers = situation.answers;
        let otherwise = match situation.overall == Some(need) {
            true => String::new(),
            false => would_take(&answers, need),
        };
        let because = because(vec![outcome(situation), otherwise], reasons(&answers));
        let text = told(situation, company.name, maker);
        builder.add(text, Assertion::Need { answers, need }, because);
    }
    builder
}

fn sort(topic: Topic, anchors: [Need; 2], maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = QuestionBuilder::asking(
        "What does Microsoft’s documentation say about a connector for each of these companies?",
    );
    let mut needs = anchors.to_vec();
    // A third need, if it can't be confused with the others.
    let is_apart = |need: &Need| {
        anchors
            .iter()
            .all(|one| one != need && !are_close(*one, *need))
    };
    let apart = Need::ALL.into_iter().filter(is_apart).collect();
    needs.extend(maker.shuffled(apart).pop());
    needs.sort_unstable();
    let mut situations: Vec<&Situation> = Vec::new();
    for need in anchors {
        let having = with_need(topic, need, maker.pool);
        situations.extend(maker.random.pick(&having));
    }
    let is_other = |situation: &Situation| {
        situation.overall.is_some_and(|need| needs.contains(&need))
            && situations.iter().all(|one| one.key != situation.key)
    };
    let others = maker.pool.of(topic, &is_other);
    let mut others = maker.shuffled(others);
    others.truncate(OPTIONS - situations.len());
    situations.extend(others);
    let targets = needs.iter().map(|need| text_of(*need).option.to_owned());
    builder.kind = Kind::Match {
        targets: targets.collect(),
    };
    let names = maker.companies();
    for (situation, company) in situations.into_iter().zip(names) {
        let answers = situation.answers;
        let assertions = needs.iter().map(|need| Assertion::Need {
            answers,
            need: *need,
        });
        let because = because(vec![outcome(situation)], reasons(&answers));
        let text = told(situation, company.name, maker);
        builder.add_to_match(text, assertions.collect(), because);
    }
    builder
}
