//! Which way mail takes between a sender and a recipient, and where on it is a connector.

use super::{Block, CLOSED, Request, Sheet};
use crate::flow::{EXAMPLE, End, Hop, Parts, Path, Place, path, rows};
use crate::link::{Page, Parameters, View};
use crate::markup::{Markup, claims, connector, table};
use crate::rules::Answers;

const TITLE: &str = "Mail flow, hop by hop";

const FROM: &str = "from";
const TO: &str = "to";
/// Whether everyone is on offer, whatever the reader's own answers say.
const PARTS: &str = "parts";
const ALL: &str = "all";
/// The sender whose pairs are open in the list of all.
const GROUP: &str = "group";

/// The sheet of the mail's way between a sender and a recipient.
pub fn sheet(request: &Request) -> Sheet {
    let parameters = &request.parameters;
    let from = End::by_id(parameters.get(FROM));
    let to = End::by_id(parameters.get(TO)).filter(|to| match from {
        Some(from) => from.recipients().any(|offered| offered == *to),
        None => to.can_receive(),
    });
    let everyone = parameters.get(PARTS) == ALL;
    let parts = match everyone {
        true => Parts::of(&Answers::default()),
        false => Parts::of(&request.answers),
    };
    // A link may hold a pair that the reader's answers rule out: it is shown all the same.
    let shown = from.zip(to).and_then(|(from, to)| path(from, to));
    let recipients: Vec<End> = match from {
        Some(from) => parts.recipients_of(from).collect(),
        None => parts.recipients.clone(),
    };
    let picks = vec![
        pick(FROM, "From", &parts.senders, from),
        pick(TO, "To", &recipients, to),
    ];
    let columns = vec![
        Block::group("div", "stays picks", picks),
        Block::group("div", "", result(shown.as_ref())),
    ];
    let is_known = |name: &str, value: &str| match name {
        FROM => from.is_some(),
        TO => to.is_some(),
        PARTS => value == ALL,
        GROUP => value == CLOSED || End::by_id(value).is_some(),
        _ => false,
    };
    Sheet {
        title: TITLE.to_owned(),
        dropped: request.dropped(&is_known),
        has_keys: false,
        blocks: vec![
            Block::passage(|to| {
                to.words("p", "lead", "Select a sender and a recipient. See each hop, whether it uses a connector, and the Microsoft page that says so.");
            }),
            Block::group("p", "", offered(request, everyone)),
            Block::group("div", "wide columns", columns),
            Block::group("section", "", example(request)),
            Block::group("section", "wide", pairs(request, &parts, shown.as_ref())),
        ],
    }
}

/// The link to this sheet with one parameter changed.
fn link(request: &Request, changes: &[(&str, &str)]) -> String {
    let mut parameters: Parameters = request.parameters.clone();
    for (name, value) in changes {
        parameters.set(name, value);
    }
    let view = View {
        page: Page::Flow,
        answers: request.answers,
        ..View::default()
    };
    view.link_with(&parameters)
}

/// Who is on offer, and the way to the others.
fn offered(request: &Request, everyone: bool) -> Vec<Block> {
    let words = |words: &str| Block::passage(|to| to.text(words));
    if request.answers.given().next().is_none() {
        let questions = View {
            page: Page::Check,
            ..View::default()
        };
        return vec![
            Block::link(questions.link(), "Answer the questions"),
            words(" to show only the senders and recipients you have."),
        ];
    }
    if everyone {
        return vec![
            words("Showing all senders and recipients. "),
            Block::link(link(request, &[(PARTS, "")]), "Show only mine"),
        ];
    }
    vec![
        words("Showing only what matches your answers. "),
        Block::link(link(request, &[(PARTS, ALL)]), "Show all"),
    ]
}

/// A sender or a recipient to pick, nothing preselected.
fn pick(name: &str, legend: &str, ends: &[End], picked: Option<End>) -> Block {
    let mut blocks = vec![Block::group(
        "legend",
        "label",
        vec![Block::passage(|to| to.text(legend))],
    )];
    blocks.extend(ends.iter().map(|end| Block::Choice {
        is_tick: false,
        id: format!("{name}-{}", *end as u8),
        is_on: picked == Some(*end),
        label: end.label().to_owned(),
        hint: String::new(),
        name: name.to_owned(),
        on: end.id().to_owned(),
        off: String::new(),
    }));
    Block::group("fieldset", "", blocks)
}

fn result(path: Option<&Path>) -> Vec<Block> {
    let answer = Block::status(|to| match path {
        Some(path) => to.words("strong", "", &path.answer()),
        None => to.text("Select a sender and a recipient to see the hops."),
    });
    let told = Block::passage(|to| {
        if let Some(path) = path {
            to.words("h2", "", "Hop by hop");
            write_hops(to, path);
            to.words("h2", "", "Why");
            claims::write(to, path.because());
        }
    });
    vec![answer, Block::group("div", "", vec![told])]
}

