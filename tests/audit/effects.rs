//! What remedies do to routes: the same as the difference of the organization before and after them.

use crate::read;
use connector_checker::audit::{Effect, Effects, Lint, audit};
use connector_checker::coverage::Difference;
use connector_checker::organization::{Arrival, List, Noun, Organization, Sameness};
use connector_checker::routing::Message;

#[test]
fn the_effect_of_a_remedy_is_the_difference_that_it_makes() {
    let (mut kept, mut moved) = (0, 0);
    for lint in Lint::all() {
        let organization = Organization {
            cloud_mailboxes: List::default(),
            ..read::organization("example.ps1", lint.found)
        };
        let effects = Effects::new(&organization);
        for finding in audit(&organization, &read::options(lint.found)).findings {
            let effect = effects.of(&finding);
            let Some(after) = finding.applied(&organization) else {
                assert_eq!(effect, None, "{}", finding.message());
                continue;
            };
            let is_rule = finding
                .object
                .as_ref()
                .is_some_and(|object| object.noun == Noun::TransportRule);
            if is_rule {
                assert_eq!(effect, Some(Effect::NotCompared), "{}", finding.message());
                continue;
            }
            let arrivals = [Arrival::SETTLED; 2];
            let difference =
                Difference::of([&organization, &after], arrivals, Message::default()).routes;
            match effect {
                Some(Effect::None) => {
                    // What is unknown before is the same thing after, which only the effect knows.
                    assert_ne!(
                        difference.sameness(),
                        Sameness::Different,
                        "{}",
                        finding.message()
                    );
                    kept += 1;
                }
                Some(Effect::Moves(routes)) => {
                    assert_eq!(
                        routes.sameness(),
                        difference.sameness(),
                        "{}",
                        finding.message()
                    );
                    let regions = |of: &connector_checker::coverage::RouteChanges| -> Vec<String> {
                        of.changes().map(|(branch, _)| branch.to_string()).collect()
                    };
                    assert_eq!(
                        regions(&routes),
                        regions(&difference),
                        "{}",
                        finding.message()
                    );
                    moved += 1;
                }
                other => panic!("{}: {other:?}", finding.message()),
            }
        }
    }
    assert!(kept > 10 && moved > 1, "{kept} kept, {moved} moved");
}
