//! The changes that remedy a finding: as a command, and on the organization itself.

use super::object::{Listed, Object};
use super::text::{command_name, quoted};
use crate::organization::{
    AcceptedDomain, InboundConnector, Noun, Organization, OutboundConnector, Parameter,
    ParameterId, RemoteDomain, Settings, TransportRule, Value,
};

/// A value to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// This value.
    This(Value),
    /// A value that only the administrator knows, with a placeholder for it.
    Ask(&'static str),
}

/// A setting to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The object. None for the settings of the organization.
    pub object: Option<Object>,
    /// The parameter.
    pub parameter: &'static Parameter,
    /// The value.
    pub wanted: Wanted,
}

impl Change {
    /// Whether the value is known.
    pub fn is_certain(&self) -> bool {
        matches!(self.wanted, Wanted::This(_))
    }

    /// Makes the change. False if it can't be made: its value isn't known, or the object isn't there.
    pub(super) fn apply(&self, organization: &mut Organization) -> bool {
        let Wanted::This(value) = &self.wanted else {
            return false;
        };
        let name = self.parameter.name;
        let Some(object) = &self.object else {
            return set(&mut organization.organization_config, name, value);
        };
        let at = object.position;
        match object.noun {
            Noun::AcceptedDomain => set_listed::<AcceptedDomain>(organization, at, name, value),
            Noun::RemoteDomain => set_listed::<RemoteDomain>(organization, at, name, value),
            Noun::InboundConnector => set_listed::<InboundConnector>(organization, at, name, value),
            Noun::OutboundConnector => {
                set_listed::<OutboundConnector>(organization, at, name, value)
            }
            Noun::TransportRule => set_listed::<TransportRule>(organization, at, name, value),
            _ => false,
        }
    }
}

fn set_listed<T: Listed>(
    organization: &mut Organization,
    position: usize,
    name: &str,
    value: &Value,
) -> bool {
    let object = T::list_mut(organization).get_mut(position);
    object.is_some_and(|object| set(object, name, value))
}

fn set<T: Settings>(object: &mut T, name: &str, value: &Value) -> bool {
    let parameter = T::Parameter::by_name(name);
    parameter.is_some_and(|parameter| object.set(parameter, value.clone(), None).is_ok())
}

/// The changes as commands, one for each object.
pub(super) fn commands(changes: &[Change]) -> Vec<String> {
    let mut commands: Vec<(Option<&Object>, String)> = Vec::new();
    for change in changes {
        let object = change.object.as_ref();
        let at = commands.iter().position(|(other, _)| *other == object);
        let at = at.unwrap_or_else(|| {
            let noun = object.map_or(Noun::OrganizationConfig, |object| object.noun);
            let mut command = command_name("Set", noun);
            if let Some(object) = object {
                command.push_str(" -Identity ");
                command.push_str(&identity(object));
            }
            commands.push((object, command));
            commands.len() - 1
        });
        if let Some((_, command)) = commands.get_mut(at) {
            command.push_str(" -");
            command.push_str(change.parameter.name);
            command.push(' ');
            command.push_str(&argument(change));
        }
    }
    commands.into_iter().map(|(_, command)| command).collect()
}

/// What identifies an object in a command. A name with hidden characters can't be shown as it is, so its
/// identifier replaces it.
pub(super) fn identity(object: &Object) -> String {
    let is_plain = !object.name.chars().any(crate::domain::text::is_hidden);
    match (is_plain && !object.name.is_empty(), object.guid) {
        (true, _) => quoted(&object.name),
        (false, Some(guid)) => quoted(&guid.to_string()),
        (false, None) => quoted("<name>"),
    }
}

fn argument(change: &Change) -> String {
    match &change.wanted {
        Wanted::Ask(placeholder) => quoted(placeholder),
        Wanted::This(value) => match value {
            Value::Null => "$null".to_owned(),
            Value::Boolean(true) => "$true".to_owned(),
            Value::Boolean(false) => "$false".to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Text(word) if change.parameter.words().is_word => word.to_string(),
            Value::Text(text) => quoted(text),
            Value::List { entries, .. } if entries.is_empty() => "$null".to_owned(),
            Value::List { entries, .. } => {
                let texts = entries.iter().map(|entry| match entry {
                    Value::Text(text) => quoted(text),
                    _ => quoted(""),
                });
                texts.collect::<Vec<_>>().join(", ")
            }
        },
    }
}
