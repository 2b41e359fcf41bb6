//! Every row of every table, with the reader's own marked.

use yew::prelude::*;

use crate::app::components::element::{element, group, heading, text, words};
use crate::app::components::markup;
use crate::app::face::Face;
use crate::app::state::State;
use crate::link::Page;
use crate::markup::{Markup, claims, connector, table};
use crate::rules::{Case, Scenario, Verdict, check};

/// The page's heading.
const HEADING: &str = "Every case in one table";

/// The page.
pub fn page(state: &State, face: &Face) -> Html {
    let answers = &state.view.answers;
    let verdict = answers.given().next().map(|_| check(answers));
    let invitation = if verdict.is_some() {
        let back = face.page_link(state, Page::Verdict, "", "Back to your verdict");
        vec![text("Your cases are marked. "), back]
    } else {
        let begin = face.page_link(state, Page::Check, "", "Answer the questions");
        vec![begin, text(" and yours are marked here.")]
    };
    group(vec![
        heading(HEADING.to_owned()),
        words(
            "p",
            "lead",
            "Microsoft spreads these cases over several pages, and prints one of the tables with its cells out of place. Here they stand together, repaired. Several can apply at once.",
        ),
        element("p", "", invitation),
        markup(|to| write_table(to, verdict.as_ref())),
    ])
}

fn write_table(to: &mut Markup, verdict: Option<&Verdict>) {
    let columns = ["Situation", "Case", "Connector", "From and to", "Evidence"];
    table::write(to, "wide cases", HEADING, &columns, |to| {
        for scenario in Scenario::ALL {
            to.element("tbody", "", |to| write_scenario(to, scenario, verdict));
        }
    });
}

fn write_scenario(to: &mut Markup, scenario: &'static Scenario, verdict: Option<&Verdict>) {
    let span = scenario.own_cases().count().to_string();
    for (place, case) in scenario.own_cases().enumerate() {
        let mark = verdict.and_then(|verdict| mark(verdict, case));
        table::write_row(to, if mark.is_some() { "mine" } else { "" }, |to| {
            if place == 0 {
                table::write_head(to, &span, |to| {
                    to.text(scenario.title);
                    to.words("p", "", scenario.situation);
                });
            }
            write_cells(to, case, mark);
        });
    }
}

fn write_cells(to: &mut Markup, case: Case, mark: Option<&'static str>) {
    table::write_cell(to, |to| {
        if let Some(mark) = mark {
            to.words("strong", "mark", mark);
        }
        to.text(case.row.title);
    });
    table::write_cell(to, |to| connector::write_badge(to, case.row.need));
    table::write_cell(to, |to| {
        for connector in case.row.connectors {
            connector::write_ends(to, connector.from, connector.to);
        }
        if case.row.connectors.is_empty() {
            to.text("none");
        }
    });
    table::write_cell(to, |to| claims::write_grade(to, case.grade()));
}

/// What the reader's answers say of a case.
fn mark(verdict: &Verdict, case: Case) -> Option<&'static str> {
    let mut findings = verdict.findings.iter();
    let finding = findings.find(|finding| finding.cases.contains(&case))?;
    Some(match finding.decided() {
        Some(_) => "Applies to you",
        None => "May apply to you",
    })
}
