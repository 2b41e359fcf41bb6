//! All possible recipients, in regions by the names that a configuration mentions.
//!
//! What a configuration mentions are domains, domains with everything below them, and mailboxes. A
//! recipient's domain is compared with these names only. So recipients with the same mentioned name
//! as the nearest, and the same relation to it, can't be told apart: a region each.

use super::recipients::Recipients;
use super::witness::{free_label, free_local, free_top_level};
use crate::domain::{Domain, DomainPattern, MailAddress};
use crate::organization::RoutingView;
use std::cmp::Ordering;
use std::ops::Range;

/// The regions of one or several configurations, in the order of names from their ends, and after
/// those of names the mailboxes. Regions without any recipient aren't among them.
#[derive(Clone, Debug)]
pub(super) struct Space {
    /// In the order of names from their ends, so a name's subdomains follow it. The first is the root,
    /// which has no name and is above all.
    nodes: Vec<Node>,
    /// The regions.
    areas: Vec<Area>,
    /// The mailboxes' keys, in order. Their regions are the last, in the same order.
    mailboxes: Vec<String>,
}

/// A mentioned name.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// None for the root.
    pub(super) name: Option<Domain>,
    /// The nearest mentioned name above it. The root is its own.
    pub(super) parent: usize,
    /// The first node after it that isn't below it.
    pub(super) end: usize,
    /// The region of the domain itself. None if it isn't a domain, but a single label.
    pub(super) at: Option<usize>,
    /// The region of what is below it and not within a mentioned name below it. None if that is
    /// nothing, because no name below it is short enough or all those are mentioned.
    pub(super) below: Option<usize>,
}

/// A region of recipients that a configuration doesn't tell apart.
#[derive(Clone, Debug)]
pub(super) struct Area {
    /// The nearest mentioned name.
    pub(super) node: usize,
    /// Its recipients, and those of regions inside it, which aren't its own.
    pub(super) recipients: Recipients,
    /// One of its recipients.
    pub(super) witness: MailAddress,
}

impl Space {
    /// The regions by these names and mailboxes.
    pub(super) fn of(mut names: Vec<&Domain>, mailboxes: Vec<&MailAddress>) -> Space {
        names.sort_by_cached_key(|name| from_the_end(name.as_str()));
        names.dedup();
        let root = Node {
            name: None,
            parent: 0,
            end: names.len() + 1,
            at: None,
            below: None,
        };
        let mut space = Space {
            nodes: vec![root],
            areas: Vec::with_capacity(2 * names.len() + 1),
            mailboxes: Vec::new(),
        };
        // The nodes above the one to come, the nearest last. The root stays.
        let mut open = vec![0];
        for name in names {
            let number = space.nodes.len();
            while let Some(above) = open.last().and_then(|at| space.nodes.get_mut(*at))
                && let Some(above_name) = &above.name
                && !is_below(name, above_name)
            {
                above.end = number;
                open.pop();
            }
            space.nodes.push(Node {
                name: Some(name.clone()),
                parent: open.last().copied().unwrap_or_default(),
                end: 0,
                at: None,
                below: None,
            });
            open.push(number);
        }
        let count = space.nodes.len();
        for at in open {
            if let Some(node) = space.nodes.get_mut(at) {
                node.end = count;
            }
        }
        let mut mailboxes: Vec<_> = mailboxes.iter().map(|one| (key(one), *one)).collect();
        mailboxes.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        mailboxes.dedup_by(|(one, _), (other, _)| one == other);
        space.mailboxes = mailboxes.iter().map(|(key, _)| key.clone()).collect();
        (0..count).for_each(|node| space.add_areas(node));
        for (_, mailbox) in mailboxes {
            space.areas.push(Area {
                node: space.nearest(mailbox.domain()),
                recipients: Recipients::Mailbox(mailbox.clone()),
                witness: mailbox.clone(),
            });
        }
        space
    }

    /// The regions of these configurations: answers of all of them are constant on each.
    pub(super) fn of_views(views: &[&RoutingView]) -> Space {
        let names = views.iter().flat_map(|view| names(view)).collect();
        let mailboxes = views.iter().flat_map(|view| &view.cloud_mailboxes);
        Space::of(names, mailboxes.collect())
    }

    /// The mentioned names, the root first.
    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The regions.
    pub(super) fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The regions of mailboxes.
    pub(super) fn mailboxes(&self) -> Range<usize> {
        self.areas.len() - self.mailboxes.len()..self.areas.len()
    }

    /// The region that a recipient is in.
    pub(super) fn find(&self, recipient: &MailAddress) -> Option<usize> {
        if let Ok(at) = self.mailboxes.binary_search(&key(recipient)) {
            return Some(self.mailboxes().start + at);
        }
        let node = self.nodes.get(self.nearest(recipient.domain()))?;
        match node.name.as_ref() == Some(recipient.domain()) {
            true => node.at,
            false => node.below,
        }
    }

    /// The node of a name. None if it isn't mentioned.
    pub(super) fn node(&self, name: &str) -> Option<usize> {
        self.node_among(name, 1..self.nodes.len())
    }

