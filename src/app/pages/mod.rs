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

use super::components::element::{element, element_with, heading as heading_element, text};
use super::components::sheet;
use super::face::Face;
use super::later::{Later, Shown};
use super::state::State;
use super::workbench::Workbench;
use crate::link::Page;
use crate::rules;

/// The page where the reader is.
pub fn page(state: &State, face: &Face, workbench: &Workbench, later: &Later) -> Html {
    match state.view.page {
        Page::Start => start::page(state, face),
        Page::Check => check::page(state, face),
        Page::Verdict => verdict::page(state, face),
        Page::Table => table::page(state, face),
        Page::Flow | Page::Setup | Page::Quiz => late(state, face, later),
        Page::Route => route::page(state, face),
        Page::Playground => playground::page(state, face, workbench),
        Page::About => about::page(),
    }
}

const LATE: &str = "One moment";

/// A page of another module, as far as that is there.
fn late(state: &State, face: &Face, later: &Later) -> Html {
    let said = match later.shown() {
        Shown::Sheet(shown, blocks) => return sheet::sheet(shown, blocks, state, face),
        Shown::Nothing => "This page is being loaded.",
        Shown::Failure => {
            "This page could not be loaded. Check the connection and reload; nothing that you entered is lost."
        }
    };
    let status = element_with("p", &["role"], &["status"], vec![text(said)]);
    element("div", "", vec![heading_element(LATE.to_owned()), status])
}

/// The heading of the view where the reader is, which is also its title.
pub fn heading(state: &State, later: &Later) -> String {
    match state.view.page {
        Page::Start => start::HEADING.to_owned(),
        Page::Check => check::heading(state).to_owned(),
        Page::Verdict => verdict::heading(&rules::check(&state.view.answers)),
        Page::Table => table::HEADING.to_owned(),
        Page::Flow | Page::Setup | Page::Quiz => match later.shown() {
            Shown::Sheet(sheet, _) => sheet.title.clone(),
            Shown::Nothing | Shown::Failure => LATE.to_owned(),
        },
        Page::Route => route::heading(state.view.walk.step),
        Page::Playground => playground::HEADING.to_owned(),
        Page::About => about::HEADING.to_owned(),
    }
}
