//! The set-up guide: a checklist of the reader's own connectors, with the reader's own values in it.

use super::blocks::{Block, Sheet, save};
use super::request::Request;
use crate::link::{Page, View};
use crate::markup::{Markup, claims};
use crate::organization::Timestamp;
use crate::rules::check;
use crate::setup::{
    self, Checklist, Field, Form, Instruction, MxRecord, PlannedStep, Problem, Shown, Standing,
    Step, Text, Values, checklist, script,
};

const TITLE: &str = "Set it up, step by step";

/// The steps that are done, by their ids.
const DONE: &str = "done";

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
    let guide = Guide {
        request,
        now,
        checklist: checklist(&check(&request.answers)),
        form,
        values,
        problems,
        done,
    };
    let is_known = |name: &str| match name {
        DONE => !guide.done.is_empty(),
        name => Field::by_id(name).is_some(),
    };
    let dropped = parameters.iter().filter(|(name, _)| !is_known(name));
    Sheet {
        title: TITLE.to_owned(),
        dropped: dropped.map(|(name, _)| name.to_owned()).collect(),
        has_keys: false,
        blocks: guide.blocks(),
    }
}

struct Guide<'a> {
    request: &'a Request,
    /// When a script is made that is saved.
    now: Timestamp,
    checklist: Checklist,
    form: Form,
    values: Values,
    problems: Vec<Problem>,
    done: Vec<&'static Step>,
}

impl Guide<'_> {
    fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![
            Block::group("p", "", self.origin()),
            Block::passage(|to| claims::write(to, [self.checklist.outcome.claim()])),
        ];
        let fields = self.checklist.fields();
        if !fields.is_empty() {
            blocks.push(self.values_to_type(&fields));
        }
        if self.checklist.steps().next().is_some() {
            blocks.push(self.progress());
        }
        for part in &self.checklist.parts {
            let mut inside = vec![Block::passage(|to| to.words("h2", "", part.text.title))];
            let steps = part.steps.iter().map(|planned| self.step(*planned));
            inside.push(Block::group("ol", "steps", steps.collect()));
            blocks.push(Block::group("section", "", inside));
        }
        blocks.push(self.exports());
        blocks
    }

    /// Where the checklist comes from.
    fn origin(&self) -> Vec<Block> {
        let at = |page: Page| {
            let view = View {
                page,
                answers: self.request.answers,
                ..View::default()
            };
            view.link()
        };
        if self.request.answers.given().next().is_none() {
            return vec![
                Block::link(at(Page::Check), "Answer the questions"),
                Block::passage(|to| {
                    to.text(" first: then only the steps that you need are here.");
                }),
            ];
        }
        vec![
            Block::passage(|to| to.text("These are the steps of ")),
            Block::link(at(Page::Verdict), "your verdict"),
            Block::passage(|to| to.text(". See also ")),
            Block::link(at(Page::Flow), "which way your mail goes"),
            Block::passage(|to| to.text(".")),
        ]
    }

    fn values_to_type(&self, fields: &[Field]) -> Block {
        let mut blocks = vec![Block::passage(|to| {
            to.words("h2", "", "Your values");
            to.words("p", "", "Type what you know. The commands below follow, and name what is still open; nothing that you type leaves your browser.");
        })];
        blocks.extend(fields.iter().map(|field| {
            Block::Field {
                name: field.id().to_owned(),
                label: field.label().to_owned(),
                hint: field.hint().to_owned(),
                value: self.form.get(*field).to_owned(),
                errors: self
                    .problems
                    .iter()
                    .filter(|problem| problem.field == *field)
                    .map(|problem| problem.message.clone())
                    .collect(),
                has_lines: field.is_list(),
            }
        }));
        Block::group("section", "", blocks)
    }

    fn progress(&self) -> Block {
        let steps = || self.checklist.steps();
        let done = steps().filter(|planned| self.is_done(planned.step)).count();
        let all = steps().count();
        Block::status(|to| {
            to.text(&format!("{done} of {all} steps are done."));
        })
    }

    fn is_done(&self, step: &Step) -> bool {
        self.done.iter().any(|done| done.id == step.id)
    }

    /// The list of done steps with one ticked or cleared, in the order of the checklist.
    fn done_with(&self, step: &Step, is_done: bool) -> String {
        let ids = Step::all()
            .map(|other| other.id)
            .filter(|id| match *id == step.id {
                true => is_done,
                false => self.done.iter().any(|done| done.id == *id),
            });
        ids.collect::<Vec<_>>().join(",")
    }

    fn step(&self, planned: PlannedStep) -> Block {
        let PlannedStep { step, standing } = planned;
        let mut blocks = vec![
            Block::Choice {
                is_tick: true,
                id: ["step-", step.id].concat(),
                is_on: self.is_done(step),
                label: step.title.to_owned(),
                hint: standing.label().to_owned(),
                name: DONE.to_owned(),
                on: self.done_with(step, true),
                off: self.done_with(step, false),
            },
            Block::passage(|to| {
                to.words("p", "", step.does);
                claims::write(to, step.warnings);
                claims::write(to, planned.corrects());
                to.element("details", "", |to| {
                    to.words("summary", "", "Why, and where that is written");
                    claims::write(to, step.because);
                });
            }),
        ];
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
                let summary = Block::passage(|to| to.text("The same in words"));
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
        if self.checklist.steps().next().is_some() {
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

fn write_values(to: &mut Markup, values: &[Text]) {
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
                to.text(": MX");
                write_values(to, std::slice::from_ref(&record.host));
            });
        }
    });
}
