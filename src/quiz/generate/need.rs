//! Questions about what the documents say of a situation: its need.

use super::because::because;
use super::draft::{Maker, QuestionDraft};
use super::situation::{Pool, SingleChange, Situation, reasons, single_changes, would_take};
use super::story::{introduced, story};
use super::subject::Subject;
use crate::quiz::assertion::Assertion;
use crate::quiz::question::Kind;
use crate::quiz::tables::{are_close, text_of};
use crate::quiz::topic::{Level, Topic};
use crate::rules::Need;

/// The fewest options of a question.
const FEWEST: usize = 3;
/// How many options a question of one answer has, where there are enough.
const OPTIONS: usize = 4;
/// How many companies there are to choose among, where there are enough.
const MOST_COMPANIES: usize = 5;

/// Every subject of a topic, by the way in which it is asked about.
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
    let having = |need| with_need(topic, need, pool).count();
    let chosen = Need::ALL.into_iter().filter(|need| {
        let (with, without) = (having(*need), without_need(topic, *need, pool).count());
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

/// The situations of a topic that have a need beyond argument.
fn with_need(topic: Topic, need: Need, pool: &Pool) -> impl Iterator<Item = &Situation> {
    let situations = pool.of(topic);
    situations.filter(move |situation| situation.overall == Some(need))
}

/// The situations of a topic that beyond argument don't have a need.
fn without_need(topic: Topic, need: Need, pool: &Pool) -> impl Iterator<Item = &Situation> {
    let situations = pool.of(topic);
    situations.filter(move |situation| situation.overall.is_some_and(|other| lacks(other, need)))
}

/// Whether what has one need beyond argument does not have the other.
fn lacks(one: Need, other: Need) -> bool {
    one != other && !text_of(other).overlaps.contains(&one)
}

fn overall(situation: &Situation, maker: &mut Maker<'_>) -> QuestionDraft {
    let company = maker.company();
    let mut draft = QuestionDraft::asking(
        [
            "Nothing else about its mail is special. ",
            maker.wording(&[
                "What do Microsoft’s documents say of a connector here?",
                "What is a connector here, by Microsoft’s documents?",
            ]),
        ]
        .concat(),
    );
    draft.situation = story(&situation.answers, &introduced(company), maker);
    let answers = situation.answers;
    let right = situation.overall;
    let is_apart = |need: &Need| match right {
        Some(right) => *need != right && !text_of(right).arguable.contains(need),
        None => false,
    };
    let mut needs = maker.shuffled(Need::ALL.into_iter().filter(is_apart));
    needs.truncate(OPTIONS - 1);
    needs.extend(right);
    for need in needs {
        let says = match Some(need) == right {
            true => String::new(),
            false => would_take(&answers, need),
        };
        let assertion = Assertion::Need { answers, need };
        draft.add(
            text_of(need).option,
            assertion,
            because([says], reasons(&answers)),
        );
    }
    draft
}

/// The changes that lead to a need, and those that beyond argument don't. Where the situation has
/// the need as it is, none is to be asked for.
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

fn change(situation: &Situation, need: Need, maker: &mut Maker<'_>) -> QuestionDraft {
    let company = maker.company();
    let mut draft = QuestionDraft::asking(
        [
            "“",
            text_of(need).option,
            "” Which single change would make that right?",
        ]
        .concat(),
    );
    draft.situation = story(&situation.answers, &introduced(company), maker);
    let all = single_changes(&situation.answers);
    let (right, wrong) = by_need(&all, situation, need);
    let mut changes = maker.shuffled(wrong);
    changes.truncate(OPTIONS - 1);
    changes.extend(maker.random.pick(&right));
    for change in changes {
        let title = change.question.text().title;
        let between = if title.ends_with('?') { " " } else { ": " };
        let text = [title, between, change.reply.label(change.question)].concat();
        let then = ["Then this is right: “", text_of(change.need).option, "”"].concat();
        let answers = change.answers;
        let otherwise = match change.need == need {
            true => String::new(),
            false => would_take(&answers, need),
        };
        let assertion = Assertion::Need { answers, need };
        draft.add(
            text,
            assertion,
            because([then, otherwise], reasons(&answers)),
        );
    }
    draft
}

/// A company's situation as the text of an option.
fn told(situation: &Situation, company: &str, maker: &mut Maker<'_>) -> String {
    story(&situation.answers, company, maker).join(" ")
}

/// What a company's situation comes to.
fn outcome(situation: &Situation) -> String {
    let need = situation.overall.map(|need| text_of(need).option);
    need.unwrap_or_default().to_owned()
}

fn companies(topic: Topic, need: Need, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = QuestionDraft::asking(text_of(need).asks);
    draft.kind = Kind::Several;
    let mut right = maker.shuffled(with_need(topic, need, maker.pool));
    let mut wrong = maker.shuffled(without_need(topic, need, maker.pool));
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
        let because = because([outcome(situation), otherwise], reasons(&answers));
        let text = told(situation, company.name, maker);
        draft.add(text, Assertion::Need { answers, need }, because);
    }
    draft
}

fn sort(topic: Topic, anchors: [Need; 2], maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = QuestionDraft::asking(
        "What do Microsoft’s documents say of a connector for each of these companies?",
    );
    let mut needs = anchors.to_vec();
    // One need more than the two, as long as it can't be taken for one of the others.
    let is_apart = |need: &Need| {
        anchors
            .iter()
            .all(|one| one != need && !are_close(*one, *need))
    };
    needs.extend(maker.shuffled(Need::ALL.into_iter().filter(is_apart)).pop());
    needs.sort_unstable();
    let mut situations: Vec<&Situation> = Vec::new();
    for need in anchors {
        let having: Vec<_> = with_need(topic, need, maker.pool).collect();
        situations.extend(maker.random.pick(&having));
    }
    let is_other = |situation: &&Situation| {
        situation.overall.is_some_and(|need| needs.contains(&need))
            && situations.iter().all(|one| one.key != situation.key)
    };
    let mut others = maker.shuffled(maker.pool.of(topic).filter(is_other));
    others.truncate(OPTIONS - situations.len());
    situations.extend(others);
    let targets = needs.iter().map(|need| text_of(*need).option.to_owned());
    draft.kind = Kind::Match {
        targets: targets.collect(),
    };
    let names = maker.companies();
    for (situation, company) in situations.into_iter().zip(names) {
        let answers = situation.answers;
        let assertions = needs.iter().map(|need| Assertion::Need {
            answers,
            need: *need,
        });
        let because = because([outcome(situation)], reasons(&answers));
        let text = told(situation, company.name, maker);
        draft.add_to_match(text, assertions.collect(), because);
    }
    draft
}
