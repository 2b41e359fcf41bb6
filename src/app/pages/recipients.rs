//! The answers of the playground, for one or many recipients.

use yew::prelude::*;

use super::import::more;
use crate::app::components::element::{
    button, control, element, element_with, group, text, typed, words,
};
use crate::app::components::routing;
use crate::app::desk::{Desk, ROWS, Shown};
use crate::app::face::Face;
use crate::app::state::{Action, RECIPIENTS_SHOWN, State};
use crate::app::workbench::Workbench;
use crate::domain::{ListEntry, parse_list};
use crate::routing::{Ground, Router};

/// How many connectors the count names.
const NAMED: usize = 10;

/// The answers, with a count of all and the reasons of each.
pub fn answers(state: &State, face: &Face, workbench: &Workbench) -> Html {
    let shown = RECIPIENTS_SHOWN + state.more_recipients;
    let mut entries = parse_list(&state.draft.recipients);
    let results = entries.by_ref().take(shown).enumerate();
    let rows = Desk::of(state).map_or(ROWS, |desk| desk.rows(Shown::Trace));
    let results = results.map(|(place, entry)| {
        let open = state.opened.contains(&place).then_some(rows);
        result(&workbench.router, face, &entry, place, open)
    });
    let results = element("ul", "results", results.collect());
    let mut parts = vec![summary(workbench), rules(state), results];
    if entries.next().is_some() {
        parts.push(button("Show more", face.clicks(Action::ShowMore)));
    }
    group(parts)
}

fn result(
    router: &Router,
    face: &Face,
    entry: &ListEntry<'_>,
    place: usize,
    open: Option<usize>,
) -> Html {
    let address = match &entry.address {
        Ok(address) => address,
        Err(error) => {
            let error = typed(format!("Line {}: {}", entry.line, error.advice()));
            let error = element_with("p", &["class", "dir"], &["error", "auto"], vec![error]);
            return element("li", "", vec![error]);
        }
    };
    let route = router.route(address);
    let shown = element("bdi", "mail", vec![typed(address.to_string())]);
    let outcome = vec![text("→ "), routing::outcome(&route.reading)];
    let mut row = vec![shown, element("span", "", outcome)];
    if let Some(other) = &route.other {
        let parts = vec![
            text(route.precedence.other().label()),
            text(": "),
            routing::outcome(other),
        ];
        row.push(element("span", "differs-note", parts));
    }
    let which = element(
        "span",
        "unseen",
        vec![text(" "), typed(address.to_string())],
    );
    let expanded = if open.is_some() { "true" } else { "false" };
    let values = vec!["button".into(), "plain".into(), expanded.into()];
    let names = &["type", "class", "aria-expanded"];
    let does = face.clicks(Action::Open(place));
    let why = vec![text("Why?"), which];
    row.push(control("button", names, values, Some(does), why).into());
    if route.grounds.iter().any(Ground::is_unknown) {
        row.push(words(
            "span",
            "hint",
            "What wasn’t exported could change this.",
        ));
    }
    let mut parts = vec![element("div", "row", row)];
    if let Some(rows) = open {
        parts.push(routing::reasons(&route));
        parts.push(routing::readings(&route));
        parts.push(routing::trace(&route, router, rows));
        let all = router.organization().outbound_connectors.len();
        parts.push(more(all, rows, Shown::Trace, face));
    }
    element("li", "", parts)
}

/// The mail flow rules that may take a message before the answers below hold.
fn rules(state: &State) -> Html {
    let imported = Desk::of(state).and_then(|desk| desk.imported.as_ref());
    let rules = imported
        .filter(|_| state.is_private)
        .map(|imported| imported.rules.len());
    let says = match rules {
        None | Some(0) => return Html::default(),
        Some(1) => "1 mail flow rule may take a message first. See its conditions under “Mail flow rules that route messages”.".to_owned(),
        Some(rules) => format!("{rules} mail flow rules may take a message first. See their conditions under “Mail flow rules that route messages”."),
    };
    element("p", "advice", vec![typed(says)])
}

/// How many recipients go where, as one line that is announced when it changes.
fn summary(workbench: &Workbench) -> Html {
    let count = &workbench.count;
    let mut parts = vec![match count.all {
        0 => text("No recipients yet."),
        1 => text("1 recipient"),
        all => typed(format!("{all} recipients")),
    }];
    if !count.is_complete {
        parts.push(text(" so far"));
    }
    let mut add = |name: Html, count: usize| {
        if count > 0 {
            parts.extend([text(" · "), name, typed(format!(": {count}"))]);
        }
    };
    let handling = count.by_connector.iter().enumerate();
    let mut handling = handling.filter(|(_, handled)| **handled > 0);
    for (position, handled) in handling.by_ref().take(NAMED) {
        add(routing::name(&workbench.router, position), *handled);
    }
    add(
        text("other connectors"),
        handling.map(|(_, handled)| handled).sum(),
    );
    add(text("ambiguous"), count.ties);
    add(text("by MX"), count.mx);
    add(text("stay in Microsoft 365"), count.stay);
    add(text("rejected"), count.rejected);
    add(text("loop"), count.looping);
    add(text("invalid"), count.wrong);
    add(text("different under each interpretation"), count.differ);
    // A count under way is not worth an announcement, only the whole one is.
    let busy = if count.is_complete { "" } else { "true" };
    element_with("p", &["role", "aria-busy"], &["status", busy], parts)
}
