//! JSON serialization of the model, with parameter names in camel case.
//!
//! An object contains the settings that were given. `unknown` lists the names of unknown settings,
//! `incomplete` those of truncated lists. All other settings have their defaults. Locations aren't
//! serialized.

use super::content::Content;
use super::list::List;
use super::model::Organization;
use super::parameters::{
    AcceptedDomain, InboundConnector, Noun, OrganizationConfig, OutboundConnector, ParameterId,
    RemoteDomain, TransportRule,
};
use super::setting::Setting;
use super::settings::Settings;
use super::value::Value;
use super::values::Guid;
use crate::domain::MailAddress;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

const GUID: &str = "guid";
const UNKNOWN: &str = "unknown";
const INCOMPLETE: &str = "incomplete";

impl Serialize for Value {
    /// The object serializes whether a list is complete.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Boolean(value) => serializer.serialize_bool(*value),
            Value::Number(value) => serializer.serialize_i64(*value),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List { entries, .. } => serializer.collect_seq(entries),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true, false, a whole number, text, a list of these, or null")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        let number = i64::try_from(value).map_err(|_| E::custom("the number is too large"))?;
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = seq.next_element()? {
            entries.push(entry);
        }
        Ok(Value::List {
            entries,
            complete: true,
        })
    }
}

/// Serializes an object.
fn write<T: Settings, S: Serializer>(
    object: &T,
    guid: Option<Guid>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let (mut unknown, mut incomplete) = (Vec::new(), Vec::new());
    if let Some(guid) = guid {
        map.serialize_entry(GUID, &guid.to_string())?;
    }
    for parameter in T::Parameter::ALL {
        if object.setting(*parameter).is_none() {
            continue;
        }
        let name = parameter.row().json_name();
        match object.get(*parameter) {
            Setting::Given { value, .. } => {
                map.serialize_entry(&name, &value)?;
                if let Value::List {
                    complete: false, ..
                } = value
                {
                    incomplete.push(name);
                }
            }
            Setting::Default(_) => {}
            Setting::Unknown => unknown.push(name),
        }
    }
    for (key, names) in [(UNKNOWN, unknown), (INCOMPLETE, incomplete)] {
        if !names.is_empty() {
            map.serialize_entry(key, &names)?;
        }
    }
    map.end()
}

/// Deserializes an object, starting from the defaults.
struct ObjectVisitor<T>(T);

impl<'de, T: Settings> Visitor<'de> for ObjectVisitor<T> {
    type Value = (T, Option<Guid>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with settings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let ObjectVisitor(mut object) = self;
        let mut guid: Option<Option<Guid>> = None;
        let mut settings: Vec<(T::Parameter, Value)> = Vec::new();
        let (mut unknown, mut incomplete) = (Vec::<String>::new(), Vec::<String>::new());
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                GUID if guid.is_none() => {
                    let read = Content::read(map.next_value()?);
                    guid = Some(read.ok_or_else(|| Error::custom("guid: expected a GUID"))?);
                }
                UNKNOWN => unknown.append(&mut map.next_value()?),
                INCOMPLETE => incomplete.append(&mut map.next_value()?),
                key => {
                    let parameter = named::<T, A::Error>(key)?;
                    if settings.iter().any(|(other, _)| *other == parameter) {
                        return Err(Error::custom(format_args!("{key} occurs twice")));
                    }
                    settings.push((parameter, map.next_value()?));
                }
            }
        }
        for name in unknown {
            let parameter = named::<T, A::Error>(&name)?;
            if settings.iter().any(|(other, _)| *other == parameter) {
                let says = format_args!("{name} has a value but is listed as unknown");
                return Err(Error::custom(says));
            }
            object.forget(parameter);
        }
        for name in incomplete {
            let parameter = named::<T, A::Error>(&name)?;
            let setting = settings.iter_mut().find(|(other, _)| *other == parameter);
            let Some((_, Value::List { complete, .. })) = setting else {
                return Err(Error::custom(format_args!(
                    "{name} isn’t a list, so it can’t be incomplete"
                )));
            };
            *complete = false;
        }
        for (parameter, value) in settings {
            object.set(parameter, value, None).map_err(Error::custom)?;
        }
        Ok((object, guid.flatten()))
    }
}

