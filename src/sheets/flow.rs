//! Which way mail takes between a sender and a recipient, and where on it is a connector.

use super::{Block, Request, Sheet};
use crate::flow::{EXAMPLE, End, Hop, Parts, Path, Place, path, rows};
use crate::link::{Page, Parameters, View};
use crate::markup::{Markup, claims, connector, table};
use crate::rules::Answers;

const TITLE: &str = "Which way does the mail go?";

const FROM: &str = "from";
const TO: &str = "to";
/// Whether everyone is on offer, whatever the reader's own answers say.
const PARTS: &str = "parts";
const ALL: &str = "all";

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
        Block::group("div", "", picks),
        Block::group("div", "", result(shown.as_ref())),
    ];
    let is_known = |name: &str, value: &str| match name {
        FROM => from.is_some(),
        TO => to.is_some(),
        PARTS => value == ALL,
        _ => false,
    };
    let dropped = parameters
        .iter()
        .filter(|(name, value)| !is_known(name, value));
    Sheet {
        title: TITLE.to_owned(),
        dropped: dropped.map(|(name, _)| name.to_owned()).collect(),
        has_keys: false,
        blocks: vec![
            Block::passage(|to| {
                to.words("p", "lead", "Pick who sends and who receives. You see each hop, whether it uses a connector, and where that is written.");
            }),
            Block::group("p", "", offered(request, everyone)),
            Block::group("div", "wide columns", columns),
            Block::group("section", "", example(request)),
            Block::passage(|to| write_table(to, &parts, shown.as_ref())),
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
            words(", and only what you have is on offer here."),
        ];
    }
    if everyone {
        return vec![
            words("Every sender and recipient is on offer. "),
            Block::link(link(request, &[(PARTS, "")]), "Only mine"),
        ];
    }
    vec![
        words("Only what your answers leave possible is on offer. "),
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
        None => to.text("Nothing is drawn yet: pick a sender and a recipient."),
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
    let people = &EXAMPLE.people;
    let pairs = people
        .iter()
        .flat_map(|one| people.iter().map(move |two| (one, two)))
        .filter(|(one, two)| one != two);
    let items = pairs.map(|(one, two)| {
        let there = link(request, &[(FROM, one.end.id()), (TO, two.end.id())]);
        let label = [one.name, " to ", two.name].concat();
        Block::group("li", "", vec![Block::link(there, &label)])
    });
    vec![
        Block::passage(|to| {
            to.words("h2", "", "Microsoft’s example: John, Bob and Sun");
            claims::write(to, [&EXAMPLE.because]);
        }),
        Block::group("ul", "pairs", items.collect()),
    ]
}

fn write_table(to: &mut Markup, parts: &Parts, shown: Option<&Path>) {
    let heading = "Every pair in one table";
    to.words("h2", "", heading);
    let columns = ["Mail", "Connectors", "Evidence"];
    table::write(to, "mails", heading, &columns, |to| {
        to.element("tbody", "", |to| {
            let own = rows().filter(|path| {
                parts.senders.contains(&path.from) && parts.recipients.contains(&path.to)
            });
            own.for_each(|path| write_row(to, &path, shown == Some(&path)));
        });
    });
}

fn write_row(to: &mut Markup, path: &Path, is_shown: bool) {
    table::write_row(to, if is_shown { "mine" } else { "" }, |to| {
        table::write_head(to, "", |to| {
            if is_shown {
                to.words("strong", "mark", "Shown above");
            }
            for part in ["From ", path.from.label(), " to ", path.to.label()] {
                to.text(part);
            }
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
