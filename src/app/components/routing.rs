//! A route, its two readings, and what became of each connector.

use yew::prelude::*;

use super::claims;
use super::element::{element, group, text, typed, words};
use super::organization_facts::{conditions, next};
use crate::routing::{Outcome, Precedence, Reading, Route, Router, Standing, TraceEntry};

/// A connector's name. It may be written from right to left, whatever stands around it.
fn named(name: &str) -> Html {
    element("bdi", "", vec![typed(name.to_owned())])
}

/// The name of the connector at a position.
pub fn name(router: &Router, position: usize) -> Html {
    let connectors = &router.organization().outbound_connectors;
    let connector = connectors.get(position);
    named(connector.map_or("", |connector| &*connector.name))
}

/// Where a message goes, in a few words.
pub fn outcome(reading: &Reading) -> Html {
    let is_tie = match reading.outcome {
        Outcome::Connector(_) => false,
        Outcome::Tie(_) => true,
        Outcome::Mx => return text("No connector: normal delivery by MX"),
        Outcome::StaysInMicrosoft365 => return text("No connector: stays in Microsoft 365"),
        Outcome::Rejected => return text("Rejected: not in the directory"),
        Outcome::Loops => return text("Loops: no connector, and MX leads back here"),
    };
    let mut parts = Vec::new();
    for name in &reading.connectors {
        if is_tie {
            parts.push(text(if parts.is_empty() {
                "Ambiguous: "
            } else {
                " or "
            }));
        }
        parts.push(named(name));
    }
    group(parts)
}

/// Both readings side by side, always in the same places.
pub fn readings(route: &Route) -> Html {
    let class = if route.other.is_some() { "differs" } else { "" };
    let both = Precedence::ALL.map(|precedence| {
        let reading = route.under(precedence);
        let content = vec![
            words("p", "label", precedence.label()),
            element("p", "", vec![outcome(reading)]),
            ladder(precedence, reading),
        ];
        element("li", class, content)
    });
    element("ul", "readings", both.into())
}

/// The order of a reading as a ladder, with the rung that decided.
fn ladder(precedence: Precedence, reading: &Reading) -> Html {
    let decided = reading.rule.strength();
    let rungs = precedence.order().map(|rung| {
        let is_decided = decided == Some(rung);
        let mark = text(if is_decided { " – decides" } else { "" });
        let class = if is_decided { "decided" } else { "" };
        element("li", class, vec![text(rung.label()), mark])
    });
    element("ol", "ladder", rungs.into())
}

/// What decided, how to remove a doubt, and what all of it rests on.
pub fn reasons(route: &Route) -> Html {
    let decided = typed(route.reading.rule.sentence());
    let mut parts = vec![element("p", "", vec![decided]), conditions(route)];
    parts.extend(
        route
            .advice()
            .map(|advice| element("p", "advice", vec![typed(advice)])),
    );
    parts.push(claims::claims(route.claims()));
    parts.push(next(route));
    group(parts)
}

/// What became of so many of the connectors. Those that it may go to come first if not all are shown.
pub fn trace(route: &Route, router: &Router, shown: usize) -> Html {
    let is_winner =
        |entry: &TraceEntry<'_>| matches!(entry.standing, Standing::Chosen | Standing::Tied);
    let all = router.organization().outbound_connectors.len();
    let matching = |entry: &TraceEntry<'_>| all <= shown || is_winner(entry);
    let first = router.trace(route).filter(matching);
    let rest = router.trace(route).filter(|entry| !matching(entry));
    let entries = first.chain(rest).take(shown).map(|entry| {
        let is_winner = is_winner(&entry);
        let name = element("strong", "", vec![named(&entry.connector.name)]);
        let fared = typed(format!(": {entry}"));
        element(
            "li",
            if is_winner { "chosen" } else { "" },
            vec![name, fared],
        )
    });
    element("ol", "trace", entries.collect())
}
