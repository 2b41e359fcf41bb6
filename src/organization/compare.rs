//! Comparison of organizations by meaning.

use super::item::item_key;
use super::model::Organization;
use super::parameters::{
    AcceptedDomain, InboundConnector, Noun, OutboundConnector, RemoteDomain, TransportRule,
};
use super::setting::{Sameness, Setting};
use super::settings::{Differences, Settings};
use super::values::{Guid, Name};
use std::collections::BTreeMap;

/// An object that differs between two organizations, or is in only one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectDifference {
    /// The kind of object.
    pub noun: Noun,
    /// Its indexes in the lists of the two organizations. None if it isn't listed, or doesn't come from
    /// a list of objects.
    pub positions: [Option<usize>; 2],
    /// Whether it certainly differs: with unknown settings or truncated lists, that can't be decided.
    pub sameness: Sameness,
    /// The parameters that differ, if it is in both.
    pub parameters: Differences,
}

/// An object that can be matched with one in another organization.
trait Identified: Settings {
    /// The identifier, which takes precedence over the name.
    fn guid(&self) -> Option<Guid>;

    /// The case-insensitive key to match by if it has no identifier, or the other organization has no
    /// object with this identifier.
    fn key(&self) -> String;
}

/// Objects that match by name.
macro_rules! identified_by_name {
    ($($Object:ident)+) => {
        $(
            impl Identified for $Object {
                fn guid(&self) -> Option<Guid> {
                    self.guid
                }

                fn key(&self) -> String {
                    name_key(&self.name)
                }
            }
        )+
    };
}
identified_by_name!(RemoteDomain InboundConnector OutboundConnector TransportRule);

impl Identified for AcceptedDomain {
    fn guid(&self) -> Option<Guid> {
        self.guid
    }

    /// The domain, because the name can be anything.
    fn key(&self) -> String {
        let domain = self.domain_name.known();
        domain.map_or_else(|| name_key(&self.name), item_key)
    }
}

fn name_key(name: &Setting<Name>) -> String {
    name.known()
        .map_or_else(String::new, |name| name.to_lowercase())
}

impl Organization {
    /// The objects that differ between both organizations.
    ///
    /// Objects match by identifier, the rest by name. Their order doesn't matter.
    ///
    /// ```
    /// use connector_checker::organization::{Noun, Organization, OutboundConnector, Sameness};
    /// let mut one = Organization::default();
    /// one.outbound_connectors.push(OutboundConnector::new("To headquarters"));
    /// let differences = one.differences(&Organization::default());
    /// assert_eq!(differences.len(), 1);
    /// assert_eq!(differences[0].noun, Noun::OutboundConnector);
    /// assert_eq!(differences[0].positions, [Some(0), None]);
    /// assert_eq!(differences[0].sameness, Sameness::Different);
    /// // The connector's type is unknown, so whether two of them are equal can't be decided.
    /// assert_eq!(one.same_meaning(&one.clone()), Sameness::CantTell);
    /// ```
    pub fn differences(&self, other: &Organization) -> Vec<ObjectDifference> {
        let mut found = Vec::new();
        let complete = |noun| [self, other].map(|organization| organization.is_complete(noun));
        macro_rules! compare {
            ($($Noun:ident $field:ident)+) => {
                $(
                    let noun = Noun::$Noun;
                    let lists = [&self.$field[..], &other.$field[..]];
                    compare_objects(noun, lists, complete(noun), &mut found);
                )+
            };
        }
        compare!(
            AcceptedDomain accepted_domains
            RemoteDomain remote_domains
            InboundConnector inbound_connectors
            OutboundConnector outbound_connectors
            TransportRule transport_rules
        );
        let parameters = self
            .organization_config
            .differences(&other.organization_config);
        let mailboxes = self.cloud_mailboxes.same_meaning(&other.cloud_mailboxes);
        for (noun, sameness, parameters) in [
            (Noun::OrganizationConfig, parameters.sameness(), parameters),
            (Noun::Mailbox, mailboxes, Differences::default()),
        ] {
            if sameness != Sameness::Same {
                found.push(ObjectDifference {
                    noun,
                    positions: [None; 2],
                    sameness,
                    parameters,
                });
            }
        }
        found
    }

