//! The whole answer for one recipient, for JavaScript.

use super::evidence::{Claim, Grade};
use crate::evidence::Fact;
use crate::routing::{self, AFTER_CONNECTOR, CHECKS, Ground, Outcome, Precedence, Route, Router};
use serde::Serialize;
use tsify::Tsify;

/// Where mail for a recipient goes, why, and why not through another connector.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Explanation {
    /// The parsed address.
    recipient: String,
    /// The answer in a sentence.
    sentence: String,
    /// The answer under the router's interpretation.
    answer: Reading,
    /// The answer under the other interpretation, if it differs.
    other: Option<Reading>,
    /// How well the answer is supported: the weakest grade of `because`.
    grade: Grade,
    /// How to make an uncertain answer certain.
    advice: Option<String>,
    /// The supporting claims.
    because: Vec<Claim>,
    /// The ids of those that say what of the organization is unknown: an import didn't contain it, and it may change the answer.
    unknown: Vec<&'static str>,
    /// What else the answer depends on, as sentences: what the organization doesn't say.
    conditions: Vec<&'static str>,
    /// What happens at the connector.
    after: Vec<Claim>,
    /// How to settle the answer in your organization. Empty if documents agree.
    checks: Vec<Check>,
    /// Why each connector is or isn't used, in the organization's order.
    trace: Vec<TraceEntry>,
}

/// A way to see which connector is used.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Check {
    claim: Claim,
    /// The command for Exchange Online PowerShell. Null for a page of the Exchange admin center.
    command: Option<String>,
}

/// The answer under one interpretation.
#[derive(Serialize, Tsify)]
pub struct Reading {
    #[tsify(type = "{ id: Precedence; label: string }")]
    reading: Named,
    #[tsify(type = "{ id: OutcomeId; label: string }")]
    outcome: Named,
    /// The names of the connectors: one, all that tie, or none.
    connectors: Vec<String>,
    /// Their positions in the organization, from 0.
    positions: Vec<usize>,
    /// The deciding rule, in words.
    rule: String,
}

/// An id with its label.
#[derive(Serialize)]
struct Named {
    id: &'static str,
    label: &'static str,
}

/// The id of each ground's fact, looked up at compile time, so that the module holds no others.
static IDS: [&str; Ground::ALL.len()] = {
    let mut ids = [""; Ground::ALL.len()];
    let mut at = 0;
    while at < ids.len() {
        assert!(Ground::ALL[at] as usize == at);
        ids[at] = match Ground::ALL[at].claim().id() {
            Some(id) => id,
            None => panic!("every ground is in the catalogue"),
        };
        at += 1;
    }
    ids
};

/// The ids of facts, in their order.
const fn ids_of<const COUNT: usize>(facts: [&Fact; COUNT]) -> [&'static str; COUNT] {
    let mut ids = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        ids[at] = match facts[at].id() {
            Some(id) => id,
            None => panic!("the fact is in the catalogue"),
        };
        at += 1;
    }
    ids
}

static AFTER_IDS: [&str; AFTER_CONNECTOR.len()] = ids_of(AFTER_CONNECTOR);
static CHECK_IDS: [&str; CHECKS.len()] = ids_of(CHECKS);

/// Converts facts with these ids.
fn known(ids: &'static [&'static str], facts: &[&Fact]) -> impl Iterator<Item = Claim> {
    let facts = ids.iter().zip(facts);
    facts.map(|(id, fact)| Claim::of(id, fact))
}

/// Converts a ground.
fn claim(ground: Ground) -> Claim {
    let id = IDS.get(ground as usize).copied();
    Claim::of(id.unwrap_or_default(), ground.claim())
}

/// The id of a ground that says what is unknown.
fn unknown(ground: Ground) -> Option<&'static str> {
    let id = IDS.get(ground as usize).copied();
    id.filter(|_| ground.is_unknown())
}

/// Why one connector is or isn't used.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct TraceEntry {
    connector: String,
    /// The reason, in words.
    says: String,
    /// How well the reason is supported. Null if it isn't based on a claim.
    grade: Option<Grade>,
}

impl Explanation {
    /// The whole answer of a router.
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
            because: route.grounds.iter().map(claim).collect(),
            unknown: route.grounds.iter().filter_map(unknown).collect(),
            conditions: route.conditions().collect(),
            after: known(&AFTER_IDS, route.after()).collect(),
            checks: Check::all(&route),
            answer: Reading::of(route.precedence, route.reading),
            other: route
                .other
                .map(|other| Reading::of(route.precedence.other(), other)),
        }
    }
}

impl Check {
    fn all(route: &Route) -> Vec<Check> {
        let checks = route.checks();
        let facts: Vec<&Fact> = checks.iter().map(|check| check.says).collect();
        let claims: Vec<Claim> = known(&CHECK_IDS, &facts).collect();
        let checks = claims.into_iter().zip(checks);
        checks
            .map(|(claim, check)| Check {
                claim,
                command: check.command,
            })
            .collect()
    }
}

impl Reading {
    fn of(precedence: Precedence, reading: routing::Reading) -> Reading {
        Reading {
            reading: Named {
                id: precedence.id(),
                label: precedence.label(),
            },
            outcome: Named {
                id: reading.outcome.id(),
                label: reading.outcome.label(),
            },
            connectors: reading.connectors,
            rule: reading.rule.to_string(),
            positions: match reading.outcome {
                Outcome::Connector(position) => vec![position],
                Outcome::Tie(positions) => positions,
                _ => Vec::new(),
            },
        }
    }
}
