//! The whole answer for one recipient, for JavaScript.

use super::evidence::{Claim, Grade, claims};
use crate::routing::{self, Outcome, Precedence, Route, Router};
use serde::Serialize;
use tsify::Tsify;

/// Where mail for a recipient goes, why, and what became of each connector.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Explanation {
    /// The address as it was understood.
    recipient: String,
    /// The answer in a sentence.
    sentence: String,
    /// The answer in the router's own reading.
    answer: Reading,
    /// The answer in the other reading, where it sends the message another way.
    other: Option<Reading>,
    /// How well the answer is supported: as well as the weakest thing that it rests on.
    grade: Grade,
    /// How to make the answer certain, where it isn't.
    advice: Option<String>,
    /// What the answer rests on.
    because: Vec<Claim>,
    /// What became of each connector, in the organization's order.
    trace: Vec<TraceEntry>,
}

/// What one reading says of a recipient.
#[derive(Serialize, Tsify)]
pub struct Reading {
    #[tsify(type = "Precedence")]
    reading: &'static str,
    #[tsify(type = "\"connector\" | \"tie\" | \"mx\" | \"stays-in-microsoft-365\"")]
    outcome: &'static str,
    /// The names of the connectors: one, all that tie, or none.
    connectors: Vec<String>,
    /// Their places in the organization, from 0.
    positions: Vec<usize>,
    /// What decided, in words.
    rule: String,
}

/// One connector's part in a route.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct TraceEntry {
    connector: String,
    /// What became of it, in words.
    says: String,
    /// How well that is supported; none where nothing was claimed.
    grade: Option<Grade>,
}

impl Explanation {
    pub fn of(router: &Router, route: Route) -> Explanation {
        let trace = router.trace(&route).map(|entry| TraceEntry {
            connector: entry.connector.name.to_string(),
            says: entry.to_string(),
            grade: entry
                .grounds
                .iter()
                .next()
                .map(|_| Grade::of(entry.grounds.grade())),
        });
        Explanation {
            trace: trace.collect(),
            recipient: route.recipient.to_string(),
            sentence: route.answer(),
            grade: Grade::of(route.grade()),
            advice: route.advice(),
            because: claims(route.claims()),
            answer: Reading::of(route.precedence, route.reading),
            other: route
                .other
                .map(|other| Reading::of(route.precedence.other(), other)),
        }
    }
}

impl Reading {
    fn of(precedence: Precedence, reading: routing::Reading) -> Reading {
        Reading {
            reading: precedence.id(),
            outcome: reading.outcome.id(),
            connectors: reading.connectors,
            rule: reading.rule.to_string(),
            positions: match reading.outcome {
                Outcome::Connector(position) => vec![position],
                Outcome::Tie(positions) => positions,
                Outcome::Mx | Outcome::StaysInMicrosoft365 => Vec::new(),
            },
        }
    }
}
