//! A page that loads later, or what there is to say until it has loaded.

use yew::Html;

use crate::app::components::element::{button, element, element_with, heading, text};
use crate::app::face::Face;
use crate::app::late_page::Shown;
use crate::app::state::State;

/// The page.
pub fn page(state: &State, face: &Face, shown: &Shown) -> Html {
    let (busy, title, said, ways) = match shown {
        Shown::Page(page) => return page.view(state, face),
        Shown::Failure => (
            "",
            "This page couldn’t be loaded",
            advice(face),
            ways_out(face),
        ),
        _ => ("true", "Loading…", "This page is loading.", Vec::new()),
    };
    let status = element_with("p", &["role"], &["status"], vec![text(said)]);
    let parts = vec![
        heading(title.to_owned()),
        status,
        element("p", "actions", ways),
    ];
    element_with("div", &["aria-busy"], &[busy], parts)
}

// Inside another page, what was entered is in memory only, and the page is not the app's to reload.

fn advice(face: &Face) -> &'static str {
    match face.has_address() {
        true => {
            "Check your connection, and then try again. If the checker was updated since you opened it, reload the page. Your entries are kept."
        }
        false => {
            "Check your connection, and then try again. Your entries are kept until this page is closed or reloaded."
        }
    }
}

fn ways_out(face: &Face) -> Vec<Html> {
    let mut ways = vec![button("Try again", face.tries_again())];
    if face.has_address() {
        ways.push(button("Reload", face.reloads()));
    }
    ways
}
