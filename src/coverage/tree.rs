//! Regions with equal answers, folded into a tree of names.

use super::recipients::Recipients;
use super::space::Space;
use crate::domain::MailAddress;
use std::fmt;

/// How many exceptions a sentence lists.
const LISTED: usize = 3;

/// Recipients with one answer, and the exceptions inside: a tree as plain data.
///
/// ```
/// use connector_checker::coverage::Coverage;
/// use connector_checker::organization::{ConnectorType, OutboundConnectorView, RoutingSettings, RoutingView};
/// use connector_checker::routing::Message;
/// let connector = |name: &str, domain: &str| -> Result<_, connector_checker::domain::DomainError> {
///     let settings = RoutingSettings::of_type(ConnectorType::Partner);
///     Ok(OutboundConnectorView::new(name, settings, vec![domain.parse()?]))
/// };
/// let organization = RoutingView {
///     outbound_connectors: vec![
///         connector("A", "*.example.com")?,
///         connector("B", "a.example.com")?,
///     ],
///     ..RoutingView::default()
/// };
/// let tree = Coverage::new(organization, Message::default()).tree();
/// assert_eq!(tree.to_string(), "every other domain");
/// assert_eq!(tree.children[0].to_string(), "example.com and everything below it, except a.example.com");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch<A> {
    /// The recipients. The answer doesn't hold for those of the children.
    pub recipients: Recipients,
    /// One that the answer holds for.
    pub witness: MailAddress,
    /// Where their mail goes, or how that changes.
    pub answer: A,
    /// The exceptions, in the order of names from their ends.
    pub children: Vec<Branch<A>>,
}

impl<A> Branch<A> {
    /// The branch itself, then its children with theirs.
    pub fn all(&self) -> impl Iterator<Item = &Branch<A>> {
        let mut open = vec![self];
        std::iter::from_fn(move || {
            let next = open.pop()?;
            open.extend(next.children.iter().rev());
            Some(next)
        })
    }

    /// The innermost branch that a recipient is in: its answer is the recipient's.
    pub fn find(&self, recipient: &MailAddress) -> &Branch<A> {
        let mut found = self;
        while let Some(inner) = {
            let mut children = found.children.iter();
            children.find(|child| child.recipients.contains(recipient))
        } {
            found = inner;
        }
        found
    }
}

/// The recipients with their exceptions, as a noun: “example.com and everything below it, except
/// a.example.com”.
impl<A> fmt::Display for Branch<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let children = &self.children;
        match (&self.recipients, children.is_empty()) {
            // Nobody reads a list of every name that has an answer of its own.
            (Recipients::Everyone, false) => return f.write_str("every other domain"),
            (recipients, true) => return recipients.fmt(f),
            (recipients, false) => write!(f, "{recipients}, except ")?,
        }
        let listed = children.get(..LISTED).unwrap_or(children);
        let more = children.len() - listed.len();
        for (place, child) in listed.iter().enumerate() {
            let is_last = place + 1 == listed.len() && more == 0;
            f.write_str(match place {
                0 => "",
                _ if is_last => " and ",
                _ => ", ",
            })?;
            match &child.recipients {
                // “And” joins the exceptions.
                Recipients::Within(name) => write!(f, "{name} with everything below it")?,
                other => other.fmt(f)?,
            }
        }
        match more {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

/// Folds regions with equal answers. `answers` has one for each region.
///
/// A name begins a branch only where its answer isn't that of the branch around it. So equal
/// neighbors are one branch, however deep they are.
pub(super) fn fold<A: Clone + PartialEq>(space: &Space, answers: &[A]) -> Branch<A> {
    let mut growing = Growing {
        space,
        answers,
        branches: Vec::new(),
    };
    let nodes = space.nodes();
    // For each node, the branches of the domain itself and of what is below it.
    let mut places: Vec<[usize; 2]> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let around = places.get(node.parent).map_or(0, |[_, below]| *below);
        let [at, below] = [node.at, node.below].map(|area| growing.unless_equal(area, around));
        let is_whole = match (at, below) {
            (Some(at), Some(below)) => answers.get(at) == answers.get(below),
            _ => false,
        };
        places.push(match (at, below, &node.name) {
            (Some(at), Some(_), Some(name)) if is_whole => {
                [growing.add(at, around, Recipients::Within(name.clone())); 2]
            }
            _ => [at, below].map(|area| growing.add_area(area, around)),
        });
    }
    for area in space.mailboxes() {
        let Some(found) = space.areas().get(area) else {
            continue;
        };
        let is_itself = nodes
            .get(found.node)
            .is_some_and(|node| node.name.as_ref() == Some(found.witness.domain()));
        let [at, below] = places.get(found.node).copied().unwrap_or_default();
        let around = if is_itself { at } else { below };
        let differs = growing.unless_equal(Some(area), around);
        growing.add_area(differs, around);
    }
    // There are more names of 253 bytes than any configuration mentions, so the region of all other domains is never
    // empty and the tree begins with it.
    growing
        .tree()
        .expect("the region of all other domains has recipients")
}

/// A tree while it is folded: branches after the ones around them.
struct Growing<'a, A> {
    space: &'a Space,
    answers: &'a [A],
    /// Each with the place of the branch around it.
    branches: Vec<(usize, Branch<A>)>,
}

impl<A: Clone + PartialEq> Growing<'_, A> {
    /// The region, unless its answer is that of the branch around it.
    fn unless_equal(&self, area: Option<usize>, around: usize) -> Option<usize> {
        let answer = self.answers.get(area?);
        let around = self.branches.get(around);
        (answer != around.map(|(_, branch)| &branch.answer)).then_some(area?)
    }

    /// Adds a branch for a region, and returns its place. Without a region it's the branch around.
    fn add_area(&mut self, area: Option<usize>, around: usize) -> usize {
        let recipients = area.and_then(|at| self.space.areas().get(at));
        match (area, recipients) {
            (Some(at), Some(area)) => self.add(at, around, area.recipients.clone()),
            _ => around,
        }
    }

    fn add(&mut self, area: usize, around: usize, recipients: Recipients) -> usize {
        let found = self.space.areas().get(area).zip(self.answers.get(area));
        let Some((area, answer)) = found else {
            return around;
        };
        let branch = Branch {
            recipients,
            witness: area.witness.clone(),
            answer: answer.clone(),
            children: Vec::new(),
        };
        self.branches.push((around, branch));
        self.branches.len() - 1
    }

    /// Puts each branch into the one around it, the last first, so that it's complete by then.
    fn tree(mut self) -> Option<Branch<A>> {
        while let Some((around, mut branch)) = self.branches.pop() {
            branch.children.reverse();
            match self.branches.get_mut(around) {
                Some((_, outer)) => outer.children.push(branch),
                None => return Some(branch),
            }
        }
        None
    }
}
