//! What would change if some objects of an organization had other settings.

use super::change::{Change, Identities};
use super::difference::{RouteChanges, change, changes, folded};
use super::map::Coverage;
use super::space::{Space, name};
use crate::domain::{Domain, DomainPattern};
use crate::organization::{AcceptedDomainView, Arrival, Noun, OutboundConnectorView, RoutingView};
use crate::routing::Router;
use std::collections::BTreeSet;

/// A change that somebody considers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// The outbound connector at this position is this one instead. The position after the last adds one.
    /// One that is turned off is as good as removed.
    Connector(usize, OutboundConnectorView),
    /// The accepted domain at this position is this one instead. The position after the last adds one. One without a
    /// domain is as good as removed.
    AcceptedDomain(usize, AcceptedDomainView),
    /// The organization says this of itself.
    Arrival(Arrival),
}

impl WhatIf {
    /// Makes the change.
    pub fn make(&self, organization: &mut RoutingView) {
        match self {
            WhatIf::Connector(position, connector) => {
                put(&mut organization.outbound_connectors, *position, connector);
            }
            WhatIf::AcceptedDomain(position, accepted) => {
                put(&mut organization.accepted_domains, *position, accepted);
            }
            WhatIf::Arrival(arrival) => organization.arrival = *arrival,
        }
    }
}

impl Coverage {
    /// Which routes would change, and how. The same as the difference of both organizations, if
    /// everything that wasn't exported is the same in both.
    ///
    /// Only the regions that the change can reach are asked. No other region's answer changes, and that
    /// is proven even where the answer itself is unknown.
    ///
    /// ```
    /// use connector_checker::coverage::{Coverage, WhatIf};
    /// use connector_checker::routing::{Message, worked_example};
    /// let coverage = Coverage::new(worked_example(), Message::default());
    /// let mut connector = coverage.router().organization().outbound_connectors[1].clone();
    /// connector.settings.enabled = false;
    /// let routes = coverage.what_if(&WhatIf::Connector(1, connector));
    /// let changes: Vec<String> =
    ///     routes.changes().map(|(branch, _)| branch.to_string()).collect();
    /// assert_eq!(changes, ["contoso.com"]);
    /// ```
    pub fn what_if(&self, what: &WhatIf) -> RouteChanges {
        self.what_if_all(std::slice::from_ref(what))
    }

    /// The same for several changes, one after the other.
    ///
    /// ```
    /// use connector_checker::coverage::{Coverage, WhatIf};
    /// use connector_checker::routing::{Message, worked_example};
    /// let coverage = Coverage::new(worked_example(), Message::default());
    /// let turned_off = |position: usize| {
    ///     let mut connector = coverage.router().organization().outbound_connectors[position].clone();
    ///     connector.settings.enabled = false;
    ///     WhatIf::Connector(position, connector)
    /// };
    /// let back = WhatIf::Connector(1, coverage.router().organization().outbound_connectors[1].clone());
    /// let routes = coverage.what_if_all(&[turned_off(1), turned_off(2), back]);
    /// let changes: Vec<String> =
    ///     routes.changes().map(|(branch, _)| branch.to_string()).collect();
    /// assert_eq!(changes, ["everything below contoso.com, except sales.contoso.com", "sales.contoso.com"]);
    /// ```
    pub fn what_if_all(&self, all: &[WhatIf]) -> RouteChanges {
        let mut after = self.router.organization().clone();
        // Outside the reach of each change, every step keeps every route.
        let mut reach = Some(BTreeSet::new());
        for what in all {
            let reached = self.reach(&after, what);
            reach = reach.zip(reached).map(|(mut all, more)| {
                all.extend(more);
                all
            });
            what.make(&mut after);
        }
        let router = Router::new(after, self.router.precedence()).carrying(self.router.message());
        match reach {
            Some(reach) => self.changes_within(&reach, &router),
            None => changes([&self.router, &router], &Identities::default()),
        }
    }

    /// The domains whose routes a change of this organization can move. None if that may be any.
    fn reach(&self, before: &RoutingView, what: &WhatIf) -> Option<BTreeSet<DomainPattern>> {
        match what {
            WhatIf::Connector(position, connector) => {
                let old = before.outbound_connectors.get(*position);
                self.reach_of_connector(old, connector)
            }
            WhatIf::AcceptedDomain(position, accepted) => {
                let old = before.accepted_domains.get(*position);
                let names = [old, Some(accepted)].into_iter().flatten();
                let names = names.filter_map(|accepted| accepted.domain.clone());
                Some(names.map(DomainPattern::Subdomains).collect())
            }
            WhatIf::Arrival(_) => None,
        }
    }

