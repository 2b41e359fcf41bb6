//! The playground: whatever organization is typed, every recipient gets a route, the same by lookup and by looking at every
//! connector, and the other reading is said to differ exactly where it does.

#![no_main]

use connector_checker::domain::parse_list;
use connector_checker::link::Link;
use connector_checker::routing::{Outcome, Precedence, Router};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let draft = Link::parse(&format!("#/playground?{text}"))
        .draft
        .unwrap_or_default();
    let (organization, problems) = draft.read();
    assert_eq!(
        organization.outbound_connectors.len(),
        draft.outbound_connectors.len()
    );
    assert!(problems.iter().all(|problem| !problem.message.is_empty()));
    let routers = [Precedence::MostSpecific, Precedence::ListedOrder]
        .map(|reading| Router::new(organization.clone(), reading).carrying(draft.message));
    for recipient in parse_list(&draft.recipients)
        .filter_map(|entry| entry.address.ok())
        .take(20)
    {
        let [one, other] = routers.each_ref().map(|router| router.route(&recipient));
        let differs = one.reading.outcome != other.reading.outcome;
        assert_eq!(one.other.is_some(), differs);
        assert_eq!(
            other.other.as_ref().map(|reading| &reading.outcome),
            differs.then_some(&one.reading.outcome)
        );
        for (router, route) in routers.iter().zip([one, other]) {
            assert!(
                route.claims().next().is_some(),
                "nothing is said without evidence"
            );
            if let Outcome::Tie(positions) = &route.reading.outcome {
                assert!(positions.len() >= 2 && positions.is_sorted());
            }
            for entry in router.trace(&route) {
                let is_chosen = route.reading.outcome.includes(entry.position);
                assert!(entry.connector.settings.enabled || !is_chosen, "{entry:?}");
            }
            assert_eq!(
                router.trace(&route).count(),
                organization.outbound_connectors.len()
            );
        }
    }
});
