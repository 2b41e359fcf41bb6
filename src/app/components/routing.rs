//! A route, its two readings, and what became of each connector.

use yew::prelude::*;

use super::claims;
use super::element::{element, group, text, typed, words};
use crate::routing::{Outcome, Precedence, Reading, Route, Router, Standing};

/// A connector's name. It may be written from right to left, whatever stands around it.
pub fn name(router: &Router, position: usize) -> Html {
    let connectors = &router.organization().outbound_connectors;
    let connector = connectors.get(position);
    let name = connector.map(|connector| connector.name.clone());
    element("bdi", "", vec![typed(name.unwrap_or_default())])
}

/// Where a message goes, in a few words.
pub fn outcome(router: &Router, reading: Reading<'_>) -> Html {
    match reading.outcome {
        Outcome::Connector(position) => name(router, position),
        Outcome::Tie(positions) => {
            let mut parts = Vec::new();
            for position in positions {
                parts.push(text(if parts.is_empty() {
                    "Undecided between "
                } else {
                    " and "
                }));
                parts.push(name(router, *position));
            }
            group(parts)
        }
        Outcome::Mx => text("No connector: normal delivery by MX"),
        Outcome::StaysInMicrosoft365 => text("No connector: stays in Microsoft 365"),
    }
}

/// Both readings side by side, always in the same places.
pub fn readings(route: &Route<'_>, router: &Router) -> Html {
    let class = if route.other.is_some() { "differs" } else { "" };
    let both = Precedence::ALL.map(|precedence| {
        let reading = route.under(precedence);
        let content = vec![
            words("p", "label", precedence.label()),
            element("p", "", vec![outcome(router, reading)]),
            ladder(reading),
        ];
        element("li", class, content)
    });
    element("ul", "readings", both.into())
}

/// The order of a reading as a ladder, with the rung that decided.
fn ladder(reading: Reading<'_>) -> Html {
    let decided = reading.rule.strength();
    let rungs = reading.precedence.order().map(|rung| {
        let is_decided = decided == Some(rung);
        let mark = text(if is_decided { " – decided" } else { "" });
        let class = if is_decided { "decided" } else { "" };
        element("li", class, vec![text(rung.label()), mark])
    });
    element("ol", "ladder", rungs.into())
}

/// What decided, how to remove a doubt, and what all of it rests on.
pub fn reasons(route: &Route<'_>) -> Html {
    let decided = format!("Decided by {}.", route.reading.rule);
    let mut parts = vec![element("p", "", vec![typed(decided)])];
    parts.extend(
        route
            .advice()
            .map(|advice| element("p", "advice", vec![typed(advice)])),
    );
    parts.push(claims::claims(route.claims()));
    group(parts)
}

/// What became of every connector.
pub fn trace(route: &Route<'_>, router: &Router) -> Html {
    let entries = route.trace().map(|entry| {
        let is_winner = matches!(entry.standing, Standing::Chosen | Standing::Tied);
        let name = element("strong", "", vec![name(router, entry.position)]);
        let fared = typed(format!(": {entry}"));
        element(
            "li",
            if is_winner { "chosen" } else { "" },
            vec![name, fared],
        )
    });
    element("ol", "trace", entries.collect())
}
