//! The answers of the playground, for one or many recipients.

use yew::prelude::*;

use crate::app::components::element::{button, control, element, element_with, group, text, typed};
use crate::app::components::routing;
use crate::app::face::Face;
use crate::app::state::{Action, RECIPIENTS_SHOWN, State};
use crate::app::workbench::Workbench;
use crate::domain::{ListEntry, parse_list};
use crate::routing::Router;

/// The answers, with a count of all and the reasons of each.
pub fn answers(state: &State, face: &Face, workbench: &Workbench) -> Html {
    let shown = RECIPIENTS_SHOWN + state.more_recipients;
    let mut entries = parse_list(&state.draft.recipients);
    let results = entries.by_ref().take(shown).enumerate();
    let results = results.map(|(place, entry)| {
        let is_open = state.opened.contains(&place);
        result(&workbench.router, face, &entry, place, is_open)
    });
    let results = element("ul", "results", results.collect());
    let mut parts = vec![summary(workbench), results];
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
    is_open: bool,
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
    let expanded = if is_open { "true" } else { "false" };
    let values = vec!["button".into(), "plain".into(), expanded.into()];
    let names = &["type", "class", "aria-expanded"];
    let does = face.clicks(Action::Open(place));
    let why = vec![text("Why?"), which];
    row.push(control("button", names, values, Some(does), why).into());
    let mut parts = vec![element("div", "row", row)];
    if is_open {
        parts.push(routing::reasons(&route));
        parts.push(routing::readings(&route));
        parts.push(routing::trace(&route, router));
    }
    element("li", "", parts)
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
    for (position, handled) in count.by_connector.iter().enumerate() {
        add(routing::name(&workbench.router, position), *handled);
    }
    add(text("undecided"), count.ties);
    add(text("by MX"), count.mx);
    add(text("stay in Microsoft 365"), count.stay);
    add(text("not understood"), count.wrong);
    add(text("differ between the two readings"), count.differ);
    // A count under way is not worth an announcement, only the whole one is.
    let busy = if count.is_complete { "" } else { "true" };
    element_with("p", &["role", "aria-busy"], &["status", busy], parts)
}
