//! References to the objects of an organization.

use super::location::FileLocation;
use crate::organization::{
    AcceptedDomain, Guid, InboundConnector, Location, Noun, Organization, OutboundConnector,
    ParameterId, RemoteDomain, Setting, Settings, TransportRule,
};

/// An object of the organization, with what identifies it to a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The kind of object.
    pub noun: Noun,
    /// Its index in the organization's list.
    pub position: usize,
    /// Its name, or its domain if it has no name. Empty if neither is known.
    pub name: Box<str>,
    /// Its identifier.
    pub guid: Option<Guid>,
    /// Where it was read.
    pub at: Option<FileLocation>,
}

impl Object {
    /// The object at this index of its kind's list. None if there is none, or the noun has no list of objects.
    ///
    /// ```
    /// use connector_checker::audit::Object;
    /// use connector_checker::organization::{Noun, Organization, OutboundConnector};
    /// let mut organization = Organization::default();
    /// organization.outbound_connectors.push(OutboundConnector::new("To headquarters"));
    /// let found = Object::listed(Noun::OutboundConnector, 0, &organization);
    /// assert_eq!(found.map(|object| object.name).as_deref(), Some("To headquarters"));
    /// assert_eq!(Object::listed(Noun::Mailbox, 0, &organization), None);
    /// ```
    pub fn listed(noun: Noun, position: usize, organization: &Organization) -> Option<Object> {
        match noun {
            Noun::AcceptedDomain => object_at::<AcceptedDomain>(organization, position),
            Noun::RemoteDomain => object_at::<RemoteDomain>(organization, position),
            Noun::InboundConnector => object_at::<InboundConnector>(organization, position),
            Noun::OutboundConnector => object_at::<OutboundConnector>(organization, position),
            Noun::TransportRule => object_at::<TransportRule>(organization, position),
            Noun::OrganizationConfig | Noun::Mailbox => None,
        }
    }

    /// Whether a text is its name, regardless of case, or its identifier.
    pub(super) fn is(&self, text: &str) -> bool {
        let text = text.trim();
        let is_guid = self.guid.is_some() && Guid::parse(text) == self.guid;
        is_guid || self.name.to_lowercase() == text.to_lowercase()
    }
}

/// Other objects that a finding concerns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// The first of them, at most [`Others::LISTED`].
    pub listed: Vec<Object>,
    /// Whether there are more.
    pub has_more: bool,
}

impl Others {
    /// How many are listed. Where thousands of connectors resemble each other, each finding concerns all others: to list
    /// them would take gigabytes, and to count them takes seconds.
    pub const LISTED: usize = 50;

    /// Those at these positions of a kind's list.
    pub(super) fn of<T: Listed>(
        organization: &Organization,
        positions: impl IntoIterator<Item = usize>,
    ) -> Others {
        let mut positions = positions.into_iter();
        let first = positions.by_ref().take(Others::LISTED);
        Others {
            listed: first
                .filter_map(|at| object_at::<T>(organization, at))
                .collect(),
            has_more: positions.next().is_some(),
        }
    }
}

/// An object that lints run on.
pub(super) trait Listed: Settings + 'static {
    /// Its kind.
    const NOUN: Noun;
    /// Its list.
    fn list(organization: &Organization) -> &[Self]
    where
        Self: Sized;
    /// Its list, to change it.
    fn list_mut(organization: &mut Organization) -> &mut Vec<Self>
    where
        Self: Sized;
    /// Its name.
    fn name(&self) -> Box<str>;
    /// Its identifier.
    fn guid(&self) -> Option<Guid>;
    /// Where it was read.
    fn at(&self) -> Option<Location>;

    /// A reference to it.
    fn object(&self, position: usize, organization: &Organization) -> Object {
        Object {
            noun: Self::NOUN,
            position,
            name: self.name(),
            guid: self.guid(),
            at: self.at().and_then(|at| FileLocation::of(at, organization)),
        }
    }

    /// Where a setting was read: its own place, or else that of the object.
    fn place(&self, parameter: &str) -> Option<Location> {
        let parameter = Self::Parameter::by_name(parameter);
        let setting = parameter.map(|parameter| self.get(parameter));
        let own = setting.as_ref().and_then(Setting::location);
        own.or(self.at())
    }
}

/// A reference to the object at this position of its list.
fn object_at<T: Listed>(organization: &Organization, position: usize) -> Option<Object> {
    let object = T::list(organization).get(position)?;
    Some(object.object(position, organization))
}

macro_rules! listed {
    ($($Object:ident $list:ident $domain:expr;)+) => {
        $(
            impl Listed for $Object {
                const NOUN: Noun = Noun::$Object;

                fn list(organization: &Organization) -> &[$Object] {
                    &organization.$list
                }

                fn list_mut(organization: &mut Organization) -> &mut Vec<$Object> {
                    &mut organization.$list
                }

                fn name(&self) -> Box<str> {
                    let name = self.name.known().map(|name| Box::from(&**name));
                    let domain: fn(&$Object) -> Option<Box<str>> = $domain;
                    name.filter(|name: &Box<str>| !name.is_empty())
                        .or_else(|| domain(self))
                        .unwrap_or_default()
                }

                fn guid(&self) -> Option<Guid> {
                    self.guid
                }

                fn at(&self) -> Option<Location> {
                    self.at
                }
            }
        )+
    };
}
listed! {
    InboundConnector inbound_connectors |_| None;
    OutboundConnector outbound_connectors |_| None;
    RemoteDomain remote_domains |_| None;
    TransportRule transport_rules |_| None;
    AcceptedDomain accepted_domains |one| match one.domain_name.known()? {
        Ok(domain) => Some(domain.as_str().into()),
        Err(invalid) => Some(invalid.text.clone()),
    };
}
