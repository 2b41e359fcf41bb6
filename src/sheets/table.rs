//! Every case of every situation in one table, with the reader's own marked.

use super::{Block, Request, Sheet};
use crate::link::{Page, View};
use crate::markup::{Markup, claims, connector, table};
use crate::rules::{Case, Scenario, Verdict, check};

const TITLE: &str = "Every case in one table";

/// The words by which cases are found.
const FIND: &str = "find";
/// Whether the reader's own cases alone are shown.
const MINE: &str = "mine";
const YES: &str = "yes";

const COLUMNS: [&str; 4] = ["Case", "Connector", "From and to", "Evidence"];

/// The sheet of all cases.
pub fn sheet(request: &Request) -> Sheet {
    let answers = &request.answers;
    let found = Found {
        verdict: answers.given().next().map(|_| check(answers)),
        words: request.parameters.get(FIND).to_ascii_lowercase(),
        only_mine: request.parameters.get(MINE) == YES,
    };
    let mut blocks = vec![
        Block::passage(|to| {
            to.words("p", "lead", "Microsoft spreads these cases over several pages, and one of its tables has misplaced cells. Here they are together, corrected. More than one can apply to you.");
        }),
        Block::group("p", "", invitation(request)),
        Block::group("div", "wide filters", filters(request, &found)),
    ];
    let mut shown = 0;
    let mut groups = Vec::new();
    for scenario in Scenario::ALL {
        let cases = found.cases(scenario);
        shown += cases.len();
        // What is not shown keeps its place, so that the others stay open or closed as they are.
        groups.push(match cases.is_empty() {
            true => Block::Passage(String::new()),
            false => group(scenario, &cases),
        });
    }
    blocks.push(Block::status(|to| {
        let all = Scenario::cases().count();
        to.text(&match shown == all {
            true => format!("Showing all {all} cases."),
            false => format!("Showing {shown} of {all} cases."),
        });
    }));
    blocks.push(Block::passage(write_heads));
    blocks.extend(groups);
    let is_known = |name: &str, value: &str| match name {
        FIND => true,
        MINE => value == YES,
        _ => false,
    };
    Sheet {
        title: TITLE.to_owned(),
        dropped: request.dropped(&is_known),
        has_keys: false,
        blocks,
    }
}

/// The heads of the columns, once for those who see all groups as one table: they stay in sight. Each
/// table has its own for everyone else.
fn write_heads(to: &mut Markup) {
    to.open("div", &[("class", "wide heads"), ("aria-hidden", "true")]);
    for column in COLUMNS {
        to.words("span", "", column);
    }
    to.close("div");
}

fn invitation(request: &Request) -> Vec<Block> {
    let at = |page: Page| {
        let view = View {
            page,
            answers: request.answers,
            ..View::default()
        };
        view.link()
    };
    match request.answers.given().next() {
        Some(_) => vec![
            Block::passage(|to| to.text("Your cases are highlighted. ")),
            Block::link(at(Page::Verdict), "Back to your verdict"),
        ],
        None => vec![
            Block::link(at(Page::Check), "Answer the questions"),
            Block::passage(|to| to.text(" to highlight your cases.")),
        ],
    }
}

fn filters(request: &Request, found: &Found) -> Vec<Block> {
    let mut filters = vec![Block::Field {
        name: FIND.to_owned(),
        label: "Filter by word".to_owned(),
        hint: String::new(),
        value: request.parameters.get(FIND).to_owned(),
        errors: Vec::new(),
        has_lines: false,
    }];
    if found.verdict.is_some() {
        filters.push(Block::Choice {
            is_tick: true,
            id: MINE.to_owned(),
            is_on: found.only_mine,
            label: "Show only my cases".to_owned(),
            hint: String::new(),
            name: MINE.to_owned(),
            on: YES.to_owned(),
            off: String::new(),
        });
    }
    filters
}

/// A case, with what the reader's answers say of it.
type Marked = (Case, Option<&'static str>);

/// What of the table is shown.
struct Found {
    /// The reader's verdict, once a question is answered.
    verdict: Option<Verdict>,
    /// The words that a case must hold, in small letters.
    words: String,
    /// Whether the reader's own cases alone are shown.
    only_mine: bool,
}

impl Found {
    /// The cases of a scenario that are shown, each with what the reader's answers say of it.
    fn cases(&self, scenario: &'static Scenario) -> Vec<Marked> {
        let shows = |(case, mark): &Marked| {
            let is_mine = self.verdict.is_none() || mark.is_some();
            (is_mine || !self.only_mine) && self.holds(*case)
        };
        let cases = scenario.own_cases().map(|case| (case, self.mark(case)));
        cases.filter(shows).collect()
    }

    /// Whether a case holds every word that the reader looks for.
    fn holds(&self, case: Case) -> bool {
        let (scenario, row) = (case.scenario, case.row);
        let mut said = vec![
            scenario.title,
            scenario.situation,
            row.title,
            row.need.label(),
            case.grade().label(),
        ];
        for connector in row.connectors {
            said.extend([connector.from.label(), connector.to.label()]);
        }
        let said = said.join(" ").to_ascii_lowercase();
        self.words
            .split_whitespace()
            .all(|word| said.contains(word))
    }

    /// What the reader's answers say of a case.
    fn mark(&self, case: Case) -> Option<&'static str> {
        let mut findings = self.verdict.as_ref()?.findings.iter();
        let finding = findings.find(|finding| finding.cases.contains(&case))?;
        Some(match finding.decided() {
            Some(_) => "Applies to you",
            None => "Might apply to you",
        })
    }
}

/// The cases of a scenario, under its name.
fn group(scenario: &'static Scenario, cases: &[Marked]) -> Block {
    let rows = Block::passage(|to| {
        to.words("p", "", scenario.situation);
        table::write(to, "cases", scenario.title, &COLUMNS, |to| {
            to.element("tbody", "", |to| {
                for (case, mark) in cases {
                    write_row(to, *case, *mark);
                }
            });
        });
    });
    Block::Fold {
        class: "wide group",
        name: "",
        value: "",
        is_open: true,
        level: "h2",
        title: scenario.title.to_owned(),
        note: match cases.len() {
            1 => "1 case".to_owned(),
            count => format!("{count} cases"),
        },
        blocks: vec![rows],
    }
}

fn write_row(to: &mut Markup, case: Case, mark: Option<&str>) {
    table::write_row(to, if mark.is_some() { "mine" } else { "" }, |to| {
        table::write_head(to, "", |to| {
            if let Some(mark) = mark {
                to.words("strong", "mark", mark);
            }
            to.text(case.row.title);
        });
        table::write_cell(to, |to| {
            connector::write_badge(to, case.row.need);
            connector::write_documented(to, case.row);
        });
        table::write_cell(to, |to| {
            for connector in case.row.connectors {
                connector::write_ends(to, connector.from, connector.to);
            }
            if case.row.connectors.is_empty() {
                to.text("none");
            }
        });
        table::write_cell(to, |to| claims::write_grade(to, case.grade()));
    });
}
