//! A sheet of another module, as elements.

use yew::prelude::*;

use super::element::{button, control, element, element_with, heading, text, typed};
use super::form::{Choice, Text, choice, text_field};
use super::frame::{copy_button, copy_link_to};
use crate::app::clock::seconds_until;
use crate::app::face::Face;
use crate::app::state::{Action, State};
use crate::sheets::{Block, Sheet};

/// A sheet with its heading and so many of its blocks.
pub fn sheet(sheet: &Sheet, shown: usize, state: &State, face: &Face) -> Html {
    let mut parts = vec![heading(sheet.title.clone())];
    let is_busy = shown < sheet.blocks.len();
    let all = sheet.blocks.iter().enumerate();
    // The blocks that are still to come have their places already, so that those that are there stay
    // the same elements.
    parts.extend(all.map(|(place, one)| match place < shown {
        true => block(one, state, face),
        false => Html::default(),
    }));
    let busy = if is_busy { "true" } else { "" };
    element_with("div", &["class", "aria-busy"], &["sheet", busy], parts)
}

fn blocks(list: &[Block], state: &State, face: &Face) -> Vec<Html> {
    let shown = list.iter().map(|shown| block(shown, state, face));
    shown.collect()
}

fn block(shown: &Block, state: &State, face: &Face) -> Html {
    match shown {
        Block::Group {
            tag,
            class,
            role,
            blocks: inner,
        } => {
            let values = vec![class.clone().into(), role.clone().into()];
            control(
                tag,
                &["class", "role"],
                values,
                None,
                blocks(inner, state, face),
            )
            .into()
        }
        Block::Passage(markup) => Html::from_html_unchecked(markup.clone().into()),
        Block::Link {
            to,
            label,
            is_primary,
        } => {
            let class = if *is_primary { "button primary" } else { "" };
            face.link_to(to, class, typed(label.clone()))
        }
        Block::Begin {
            to,
            label,
            is_primary,
        } => {
            let class = if *is_primary { "primary" } else { "" };
            let values = vec!["button".into(), class.into()];
            let label = vec![typed(label.clone())];
            let does = Some(face.begins(to.clone()));
            control("button", &["type", "class"], values, does, label).into()
        }
        Block::Clock { end, to } => {
            let (left, result) = match seconds_until(*end).div_ceil(60) {
                0 => (
                    "The time is up. ".to_owned(),
                    face.link_to(to, "", text("See the result")),
                ),
                1 => ("1 minute left. ".to_owned(), Html::default()),
                minutes => (format!("{minutes} minutes left. "), Html::default()),
            };
            let left = element_with("span", &["role"], &["status"], vec![typed(left)]);
            element("span", "", vec![left, result, text(" ")])
        }
        Block::Choice {
            is_tick,
            id,
            is_on,
            label,
            hint,
            name,
            on,
            off,
        } => choice(Choice {
            kind: if *is_tick { "checkbox" } else { "radio" },
            id: face.id(id),
            is_on: *is_on,
            label: typed(label.clone()),
            hint: typed(hint.clone()),
            errors: Vec::new(),
            does: face.ticks(
                Action::Fill(name.clone(), on.clone()),
                Action::Fill(name.clone(), off.clone()),
            ),
        }),
        Block::Field {
            name,
            label,
            hint,
            value,
            errors,
            has_lines,
        } => text_field(Text {
            id: face.id(name),
            label: label.clone(),
            hint: typed(hint.clone()),
            value: value.clone(),
            errors: errors.clone(),
            rows: if *has_lines { 3 } else { 1 },
            does: face.fills(name.clone()),
        }),
        Block::Copy {
            label,
            about,
            text: copied,
        } => copy_button(state, face, [label, about], copied.clone()),
        Block::CopyLink { label, to } => copy_link_to(state, face, label, to),
        Block::Save { label, file, data } => {
            let values = vec![data.clone().into(), file.clone().into()];
            let label = vec![typed(label.clone())];
            control("a", &["href", "download"], values, None, label).into()
        }
        Block::Print => button("Print", face.prints()),
        Block::Clear => button("Clear everything", face.clicks(Action::ClearSheet)),
        // The app itself sees to it.
        Block::Event { .. } => Html::default(),
    }
}