    /// The nodes of names at or below this one, which may not be mentioned itself.
    pub(super) fn within(&self, name: &Domain) -> Range<usize> {
        let start = self.nodes.partition_point(|node| {
            let other = node.name.as_ref();
            other.is_none_or(|other| order(other.as_str(), name.as_str()) == Ordering::Less)
        });
        let rest = self.nodes.get(start..).unwrap_or_default();
        let count = rest.partition_point(|node| {
            let other = node.name.as_ref();
            other.is_some_and(|other| other == name || is_below(other, name))
        });
        start..start + count
    }

    /// The nearest mentioned name at or above this one.
    fn nearest(&self, domain: &Domain) -> usize {
        let found = domain.suffixes().find_map(|suffix| self.node(suffix));
        found.unwrap_or_default()
    }

    fn node_among(&self, name: &str, range: Range<usize>) -> Option<usize> {
        let nodes = self.nodes.get(range.clone())?;
        let found = nodes.binary_search_by(|node| {
            let other = node.name.as_ref().map_or("", Domain::as_str);
            order(other, name)
        });
        Some(range.start + found.ok()?)
    }

    /// Adds the regions of a mentioned name.
    fn add_areas(&mut self, number: usize) {
        let Some(node) = self.nodes.get(number) else {
            return;
        };
        let (at, below) = match &node.name {
            None => (None, self.elsewhere()),
            Some(name) => (
                self.domain_itself(name),
                self.subdomains(name, number..node.end),
            ),
        };
        let mut add = |area: Option<(Recipients, MailAddress)>| {
            let (recipients, witness) = area?;
            self.areas.push(Area {
                node: number,
                recipients,
                witness,
            });
            Some(self.areas.len() - 1)
        };
        let (at, below) = (add(at), add(below));
        if let Some(node) = self.nodes.get_mut(number) {
            (node.at, node.below) = (at, below);
        }
    }

    fn domain_itself(&self, name: &Domain) -> Option<(Recipients, MailAddress)> {
        // A single label isn't a domain: parsing says so.
        let witness = self.someone_at(name.as_str())?;
        Some((Recipients::Domain(name.clone()), witness))
    }

    fn subdomains(&self, name: &Domain, within: Range<usize>) -> Option<(Recipients, MailAddress)> {
        let child = |label: &str| format!("{label}.{name}");
        let is_taken = |label: &str| self.node_among(&child(label), within.clone()).is_some();
        let label = free_label(name.as_str(), is_taken)?;
        let witness = self.someone_at(&child(&label))?;
        Some((Recipients::Below(name.clone()), witness))
    }

    fn elsewhere(&self) -> Option<(Recipients, MailAddress)> {
        let top = free_top_level(|label| self.node(label).is_some())?;
        let name = |label: &str| format!("{label}.{top}");
        let label = free_label(&top, |label| self.node(&name(label)).is_some())?;
        let witness = self.someone_at(&name(&label))?;
        Some((Recipients::Everyone, witness))
    }

    /// A recipient in a domain whose mailbox isn't mentioned.
    fn someone_at(&self, domain: &str) -> Option<MailAddress> {
        let address = |local: &str| format!("{local}@{domain}");
        let is_taken = |local: &str| self.mailboxes.binary_search(&address(local)).is_ok();
        address(&free_local(is_taken)?).parse().ok()
    }
}

/// The names that a configuration mentions in what routing depends on. Mailboxes mention none: each is a
/// region of its own.
pub(super) fn names(view: &RoutingView) -> impl Iterator<Item = &Domain> {
    let accepted = view.accepted_domains.iter();
    let accepted = accepted.filter_map(|accepted| accepted.domain.as_ref());
    let patterns = view.outbound_connectors.iter();
    let patterns = patterns.flat_map(|connector| &connector.recipient_domains);
    accepted.chain(patterns.filter_map(name))
}

/// The name in a pattern. None for `*`.
pub(super) fn name(pattern: &DomainPattern) -> Option<&Domain> {
    match pattern {
        DomainPattern::Exact(name) | DomainPattern::Subdomains(name) => Some(name),
        DomainPattern::Everything => None,
    }
}

/// As in a [`MailAddress`], the case of ASCII letters doesn't matter.
fn key(address: &MailAddress) -> String {
    format!(
        "{}@{}",
        address.local().to_ascii_lowercase(),
        address.domain()
    )
}

/// Whether a name has more labels in front of another.
fn is_below(name: &Domain, above: &Domain) -> bool {
    let rest = name.as_str().strip_suffix(above.as_str());
    rest.is_some_and(|rest| rest.ends_with('.'))
}

/// The order of names by their labels, the last label first: subdomains directly follow a name.
fn order(one: &str, other: &str) -> Ordering {
    one.rsplit('.').cmp(other.rsplit('.'))
}

/// A text with the same order.
fn from_the_end(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for label in name.rsplit('.') {
        key.push_str(label);
        // Below every character of a label.
        key.push('\0');
    }
    key
}
