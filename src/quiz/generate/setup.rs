//! Questions about setting up connectors: the order, the steps, the reasons, the commands, and how mail is sent between on-premises
//! servers and Microsoft 365.

use super::because::{all, because, is_documented};
use super::builder::{Maker, QuestionBuilder};
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

/// The maximum number of options of a single-choice question.
const OPTIONS: usize = 4;
/// The maximum number of options of other questions.
const MOST: usize = 5;

/// Every subject, by form of question.
pub fn forms(level: Level, pool: &Pool) -> Vec<Vec<Subject>> {
    let places = 0..pool.situations.len();
    let (mut single, mut reasons, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    // Questions about a step use the first situation that has it.
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
        if placed_steps(&list).len() >= MOST {
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
                .into_iter()
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

/// A question about a step in the situation at this position of the pool.
fn about_step(
    words: &str,
    place: usize,
    step: &'static Step,
    ask: fn(&Situation, &'static Step, &mut Maker<'_>) -> QuestionBuilder,
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

/// Whether a situation is about on-premises servers with manually created connectors only.
fn is_by_hand(situation: &Situation) -> bool {
    let plan = check(&situation.answers).connectors;
    let mut needs = plan.iter().filter_map(|planned| planned.needs.only());
    situation.topic == Topic::Servers && needs.all(|need| need != Need::AlreadyCreated)
}

/// The documented steps of a list that come from the page on on-premises servers.
fn own_steps(list: &Checklist) -> Vec<&'static Step> {
    let mut steps = Vec::new();
    for planned in list.steps() {
        let step = planned.step;
        if is_documented(step.because) && !sections(step).is_empty() {
            steps.push(step);
        }
    }
    steps
}

/// The sections of the page on on-premises servers that a step is based on.
fn sections(step: &Step) -> Vec<&'static str> {
    let mut sections = Vec::new();
    for claim in step.because {
        for cite in claim.places {
            if cite.source == Source::ROUTE_MAIL {
                sections.push(cite.section);
            }
        }
    }
    sections
}

/// Whether the page has a step in the same place as the checklist: the step is based on a section that no other part of the
/// checklist uses.
fn has_a_place(step: &Step) -> bool {
    let is_of_one_part = |section: &&str| {
        let draws = |other: &Step| sections(other).contains(section);
        let parts = PartText::ALL.iter();
        parts.filter(|part| part.steps.iter().any(draws)).count() == 1
    };
    sections(step).iter().any(is_of_one_part)
}

/// The steps of the list with such a place.
fn placed_steps(list: &Checklist) -> Vec<&'static Step> {
    let mut steps = own_steps(list);
    steps.retain(|step| has_a_place(step));
    steps
}

fn commands() -> Vec<&'static Step> {
    let mut commands = Vec::new();
    for step in Step::all() {
        if command_of(step).is_some() && is_documented(step.because) {
            commands.push(step);
        }
    }
    commands
}

/// The documented steps that a situation certainly has.
fn has(situation: &Situation) -> Vec<&'static Step> {
    let mut steps = Vec::new();
    for planned in list_of(situation).steps() {
        if planned.standing != Standing::Possible && is_documented(planned.step.because) {
            steps.push(planned.step);
        }
    }
    steps
}

/// The steps that a situation clearly doesn't have: they create connectors that can't be confused with its own.
fn lacks(situation: &Situation) -> Vec<&'static Step> {
    let plan = check(&situation.answers).connectors;
    let is_planned = |ends: &Ends| plan.iter().any(|one| are_alike((one.from, one.to), *ends));
    let mut steps = commands();
    steps.retain(|step| !made_by(step).iter().any(is_planned));
    steps
}

/// The connectors that need a step.
fn made_by(step: &Step) -> Vec<Ends> {
    let mut made = Vec::new();
    for call in step.when.any {
        made.extend_from_slice(call.ends);
    }
    made
}

fn ask(situation: &Situation, asks: &[&str], maker: &mut Maker<'_>) -> QuestionBuilder {
    let company = maker.company();
    let mut builder = QuestionBuilder::asking(asks.concat());
    builder.situation = story(&situation.answers, &introduced(company), maker);
    builder
}

/// Why a step is in its place: the claims about the order, and about the step.
fn ordered(step: &'static Step) -> Vec<&'static Fact> {
    [vec![Outcome::Make.claim()], all(step.because)].concat()
}

fn title_of(part: &str) -> &'static str {
    let mut parts = PartText::ALL.iter();
    parts
        .find(|text| text.id == part)
        .map_or("", |text| text.title)
}

