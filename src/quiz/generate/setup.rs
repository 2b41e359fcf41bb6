//! Questions about setting connectors up: the order, the steps, the reasons, the commands, and how
//! mail between own servers and Microsoft 365 is carried.

use super::because::{because, claims, is_documented};
use super::draft::{Maker, QuestionDraft};
use super::flow;
use super::plan::{are_alike, ends_in_words};
use super::situation::{Pool, Situation, reasons};
use super::story::{introduced, story};
use super::subject::Subject;
use crate::evidence::{Fact, Source};
use crate::flow::{End, Place};
use crate::quiz::assertion::{Assertion, Ends, command_of, part_of};
use crate::quiz::question::Kind;
use crate::quiz::topic::{Level, Topic};
use crate::rules::{Answers, Need, check};
use crate::setup::{Checklist, Outcome, PartText, Standing, Step, checklist};

/// How many options a question of one answer has, where there are enough.
const OPTIONS: usize = 4;
/// How many options other questions have at most.
const MOST: usize = 5;

/// Every subject, by the way in which it is asked about.
pub fn forms(level: Level, pool: &Pool) -> Vec<Vec<Subject>> {
    let places = 0..pool.situations.len();
    let (mut single, mut reasons, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    // What can be asked of a step, is asked of it in the first situation that has it.
    let mut known: Vec<&'static str> = Vec::new();
    for place in places.clone().filter(|place| is_by_hand(pool.get(*place))) {
        let list = list_of(pool.get(place));
        for step in own_steps(&list) {
            if !known.contains(&step.id) {
                known.push(step.id);
                reasons.push(about_step("reason for ", place, step, reason));
                if has_a_place(step) {
                    single.push(about_step("part of ", place, step, part));
                }
            }
        }
        if own_steps(&list).filter(|step| has_a_place(step)).count() >= MOST {
            whole.push(Subject::of_situation("parts of ", pool, place, parts));
        }
    }
    let steps = places.filter(|place| {
        let situation = pool.get(*place);
        !has(situation).is_empty() && !lacks(situation).is_empty()
    });
    let steps = steps
        .map(|place| Subject::of_situation("steps of ", pool, place, steps_of))
        .collect();
    match level {
        Level::Basic => vec![
            single,
            reasons,
            steps,
            commands()
                .map(|step| {
                    let name = ["command of ", step.id].concat();
                    Subject::new(name, move |maker| command(step, maker))
                })
                .collect(),
            flow::carried_from(between_servers),
        ],
        Level::Advanced => vec![whole, steps],
    }
}

/// A question about a step of the situation at this place in the pool.
fn about_step(
    words: &str,
    place: usize,
    step: &'static Step,
    ask: fn(&Situation, &'static Step, &mut Maker<'_>) -> QuestionDraft,
) -> Subject {
    Subject::new([words, step.id].concat(), move |maker| {
        ask(maker.pool.get(place), step, maker)
    })
}

fn between_servers(end: End) -> bool {
    matches!(end.place(), Place::YourServer | Place::Microsoft365)
}

fn list_of(situation: &Situation) -> Checklist {
    checklist(&check(&situation.answers))
}

/// Whether a situation is about own servers to which all connectors are made by hand.
fn is_by_hand(situation: &Situation) -> bool {
    let plan = check(&situation.answers).connectors;
    let mut needs = plan.iter().filter_map(|planned| planned.needs.only());
    situation.topic == Topic::Servers && needs.all(|need| need != Need::AlreadyCreated)
}

/// The documented steps of a list that the page on own servers itself gives.
fn own_steps(list: &Checklist) -> impl Iterator<Item = &'static Step> {
    let steps = list.steps().map(|planned| planned.step);
    steps.filter(|step| is_documented(step.because) && sections(step).next().is_some())
}

/// The sections of the page on own servers that a step draws on.
fn sections(step: &Step) -> impl Iterator<Item = &'static str> {
    let cites = step.because.iter().flat_map(|claim| claim.places);
    cites
        .filter(|cite| cite.source == Source::RouteMail)
        .map(|cite| cite.section)
}

/// Whether the page itself puts a step where the checklist has it: the step draws on a section from
/// which no other part of the checklist has anything.
fn has_a_place(step: &Step) -> bool {
    let is_of_one_part = |section: &str| {
        let draws = |other: &Step| sections(other).any(|one| one == section);
        let parts = PartText::ALL.iter();
        parts.filter(|part| part.steps.iter().any(draws)).count() == 1
    };
    sections(step).any(is_of_one_part)
}

fn commands() -> impl Iterator<Item = &'static Step> {
    Step::all().filter(|step| command_of(step).is_some() && is_documented(step.because))
}

/// The documented steps that a situation certainly has.
fn has(situation: &Situation) -> Vec<&'static Step> {
    let list = list_of(situation);
    list.steps()
        .filter(|planned| planned.standing != Standing::Possible)
        .map(|planned| planned.step)
        .filter(|step| is_documented(step.because))
        .collect()
}

/// The steps that a situation beyond argument does not have: they make connectors, and none of its
/// own could be taken for one of those.
fn lacks(situation: &Situation) -> Vec<&'static Step> {
    let plan = check(&situation.answers).connectors;
    let is_planned = |ends: &Ends| plan.iter().any(|one| are_alike((one.from, one.to), *ends));
    let is_lacking = |step: &&Step| !made_by(step).iter().any(is_planned);
    commands().filter(is_lacking).collect()
}

/// The connectors that call for a step.
fn made_by(step: &Step) -> Vec<Ends> {
    let calls = step.when.any.iter();
    calls.flat_map(|call| call.ends).copied().collect()
}