    /// The domains whose routes a connector can change that takes another one's place. None if that may
    /// be any.
    fn reach_of_connector(
        &self,
        old: Option<&OutboundConnectorView>,
        new: &OutboundConnectorView,
    ) -> Option<BTreeSet<DomainPattern>> {
        let both = || old.into_iter().chain([new]);
        let patterns = |connector: &OutboundConnectorView| -> BTreeSet<DomainPattern> {
            connector.recipient_domains.iter().cloned().collect()
        };
        let new_patterns = patterns(new);
        let old_patterns = old.map(patterns).unwrap_or_default();
        // Unknown recipient domains may cover anything.
        if both().any(OutboundConnectorView::rests_on_defaults) {
            return None;
        }
        if old.is_some_and(|old| old.settings == new.settings) {
            let differ = old_patterns.symmetric_difference(&new_patterns);
            return Some(differ.cloned().collect());
        }
        let mut reach = old_patterns;
        reach.extend(new_patterns);
        if both().any(|connector| connector.settings.serves_accepted_domains()) {
            reach.extend(self.own_domains()?);
        }
        Some(reach)
    }

    /// The accepted domains, with their subdomains if those may be included. None if there may be more. An earlier change
    /// of one has that in its own reach.
    fn own_domains(&self) -> Option<Vec<DomainPattern>> {
        let RoutingView {
            accepted_domains,
            incomplete,
            ..
        } = self.router.organization();
        let known = accepted_domains.iter().filter_map(|accepted| {
            let domain = accepted.domain.clone()?;
            Some(match accepted.match_sub_domains {
                Some(false) => DomainPattern::Exact(domain),
                Some(true) | None => DomainPattern::Subdomains(domain),
            })
        });
        (!incomplete.contains(&Noun::AcceptedDomain)).then(|| known.collect())
    }

    /// The changes for recipients in these domains.
    fn changes_within(&self, reach: &BTreeSet<DomainPattern>, after: &Router) -> RouteChanges {
        if reach.contains(&DomainPattern::Everything) {
            return changes([&self.router, after], &Identities::default());
        }
        // All names that are mentioned there, before or after: those of the change are in the reach.
        let mut names: Vec<&Domain> = reach.iter().filter_map(name).collect();
        for pattern in reach {
            if let DomainPattern::Subdomains(name) = pattern {
                let nodes = self.space.nodes().get(self.space.within(name));
                let nodes = nodes.unwrap_or_default().iter();
                names.extend(nodes.filter_map(|node| node.name.as_ref()));
            }
        }
        let mailboxes = &self.router.organization().cloud_mailboxes;
        let space = Space::of(names, mailboxes.iter().collect());
        // A bit for each region that the change reaches. Mailboxes that are known are reached first.
        let mut is_reached = vec![false; space.areas().len()];
        for pattern in reach {
            let Some(node) = name(pattern).and_then(|name| space.node(name.as_str())) else {
                continue;
            };
            let end = match pattern {
                DomainPattern::Subdomains(_) => space.nodes().get(node).map(|node| node.end),
                _ => None,
            };
            let nodes = space.nodes().get(node..end.unwrap_or(node + 1));
            for node in nodes.unwrap_or_default() {
                let below = node.below.filter(|_| end.is_some());
                for area in [node.at, below].into_iter().flatten() {
                    if let Some(slot) = is_reached.get_mut(area) {
                        *slot = true;
                    }
                }
            }
        }
        let areas = space.areas().iter().zip(is_reached);
        let answers: Vec<Option<Change>> = areas
            .map(|(area, is_reached)| {
                if !is_reached {
                    return None;
                }
                change([&self.router, after], &area.witness, &Identities::default())
            })
            .collect();
        folded(&space, &answers)
    }
}

/// Replaces an item, or adds it at the end.
fn put<T: Clone>(items: &mut Vec<T>, position: usize, item: &T) {
    match items.get_mut(position) {
        Some(slot) => *slot = item.clone(),
        None => items.push(item.clone()),
    }
}
