//! What the reader's changes in the form do to routes, as the program that reads files answers.

use yew::prelude::*;

use crate::app::components::element::{button, control, element, element_with, typed, words};
use crate::app::desk::{Desk, Hears};
use crate::app::face::Face;
use crate::app::state::State;

/// How long the script waits for the next change before it asks, in milliseconds: each answer is announced.
pub const PAUSE: &str = "400";

/// The part of the page. `question` is what the changes so far ask. Inside another page there is no program that answers.
pub fn part(state: &State, question: Option<&str>, face: &Face) -> Html {
    if !face.has_address() {
        return Html::default();
    }
    let empty = Desk::default();
    let desk = Desk::of(state).unwrap_or(&empty);
    let start = desk.starting_point(state);
    let about = match start {
        None => {
            "Before you change something, select the button. You then see which recipients’ routes your changes move."
        }
        Some(start) if start.is_of_files => "Compared with the files that you gave.",
        Some(_) => "Compared with this form as it was when you selected “Compare from here”.",
    };
    let answer = question.and_then(|question| desk.answer(question));
    let (sentence, passage) = match answer.and_then(|answer| answer.split_once('\n')) {
        Some((sentence, passage)) => (sentence, passage),
        // What was true before the last change is dimmed until the next answer is there.
        None if question.is_some() => ("", desk.last_what_if()),
        None => ("", ""),
    };
    let note = match question {
        None if start.is_some() => "Nothing has changed yet.",
        Some(_) if answer.is_none() && desk.said.is_empty() => "Working…",
        Some(_) if answer.is_none() => desk.said,
        _ => "",
    };
    let is_old = answer.is_none() && !passage.is_empty();
    let busy = if is_old { "true" } else { "" };
    let moves = Html::from_html_unchecked(passage.to_owned().into());
    // The files stay what an imported form is compared with.
    let from_here = match state.is_private {
        true => Html::default(),
        false => {
            let does = face.clicks(Hears::CompareFromHere.into());
            let button = button("Compare from here", does);
            element("p", "actions", vec![button])
        }
    };
    let said = match sentence.is_empty() {
        true => Html::default(),
        false => element("p", "", vec![typed(sentence.to_owned())]),
    };
    let note = match note.is_empty() {
        true => Html::default(),
        false => words("p", "hint", note),
    };
    // Every element has its place whatever there is to say, so that it stays the same one.
    let parts = vec![
        words("h2", "", "What your changes do"),
        words("p", "hint", about),
        element_with("div", &["role"], &["status"], vec![said]),
        note,
        element_with(
            "div",
            &["class", "aria-busy"],
            &["moves", busy],
            vec![moves],
        ),
        from_here,
    ];
    control("section", &["id"], vec![face.id("what-if")], None, parts).into()
}