    /// The indexes of the same outbound connectors in both organizations, then of those that only one
    /// has. They match as in [`Organization::differences`].
    ///
    /// ```
    /// use connector_checker::organization::{Organization, OutboundConnector};
    /// let organization = |names: &[&str]| Organization {
    ///     outbound_connectors: names.iter().map(|name| OutboundConnector::new(*name)).collect(),
    ///     ..Organization::default()
    /// };
    /// let pairs = organization(&["A", "B"]).outbound_counterparts(&organization(&["C", "a"]));
    /// assert_eq!(pairs, [[Some(0), Some(1)], [Some(1), None], [None, Some(0)]]);
    /// ```
    pub fn outbound_counterparts(&self, other: &Organization) -> Vec<[Option<usize>; 2]> {
        pairs(&self.outbound_connectors, &other.outbound_connectors)
    }

    /// Whether both organizations mean the same.
    pub fn same_meaning(&self, other: &Organization) -> Sameness {
        let differences = self.differences(other);
        let each = differences.iter().map(|difference| difference.sameness);
        each.fold(Sameness::Same, Sameness::and)
    }
}

/// Compares two lists of objects, which may be incomplete.
fn compare_objects<T: Identified>(
    noun: Noun,
    [one, two]: [&[T]; 2],
    [one_complete, two_complete]: [bool; 2],
    found: &mut Vec<ObjectDifference>,
) {
    for positions in pairs(one, two) {
        let [left, right] = positions;
        let objects = (
            left.and_then(|at| one.get(at)),
            right.and_then(|at| two.get(at)),
        );
        let missing_from = |complete| match complete {
            true => Sameness::Different,
            false => Sameness::CantTell,
        };
        let (sameness, parameters) = match objects {
            (Some(one), Some(two)) => {
                let parameters = one.differences(two);
                (parameters.sameness(), parameters)
            }
            (Some(_), None) => (missing_from(two_complete), Differences::default()),
            (None, _) => (missing_from(one_complete), Differences::default()),
        };
        if sameness != Sameness::Same {
            found.push(ObjectDifference {
                noun,
                positions,
                sameness,
                parameters,
            });
        }
    }
}

/// The indexes of matching objects, then those of objects without a counterpart.
fn pairs<T: Identified>(one: &[T], two: &[T]) -> Vec<[Option<usize>; 2]> {
    let mut counterparts = vec![None; one.len()];
    let mut is_taken = vec![false; two.len()];
    for by_guid in [true, false] {
        let key = |object: &T| match by_guid {
            true => object.guid().map(|guid| guid.to_string()),
            false => Some(object.key()),
        };
        // If several objects have the same key, the first of each side match, and so on.
        let mut free: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, object) in two.iter().enumerate().rev() {
            if let (false, Some(key)) = (is_taken[at], key(object)) {
                free.entry(key).or_default().push(at);
            }
        }
        for (object, counterpart) in one.iter().zip(&mut counterparts) {
            if counterpart.is_none()
                && let Some(key) = key(object)
                && let Some(at) = free.get_mut(&key).and_then(Vec::pop)
            {
                // Every index in `free` is one of an object in `two`.
                is_taken[at] = true;
                *counterpart = Some(at);
            }
        }
    }
    let paired = counterparts.into_iter().enumerate();
    let paired = paired.map(|(at, counterpart)| [Some(at), counterpart]);
    let free = is_taken.into_iter().enumerate();
    let free = free.filter_map(|(at, is_taken)| (!is_taken).then_some([None, Some(at)]));
    paired.chain(free).collect()
}
