//! The first page: what this is, and its doors.
//!
//! index.html shows the same words before the app has loaded, so that nothing jumps when it has.

use yew::prelude::*;

use crate::app::components::element::{element, group, heading, section, text, words};
use crate::app::face::Face;
use crate::app::state::State;
use crate::link::{Page, View};
use crate::rules::{Answers, Question};

/// The page's heading.
const HEADING: &str = "Connector Checker";

/// The page.
pub fn page(state: &State, face: &Face) -> Html {
    let door = |page: Page, title: &'static str, about: &'static str| {
        let link = face.page_link(state, page, "", title);
        let title = element("h2", "", vec![link]);
        element("li", "", vec![title, words("p", "", about)])
    };
    let doors = vec![
        door(
            Page::Check,
            "Do I need a connector?",
            "A few questions about your mailboxes, servers and wishes; then which connectors to have, why, and where that is written.",
        ),
        door(
            Page::Table,
            "See every case in one table",
            "All situations that Microsoft’s pages tell of, side by side. Yours are marked once you have answered the questions.",
        ),
        door(
            Page::Route,
            "Which connector handles this recipient?",
            "Walk through Microsoft’s own example, meet the place where the page contradicts itself, then try your own domains and connectors.",
        ),
    ];
    group(vec![
        heading(HEADING.to_owned()),
        words(
            "p",
            "lead",
            "When mail must flow between Microsoft 365 and anything else, two questions come up: do I need a connector, and which of my connectors handles this recipient? Find both answers here, each with the Microsoft document behind it.",
        ),
        element("ul", "doors", doors),
        first_question(face),
        words(
            "p",
            "",
            "Nothing that you enter leaves your browser. There is no account, no server and no tracking.",
        ),
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
    section(
        "The first question: where are your organization’s mailboxes?",
        vec![element("ul", "", replies.collect())],
    )
}
