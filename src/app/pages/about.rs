//! Sources, grades, what nobody documents, and where the documents are wrong.

use yew::prelude::*;

use crate::app::components::element::{element, group, heading, section, words};
use crate::app::components::{claims, markup};
use crate::app::face::Face;
use crate::app::late_page::LatePage;
use crate::app::state::State;
use crate::evidence::{Fact, Grade};
use crate::markup::claims::write_sources;
use crate::routing::Ground;
use crate::rules::tables::DEFECTS;

/// The page's heading.
const HEADING: &str = "About this checker";

/// The page.
pub struct About;

impl LatePage for About {
    fn view(&self, _state: &State, _face: &Face) -> Html {
        page()
    }
}

fn page() -> Html {
    let is_open = |claim: &&'static Fact| claim.grade > Grade::DocumentsDisagree;
    let grades = Grade::ALL.map(|grade| {
        let term = element("dt", "", vec![claims::grade(grade)]);
        element("div", "", vec![term, words("dd", "", grade.meaning())])
    });
    group(vec![
        heading(HEADING.to_owned()),
        words(
            "p",
            "lead",
            "Every answer comes from Microsoft’s published documents and names its source. Where documents contradict each other or say nothing, the checker says so.",
        ),
        section(
            "Your privacy",
            vec![words(
                "p",
                "",
                "The checker runs in your browser and sends nothing: no domains, no addresses, no statistics. Your entries are kept in the page address, so you can bookmark or share them. Long lists stay in this browser tab instead. A set-up checklist stays in this browser until you clear it.",
            )],
        ),
        section(
            "How well an answer is supported",
            vec![element("dl", "grades", grades.into())],
        ),
        wide_section(
            "Where Microsoft’s documents are wrong or disagree",
            vec![claims::claims(DEFECTS)],
        ),
        wide_section(
            "What routing assumes without a document",
            vec![claims::claims(
                Ground::ALL.into_iter().map(Ground::claim).filter(is_open),
            )],
        ),
        wide_section(
            "Sources",
            vec![
                markup(write_sources),
                words(
                    "p",
                    "",
                    "Older Microsoft pages say “Office 365”, newer ones “Microsoft 365”. It’s the same service, and the checker says Microsoft 365. “On-premises” means your own servers. Exchange Online Protection (EOP) is the mail filter of Microsoft 365.",
                ),
            ],
        ),
        section(
            "Who made it",
            vec![words(
                "p",
                "",
                concat!(
                    "Connector Checker ",
                    env!("CARGO_PKG_VERSION"),
                    " is free software under the MIT or the Apache 2.0 license. It isn’t affiliated with Microsoft. Microsoft, Microsoft 365 and Exchange are trademarks of the Microsoft group of companies."
                ),
            )],
        ),
    ])
}

/// A section whose list may use the whole page.
fn wide_section(heading: &'static str, mut content: Vec<Html>) -> Html {
    content.insert(0, words("h2", "", heading));
    element("section", "wide listed", content)
}