/// The parameter with this JSON name.
fn named<T: Settings, E: Error>(name: &str) -> Result<T::Parameter, E> {
    T::Parameter::by_json_name(name).ok_or_else(|| {
        let all = T::Parameter::ALL.iter();
        let known: Vec<String> = all.map(|parameter| parameter.row().json_name()).collect();
        let known = known.join("`, `");
        E::custom(format_args!(
            "unknown field `{name}`, expected one of `{known}`"
        ))
    })
}

macro_rules! json_objects {
    ($($Object:ident)+) => {
        $(
            impl Serialize for $Object {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    write(self, self.guid, serializer)
                }
            }

            impl<'de> Deserialize<'de> for $Object {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$Object, D::Error> {
                    let visitor = ObjectVisitor($Object::with_defaults());
                    let (object, guid) = deserializer.deserialize_map(visitor)?;
                    Ok($Object { guid, ..object })
                }
            }
        )+
    };
}
json_objects!(AcceptedDomain RemoteDomain InboundConnector OutboundConnector TransportRule OrganizationConfig);

/// The serialized form of an organization.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    accepted_domains: &'a [AcceptedDomain],
    remote_domains: &'a [RemoteDomain],
    inbound_connectors: &'a [InboundConnector],
    outbound_connectors: &'a [OutboundConnector],
    transport_rules: &'a [TransportRule],
    organization_config: &'a OrganizationConfig,
    cloud_mailboxes: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    incomplete: Vec<&'static str>,
}

/// The deserialized form of an organization.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Read {
    accepted_domains: Vec<AcceptedDomain>,
    remote_domains: Vec<RemoteDomain>,
    inbound_connectors: Vec<InboundConnector>,
    outbound_connectors: Vec<OutboundConnector>,
    transport_rules: Vec<TransportRule>,
    organization_config: OrganizationConfig,
    cloud_mailboxes: Value,
    incomplete: Vec<String>,
}

impl Default for Read {
    fn default() -> Read {
        let Organization {
            files: _,
            accepted_domains,
            remote_domains,
            inbound_connectors,
            outbound_connectors,
            transport_rules,
            organization_config,
            cloud_mailboxes,
            incomplete: _,
        } = Organization::default();
        Read {
            accepted_domains,
            remote_domains,
            inbound_connectors,
            outbound_connectors,
            transport_rules,
            organization_config,
            cloud_mailboxes: cloud_mailboxes.write(),
            incomplete: Vec::new(),
        }
    }
}

impl Serialize for Organization {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let incomplete = Noun::ALL
            .into_iter()
            .filter(|noun| !self.is_complete(*noun));
        let written = Written {
            accepted_domains: &self.accepted_domains,
            remote_domains: &self.remote_domains,
            inbound_connectors: &self.inbound_connectors,
            outbound_connectors: &self.outbound_connectors,
            transport_rules: &self.transport_rules,
            organization_config: &self.organization_config,
            cloud_mailboxes: self.cloud_mailboxes.write(),
            incomplete: incomplete.map(Noun::json_name).collect(),
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Organization {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Organization, D::Error> {
        let read = Read::deserialize(deserializer)?;
        let cloud_mailboxes: Option<List<MailAddress>> = Content::read(read.cloud_mailboxes);
        let mut organization = Organization {
            files: Vec::new(),
            accepted_domains: read.accepted_domains,
            remote_domains: read.remote_domains,
            inbound_connectors: read.inbound_connectors,
            outbound_connectors: read.outbound_connectors,
            transport_rules: read.transport_rules,
            organization_config: read.organization_config,
            cloud_mailboxes: cloud_mailboxes.ok_or_else(|| {
                Error::custom("cloudMailboxes: expected a list of email addresses")
            })?,
            incomplete: Vec::new(),
        };
        for name in read.incomplete {
            match Noun::ALL.into_iter().find(|noun| noun.json_name() == name) {
                Some(Noun::Mailbox) => {
                    let entries = organization.cloud_mailboxes.entries().to_vec();
                    organization.cloud_mailboxes = List::new(entries, false);
                }
                Some(noun) => organization.incomplete.push(noun),
                None => {
                    return Err(Error::custom(format_args!(
                        "incomplete: `{name}` isn’t a list of an organization"
                    )));
                }
            }
        }
        Ok(organization)
    }
}
