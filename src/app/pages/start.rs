//! The first page: what this is, the first question, and where else to go.
//!
//! index.html shows the same words before the app has loaded (`document`), so that nothing jumps when
//! it has; what can be read there below them stays.

use web_sys::Node;
use yew::prelude::*;

use crate::app::components::element::{element, group, heading, section, text, words};
use crate::app::components::markup;
use crate::app::face::Face;
use crate::app::state::State;
use crate::document::picture;
use crate::document::words::{NAME, PROMISE, PURPOSE, WAYS};
use crate::link::{Page, View};
use crate::rules::{Answers, Question};

/// The page, with what was there to be read.
pub fn page(state: &State, face: &Face, reading: Option<&Node>) -> Html {
    let ways = WAYS.map(|(page, title, about)| {
        let link = face.page_link(state, page, "", title);
        element("li", "", vec![link, words("p", "", about)])
    });
    let door = vec![first_question(face), markup(picture::write)];
    group(vec![
        heading(NAME.to_owned()),
        words("p", "lead", PURPOSE),
        element("div", "door wide", door),
        element("ul", "ways wide", ways.into()),
        words("p", "hint", PROMISE),
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
    let replies = element("ul", "replies", replies.collect());
    section(first.text().title, vec![replies])
}
