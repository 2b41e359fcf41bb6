//! The regions of an organization's own domains.

use super::cause::What;
use super::map::{Coverage, Region};
use super::space::Space;
use crate::organization::RoutingView;
use crate::routing::{Outcome, Precedence};

/// Which accepted domain each region is in.
pub(super) struct Own {
    /// One for each region of names.
    accepted: Vec<Option<usize>>,
}

impl Own {
    pub(super) fn of(organization: &RoutingView, space: &Space) -> Own {
        let nodes = space.nodes();
        // For each node, the accepted domain that it is, and the one that includes what is below it.
        let mut known = vec![[None; 2]; nodes.len()];
        for (position, accepted) in organization.accepted_domains.iter().enumerate() {
            let node = accepted
                .domain
                .as_ref()
                .and_then(|domain| space.node(domain.as_str()));
            if let Some([at, below]) = node.and_then(|node| known.get_mut(node)) {
                // One that is listed twice counts once, with its subdomains if either says so.
                *at = at.or(Some(position));
                if accepted.match_sub_domains == Some(true) {
                    *below = below.or(Some(position));
                }
            }
        }
        let mut accepted = vec![None; space.areas().len()];
        for number in 0..nodes.len() {
            let Some(node) = nodes.get(number) else {
                continue;
            };
            let around = known.get(node.parent).and_then(|[_, below]| *below);
            if let Some([at, below]) = known.get_mut(number) {
                *at = at.or(around);
                *below = below.or(around);
                for (area, position) in [(node.at, *at), (node.below, *below)] {
                    if let Some(slot) = area.and_then(|area| accepted.get_mut(area)) {
                        *slot = position;
                    }
                }
            }
        }
        Own { accepted }
    }

    /// Whether a region is in an accepted domain.
    pub(super) fn is_own(&self, area: usize) -> bool {
        self.position(area).is_some()
    }

    fn position(&self, area: usize) -> Option<usize> {
        self.accepted.get(area).copied().flatten()
    }
}

/// Part of an accepted domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnRegion<'a> {
    /// The accepted domain, by position.
    pub accepted_domain: usize,
    /// The region.
    pub region: Region<'a>,
}

impl Coverage {
    /// The regions of accepted domains that no connector serves and whose mail doesn't stay: it goes by
    /// MX record, or loops.
    ///
    /// ```
    /// use connector_checker::coverage::Coverage;
    /// use connector_checker::organization::{AcceptedDomainView, RoutingView};
    /// use connector_checker::routing::Message;
    /// let organization = RoutingView {
    ///     accepted_domains: vec![AcceptedDomainView::new("contoso.com".parse()?)],
    ///     ..RoutingView::default()
    /// };
    /// let coverage = Coverage::new(organization, Message::default());
    /// let unserved = coverage.unserved();
    /// assert_eq!(unserved[0].region.recipients.to_string(), "contoso.com");
    /// # Ok::<(), connector_checker::domain::DomainError>(())
    /// ```
    pub fn unserved(&self) -> Vec<OwnRegion<'_>> {
        self.own_regions(|area| {
            let answer = self.answers.get(area);
            // Whether any connector matches doesn't depend on the reading.
            matches!(
                answer.map(|answer| &answer.outcomes),
                Some([Outcome::Mx | Outcome::Loops, _])
            )
        })
    }

    /// The regions of accepted domains whose mail leaves through a connector for `*`, in at least one
    /// reading: usually a connector that was meant for the internet.
    pub fn own_by_star(&self) -> Vec<OwnRegion<'_>> {
        self.own_regions(|area| self.is_by_star(area))
    }

    /// The regions below a domain that a connector lists without its subdomains, if mail for them takes
    /// a connector for `*` or none at all. Usually somebody expected the domain to include its
    /// subdomains.
    pub fn below_plain_domains(&self) -> Vec<Region<'_>> {
        let areas = 0..self.reasons.len();
        let alone = areas.filter(|area| {
            let reason = self.reasons.get(*area);
            reason.is_some_and(|reason| reason.plain_domain_alone)
        });
        alone.filter_map(|area| self.at(area)).collect()
    }

    fn own_regions(&self, is_wanted: impl Fn(usize) -> bool) -> Vec<OwnRegion<'_>> {
        let own = Own::of(self.router.organization(), &self.space);
        let wanted = (0..self.answers.len()).filter(|area| is_wanted(*area));
        let found = wanted.filter_map(|area| {
            Some(OwnRegion {
                accepted_domain: own.position(area)?,
                region: self.at(area)?,
            })
        });
        found.collect()
    }

    fn is_by_star(&self, area: usize) -> bool {
        let causes = self.reasons.get(area).map(|reason| reason.causes);
        let causes = causes.unwrap_or([None; Precedence::ALL.len()]);
        causes
            .into_iter()
            .flatten()
            .any(|cause| cause.what == What::Everything)
    }
}
