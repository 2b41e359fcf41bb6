//! The entries of connectors, and which of them decides a region.

use super::space::Space;
use crate::domain::{Domain, DomainPattern};
use crate::organization::{RoutingSettings, RoutingView};
use crate::routing::{Match, Reading, Rule};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Something in a connector's scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// One of its recipient domains.
    Pattern(DomainPattern),
    /// `AllAcceptedDomains`.
    AllAcceptedDomains,
}

/// As it's written in a connector's settings.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entry::Pattern(pattern) => pattern.fmt(f),
            Entry::AllAcceptedDomains => f.write_str("AllAcceptedDomains"),
        }
    }
}

/// Equal entries, of connectors that all use centralized mail transport or all don't. Routing doesn't
/// tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cause {
    pub(super) centralized: bool,
    pub(super) what: What,
}

/// An entry, by the node of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Exact(usize),
    Wildcard(usize),
    AllAccepted,
    Everything,
}

impl What {
    /// Whether both are entries of the same form, such as wildcards.
    pub(super) fn is_like(self, other: What) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

impl Cause {
    /// What decided a reading for a region at this node. None if no connector matches, or none is
    /// considered.
    pub(super) fn of(reading: &Reading, space: &Space, node: usize) -> Option<Cause> {
        let (centralized, matched) = match &reading.rule {
            Rule::Centralized(matched) => (true, matched),
            Rule::Scope(matched) => (false, matched),
            Rule::CloudMailbox | Rule::UnknownRecipient | Rule::NoMatch => return None,
        };
        let what = match matched {
            Match::Exact(_) => What::Exact(node),
            Match::Wildcard { base, .. } => What::Wildcard(above(space, node, base)?),
            Match::AllAccepted { .. } => What::AllAccepted,
            Match::Everything => What::Everything,
        };
        Some(Cause { centralized, what })
    }

    /// The entry in the words of a configuration.
    pub(super) fn entry(self, space: &Space) -> Option<Entry> {
        let name = |node: usize| space.nodes().get(node)?.name.clone();
        Some(match self.what {
            What::Exact(node) => Entry::Pattern(DomainPattern::Exact(name(node)?)),
            What::Wildcard(node) => Entry::Pattern(DomainPattern::Subdomains(name(node)?)),
            What::AllAccepted => Entry::AllAcceptedDomains,
            What::Everything => Entry::Pattern(DomainPattern::Everything),
        })
    }
}

/// The node at or above another that has this name.
fn above(space: &Space, mut node: usize, name: &Domain) -> Option<usize> {
    loop {
        let found = space.nodes().get(node)?;
        if found.name.as_ref()? == name {
            return Some(node);
        }
        node = found.parent;
    }
}

/// The entries of all connectors that take part in the choice, each with its connectors, ascending.
pub(super) fn causes(organization: &RoutingView, space: &Space) -> BTreeMap<Cause, Arc<[usize]>> {
    let mut found: BTreeMap<Cause, Vec<usize>> = BTreeMap::new();
    for (position, connector) in organization.outbound_connectors.iter().enumerate() {
        if !takes_part(connector.settings) {
            continue;
        }
        let centralized = connector.settings.is_centralized();
        let node = |name: &Domain| space.node(name.as_str());
        let patterns = connector.recipient_domains.iter();
        let listed = patterns.filter_map(|pattern| match pattern {
            DomainPattern::Exact(name) => node(name).map(What::Exact),
            DomainPattern::Subdomains(name) => node(name).map(What::Wildcard),
            DomainPattern::Everything => Some(What::Everything),
        });
        let all = connector.settings.serves_accepted_domains();
        for what in listed.chain(all.then_some(What::AllAccepted)) {
            let connectors = found.entry(Cause { centralized, what }).or_default();
            // A connector may list a name twice.
            if connectors.last() != Some(&position) {
                connectors.push(position);
            }
        }
    }
    let found = found.into_iter();
    found
        .map(|(cause, connectors)| (cause, connectors.into()))
        .collect()
}

/// Whether a connector is considered for recipients at all.
fn takes_part(settings: RoutingSettings) -> bool {
    settings.enabled && !settings.is_transport_rule_scoped
}