fn ask(situation: &Situation, asks: &[&str], maker: &mut Maker<'_>) -> QuestionDraft {
    let company = maker.company();
    let mut draft = QuestionDraft::asking(asks.concat());
    draft.situation = story(&situation.answers, &introduced(company), maker);
    draft
}

/// Why a step stands where it stands: the documents give the order, and the step its reasons.
fn ordered(step: &'static Step) -> impl Iterator<Item = &'static Fact> {
    [Outcome::Make.claim()].into_iter().chain(step.because)
}

fn title_of(part: &str) -> &'static str {
    let mut parts = PartText::ALL.iter();
    parts
        .find(|text| text.id == part)
        .map_or("", |text| text.title)
}

/// Where a step belongs, as a sentence.
fn place_of(answers: &Answers, step: &Step) -> String {
    let part = part_of(&checklist(&check(answers)), step.id).unwrap_or_default();
    ["“", step.title, "” belongs to: ", title_of(part), "."].concat()
}

fn part(situation: &Situation, step: &'static Step, maker: &mut Maker<'_>) -> QuestionDraft {
    let answers = situation.answers;
    let asks = [
        "The company sets its connectors up by hand. When is this done: “",
        step.title,
        "”?",
    ];
    let mut draft = ask(situation, &asks, maker);
    for text in PartText::ALL {
        let assertion = Assertion::StepIn {
            answers,
            step: step.id,
            part: text.id,
        };
        let because = because([place_of(&answers, step)], ordered(step));
        draft.add(text.title, assertion, because);
    }
    draft
}

fn parts(situation: &Situation, maker: &mut Maker<'_>) -> QuestionDraft {
    let answers = situation.answers;
    let asks = ["The company sets its connectors up by hand. When is each of these done?"];
    let mut draft = ask(situation, &asks, maker);
    draft.kind = Kind::Match {
        targets: PartText::ALL
            .iter()
            .map(|text| text.title.to_owned())
            .collect(),
    };
    let list = list_of(situation);
    let mut steps = maker.shuffled(own_steps(&list).filter(|step| has_a_place(step)));
    steps.truncate(MOST);
    for step in steps {
        let assertions = PartText::ALL.iter().map(|text| Assertion::StepIn {
            answers,
            step: step.id,
            part: text.id,
        });
        let because = because([place_of(&answers, step)], ordered(step));
        draft.add_to_match(step.title, assertions.collect(), because);
    }
    draft
}

fn reason(situation: &Situation, step: &'static Step, maker: &mut Maker<'_>) -> QuestionDraft {
    let list = list_of(situation);
    let here = part_of(&list, step.id);
    // Steps of one part may share their reasons.
    let is_elsewhere = |other: &&Step| part_of(&list, other.id) != here;
    let others = own_steps(&list).filter(is_elsewhere);
    let pairs = others.flat_map(|other| other.because.iter().map(move |claim| (other, claim)));
    let mut pairs = maker.shuffled(pairs);
    let mut seen: Vec<&Fact> = step.because.iter().collect();
    pairs.retain(|(_, claim)| {
        let is_new = !seen.contains(claim);
        seen.push(claim);
        is_new
    });
    pairs.truncate(OPTIONS - 1);
    let own: Vec<&'static Fact> = step.because.iter().collect();
    pairs.extend(maker.random.pick(&own).map(|claim| (step, claim)));

    let asks = [
        "The company sets its connectors up by hand. “",
        step.title,
        ". ",
        step.does,
        "” Why?",
    ];
    let mut draft = ask(situation, &asks, maker);
    for (of, claim) in pairs {
        let assertion = Assertion::StepReason {
            step: step.id,
            claim,
        };
        let says = ["That is the reason for “", of.title, "”."].concat();
        draft.add(
            claim.says,
            assertion,
            because([says], [claim].into_iter().chain(own.iter().copied())),
        );
    }
    draft
}

fn command(step: &'static Step, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft =
        QuestionDraft::asking(["Which command is for this: “", step.title, "”?"].concat());
    let mut examples: Vec<&'static Step> = vec![step];
    for other in maker.shuffled(commands()) {
        if examples
            .iter()
            .all(|one| command_of(one) != command_of(other))
        {
            examples.push(other);
        }
    }
    for example in examples {
        let command = command_of(example).unwrap_or_default();
        let says = ["It is the command for “", example.title, "”."].concat();
        let assertion = Assertion::StepCommand {
            step: step.id,
            command,
        };
        let why = example.because.iter().chain(step.because);
        draft.add(command, assertion, because([says], why));
    }
    draft
}

fn steps_of(situation: &Situation, maker: &mut Maker<'_>) -> QuestionDraft {
    let answers = situation.answers;
    let asks = [
        "Nothing else about its mail is special, and the company wants every connector for it, optional ones too. Which of these steps belong to its set-up?",
    ];
    let mut draft = ask(situation, &asks, maker);
    draft.kind = Kind::Several;
    let (mut has, mut lacks) = (
        maker.shuffled(has(situation)),
        maker.shuffled(lacks(situation)),
    );
    let most = has.len().min(MOST - 1);
    has.truncate(1 + maker.random.below(most));
    lacks.truncate(MOST - has.len());
    for step in has {
        let assertion = Assertion::StepApplies {
            answers,
            step: step.id,
        };
        draft.add(step.title, assertion, claims(step.because));
    }
    for step in lacks {
        let assertion = Assertion::StepApplies {
            answers,
            step: step.id,
        };
        let ends: Vec<String> = made_by(step).into_iter().map(ends_in_words).collect();
        let says = [
            "It is for this connector, which nothing here asks for: ",
            &ends.join(" or "),
            ".",
        ];
        draft.add(
            step.title,
            assertion,
            because(
                [says.concat()],
                reasons(&answers).into_iter().chain(step.because),
            ),
        );
    }
    draft
}
