//! Every row of every table, with the reader's own marked.

use yew::prelude::*;

use crate::app::components::element::{
    control, element, element_with, group, heading, text, words,
};
use crate::app::components::{claims, connector};
use crate::app::face::Face;
use crate::app::state::State;
use crate::link::Page;
use crate::rules::{Case, Scenario, Verdict, check};

/// The page's heading.
pub const HEADING: &str = "Every case in one table";

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
    let bodies = Scenario::ALL
        .iter()
        .map(|scenario| body(scenario, verdict.as_ref()));
    let columns = ["Situation", "Case", "Connector", "From and to", "Evidence"];
    let columns =
        columns.map(|column| element_with("th", &["scope"], &["col"], vec![text(column)]));
    let mut table = vec![
        words("caption", "unseen", HEADING),
        element("thead", "", vec![element("tr", "", columns.into())]),
    ];
    table.extend(bodies);
    group(vec![
        heading(HEADING.to_owned()),
        words(
            "p",
            "lead",
            "Microsoft spreads these cases over several pages, and prints one of the tables with its cells out of place. Here they stand together, repaired. Several can apply at once.",
        ),
        element("p", "", invitation),
        element("table", "wide cases", table),
    ])
}

fn body(scenario: &'static Scenario, verdict: Option<&Verdict>) -> Html {
    let cases: Vec<Case> = scenario.own_cases().collect();
    let values = vec!["rowgroup".into(), cases.len().to_string().into()];
    let about = vec![text(scenario.title), words("p", "", scenario.situation)];
    let mut head = Some(control("th", &["scope", "rowspan"], values, None, about).into());
    let rows = cases.into_iter().map(|case| {
        let mark = verdict.and_then(|verdict| mark(verdict, case));
        let mut cells: Vec<Html> = head.take().into_iter().collect();
        cells.extend(row(case, mark));
        element("tr", if mark.is_some() { "mine" } else { "" }, cells)
    });
    element("tbody", "", rows.collect())
}

fn row(case: Case, mark: Option<&'static str>) -> [Html; 4] {
    let mut title: Vec<Html> = mark
        .map(|mark| words("strong", "mark", mark))
        .into_iter()
        .collect();
    title.push(text(case.row.title));
    let connectors = case.row.connectors.iter();
    let mut ends: Vec<Html> = connectors.map(|c| connector::ends(c.from, c.to)).collect();
    if ends.is_empty() {
        ends.push(text("none"));
    }
    [
        element("td", "", title),
        element("td", "", vec![connector::badge(case.row.need)]),
        element("td", "", ends),
        element("td", "", vec![claims::grade(case.grade())]),
    ]
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
