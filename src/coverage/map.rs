//! The map of an organization: every possible recipient, in regions, with the router's answer.

use super::answer::Answer;
use super::cause::Cause;
use super::recipients::Recipients;
use super::space::{Space, name};
use super::tree::{Branch, fold};
use crate::domain::{DomainPattern, MailAddress};
use crate::organization::RoutingView;
use crate::routing::{Ground, Message, Outcome, Precedence, Route, Router, Strength};

/// Where mail goes for every possible recipient.
///
/// The regions come from the names that the configuration mentions, and each has the router's answer for
/// its witness. The router compares a recipient with these names only, so the answer is that of every
/// recipient in the region: nothing is sampled.
///
/// Mail flow rules aren't considered, as in routing.
///
/// ```
/// use connector_checker::coverage::Coverage;
/// use connector_checker::routing::{Message, worked_example};
/// let coverage = Coverage::new(worked_example(), Message::default());
/// let recipient = "jane@sales.contoso.com".parse()?;
/// let region = coverage.region(&recipient).expect("everyone is in a region");
/// assert_eq!(region.recipients.to_string(), "sales.contoso.com");
/// assert_eq!(region.witness.to_string(), "someone@sales.contoso.com");
/// assert_eq!(coverage.router().route(region.witness).reading, coverage.router().route(&recipient).reading);
/// // The two readings differ there, and in no other domain.
/// let tree = coverage.tree();
/// let mut disputed = tree.all().filter(|branch| branch.answer.is_disputed());
/// assert_eq!(disputed.next().map(ToString::to_string).as_deref(), Some("sales.contoso.com"));
/// # Ok::<(), connector_checker::domain::AddressError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Coverage {
    pub(super) router: Router,
    pub(super) space: Space,
    /// One for each region.
    pub(super) answers: Vec<Answer>,
    /// One for each region.
    pub(super) reasons: Vec<Reason>,
}

/// Why a region has its answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reason {
    /// What decides in each reading, in the order of [`Precedence::ALL`].
    pub(super) causes: [Option<Cause>; 2],
    /// Whether a domain above is listed without its subdomains, and nothing closer than `*` matches.
    pub(super) plain_domain_alone: bool,
}

/// Recipients that a configuration doesn't tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region<'a> {
    /// The region's recipients are these without those of any other region inside.
    pub recipients: &'a Recipients,
    /// One of its recipients.
    pub witness: &'a MailAddress,
    /// The router's answer for the witness, and so for each of the recipients.
    pub answer: &'a Answer,
}

impl Coverage {
    /// The map of an organization for one kind of message. It costs an answer of the router for each
    /// region, of which there are at most two for each name, one for each mailbox and one more.
    pub fn new(organization: impl Into<RoutingView>, message: Message) -> Coverage {
        let [first, second] = Precedence::ALL;
        let router = Router::new(organization, first).carrying(message);
        let space = Space::of_views(&[router.organization()]);
        let mut answers = Vec::with_capacity(space.areas().len());
        let mut reasons = Vec::with_capacity(space.areas().len());
        let mut open = Vec::new();
        for (number, area) in space.areas().iter().enumerate() {
            let route = router.route(&area.witness);
            let cause = |precedence| Cause::of(route.under(precedence), &space, area.node);
            if is_decided_by_another_entry(&route) {
                open.push(number);
            }
            answers.push(Answer::of(&route));
            reasons.push(Reason {
                causes: [cause(first), cause(second)],
                plain_domain_alone: route.grounds.contains(Ground::PlainDomainAlone),
            });
        }
        let router = router.reading(second);
        for number in open {
            if let (Some(area), Some(reason)) = (space.areas().get(number), reasons.get_mut(number))
            {
                let route = router.route(&area.witness);
                let [_, by_second] = &mut reason.causes;
                *by_second = Cause::of(&route.reading, &space, area.node);
            }
        }
        Coverage {
            router: router.reading(first),
            space,
            answers,
            reasons,
        }
    }

    /// The router. A region's whole [`Route`], with its evidence, is that of the region's witness.
    pub fn router(&self) -> &Router {
        &self.router
    }

    /// Every region that has recipients, in the order of names from their ends, mailboxes last.
    pub fn regions(&self) -> impl Iterator<Item = Region<'_>> {
        (0..self.answers.len()).filter_map(|number| self.at(number))
    }

    /// The region that a recipient is in. Never none.
    pub fn region(&self, recipient: &MailAddress) -> Option<Region<'_>> {
        self.at(self.space.find(recipient)?)
    }

    /// Regions with equal answers, folded into a tree of names that begins with every domain.
    pub fn tree(&self) -> Branch<Answer> {
        fold(&self.space, &self.answers)
    }

    /// The regions of names whose recipients a pattern covers, in their order. A name that the configuration doesn't
    /// mention has no region of its own.
    ///
    /// ```
    /// use connector_checker::coverage::Coverage;
    /// use connector_checker::routing::{Message, worked_example};
    /// let coverage = Coverage::new(worked_example(), Message::default());
    /// let pattern = "sales.contoso.com".parse()?;
    /// let covered: Vec<String> =
    ///     coverage.covered_by(&pattern).map(|region| region.recipients.to_string()).collect();
    /// assert_eq!(covered, ["sales.contoso.com"]);
    /// # Ok::<(), connector_checker::domain::DomainError>(())
    /// ```
    pub fn covered_by<'c>(
        &'c self,
        pattern: &'c DomainPattern,
    ) -> impl Iterator<Item = Region<'c>> {
        let names = 0..self.space.mailboxes().start;
        let within = match name(pattern) {
            None => names,
            Some(name) => {
                let nodes = self.space.within(name);
                let areas = self.space.areas().get(names).unwrap_or_default();
                let first = |node| areas.partition_point(|area| area.node < node);
                first(nodes.start)..first(nodes.end)
            }
        };
        let regions = within.filter_map(|number| self.at(number));
        regions.filter(|region| pattern.covers(region.witness.domain()))
    }

    /// The region with this number, in the order of [`Coverage::regions`].
    pub(crate) fn at(&self, number: usize) -> Option<Region<'_>> {
        let area = self.space.areas().get(number)?;
        Some(Region {
            recipients: &area.recipients,
            witness: &area.witness,
            answer: self.answers.get(number)?,
        })
    }

    /// Whether connectors are considered for a region.
    pub(super) fn reaches_connectors(&self, number: usize) -> bool {
        // What keeps a message from connectors is the same in both readings.
        let outcome = self.answers.get(number).map(|answer| &answer.outcomes);
        !matches!(
            outcome,
            None | Some([Outcome::StaysInMicrosoft365 | Outcome::Rejected, _])
        )
    }
}

/// Whether the other reading may choose the same connectors by another of their entries. A route doesn't
/// say so.
fn is_decided_by_another_entry(route: &Route) -> bool {
    let strength = route.reading.rule.strength();
    route.other.is_none() && matches!(strength, Some(Strength::Wildcard | Strength::AllAccepted))
}
