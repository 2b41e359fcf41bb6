//! The set-up guide: a checklist of the reader's own connectors, with the reader's own values in it.

mod situations;

use super::blocks::{Block, CLOSED, Sheet, save};
use super::bounce::BOUNCED;
use super::request::Request;
use crate::evidence::Fact;
use crate::link::{CODE, Page, Parameters, STEP, View};
use crate::markup::{Markup, claims};
use crate::organization::Timestamp;
use crate::rules::{Answers, check};
use crate::setup::{
    self, Checklist, Field, Form, Instruction, MxRecord, Part, PartText, PlannedStep, Problem,
    Shell, Shown, Standing, Step, ValueText, Values, checklist, script,
};

const TITLE: &str = "Set it up, step by step";

/// The steps that are done, by their ids.
const DONE: &str = "done";

/// The part that is open, by its id. At first it is the first one.
const PART: &str = "part";

/// The sheet of the set-up guide. A script that is saved says that it was made `now`.
pub fn sheet(request: &Request, now: Timestamp) -> Sheet {
    let parameters = &request.parameters;
    let mut form = Form::default();
    for field in Field::ALL {
        form.set(field, parameters.get(field.id()).to_owned());
    }
    let (values, problems) = form.read();
    let done: Vec<&'static Step> = parameters
        .get(DONE)
        .split(',')
        .filter_map(Step::by_id)
        .collect();
    let alone = Step::by_id(parameters.get(STEP));
    let guide = Guide {
        request,
        now,
        alone,
        checklist: checklist(&check(&request.answers)),
        form,
        values,
        problems,
        done,
    };
    let is_known = |name: &str, value: &str| match name {
        DONE => !guide.done.is_empty(),
        PART => value == CLOSED || PartText::ALL.iter().any(|part| part.id == value),
        STEP => alone.is_some(),
        name => Field::by_id(name).is_some(),
    };
    Sheet {
        // The focus goes to the heading, so it is on the step.
        title: alone.map_or(TITLE, |step| step.title).to_owned(),
        dropped: request.dropped(&is_known),
        has_keys: false,
        blocks: match alone {
            Some(step) => guide.step_alone(step),
            None => guide.blocks(),
        },
    }
}

struct Guide<'a> {
    request: &'a Request,
    /// When a script is made that is saved.
    now: Timestamp,
    /// The step that is shown alone.
    alone: Option<&'static Step>,
    checklist: Checklist,
    form: Form,
    values: Values,
    problems: Vec<Problem>,
    done: Vec<&'static Step>,
}

