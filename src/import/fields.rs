//! The settings of an object in the JSON that programs give.

use super::raw::{Raw, Record};
use super::wrong::{Reading, names, refused, wrong};
use crate::organization::{Invalid, Kind, Parameter, ParameterId, Settings, Value};

/// What an import says of an object.
const UNKNOWN: &str = "unknown";
const INCOMPLETE: &str = "incomplete";

/// An object with settings, by the places of their parameters among all: the code that fills one is then the
/// same for every noun, and in a module once.
pub(super) trait Fields {
    /// The rows of the parameters, in their order.
    fn rows(&self) -> Vec<&'static Parameter>;
    fn row(&self, place: usize) -> Option<&'static Parameter>;
    /// The place of the parameter with this name in JSON.
    fn place(&self, name: &str) -> Option<usize>;
    fn get(&self, place: usize) -> Option<Value>;
    /// Whether it could be set.
    fn set(&mut self, place: usize, value: Value) -> bool;
    fn forget(&mut self, place: usize);
    /// The first invalid text, with its parameter.
    fn invalid(&self) -> Option<(&'static Parameter, &Invalid, Option<Value>)>;
}

impl<T: Settings> Fields for T {
    fn rows(&self) -> Vec<&'static Parameter> {
        T::Parameter::ALL
            .iter()
            .map(|parameter| parameter.row())
            .collect()
    }

    fn row(&self, place: usize) -> Option<&'static Parameter> {
        T::Parameter::ALL
            .get(place)
            .map(|parameter| parameter.row())
    }

    fn place(&self, name: &str) -> Option<usize> {
        let found = T::Parameter::by_json_name(name)?;
        let mut all = T::Parameter::ALL.iter();
        all.position(|parameter| *parameter == found && parameter.row().kind.is_some())
    }

    fn get(&self, place: usize) -> Option<Value> {
        let parameter = T::Parameter::ALL.get(place)?;
        Settings::get(self, *parameter).known().cloned()
    }

    fn set(&mut self, place: usize, value: Value) -> bool {
        let parameter = T::Parameter::ALL.get(place);
        parameter.is_some_and(|parameter| Settings::set(self, *parameter, value, None).is_ok())
    }

    fn forget(&mut self, place: usize) {
        if let Some(parameter) = T::Parameter::ALL.get(place) {
            Settings::forget(self, *parameter);
        }
    }

    fn invalid(&self) -> Option<(&'static Parameter, &Invalid, Option<Value>)> {
        let (parameter, invalid) = Settings::invalid(self).into_iter().next()?;
        let value = Settings::get(self, parameter).known().cloned();
        Some((parameter.row(), invalid, value))
    }
}

/// Sets what a record says of an object that has its defaults.
pub(super) fn fill(
    object: &mut dyn Fields,
    value: &Raw<'_>,
    path: &str,
    is_listed: bool,
) -> Reading<()> {
    let Raw::Object(record) = value else {
        return wrong(path, &format!("{path} must be an object."));
    };
    let mut unknown = None;
    let mut incomplete = Vec::new();
    for property in &record.properties {
        match &*property.name {
            UNKNOWN => unknown = Some(names(&property.value, &format!("{path}.{UNKNOWN}"))?),
            INCOMPLETE => incomplete = names(&property.value, &format!("{path}.{INCOMPLETE}"))?,
            name => set(object, &property.value, name, &format!("{path}.{name}"))?,
        }
    }
    for (place, name) in unknown.iter().flatten().enumerate() {
        let at = format!("{path}.{UNKNOWN}[{place}]");
        let parameter = named(object, name, &at)?;
        if has(record, name) {
            return wrong(
                &at,
                &format!("{at} must be a setting that isn’t given: {name} is."),
            );
        }
        object.forget(parameter);
    }
    for (place, name) in incomplete.iter().enumerate() {
        let at = format!("{path}.{INCOMPLETE}[{place}]");
        let parameter = named(object, name, &at)?;
        let cut = match object.get(parameter) {
            Some(Value::List { entries, .. }) => {
                let complete = false;
                object.set(parameter, Value::List { entries, complete })
            }
            _ => false,
        };
        if !cut {
            return wrong(
                &at,
                &format!("{at} must be a list that is given: {name} isn’t."),
            );
        }
    }
    match unknown {
        Some(_) => Ok(()),
        None => written(object, record, path, is_listed),
    }
}

/// Whether a setting is given. The name is that of JSON, where case matters.
fn has(record: &Record<'_>, name: &str) -> bool {
    let mut properties = record.properties.iter();
    properties.any(|property| property.name == name)
}

/// Checks an object that somebody wrote, rather than an import: it has what an object can't be without, and
/// no invalid text.
fn written(object: &dyn Fields, record: &Record<'_>, path: &str, is_listed: bool) -> Reading<()> {
    if is_listed && let Some(first) = object.row(0) {
        let name = first.json_name();
        if !has(record, &name) {
            let path = format!("{path}.{name}");
            return wrong(&path, &format!("{path} must be a string."));
        }
    }
    let Some((parameter, invalid, value)) = object.invalid() else {
        return Ok(());
    };
    let mut path = format!("{path}.{}", parameter.json_name());
    if let Some(Value::List { entries, .. }) = value {
        let is_it = |entry: &Value| matches!(entry, Value::Text(text) if *text == invalid.text);
        let place = entries.iter().position(is_it).unwrap_or_default();
        path.push_str(&format!("[{place}]"));
    }
    Err(refused(&path, invalid))
}

fn set(object: &mut dyn Fields, value: &Raw<'_>, name: &str, path: &str) -> Reading<()> {
    let parameter = named(object, name, path)?;
    let kind = object.row(parameter).and_then(|row| row.kind);
    let kind = kind.unwrap_or(Kind::Text);
    if let (Raw::List { entries, .. }, Kind::List(entry)) = (value, kind)
        && let Some(place) = entries
            .iter()
            .position(|entry| !matches!(entry, Raw::Text(_)))
    {
        let path = format!("{path}[{place}]");
        return wrong(&path, &format!("{path} must be {entry}."));
    }
    match converted(value).is_some_and(|value| object.set(parameter, value)) {
        true => Ok(()),
        false => wrong(path, &format!("{path} must be {kind}.")),
    }
}

/// The value, unless it is nested.
fn converted(value: &Raw<'_>) -> Option<Value> {
    Some(match value {
        Raw::Null => Value::Null,
        Raw::Boolean(value) => Value::Boolean(*value),
        Raw::Number(value) => Value::Number(*value),
        Raw::Text(text) => Value::from(&**text),
        Raw::List { entries, complete } => Value::List {
            entries: entries.iter().map(entry).collect::<Option<_>>()?,
            complete: *complete,
        },
        Raw::Object(_) | Raw::Open(_) => return None,
    })
}

/// An entry of a list: every list of a setting has texts only.
fn entry(value: &Raw<'_>) -> Option<Value> {
    match value {
        Raw::Text(text) => Some(Value::from(&**text)),
        _ => None,
    }
}

/// The place of the setting with this name in JSON.
fn named(object: &dyn Fields, name: &str, path: &str) -> Reading<usize> {
    if let Some(place) = object.place(name) {
        return Ok(place);
    }
    let rows = object.rows().into_iter();
    let known = rows.filter(|row| row.kind.is_some());
    let known: Vec<String> = known.map(Parameter::json_name).collect();
    let known = known.join(", ");
    wrong(
        path,
        &format!("Unknown setting {path}. Use one of: {known}."),
    )
}
