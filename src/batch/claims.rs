//! The ids of the facts that a report can cite, looked up at compile time: a lookup at run time would make every
//! program that has a batch download the whole catalogue.

use super::reason::COMPARING;
use crate::evidence::{Fact, facts};

/// Every fact that a report can cite.
const CITED: [Fact; 15] = [
    facts::RULE_SENDS,
    facts::ONLY_BY_TRANSPORT_RULE,
    facts::CLOUD_MAILBOX,
    facts::CENTRALIZED,
    facts::CENTRALIZED_FORWARDED,
    facts::ASSUMED,
    facts::UNKNOWN_ACCEPTED_DOMAINS,
    facts::UNKNOWN_CONNECTORS,
    facts::UNKNOWN_MAILBOXES,
    facts::TRACE_DELIVERED,
    facts::TRACE_WITHOUT_CONNECTOR,
    facts::TRACE_AGE,
    COMPARING[0],
    COMPARING[1],
    COMPARING[2],
];

static IDS: [&str; CITED.len()] = {
    let mut ids = [""; CITED.len()];
    let mut at = 0;
    while at < CITED.len() {
        ids[at] = match CITED[at].id() {
            Some(id) => id,
            None => panic!("the fact is in the catalogue"),
        };
        at += 1;
    }
    ids
};

/// The id of a fact.
pub(super) fn id(fact: &Fact) -> &'static str {
    let place = CITED.iter().position(|cited| cited == fact);
    let id = place.and_then(|place| IDS.get(place));
    id.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::reason::Reason;
    use super::*;
    use crate::routing::Ground;

    #[test]
    fn every_fact_that_a_report_can_cite_has_its_id() {
        let reasons = Reason::ALL.into_iter().flat_map(Reason::because);
        let unknown = Ground::ALL.into_iter().filter(|ground| ground.is_unknown());
        let unknown = unknown.map(Ground::claim);
        for fact in reasons.chain(&COMPARING).chain(unknown) {
            assert_eq!(Some(id(fact)), fact.id(), "{}", fact.says);
        }
    }
}