impl Guide<'_> {
    fn blocks(&self) -> Vec<Block> {
        if !self.has_answers() {
            let mut blocks = situations::choice();
            // What was typed on an earlier visit is kept, and can be taken back here too.
            if !self.request.parameters.is_empty() {
                blocks.push(Block::group("p", "actions", vec![Block::Clear]));
            }
            return blocks;
        }
        let mut blocks = vec![
            Block::group("p", "", self.origin()),
            Block::passage(|to| claims::write(to, [self.checklist.outcome.claim()])),
        ];
        let fields = self.checklist.fields();
        if !fields.is_empty() {
            blocks.push(self.values_to_type(&fields));
        }
        if !self.checklist.parts.is_empty() {
            blocks.push(self.progress());
        }
        let open = self.open_part();
        for part in &self.checklist.parts {
            blocks.push(self.part(part, part.text.id == open));
        }
        blocks.push(self.exports());
        let bounce = View {
            page: Page::Bounce,
            ..View::default()
        };
        let link = Block::link(bounce.link(), BOUNCED);
        blocks.push(Block::group("p", "actions", vec![link]));
        blocks
    }

    /// A step by itself: where it stands, the values that it needs, what to do, and the steps around it.
    fn step_alone(&self, step: &'static Step) -> Vec<Block> {
        let steps: Vec<PlannedStep> = self.checklist.steps().collect();
        // Without answers, every step might apply.
        let place = match self.has_answers() {
            true => steps.iter().position(|one| one.step.id == step.id),
            false => None,
        };
        let says = match place {
            Some(place) => format!("Step {} of {}. ", place + 1, steps.len()),
            None if self.has_answers() => "Your answers don’t ask for this step. ".to_owned(),
            None => String::new(),
        };
        let all = Block::link(self.link_to_part_of(step), "See all steps");
        let mut blocks = vec![Block::group(
            "p",
            "",
            vec![Block::passage(|to| to.text(&says)), all],
        )];
        let Some(place) = place else {
            blocks.push(words(step, &[]));
            blocks.extend(concerned(step));
            blocks.extend(situations::with(step, &self.request.parameters));
            return blocks;
        };
        // It was found there.
        let planned = steps[place];
        let fields = step.fields();
        if !fields.is_empty() && planned.standing != Standing::Possible {
            blocks.push(self.values_to_type(fields));
        }
        blocks.push(Block::group("ol", "steps", vec![self.step(planned)]));
        let before = place.checked_sub(1).and_then(|place| steps.get(place));
        let around = [("Previous: ", before), ("Next: ", steps.get(place + 1))];
        let around = around.into_iter().filter_map(|(which, one)| {
            let step = one?.step;
            let label = [which, step.title].concat();
            let link = Block::link(self.link_with(STEP, step.id), &label);
            Some(Block::group("li", "", vec![link]))
        });
        blocks.push(Block::group("ul", "", around.collect()));
        blocks
    }

    fn has_answers(&self) -> bool {
        self.request.answers.given().next().is_some()
    }

    /// The place of the whole guide, opened where a step is.
    fn link_to_part_of(&self, step: &Step) -> String {
        let mut parts = PartText::ALL.iter();
        let part = parts.find(|part| part.steps.iter().any(|one| one.id == step.id));
        self.link_with(PART, part.map_or(CLOSED, |part| part.id))
    }

    /// A place in the guide, with what the reader has entered.
    fn link_with(&self, name: &str, value: &str) -> String {
        let mut parameters = self.request.parameters.clone();
        parameters.set(STEP, "");
        parameters.set(name, value);
        let view = View {
            page: Page::Setup,
            answers: self.request.answers,
            ..View::default()
        };
        view.link_with(&parameters)
    }

    /// The part that is open: the one that the reader has opened, or else the first.
    fn open_part(&self) -> &str {
        let wanted = self.request.parameters.get(PART);
        let mut parts = self.checklist.parts.iter();
        let first = parts.clone().next().map_or("", |part| part.text.id);
        match wanted == CLOSED || parts.any(|part| part.text.id == wanted) {
            true => wanted,
            false => first,
        }
    }

    fn part(&self, part: &Part, is_open: bool) -> Block {
        let steps = part.steps.iter();
        let count = steps.clone().count();
        let done = steps.clone().filter(|one| self.is_done(one.step)).count();
        let steps = steps.map(|planned| self.step(*planned));
        Block::Fold {
            class: "fold",
            name: PART,
            value: part.text.id,
            is_open,
            level: "h2",
            title: part.text.title.to_owned(),
            note: match count {
                1 => format!("{done} of 1 step done"),
                _ => format!("{done} of {count} steps done"),
            },
            blocks: vec![Block::group("ol", "steps", steps.collect())],
        }
    }

    /// Where the checklist comes from, and where to go from it.
    fn origin(&self) -> Vec<Block> {
        let at = |page: Page| situations::at(page, self.request.answers);
        let between = |words: &str| Block::passage(|to| to.text(words));
        vec![
            between("These steps are based on "),
            Block::link(at(Page::Verdict), "your verdict"),
            between(". See also "),
            Block::link(at(Page::Flow), "your mail flow"),
            between(", or "),
            Block::link(
                situations::at(Page::Setup, Answers::default()),
                "choose another situation",
            ),
            between("."),
        ]
    }

    fn values_to_type(&self, fields: &[Field]) -> Block {
        let mut blocks = vec![Block::passage(|to| {
            to.words("p", "", "Enter what you know. The commands update as you type and mark what’s missing. Nothing you enter leaves your browser.");
        })];
        for field in fields {
            let mut errors = Vec::new();
            for problem in &self.problems {
                if problem.field == *field {
                    errors.push(problem.message.clone());
                }
            }
            blocks.push(Block::Field {
                name: field.id().to_owned(),
                label: field.label().to_owned(),
                hint: field.hint().to_owned(),
                value: self.form.get(*field).to_owned(),
                errors,
                has_lines: field.is_list(),
            });
        }
        Block::Fold {
            class: "values",
            name: "",
            value: "",
            is_open: true,
            level: "h2",
            title: "Your values".to_owned(),
            note: String::new(),
            blocks,
        }
    }

    fn progress(&self) -> Block {
        let (mut done, mut all) = (0, 0);
        for part in &self.checklist.parts {
            for planned in &part.steps {
                done += usize::from(self.is_done(planned.step));
                all += 1;
            }
        }
        Block::status(|to| {
            to.text(&match all {
                1 => format!("{done} of 1 step done."),
                _ => format!("{done} of {all} steps done."),
            });
        })
    }

    fn is_done(&self, step: &Step) -> bool {
        self.done.iter().any(|done| done.id == step.id)
    }

    /// The list of done steps with one ticked or cleared, in the order of the checklist.
    fn done_with(&self, step: &Step, is_done: bool) -> String {
        let mut ids = Vec::new();
        for other in Step::all() {
            let is_on = match other.id == step.id {
                true => is_done,
                false => self.is_done(other),
            };
            if is_on {
                ids.push(other.id);
            }
        }
        ids.join(",")
    }

    fn step(&self, planned: PlannedStep) -> Block {
        let PlannedStep { step, standing } = planned;
        let mut blocks = vec![
            Block::Choice {
                is_tick: true,
                id: ["step-", step.id].concat(),
                is_on: self.is_done(step),
                label: match self.alone {
                    // The heading has its title.
                    Some(_) => "Done".to_owned(),
                    None => step.title.to_owned(),
                },
                hint: standing.label().to_owned(),
                name: DONE.to_owned(),
                on: self.done_with(step, true),
                off: self.done_with(step, false),
            },
            words(step, planned.corrects()),
        ];
        blocks.extend(concerned(step));
        if standing != Standing::Possible {
            blocks.extend(self.detail(step));
        }
        Block::group("li", "", blocks)
    }

    fn detail(&self, step: &'static Step) -> Vec<Block> {
        match step.shown(&self.values) {
            Shown::Nothing => Vec::new(),
            Shown::Settings(settings) => {
                vec![Block::passage(|to| write_settings(to, &settings))]
            }
            Shown::Mx(records) => vec![Block::passage(|to| write_records(to, &records))],
            Shown::Command(command) => {
                let shell = command.shell();
                let settings = command.settings();
                let text = setup::Block { step, command }.text();
                let shown = Block::passage(|to| {
                    to.element("p", "label", |to| {
                        for words in [shell.name(), ", ", shell.place()] {
                            to.text(words);
                        }
                    });
                    to.element("pre", "", |to| to.words("code", "", &text));
                });
                // What is typed changes this, and it is to stay open meanwhile: so the element around it
                // is a block of its own.
                let summary = Block::passage(|to| {
                    to.text(match shell {
                        Shell::ExchangeOnline => "Settings in the Exchange admin center",
                        Shell::ExchangeServer => "Settings in words",
                    });
                });
                let settings = Block::passage(|to| write_settings(to, &settings));
                let words = vec![
                    Block::group("summary", "", vec![summary]),
                    Block::group("div", "", vec![settings]),
                ];
                let copy = Block::Copy {
                    label: "Copy".to_owned(),
                    about: ["the command: ", step.title].concat(),
                    text,
                };
                vec![shown, copy, Block::group("details", "", words)]
            }
        }
    }

    fn exports(&self) -> Block {
        let script = script(&self.checklist, &self.values);
        let copy = Block::CopyLink {
            label: "Copy link".to_owned(),
            to: String::new(),
        };
        let mut blocks = vec![copy, Block::Print];
        if !self.checklist.parts.is_empty() {
            let done: Vec<&str> = self.done.iter().map(|step| step.id).collect();
            let markdown = setup::markdown(&self.checklist, &self.values, &done);
            blocks.push(save("Save as Markdown", "connectors.md", &markdown));
            blocks.push(Block::Copy {
                label: "Copy as Markdown".to_owned(),
                about: String::new(),
                text: markdown,
            });
        }
        if !script.blocks.is_empty() {
            blocks.push(save(
                "Save the commands",
                "connectors.ps1",
                &script.ps1(self.now),
            ));
        }
        if !self.request.parameters.is_empty() {
            blocks.push(Block::Clear);
        }
        Block::group("div", "actions", blocks)
    }
}

