//! The pages: each a plain function of the state.

mod about;
mod check;
mod playground;
mod recipients;
mod route;
mod start;
mod table;
mod verdict;

use web_sys::Node;
use yew::Html;

use super::components::element::{element, element_with, heading, text};
use super::components::sheet;
use super::face::Face;
use super::later::{Later, Shown};
use super::state::State;
use super::workbench::Workbench;
use crate::link::Page;

/// The page where the reader is. The first one keeps what was there to be read.
pub fn page(
    state: &State,
    face: &Face,
    workbench: &Workbench,
    later: &Later,
    reading: Option<&Node>,
) -> Html {
    match state.view.page {
        Page::Start => start::page(state, face, reading),
        Page::Check => check::page(state, face),
        Page::Verdict => verdict::page(state, face),
        Page::Table => table::page(state, face),
        Page::Flow | Page::Setup | Page::Quiz => late(state, face, later),
        Page::Route => route::page(state, face),
        Page::Playground => playground::page(state, face, workbench),
        Page::About => about::page(),
    }
}

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
    element("div", "", vec![heading("One moment".to_owned()), status])
}