/// The part that a step belongs in, as a sentence.
fn place_of(answers: &Answers, step: &Step) -> String {
    let part = part_of(&checklist(&check(answers)), step.id).unwrap_or_default();
    [
        "“",
        step.title,
        "” belongs in this part: ",
        title_of(part),
        ".",
    ]
    .concat()
}

fn part(situation: &Situation, step: &'static Step, maker: &mut Maker<'_>) -> QuestionBuilder {
    let answers = situation.answers;
    let asks = [
        "The company creates its connectors manually. When is this step done: “",
        step.title,
        "”?",
    ];
    let mut builder = ask(situation, &asks, maker);
    for text in PartText::ALL {
        let assertion = Assertion::StepIn {
            answers,
            step: step.id,
            part: text.id,
        };
        let because = because(vec![place_of(&answers, step)], ordered(step));
        builder.add(text.title, assertion, because);
    }
    builder
}

fn parts(situation: &Situation, maker: &mut Maker<'_>) -> QuestionBuilder {
    let answers = situation.answers;
    let asks = ["The company creates its connectors manually. When is each of these steps done?"];
    let mut builder = ask(situation, &asks, maker);
    builder.kind = Kind::Match {
        targets: PartText::ALL
            .iter()
            .map(|text| text.title.to_owned())
            .collect(),
    };
    let mut steps = maker.shuffled(placed_steps(&list_of(situation)));
    steps.truncate(MOST);
    for step in steps {
        let assertions = PartText::ALL.iter().map(|text| Assertion::StepIn {
            answers,
            step: step.id,
            part: text.id,
        });
        let because = because(vec![place_of(&answers, step)], ordered(step));
        builder.add_to_match(step.title, assertions.collect(), because);
    }
    builder
}

fn reason(situation: &Situation, step: &'static Step, maker: &mut Maker<'_>) -> QuestionBuilder {
    let list = list_of(situation);
    let here = part_of(&list, step.id);
    // Steps of the same part can have the same reasons.
    let mut pairs: Vec<(&'static Step, &'static Fact)> = Vec::new();
    for other in own_steps(&list) {
        if part_of(&list, other.id) != here {
            pairs.extend(other.because.iter().map(|claim| (other, claim)));
        }
    }
    let mut pairs = maker.shuffled(pairs);
    let own = all(step.because);
    let mut seen = own.clone();
    pairs.retain(|(_, claim)| {
        let is_new = !seen.contains(claim);
        seen.push(claim);
        is_new
    });
    pairs.truncate(OPTIONS - 1);
    pairs.extend(maker.random.pick(&own).map(|claim| (step, claim)));

    let asks = [
        "The company creates its connectors manually. What is the reason for this step? “",
        step.title,
        ". ",
        step.does,
        "”",
    ];
    let mut builder = ask(situation, &asks, maker);
    for (of, claim) in pairs {
        let assertion = Assertion::StepReason {
            step: step.id,
            claim,
        };
        let says = ["That’s the reason for “", of.title, "”."].concat();
        builder.add(
            claim.says,
            assertion,
            because(vec![says], [&[claim], &own[..]].concat()),
        );
    }
    builder
}

fn command(step: &'static Step, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder =
        QuestionBuilder::asking(["Which command does this: “", step.title, "”?"].concat());
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
        let says = ["This command is for “", example.title, "”."].concat();
        let assertion = Assertion::StepCommand {
            step: step.id,
            command,
        };
        let why = [all(example.because), all(step.because)].concat();
        builder.add(command, assertion, because(vec![says], why));
    }
    builder
}

fn steps_of(situation: &Situation, maker: &mut Maker<'_>) -> QuestionBuilder {
    let answers = situation.answers;
    let asks = [
        "Nothing else about its mail flow is unusual. The company wants every connector, including optional ones. Which of these steps does its setup include?",
    ];
    let mut builder = ask(situation, &asks, maker);
    builder.kind = Kind::Several;
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
        builder.add(
            step.title,
            assertion,
            because(Vec::new(), all(step.because)),
        );
    }
    for step in lacks {
        let assertion = Assertion::StepApplies {
            answers,
            step: step.id,
        };
        let ends: Vec<String> = made_by(step).into_iter().map(ends_in_words).collect();
        let says = [
            "It’s for a connector that isn’t needed here: ",
            &ends.join(" or "),
            ".",
        ];
        builder.add(
            step.title,
            assertion,
            because(
                vec![says.concat()],
                [reasons(&answers), all(step.because)].concat(),
            ),
        );
    }
    builder
}
