//! The questions, one a screen, and the check of the answers.

use yew::prelude::*;

use crate::app::components::element::{
    element, element_with, group, heading as heading_element, text, words,
};
use crate::app::components::form::{self, Choice};
use crate::app::components::{frame, markup};
use crate::app::face::{Face, at};
use crate::app::state::{Action, State, is_ticked};
use crate::link::{Page, View};
use crate::markup::connector;
use crate::rules::{Answers, Question, Reply, Step, check, path};

const SUMMARY: &str = "Check your answers";
const OPEN: &str = "Not answered yet";
const NONE: &str = "None of these";
const UNKNOWN: &str = Reply::DONT_KNOW;

/// The screen: a question, or the answers to check.
pub fn page(state: &State, face: &Face) -> Html {
    match state.screen() {
        Some((step, questions)) => question(state, face, step, &questions),
        None => summary(state, face),
    }
}

fn question(state: &State, face: &Face, step: &'static Step, questions: &[Question]) -> Html {
    let fieldset = match questions {
        [question] if !step.is_list() => single(state, face, step, *question),
        _ => list(state, face, step, questions),
    };
    let form = form::asks(step.id, fieldset, face.submits(Action::Continue));
    group(vec![back(state, face, step), form, so_far(state, face)])
}

/// One question: radio buttons, nothing preselected, "I don't know" the last of them.
fn single(state: &State, face: &Face, step: &'static Step, question: Question) -> Html {
    let answer = state.view.answers.get(question);
    let choices = question.replies().enumerate().map(|(place, reply)| {
        let pick = Action::Reply(question, reply);
        Choice {
            kind: "radio",
            id: face.id(format!("{}-{place}", step.id)),
            is_on: answer == Some(reply),
            label: text(reply.label(question)),
            hint: text(
                question
                    .text()
                    .choices
                    .get(place)
                    .map_or("", |choice| choice.hint),
            ),
            errors: Vec::new(),
            does: face.ticks(pick.clone(), pick),
        }
    });
    let error = state
        .unanswered
        .then_some("Select an answer. If you’re not sure, select “I don’t know”.");
    form::question(face, step.title.to_owned(), step.hint, error, choices)
}

/// Several questions as a list to tick, and two lines that speak for all of them.
fn list(state: &State, face: &Face, step: &'static Step, questions: &[Question]) -> Html {
    let answers = &state.view.answers;
    let tick =
        |place: usize, is_on: bool, label: &'static str, hint: &'static str, on, off| Choice {
            kind: "checkbox",
            id: face.id(format!("{}-{place}", step.id)),
            is_on,
            label: text(label),
            hint: text(hint),
            errors: Vec::new(),
            does: face.ticks(on, off),
        };
    let mut choices = Vec::new();
    for question in questions {
        let said = question.text();
        let turn = |on| Action::Tick(*question, on);
        let is_on = is_ticked(answers, *question);
        choices.push(tick(
            choices.len(),
            is_on,
            said.title,
            said.hint,
            turn(true),
            turn(false),
        ));
    }
    for (label, reply) in [(NONE, Some(Reply::NO)), (UNKNOWN, Some(Reply::DontKnow))] {
        let is_on = questions.iter().all(|line| answers.get(*line) == reply);
        let say = |reply| Action::TickAll(questions.to_vec(), reply);
        choices.push(tick(choices.len(), is_on, label, "", say(reply), say(None)));
    }
    let error = state
        .unanswered
        .then_some("Select what applies. If nothing does, select “None of these”.");
    form::question(
        face,
        step.title.to_owned(),
        step.hint,
        error,
        choices.into_iter(),
    )
}

/// A way back to the screen before this one.
fn back(state: &State, face: &Face, step: &'static Step) -> Html {
    let path = path(&state.view.answers);
    let place = path.iter().position(|(other, _)| *other == step);
    let before = place.and_then(|place| path.get(place.checked_sub(1)?));
    let to = match before {
        Some((before, _)) => View {
            step: Some(before),
            ..at(state, Page::Check)
        },
        None => at(state, Page::Start),
    };
    element("p", "back", vec![face.link(to, "", text("Back"))])
}

/// What the answers so far leave possible.
fn so_far(state: &State, face: &Face) -> Html {
    let answers = &state.view.answers;
    if answers.given().next().is_none() {
        return Html::default();
    }
    let needs = check(answers).headline().needs;
    let needs = markup(|to| connector::write_needs(to, needs));
    let link = face.page_link(state, Page::Verdict, "", "See your result so far");
    let parts = vec![
        element("p", "", vec![text("Possible outcomes: "), needs]),
        element("p", "", vec![link]),
    ];
    element_with(
        "aside",
        &["class", "aria-label"],
        &["so-far", "So far"],
        parts,
    )
}

fn summary(state: &State, face: &Face) -> Html {
    let to_verdict = face.page_link(state, Page::Verdict, "button primary", "See your result");
    group(vec![
        heading_element(SUMMARY.to_owned()),
        answer_list(state, face),
        element(
            "p",
            "actions",
            vec![to_verdict, frame::start_over(face, "Start over")],
        ),
    ])
}

/// The answers that matter, each with a way to change it.
pub fn answer_list(state: &State, face: &Face) -> Html {
    let answers = &state.view.answers;
    let screens = path(answers);
    let items = screens.iter().map(|(step, questions)| {
        let to = View {
            step: Some(step),
            ..at(state, Page::Check)
        };
        let which = vec![text(" "), text(step.title)];
        let label = group(vec![text("Change"), element("span", "unseen", which)]);
        let parts = vec![
            words("dt", "", step.title),
            element("dd", "", vec![given(answers, step, questions)]),
            element("dd", "", vec![face.link(to, "", label)]),
        ];
        element("div", "", parts)
    });
    element("dl", "answers", items.collect())
}

fn given(answers: &Answers, step: &Step, questions: &[Question]) -> Html {
    if let ([question], false) = (questions, step.is_list()) {
        let reply = answers.get(*question).map(|reply| reply.label(*question));
        return text(reply.unwrap_or(OPEN));
    }
    let ticked = questions.iter().filter(|line| is_ticked(answers, **line));
    let ticked: Vec<Html> = ticked
        .map(|line| words("li", "", line.text().title))
        .collect();
    let says = |line: &Question| answers.get(*line);
    if !ticked.is_empty() {
        element("ul", "", ticked)
    } else if questions.iter().any(|line| says(line).is_none()) {
        text(OPEN)
    } else if questions
        .iter()
        .any(|line| says(line) == Some(Reply::DontKnow))
    {
        text(UNKNOWN)
    } else {
        text(NONE)
    }
}
