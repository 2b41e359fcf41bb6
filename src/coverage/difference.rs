//! The difference of two configurations: which recipients' routes change, and which settings.

use super::answer::Answer;
use super::change::{Change, Identities};
use super::space::Space;
use super::tree::{Branch, fold};
use crate::domain::MailAddress;
use crate::organization::{
    Arrival, ObjectDifference, Organization, OutboundConnector, RoutingView, Sameness,
};
use crate::routing::{Ground, Message, Outcome, Precedence, Router};
use std::collections::BTreeMap;

/// How the routes of all possible recipients change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteChanges {
    /// The recipients in a tree of names that begins with every domain. None where it's proven that
    /// nothing changes.
    pub tree: Branch<Option<Change>>,
}

impl RouteChanges {
    /// The recipients whose route changes, or may change.
    pub fn changes(&self) -> impl Iterator<Item = (&Branch<Option<Change>>, &Change)> {
        let all = self.tree.all();
        all.filter_map(|branch| Some((branch, branch.answer.as_ref()?)))
    }

    /// Whether all routes are the same. [`Sameness::Same`] is proven for every possible recipient.
    pub fn sameness(&self) -> Sameness {
        let changes = self.changes().map(|(_, change)| change.sameness);
        changes.fold(Sameness::Same, Sameness::and)
    }
}

/// The difference of two configurations.
///
/// Only routes of outgoing messages are compared; incoming messages, and what mail flow rules do, aren't. Settings that
/// differ are listed for all objects.
///
/// ```
/// use connector_checker::coverage::Difference;
/// use connector_checker::organization::{
///     Arrival, ConnectorType, List, Organization, OutboundConnector, Sameness,
/// };
/// use connector_checker::routing::Message;
/// let organization = |domains: &[&str]| Organization {
///     outbound_connectors: vec![OutboundConnector {
///         recipient_domains: List::parse(domains.iter().copied()).into(),
///         ..OutboundConnector::of_type("To partner", ConnectorType::Partner)
///     }],
///     ..Organization::default()
/// };
/// let before = organization(&["*.fabrikam.com", "sales.fabrikam.com"]);
/// let between = |after: &Organization| {
///     Difference::of([&before, after], [Arrival::SETTLED; 2], Message::default())
/// };
/// // The wildcard covers it anyway: a setting differs, no route does.
/// let difference = between(&organization(&["smtp:*.fabrikam.com;1"]));
/// assert_eq!(difference.routes.sameness(), Sameness::Same);
/// assert_eq!(difference.settings.len(), 1);
/// // This is another matter.
/// let difference = between(&organization(&["sales.fabrikam.com"]));
/// let changes: Vec<String> =
///     difference.routes.changes().map(|(branch, _)| branch.to_string()).collect();
/// assert_eq!(changes, ["fabrikam.com and everything below it, except sales.fabrikam.com"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The objects whose settings differ by meaning, or may do so.
    pub settings: Vec<ObjectDifference>,
    /// The recipients whose routes differ.
    pub routes: RouteChanges,
}

impl Difference {
    /// The difference of two organizations, before and after, for one kind of message. `arrivals` is what
    /// each of them says of itself.
    ///
    /// Connectors are the same by GUID, else by name. One without either, or one of several with the
    /// same name and no GUID, may be the same as any.
    pub fn of(
        organizations: [&Organization; 2],
        arrivals: [Arrival; 2],
        message: Message,
    ) -> Difference {
        let [before, after] = organizations;
        let [from, to] = arrivals;
        let router = |organization, arrival| {
            let view = RoutingView {
                arrival,
                ..RoutingView::from(organization)
            };
            Router::new(view, Precedence::default()).carrying(message)
        };
        let (one, other) = (router(before, from), router(after, to));
        Difference {
            settings: before.differences(after),
            routes: changes([&one, &other], &identities(before, after)),
        }
    }

    /// Whether both configurations mean the same: neither a setting differs nor a route.
    pub fn sameness(&self) -> Sameness {
        let settings = self.settings.iter().map(|difference| difference.sameness);
        settings.fold(self.routes.sameness(), Sameness::and)
    }
}

/// How routes change from one router to another: both are asked for each region of the names that either
/// mentions.
pub(super) fn changes(routers: [&Router; 2], identities: &Identities) -> RouteChanges {
    let space = Space::of_views(&routers.map(Router::organization));
    let areas = space.areas().iter();
    let answers: Vec<Option<Change>> = areas
        .map(|area| change(routers, &area.witness, identities))
        .collect();
    folded(&space, &answers)
}

/// How the route of one recipient changes from one router to another. None if it's proven that it doesn't.
pub(super) fn change(
    routers: [&Router; 2],
    recipient: &MailAddress,
    identities: &Identities,
) -> Option<Change> {
    let [before, after] = routers.map(|router| {
        let mut answer = Answer::of(&router.route(recipient));
        let stays = answer.outcomes[0] == Outcome::StaysInMicrosoft365;
        if identities.are_of_two() && !stays && router.may_depend_on_acceptance(recipient.domain())
        {
            answer.doubts.insert(Ground::UnknownAcceptedDomains);
        }
        answer
    });
    Change::of(&before, &after, identities)
}

/// The changes of regions as a tree.
pub(super) fn folded(space: &Space, answers: &[Option<Change>]) -> RouteChanges {
    RouteChanges {
        tree: fold(space, answers),
    }
}

/// Which outbound connectors of two organizations are the same.
fn identities(before: &Organization, after: &Organization) -> Identities {
    let lists = [before, after].map(|organization| &organization.outbound_connectors[..]);
    let names = lists.map(|connectors| {
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for name in connectors.iter().filter_map(name) {
            *names.entry(name).or_default() += 1;
        }
        names
    });
    let is_only_one = |name: &String| {
        let counts = names.iter().filter_map(|names| names.get(name));
        counts.max().is_none_or(|most| *most == 1)
    };
    let counterparts = before.outbound_counterparts(after);
    Identities::of(&counterparts, lists.map(<[_]>::len), |positions| {
        let sides = positions.into_iter().zip(lists);
        let found = sides.filter_map(|(position, connectors)| connectors.get(position?));
        let guids: Vec<_> = found.clone().map(|connector| connector.guid).collect();
        let is_same_object = matches!(guids[..], [Some(one), Some(other)] if one == other);
        is_same_object
            || found
                .map(name)
                .all(|name| name.as_ref().is_some_and(is_only_one))
    })
}

/// A connector's name, of which the case doesn't matter. None if it's unknown or empty.
fn name(connector: &OutboundConnector) -> Option<String> {
    let name = connector.name.known().map(|name| name.to_lowercase());
    name.filter(|name| !name.is_empty())
}