/// Writes the places that mail passes, each with the hop to the next. The style sheet draws the
/// arrows.
fn write_hops(to: &mut Markup, path: &Path) {
    // Safari takes a list without markers for no list, unless its role is named.
    to.open("ol", &[("class", "hops"), ("role", "list")]);
    for (position, hop) in path.hops.iter().enumerate() {
        to.element("li", "", |to| {
            write_place(to, hop.from, if position == 0 { "Sender" } else { "" });
            write_hop(to, hop);
        });
    }
    if let Some(last) = path.hops.last() {
        to.element("li", "", |to| match path.stop {
            None => write_place(to, last.to, "Recipient"),
            Some(_) => {
                write_place(to, last.to, "");
                to.element("div", "hop stopped", |to| {
                    let words = ["Not delivered to ", path.to.label()].concat();
                    to.words("p", "stop", &words);
                });
            }
        });
    }
    to.close("ol");
}

fn write_place(to: &mut Markup, place: Place, caption: &str) {
    to.element("p", "place", |to| {
        to.words("strong", "", place.label());
        if !caption.is_empty() {
            to.text(" ");
            to.words("span", "hint", caption);
        }
    });
}

fn write_hop(to: &mut Markup, hop: &Hop) {
    let class = match hop.connector {
        Some(_) => "hop connected",
        None => "hop",
    };
    to.element("div", class, |to| {
        // The word for the arrow, for those who don't see where it points.
        to.words("p", "unseen", &["to ", hop.to.label()].concat());
        to.element("ul", "flow", |to| {
            match hop.connector {
                Some(connector) => {
                    to.words("li", "badge connector", connector.label());
                    to.element("li", "", |to| {
                        connector::write_ends(to, connector.from, connector.to);
                    });
                }
                None => to.words("li", "badge no-connector", "No connector"),
            }
            if let Some(port) = hop.port {
                to.words("li", "", &["Port ", &port.to_string()].concat());
            }
            to.words("li", "", hop.tls.label());
        });
        claims::write(to, hop.carried);
    });
}

/// The documents' own example, a click away.
fn example(request: &Request) -> Vec<Block> {
    let mut items = Vec::new();
    for one in &EXAMPLE.people {
        for two in EXAMPLE.people.iter().filter(|two| *two != one) {
            let there = link(request, &[(FROM, one.end.id()), (TO, two.end.id())]);
            let label = [one.name, " to ", two.name].concat();
            items.push(Block::group("li", "", vec![Block::link(there, &label)]));
        }
    }
    vec![
        Block::passage(|to| {
            to.words("h2", "", "Microsoft’s example: John, Bob and Sun");
            claims::write(to, [&EXAMPLE.because]);
        }),
        Block::group("ul", "pairs", items),
    ]
}

/// Every pair, a sender's under its name. Those of the pair that is shown are open, unless the reader
/// has opened others.
fn pairs(request: &Request, parts: &Parts, shown: Option<&Path>) -> Vec<Block> {
    let open = match request.parameters.get(GROUP) {
        "" => shown.map(|shown| shown.from),
        id => End::by_id(id),
    };
    let mut blocks = vec![Block::passage(|to| {
        to.words("h2", "", "All senders and recipients");
    })];
    for from in &parts.senders {
        let paths = rows().filter(|path| path.from == *from && parts.recipients.contains(&path.to));
        let paths: Vec<Path> = paths.collect();
        let title = ["From ", from.label()].concat();
        let table = Block::passage(|to| {
            table::write(
                to,
                "mails",
                &title,
                &["To", "Connectors", "Evidence"],
                |to| {
                    to.element("tbody", "", |to| {
                        for path in &paths {
                            write_row(to, path, shown.is_some_and(|shown| shown == path));
                        }
                    });
                },
            );
        });
        blocks.push(Block::Fold {
            class: "fold",
            name: GROUP,
            value: from.id(),
            is_open: open == Some(*from),
            level: "h3",
            title,
            note: match paths.len() {
                1 => "1 recipient".to_owned(),
                count => format!("{count} recipients"),
            },
            blocks: vec![table],
        });
    }
    blocks
}

fn write_row(to: &mut Markup, path: &Path, is_shown: bool) {
    table::write_row(to, if is_shown { "mine" } else { "" }, |to| {
        table::write_head(to, "", |to| {
            if is_shown {
                to.words("strong", "mark", "Shown above");
            }
            to.text(path.to.label());
        });
        table::write_cell(to, |to| {
            let mut connectors = path.connectors().peekable();
            match (path.stop, connectors.peek()) {
                (Some(_), _) => to.text("not delivered"),
                (None, None) => to.text("none"),
                (None, Some(_)) => {
                    connectors.for_each(|used| connector::write_ends(to, used.from, used.to));
                }
            }
        });
        table::write_cell(to, |to| claims::write_grade(to, path.grade()));
    });
}
