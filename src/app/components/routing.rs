//! A route, its two readings, and what became of each connector.

use yew::prelude::*;

use super::claims;
use super::element::{element, group, text, typed, words};
use crate::routing::{Outcome, Precedence, Reading, Route, Router, Standing};

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
    };
    let mut parts = Vec::new();
    for name in &reading.connectors {
        if is_tie {
            parts.push(text(if parts.is_empty() {
                "Undecided between "
            } else {
                " and "
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
        let mark = text(if is_decided { " – decided" } else { "" });
        let class = if is_decided { "decided" } else { "" };
        element("li", class, vec![text(rung.label()), mark])
    });
    element("ol", "ladder", rungs.into())
}

/// What decided, how to remove a doubt, and what all of it rests on.
pub fn reasons(route: &Route) -> Html {
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
pub fn trace(route: &Route, router: &Router) -> Html {
    let entries = router.trace(route).map(|entry| {
        let is_winner = matches!(entry.standing, Standing::Chosen | Standing::Tied);
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
