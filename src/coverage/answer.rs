//! What becomes of the mail of a region.

use crate::organization::RoutingView;
use crate::routing::{Ground, Grounds, Outcome, Precedence, Route};

/// Where mail for a region's recipients goes: the part of a [`Route`] that is the same for all of them
/// and that a map compares. The whole route is that of the region's witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The outcome in each reading, in the order of [`Precedence::ALL`].
    pub outcomes: [Outcome; 2],
    /// What leaves it open: what wasn't exported, and conditions that nobody has settled.
    pub doubts: Grounds,
}

impl Answer {
    /// The answer of a route.
    ///
    /// ```
    /// use connector_checker::coverage::Answer;
    /// use connector_checker::routing::{Precedence, Router, worked_example};
    /// let organization = worked_example();
    /// let router = Router::new(organization.clone(), Precedence::default());
    /// let route = router.route(&"john@sales.contoso.com".parse()?);
    /// let answer = Answer::of(&route);
    /// assert!(answer.is_disputed());
    /// assert_eq!(answer.in_words(&organization), "Connector 3 (most specific) or Connector 1 (listed order)");
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn of(route: &Route) -> Answer {
        Answer {
            outcomes: Precedence::ALL.map(|precedence| route.under(precedence).outcome.clone()),
            doubts: route.grounds.doubts(),
        }
    }

    /// Whether the two readings differ.
    pub fn is_disputed(&self) -> bool {
        let [one, other] = &self.outcomes;
        one != other
    }

    /// Whether several connectors match equally well, in either reading.
    pub fn is_tied(&self) -> bool {
        let is_tie = |outcome: &Outcome| matches!(outcome, Outcome::Tie(_));
        self.outcomes.iter().any(is_tie)
    }

    /// Whether it rests on something that wasn't exported, so a complete export might give another
    /// answer: the outcomes hold as far as is known.
    pub fn is_unknown(&self) -> bool {
        self.doubts.iter().any(Ground::is_unknown)
    }

    /// The answer as a noun, with the names of the organization's connectors.
    pub fn in_words(&self, organization: &RoutingView) -> String {
        let [one, other] = Precedence::ALL;
        let [first, second] = &self.outcomes;
        let words = |outcome| outcome_in_words(outcome, organization);
        let mut answer = words(first);
        if first != second {
            answer = format!(
                "{answer} ({}) or {} ({})",
                one.label().to_lowercase(),
                words(second),
                other.label().to_lowercase()
            );
        }
        match self.is_unknown() {
            true => format!("{answer}, as far as is known"),
            false => answer,
        }
    }
}

fn outcome_in_words(outcome: &Outcome, organization: &RoutingView) -> String {
    let name = |position: &usize| {
        let connector = organization.outbound_connectors.get(*position);
        connector.map_or("", |connector| &*connector.name)
    };
    match outcome {
        Outcome::Connector(position) => name(position).to_owned(),
        Outcome::Tie(positions) => {
            let names: Vec<&str> = positions.iter().map(name).collect();
            format!("a tie of {}", names.join(", "))
        }
        other => other.label().to_owned(),
    }
}
