//! The first page: what this is, and its doors.
//!
//! index.html shows the same words before the app has come (`document`), so that nothing jumps when
//! it has; what can be read there below them stays.

use web_sys::Node;
use yew::prelude::*;

use crate::app::components::element::{element, group, heading, section, text, words};
use crate::app::face::Face;
use crate::app::state::State;
use crate::document::words::{DOORS, FIRST_QUESTION, NAME, PROMISE, PURPOSE};
use crate::link::{Page, View};
use crate::rules::{Answers, Question};

/// The page, with what was there to be read.
pub fn page(state: &State, face: &Face, reading: Option<&Node>) -> Html {
    let doors = DOORS.map(|(page, title, about)| {
        let link = face.page_link(state, page, "", title);
        let title = element("h2", "", vec![link]);
        element("li", "", vec![title, words("p", "", about)])
    });
    group(vec![
        heading(NAME.to_owned()),
        words("p", "lead", PURPOSE),
        element("ul", "doors", doors.into()),
        first_question(face),
        words("p", "", PROMISE),
        reading.cloned().map(Html::VRef).unwrap_or_default(),
    ])
}

/// The first question as links, so that the way to an answer begins right here.
fn first_question(face: &Face) -> Html {
    let first = Question::Mailboxes;
    let replies = first.replies().map(|reply| {
        let mut answers = Answers::default();
        answers.set(first, Some(reply));
        let to = View {
            page: Page::Check,
            answers,
            ..View::default()
        };
        element("li", "", vec![face.link(to, "", text(reply.label(first)))])
    });
    section(FIRST_QUESTION, vec![element("ul", "", replies.collect())])
}
