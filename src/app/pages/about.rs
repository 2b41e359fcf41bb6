//! Sources, grades, what nobody documents, and where the documents are wrong.

use yew::prelude::*;

use crate::app::components::element::{element, group, heading, section, words};
use crate::app::components::{claims, markup};
use crate::evidence::{Fact, Grade};
use crate::markup::claims::write_sources;
use crate::routing::Ground;
use crate::rules::tables::DEFECTS;

/// The page's heading.
const HEADING: &str = "About this checker";

/// The page.
pub fn page() -> Html {
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
            "It answers from Microsoft’s published documents, tells you which one each answer comes from, and says so where they contradict each other or say nothing.",
        ),
        section(
            "Your privacy",
            vec![words(
                "p",
                "",
                "The checker runs in your browser. It sends nothing anywhere: no domain, no address, no statistics. What you enter stands in the address of the page, so that you can keep or share it; very long lists stay in this browser tab instead, and a set-up checklist stays in this browser until you clear it.",
            )],
        ),
        section(
            "How well an answer is supported",
            vec![element("dl", "grades", grades.into())],
        ),
        section(
            "Where Microsoft’s documents are wrong or disagree",
            vec![claims::claims(DEFECTS)],
        ),
        section(
            "What routing rests on without a document",
            vec![claims::claims(
                Ground::ALL.into_iter().map(Ground::claim).filter(is_open),
            )],
        ),
        section(
            "Sources",
            vec![
                markup(write_sources),
                words(
                    "p",
                    "",
                    "Microsoft’s older pages say “Office 365” where newer ones say “Microsoft 365”. It is the same service; the checker says Microsoft 365. “On-premises” means your own servers. EOP is Exchange Online Protection, the mail filter of Microsoft 365.",
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
                    " is free software under the MIT or the Apache 2.0 license. It is not affiliated with Microsoft. Microsoft, Microsoft 365 and Exchange are names of Microsoft’s."
                ),
            )],
        ),
    ])
}
