//! The pages: each a function of the state, and of what a page that came later keeps.

mod about;
mod check;
mod found;
mod import;
mod late;
mod playground;
mod recipients;
mod route;
mod sheet;
mod start;
mod tenant;
mod verdict;
mod what_if;

use web_sys::Node;
use yew::Html;

use super::clock;
use super::components::script;
use super::face::Face;
use super::late_page::{LatePage, Shown};
use super::state::State;
use crate::link::Page;
use crate::organization::Timestamp;
use crate::sheets;
use sheet::SheetPage;

/// The page where the reader is. The first one keeps what was there to be read.
pub fn page(state: &State, face: &Face, late: &Shown, reading: Option<&Node>) -> Html {
    match state.view.page {
        Page::Start => start::page(state, face, reading),
        Page::Check => check::page(state, face),
        Page::Verdict => verdict::page(state, face),
        _ => late::page(state, face, late),
    }
}

/// A page of [`Part::Tour`](super::parts::Part::Tour).
pub fn tour(page: Page) -> Box<dyn LatePage> {
    match page {
        Page::Route => Box::new(route::Walk),
        Page::Playground => Box::<playground::Playground>::default(),
        Page::Table => Box::new(SheetPage::new(sheets::table)),
        Page::Tenant => Box::new(tenant::page()),
        _ => Box::new(about::About),
    }
}

/// A page of [`Part::Guide`](super::parts::Part::Guide).
pub fn guide(page: Page) -> Box<dyn LatePage> {
    let make: fn(&sheets::Request) -> sheets::Sheet = match page {
        Page::Setup => |request| sheets::setup(request, Timestamp::of_clock(clock::now())),
        _ => sheets::flow,
    };
    Box::new(SheetPage::new(make))
}

/// A page of [`Part::Quiz`](super::parts::Part::Quiz). It keeps the questions from one click to the next, since
/// they take a while to make.
pub fn quiz(_: Page) -> Box<dyn LatePage> {
    let mut last = None;
    Box::new(SheetPage::new(move |request| {
        sheets::quiz(&mut last, request)
    }))
}

/// The page of [`Part::Bounce`](super::parts::Part::Bounce). It keeps what it found, since a long report takes a while.
pub fn bounce(_: Page) -> Box<dyn LatePage> {
    let mut last = None;
    let make = move |request: &sheets::Request, state: &State| {
        sheets::bounce(&mut last, request, state.parameters(Page::Setup))
    };
    Box::new(SheetPage::of_state(make, script::report))
}
