//! The pages: each a plain function of the state.

mod about;
mod check;
mod playground;
mod recipients;
mod route;
mod start;
mod table;
mod verdict;

use yew::Html;

use super::face::Face;
use super::state::State;
use super::workbench::Workbench;
use crate::link::Page;
use crate::rules;

/// The page where the reader is.
pub fn page(state: &State, face: &Face, workbench: &Workbench) -> Html {
    match state.view.page {
        Page::Start => start::page(state, face),
        Page::Check => check::page(state, face),
        Page::Verdict => verdict::page(state, face),
        Page::Table => table::page(state, face),
        Page::Route => route::page(state, face),
        Page::Playground => playground::page(state, face, workbench),
        Page::About => about::page(),
    }
}

/// The heading of the view where the reader is, which is also its title.
pub fn heading(state: &State) -> String {
    match state.view.page {
        Page::Start => start::HEADING.to_owned(),
        Page::Check => check::heading(state).to_owned(),
        Page::Verdict => verdict::heading(&rules::check(&state.view.answers)),
        Page::Table => table::HEADING.to_owned(),
        Page::Route => route::heading(state.view.walk.step),
        Page::Playground => playground::HEADING.to_owned(),
        Page::About => about::HEADING.to_owned(),
    }
}
