//! The router: the worked example and every rule by name, a twin that reads the rules naively, and
//! properties over generated organizations.

mod arriving;
mod assumptions;
mod collisions;
mod drafting;
mod golden;
mod grades;
mod incomplete;
mod made;
mod names;
mod properties;
mod tracing;
mod twin;

use connector_checker::organization::Organization;
use connector_checker::routing::{Outcome, Precedence, Reading, Router};
use made::{accepted, address, connector, organization};

/// An outcome in a word or two; connectors by their number, counted from 1.
fn shown(reading: &Reading) -> String {
    match &reading.outcome {
        Outcome::Connector(position) => format!("{}", position + 1),
        Outcome::Tie(positions) => {
            let numbers: Vec<_> = positions.iter().map(|p| (p + 1).to_string()).collect();
            numbers.join(" or ")
        }
        Outcome::Mx => "MX".to_owned(),
        Outcome::StaysInMicrosoft365 => "stays".to_owned(),
        Outcome::Rejected => "rejected".to_owned(),
        Outcome::Loops => "loops".to_owned(),
    }
}

/// Checks where both readings send a recipient: most specific first, then listed order. Each
/// reading is asked for itself, and must know of the other one.
#[track_caller]
fn check_both(organization: &Organization, recipient: &str, expected: [&str; 2]) {
    let recipient = address(recipient);
    for (precedence, [own, other]) in [
        (Precedence::MostSpecific, expected),
        (Precedence::ListedOrder, [expected[1], expected[0]]),
    ] {
        let router = Router::new(organization.clone(), precedence);
        let route = router.route(&recipient);
        assert_eq!(shown(&route.reading), own, "{recipient}, {precedence:?}");
        let other = (other != own).then(|| other.to_owned());
        assert_eq!(
            route.other.as_ref().map(shown),
            other,
            "the other of {precedence:?}"
        );
    }
}

/// Checks where a recipient goes when both readings agree.
#[track_caller]
fn check(organization: &Organization, recipient: &str, expected: &str) {
    check_both(organization, recipient, [expected, expected]);
}