/// What to do in a step, and why.
fn words(step: &Step, corrects: &[Fact]) -> Block {
    Block::passage(|to| {
        to.words("p", "", step.does);
        claims::write(to, step.warnings);
        claims::write(to, corrects);
        to.element("details", "", |to| {
            to.words("summary", "", "Why, with sources");
            claims::write(to, step.because);
        });
    })
}

/// The codes of bounce messages that a step concerns, each with the way to its meaning.
fn concerned(step: &Step) -> Option<Block> {
    let mut codes: Vec<&str> = Vec::new();
    for id in step.concerns {
        let code = id.split('-').next().unwrap_or_default();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    if codes.is_empty() {
        return None;
    }
    let mut words = vec![Block::passage(|to| {
        to.text("Check this step if mail bounces with");
    })];
    for (place, code) in codes.into_iter().enumerate() {
        let mut parameters = Parameters::default();
        parameters.set(CODE, code);
        let view = View {
            page: Page::Bounce,
            ..View::default()
        };
        let between = if place == 0 { " " } else { ", " };
        words.push(Block::passage(|to| to.text(between)));
        words.push(Block::link(view.link_with(&parameters), code));
    }
    Some(Block::group("p", "hint", words))
}

fn write_settings(to: &mut Markup, settings: &[Instruction]) {
    to.element("ul", "settings", |to| {
        for setting in settings {
            to.element("li", "", |to| {
                to.text(&setting.says);
                write_values(to, &setting.values);
            });
        }
    });
}

fn write_values(to: &mut Markup, values: &[ValueText]) {
    for (place, value) in values.iter().enumerate() {
        to.text(if place == 0 { " " } else { ", " });
        to.words("code", "", value.text());
    }
}

fn write_records(to: &mut Markup, records: &[MxRecord]) {
    to.element("ul", "settings", |to| {
        for record in records {
            to.element("li", "", |to| {
                to.words("code", "", record.domain.text());
                to.text(": MX by the older rule:");
                write_values(to, std::slice::from_ref(&record.host));
            });
        }
    });
}
