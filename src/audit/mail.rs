//! Where mail goes, by connector: the map of every possible recipient, and where in it the lints look.

use super::answer::{Known, all, in_use, is_on, not};
use crate::coverage::{Coverage, Region};
use crate::domain::{Domain, DomainPattern};
use crate::organization::{Arrival, List, Noun, Organization, OutboundConnector, RoutingView};
use crate::routing::{Message, Outcome};
use std::collections::{BTreeMap, BTreeSet};

/// Where mail of an organization goes.
pub(super) struct Mail {
    coverage: Coverage,
    /// The numbers of the regions with a tie, by the first connector in it.
    ties: BTreeMap<usize, Vec<usize>>,
    /// The numbers of the regions whose readings differ, by the first connector of the list’s order.
    differing: BTreeMap<usize, Vec<usize>>,
    /// The names that connectors list as themselves, and whether those are all.
    exact: BTreeSet<Box<str>>,
    is_exact_complete: bool,
}

impl Mail {
    /// The map of an organization. Mailboxes and the directory don't matter here: the question is what
    /// connectors do.
    pub(super) fn of(organization: &Organization) -> Mail {
        let mut view = RoutingView::from(organization);
        view.cloud_mailboxes.clear();
        view.incomplete.retain(|noun| *noun != Noun::Mailbox);
        view.arrival = Arrival::SETTLED;
        let coverage = Coverage::new(view, Message::default());
        let (mut ties, mut differing) = (BTreeMap::new(), BTreeMap::new());
        let place = |by: &mut BTreeMap<usize, Vec<usize>>, connector: usize, region: usize| {
            by.entry(connector).or_default().push(region);
        };
        for (number, region) in coverage.regions().enumerate() {
            let first = |outcome: &Outcome| winners(outcome).first().copied();
            let [example, list] = &region.answer.outcomes;
            let tied = [example, list].map(|one| match one {
                Outcome::Tie(_) => first(one),
                _ => None,
            });
            let tied: BTreeSet<usize> = tied.into_iter().flatten().collect();
            for connector in tied {
                place(&mut ties, connector, number);
            }
            if let (true, Some(connector)) = (example != list, first(list)) {
                place(&mut differing, connector, number);
            }
        }
        let mut mail = Mail {
            coverage,
            ties,
            differing,
            exact: BTreeSet::new(),
            is_exact_complete: organization.is_complete(Noun::OutboundConnector),
        };
        for connector in &organization.outbound_connectors {
            mail.list(connector);
        }
        mail
    }

    /// Takes in the names that a connector lists as themselves.
    fn list(&mut self, connector: &OutboundConnector) {
        let takes = takes_by_domain(connector);
        let listed = connector.recipient_domains.known();
        if takes != Some(false) {
            self.is_exact_complete &= takes.is_some() && listed.is_some_and(List::is_complete);
        }
        if takes == Some(true) {
            let spaces = listed.into_iter().flat_map(List::valid);
            self.exact
                .extend(spaces.filter_map(|space| match &space.pattern {
                    DomainPattern::Exact(name) => Some(name.as_str().into()),
                    DomainPattern::Subdomains(_) | DomainPattern::Everything => None,
                }));
        }
    }

    /// Whether a connector lists this domain itself.
    pub(super) fn lists_exactly(&self, domain: &Domain) -> Known {
        match self.exact.contains(domain.as_str()) {
            true => Some(true),
            false => self.is_exact_complete.then_some(false),
        }
    }

    /// The regions with a tie whose first connector is this one: each tie has one such connector.
    pub(super) fn ties_at(&self, position: usize) -> Vec<Region<'_>> {
        self.numbered(self.ties.get(&position))
    }

    /// The regions that the two readings give to different connectors, of which this one is the list’s.
    pub(super) fn differing_at(&self, position: usize) -> Vec<Region<'_>> {
        self.numbered(self.differing.get(&position))
    }

    fn numbered(&self, numbers: Option<&Vec<usize>>) -> Vec<Region<'_>> {
        let numbers = numbers.into_iter().flatten();
        numbers
            .filter_map(|number| self.coverage.at(*number))
            .collect()
    }

    /// The regions that a pattern covers.
    pub(super) fn covered<'m>(
        &'m self,
        pattern: &'m DomainPattern,
    ) -> impl Iterator<Item = Region<'m>> {
        self.coverage.covered_by(pattern)
    }
}

/// Whether a connector takes mail by its domains.
pub(super) fn takes_by_domain(one: &OutboundConnector) -> Known {
    all([
        in_use(&one.enabled),
        not(is_on(&one.is_transport_rule_scoped)),
    ])
}

/// The connectors of an outcome, by position: several if they tie.
fn winners(outcome: &Outcome) -> &[usize] {
    match outcome {
        Outcome::Connector(only) => std::slice::from_ref(only),
        Outcome::Tie(several) => several,
        Outcome::Mx | Outcome::StaysInMicrosoft365 | Outcome::Rejected | Outcome::Loops => &[],
    }
}

/// The connectors that win a region under either reading, by position.
pub(super) fn won_by(region: &Region<'_>) -> BTreeSet<usize> {
    let outcomes = region.answer.outcomes.iter();
    outcomes.flat_map(winners).copied().collect()
}

/// Whether this connector wins a region under either reading.
pub(super) fn is_won_by(region: &Region<'_>, position: usize) -> bool {
    let outcomes = &region.answer.outcomes;
    outcomes.iter().any(|one| winners(one).contains(&position))
}

/// The connectors that win a region in Microsoft's example, by position.
pub(super) fn won_in_the_example(region: &Region<'_>) -> BTreeSet<usize> {
    let [example, _] = &region.answer.outcomes;
    winners(example).iter().copied().collect()
}

/// Whether no unknown setting can change a region's answer.
pub(super) fn is_sure(region: &Region<'_>) -> bool {
    !region.answer.is_unknown()
}
